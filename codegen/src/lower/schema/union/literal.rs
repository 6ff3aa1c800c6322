//! Alternatives that are all strings or all integers: lists of values, and not unions.

use std::collections::BTreeSet;

use crate::document::SchemaId;

use crate::lower::schema::class::Class;
use crate::lower::schema::listed::{Listed, listed};
use crate::lower::schema::merge::Part;
use crate::lower::schema::scalar;
use crate::lower::schema::union::branches::branches as union_branches;
use crate::lower::schema::view::Schemas;

/// What was found in alternatives that are all strings, so far.
#[derive(Default)]
struct Texts<'t> {
    /// Whether a string was among them.
    found: bool,
    /// The values that are listed.
    values: Vec<Listed<'t>>,
    /// The unions that were looked into.
    visited: BTreeSet<Vec<SchemaId>>,
}

/// The values that alternatives list, if all of them are strings; none where all are any string.
pub(in crate::lower) fn texts<'t>(
    schemas: &Schemas<'_, 't>,
    branches: &[Vec<Part>],
) -> Option<Vec<Listed<'t>>> {
    let mut texts = Texts::default();
    let all = gather_texts(schemas, branches, &mut texts);
    (all && texts.found).then_some(texts.values)
}

/// Whether all branches are strings. Unions among them are looked into last, each once: what a union says again,
/// directly or in a circle, adds nothing.
fn gather_texts<'t>(
    schemas: &Schemas<'_, 't>,
    branches: &[Vec<Part>],
    texts: &mut Texts<'t>,
) -> bool {
    let mut unions = Vec::new();
    for branch in branches {
        let parts = schemas.followed(branch);
        let merged = schemas.merge(&parts);
        match merged.class {
            Class::StringEnum => {
                texts.found = true;
                texts.values.extend(listed(&merged));
            }
            // A date or an id is no text out of a list.
            Class::String if scalar::is_text(&merged) => texts.found = true,
            // What has members is an object, whatever its alternatives add.
            Class::Union if !merged.is_object() => unions.push((parts, merged)),
            _ => return false,
        }
    }
    unions.into_iter().all(|(parts, merged)| {
        if !texts
            .visited
            .insert(parts.iter().map(|part| part.id).collect())
        {
            return true;
        }
        let nested = union_branches(schemas, &merged);
        nested.len() > 1 && gather_texts(schemas, &nested, texts)
    })
}

/// The integers that alternatives list, if all of them do. An alternative of one value (`const`) says with its
/// title and description what the value is.
pub(in crate::lower) fn integers<'t>(
    schemas: &Schemas<'_, 't>,
    branches: &[Vec<Part>],
) -> Option<Vec<Listed<'t>>> {
    let mut all = Vec::new();
    for branch in branches {
        let merged = schemas.merge(&schemas.followed(branch));
        if merged.class != Class::IntegerEnum {
            return None;
        }
        let own = merged.outermost();
        let mut values = listed(&merged);
        if let [value] = &mut values[..] {
            value.name = value.name.or(own.and_then(|schema| schema.title));
            value.description = value
                .description
                .or(own.and_then(|schema| schema.description));
        }
        all.extend(values);
    }
    Some(all)
}
