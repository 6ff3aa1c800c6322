//! Schemas: JSON Schema 2020-12 as OpenAPI uses it.

use super::{Keyword, Keywords, Xml};
use crate::source::Node;

/// The index of a schema in its [`Schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub(super) u32);

impl SchemaId {
    /// The position in the arena, for side tables.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All schemas of a document.
#[derive(Debug, Default)]
pub struct Schemas<'t>(pub(super) Vec<Schema<'t>>);

impl<'t> Schemas<'t> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names the type of a schema, in place of `x-rust-name`.
    pub(crate) fn name_type(&mut self, id: SchemaId, name: &'t str) {
        if let Some(schema) = self.0.get_mut(id.index()) {
            schema.type_name = Some(name);
        }
    }

    /// Names the property whose schema this is, in place of `x-rust-name`.
    pub(crate) fn name_property(&mut self, id: SchemaId, name: &'t str) {
        if let Some(schema) = self.0.get_mut(id.index()) {
            schema.rust_name = Some(name);
            schema.states.set(Keyword::RustName, true);
        }
    }

    /// The schema behind references, whatever stands beside them. A circle of references ends somewhere in it; the
    /// reader reports it.
    #[must_use]
    pub fn target(&self, mut id: SchemaId) -> SchemaId {
        for _ in 0..self.len() {
            match self[id].reference {
                Some(reference) => id = reference.target,
                None => break,
            }
        }
        id
    }

    /// All of them, in the order they were reached.
    pub fn iter(&self) -> impl Iterator<Item = (SchemaId, &Schema<'t>)> {
        (0u32..).map(SchemaId).zip(&self.0)
    }
}

impl<'t> std::ops::Index<SchemaId> for Schemas<'t> {
    type Output = Schema<'t>;

    // An id is only ever made together with its schema.
    fn index(&self, id: SchemaId) -> &Schema<'t> {
        &self.0[id.index()]
    }
}

/// The types of JSON, with `integer` apart as in JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// Text.
    String,
    /// A list.
    Array,
    /// Named members.
    Object,
}

/// A set of [`Type`]s; empty when the schema states none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Types(u8);

impl Types {
    /// The set with `ty` in it as well.
    #[must_use]
    pub fn with(self, ty: Type) -> Self {
        Self(self.0 | 1 << ty as u8)
    }

    /// The set without `ty`.
    #[must_use]
    pub fn without(self, ty: Type) -> Self {
        Self(self.0 & !(1 << ty as u8))
    }

    /// Whether `ty` is in the set.
    #[must_use]
    pub fn has(self, ty: Type) -> bool {
        self.0 & 1 << ty as u8 != 0
    }

    /// Whether the schema states no type.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members in the order of [`Type`].
    pub fn iter(self) -> impl Iterator<Item = Type> {
        use Type::{Array, Boolean, Integer, Null, Number, Object, String};
        [Null, Boolean, Integer, Number, String, Array, Object]
            .into_iter()
            .filter(move |ty| self.has(*ty))
    }
}

/// A resolved `$ref`.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'t> {
    /// The `$ref` value.
    pub node: Node<'t>,
    /// What it points at.
    pub target: SchemaId,
}

/// One entry of `properties`.
#[derive(Clone, Copy, Debug)]
pub struct Property<'t> {
    /// The name on the wire.
    pub name: &'t str,
    /// What it holds.
    pub schema: SchemaId,
}

/// The Discriminator Object.
#[derive(Debug)]
pub struct Discriminator<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The property that tells the alternatives apart.
    pub property: &'t str,
    /// Explicit values with the schema that each stands for.
    pub mapping: Vec<(&'t str, SchemaId)>,
    /// The schema for missing and unknown values (3.2).
    pub default_mapping: Option<SchemaId>,
}

