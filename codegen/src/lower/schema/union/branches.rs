//! The branches of a union, each described by its parts.

use std::collections::BTreeSet;

use crate::document::SchemaId;

use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::view::Schemas;

/// The branches of the first alternatives of `merged`, without null.
pub(in crate::lower) fn branches<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &Merged<'d, 't>,
) -> Vec<Vec<Part>> {
    let Some(alternatives) = merged.alternatives.first() else {
        return Vec::new();
    };
    let base = base_parts(merged);
    let branches = alternatives.branches.iter();
    let branches = branches
        .filter(|&&branch| !is_only_null(schemas, branch))
        .map(|&branch| with_base(schemas, &base, branch));
    distinct(schemas, branches.collect())
}

/// A branch with what it shares with the others, unless it has all of that itself.
fn with_base(schemas: &Schemas<'_, '_>, base: &[Part], branch: SchemaId) -> Vec<Part> {
    let shared = schemas.merge(base);
    let own = schemas.merge(&schemas.followed(&[Part::whole(branch)]));
    let has = |name: &str| own.properties.iter().any(|(known, _)| *known == name);
    let adds = shared.properties.iter().any(|(name, _)| !has(name))
        || opens(&shared) && own.additional == Additional::Unstated;
    let base = if adds { base } else { &[] };
    base.iter().copied().chain([Part::whole(branch)]).collect()
}

fn is_only_null(schemas: &Schemas<'_, '_>, id: SchemaId) -> bool {
    schemas.merge(&[Part::whole(id)]).only_null
}

/// Branches that stand for different schemas.
fn distinct(schemas: &Schemas<'_, '_>, branches: Vec<Vec<Part>>) -> Vec<Vec<Part>> {
    let mut seen = BTreeSet::new();
    let key = |parts: &Vec<Part>| {
        parts
            .iter()
            .map(|part| schemas.follow(part.id).0)
            .collect::<Vec<_>>()
    };
    branches
        .into_iter()
        .filter(|branch| seen.insert(key(branch)))
        .collect()
}

/// The parts of `merged` that every branch shares; empty when the schema is nothing but its alternatives.
fn base_parts(merged: &Merged<'_, '_>) -> Vec<Part> {
    let adds = !merged.properties.is_empty()
        || merged.schemas.len() > 1
        || !merged.required.is_empty()
        || opens(merged);
    if adds {
        merged.parts.iter().map(|part| part.base()).collect()
    } else {
        Vec::new()
    }
}

/// The alternatives of a base with a discriminator: its children, and where its mapping names it, the base itself.
pub(in crate::lower) fn children(schemas: &Schemas<'_, '_>, base: SchemaId) -> Vec<Vec<Part>> {
    let children = schemas.inheritance.children(base).iter();
    children
        .map(|child| vec![child_of(schemas, base, *child)])
        .collect()
}

/// What a child of `base` is. The base as a child of its own has its own members and no alternatives.
pub(in crate::lower) fn child_of(
    schemas: &Schemas<'_, '_>,
    base: SchemaId,
    child: SchemaId,
) -> Part {
    match schemas.follow(child).0 == base {
        true => Part::whole(base).base(),
        false => Part::whole(child),
    }
}

/// Whether members are allowed that nothing names.
fn opens(merged: &Merged<'_, '_>) -> bool {
    !matches!(
        merged.additional,
        Additional::Unstated | Additional::Forbidden
    )
}
