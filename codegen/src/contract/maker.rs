//! Values made up from schemas, for what has no example.
//!
//! A value is made to respect the keywords that are common, and checked against the schema where it is
//! used. Other keywords (`not`, `if`, `contains` and the like) may make it invalid; then it is not used.

use serde_json::{Map, Number, Value, json};

use crate::document::{Document, SchemaId, Type};

use super::demand::Demand;
use super::pattern;

/// Optional values that are nested deeper than this are left out.
const SHOWN_DEPTH: usize = 4;

/// Deeper than this not even required values are made: the schema contains itself, and no value would end.
const MAX_DEPTH: usize = 24;

/// How many values one sample holds before optional members are left out.
const MANY: usize = 150;

/// How many values one sample holds at most.
const MOST: usize = 3000;

/// How many alternatives of a choice are tried.
const MOST_TRIED: usize = 8;

/// The longest text or list that is made.
const LONGEST: usize = 10_000;

/// Who sends the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    /// The client: what only the server sends is left out.
    Request,
    /// The server: what is only sent to it is left out.
    Response,
}

/// Makes one value.
pub(super) struct Maker<'d, 't> {
    document: &'d Document<'t>,
    direction: Direction,
    /// Whether optional members are there.
    is_full: bool,
    /// Which alternative is preferred.
    choice: usize,
    made: usize,
}

impl<'d, 't> Maker<'d, 't> {
    pub(super) fn new(
        document: &'d Document<'t>,
        direction: Direction,
        is_full: bool,
        choice: usize,
    ) -> Self {
        Self {
            document,
            direction,
            is_full,
            choice,
            made: 0,
        }
    }

    /// A value of a schema; `None` if none could be made.
    pub(super) fn value(&mut self, schema: SchemaId) -> Option<Value> {
        self.of(&[schema], 0, "")
    }

    fn of(&mut self, schemas: &[SchemaId], depth: usize, name: &str) -> Option<Value> {
        self.made += 1;
        if depth > MAX_DEPTH || self.made > MOST {
            return None;
        }
        let demand = Demand::of(self.document, schemas);
        self.settle(demand, depth, name)
    }

    /// Settles each choice, one after the other.
    fn settle(&mut self, mut demand: Demand<'t>, depth: usize, name: &str) -> Option<Value> {
        let Some((owner, list)) = demand.alternatives.pop() else {
            return self.build(&demand, depth, name);
        };
        if depth > MAX_DEPTH {
            return None;
        }
        // Rotating the list prefers another alternative and still has all of them.
        let start = self.choice % list.len().max(1);
        let rotated = list.iter().skip(start).chain(list.iter().take(start));
        for &chosen in rotated.take(MOST_TRIED) {
            let mut narrowed = demand.clone();
            narrowed.tag(self.document, owner, chosen);
            narrowed.add(self.document, chosen, 0);
            if let Some(value) = self.settle(narrowed, depth + 1, name) {
                return Some(value);
            }
        }
        None
    }

    fn build(&mut self, demand: &Demand<'t>, depth: usize, name: &str) -> Option<Value> {
        if demand.is_impossible {
            return None;
        }
        if let Some(values) = &demand.values {
            let fits = |value: &&Value| demand.types.is_empty() || has(demand.types, value);
            let mut fitting: Vec<&Value> = values.iter().filter(fits).collect();
            // Null is allowed too, but makes a poor sample.
            fitting.sort_by_key(|value| value.is_null());
            let at = self.choice % fitting.len().max(1);
            return fitting.get(at).or(fitting.first()).copied().cloned();
        }
        match self.kind(demand) {
            Type::Null => Some(Value::Null),
            Type::Boolean => Some(Value::Bool(true)),
            Type::Integer => integer(demand),
            // A whole number by its format; the types of OpenAPI 2.0 and 3.0 are often mixed up.
            Type::Number
                if matches!(demand.format, Some("int32" | "int64" | "integer" | "int")) =>
            {
                integer(demand)
            }
            Type::Number => number(demand),
            Type::String => text(demand, name),
            Type::Array => self.list(demand, depth, name),
            Type::Object => self.object(demand, depth),
        }
    }

