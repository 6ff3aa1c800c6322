// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The JSON codec of generated types.
//!
//! A type is written by [`Encode`] and read by [`Decode`]. Neither is generic
//! over a format: rustc checks and compiles each implementation once, as plain
//! code. Generated types do not spell the implementations out; a table under
//! the type does it in one line per field or variant:
//!
//! | table | for |
//! |---|---|
//! | `object!` | a struct: fields, wire names, presence |
//! | `string_enum!`, `integer_enum!` | an open enum of strings or of integers |
//! | `newtype!` | a struct around one value, invisible on the wire |
//! | `tagged!` | an enum of objects told apart by one member |
//! | `union!` | an enum of values told apart by their shape |
//!
//! # Which JSON is accepted
//!
//! RFC 8259, strictly: no trailing comma, no comment, no leading zero, no lone
//! surrogate, no control character in a string, nothing after the value. A byte
//! order mark at the start is ignored (section 8.1). Of a repeated member the
//! last one counts. Arrays and objects may be nested 127 deep.
//!
//! JSON has no integer type (section 6), so `1.0` and `1e2` are integers to an
//! integer field; a number that does not fit the field's type is an error. Only
//! `9223372036854776000` and its like, as JavaScript writes the bounds of 64 bits,
//! are taken for those bounds.
//! Floating-point numbers are rounded to the nearest value.

#![allow(
    unused_macros,
    unused_imports,
    reason = "a generated crate uses the tables that its API needs, seldom all of them"
)]

mod bridge;
mod error;
mod exact;
mod instead;
mod integer_enum;
mod map;
mod newtype;
mod number;
mod object;
mod reader;
mod same;
mod string;
mod string_enum;
mod tagged;
mod union;
mod uuid;
mod value;
mod values;
mod writer;

#[cfg(feature = "serde")]
pub use bridge::{deserialize, serialize};
pub use error::JsonError;
pub use exact::Exact;
pub use instead::{Came, Fixed, Instead, JsonConstant};
pub use integer_enum::UnknownInteger;
pub use object::{Field, Presence, Rest, RestSlot, Slot, presence};
pub use reader::Reader;
pub use same::{debug, same};
pub use string_enum::UnknownString;
pub use union::{Literal, Shape, Union, kinds, null_of};
pub use writer::Writer;

pub(crate) use {
    bridge::serde_bridge,
    integer_enum::integer_enum,
    newtype::newtype,
    object::{closed, filled, kept, member, object, unfilled},
    same::by_encoding,
    string_enum::string_enum,
    tagged::tagged,
    union::{from_content, union},
};

/// A value that can be written as JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no JSON form in this client",
    note = "the types of the client have one, and numbers, texts, lists, maps, `Option` and `serde_json::Value` of them"
)]
pub trait Encode {
    /// Writes exactly one JSON value.
    fn encode(&self, writer: &mut Writer);

    /// Whether an optional field with this value is left out of its object.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A value that can be read from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no JSON form in this client",
    note = "the types of the client have one, and numbers, texts, lists, maps, `Option` and `serde_json::Value` of them"
)]
pub trait Decode: Sized {
    /// Reads one JSON value. `None` means that the reader has failed; the
    /// reader then holds the reason, and every later read fails too.
    fn decode(reader: &mut Reader<'_>) -> Option<Self>;

    /// The value that stands for `null` where a member may be left out, if the type has one: free-form
    /// JSON and `()` hold `null` itself, for all others it is the same as no value.
    fn null() -> Option<Self> {
        None
    }
}

/// Reads one JSON value that takes up all of `json`.
///
/// # Errors
///
/// When `json` is not JSON text or does not describe a `T`.
pub fn from_slice<T: Decode>(json: &[u8]) -> Result<T, JsonError> {
    let mut reader = Reader::new(json);
    let value = T::decode(&mut reader);
    reader.finish(value)
}

/// Writes `value` as JSON text without insignificant white space.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Vec<u8> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.into_bytes()
}

/// Writes `value` as JSON text, unless it has a number that JSON does not have: NaN or an infinity.
pub(crate) fn to_sent(value: &dyn Encode) -> Option<Vec<u8>> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    (!writer.not_finite).then(|| writer.into_bytes())
}

/// Writes `value` as JSON text without insignificant white space.
pub fn to_string<T: Encode + ?Sized>(value: &T) -> String {
    match String::from_utf8(to_vec(value)) {
        Ok(text) => text,
        // The writer only appends whole strings, so this arm is never taken.
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}