/// Assertions that no Rust type expresses; they go into the docs. Numbers keep their text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Constraints<'t> {
    /// `minimum`
    pub minimum: Option<&'t str>,
    /// `maximum`
    pub maximum: Option<&'t str>,
    /// `exclusiveMinimum` as a number (3.0's boolean is translated).
    pub exclusive_minimum: Option<&'t str>,
    /// `exclusiveMaximum` as a number (3.0's boolean is translated).
    pub exclusive_maximum: Option<&'t str>,
    /// `multipleOf`
    pub multiple_of: Option<&'t str>,
    /// `minLength`, in characters
    pub min_length: Option<&'t str>,
    /// `maxLength`, in characters
    pub max_length: Option<&'t str>,
    /// `pattern`, ECMA-262
    pub pattern: Option<&'t str>,
    /// `minItems`
    pub min_items: Option<&'t str>,
    /// `maxItems`
    pub max_items: Option<&'t str>,
    /// `uniqueItems`
    pub unique_items: bool,
    /// `minProperties`
    pub min_properties: Option<&'t str>,
    /// `maxProperties`
    pub max_properties: Option<&'t str>,
}

/// A schema as it is written: nothing merged, nothing inferred.
#[derive(Debug)]
pub struct Schema<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The component name, when it stands directly under `components/schemas` (or `definitions`).
    pub name: Option<&'t str>,
    /// The keywords that it states. A keyword without effect (`nullable: false`, an empty `properties`, a `$ref` that
    /// leads nowhere) states nothing.
    pub states: Keywords,
    /// `true` and `false` as whole schemas.
    pub boolean: Option<bool>,
    /// `$ref` (also `$dynamicRef`, resolved statically). In 3.0 and 2.0 siblings have no meaning, but
    /// `description`, `nullable`, `default`, `readOnly` and the like are kept as written.
    pub reference: Option<Reference<'t>>,
    /// `type`, with `null` in it when `nullable: true` (3.0) or `x-nullable: true` (2.0) says so.
    pub types: Types,
    /// Whether `nullable: true` (or `x-nullable`) is written. Beside `$ref`, `allOf` and the like,
    /// without a `type`, [`types`](Self::types) then holds nothing but `null`, and `null` is meant
    /// to be allowed in addition.
    pub nullable: bool,
    /// Whether null is allowed, be it by what the schema refers to or is composed of.
    pub allows_null: bool,
    /// `format`
    pub format: Option<&'t str>,
    /// `title`
    pub title: Option<&'t str>,
    /// `description`
    pub description: Option<&'t str>,
    /// `properties`
    pub properties: Vec<Property<'t>>,
    /// `required`, with the place of each name.
    pub required: Vec<(&'t str, Node<'t>)>,
    /// `additionalProperties`; `true` and `false` are boolean schemas.
    pub additional_properties: Option<SchemaId>,
    /// Members that are present only under a condition: the properties of `then`, `else` and `dependentSchemas`.
    pub conditional: Vec<Property<'t>>,
    /// `unevaluatedProperties`
    pub unevaluated_properties: Option<SchemaId>,
    /// `unevaluatedItems`
    pub unevaluated_items: Option<SchemaId>,
    /// `patternProperties`
    pub pattern_properties: Vec<(&'t str, SchemaId)>,
    /// The schema of members that are not under `properties`, if several patterns (and `additionalProperties`) describe
    /// them: a union of those schemas.
    pub any_member: Option<SchemaId>,
    /// `propertyNames`
    pub property_names: Option<SchemaId>,
    /// `items`; 2.0's and draft 4's list of schemas is read as `prefix_items`.
    pub items: Option<SchemaId>,
    /// `prefixItems`
    pub prefix_items: Vec<SchemaId>,
    /// `allOf`
    pub all_of: Vec<SchemaId>,
    /// `oneOf`
    pub one_of: Vec<SchemaId>,
    /// `anyOf`
    pub any_of: Vec<SchemaId>,
    /// `not`
    pub not: Option<SchemaId>,
    /// `discriminator`
    pub discriminator: Option<Discriminator<'t>>,
    /// `enum`, in document order
    pub enum_values: Option<Vec<Node<'t>>>,
    /// `const`
    pub const_value: Option<Node<'t>>,
    /// `default`
    pub default: Option<Node<'t>>,
    /// `example` and `examples`
    pub examples: Vec<Node<'t>>,
    /// Assertions for the docs.
    pub constraints: Constraints<'t>,
    /// `readOnly`
    pub read_only: bool,
    /// `writeOnly`
    pub write_only: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `contentEncoding` (RFC 4648 names)
    pub content_encoding: Option<&'t str>,
    /// `contentMediaType`
    pub content_media_type: Option<&'t str>,
    /// `contentSchema`
    pub content_schema: Option<SchemaId>,
    /// `xml`
    pub xml: Option<Xml<'t>>,
    /// `x-rust-name`
    pub rust_name: Option<&'t str>,
    /// The name of its type in Rust, if the configuration chooses one.
    pub type_name: Option<&'t str>,
    /// `x-enum-varnames`, `x-enumNames` and their like: names for the values, in order.
    pub enum_names: Vec<&'t str>,
    /// `x-enum-descriptions` and its like: docs of the values, in order.
    pub enum_descriptions: Vec<&'t str>,
}