    /// The type to make: the first that says something, else what the keywords speak of.
    fn kind(&self, demand: &Demand<'t>) -> Type {
        let meant: Vec<Type> = demand.types.iter().filter(|ty| *ty != Type::Null).collect();
        if let Some(ty) = meant.get(self.choice % meant.len().max(1)) {
            return *ty;
        }
        let speaks = |keywords: &[&str]| {
            let mut found = demand.constraints.iter();
            found.any(|(keyword, _)| keywords.contains(keyword))
        };
        if !demand.properties.is_empty()
            || !demand.further.is_empty()
            || !demand.required.is_empty()
        {
            Type::Object
        } else if !demand.items.is_empty() || !demand.first_items.is_empty() {
            Type::Array
        } else if demand.format.is_some() || speaks(&["minLength", "maxLength", "pattern"]) {
            Type::String
        } else if speaks(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]) {
            Type::Number
        } else if demand.types.has(Type::Null) {
            Type::Null
        } else {
            Type::Object
        }
    }

    fn list(&mut self, demand: &Demand<'t>, depth: usize, name: &str) -> Option<Value> {
        let least = demand.count("minItems", f64::max).unwrap_or(0);
        let most = demand.count("maxItems", f64::min).unwrap_or(LONGEST);
        let is_shown = self.is_full && depth <= SHOWN_DEPTH && self.made < MANY;
        let wanted = least.max(usize::from(is_shown)).min(most);
        if wanted > LONGEST {
            return None;
        }
        let mut list: Vec<Value> = Vec::new();
        for &schema in demand.first_items.iter().take(most) {
            list.push(self.of(&[schema], depth + 1, name)?);
        }
        let is_unique = demand.constraints.contains(&("uniqueItems", "true"));
        let first_choice = self.choice;
        while list.len() < wanted {
            let item = match demand.items.as_slice() {
                [] => Some(json!(format!("item{}", list.len()))),
                schemas => self.of(schemas, depth + 1, name),
            };
            self.choice += usize::from(is_unique);
            match item {
                Some(item) if is_unique && list.contains(&item) => {
                    list.push(other_than(&list, item)?);
                }
                Some(item) => list.push(item),
                // An empty list will do where nothing has to be in it.
                None if list.len() >= least => break,
                None => return None,
            }
        }
        self.choice = first_choice;
        Some(list.into())
    }

    fn object(&mut self, demand: &Demand<'t>, depth: usize) -> Option<Value> {
        let mut object = Map::new();
        for (name, schemas) in &demand.properties {
            let tag = demand.tags.iter().find(|(property, _)| property == name);
            let is_required = demand.required.contains(name);
            let is_wanted = is_required
                || tag.is_some()
                || self.is_full
                    && depth <= SHOWN_DEPTH
                    && self.made < MANY
                    && self.travels(schemas);
            if !is_wanted {
                continue;
            }
            let value = match tag {
                Some((_, tag)) => Some(json!(tag)),
                None => self.of(schemas, depth + 1, name),
            };
            match value {
                Some(value) => drop(object.insert((*name).to_owned(), value)),
                None if is_required => return None,
                None => {}
            }
        }
        for name in &demand.required {
            if !object.contains_key(*name) {
                let value = match demand.further.as_slice() {
                    [] => json!("value"),
                    schemas => self.of(schemas, depth + 1, name)?,
                };
                object.insert((*name).to_owned(), value);
            }
        }
        self.optional(demand, depth, &mut object)?;
        self.further(demand, depth, &mut object)?;
        Some(object.into())
    }

    /// Members that may be left out, where there must be more than those that must not.
    fn optional(
        &mut self,
        demand: &Demand<'t>,
        depth: usize,
        object: &mut Map<String, Value>,
    ) -> Option<()> {
        let least = demand.count("minProperties", f64::max).unwrap_or(0);
        for (name, schemas) in &demand.properties {
            if object.len() >= least {
                break;
            }
            if !object.contains_key(*name) && self.travels(schemas) {
                let value = self.of(schemas, depth + 1, name)?;
                object.insert((*name).to_owned(), value);
            }
        }
        Some(())
    }

    /// Members under names of our own, where there must be more or where nothing else shows anything.
    fn further(
        &mut self,
        demand: &Demand<'t>,
        depth: usize,
        object: &mut Map<String, Value>,
    ) -> Option<()> {
        let least = demand.count("minProperties", f64::max).unwrap_or(0);
        let is_map = demand.properties.is_empty() && !demand.further.is_empty();
        let is_shown = is_map && self.is_full && depth <= SHOWN_DEPTH && self.made < MANY;
        let wanted = least.max(usize::from(is_shown));
        if wanted > LONGEST {
            return None;
        }
        while object.len() < wanted {
            let value = match demand.further.as_slice() {
                [] => Some(json!("value")),
                schemas => self.of(schemas, depth + 1, "value"),
            };
            let Some(value) = value else {
                return (object.len() >= least).then_some(());
            };
            object.insert(format!("key{}", object.len()), value);
        }
        Some(())
    }

    /// Whether a member is sent in this direction at all.
    fn travels(&self, schemas: &[SchemaId]) -> bool {
        !schemas.iter().any(|id| {
            let schema = &self.document.schemas[*id];
            let target = schema.reference.map(|reference| reference.target);
            let target = target.map(|target| &self.document.schemas[target]);
            [Some(schema), target]
                .into_iter()
                .flatten()
                .any(|schema| match self.direction {
                    Direction::Request => schema.read_only,
                    Direction::Response => schema.write_only,
                })
        })
    }
}

