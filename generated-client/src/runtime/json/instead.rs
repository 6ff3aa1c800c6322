// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What came for a member instead of what the description says.

use serde_json::Value;

use super::union::Literal;
use super::{Encode, Reader, Slot, Writer};

/// What came in the place of constants, and of members that only some objects describe: nothing as long as each had a
/// value that the description gives it, so it costs no memory. Another value is kept as it came, and a constant that
/// was absent stays absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Instead(Vec<(&'static str, Option<Raw>)>);

/// JSON text as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Raw(Box<str>);

impl Encode for Raw {
    fn encode(&self, writer: &mut Writer) {
        writer.number(&self.0);
    }
}

impl Instead {
    /// What is written for the constant `key`; `None` if it is left out.
    pub(super) fn of_constant<'a>(
        &'a self,
        key: &str,
        value: &'a dyn Encode,
    ) -> Option<&'a dyn Encode> {
        match self.find(key) {
            Some(came) => came.map(|other| other as &dyn Encode),
            None => Some(value),
        }
    }

    /// What is written for the member `key`, which has no value in the struct; `None` if it is left out.
    pub(super) fn of_absent<'a>(&'a self, key: &str) -> Option<&'a dyn Encode> {
        let came = self.find(key)?;
        came.map(|other| other as &dyn Encode)
    }

    fn find<'a>(&'a self, key: &str) -> Option<Option<&'a Raw>> {
        let found = self.0.iter().rev().find(|(known, _)| *known == key);
        found.map(|(_, came)| came.as_ref())
    }

    /// Takes what came for the constant `key`.
    pub(super) fn note(&mut self, key: &'static str, came: Came) {
        match came {
            Came::Same => {}
            Came::Absent => self.0.push((key, None)),
            Came::Other(raw) => self.0.push((key, Some(raw))),
        }
    }
}

/// What came for a constant.
#[derive(Clone, Debug, Default)]
pub enum Came {
    /// The value that the description gives.
    Same,
    /// No value.
    #[default]
    Absent,
    /// Another value.
    #[allow(private_interfaces, reason = "only the reader makes and takes it")]
    Other(Raw),
}

impl Came {
    /// The value that comes next, whatever it is.
    pub(super) fn other(reader: &mut Reader<'_>) -> Option<Self> {
        let (text, _) = reader.raw()?;
        Some(Self::Other(Raw(text.into())))
    }
}

/// A constant that is neither text nor a whole number nor a truth value, as JSON text.
#[derive(Clone, Copy, Debug)]
pub struct JsonConstant(pub &'static str);

impl Encode for JsonConstant {
    fn encode(&self, writer: &mut Writer) {
        writer.number(self.0);
    }
}

impl Literal for JsonConstant {
    fn is_next(&self, reader: &mut Reader<'_>) -> bool {
        let found = reader
            .raw()
            .and_then(|(text, _)| serde_json::from_str(text).ok());
        let own = serde_json::from_str(self.0).ok();
        matches!((found, own), (Some(found), Some(own)) if is_same(&found, &own))
    }
}

/// Whether two values are the same, `1` and `1.0` included (JSON Schema 2020-12, section 4.2.2).
fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let is_in_b = |(key, a): (&String, &Value)| b.get(key).is_some_and(|b| is_same(a, b));
            a.len() == b.len() && a.iter().all(is_in_b)
        }
        _ => a == b,
    }
}

/// The place of a member that should have one value.
#[allow(missing_debug_implementations, reason = "it lives while a table reads")]
pub struct Fixed<'a> {
    value: &'a dyn Literal,
    came: Came,
}

impl<'a> Fixed<'a> {
    /// A place for this value.
    pub fn new(value: &'a dyn Literal) -> Self {
        Self {
            value,
            came: Came::Absent,
        }
    }
}

impl Slot for Fixed<'_> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        reader.peek();
        let start = reader.checkpoint();
        if self.value.is_next(reader) {
            self.came = Came::Same;
            return true;
        }
        reader.rewind(start);
        reader.against += 1;
        reader.contradicted += 1;
        let Some(came) = Came::other(reader) else {
            return false;
        };
        self.came = came;
        true
    }

    fn take_constant(&mut self) -> Came {
        std::mem::take(&mut self.came)
    }
}
