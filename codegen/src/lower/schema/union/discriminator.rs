//! The property that tells the alternatives of a union apart: a discriminator, or constants.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Discriminator, Schema, SchemaId};
use crate::model::ConstantValue;

use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::{Additional, Part};
use crate::lower::schema::view::Schemas;

/// Branches with the property that tells them apart.
pub(in crate::lower) struct TaggedBranches {
    /// The property.
    pub property: String,
    /// The branch for a missing value, by index.
    pub default: Option<usize>,
    /// The branches, each with its values of the property.
    pub branches: Vec<(Vec<Part>, Vec<String>)>,
}

/// Branches with the values of the property that tells them apart; `None` when no property does.
pub(in crate::lower) fn tagged_branches<'d, 't>(
    schemas: &Schemas<'d, 't>,
    schema: &'d Schema<'t>,
    branches: &[Vec<Part>],
) -> Option<TaggedBranches> {
    let objects = branches.iter().all(|branch| {
        let merged = schemas.merge(&schemas.followed(branch));
        matches!(
            merged.class,
            Class::Struct | Class::Union | Class::Base | Class::Map
        )
    });
    if !objects {
        return None;
    }
    match &schema.discriminator {
        Some(found) if !is_refused(schemas, found.property, branches) => {
            by_discriminator(schemas, schema, branches)
        }
        _ => by_constants(schemas, branches),
    }
}

/// Whether no alternative allows a member of this name: none describes it, and all are closed.
fn is_refused(schemas: &Schemas<'_, '_>, property: &str, branches: &[Vec<Part>]) -> bool {
    branches.iter().all(|branch| {
        let merged = schemas.merge(&schemas.followed(branch));
        merged.additional == Additional::Forbidden
            && !merged.properties.iter().any(|(name, _)| *name == property)
    })
}

/// Reports a discriminator that no value can have; its alternatives are told apart without it.
pub(in crate::lower) fn idle_discriminator<'d, 't>(
    schemas: &Schemas<'d, 't>,
    reporter: &mut Reporter<'_>,
    schema: &'d Schema<'t>,
    branches: &[Vec<Part>],
) {
    let Some(discriminator) = &schema.discriminator else {
        return;
    };
    let property = discriminator.property;
    if branches.is_empty() || !is_refused(schemas, property, branches) {
        return;
    }
    let node = schema.node.get("discriminator").unwrap_or(schema.node);
    let message = format!("no alternative allows the discriminator `{property}`");
    let idle = Diagnostic::warning(codes::NO_EFFECT, node.name_span(), message)
        .label(node.name_span(), "has no effect")
        .help(format!(
            "describe `{property}` in each alternative, or remove the discriminator"
        ));
    reporter.once(node, idle);
}

fn by_discriminator<'d, 't>(
    schemas: &Schemas<'d, 't>,
    schema: &'d Schema<'t>,
    branches: &[Vec<Part>],
) -> Option<TaggedBranches> {
    let discriminator = schema.discriminator.as_ref()?;
    let mut tagged = TaggedBranches {
        property: discriminator.property.to_owned(),
        default: None,
        branches: Vec::new(),
    };
    let mut claimed = BTreeSet::new();
    for branch in branches {
        let target = branch.last().map(|part| schemas.follow(part.id).0)?;
        let mut tags: Vec<String> = discriminator
            .mapping
            .iter()
            .filter(|(_, mapped)| schemas.follow(*mapped).0 == target)
            .map(|(value, _)| (*value).to_owned())
            .collect();
        if tags.is_empty() {
            tags = implied_tags(schemas, branch, discriminator.property);
        }
        let had_tags = !tags.is_empty();
        tags.retain(|tag| claimed.insert(tag.clone()));
        if had_tags && tags.is_empty() {
            // Other branches allow all of its values: the property tells it from none.
            return None;
        }
        if discriminator
            .default_mapping
            .is_some_and(|default| schemas.follow(default).0 == target)
        {
            tagged.default = Some(tagged.branches.len());
        }
        tagged.branches.push((branch.clone(), tags));
    }
    add_mapped(schemas, discriminator, &mut tagged, &mut claimed);
    tagged
        .branches
        .iter()
        .any(|(_, tags)| !tags.is_empty())
        .then_some(tagged)
}

/// Schemas that only the mapping names are alternatives too.
fn add_mapped<'t>(
    schemas: &Schemas<'_, 't>,
    discriminator: &Discriminator<'t>,
    tagged: &mut TaggedBranches,
    claimed: &mut BTreeSet<String>,
) {
    let mut added: BTreeMap<SchemaId, usize> = BTreeMap::new();
    for (value, target) in &discriminator.mapping {
        if claimed.contains(*value) {
            continue;
        }
        claimed.insert((*value).to_owned());
        let index = *added.entry(schemas.follow(*target).0).or_insert_with(|| {
            tagged
                .branches
                .push((vec![Part::whole(*target)], Vec::new()));
            tagged.branches.len() - 1
        });
        if let Some((_, tags)) = tagged.branches.get_mut(index) {
            tags.push((*value).to_owned());
        }
    }
}

/// The values that a branch's own property allows, else the name of its component.
fn implied_tags(schemas: &Schemas<'_, '_>, branch: &[Part], property: &str) -> Vec<String> {
    let values = texts_of(schemas, branch, property);
    if !values.is_empty() {
        return values;
    }
    let name = branch
        .last()
        .and_then(|part| schemas.component_name(part.id));
    name.map(str::to_owned).into_iter().collect()
}

fn texts_of(schemas: &Schemas<'_, '_>, branch: &[Part], property: &str) -> Vec<String> {
    let merged = schemas.merge(&schemas.followed(branch));
    let mut properties = merged.properties.iter();
    let described = properties.find(|(name, _)| *name == property);
    let values = described
        .map(|(_, ids)| schemas.scalar_values(ids))
        .unwrap_or_default();
    let texts = values.into_iter().filter_map(|value| match value {
        ConstantValue::String(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

/// A property that every branch requires and for which no two branches allow the same text.
fn by_constants(schemas: &Schemas<'_, '_>, branches: &[Vec<Part>]) -> Option<TaggedBranches> {
    let first = schemas.merge(&schemas.followed(branches.first()?));
    let candidates = first.properties.iter().map(|(name, _)| *name);
    candidates
        .filter(|name| first.required.contains(name))
        .find_map(|name| by_constant(schemas, name, branches))
}

fn by_constant(
    schemas: &Schemas<'_, '_>,
    property: &str,
    branches: &[Vec<Part>],
) -> Option<TaggedBranches> {
    let mut claimed = BTreeSet::new();
    let mut tagged = TaggedBranches {
        property: property.to_owned(),
        default: None,
        branches: Vec::new(),
    };
    for branch in branches {
        let merged = schemas.merge(&schemas.followed(branch));
        let tags = texts_of(schemas, branch, property);
        let distinct = !tags.is_empty() && tags.iter().all(|tag| claimed.insert(tag.clone()));
        if !distinct || !merged.required.contains(property) {
            return None;
        }
        tagged.branches.push((branch.clone(), tags));
    }
    Some(tagged)
}
