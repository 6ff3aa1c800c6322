//! Members that the description gives one value.

use super::union::Literal;
use super::{Encode, Reader, Slot, Writer};

/// What came in the place of constants: nothing as long as each member had the value that the description gives it, so
/// it costs no memory. Another value is kept as it came, and one that was absent stays absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Constants(Vec<(&'static str, Option<Raw>)>);

/// JSON text as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Raw(Box<str>);

impl Encode for Raw {
    fn encode(&self, writer: &mut Writer) {
        writer.number(&self.0);
    }
}

impl Constants {
    /// What is written for the constant `key`; `None` if it is left out.
    pub(super) fn instead<'a>(
        &'a self,
        key: &str,
        value: &'a dyn Encode,
    ) -> Option<&'a dyn Encode> {
        match self.0.iter().find(|(known, _)| *known == key) {
            Some((_, Some(other))) => Some(other),
            Some((_, None)) => None,
            None => Some(value),
        }
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
        let Some((text, _)) = reader.raw() else {
            return false;
        };
        self.came = Came::Other(Raw(text.into()));
        true
    }

    fn take_constant(&mut self) -> Came {
        std::mem::take(&mut self.came)
    }
}
