//! What is wrong with a schema as a whole, or with several that apply together.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Keywords, Schema, SchemaId, Type, Types};
use crate::source::{Kind, Node, Span};

impl<'t> Reader<'t, '_> {
    /// Reports values that their own schema forbids, and schemas that contradict each other.
    pub(super) fn check_schemas(&mut self, schemas: &[Schema<'t>]) {
        for schema in schemas {
            self.check_values(schema);
            if schema.all_of.len() > 1 {
                self.check_all_of(schemas, schema);
            }
            if schema.one_of.len() > 1 && schema.discriminator.is_none() {
                self.check_one_of(schemas, schema);
            }
        }
    }

    /// `default`, `const` and `enum` against `type`.
    fn check_values(&mut self, schema: &Schema<'t>) {
        // `nullable` beside a reference adds null to types that stand elsewhere.
        if schema.types.is_empty() || schema.nullable && schema.types.without(Type::Null).is_empty()
        {
            return;
        }
        let listed = schema
            .enum_values
            .iter()
            .flatten()
            .map(|value| ("enum", *value));
        let single = [("default", schema.default), ("const", schema.const_value)];
        let single = single
            .into_iter()
            .filter_map(|(keyword, value)| Some((keyword, value?)));
        for (keyword, value) in single.chain(listed) {
            if !allows(schema.types, value) {
                self.wrong_value(schema, keyword, value);
            }
        }
    }

    fn wrong_value(&mut self, schema: &Schema<'t>, keyword: &str, value: Node<'t>) {
        let types: Vec<&str> = schema.types.iter().map(word).collect();
        let message = format!(
            "a value of `{keyword}` is {}, but the type is {}",
            value.kind_name(),
            types.join(" or ")
        );
        let place = match value.kind() {
            Kind::Mapping | Kind::Sequence => value.name_span(),
            _ => value.span(),
        };
        let (severity, code) = if keyword == "default" && !can_be_meant(schema.types, value) {
            (Severity::Error, codes::WRONG_DEFAULT)
        } else {
            (Severity::Warning, codes::VALUE_TYPE)
        };
        let wrong = Diagnostic::at(severity, code, place, message)
            .label(place, "no value of the type")
            .help("correct the value, or the type")
            .pointer(value.pointer());
        let fact = format!("{keyword} {} {}", value.kind_name(), types.join(" "));
        self.report.push_repeated("value", &fact, wrong);
    }

    /// The parts of an `allOf` all apply, so that what they say must go together.
    fn check_all_of(&mut self, schemas: &[Schema<'t>], schema: &Schema<'t>) {
        let mut said = Said::default();
        let mut visited = BTreeSet::new();
        for &part in &schema.all_of {
            said.add(schemas, part, &mut visited);
        }
        for clash in said.clashes {
            self.contradiction(schema, &clash);
        }
    }

    fn contradiction(&mut self, schema: &Schema<'t>, clash: &Contradiction) {
        let wrong = Diagnostic::warning(codes::CONTRADICTION, clash.second, clash.message.clone())
            .secondary(clash.first, "said here")
            .secondary(schema.node.name_span(), "both apply to this schema")
            .help("all parts of an `allOf` hold at once; the last one is believed")
            .pointer(schema.node.pointer());
        self.report.push_repeated("allOf", &clash.message, wrong);
    }

    /// A value matches exactly one branch of a `oneOf`. A branch that takes every value of another makes that other
    /// one impossible.
    fn check_one_of(&mut self, schemas: &[Schema<'t>], schema: &Schema<'t>) {
        let branches: Vec<&Schema<'t>> = schema
            .one_of
            .iter()
            .filter_map(|id| target(schemas, *id))
            .collect();
        let Some((wide_at, wide)) = branches
            .iter()
            .enumerate()
            .find(|(_, branch)| is_unconstrained(branch))
        else {
            return;
        };
        let mut others = branches.iter().enumerate();
        let inner = others
            .find(|(at, other)| *at != wide_at && is_scalar(other) && other.types == wide.types);
        let Some((_, inner)) = inner else { return };
        let message = "every value of this alternative is one of another alternative, too";
        let place = inner.node.name_span();
        let alike = Diagnostic::warning(codes::AMBIGUOUS_UNION, place, message)
            .secondary(wide.node.name_span(), "this one takes all of them")
            .help("`oneOf` asks for exactly one; write `anyOf`, or say in each what the others are not")
            .pointer(schema.node.pointer());
        self.report
            .push_repeated("schema", "oneOf within oneOf", alike);
    }
}

/// What the parts of an `allOf` state together, and where they contradict each other.
#[derive(Default)]
struct Said<'t> {
    types: Option<(Types, Span)>,
    format: Option<(&'t str, Span)>,
    pattern: Option<(&'t str, Span)>,
    properties: HashMap<&'t str, (Types, Span)>,
    clashes: Vec<Contradiction>,
}

struct Contradiction {
    first: Span,
    second: Span,
    message: String,
}

impl<'t> Said<'t> {
    fn add(&mut self, schemas: &[Schema<'t>], id: SchemaId, visited: &mut BTreeSet<SchemaId>) {
        const MOST_PARTS: usize = 200;
        let mut next = vec![id];
        // `visited` ends cycles. The limit, which no real description reaches, is for long chains of references: every
        // schema of a chain would walk the rest of it.
        while let Some(id) = next.pop() {
            let Some(schema) = schemas.get(id.index()).filter(|_| visited.insert(id)) else {
                continue;
            };
            if visited.len() > MOST_PARTS {
                break;
            }
            next.extend(schema.reference.map(|reference| reference.target));
            next.extend(schema.all_of.iter().rev());
            self.add_own(schemas, schema);
        }
    }

    fn add_own(&mut self, schemas: &[Schema<'t>], schema: &Schema<'t>) {
        let place = |keyword: &str| {
            let value = schema.node.get(keyword);
            value.map_or_else(|| schema.node.name_span(), Node::name_span)
        };
        let own = schema.types.without(Type::Null);
        if !own.is_empty() {
            let stated = (own, place("type"));
            let clash = combine(&mut self.types, stated, |known, own| {
                are_disjoint(*known, *own)
            });
            self.clash(clash, "types");
        }
        if let Some(format) = schema.format {
            let clash = combine(&mut self.format, (format, place("format")), |known, own| {
                known != own
            });
            self.clash(clash, "formats");
        }
        if let Some(pattern) = schema.constraints.pattern {
            let stated = (pattern, place("pattern"));
            let clash = combine(&mut self.pattern, stated, |known, own| known != own);
            self.clash(clash, "patterns");
        }
        for property in &schema.properties {
            self.add_property(schemas, property.name, property.schema);
        }
    }

    fn add_property(&mut self, schemas: &[Schema<'t>], name: &'t str, id: SchemaId) {
        let (Some(own), Some(schema)) = (schemas.get(id.index()), target(schemas, id)) else {
            return;
        };
        let types = schema.types.without(Type::Null);
        if types.is_empty() {
            return;
        }
        let here = own.node.name_span();
        match self.properties.get(name).copied() {
            Some((known, there)) if are_disjoint(known, types) => {
                self.clash(Some((there, here)), &format!("types for property `{name}`"));
            }
            Some(_) => {}
            None => {
                self.properties.insert(name, (types, here));
            }
        }
    }

    fn clash(&mut self, places: Option<(Span, Span)>, what: &str) {
        let Some((first, second)) = places else {
            return;
        };
        let message = format!("the parts of `allOf` state different {what}");
        self.clashes.push(Contradiction {
            first,
            second,
            message,
        });
    }
}

/// Keeps what was stated first; the places of both when the second clashes with it.
fn combine<T: Copy>(
    known: &mut Option<(T, Span)>,
    (stated, here): (T, Span),
    clashes: impl FnOnce(&T, &T) -> bool,
) -> Option<(Span, Span)> {
    let (first, there) = *known.get_or_insert((stated, here));
    clashes(&first, &stated).then_some((there, here))
}

/// The schema behind references.
fn target<'s, 't>(schemas: &'s [Schema<'t>], id: SchemaId) -> Option<&'s Schema<'t>> {
    let mut schema = schemas.get(id.index())?;
    // References in circles were cut, so that this ends.
    while let Some(reference) = schema.reference.filter(|_| schema.types.is_empty()) {
        schema = schemas.get(reference.target.index())?;
    }
    Some(schema)
}

fn are_disjoint(left: Types, right: Types) -> bool {
    let fits = |ty: Type, others: Types| match ty {
        Type::Integer | Type::Number => others.has(Type::Integer) || others.has(Type::Number),
        _ => others.has(ty),
    };
    !left.iter().any(|ty| fits(ty, right))
}

/// Whether a schema describes single values of one type, and nothing made of them.
fn is_scalar(schema: &Schema<'_>) -> bool {
    let mut types = schema.types.iter();
    let scalar = matches!(
        types.next(),
        Some(Type::String | Type::Boolean | Type::Integer | Type::Number)
    );
    scalar && types.next().is_none() && !schema.states.intersects(Keywords::COMPOSITION)
}

/// Whether a scalar schema takes every value of its type. A `format` alone refuses none (JSON Schema 2020-12,
/// validation, section 7.2.1).
fn is_unconstrained(schema: &Schema<'_>) -> bool {
    const NARROWING: Keywords = Keywords::VALUES
        .union(Keywords::REFUSALS)
        .union(Keywords::BOUNDS)
        .union(Keywords::UNMODELLED);
    is_scalar(schema) && !schema.states.intersects(NARROWING)
}

/// Whether a value is of one of the types.
fn allows(types: Types, value: Node<'_>) -> bool {
    match value.kind() {
        Kind::Null => types.has(Type::Null),
        Kind::Bool(_) => types.has(Type::Boolean),
        Kind::String(_) => types.has(Type::String),
        Kind::Sequence => types.has(Type::Array),
        Kind::Mapping => types.has(Type::Object),
        Kind::Number(_) if types.has(Type::Number) => true,
        Kind::Number(_) => {
            types.has(Type::Integer) && value.as_f64().is_none_or(|number| number.fract() == 0.0)
        }
    }
}

/// Whether a default of another type than the schema's still says which value is meant: a number in quotes, `[a, b]`
/// for the text `a,b`, null or an empty text for no default at all.
fn can_be_meant(types: Types, value: Node<'_>) -> bool {
    let numeric = !types
        .iter()
        .any(|ty| !matches!(ty, Type::Integer | Type::Number | Type::Null));
    match value.kind() {
        Kind::Null => true,
        Kind::String(text) => !numeric || is_number_or_nothing(text),
        Kind::Number(_) => !numeric && !types.has(Type::Object),
        Kind::Bool(_) | Kind::Sequence => types.has(Type::String) || types.has(Type::Array),
        Kind::Mapping => false,
    }
}

fn is_number_or_nothing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.eq_ignore_ascii_case("null")
        || text.eq_ignore_ascii_case("none")
        || text.parse::<f64>().is_ok()
}

fn word(ty: Type) -> &'static str {
    match ty {
        Type::Null => "null",
        Type::Boolean => "boolean",
        Type::Integer => "integer",
        Type::Number => "number",
        Type::String => "string",
        Type::Array => "array",
        Type::Object => "object",
    }
}
