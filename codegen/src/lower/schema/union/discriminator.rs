//! The property that tells the alternatives of a union apart: a discriminator, or constants.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Discriminator, Schema, SchemaId};
use crate::model::ConstantValue;

use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::inheritance::bases;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::union::branches::{branches, children};
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

impl TaggedBranches {
    fn by(property: &str) -> Self {
        Self {
            property: property.to_owned(),
            default: None,
            branches: Vec::new(),
        }
    }

    fn has_tags(&self) -> bool {
        self.branches.iter().any(|(_, tags)| !tags.is_empty())
    }
}

/// Branches with the values of the property that tells them apart; `None` when no property does.
pub(in crate::lower) fn tagged_branches<'d, 't>(
    schemas: &Schemas<'d, 't>,
    schema: &'d Schema<'t>,
    branches: &[Vec<Part>],
) -> Option<TaggedBranches> {
    Search { schemas, depth: 0 }.tagged(schema, branches)
}

/// How deep unions may stand within each other for their tags to be looked for.
const MAX_DEPTH: usize = 8;

/// The search for a property in unions that may hold unions.
#[derive(Clone, Copy)]
struct Search<'s, 'd, 't> {
    schemas: &'s Schemas<'d, 't>,
    depth: usize,
}

impl<'d, 't> Search<'_, 'd, 't> {
    fn tagged(self, schema: &'d Schema<'t>, branches: &[Vec<Part>]) -> Option<TaggedBranches> {
        let schemas = self.schemas;
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
                let mut tagged = self.by_discriminator(found, branches)?;
                add_mapped(schemas, schema, found, &mut tagged);
                tagged.has_tags().then_some(tagged)
            }
            Some(_) => by_constants(schemas, branches),
            None => self
                .inherited(branches)
                .or_else(|| by_constants(schemas, branches)),
        }
    }

    /// Branches that extend one base are told apart by its discriminator.
    fn inherited(self, branches: &[Vec<Part>]) -> Option<TaggedBranches> {
        let document = self.schemas.document;
        let extended = |branch: &Vec<Part>| {
            let last = branch.last().map(|part| self.schemas.follow(part.id).0);
            last.map(|id| bases(document, id)).unwrap_or_default()
        };
        let (first, others) = branches.split_first()?;
        let common = extended(first)
            .into_iter()
            .find(|base| others.iter().all(|branch| extended(branch).contains(base)))?;
        let discriminator = document.schemas[common].discriminator.as_ref()?;
        let tagged = self.by_discriminator(discriminator, branches)?;
        let all = tagged.branches.iter().all(|(_, tags)| !tags.is_empty());
        all.then_some(tagged)
    }

    fn by_discriminator(
        self,
        discriminator: &Discriminator<'t>,
        branches: &[Vec<Part>],
    ) -> Option<TaggedBranches> {
        let schemas = self.schemas;
        let mut tagged = TaggedBranches::by(discriminator.property);
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
                tags = self.implied_tags(branch, discriminator.property);
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
        Some(tagged)
    }

    /// The values that a branch's own property allows, those of the branches of a union within it, else the name of
    /// its component.
    fn implied_tags(self, branch: &[Part], property: &str) -> Vec<String> {
        let values = texts_of(self.schemas, branch, property);
        if !values.is_empty() {
            return values;
        }
        let merged = self.schemas.merge(&self.schemas.followed(branch));
        let inner = self.inner_tags(&merged, property);
        if merged.class == Class::Union && !inner.is_empty() {
            return inner;
        }
        let name = branch
            .last()
            .and_then(|part| self.schemas.component_name(part.id));
        let own = name.map(str::to_owned).into_iter();
        own.chain(inner).collect()
    }

    /// The tags of the branches of a union, where the same property tells them apart.
    fn inner_tags(self, merged: &Merged<'d, 't>, property: &str) -> Vec<String> {
        let inner = Self {
            depth: self.depth + 1,
            ..self
        };
        let found = match merged.class {
            _ if inner.depth > MAX_DEPTH => None,
            Class::Union => merged.alternatives.first().and_then(|alternatives| {
                let branches = branches(self.schemas, merged);
                inner.tagged(alternatives.schema, &branches)
            }),
            Class::Base => merged.outermost().and_then(|schema| {
                let base = merged.parts.first()?;
                inner.tagged(schema, &children(self.schemas, base.id))
            }),
            _ => None,
        };
        let found = found.filter(|found| found.property == property);
        let branches = found.into_iter().flat_map(|found| found.branches);
        branches.flat_map(|(_, tags)| tags).collect()
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

/// Schemas that only the mapping names are alternatives too.
fn add_mapped<'t>(
    schemas: &Schemas<'_, 't>,
    schema: &Schema<'t>,
    discriminator: &Discriminator<'t>,
    tagged: &mut TaggedBranches,
) {
    let tags = tagged.branches.iter().flat_map(|(_, tags)| tags);
    let mut claimed: BTreeSet<String> = tags.cloned().collect();
    let mut added: BTreeMap<SchemaId, usize> = BTreeMap::new();
    for (value, target) in &discriminator.mapping {
        if !claimed.insert((*value).to_owned()) {
            continue;
        }
        let followed = schemas.follow(*target).0;
        let is_itself = schemas.document.schemas[followed].node.id() == schema.node.id();
        let part = match is_itself {
            true => Part::whole(followed).base(),
            false => Part::whole(*target),
        };
        let index = *added.entry(followed).or_insert_with(|| {
            tagged.branches.push((vec![part], Vec::new()));
            tagged.branches.len() - 1
        });
        if let Some((_, tags)) = tagged.branches.get_mut(index) {
            tags.push((*value).to_owned());
        }
    }
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
    let mut tagged = TaggedBranches::by(property);
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
