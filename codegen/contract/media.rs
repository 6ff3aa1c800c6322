//! Media types.

/// What a media type stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// RFC 8259, and types that end in `+json` (RFC 6839).
    Json,
    /// JSON texts one after the other.
    Sequence,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// Several parts.
    Multipart,
    /// XML.
    Xml,
    /// `text/event-stream`.
    Events,
    /// Any other text.
    Text,
    /// Anything else.
    Bytes,
}

/// The kind of a media type.
pub fn kind(name: &str) -> Kind {
    let essence = name.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "text/json" => Kind::Json,
        "application/x-www-form-urlencoded" => Kind::Form,
        "application/jsonl"
        | "application/x-ndjson"
        | "application/ndjson"
        | "application/x-jsonl"
        | "application/x-json-stream"
        | "application/stream+json"
        | "application/json-seq" => Kind::Sequence,
        "application/xml" | "text/xml" => Kind::Xml,
        "text/event-stream" => Kind::Events,
        name if name.ends_with("+json") => Kind::Json,
        name if name.ends_with("+json-seq") => Kind::Sequence,
        name if name.ends_with("+xml") => Kind::Xml,
        name if name.starts_with("multipart/") => Kind::Multipart,
        name if name.starts_with("text/") => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// A type that a range covers, or the type itself. `None` where the client may choose.
pub fn concrete(name: &str) -> Option<&str> {
    match name {
        "*/*" | "application/*" => None,
        "text/*" => Some("text/plain"),
        "image/*" => Some("image/png"),
        "audio/*" => Some("audio/mpeg"),
        "video/*" => Some("video/mp4"),
        "multipart/*" => Some("multipart/form-data"),
        name if name.contains('*') => None,
        name => Some(name),
    }
}

/// Whether two media types are the same but for their parameters.
pub fn is_same(one: &str, other: &str) -> bool {
    let essence = |name: &str| {
        let essence = name.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    };
    essence(one) == essence(other)
}

/// JSON texts, one a line or each behind a record separator (RFC 7464).
pub fn sequence(name: &str, items: &[serde_json::Value]) -> String {
    let before = match name.ends_with("json-seq") {
        true => "\u{1e}",
        false => "",
    };
    let lines = items.iter().map(|item| format!("{before}{item}\n"));
    lines.collect()
}
