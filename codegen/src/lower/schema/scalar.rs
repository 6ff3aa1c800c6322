//! Formats: which Rust type a string, an integer or a number with a format is.

use crate::diagnostic::suggest;
use crate::document::Type as SchemaType;
use crate::model::{IntegerKind, Type};

use crate::lower::schema::merge::Merged;

/// The type that a known format implies when the schema states none.
pub(in crate::lower) fn implied_type(format: &str) -> Option<SchemaType> {
    match format {
        "int32" | "int64" | "uint32" | "uint64" | "int8" | "int16" | "uint8" | "uint16" => {
            Some(SchemaType::Integer)
        }
        "float" | "double" | "decimal" => Some(SchemaType::Number),
        _ if string(Some(format)).1 => Some(SchemaType::String),
        _ => None,
    }
}

/// Whether a string is any text: not bytes, a date or an id.
pub(in crate::lower) fn is_text(merged: &Merged<'_, '_>) -> bool {
    string(merged.format).0 == Type::String
        && !merged
            .schemas
            .iter()
            .any(|schema| schema.content_encoding == Some("base64"))
}

/// The type of a string with this format, and whether the format is known.
pub(in crate::lower) fn string(format: Option<&str>) -> (Type, bool) {
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

/// The type of an integer with its format and its limits, and whether the format is known. A format that is too small
/// for the limits is believed: limits of other systems are often copied.
pub(in crate::lower) fn whole(merged: &Merged<'_, '_>) -> (Type, bool) {
    let (ty, known) = integer(merged.format);
    let unstated = ty == Type::Integer(IntegerKind::I64) && merged.format != Some("int64");
    match unstated.then(|| wide(merged)).flatten() {
        Some(wide) => (wide, known),
        None => (ty, known),
    }
}

/// The type for an integer whose limits lie beyond 64 bits with a sign.
fn wide(merged: &Merged<'_, '_>) -> Option<Type> {
    let limits = || merged.schemas.iter().map(|schema| &schema.constraints);
    let lower = limits().find_map(|limit| limit.minimum.or(limit.exclusive_minimum));
    let upper = limits().find_map(|limit| limit.maximum.or(limit.exclusive_maximum));
    let (lower, upper) = (lower.map(Limit::of), upper.map(Limit::of));
    let unsigned = lower.is_some_and(|limit| !limit.negative);
    let kind = match upper
        .map(|limit| limit.size)
        .max(lower.map(|limit| limit.size))?
    {
        Size::I64 => return None,
        Size::U64 if unsigned => IntegerKind::U64,
        Size::U64 | Size::I128 => IntegerKind::I128,
        Size::Larger => return Some(Type::Decimal),
    };
    Some(Type::Integer(kind))
}

/// How much room a limit needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Size {
    I64,
    U64,
    I128,
    Larger,
}

#[derive(Clone, Copy)]
struct Limit {
    negative: bool,
    size: Size,
}

impl Limit {
    /// Limits that were rounded to 53 bits on their way into the description (`-9223372036854776000`) are the limits
    /// of 64 bits that they were before.
    fn of(text: &str) -> Self {
        let negative = text.starts_with('-');
        let rounded = |bound: f64| text.parse::<f64>().is_ok_and(|value| value == bound);
        let size = match text.parse::<i128>() {
            Ok(value) if i64::try_from(value).is_ok() => Size::I64,
            _ if rounded(i64::MAX as f64) || rounded(i64::MIN as f64) => Size::I64,
            Ok(value) if u64::try_from(value).is_ok() => Size::U64,
            _ if rounded(u64::MAX as f64) => Size::U64,
            Ok(_) => Size::I128,
            // A bound with a fraction or an exponent says nothing on how many digits there are.
            Err(_) if text.contains(['.', 'e', 'E']) => Size::I64,
            Err(_) => Size::Larger,
        };
        Self { negative, size }
    }
}

/// The type of an integer with this format, and whether the format is known.
pub(in crate::lower) fn integer(format: Option<&str>) -> (Type, bool) {
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
        Some("bigint" | "biginteger" | "big-integer" | "int256" | "uint256") => {
            return (Type::Decimal, true);
        }
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
pub(in crate::lower) fn number(format: Option<&str>) -> (Type, bool) {
    let known = matches!(
        format,
        None | Some(
            "float"
                | "double"
                | "decimal"
                | "float32"
                | "float64"
                | "number"
                | "integer"
                | "int"
                | "currency"
                | "percent"
                | "money"
                | "timestamp"
                | "unix-time"
        )
    );
    match format {
        // Of the registered formats these two are for numbers (OpenAPI Format Registry); `integer` is none of them, and
        // is found with numbers that have a fraction.
        Some("int32" | "int64") => integer(format),
        Some("decimal" | "decimal128" | "bignumber" | "big-decimal") => (Type::Decimal, true),
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
pub(in crate::lower) fn meant_format(format: &str) -> Option<&'static str> {
    let is_word = format
        .bytes()
        .all(|byte| byte.is_ascii_alphabetic() || byte == b'-' || byte == b'_');
    if is_word {
        suggest::closest(format, USUAL)
    } else {
        None
    }
}
