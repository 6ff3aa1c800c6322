//! Alternatives become enums: told apart by a property where there is one, else by evidence.

pub(in crate::lower) mod literal;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Schema, SchemaId, Type as SchemaType};
use crate::model::{ConstantValue, Evidence, Shape, Tag, Type, Variant};

use crate::lower::docs::describe;
use crate::lower::schema::Pending;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::Hint;
use crate::lower::schema::enums::Listed;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::scalar;
use crate::lower::{Lowering, names};

/// What the alternatives of a schema come down to.
pub(in crate::lower) enum Branches<'t> {
    /// No alternative says anything.
    Nothing,
    /// There is only one.
    One(Vec<Part>),
    /// All are strings, and one of them is any string.
    PlainText,
    /// All are strings out of lists.
    Text(Vec<Listed<'t>>),
    /// All are integers out of lists.
    Integers(Vec<Listed<'t>>),
    /// There are several; each is described by its parts.
    Many(Vec<Vec<Part>>),
}

impl<'d, 't> Lowering<'d, 't> {
    /// The alternatives of `merged`, without null.
    pub(in crate::lower) fn alternatives(&self, merged: &Merged<'d, 't>) -> Branches<'t> {
        let branches = self.branches(merged);
        match &branches[..] {
            [] => Branches::Nothing,
            [one] => Branches::One(one.clone()),
            _ => self.text_branches(branches),
        }
    }

    pub(in crate::lower) fn branches(&self, merged: &Merged<'d, 't>) -> Vec<Vec<Part>> {
        let Some(alternatives) = merged.alternatives.first() else {
            return Vec::new();
        };
        let base = base_parts(merged);
        let branches = alternatives.branches.iter();
        let branches = branches
            .filter(|&&branch| !self.is_only_null(branch))
            .map(|&branch| self.with_base(&base, branch));
        self.distinct(branches.collect())
    }

    /// The enum for a schema with alternatives.
    pub(in crate::lower) fn union(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let Branches::Many(branches) = self.alternatives(&pending.merged) else {
            return Shape::Newtype(Type::Json);
        };
        let schema = pending
            .merged
            .alternatives
            .first()
            .map(|alternatives| alternatives.schema);
        if let Some(schema) = schema {
            self.idle_discriminator(schema, &branches);
        }
        match schema.and_then(|schema| self.tagged_branches(schema, &branches)) {
            Some(tagged) => self.tagged(tagged, &pending.hint),
            None => self.untagged(&branches, &pending.hint),
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
        self.untagged(&branches, &pending.hint)
    }

    /// The enum for a base schema with a discriminator: its children, by the property's value.
    pub(in crate::lower) fn base(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let Some(schema) = pending.merged.outermost() else {
            return Shape::Newtype(Type::Json);
        };
        let id = pending.merged.parts.first().map(|part| part.id);
        let children = id
            .and_then(|id| self.children.get(&id).cloned())
            .unwrap_or_default();
        let branches: Vec<Vec<Part>> = children
            .into_iter()
            .map(|child| vec![Part::whole(child)])
            .collect();
        match self.tagged_branches(schema, &branches) {
            Some(tagged) => self.tagged(tagged, &pending.hint),
            None => self.untagged(&branches, &pending.hint),
        }
    }

    /// A branch with what it shares with the others, unless it has all of that itself.
    fn with_base(&self, base: &[Part], branch: SchemaId) -> Vec<Part> {
        let shared = Merged::new(self.document, base);
        let own = Merged::new(self.document, &self.followed(&[Part::whole(branch)]));
        let has = |name: &str| own.properties.iter().any(|(known, _)| *known == name);
        let adds = shared.properties.iter().any(|(name, _)| !has(name));
        let base = if adds { base } else { &[] };
        base.iter().copied().chain([Part::whole(branch)]).collect()
    }

    fn is_only_null(&self, id: SchemaId) -> bool {
        Merged::new(self.document, &[Part::whole(id)]).only_null
    }

    /// Branches that stand for different schemas.
    fn distinct(&self, branches: Vec<Vec<Part>>) -> Vec<Vec<Part>> {
        let mut seen = BTreeSet::new();
        let key = |parts: &Vec<Part>| {
            parts
                .iter()
                .map(|part| self.follow(part.id).0)
                .collect::<Vec<_>>()
        };
        branches
            .into_iter()
            .filter(|branch| seen.insert(key(branch)))
            .collect()
    }

    pub(in crate::lower) fn followed(&self, parts: &[Part]) -> Vec<Part> {
        parts
            .iter()
            .map(|part| Part {
                id: self.follow(part.id).0,
                ..*part
            })
            .collect()
    }

    /// Branches with the values of the property that tells them apart; `None` when no property does.
    fn tagged_branches(
        &self,
        schema: &'d Schema<'t>,
        branches: &[Vec<Part>],
    ) -> Option<TaggedBranches> {
        let objects = branches.iter().all(|branch| {
            let merged = Merged::new(self.document, &self.followed(branch));
            matches!(
                self.class(&merged),
                Class::Struct | Class::Union | Class::Base | Class::Map
            )
        });
        if !objects {
            return None;
        }
        match &schema.discriminator {
            Some(found) if !self.is_refused(found.property, branches) => {
                self.by_discriminator(schema, branches)
            }
            _ => self.by_constants(branches),
        }
    }

    /// Whether no alternative allows a member of this name: none describes it, and all are closed.
    fn is_refused(&self, property: &str, branches: &[Vec<Part>]) -> bool {
        branches.iter().all(|branch| {
            let merged = Merged::new(self.document, &self.followed(branch));
            merged.additional == Additional::Forbidden
                && !merged.properties.iter().any(|(name, _)| *name == property)
        })
    }

    /// Reports a discriminator that no value can have; its alternatives are told apart without it.
    fn idle_discriminator(&mut self, schema: &'d Schema<'t>, branches: &[Vec<Part>]) {
        let Some(discriminator) = &schema.discriminator else {
            return;
        };
        let property = discriminator.property;
        if branches.is_empty() || !self.is_refused(property, branches) {
            return;
        }
        let node = schema.node.get("discriminator").unwrap_or(schema.node);
        let message = format!("no alternative allows the discriminator `{property}`");
        let idle = Diagnostic::warning(codes::NO_EFFECT, node.name_span(), message)
            .label(node.name_span(), "has no effect")
            .help(format!(
                "describe `{property}` in each alternative, or remove the discriminator"
            ));
        self.report_once(node, idle);
    }

    fn by_discriminator(
        &self,
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
            let target = branch.last().map(|part| self.follow(part.id).0)?;
            let mut tags: Vec<String> = discriminator
                .mapping
                .iter()
                .filter(|(_, mapped)| self.follow(*mapped).0 == target)
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
                .is_some_and(|default| self.follow(default).0 == target)
            {
                tagged.default = Some(tagged.branches.len());
            }
            tagged.branches.push((branch.clone(), tags));
        }
        self.add_mapped(discriminator, &mut tagged, &mut claimed);
        tagged
            .branches
            .iter()
            .any(|(_, tags)| !tags.is_empty())
            .then_some(tagged)
    }

    /// Schemas that only the mapping names are alternatives too.
    fn add_mapped(
        &self,
        discriminator: &crate::document::Discriminator<'t>,
        tagged: &mut TaggedBranches,
        claimed: &mut BTreeSet<String>,
    ) {
        let mut added: BTreeMap<SchemaId, usize> = BTreeMap::new();
        for (value, target) in &discriminator.mapping {
            if claimed.contains(*value) {
                continue;
            }
            claimed.insert((*value).to_owned());
            let index = *added.entry(self.follow(*target).0).or_insert_with(|| {
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
    fn implied_tags(&self, branch: &[Part], property: &str) -> Vec<String> {
        let values = self.texts_of(branch, property);
        if !values.is_empty() {
            return values;
        }
        let name = branch.last().and_then(|part| self.component_name(part.id));
        name.map(str::to_owned).into_iter().collect()
    }

    fn texts_of(&self, branch: &[Part], property: &str) -> Vec<String> {
        let merged = Merged::new(self.document, &self.followed(branch));
        let schemas = merged
            .properties
            .iter()
            .find(|(name, _)| *name == property)
            .map(|(_, schemas)| schemas);
        let values = schemas
            .map(|schemas| self.scalar_values(schemas))
            .unwrap_or_default();
        let texts = values.into_iter().filter_map(|value| match value {
            ConstantValue::String(text) => Some(text),
            _ => None,
        });
        texts.collect()
    }

    /// The component that a schema is or refers to.
    fn component_name(&self, id: SchemaId) -> Option<&'t str> {
        let schema = &self.document.schemas[id];
        let referred = schema
            .reference
            .and_then(|reference| self.document.schemas[reference.target].name);
        schema
            .name
            .or(referred)
            .or_else(|| self.document.schemas[self.follow(id).0].name)
    }

    /// A property that every branch requires and for which no two branches allow the same text.
    fn by_constants(&self, branches: &[Vec<Part>]) -> Option<TaggedBranches> {
        let first = Merged::new(self.document, &self.followed(branches.first()?));
        let candidates = first.properties.iter().map(|(name, _)| *name);
        candidates
            .filter(|name| first.required.contains(name))
            .find_map(|name| self.by_constant(name, branches))
    }

    fn by_constant(&self, property: &str, branches: &[Vec<Part>]) -> Option<TaggedBranches> {
        let mut claimed = BTreeSet::new();
        let mut tagged = TaggedBranches {
            property: property.to_owned(),
            default: None,
            branches: Vec::new(),
        };
        for branch in branches {
            let merged = Merged::new(self.document, &self.followed(branch));
            let tags = self.texts_of(branch, property);
            let distinct = !tags.is_empty() && tags.iter().all(|tag| claimed.insert(tag.clone()));
            if !distinct || !merged.required.contains(property) {
                return None;
            }
            tagged.branches.push((branch.clone(), tags));
        }
        Some(tagged)
    }

    fn tagged(&mut self, tagged: TaggedBranches, hint: &Hint) -> Shape {
        let named: Vec<(String, Vec<Part>, Vec<String>)> = tagged
            .branches
            .into_iter()
            .map(|(branch, tags)| {
                let tag = tags.first().map(String::as_str);
                (self.branch_name(&branch, tag), branch, tags)
            })
            .collect();
        let variants = self.variants(named, hint);
        Shape::Tagged {
            tag: Tag {
                property: tagged.property,
                default: tagged.default,
            },
            variants,
        }
    }

    fn untagged(&mut self, branches: &[Vec<Part>], hint: &Hint) -> Shape {
        let named = branches
            .iter()
            .map(|branch| (self.branch_name(branch, None), branch.clone(), Vec::new()));
        let named = named.collect();
        Shape::Union(self.variants(named, hint))
    }

    fn variants(
        &mut self,
        named: Vec<(String, Vec<Part>, Vec<String>)>,
        hint: &Hint,
    ) -> Vec<Variant> {
        let texts: Vec<&str> = named.iter().map(|(text, ..)| text.as_str()).collect();
        let names = names::alternatives(&texts);
        let mut variants = Vec::new();
        for ((text, branch, tags), name) in named.into_iter().zip(names) {
            let inner = hint.child(&text);
            let lowered = match branch[..] {
                [part] if part == Part::whole(part.id) => self.schema(part.id, &inner),
                _ => self.parts(&branch, &inner),
            };
            let docs = branch
                .last()
                .map(|part| describe::variant_docs(&self.document.schemas[part.id]));
            variants.push(Variant {
                name,
                ty: lowered.into_type(),
                docs: docs.unwrap_or_default(),
                tags,
                evidence: Evidence::default(),
                groups: Vec::new(),
            });
        }
        variants
    }

    /// What to call a branch: its component, its tag, its title, else its kind.
    fn branch_name(&self, branch: &[Part], tag: Option<&str>) -> String {
        let Some(part) = branch.last() else {
            return "value".to_owned();
        };
        let schema = &self.document.schemas[part.id];
        let name = schema
            .rust_name
            .or_else(|| self.component_name(part.id))
            .filter(|_| part.only.is_none());
        let short_title = schema
            .title
            .filter(|title| title.split_whitespace().count() <= 4 && part.only.is_none());
        name.or(tag)
            .or(short_title)
            .map_or_else(|| self.kind_name(branch), str::to_owned)
    }

    fn kind_name(&self, branch: &[Part]) -> String {
        let merged = Merged::new(self.document, &self.followed(branch));
        let name = match self.class(&merged) {
            Class::Any | Class::Inexpressible => "any",
            Class::Null => "null",
            Class::Boolean => "bool",
            Class::Integer | Class::IntegerEnum => "integer",
            Class::Number => "number",
            Class::String => match scalar::string(merged.format).0 {
                Type::Uuid => "uuid",
                Type::DateTime => "date time",
                Type::Date => "date",
                Type::Base64 => "bytes",
                _ => "string",
            },
            Class::StringEnum => "string",
            Class::Array => return format!("{} list", self.item_name(&merged)),
            Class::Map => "map",
            Class::Struct => return telling_property(&merged).unwrap_or("object").to_owned(),
            Class::Union | Class::Types | Class::Base | Class::Patch => "object",
        };
        name.to_owned()
    }

    fn item_name(&self, merged: &Merged<'d, 't>) -> String {
        let Some(&item) = merged.items.first() else {
            return String::new();
        };
        match self.component_name(item) {
            Some(name) => name.to_owned(),
            // The kind of an item of an item is not looked at: two words are enough for a name.
            None => {
                let merged = Merged::new(self.document, &[Part::whole(self.follow(item).0)]);
                match self.class(&merged) {
                    Class::Array => "list".to_owned(),
                    _ => self.kind_name(&[Part::whole(item)]),
                }
            }
        }
    }
}

/// The property that an object is named after: the only one that it must have, or the only one that it has.
fn telling_property<'t>(merged: &Merged<'_, 't>) -> Option<&'t str> {
    let required: Vec<&'t str> = merged
        .properties
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| merged.required.contains(name))
        .collect();
    match (&required[..], &merged.properties[..]) {
        ([name], _) | ([], [(name, _)]) => Some(name),
        _ => None,
    }
}

/// Branches with the property that tells them apart.
struct TaggedBranches {
    property: String,
    default: Option<usize>,
    branches: Vec<(Vec<Part>, Vec<String>)>,
}

/// The parts of `merged` that every branch shares; empty when the schema is nothing but its alternatives.
fn base_parts(merged: &Merged<'_, '_>) -> Vec<Part> {
    let tells =
        !merged.properties.is_empty() || merged.schemas.len() > 1 || !merged.required.is_empty();
    if tells {
        merged.parts.iter().map(|part| part.base()).collect()
    } else {
        Vec::new()
    }
}
