//! `exclusiveMinimum` and `exclusiveMaximum`: a number since 3.1, a boolean before.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Schema, Version};
use crate::source::{Kind, Node};

use super::field::put;

impl<'t> Reader<'t, '_> {
    /// The bound, if it is a number. Booleans are for [`finish`], which knows both keywords.
    pub(super) fn exclusive(&mut self, value: Node<'t>) -> Option<&'t str> {
        let is_old = self.version < Version::V3_1;
        let form = match value.kind() {
            Kind::Bool(_) if is_old => return None,
            Kind::Number(text) if !is_old => return Some(text),
            Kind::Bool(_) => {
                "a boolean here belongs to OpenAPI 3.0; since 3.1 it is the bound itself"
            }
            Kind::Number(_) => "a number here came with OpenAPI 3.1; before it was a boolean",
            _ => return self.number_of(value),
        };
        let other = Diagnostic::warning(codes::OTHER_VERSION, value.span(), form)
            .help("it is read as it is meant");
        let word = value.key().map_or("exclusive", |key| key.text);
        self.report
            .push_repeated("schema", &format!("{word} of another version"), other);
        value.number_text()
    }
}

/// Moves the bound where a boolean says that it is exclusive.
pub(super) fn finish<'t>(schema: &mut Schema<'t>, node: Node<'t>) {
    let is_exclusive = |key: &str| node.get(key).and_then(Node::as_bool) == Some(true);
    let constraints = &mut schema.constraints;
    let states = &mut schema.states;
    if is_exclusive("exclusiveMinimum") {
        let bound = constraints.minimum.take();
        states.set(Keyword::Minimum, false);
        states.set(
            Keyword::ExclusiveMinimum,
            put(&mut constraints.exclusive_minimum, bound),
        );
    }
    if is_exclusive("exclusiveMaximum") {
        let bound = constraints.maximum.take();
        states.set(Keyword::Maximum, false);
        states.set(
            Keyword::ExclusiveMaximum,
            put(&mut constraints.exclusive_maximum, bound),
        );
    }
}
