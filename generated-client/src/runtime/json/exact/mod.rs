// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! JSON with all digits of its numbers.

#[cfg(feature = "serde")]
mod serde;

use std::collections::BTreeMap;
use std::fmt;

use super::{Decode, Encode, Reader, Writer, from_slice, to_string};

/// JSON of any kind, where a number is the text that it was written as. Members are in alphabetical order.
#[derive(Clone, Debug, PartialEq)]
pub enum Exact {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it is written.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Exact>),
    /// An object.
    Object(BTreeMap<String, Exact>),
}

impl Exact {
    /// The JSON of a value; `None` if it has a number that JSON does not have.
    pub fn of(value: &dyn Encode) -> Option<Self> {
        from_slice(&super::to_sent(value)?).ok()
    }

    /// The members of an object; none of anything else.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Self)> {
        let members = match self {
            Self::Object(members) => Some(members),
            _ => None,
        };
        let members = members.into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), value))
    }

    /// The text of a scalar that is not `null`.
    pub fn scalar(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::String(text) | Self::Number(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }
}

/// JSON text.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_string(self))
    }
}

impl Decode for Exact {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.peek() {
            Some(b'"') => reader.string().map(Self::String),
            Some(b'{') => Decode::decode(reader).map(Self::Object),
            Some(b'[') => Decode::decode(reader).map(Self::Array),
            Some(b't' | b'f') => reader.bool().map(Self::Bool),
            _ if reader.take_null() => Some(Self::Null),
            _ => Some(Self::Number(reader.number_text()?.to_owned())),
        }
    }
}

impl Encode for Exact {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.bool(*value),
            Self::Number(text) => writer.number(text),
            Self::String(text) => writer.string(text),
            Self::Array(items) => items.encode(writer),
            Self::Object(members) => members.encode(writer),
        }
    }
}
