//! Intersection of schemas: `allOf`, references with siblings, and a union's base.
//!
//! A place in a description is described by one or more schemas that all apply. [`Merged`] is what they say
//! together, keyword by keyword, still in OpenAPI's words.

pub(in crate::lower) mod conditional;
pub(in crate::lower) mod overlapping;

use std::collections::{BTreeSet, HashSet};

use crate::document::{Document, Keyword, Keywords, Schema, SchemaId, Type, Types};
use crate::source::{Kind, Node};

use crate::lower::schema::class::Class;
use crate::lower::schema::merge::conditional::{Stated, conditional_members};
use crate::lower::schema::merge::overlapping::is_overlapping;

/// One of the schemas that apply to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::lower) struct Part {
    /// The schema.
    pub id: SchemaId,
    /// Whether its own `oneOf` and `anyOf` are left out, because the part is the base of their branches.
    pub without_union: bool,
    /// The only type looked at, when a list of types is taken apart.
    pub only: Option<Type>,
}

impl Part {
    /// The whole schema.
    pub(in crate::lower) fn whole(id: SchemaId) -> Self {
        Self {
            id,
            without_union: false,
            only: None,
        }
    }

    /// The schema without its own alternatives.
    pub(in crate::lower) fn base(self) -> Self {
        Self {
            without_union: true,
            ..self
        }
    }
}

/// Alternatives that stand in one schema.
#[derive(Clone, Copy, Debug)]
pub(in crate::lower) struct Alternatives<'d, 't> {
    /// The schema with `oneOf` or `anyOf`.
    pub schema: &'d Schema<'t>,
    /// The branches.
    pub branches: &'d [SchemaId],
}

impl Alternatives<'_, '_> {
    /// Whether a value may be several of them at once, as with `anyOf` (JSON Schema 2020-12, section 10.2.1.2).
    pub(in crate::lower) fn may_overlap(&self) -> bool {
        std::ptr::eq(self.branches, self.schema.any_of.as_slice())
    }
}

/// What becomes of members that `properties` does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Additional {
    /// Nothing is said.
    Unstated,
    /// None may be there.
    Forbidden,
    /// Anything may be there.
    Anything,
    /// They look like this.
    Schema(SchemaId),
    /// Those with certain names look like this; the others may be anything.
    Pattern(SchemaId),
}

/// What several schemas say together.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Merged<'d, 't> {
    /// What was merged.
    pub parts: Vec<Part>,
    /// Every schema in it, those that only lead to others included.
    pub ids: BTreeSet<SchemaId>,
    /// The schemas in it, bases before the schemas that extend them.
    pub schemas: Vec<&'d Schema<'t>>,
    /// The types left over, without null; empty when none is stated.
    pub types: Types,
    /// Whether null is allowed.
    pub nullable: bool,
    /// Whether nothing but null is allowed.
    pub only_null: bool,
    /// Properties in order, each with all schemas that apply to it.
    pub properties: Vec<(&'t str, Vec<SchemaId>)>,
    /// Names that must be there.
    pub required: BTreeSet<&'t str>,
    /// Members not named.
    pub additional: Additional,
    /// What list items look like; all apply.
    pub items: Vec<SchemaId>,
    /// Whether items are described by position.
    pub prefix_items: &'d [SchemaId],
    /// The values allowed, when listed.
    pub values: Option<Vec<Node<'t>>>,
    /// The schema that lists them.
    pub values_from: Option<&'d Schema<'t>>,
    /// Alternatives, one entry for each schema that has some.
    pub alternatives: Vec<Alternatives<'d, 't>>,
    /// Whether a value may be anything beside what is described: one of the branches that describe an object together
    /// says nothing.
    pub is_open: bool,
    /// The names of members that only some values have.
    pub conditional: HashSet<&'t str>,
    /// The schemas that describe them.
    pub conditional_schemas: Vec<&'d Schema<'t>>,
    /// The format.
    pub format: Option<&'t str>,
    /// What kind of Rust type it asks for.
    pub class: Class,
}

