//! JSON whose numbers keep their text.

use std::fmt::{self, Write as _};

use serde_json::Value;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value of a text.
    pub(super) fn parse(text: &str) -> Option<Self> {
        // It is known to be JSON from here on.
        serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
        let mut rest = text;
        value(&mut rest)
    }

    /// The same for programs that know no digits beyond an `f64`.
    pub(super) fn to_value(&self) -> Option<Value> {
        serde_json::from_str(&self.to_string()).ok()
    }

    pub(super) fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter();
        members.find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// What kind of value it is.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(_) => "list",
            Self::Object(_) => "object",
        }
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.to_string()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(members) => {
                let members = members.iter();
                Self::Object(members.map(|(key, it)| (key.clone(), it.into())).collect())
            }
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => text.write_str("null"),
            Self::Bool(value) => write!(text, "{value}"),
            Self::Number(number) => text.write_str(number),
            Self::Text(value) => write!(text, "{}", Value::from(value.as_str())),
            Self::List(items) => {
                text.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    let comma = if index > 0 { "," } else { "" };
                    write!(text, "{comma}{item}")?;
                }
                text.write_char(']')
            }
            Self::Object(members) => {
                text.write_char('{')?;
                for (index, (key, value)) in members.iter().enumerate() {
                    let comma = if index > 0 { "," } else { "" };
                    write!(text, "{comma}{}:{value}", Value::from(key.as_str()))?;
                }
                text.write_char('}')
            }
        }
    }
}

fn value(rest: &mut &str) -> Option<Json> {
    *rest = rest.trim_start();
    match rest.chars().next()? {
        '{' => members(rest),
        '[' => items(rest),
        '"' => string(rest).map(Json::Text),
        _ => {
            let end = rest.find([',', ']', '}', ' ', '\t', '\r', '\n']);
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            *rest = after;
            Some(match word {
                "null" => Json::Null,
                "true" => Json::Bool(true),
                "false" => Json::Bool(false),
                number => Json::Number(number.to_owned()),
            })
        }
    }
}

fn items(rest: &mut &str) -> Option<Json> {
    let mut items = Vec::new();
    eat(rest, '[')?;
    while eat(rest, ']').is_none() {
        items.push(value(rest)?);
        let _ = eat(rest, ',');
    }
    Some(Json::List(items))
}

fn members(rest: &mut &str) -> Option<Json> {
    let mut members = Vec::new();
    eat(rest, '{')?;
    while eat(rest, '}').is_none() {
        *rest = rest.trim_start();
        let key = string(rest)?;
        eat(rest, ':')?;
        members.push((key, value(rest)?));
        let _ = eat(rest, ',');
    }
    Some(Json::Object(members))
}

fn eat(rest: &mut &str, wanted: char) -> Option<()> {
    *rest = rest.trim_start();
    *rest = rest.strip_prefix(wanted)?;
    Some(())
}

fn string(rest: &mut &str) -> Option<String> {
    let mut is_escaped = true;
    let end = rest.char_indices().position(|(_, character)| {
        let is_end = character == '"' && !is_escaped;
        // The first quote opens the text.
        is_escaped = character == '\\' && !is_escaped;
        is_end
    })?;
    let end = rest.char_indices().nth(end)?.0 + 1;
    let (text, after) = rest.split_at(end);
    *rest = after;
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn what_is_read_is_written() {
        let text = r#"{"a":[1.0,-0.10e5,"\"\\ü",{}],"":[],"n":null,"t":true}"#;
        assert_eq!(Json::parse(text).unwrap().to_string(), text);
        assert_eq!(
            Json::parse(" [ 1 , \"\" ] ").unwrap().to_string(),
            "[1,\"\"]"
        );
        assert_eq!(Json::parse("[1"), None);
    }
}
