//! Alternatives become enums: told apart by a property where there is one, else by evidence.

pub(in crate::lower) mod alternatives;
pub(in crate::lower) mod branch_name;
pub(in crate::lower) mod branches;
pub(in crate::lower) mod discriminator;
pub(in crate::lower) mod literal;

use crate::document::Type as SchemaType;
use crate::model::{Shape, StructuralMatch, Tag, Type, Variant, VariantName};

use crate::lower::docs::describe;
use crate::lower::names::hint::Hint;
use crate::lower::names::{self, identifier};
use crate::lower::schema::draft::Pending;
use crate::lower::schema::merge::{Alternatives, Part};
use crate::lower::schema::union::branch_name::branch_names;
use crate::lower::schema::union::branches::children;
use crate::lower::schema::union::discriminator::{
    TaggedBranches, idle_discriminator, tagged_branches,
};
use crate::lower::types::Types;

impl<'d, 't> Types<'d, 't> {
    /// The enum for a schema with alternatives.
    pub(in crate::lower) fn union(
        &mut self,
        pending: &Pending<'d, 't>,
        branches: &[Vec<Part>],
    ) -> Shape {
        let schema = pending
            .merged
            .alternatives
            .first()
            .map(|alternatives| alternatives.schema);
        if let Some(schema) = schema {
            idle_discriminator(&self.schemas, &mut self.reporter, schema, branches);
        }
        match schema.and_then(|schema| tagged_branches(&self.schemas, schema, branches)) {
            Some(tagged) => self.tagged(tagged, &pending.hint),
            None => {
                let first = pending.merged.alternatives.first();
                Shape::Union {
                    variants: self.untagged(branches, &pending.hint),
                    overlapping: first.is_some_and(Alternatives::may_overlap),
                }
            }
        }
    }

    /// The enum for a schema that allows several types.
    pub(in crate::lower) fn types(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let merged = &pending.merged;
        let types: Vec<SchemaType> = merged.types.iter().collect();
        let number = types.contains(&SchemaType::Number);
        let branches: Vec<Vec<Part>> = types
            .into_iter()
            .filter(|&ty| !(number && ty == SchemaType::Integer))
            .map(|ty| {
                merged
                    .parts
                    .iter()
                    .map(|part| Part {
                        only: Some(ty),
                        ..*part
                    })
                    .collect()
            })
            .collect();
        Shape::Union {
            variants: self.untagged(&branches, &pending.hint),
            overlapping: false,
        }
    }

    /// The enum for a base schema with a discriminator: its children, by the property's value.
    pub(in crate::lower) fn base(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let Some(schema) = pending.merged.outermost() else {
            return Shape::Newtype(Type::Json);
        };
        let base = pending.merged.parts.first();
        let branches = base
            .map(|base| children(&self.schemas, base.id))
            .unwrap_or_default();
        match tagged_branches(&self.schemas, schema, &branches) {
            Some(tagged) => self.tagged(tagged, &pending.hint),
            None => Shape::Union {
                variants: self.untagged(&branches, &pending.hint),
                overlapping: false,
            },
        }
    }

    fn tagged(&mut self, tagged: TaggedBranches, hint: &Hint) -> Shape {
        let variants = self.variants(tagged.branches, hint);
        Shape::Tagged {
            tag: Tag {
                property: tagged.property,
                default: tagged.default,
            },
            variants,
        }
    }

    fn untagged(&mut self, branches: &[Vec<Part>], hint: &Hint) -> Vec<Variant> {
        let branches = branches.iter().map(|branch| (branch.clone(), Vec::new()));
        self.variants(branches.collect(), hint)
    }

    /// The variants for branches with their tags.
    fn variants(&mut self, branches: Vec<(Vec<Part>, Vec<String>)>, hint: &Hint) -> Vec<Variant> {
        let named = branches.iter();
        let named: Vec<(&[Part], Option<&str>)> = named
            .map(|(branch, tags)| (&branch[..], tags.first().map(String::as_str)))
            .collect();
        let phrases = branch_names(&self.schemas, &named);
        let names = names::alternatives(&phrases);
        let mut variants = Vec::new();
        for ((phrase, (branch, tags)), name) in phrases.iter().zip(branches).zip(names) {
            // What another alternative is called, too, is named after the name that it got.
            let inner = match identifier::name::<VariantName>(phrase.clone()) == name {
                true => hint.within(phrase),
                false => hint.part(name.as_str()),
            };
            let lowered = match branch[..] {
                [part] if part == Part::whole(part.id) => self.schema(part.id, &inner),
                _ => self.parts(&branch, &inner),
            };
            let docs = branch
                .last()
                .map(|part| describe::variant_docs(&self.schemas.document.schemas[part.id]));
            variants.push(Variant {
                name,
                ty: lowered.into_type(),
                docs: docs.unwrap_or_default(),
                tags,
                matches: StructuralMatch::default(),
                groups: Vec::new(),
            });
        }
        variants
    }
}