impl<'d, 't> Merged<'d, 't> {
    /// Merges `parts`.
    pub(in crate::lower) fn new(document: &'d Document<'t>, parts: &[Part]) -> Self {
        let mut merged = Self {
            parts: parts.to_vec(),
            ids: BTreeSet::new(),
            schemas: Vec::new(),
            types: Types::default(),
            nullable: !parts.is_empty(),
            only_null: false,
            properties: Vec::new(),
            required: BTreeSet::new(),
            additional: Additional::Unstated,
            items: Vec::new(),
            prefix_items: &[],
            values: None,
            values_from: None,
            alternatives: Vec::new(),
            is_open: false,
            conditional: HashSet::new(),
            conditional_schemas: Vec::new(),
            format: None,
            class: Class::Any,
        };
        let mut visited = BTreeSet::new();
        let mut stated = Stated::default();
        for part in parts {
            // Of a list of types, null is taken apart before the others are.
            merged.nullable &= part.only.is_none() && document.schemas[part.id].allows_null;
            merged.add(document, *part, &mut visited, &mut stated);
        }
        merged.ids = visited;
        merged.leave_out_itself(document);
        let conditional = conditional_members(document, &merged.properties, stated.conditional);
        merged.add_conditional(conditional);
        merged.conditional_schemas = stated.conditional_schemas;
        merged.is_open = stated.overlapping_null;
        merged.nullable |= stated.overlapping_null && merged.schemas.len() == 1;
        merged.nullable &= !merged.refuses_null(document);
        let nothing_else = stated.null && !merged.has_structure() || merged.lists_only_null();
        merged.only_null = merged.types.is_empty() && nothing_else;
        merged
    }

    /// The members that must be there and that nothing describes, with the places that ask for them.
    pub(in crate::lower) fn undescribed(&self) -> Vec<(&'t str, Node<'t>)> {
        let asked = self.schemas.iter().flat_map(|schema| &schema.required);
        let is_described = |name: &str| self.properties.iter().any(|(known, _)| *known == name);
        let asked = asked.filter(|(name, _)| !is_described(name));
        asked.copied().collect()
    }

    /// Whether null is the only value listed: `const: null`, `enum: [null]`.
    fn lists_only_null(&self) -> bool {
        let values = self.values.as_deref().unwrap_or_default();
        !values.is_empty() && values.iter().all(is_null)
    }

    /// Whether `not` takes null away again.
    fn refuses_null(&self, document: &Document<'t>) -> bool {
        let mut refused = self.schemas.iter().filter_map(|schema| schema.not);
        refused.any(|id| {
            let types = document.schemas[id].types;
            types.has(Type::Null) && types.without(Type::Null).is_empty()
        })
    }

    /// A base whose alternatives are the schemas that extend it says of one of them only what it says beside them.
    fn leave_out_itself(&mut self, document: &Document<'t>) {
        let ids = &self.ids;
        let is_within = |branch: &SchemaId| {
            let target = document.schemas[*branch]
                .reference
                .map(|reference| reference.target);
            ids.contains(branch) || target.is_some_and(|target| ids.contains(&target))
        };
        self.alternatives
            .retain(|alternatives| !alternatives.branches.iter().any(is_within));
    }

    /// The outermost schema, for docs and places.
    pub(in crate::lower) fn outermost(&self) -> Option<&'d Schema<'t>> {
        self.schemas.last().copied()
    }

