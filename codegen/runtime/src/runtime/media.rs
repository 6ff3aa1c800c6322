//! Which content types a documented media type stands for.

/// How a body is turned into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// JSON text.
    Json,
    /// XML.
    Xml,
    /// Text in UTF-8.
    Text,
    /// Bytes as they are.
    Bytes,
    /// No body is expected; one that comes is ignored.
    Empty,
}

impl BodyKind {
    /// Reads the word that response tables use; any other word is read as `bytes`.
    pub fn parse(word: &str) -> Self {
        match word {
            "json" => Self::Json,
            "xml" => Self::Xml,
            "text" => Self::Text,
            "empty" => Self::Empty,
            _ => Self::Bytes,
        }
    }
}

/// How well a content type fits a documented media type, best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not what is documented, but servers are known to label such bodies carelessly.
    Tolerated,
    /// The documented media type is a wildcard that covers it.
    Wildcard,
    /// Exactly what is documented; parameters such as `charset` do not count.
    Same,
}

/// How well `actual`, the value of `Content-Type`, fits; `None` if the body must be something else.
///
/// Comparison ignores case and parameters (RFC 9110, section 8.3.1). Where JSON is documented,
/// any JSON type, `text/plain`, `application/octet-stream` and a missing header are tolerated, but
/// not `text/html`: that is a page of a gateway. The same goes for XML. Where text is documented, so
/// is any text; where `application/octet-stream` is documented, so is everything.
pub fn fit(documented: &str, kind: BodyKind, actual: Option<&str>) -> Option<Fit> {
    if kind == BodyKind::Empty {
        return Some(Fit::Wildcard);
    }
    let Some(actual) = actual.map(essence) else {
        return Some(Fit::Tolerated);
    };
    let documented = essence(documented);
    if documented == actual {
        return Some(Fit::Same);
    }
    if is_wildcard_of(&documented, &actual) {
        return Some(Fit::Wildcard);
    }
    is_tolerated(&documented, kind, &actual).then_some(Fit::Tolerated)
}

fn is_tolerated(documented: &str, kind: BodyKind, actual: &str) -> bool {
    let unlabelled = actual == "application/octet-stream";
    match kind {
        BodyKind::Json => unlabelled || is_json(actual) || actual == "text/plain",
        BodyKind::Xml => unlabelled || is_xml(actual) || actual == "text/plain",
        BodyKind::Text => unlabelled || (actual.starts_with("text/") && actual != "text/html"),
        BodyKind::Bytes => unlabelled || documented == "application/octet-stream",
        BodyKind::Empty => true,
    }
}

/// Whether a media type holds JSON (RFC 6839, section 3.1 for the suffix).
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a media type holds XML (RFC 7303, sections 4 and 9), but for pages and pictures.
fn is_xml(essence: &str) -> bool {
    let is_document = !essence.starts_with("image/") && essence != "application/xhtml+xml";
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml") && is_document
}

/// Type and subtype in lower case, without parameters.
fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn is_wildcard_of(documented: &str, actual: &str) -> bool {
    match documented.strip_suffix('*') {
        Some("*/") => true,
        Some(prefix) => prefix.ends_with('/') && actual.starts_with(prefix),
        None => false,
    }
}