/// Whether a value is of one of the types.
fn has(types: crate::document::Types, value: &Value) -> bool {
    match value {
        Value::Null => types.has(Type::Null),
        Value::Bool(_) => types.has(Type::Boolean),
        Value::Number(number) => {
            types.has(Type::Number)
                || types.has(Type::Integer)
                    && number.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        Value::String(_) => types.has(Type::String),
        Value::Array(_) => types.has(Type::Array),
        Value::Object(_) => types.has(Type::Object),
    }
}

/// A value like one that is there already, but different.
fn other_than(list: &[Value], item: Value) -> Option<Value> {
    match item {
        Value::String(text) => Some(json!(format!("{text}{}", list.len()))),
        Value::Number(number) => {
            let count = i64::try_from(list.len()).ok()?;
            Some(json!(number.as_i64()?.checked_add(count)?))
        }
        _ => None,
    }
}

/// The bounds of a number: the least and the greatest that are allowed, by steps of `step` inside of
/// bounds that are not allowed themselves.
fn bounds(demand: &Demand<'_>, step: f64) -> (f64, f64) {
    let least = demand
        .bound("minimum", f64::max)
        .unwrap_or(f64::NEG_INFINITY);
    let above = demand
        .bound("exclusiveMinimum", f64::max)
        .map_or(least, |bound| bound + step);
    let most = demand.bound("maximum", f64::min).unwrap_or(f64::INFINITY);
    let below = demand
        .bound("exclusiveMaximum", f64::min)
        .map_or(most, |bound| bound - step);
    (least.max(above), most.min(below))
}

fn integer(demand: &Demand<'_>) -> Option<Value> {
    let step = demand.bound("multipleOf", f64::max).unwrap_or(1.0);
    let step = if step.fract() == 0.0 && step > 0.0 {
        step
    } else {
        1.0
    };
    let (least, most) = bounds(demand, 1.0);
    let wanted = 1.0_f64.max(least).min(most);
    let value = ceiling(wanted, step);
    let value = if value > most { value - step } else { value };
    // Beyond this a double does not hold every integer.
    (value.abs() < 9e15).then(|| json!(value as i64))
}

fn number(demand: &Demand<'_>) -> Option<Value> {
    let step = demand.bound("multipleOf", f64::max);
    let (least, most) = bounds(demand, step.unwrap_or(0.001));
    let wanted = 1.5_f64.max(least).min(most);
    let value = match step {
        Some(step) if step > 0.0 => ceiling(wanted, step),
        _ => wanted,
    };
    Number::from_f64(value).map(Value::Number)
}

fn ceiling(value: f64, step: f64) -> f64 {
    (value / step).ceil() * step
}

fn text(demand: &Demand<'_>, name: &str) -> Option<Value> {
    let least = demand.count("minLength", f64::max).unwrap_or(0);
    let most = demand.count("maxLength", f64::min).unwrap_or(LONGEST);
    if least > LONGEST {
        return None;
    }
    let known = demand.format.and_then(of_format);
    // Most texts that match a pattern are no base64.
    let pattern = demand.patterns().next().filter(|_| known != Some(BASE64));
    if let Some(pattern) = pattern {
        return pattern::matching(pattern, least).map(Value::String);
    }
    if let Some(known) = known {
        return Some(json!(known));
    }
    let word: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let word = if word.is_empty() { "text" } else { &word };
    let mut text = word.to_owned();
    while text.len() < least {
        text.push_str(word);
    }
    Some(json!(
        text.chars().take(most.max(least)).collect::<String>()
    ))
}

const BASE64: &str = "dGV4dA==";

/// A text of a format that says what it looks like.
fn of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "date-time" | "datetime" | "dateTime" => "2026-01-31T09:30:00Z",
        "date" => "2026-01-31",
        "time" => "09:30:00Z",
        "duration" => "P1DT2H",
        "uuid" | "guid" => "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b",
        "email" | "idn-email" => "user@example.com",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" | "iri" | "url" => "https://example.com/a",
        "uri-reference" | "iri-reference" => "/a",
        "uri-template" => "/a/{b}",
        "json-pointer" => "/a/0",
        "relative-json-pointer" => "1/a",
        "regex" => "^a$",
        "byte" | "base64" => BASE64,
        _ => return None,
    })
}
