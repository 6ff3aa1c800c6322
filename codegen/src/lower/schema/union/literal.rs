//! Alternatives that are all strings or all integers: lists of values, and not unions.

use std::collections::BTreeSet;

use crate::document::SchemaId;

use crate::lower::Lowering;
use crate::lower::schema::class::Class;
use crate::lower::schema::enums::{Listed, listed};
use crate::lower::schema::merge::{Merged, Part};
use crate::lower::schema::union::Branches;

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

impl<'d, 't> Lowering<'d, 't> {
    /// Strings with and without a list of values are one open list of values.
    pub(in crate::lower) fn text_branches(&self, branches: Vec<Vec<Part>>) -> Branches<'t> {
        let mut texts = Texts::default();
        if !self.gather_texts(&branches, &mut texts) || !texts.found {
            match self.integers(&branches) {
                Some(listed) => Branches::Integers(listed),
                None => Branches::Many(branches),
            }
        } else if texts.values.is_empty() {
            Branches::PlainText
        } else {
            Branches::Text(texts.values)
        }
    }

    /// Whether all branches are strings. Unions among them are looked into last, each once: what a union says again,
    /// directly or in a circle, adds nothing.
    fn gather_texts(&self, branches: &[Vec<Part>], texts: &mut Texts<'t>) -> bool {
        let mut unions = Vec::new();
        for branch in branches {
            let parts = self.followed(branch);
            let merged = Merged::new(self.document, &parts);
            match self.class(&merged) {
                Class::StringEnum => {
                    texts.found = true;
                    texts.values.extend(listed(&merged));
                }
                Class::String => texts.found = true,
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
            let nested = self.branches(&merged);
            nested.len() > 1 && self.gather_texts(&nested, texts)
        })
    }
}
