//! What discriminators say of values, which JSON Schema does not know.
//!
//! A value whose discriminator names a branch is one of that branch. The branches are those that are mapped, those that
//! `oneOf` or `anyOf` list, and every component that reaches the schema through `allOf`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::document::{Document, SchemaId, Version};

/// What is known of discriminators.
#[derive(Default)]
pub(super) struct Tags {
    /// Each component with all schemas that it extends, without itself.
    families: Vec<(SchemaId, BTreeSet<SchemaId>)>,
}

/// A tag, and the schema that it stands for.
type Tag<'t> = (&'t str, SchemaId);

impl Tags {
    pub(super) fn new(document: &Document<'_>) -> Self {
        let components = document.schemas.iter();
        let components = components.filter(|(_, schema)| schema.name.is_some());
        let families = components.map(|(id, _)| (id, ancestors(document, id)));
        let families = families.filter(|(_, ancestors)| !ancestors.is_empty());
        Self {
            families: families.collect(),
        }
    }

    /// Whether discriminators add rules to a schema. Components that extend it refer to its own keywords, without the
    /// rules.
    pub(super) fn is_special(&self, document: &Document<'_>, id: SchemaId) -> bool {
        document.schemas[id].discriminator.is_some() || !self.own(document, id).is_empty()
    }

    /// Whether `oneOf` or `anyOf` of the schema lists schemas that extend it. They extend the schema without that list.
    pub(super) fn lists_children(&self, document: &Document<'_>, id: SchemaId) -> bool {
        let schema = &document.schemas[id];
        let listed = schema.one_of.iter().chain(&schema.any_of);
        let mut targets = listed.map(|branch| target(document, *branch));
        targets.any(|branch| self.extends(branch, id))
    }

    /// The rules of discriminators for a schema whose own keywords stand under `own`. `refer` makes references to its
    /// branches.
    pub(super) fn rules(
        &self,
        document: &Document<'_>,
        id: SchemaId,
        own: &str,
        mut refer: impl FnMut(SchemaId, bool) -> Value,
    ) -> Value {
        let mut all = vec![json!({"$ref": own})];
        for (property, tags) in self.own(document, id) {
            let mut values: Vec<Value> = tags.into_iter().map(Value::from).collect();
            values.push(Value::Null);
            all.push(json!({"properties": {property: {"enum": values}}}));
        }
        let mut listed = Vec::new();
        if let Some(discriminator) = &document.schemas[id].discriminator {
            let property = discriminator.property;
            let (mut rules, mut branches) = (Vec::new(), Vec::new());
            for (tag, branch) in self.tags(document, id, 0) {
                let branch = refer(branch, branch == id);
                rules.push(json!({
                    "if": {"type": "object", "required": [property], "properties": {property: {"const": tag}}},
                    "then": branch,
                }));
                branches.push(json!([tag, branch]));
            }
            if !rules.is_empty() {
                all.push(json!({"x-rules": true, "allOf": rules}));
            }
            listed.push(json!({"property": property, "branches": branches}));
        }
        json!({"allOf": all, "x-tags": listed})
    }

    /// The tags that a component may have because of what it extends, by their property.
    fn own<'t>(&self, document: &Document<'t>, id: SchemaId) -> Vec<(&'t str, Vec<&'t str>)> {
        let family = self.families.iter().find(|(child, _)| *child == id);
        let bases = family.into_iter().flat_map(|(_, ancestors)| ancestors);
        let mut all = Vec::new();
        for base in bases {
            let Some(discriminator) = &document.schemas[*base].discriminator else {
                continue;
            };
            let tags = self.tags(document, *base, 0);
            let of = |is_own: &dyn Fn(SchemaId) -> bool| -> Vec<&'t str> {
                let own = tags.iter().filter(|(_, branch)| is_own(*branch));
                own.map(|(tag, _)| *tag).collect()
            };
            let mut own = of(&|branch| branch == id);
            if own.is_empty() {
                own = of(&|branch| self.extends(branch, id));
            }
            if !own.is_empty() {
                all.push((discriminator.property, own));
            }
        }
        all
    }

    /// The tags of a schema with a discriminator.
    fn tags<'t>(&self, document: &Document<'t>, id: SchemaId, steps: usize) -> Vec<Tag<'t>> {
        let schema = &document.schemas[id];
        let Some(discriminator) = schema.discriminator.as_ref().filter(|_| steps < 16) else {
            return Vec::new();
        };
        let mapping = discriminator.mapping.iter();
        let mut tags: Vec<Tag<'t>> = mapping
            .map(|(tag, branch)| (*tag, target(document, *branch)))
            .collect();
        let listed = schema.one_of.iter().chain(&schema.any_of);
        let listed = listed.map(|branch| target(document, *branch));
        let extending = self.families.iter().map(|(child, _)| *child);
        let extending = extending.filter(|child| self.extends(*child, id));
        let branches: Vec<SchemaId> = listed.chain(extending).collect();
        for branch in branches {
            let known = |tag: &str, tags: &[Tag<'t>]| tags.iter().any(|(known, _)| *known == tag);
            let inner = &document.schemas[branch];
            let is_union = !inner.one_of.is_empty() || !inner.any_of.is_empty();
            let is_same = |of: &&crate::document::Discriminator<'_>| {
                is_union && of.property == discriminator.property
            };
            let further: Vec<Tag<'t>> = match inner.discriminator.as_ref().filter(is_same) {
                Some(_) => self.tags(document, branch, steps + 1),
                None if tags.iter().any(|(_, known)| *known == branch) => Vec::new(),
                None => inner.name.map(|name| (name, branch)).into_iter().collect(),
            };
            for (tag, branch) in further {
                if !known(tag, &tags) {
                    tags.push((tag, branch));
                }
            }
        }
        tags
    }

    fn extends(&self, child: SchemaId, base: SchemaId) -> bool {
        let mut families = self.families.iter();
        families.any(|(known, ancestors)| *known == child && ancestors.contains(&base))
    }
}

/// Where references lead.
fn target(document: &Document<'_>, mut id: SchemaId) -> SchemaId {
    for _ in 0..64 {
        match document.schemas[id].reference {
            Some(reference) => id = reference.target,
            None => break,
        }
    }
    id
}

/// Whether a component says nothing but that it is another one.
pub(super) fn is_alias(document: &Document<'_>, id: SchemaId) -> bool {
    let schema = &document.schemas[id];
    let is_plain = document.version < Version::V3_1 || schema.node.entries().count() == 1;
    schema.reference.is_some() && is_plain
}

/// All that a schema extends: what `allOf` holds and refers to.
fn ancestors(document: &Document<'_>, id: SchemaId) -> BTreeSet<SchemaId> {
    let mut found = BTreeSet::new();
    if is_alias(document, id) {
        return found;
    }
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        let schema = &document.schemas[next];
        let referred = schema.reference.map(|reference| reference.target);
        for part in schema.all_of.iter().copied().chain(referred) {
            if part != id && found.insert(part) {
                open.push(part);
            }
        }
    }
    found
}
