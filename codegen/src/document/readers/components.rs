//! The components of OpenAPI 3.

use crate::document::{SchemaId, vocabulary};
use crate::source::Node;

use super::reader::Reader;

impl<'t> Reader<'t, '_> {
    /// The components object of the description, with a `$ref` in its place followed.
    pub(super) fn components(&mut self) -> Option<Node<'t>> {
        let value = self
            .root
            .get("components")
            .filter(|value| !value.is_null())?;
        let node = self.mapping(value, "a components object")?;
        self.check_keywords(node, &vocabulary::COMPONENTS);
        Some(node)
    }

    /// The component schemas in document order.
    pub(super) fn component_schemas(&mut self, components: Node<'t>) -> Vec<SchemaId> {
        let entries = self.named(components, "schemas").into_iter();
        entries
            .map(|(key, value)| self.named_schema(key.text, value))
            .collect()
    }

    /// Reads the components that nothing refers to as well, so that mistakes in there are found.
    pub(super) fn unused_components(&mut self, components: Node<'t>) {
        for (_, value) in self.named(components, "parameters") {
            self.parameter(value);
        }
        for (_, value) in self.named(components, "requestBodies") {
            self.request_body(value);
        }
        for (_, value) in self.named(components, "responses") {
            self.response(value);
        }
        for (key, value) in self.named(components, "headers") {
            self.header(key.text, value);
        }
        for (key, value) in self.named(components, "links") {
            self.link(key.text, value);
        }
        for (key, value) in self.named(components, "examples") {
            self.example(key, value);
        }
        for (key, value) in self.named(components, "callbacks") {
            self.callback(key.text, value);
        }
        let items = self.named(components, "pathItems");
        self.named_paths(items);
    }
}
