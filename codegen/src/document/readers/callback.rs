//! Callbacks.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::Callback;
use crate::source::Node;

use super::reader::Reader;
use super::unknown::is_extension;

impl<'t> Reader<'t, '_> {
    /// The `callbacks` of an operation.
    ///
    /// Those of operations inside a callback are not read: whoever receives a callback does not
    /// announce further ones, and they may refer to each other without end.
    pub(super) fn callbacks(&mut self, operation: Node<'t>) -> Vec<Callback<'t>> {
        let Some((key, _)) = operation.entry("callbacks") else {
            return Vec::new();
        };
        if self.in_callback {
            let message = "callbacks of a callback's operation are not read";
            self.report
                .push(Diagnostic::note(codes::NESTED_CALLBACKS, key.span, message));
            return Vec::new();
        }
        let entries = self.named(operation, "callbacks").into_iter();
        entries
            .filter_map(|(key, value)| self.callback(key.text, value))
            .collect()
    }

    /// One callback, its `$ref` followed.
    pub(super) fn callback(&mut self, name: &'t str, value: Node<'t>) -> Option<Callback<'t>> {
        let node = self.follow(value, "a callback")?.node;
        let entries = node.entries().filter(|(key, _)| !is_extension(key.text));
        let was_inside = std::mem::replace(&mut self.in_callback, true);
        let paths = self.named_paths(entries.collect());
        self.in_callback = was_inside;
        Some(Callback { name, paths })
    }
}
