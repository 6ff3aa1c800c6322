//! Formats: which Rust type a string, an integer or a number with a format is.

use crate::diagnostic::suggest;
use crate::document::Type as SchemaType;
use crate::model::{IntegerKind, Type};

/// The type that a known format implies when the schema states none.
pub(super) fn implied_type(format: &str) -> Option<SchemaType> {
    match format {
        "int32" | "int64" | "uint32" | "uint64" | "int8" | "int16" | "uint8" | "uint16" => {
            Some(SchemaType::Integer)
        }
        "float" | "double" | "decimal" => Some(SchemaType::Number),
        _ if string(Some(format)).1 => Some(SchemaType::String),
        _ => None,
    }
}

/// The type of a string with this format, and whether the format is known.
pub(super) fn string(format: Option<&str>) -> (Type, bool) {
    let Some(format) = format else {
        return (Type::String, true);
    };
    match format {
        "uuid" | "guid" => (Type::Uuid, true),
        "date-time" | "datetime" | "dateTime" => (Type::DateTime, true),
        "date" => (Type::Date, true),
        "byte" | "base64" => (Type::Base64, true),
        _ => (Type::String, is_text_format(format)),
    }
}

/// Formats of the OpenAPI registry and of JSON Schema whose values stay text.
fn is_text_format(format: &str) -> bool {
    const KNOWN: &[&str] = &[
        "base64url",
        "binary",
        "char",
        "color",
        "commonmark",
        "decimal",
        "decimal128",
        "duration",
        "email",
        "hostname",
        "html",
        "http-date",
        "idn-email",
        "idn-hostname",
        "ip",
        "ipv4",
        "ipv4-cidr",
        "ipv6",
        "ipv6-cidr",
        "cidr",
        "iri",
        "iri-reference",
        "json",
        "json-pointer",
        "markdown",
        "media-range",
        "password",
        "path",
        "phone",
        "phone-number",
        "regex",
        "relative-json-pointer",
        "sf-binary",
        "sf-boolean",
        "sf-decimal",
        "sf-integer",
        "sf-string",
        "sf-token",
        "string",
        "text",
        "time",
        "time-local",
        "date-time-local",
        "uri",
        "uri-reference",
        "uri-template",
        "url",
        "int64",
        "uint64",
        "int32",
        "uint32",
        "double",
        "float",
        "ulid",
        "xml",
    ];
    KNOWN.contains(&format)
}

/// The type of an integer with this format, and whether the format is known.
pub(super) fn integer(format: Option<&str>) -> (Type, bool) {
    let kind = match format {
        Some("int8") => IntegerKind::I8,
        Some("int16") => IntegerKind::I16,
        Some("int32") => IntegerKind::I32,
        Some("uint8") => IntegerKind::U8,
        Some("uint16") => IntegerKind::U16,
        Some("uint32") => IntegerKind::U32,
        Some("uint" | "uint64") => IntegerKind::U64,
        Some("int128") => IntegerKind::I128,
        Some("uint128") => IntegerKind::U128,
        _ => IntegerKind::I64,
    };
    let known = matches!(
        format,
        None | Some(
            "int"
                | "int64"
                | "integer"
                | "long"
                | "timestamp"
                | "unix-time"
                | "unixtime"
                | "unix-timestamp"
                | "time"
                | "date-time"
                | "duration"
        )
    );
    (Type::Integer(kind), known || kind != IntegerKind::I64)
}

/// The type of a number with this format, and whether the format is known. `float` is kept in 64 bits: prices in a
/// 32-bit float would not survive.
pub(super) fn number(format: Option<&str>) -> (Type, bool) {
    let known = matches!(
        format,
        None | Some(
            "float"
                | "double"
                | "decimal"
                | "float32"
                | "float64"
                | "number"
                | "currency"
                | "percent"
                | "money"
                | "timestamp"
                | "unix-time"
        )
    );
    match format {
        Some("int32" | "int64" | "integer" | "int") => integer(format),
        _ => (Type::Float, known),
    }
}

/// The formats that people mean when they mistype one. Those with digits are left out: `int63` or `rfc1123` is a
/// choice.
const USUAL: [&str; 14] = [
    "uuid",
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "hostname",
    "uri",
    "uri-reference",
    "byte",
    "binary",
    "password",
    "double",
    "float",
];

/// The usual format of which this one is a misspelling.
pub(super) fn meant_format(format: &str) -> Option<&'static str> {
    let is_word = format
        .bytes()
        .all(|byte| byte.is_ascii_alphabetic() || byte == b'-' || byte == b'_');
    if is_word {
        suggest::closest(format, USUAL)
    } else {
        None
    }
}