impl<'t> Schema<'t> {
    /// A schema that states nothing.
    pub(super) fn empty(node: Node<'t>, name: Option<&'t str>) -> Self {
        Self {
            node,
            name,
            states: Keywords::default(),
            boolean: None,
            reference: None,
            types: Types::default(),
            nullable: false,
            allows_null: false,
            format: None,
            title: None,
            description: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional_properties: None,
            conditional: Vec::new(),
            unevaluated_properties: None,
            unevaluated_items: None,
            pattern_properties: Vec::new(),
            any_member: None,
            property_names: None,
            items: None,
            prefix_items: Vec::new(),
            all_of: Vec::new(),
            one_of: Vec::new(),
            any_of: Vec::new(),
            not: None,
            discriminator: None,
            enum_values: None,
            const_value: None,
            default: None,
            examples: Vec::new(),
            constraints: Constraints::default(),
            read_only: false,
            write_only: false,
            deprecated: false,
            content_encoding: None,
            content_media_type: None,
            content_schema: None,
            xml: None,
            rust_name: None,
            type_name: None,
            enum_names: Vec::new(),
            enum_descriptions: Vec::new(),
        }
    }

    /// The schemas that values of this one are made of.
    pub(crate) fn parts(&self) -> Vec<SchemaId> {
        let mapped = |of: &Discriminator<'_>| {
            let targets = of.mapping.iter().map(|(_, target)| *target);
            targets.chain(of.default_mapping).collect::<Vec<_>>()
        };
        let properties = self.properties.iter().chain(&self.conditional);
        let single = [
            self.reference.map(|reference| reference.target),
            self.additional_properties,
            self.unevaluated_properties,
            self.unevaluated_items,
            self.any_member,
            self.items,
            self.content_schema,
        ];
        properties
            .map(|property| property.schema)
            .chain(self.pattern_properties.iter().map(|(_, member)| *member))
            .chain(single.into_iter().flatten())
            .chain(self.prefix_items.iter().copied())
            .chain(self.all_of.iter().copied())
            .chain(self.one_of.iter().copied())
            .chain(self.any_of.iter().copied())
            .chain(self.discriminator.iter().flat_map(mapped))
            .collect()
    }

    /// Whether the schema allows any value: it is empty, or has only annotations.
    pub fn says_nothing(&self) -> bool {
        const NO_SHAPE: Keywords = Keywords::BESIDE_TYPES
            .union(Keywords::TYPE_NAMES)
            .union(Keywords::PRESENCE)
            .union(Keywords::DISCRIMINATORS)
            .union(Keywords::of(&[
                Keyword::PatternProperties,
                Keyword::UnevaluatedProperties,
            ]));
        self.states.is_subset_of(NO_SHAPE)
    }

    /// Lets it refer to something else, or to nothing.
    pub(super) fn refer(&mut self, reference: Option<Reference<'t>>) {
        self.states.set(Keyword::Reference, reference.is_some());
        self.reference = reference;
    }
}
