//! Members that only some values of an object have: those of conditions, and of all unions but the one that the
//! alternatives come from. They are optional members of every value.

use std::collections::{BTreeSet, HashMap};

use crate::document::{Document, Property, Schema, SchemaId};

use super::merge::{Merged, constrains_only};

impl<'t> Merged<'_, 't> {
    /// Adds members that only some values have, unless they are described anyway. Where two conditions describe one
    /// differently, it is anything.
    pub(super) fn add_loose(&mut self, document: &Document<'t>, loose: Vec<Property<'t>>) {
        let mut found: Vec<(&'t str, Vec<SchemaId>)> = Vec::new();
        for Property { name, schema } in loose {
            if self.properties.iter().any(|(known, _)| *known == name) {
                continue;
            }
            let target = document.schemas[schema].reference;
            let schema = target.map_or(schema, |reference| reference.target);
            match found.iter_mut().find(|(known, _)| *known == name) {
                Some((_, schemas)) if schemas.contains(&schema) => {}
                Some((_, schemas)) => schemas.push(schema),
                None => found.push((name, vec![schema])),
            }
        }
        for (name, mut schemas) in found {
            if schemas.len() > 1 {
                schemas.clear();
            }
            self.required.remove(name);
            self.properties.push((name, schemas));
        }
    }
}

/// What the parts have stated so far.
#[derive(Default)]
pub(super) struct Stated<'t> {
    /// Whether a type is among it.
    pub(super) types: bool,
    /// Whether null is, as a type.
    pub(super) null: bool,
    /// Where each property stands in the list of all.
    pub(super) properties: HashMap<&'t str, usize>,
    /// Members that only some values have.
    pub(super) loose: Vec<Property<'t>>,
    /// Whether a union was met that is told apart elsewhere.
    union: bool,
}

impl<'t> Stated<'t> {
    /// Of several unions that all apply, the first gives the alternatives; the members of the others are members that
    /// only some values have.
    pub(super) fn other_unions(&mut self, document: &Document<'t>, schema: &Schema<'t>) {
        for branches in [&schema.one_of, &schema.any_of] {
            let is_choice = branches
                .iter()
                .any(|&branch| !constrains_only(document, branch, &mut BTreeSet::new()));
            if !is_choice {
                continue;
            }
            if self.union {
                let mut visited = BTreeSet::new();
                for &branch in branches {
                    members(document, branch, &mut visited, &mut self.loose);
                }
            }
            self.union = true;
        }
    }
}

/// The named members of a schema and of all that it consists of.
fn members<'t>(
    document: &Document<'t>,
    id: SchemaId,
    visited: &mut BTreeSet<SchemaId>,
    out: &mut Vec<Property<'t>>,
) {
    let mut queue = vec![id];
    while let Some(id) = queue.pop() {
        if visited.insert(id) {
            let schema = &document.schemas[id];
            out.extend(schema.properties.iter().chain(&schema.conditional));
            queue.extend(schema.reference.map(|reference| reference.target));
            queue.extend(
                schema
                    .all_of
                    .iter()
                    .chain(&schema.one_of)
                    .chain(&schema.any_of),
            );
        }
    }
}
