//! What is done with a media type.

use crate::document::essence;

/// How content of a media type is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lower) enum MediaKind {
    /// JSON (RFC 8259) and types with the suffix `+json` (RFC 6839).
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
    /// `multipart/form-data` (RFC 7578) and other bodies of several parts (RFC 2046 §5.1).
    Multipart,
    /// Text that is no other kind.
    Text,
    /// Anything else.
    Bytes,
    /// XML and types with the suffix `+xml`.
    Xml,
    /// `text/event-stream`
    Events,
    /// A sequence of JSON values: JSON Lines, NDJSON, JSON text sequences.
    Sequence,
}

/// The kind of a media type or range.
pub(in crate::lower) fn kind(name: &str) -> MediaKind {
    let essence = essence(name);
    match essence.as_str() {
        "application/json" | "text/json" | "application/*+json" => MediaKind::Json,
        "application/x-www-form-urlencoded" => MediaKind::Form,
        "text/event-stream" => MediaKind::Events,
        "application/jsonl"
        | "application/x-jsonl"
        | "application/x-ndjson"
        | "application/ndjson"
        | "application/json-seq"
        | "application/x-json-stream"
        | "application/stream+json" => MediaKind::Sequence,
        "application/xml" | "text/xml" => MediaKind::Xml,
        _ if essence.starts_with("multipart/") => MediaKind::Multipart,
        _ if essence.ends_with("+json") => MediaKind::Json,
        _ if essence.ends_with("+xml") && !essence.starts_with("image/") => MediaKind::Xml,
        _ if essence.starts_with("text/") || is_textual(&essence) => MediaKind::Text,
        _ => MediaKind::Bytes,
    }
}

fn is_textual(essence: &str) -> bool {
    matches!(
        essence,
        "application/yaml"
            | "application/x-yaml"
            | "application/graphql"
            | "application/javascript"
            | "application/jwt"
            | "application/sql"
            | "application/toml"
            | "application/x-pem-file"
            | "application/text"
    )
}

/// The order in which media types are preferred when several are offered; document order decides between equals.
pub(in crate::lower) fn rank(name: &str) -> u8 {
    match kind(name) {
        MediaKind::Json => u8::from(essence(name) != "application/json"),
        MediaKind::Form => 2,
        MediaKind::Multipart => 3,
        MediaKind::Xml => 4,
        MediaKind::Text => 5,
        MediaKind::Bytes => 6,
        MediaKind::Events => 7,
        MediaKind::Sequence => 8,
    }
}

/// The media type to send; a range where the caller has to name one of its types.
pub(in crate::lower) fn concrete(name: &str) -> String {
    match essence(name).as_str() {
        "application/*+json" => "application/json".to_owned(),
        "multipart/*" => "multipart/form-data".to_owned(),
        essence if essence.starts_with("multipart/") => without_boundary(name),
        _ => name.to_owned(),
    }
}

/// Every body has a boundary of its own.
fn without_boundary(name: &str) -> String {
    let is_kept = |part: &&str| !part.trim().to_ascii_lowercase().starts_with("boundary");
    let parts: Vec<&str> = name.split(';').filter(is_kept).collect();
    parts.join(";")
}

/// Whether a range covers any type, JSON among them.
pub(in crate::lower) fn is_open(name: &str) -> bool {
    matches!(essence(name).as_str(), "*/*" | "application/*")
}

/// Whether a name stands for several media types, such as `image/*`.
pub(in crate::lower) fn is_range(name: &str) -> bool {
    essence(name).contains('*')
}

/// Whether items are written as RFC 7464 says, and not one a line.
pub(in crate::lower) fn is_json_sequence(name: &str) -> bool {
    essence(name) == "application/json-seq"
}

/// Whether text is in another encoding than UTF-8 or its subset ASCII.
pub(in crate::lower) fn is_foreign_charset(name: &str) -> bool {
    let parameters = name.split(';').skip(1);
    let mut pairs = parameters.filter_map(|parameter| parameter.split_once('='));
    let charset = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case("charset"));
    charset.is_some_and(|(_, value)| {
        let value = value.trim().trim_matches('"').to_ascii_lowercase();
        !matches!(value.as_str(), "utf-8" | "utf8" | "us-ascii" | "ascii")
    })
}

/// Whether the body is a patch as RFC 7396 has it.
pub(in crate::lower) fn is_merge_patch(name: &str) -> bool {
    essence(name) == "application/merge-patch+json"
}

/// The words that tell the method or setter for a media type from the others: a word of everyday language where there
/// is one, else the subtype without its prefix for unregistered ones, and parameters other than the charset.
pub(in crate::lower) fn suffix(name: &str) -> String {
    let essence = essence(name);
    let base = match essence.as_str() {
        "application/x-www-form-urlencoded" => "form",
        "multipart/form-data" => "multipart",
        "text/plain" => "text",
        "application/octet-stream" | "*/*" | "application/*" => "bytes",
        "application/*+json" => "json",
        "application/merge-patch+json" => "merge patch",
        "application/json-patch+json" => "json patch",
        "text/json" => "text json",
        "text/xml" => "text xml",
        other => subtype(other),
    };
    let parameters = name
        .split(';')
        .skip(1)
        .map(str::trim)
        .filter(|parameter| !parameter.to_ascii_lowercase().starts_with("charset"));
    parameters.fold(base.to_owned(), |text, parameter| {
        format!("{text} {parameter}")
    })
}

/// The words of a media type that [`suffix`] leaves out, too: all but the kind of nearly all, `application`.
pub(in crate::lower) fn words(name: &str) -> String {
    let essence = essence(name);
    let words = essence.strip_prefix("application/").unwrap_or(&essence);
    let parameters = name
        .split_once(';')
        .map_or("", |(_, parameters)| parameters);
    format!("{words} {parameters}").replace('*', "any")
}

fn subtype(essence: &str) -> &str {
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", essence));
    if subtype == "*" {
        return kind;
    }
    let prefixes = ["x-", "vnd.", "prs."];
    let bare = prefixes
        .iter()
        .find_map(|prefix| subtype.strip_prefix(prefix));
    let bare = bare.unwrap_or(subtype);
    bare.strip_suffix("+json").unwrap_or(bare)
}

/// The first media type of a list that is no range, else the first.
pub(in crate::lower) fn default_type(list: &str) -> &str {
    let mut types = list.split(',').map(str::trim);
    let concrete = types.clone().find(|name| !is_range(name));
    concrete.or_else(|| types.next()).unwrap_or_default()
}
