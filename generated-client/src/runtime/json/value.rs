// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Free-form JSON.

use serde_json::{Map, Value};

use super::{Decode, Encode, Reader, Rest, RestSlot, Writer};

/// Integers that 64 bits cannot hold become floats, as in `serde_json`.
impl Decode for Value {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.peek() {
            Some(b'"') => reader.string().map(Value::String),
            Some(b'{') => Decode::decode(reader).map(Value::Object),
            Some(b'[') => Decode::decode(reader).map(Value::Array),
            Some(b'-' | b'0'..=b'9') => free_form_number(reader),
            Some(b't' | b'f') => reader.bool().map(Value::Bool),
            _ if reader.take_null() => Some(Value::Null),
            _ => reader.mismatch("value"),
        }
    }

    fn null() -> Option<Self> {
        Some(Value::Null)
    }
}

fn free_form_number(reader: &mut Reader<'_>) -> Option<Value> {
    let start = reader.at;
    match reader.number()?.free_form() {
        Some(number) => Some(Value::Number(number)),
        None => reader.fail_at(start, "number is out of range of f64".to_owned()),
    }
}

impl Encode for Value {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Value::Null => writer.null(),
            Value::Bool(value) => writer.bool(*value),
            Value::Number(number) => {
                writer
                    .buffer()
                    .extend_from_slice(number.to_string().as_bytes());
            }
            Value::String(text) => writer.string(text),
            Value::Array(items) => items.encode(writer),
            Value::Object(map) => map.encode(writer),
        }
    }
}

impl Decode for Map<String, Value> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let mut map = Map::new();
        reader.members_into(&mut map)?;
        Some(map)
    }
}

impl Encode for Map<String, Value> {
    fn encode(&self, writer: &mut Writer) {
        writer.map(self, &|key| Some(self.get(key)? as &dyn Encode));
    }
}

impl RestSlot for Map<String, Value> {
    fn fill(&mut self, key: String, reader: &mut Reader<'_>) -> bool {
        match Value::decode(reader) {
            Some(value) => {
                self.insert(key, value);
                true
            }
            None => false,
        }
    }
}

impl Rest for Map<String, Value> {
    fn for_each<'a>(&'a self, each: &mut dyn FnMut(&str, &'a dyn Encode)) {
        for (key, value) in self {
            each(key, value);
        }
    }
}
