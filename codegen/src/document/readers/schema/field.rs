//! How the value of a keyword gets into a schema.

use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Schema};
use crate::source::Node;

/// Reads the value of a keyword into a schema; says whether the schema states anything by it.
pub(super) type Read =
    for<'t, 'd, 'a, 'b> fn(&'a mut Reader<'t, 'd>, &'b mut Schema<'t>, Node<'t>) -> bool;

/// A keyword with the function that reads it. There is no other way to call that function than [`Field::read`], so
/// that no keyword is read without the schema knowing that it states it.
pub(super) struct Field {
    keyword: Keyword,
    read: Read,
}

impl Field {
    /// The keyword that `read` reads.
    pub(super) const fn new(keyword: Keyword, read: Read) -> Self {
        Self { keyword, read }
    }

    /// Reads `value` into `schema`.
    pub(super) fn read<'t>(
        &self,
        reader: &mut Reader<'t, '_>,
        schema: &mut Schema<'t>,
        value: Node<'t>,
    ) {
        let stated = (self.read)(reader, schema, value);
        schema.states.set(self.keyword, stated);
    }
}

/// What a field of a schema holds.
pub(super) trait Content {
    /// Whether anything is stated by it.
    fn is_stated(&self) -> bool;
}

impl Content for bool {
    fn is_stated(&self) -> bool {
        *self
    }
}

impl<T> Content for Option<T> {
    fn is_stated(&self) -> bool {
        self.is_some()
    }
}

impl<T> Content for Vec<T> {
    fn is_stated(&self) -> bool {
        !self.is_empty()
    }
}

/// Puts `content` into a field; whether anything is stated by it.
pub(super) fn put<C: Content>(field: &mut C, content: C) -> bool {
    *field = content;
    field.is_stated()
}