    /// Where it is described.
    pub(in crate::lower) fn node(&self, document: &Document<'t>) -> Node<'t> {
        self.outermost().map_or(document.node, |schema| schema.node)
    }

    /// Whether the merge describes an object with named members.
    pub(in crate::lower) fn is_object(&self) -> bool {
        self.types.has(Type::Object)
            || self.types.is_empty()
                && (!self.properties.is_empty() || self.additional != Additional::Unstated)
    }

    fn has_structure(&self) -> bool {
        !self.properties.is_empty()
            || !self.alternatives.is_empty()
            || !self.items.is_empty()
            || self.values.is_some()
            || self.additional != Additional::Unstated
    }

    fn add(
        &mut self,
        document: &'d Document<'t>,
        part: Part,
        visited: &mut BTreeSet<SchemaId>,
        stated: &mut Stated<'d, 't>,
    ) {
        // A schema that was merged already adds nothing; a cycle of allOf ends here.
        if !visited.insert(part.id) {
            return;
        }
        let schema = &document.schemas[part.id];
        if let Some(reference) = schema.reference {
            let target = Part {
                id: reference.target,
                without_union: part.without_union,
                only: part.only,
            };
            self.add(document, target, visited, stated);
        }
        for &base in &schema.all_of {
            let base = Part {
                id: base,
                without_union: part.without_union,
                only: part.only,
            };
            self.add(document, base, visited, stated);
        }
        self.add_own(document, schema, part, stated);
    }

    /// Adds members that only some values have. None of them must be there.
    fn add_conditional(&mut self, conditional: Vec<(&'t str, Vec<SchemaId>)>) {
        for (name, schemas) in conditional {
            self.required.remove(name);
            self.conditional.insert(name);
            self.properties.push((name, schemas));
        }
    }

    fn add_own(
        &mut self,
        document: &'d Document<'t>,
        schema: &'d Schema<'t>,
        part: Part,
        stated: &mut Stated<'d, 't>,
    ) {
        self.schemas.push(schema);
        self.add_types(schema, part.only, stated);
        for property in &schema.properties {
            self.add_property(property.name, property.schema, stated);
        }
        stated.conditional.extend(&schema.conditional);
        self.required
            .extend(schema.required.iter().map(|(name, _)| *name));
        self.add_additional(document, schema);
        self.add_items(schema);
        if !schema.prefix_items.is_empty() {
            self.prefix_items = &schema.prefix_items;
        }
        self.add_values(schema, part.only);
        let overlapping = is_overlapping(document, schema);
        if overlapping {
            stated.overlapping(document, schema);
        }
        let choices = choices(document, schema, overlapping);
        if part.without_union {
            stated.other_unions(document, choices);
        } else {
            self.alternatives
                .extend(choices.map(|branches| Alternatives { schema, branches }));
        }
        if schema.format.is_some() {
            self.format = schema.format;
        }
    }

    fn add_types(&mut self, schema: &Schema<'t>, only: Option<Type>, stated: &mut Stated<'d, 't>) {
        stated.null |= schema.types.has(Type::Null) && !schema.nullable;
        let own = match only {
            Some(ty) if schema.types.has(ty) => Types::default().with(ty),
            _ => schema.types.without(Type::Null),
        };
        if own.is_empty() {
            return;
        }
        self.types = if stated.types {
            intersect(self.types, own)
        } else {
            own
        };
        stated.types = true;
    }

    fn add_property(&mut self, name: &'t str, schema: SchemaId, stated: &mut Stated<'d, 't>) {
        let next = self.properties.len();
        let at = *stated.properties.entry(name).or_insert(next);
        match self.properties.get_mut(at) {
            Some((_, schemas)) => schemas.push(schema),
            None => self.properties.push((name, vec![schema])),
        }
    }

    fn add_additional(&mut self, document: &Document<'t>, schema: &Schema<'t>) {
        let stated = schema
            .additional_properties
            .or(schema.unevaluated_properties);
        let said = stated.map(|id| of_members(document, id));
        let pattern = schema.pattern_properties.first().map(|(_, first)| *first);
        // Members of several patterns are like one of them, or like `additionalProperties`.
        let named = schema.any_member.or(pattern);
        let named = named.map(|id| (id, of_members(document, id)));
        self.additional = match (said, named) {
            (None, None) => self.additional,
            (Some(said), None) => said,
            (Some(Additional::Forbidden), Some((_, named))) => named,
            (Some(Additional::Schema(_)), Some((_, named))) if schema.any_member.is_some() => named,
            (Some(said), Some((_, named))) if said == named => said,
            (Some(_), Some(_)) => Additional::Anything,
            (None, Some((_, named))) if matches_all(schema) => named,
            // What matches no pattern may be anything.
            (None, Some((id, Additional::Schema(_)))) => Additional::Pattern(id),
            (None, Some(_)) => Additional::Anything,
        };
    }

    /// Adds what items look like. Those that nothing else describes are as `unevaluatedItems` says (JSON Schema
    /// 2020-12, section 11.2); where `contains` or an alternative describes some, it says nothing of the others alone.
    fn add_items(&mut self, schema: &Schema<'t>) {
        const DESCRIBES_SOME: Keywords = Keywords::of(&[
            Keyword::Contains,
            Keyword::OneOf,
            Keyword::AnyOf,
            Keyword::If,
            Keyword::DependentSchemas,
        ]);
        self.items.extend(schema.items);
        if self.items.is_empty() && !schema.states.intersects(DESCRIBES_SOME) {
            self.items.extend(schema.unevaluated_items);
        }
    }

    fn add_values(&mut self, schema: &'d Schema<'t>, only: Option<Type>) {
        let own = schema
            .const_value
            .map(|value| vec![value])
            .or_else(|| schema.enum_values.clone());
        let Some(mut own) = own else { return };
        if let Some(ty) = only {
            own.retain(|value| is_of(value, ty));
        }
        if own.is_empty() && only.is_some() {
            return;
        }
        let values = match self.values.take() {
            Some(known) => {
                let texts: HashSet<_> = own.iter().map(|value| value.scalar_text()).collect();
                let both = known.iter().copied();
                let both: Vec<_> = both
                    .filter(|value| texts.contains(&value.scalar_text()))
                    .collect();
                if both.is_empty() { own } else { both }
            }
            None => own,
        };
        self.values = Some(values);
        self.values_from = Some(schema);
    }
}

/// What a schema says of members.
fn of_members(document: &Document<'_>, id: SchemaId) -> Additional {
    match document.schemas[id].boolean {
        Some(false) => Additional::Forbidden,
        Some(true) => Additional::Anything,
        None => Additional::Schema(id),
    }
}

/// Whether every name matches a pattern of the schema.
fn matches_all(schema: &Schema<'_>) -> bool {
    let mut patterns = schema.pattern_properties.iter();
    patterns.any(|(pattern, _)| {
        let inner = pattern.trim_start_matches('^').trim_end_matches('$');
        matches!(inner, "" | ".*" | ".+" | "[\\s\\S]*" | "[\\s\\S]+")
    })
}

/// Whether a value is of a type.
fn is_of(value: &Node<'_>, ty: Type) -> bool {
    match value.kind() {
        Kind::Null => ty == Type::Null,
        Kind::Bool(_) => ty == Type::Boolean,
        Kind::Number(_) => matches!(ty, Type::Integer | Type::Number),
        Kind::String(_) => ty == Type::String,
        Kind::Sequence => ty == Type::Array,
        Kind::Mapping => ty == Type::Object,
    }
}

/// Whether a value is null.
pub(in crate::lower) fn is_null(value: &Node<'_>) -> bool {
    matches!(value.kind(), Kind::Null)
}

/// The lists of branches of which a value is one: those of `oneOf` and of `anyOf`, unless they only validate, or
/// describe one object together.
fn choices<'d, 't>(
    document: &'d Document<'t>,
    schema: &'d Schema<'t>,
    overlapping: bool,
) -> impl Iterator<Item = &'d [SchemaId]> {
    let any_of = Some(&schema.any_of).filter(|_| !overlapping);
    let all = [Some(&schema.one_of), any_of].into_iter().flatten();
    all.map(Vec::as_slice).filter(|branches| {
        branches
            .iter()
            .any(|&branch| !constrains_only(document, branch, &mut BTreeSet::new()))
    })
}

/// Whether a branch says nothing about what a value looks like: only which members must be there, or what must
/// not hold. Such branches validate; they are no alternatives.
fn constrains_only(
    document: &Document<'_>,
    id: SchemaId,
    visited: &mut BTreeSet<SchemaId>,
) -> bool {
    const CONDITIONS: Keywords = Keywords::PRESENCE
        .union(Keywords::COMPOSITION)
        .with(Keyword::Not);
    // Members and items without a type of their own are taken for conditions, too.
    const CONSTRAINTS: Keywords = CONDITIONS
        .union(Keywords::BESIDE_TYPES)
        .union(Keywords::TYPES)
        .union(Keywords::FORMAT)
        .union(Keywords::MEMBERS)
        .union(Keywords::DISCRIMINATORS)
        .union(Keywords::TYPE_NAMES)
        .with(Keyword::PrefixItems);
    if !visited.insert(id) {
        return true;
    }
    let schema = &document.schemas[id];
    schema.states.is_subset_of(CONSTRAINTS)
        && schema.states.intersects(CONDITIONS)
        && schema.types.without(Type::Object).is_empty()
        && schema
            .properties
            .iter()
            .all(|property| document.schemas[property.schema].says_nothing())
        && schema
            .all_of
            .iter()
            .chain(&schema.any_of)
            .chain(&schema.one_of)
            .all(|&branch| constrains_only(document, branch, visited))
}

fn intersect(known: Types, own: Types) -> Types {
    let mut both = Types::default();
    for ty in known.iter() {
        if own.has(ty) || ty == Type::Integer && own.has(Type::Number) {
            both = both.with(ty);
        } else if ty == Type::Number && own.has(Type::Integer) {
            both = both.with(Type::Integer);
        }
    }
    // Contradicting types are a mistake of the description; the schema that extends the other is believed.
    if both.is_empty() { own } else { both }
}
