//! JSON texts in memory, with numbers as they are written.

use std::borrow::Cow;

use crate::runtime::json::Reader;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Json<'a> {
    Null,
    Bool(bool),
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
}

impl<'a> Json<'a> {
    /// Reads a text.
    pub(super) fn parse(json: &'a [u8]) -> Result<Self, String> {
        let mut reader = Reader::new(json);
        let value = Self::read(&mut reader);
        reader.finish(value).map_err(|error| error.to_string())
    }

    fn read(reader: &mut Reader<'a>) -> Option<Self> {
        match reader.peek()? {
            b'"' => reader.str().map(Self::String),
            b't' | b'f' => reader.bool().map(Self::Bool),
            b'[' => Self::read_array(reader),
            b'{' => Self::read_object(reader),
            _ if reader.take_null() => Some(Self::Null),
            _ => reader.number_text().map(Self::Number),
        }
    }

    fn read_array(reader: &mut Reader<'a>) -> Option<Self> {
        let mut items = Vec::new();
        reader.begin_array()?;
        while reader.next_item(items.is_empty())? {
            items.push(Self::read(reader)?);
        }
        Some(Self::Array(items))
    }

    fn read_object(reader: &mut Reader<'a>) -> Option<Self> {
        let mut members = Vec::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key(members.is_empty())? {
            members.push((key, Self::read(reader)?));
        }
        Some(Self::Object(members))
    }

    /// The member of this name.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                let mut found = members.iter().filter(|(known, _)| known == key);
                found.next_back().map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text of a single value; `None` for lists, objects and `null`.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Bool(true) => Some("true"),
            Self::Bool(false) => Some("false"),
            Self::Number(text) => Some(text),
            Self::String(text) => Some(text),
            Self::Null | Self::Array(_) | Self::Object(_) => None,
        }
    }
}
