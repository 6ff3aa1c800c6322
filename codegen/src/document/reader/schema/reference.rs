//! `$ref` in a schema.

use crate::document::Reference;
use crate::document::reader::Reader;
use crate::source::Node;

impl<'t> Reader<'t, '_> {
    /// The schema behind a `$ref` (or `$dynamicRef`) value; nothing, with the reason reported, when
    /// there is none.
    pub(super) fn reference(&mut self, value: Node<'t>) -> Option<Reference<'t>> {
        let node = self.resolve(value)?;
        let is_schema = node.is_mapping() || node.as_bool().is_some() || node.is_null();
        if !is_schema || self.is_elsewhere(node, "a schema") {
            self.wrong_target(node, value, "a schema");
            return None;
        }
        let target = self.schema(node);
        Some(Reference {
            node: value,
            target,
        })
    }
}
