//! Responses in the form `application/x-www-form-urlencoded`.

use bytes::Bytes;
use serde_json::{Map, Value};

use super::json::{Decode, Reader};
use super::response::Mismatch;

/// Reads a form (WHATWG URL, section 5.1). A name that stands several times is a list.
///
/// # Errors
///
/// The fields are not those of the documented type.
pub fn form<T: Decode>(body: &Bytes) -> Result<T, Mismatch> {
    let json = fields(body).to_string();
    let mut reader = Reader::of_texts(json.as_bytes());
    let value = T::decode(&mut reader);
    reader.finish(value).map_err(|error| Mismatch {
        path: error.path().into(),
        message: error.message().into(),
    })
}

fn fields(body: &[u8]) -> Value {
    let mut fields: Map<String, Value> = Map::new();
    for pair in body.split(|byte| *byte == b'&') {
        if pair.is_empty() {
            continue;
        }
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let mut half = || decoded(halves.next().unwrap_or_default());
        let (name, value) = (half(), Value::String(half()));
        match fields.get_mut(&name) {
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
            None => {
                fields.insert(name, value);
            }
        }
    }
    Value::Object(fields)
}

/// `+` is a space, `%` and two hexadecimal digits are a byte; anything else stays as it is.
fn decoded(text: &[u8]) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, after),
                _ => (b'%', rest.get(1..).unwrap_or_default()),
            },
            (b'+', _) => (b' ', after),
            (byte, _) => (*byte, after),
        };
        out.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}
