//! An `anyOf` of objects that nothing tells apart.
//!
//! A value may match several branches of an `anyOf` at once (JSON Schema 2020-12, section 10.2.1.2), and it does where
//! all members of all branches are optional: a choice would have to drop what the other branches describe. Such
//! branches are no alternatives; the value is one object that has the members of all.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, Keyword, Keywords, Schema, SchemaId, Type};

/// Whether the `anyOf` of a schema describes one object together.
pub(in crate::lower) fn is_overlapping(document: &Document<'_>, schema: &Schema<'_>) -> bool {
    if schema.any_of.len() < 2 || schema.discriminator.is_some() {
        return false;
    }
    let mut shared = Shared::default();
    schema
        .any_of
        .iter()
        .all(|&branch| shared.takes(document, branch))
        && shared.objects > 1
}

/// What the branches looked at so far have in common.
#[derive(Default)]
struct Shared<'t> {
    /// Branches with members.
    objects: usize,
    /// What describes each member; the same in every branch that has it.
    members: BTreeMap<&'t str, SchemaId>,
}

impl<'t> Shared<'t> {
    /// Adds a branch, unless something tells it from the others: that it is no object or a closed one, a member that it
    /// alone asks for, or one that it describes differently.
    fn takes(&mut self, document: &Document<'t>, branch: SchemaId) -> bool {
        let mut visited = BTreeSet::new();
        let mut queue = vec![branch];
        let mut named = false;
        while let Some(id) = queue.pop() {
            if !visited.insert(id) {
                continue;
            }
            let schema = &document.schemas[id];
            if !is_open_object(schema) {
                return false;
            }
            for property in &schema.properties {
                let followed = document.schemas[property.schema].reference;
                let target = followed.map_or(property.schema, |reference| reference.target);
                if *self.members.entry(property.name).or_insert(target) != target {
                    return false;
                }
            }
            named |= !schema.properties.is_empty();
            queue.extend(schema.reference.map(|reference| reference.target));
            queue.extend(&schema.all_of);
        }
        self.objects += usize::from(named);
        true
    }
}

/// Whether a schema describes members that may all be absent, and nothing else that a value must be.
fn is_open_object(schema: &Schema<'_>) -> bool {
    const OPEN: Keywords = Keywords::BESIDE_TYPES
        .union(Keywords::TYPES)
        .union(Keywords::REFERENCES)
        .union(Keywords::BASES)
        .with(Keyword::Properties);
    let states_object = schema.types.has(Type::Object) && schema.properties.is_empty();
    let refers = schema.reference.is_some() || !schema.all_of.is_empty();
    schema.states.is_subset_of(OPEN)
        // `true` says as little as `{}`, but people write it to allow anything.
        && schema.boolean.is_none()
        && schema
            .types
            .without(Type::Object)
            .without(Type::Null)
            .is_empty()
        && (!states_object || refers)
}
