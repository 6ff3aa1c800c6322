//! What several schemas demand of one value, taken together.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{Constraints, Document, SchemaId, Types};

/// References and `allOf` inside each other beyond this are a circle.
const MAX_STEPS: usize = 64;

/// What schemas that apply to the same value ask for together.
#[derive(Clone, Debug, Default)]
pub(super) struct Demand<'t> {
    /// The types that are allowed; empty means any.
    pub(super) types: Types,
    /// The values that are allowed, if they are listed.
    pub(super) values: Option<Vec<Value>>,
    /// Schemas of members by name, in document order.
    pub(super) properties: Vec<(&'t str, Vec<SchemaId>)>,
    /// Members that must be there.
    pub(super) required: BTreeSet<&'t str>,
    /// Schemas of further members.
    pub(super) further: Vec<SchemaId>,
    /// Schemas of the first items of a list.
    pub(super) first_items: Vec<SchemaId>,
    /// Schemas of all other items.
    pub(super) items: Vec<SchemaId>,
    /// Lists of alternatives, of each of which one must hold, with the schemas that list them.
    pub(super) alternatives: Vec<(SchemaId, Vec<SchemaId>)>,
    /// A format of text.
    pub(super) format: Option<&'t str>,
    /// The bounds that were found, as they are written.
    pub(super) constraints: Vec<Constraint<'t>>,
    /// Whether nothing fits.
    pub(super) is_impossible: bool,
    /// Members whose value names the alternative that was chosen.
    pub(super) tags: Vec<(&'t str, &'t str)>,
    /// The first component schema that was added.
    component: Option<SchemaId>,
    seen: BTreeSet<SchemaId>,
}

/// A keyword with its value.
pub(super) type Constraint<'t> = (&'static str, &'t str);

impl<'t> Demand<'t> {
    /// What the schemas ask for.
    pub(super) fn of(document: &Document<'t>, schemas: &[SchemaId]) -> Self {
        let mut demand = Self::default();
        for &schema in schemas {
            demand.add(document, schema, 0);
        }
        demand
    }

    /// Adds what a further schema asks for.
    pub(super) fn add(&mut self, document: &Document<'t>, id: SchemaId, steps: usize) {
        if steps > MAX_STEPS || !self.seen.insert(id) {
            return;
        }
        let schema = &document.schemas[id];
        self.is_impossible |= schema.boolean == Some(false);
        if let Some(reference) = schema.reference {
            self.add(document, reference.target, steps + 1);
            if document.version < crate::document::Version::V3_1 {
                return;
            }
        }
        if schema.name.is_some() {
            self.component.get_or_insert(id);
        }
        self.tag_of_component(document, id);
        self.narrow_types(schema.types);
        self.narrow_values(schema);
        for property in &schema.properties {
            self.property(property.name, property.schema);
        }
        self.required
            .extend(schema.required.iter().map(|(name, _)| *name));
        self.further.extend(schema.additional_properties);
        self.first_items.extend(&schema.prefix_items);
        self.items.extend(schema.items);
        self.format = self.format.or(schema.format);
        self.constraints.extend(constraints(&schema.constraints));
        for list in [&schema.one_of, &schema.any_of] {
            if !list.is_empty() {
                self.alternatives.push((id, list.clone()));
            }
        }
        for &part in &schema.all_of {
            self.add(document, part, steps + 1);
        }
    }

    /// A component that extends a schema with a discriminator is selected by its own name.
    fn tag_of_component(&mut self, document: &Document<'t>, id: SchemaId) {
        let schema = &document.schemas[id];
        let is_base = schema.one_of.is_empty() && schema.any_of.is_empty();
        if let (Some(component), true) = (self.component.filter(|known| *known != id), is_base) {
            self.tag(document, id, component);
        }
    }

    /// Notes the value of the discriminator of a schema that stands for an alternative.
    pub(super) fn tag(&mut self, document: &Document<'t>, id: SchemaId, chosen: SchemaId) {
        let Some(discriminator) = &document.schemas[id].discriminator else {
            return;
        };
        let target = |id: SchemaId| match document.schemas[id].reference {
            Some(reference) => reference.target,
            None => id,
        };
        let mut mapping = discriminator.mapping.iter();
        let mapped = mapping.find(|(_, schema)| target(*schema) == target(chosen));
        let mapped = mapped.map(|(tag, _)| *tag);
        if let Some(tag) = mapped.or(document.schemas[target(chosen)].name) {
            self.tags.push((discriminator.property, tag));
        }
    }

    fn narrow_types(&mut self, types: Types) {
        if self.types.is_empty() {
            self.types = types;
            return;
        }
        let narrow = |kept: Types, ty| match types.has(ty) {
            true => kept.with(ty),
            false => kept,
        };
        let both = self.types.iter().fold(Types::default(), narrow);
        // An integer is a number.
        if !both.is_empty() {
            self.types = both;
        }
    }

    fn narrow_values(&mut self, schema: &crate::document::Schema<'t>) {
        let listed = schema.const_value.map(|value| vec![value]);
        let Some(listed) = listed.or_else(|| schema.enum_values.clone()) else {
            return;
        };
        let mut listed: Vec<Value> = listed.iter().filter_map(|value| value.to_json()).collect();
        if let Some(known) = &self.values {
            listed.retain(|value| known.contains(value));
        }
        self.values = Some(listed);
    }

    fn property(&mut self, name: &'t str, schema: SchemaId) {
        match self.properties.iter_mut().find(|(known, _)| *known == name) {
            Some((_, schemas)) => schemas.push(schema),
            None => self.properties.push((name, vec![schema])),
        }
    }

    /// The greatest of the lower bounds, or the least of the upper ones.
    pub(super) fn bound(&self, keyword: &str, choose: fn(f64, f64) -> f64) -> Option<f64> {
        let written = self.constraints.iter().filter(|(key, _)| *key == keyword);
        written
            .filter_map(|(_, text)| text.parse::<f64>().ok())
            .reduce(choose)
    }

    /// A number of characters, items or members.
    pub(super) fn count(&self, keyword: &str, choose: fn(f64, f64) -> f64) -> Option<usize> {
        let bound = self.bound(keyword, choose)?;
        // Casting a number out of range gives the nearest one in range.
        (bound >= 0.0).then_some(bound as usize)
    }

    /// The patterns that a text must match.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &'t str> {
        let patterns = self.constraints.iter().filter(|(key, _)| *key == "pattern");
        patterns.map(|(_, text)| *text)
    }
}

fn constraints<'t>(written: &Constraints<'t>) -> impl Iterator<Item = Constraint<'t>> {
    let all = [
        ("minimum", written.minimum),
        ("maximum", written.maximum),
        ("exclusiveMinimum", written.exclusive_minimum),
        ("exclusiveMaximum", written.exclusive_maximum),
        ("multipleOf", written.multiple_of),
        ("minLength", written.min_length),
        ("maxLength", written.max_length),
        ("pattern", written.pattern),
        ("minItems", written.min_items),
        ("maxItems", written.max_items),
        ("uniqueItems", written.unique_items.then_some("true")),
        ("minProperties", written.min_properties),
    ];
    all.into_iter()
        .filter_map(|(keyword, text)| Some((keyword, text?)))
}
