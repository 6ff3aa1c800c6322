//! Members of objects that stand elsewhere than under `properties`.

use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Property, Schema};
use crate::source::Node;

use super::field::put;
use super::queue::Task;

impl<'t> Reader<'t, '_> {
    /// Members whose schema depends on their name: with several patterns, each is like one of them.
    pub(super) fn finish_members(&mut self, schema: &mut Schema<'t>, node: Node<'t>) {
        let additional = node.get("additionalProperties");
        let typed = additional.filter(|value| value.is_mapping() && !value.is_empty());
        let additional = schema.additional_properties.filter(|_| typed.is_some());
        let patterns = schema.pattern_properties.iter().map(|(_, schema)| *schema);
        let any_of: Vec<_> = patterns.chain(additional).collect();
        if any_of.len() < 2 {
            return;
        }
        let place = node.get("patternProperties").unwrap_or(node);
        let mut member = Schema::empty(place, None);
        let has_branches = put(&mut member.any_of, any_of);
        member.states.set(Keyword::AnyOf, has_branches);
        schema.any_member = Some(self.schemas.add(Task::Made(Box::new(member))));
    }

    /// The members that a schema under `then`, `else` or `dependentSchemas` adds if its condition holds. Its other
    /// assertions are left to the server.
    pub(super) fn conditional(&mut self, schema: &mut Schema<'t>, value: Node<'t>) {
        if let Some(properties) = value.get("properties") {
            for (name, id) in self.schema_map(properties) {
                let schema_of_it = Property { name, schema: id };
                schema.conditional.push(schema_of_it);
            }
        }
        for key in ["then", "else"] {
            if let Some(inner) = value.get(key) {
                self.conditional(schema, inner);
            }
        }
        for part in value.get("allOf").into_iter().flat_map(Node::items) {
            self.conditional(schema, part);
        }
    }
}
