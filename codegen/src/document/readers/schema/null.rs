//! Which schemas allow null, references and compositions followed.
//!
//! Computed for all schemas together: recursive schemas would otherwise be walked again from each of them.

use crate::document::{Schema, SchemaId, Type};
use crate::source::{Kind, Node};

/// Decides for every schema whether it allows null. Schemas that consist only of each other do not.
pub(super) fn apply(schemas: &mut [Schema<'_>]) {
    let holders = holders(schemas);
    let mut asked: Vec<usize> = (0..schemas.len()).collect();
    while let Some(at) = asked.pop() {
        let Some(schema) = schemas.get(at).filter(|schema| !schema.allows_null) else {
            continue;
        };
        if !allows(schema, schemas) {
            continue;
        }
        if let Some(schema) = schemas.get_mut(at) {
            schema.allows_null = true;
        }
        asked.extend(holders.get(at).into_iter().flatten());
    }
}

/// For each schema, those whose answer depends on it.
fn holders(schemas: &[Schema<'_>]) -> Vec<Vec<usize>> {
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); schemas.len()];
    for (at, schema) in schemas.iter().enumerate() {
        let reference = schema.reference.map(|reference| reference.target);
        let parts = schema.all_of.iter().chain(&schema.one_of);
        let parts = parts.chain(&schema.any_of).copied().chain(reference);
        for part in parts {
            if let Some(known) = holders.get_mut(part.index())
                && known.last() != Some(&at)
            {
                known.push(at);
            }
        }
    }
    holders
}

/// Whether a schema states that null is allowed, or what it consists of allows it, as far as known so far. Parts of an
/// `allOf` that state nothing do not count. A branch that states nothing does not make the schema nullable: it is any
/// JSON value, whose Rust type can hold null itself.
fn allows(schema: &Schema<'_>, schemas: &[Schema<'_>]) -> bool {
    let listed = schema.enum_values.iter().flatten();
    if schema.types.has(Type::Null) || listed.chain(&schema.const_value).any(is_null) {
        return true;
    }
    if !schema.types.is_empty() {
        return false;
    }
    let known = |id: SchemaId| {
        let schema = schemas.get(id.index());
        schema.is_some_and(|schema| schema.allows_null)
    };
    if let Some(reference) = schema.reference {
        return known(reference.target);
    }
    if !schema.all_of.is_empty() {
        let bases = schema
            .all_of
            .iter()
            .filter_map(|base| schemas.get(base.index()));
        let mut specific = bases.filter(|base| !base.says_nothing()).peekable();
        return specific.peek().is_some() && specific.all(|base| base.allows_null);
    }
    let mut branches = schema.one_of.iter().chain(&schema.any_of);
    branches.any(|&branch| known(branch))
}

fn is_null(value: &Node<'_>) -> bool {
    matches!(value.kind(), Kind::Null)
}
