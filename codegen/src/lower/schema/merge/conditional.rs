//! Members that only some values of an object have: those of conditions, of branches that describe one object together,
//! and of all unions but the one that the alternatives come from. They are optional members of every value.

use std::collections::{HashMap, HashSet};

use crate::document::{Document, Property, Schema, SchemaId};

/// The members that only some values have, but for those that are `described` anyway, in order. Where two conditions
/// describe one differently, it is anything.
pub(in crate::lower) fn conditional_members<'t>(
    document: &Document<'t>,
    described: &[(&'t str, Vec<SchemaId>)],
    conditional: Vec<Property<'t>>,
) -> Vec<(&'t str, Vec<SchemaId>)> {
    if conditional.is_empty() {
        return Vec::new();
    }
    let described: HashSet<&str> = described.iter().map(|(name, _)| *name).collect();
    let mut found: Vec<(&'t str, Vec<SchemaId>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for Property { name, schema } in conditional {
        if described.contains(name) {
            continue;
        }
        let target = document.schemas[schema].reference;
        let schema = target.map_or(schema, |reference| reference.target);
        let next = found.len();
        let at = *places.entry(name).or_insert(next);
        match found.get_mut(at) {
            Some((_, schemas)) if schemas.contains(&schema) => {}
            Some((_, schemas)) => schemas.push(schema),
            None => found.push((name, vec![schema])),
        }
    }
    for (_, schemas) in &mut found {
        if schemas.len() > 1 {
            schemas.clear();
        }
    }
    found
}

/// What the parts have stated so far.
#[derive(Default)]
pub(in crate::lower) struct Stated<'d, 't> {
    /// Whether a type is among it.
    pub(in crate::lower) types: bool,
    /// Whether null is, as a type.
    pub(in crate::lower) null: bool,
    /// Where each property stands in the list of all.
    pub(in crate::lower) properties: HashMap<&'t str, usize>,
    /// Members that only some values have.
    pub(in crate::lower) conditional: Vec<Property<'t>>,
    /// The schemas that describe those.
    pub(in crate::lower) conditional_schemas: Vec<&'d Schema<'t>>,
    /// Those, by their ids.
    visited: HashSet<SchemaId>,
    /// Whether null is, as a branch that says nothing beside branches that describe one object together.
    pub(in crate::lower) overlapping_null: bool,
    /// Whether a union was met that is told apart elsewhere.
    union: bool,
}

impl<'d, 't> Stated<'d, 't> {
    /// Of several unions that all apply, the first gives the alternatives; the members of the others are members that
    /// only some values have.
    pub(in crate::lower) fn other_unions(
        &mut self,
        document: &'d Document<'t>,
        choices: impl Iterator<Item = &'d [SchemaId]>,
    ) {
        for branches in choices {
            if self.union {
                self.add_members(document, branches);
            }
            self.union = true;
        }
    }

    /// The members of branches that describe one object together.
    pub(in crate::lower) fn overlapping(
        &mut self,
        document: &'d Document<'t>,
        schema: &Schema<'t>,
    ) {
        self.add_members(document, &schema.any_of);
        let mut branches = schema.any_of.iter();
        self.overlapping_null |= schema.types.is_empty()
            && branches.any(|&branch| document.schemas[branch].says_nothing());
    }

    /// The named members of branches, and of all that they consist of.
    fn add_members(&mut self, document: &'d Document<'t>, branches: &[SchemaId]) {
        let mut queue = branches.to_vec();
        queue.reverse();
        while let Some(id) = queue.pop() {
            if !self.visited.insert(id) {
                continue;
            }
            let schema = &document.schemas[id];
            self.conditional
                .extend(schema.properties.iter().chain(&schema.conditional));
            self.conditional_schemas.push(schema);
            let further = [&schema.any_of, &schema.one_of, &schema.all_of];
            queue.extend(further.into_iter().flat_map(|list| list.iter().rev()));
            queue.extend(schema.reference.map(|reference| reference.target));
        }
    }
}
