// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Which content types a documented media type stands for.

/// How a body is turned into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// JSON text.
    Json,
    /// JSON texts in sequence.
    Items,
    /// A form of the type `application/x-www-form-urlencoded`.
    Form,
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
            "items" => Self::Items,
            "form" => Self::Form,
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
/// any JSON type, scripts, `text/plain`, `application/octet-stream` and a missing or empty header are tolerated, but
/// not `text/html`: that is a page of a gateway. The same goes for XML, and for JSON in sequence, which
/// is tolerated under each of its names. Where text is documented, so is any text; where
/// `application/octet-stream` is documented, so is everything.
pub fn fit(documented: &str, kind: BodyKind, actual: Option<&str>) -> Option<Fit> {
    if kind == BodyKind::Empty {
        return Some(Fit::Wildcard);
    }
    let actual = actual.map(essence).filter(|actual| !actual.is_empty());
    let Some(actual) = actual else {
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
    let unlabelled = matches!(actual, "application/octet-stream" | "binary/octet-stream");
    match kind {
        // JSON was first read by running it.
        BodyKind::Json => {
            let is_script = matches!(actual, "text/javascript" | "application/javascript");
            unlabelled || is_script || is_json(actual) || actual == "text/plain"
        }
        BodyKind::Items => {
            unlabelled || is_json(actual) || is_sequence(actual) || actual == "text/plain"
        }
        BodyKind::Form => unlabelled || actual == "text/plain",
        BodyKind::Xml => unlabelled || is_xml(actual) || actual == "text/plain",
        BodyKind::Text => unlabelled || (actual.starts_with("text/") && actual != "text/html"),
        BodyKind::Bytes => unlabelled || documented == "application/octet-stream",
        BodyKind::Empty => true,
    }
}

/// Whether a media type holds JSON (RFC 6839, section 3.1 for the suffix).
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(
        essence.as_str(),
        "application/json" | "application/x-json" | "text/json" | "text/x-json"
    ) || essence.ends_with("+json")
}

/// Whether a media type holds JSON texts in sequence: JSON Lines under one of its names, or RFC 7464.
fn is_sequence(essence: &str) -> bool {
    let subtype = essence.strip_prefix("application/").unwrap_or_default();
    let subtype = subtype.strip_prefix("x-").unwrap_or(subtype);
    matches!(
        subtype,
        "jsonl" | "jsonlines" | "ndjson" | "json-seq" | "json-stream" | "stream+json"
    )
}

/// Whether a media type holds XML (RFC 7303, sections 4 and 9), but for pages and pictures.
fn is_xml(essence: &str) -> bool {
    let is_document = !essence.starts_with("image/") && essence != "application/xhtml+xml";
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml") && is_document
}

/// Type and subtype in lower case, without parameters. Of several values, which proxies make of two headers, the first.
fn essence(media_type: &str) -> String {
    let essence = media_type.split([';', ',']).next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn is_wildcard_of(documented: &str, actual: &str) -> bool {
    match documented.strip_suffix('*') {
        Some("*/") => true,
        Some(prefix) => prefix.ends_with('/') && actual.starts_with(prefix),
        None => false,
    }
}
