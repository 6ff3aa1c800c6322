//! Which schemas extend which base with a discriminator (OpenAPI 3.1 §4.8.25, "Discriminator Object").
//!
//! A child is every schema with a name of its own that reaches the base through `allOf` or through a `$ref` with
//! something beside it, however far, and every schema that the base's `mapping` names.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, Keyword, Keywords, Schema, SchemaId};

/// Bases with their children.
pub(in crate::lower) struct Inheritance {
    /// The children of each base whose alternatives they are: those of its mapping in that order, then the others by
    /// name, as their order among the components says nothing of the base.
    children: BTreeMap<SchemaId, Vec<SchemaId>>,
}

impl Inheritance {
    /// The bases and children of a document.
    pub(in crate::lower) fn of(document: &Document<'_>) -> Self {
        let mut children: BTreeMap<SchemaId, Vec<SchemaId>> = BTreeMap::new();
        let mut add = |base: SchemaId, child: SchemaId| {
            let known = children.entry(base).or_default();
            if !known.contains(&child) {
                known.push(child);
            }
        };
        for child in named(document) {
            for base in bases(document, child) {
                if is_base(&document.schemas[base]) && is_child(document, child, base) {
                    add(base, child);
                }
            }
        }
        for (id, base) in document.schemas.iter().filter(|(_, base)| is_base(base)) {
            let mapping = base.discriminator.iter().flat_map(|found| &found.mapping);
            for (_, target) in mapping {
                add(id, behind_references(document, *target));
            }
        }
        for (&base, children) in &mut children {
            sort(document, base, children);
        }
        Self { children }
    }

    /// The children that are the alternatives of a base; none of what is no base.
    pub(in crate::lower) fn children(&self, base: SchemaId) -> &[SchemaId] {
        self.children.get(&base).map_or(&[], Vec::as_slice)
    }
}

fn sort(document: &Document<'_>, base: SchemaId, children: &mut [SchemaId]) {
    let mapping = document.schemas[base].discriminator.iter();
    let mapped: Vec<SchemaId> = mapping
        .flat_map(|found| &found.mapping)
        .map(|(_, target)| behind_references(document, *target))
        .collect();
    let place = |child: &SchemaId| mapped.iter().position(|known| known == child);
    children.sort_by_key(|child| {
        let place = place(child).unwrap_or(mapped.len());
        (place, document.schemas[*child].name)
    });
}

/// Whether a schema has a discriminator and names no alternatives itself.
fn is_base(schema: &Schema<'_>) -> bool {
    schema.discriminator.is_some() && schema.one_of.is_empty() && schema.any_of.is_empty()
}

/// The schemas with names of their own, each once.
fn named(document: &Document<'_>) -> BTreeSet<SchemaId> {
    let mapped = document.schemas.iter().flat_map(|(_, schema)| {
        let mapping = schema.discriminator.iter().flat_map(|found| &found.mapping);
        mapping.map(|(_, target)| *target)
    });
    let components = document.component_schemas.iter().copied();
    let all = components.chain(mapped);
    all.map(|id| behind_references(document, id)).collect()
}

/// What references lead to that have nothing beside them.
fn behind_references(document: &Document<'_>, mut id: SchemaId) -> SchemaId {
    // A circle of references was reported by the reader.
    for _ in 0..document.schemas.len() {
        let schema = &document.schemas[id];
        let beside = Keywords::REFERENCES.union(Keywords::ANNOTATIONS);
        match schema.reference {
            Some(reference) if schema.states.is_subset_of(beside) => id = reference.target,
            _ => break,
        }
    }
    id
}

/// The nearest schemas with a discriminator that a schema extends. Those that they extend have them as children.
pub(in crate::lower) fn bases(document: &Document<'_>, child: SchemaId) -> Vec<SchemaId> {
    let mut found = Vec::new();
    let mut visited = BTreeSet::from([child]);
    let mut open = extended(&document.schemas[child]);
    while let Some(id) = open.pop() {
        if !visited.insert(id) {
            continue;
        }
        let schema = &document.schemas[id];
        match schema.discriminator {
            Some(_) => found.push(id),
            None => open.extend(extended(schema)),
        }
    }
    found
}

/// What a schema directly extends.
fn extended(schema: &Schema<'_>) -> Vec<SchemaId> {
    let reference = schema.reference.map(|reference| reference.target);
    reference
        .into_iter()
        .chain(schema.all_of.iter().copied())
        .collect()
}

/// Whether what extends a base is a child, and not the base itself with null.
///
/// A child may add nothing. A schema that the base does not name and that only allows null stands for the base.
pub(in crate::lower) fn is_child(document: &Document<'_>, id: SchemaId, base: SchemaId) -> bool {
    let schema = &document.schemas[id];
    let base = &document.schemas[base];
    let Some(discriminator) = &base.discriminator else {
        return false;
    };
    let mapping = discriminator.mapping.iter().map(|(_, target)| *target);
    let branches = base.one_of.iter().chain(&base.any_of).copied();
    let mut named = mapping.chain(branches);
    let is_named = named.any(|target| behind_references(document, target) == id);
    let names_children = !discriminator.mapping.is_empty() || !base.one_of.is_empty();
    let is_nullable_base = names_children && schema.states.contains(Keyword::Nullable);
    is_named || schema.name.is_some() && !is_nullable_base
}
