//! Whether a value is still the same after it was read and written.
//!
//! Members that the schema does not describe may be lost. Which members it describes is decided by the branches that
//! the value is valid against, according to the validator.

use serde_json::Value;

use super::decimal;
use super::json::Json;
use super::schemas::{Schemas, token};

/// A difference between what was read and what was written.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    /// Where, as a JSON Pointer.
    pub(super) path: String,
    /// What kind of difference.
    pub(super) kind: String,
    /// Both values.
    pub(super) message: String,
}

/// The first difference.
pub(super) fn difference(
    schemas: &mut Schemas<'_>,
    name: &str,
    read: &Json,
    written: &Json,
) -> Option<Difference> {
    if is_same(read, written) {
        return None;
    }
    let all = schemas.all;
    let mut comparison = Comparison { schemas, all };
    let here = vec![Found {
        pointer: format!("/{name}"),
        schema: all.get(name)?,
    }];
    let place = comparison.spread(here, read);
    comparison.values(&place, read, written, "")
}

/// Whether two values are the same, whatever describes them.
fn is_same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Number(left), Json::Number(right)) => decimal::is_equal(left, right),
        (Json::List(left), Json::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| is_same(l, r))
        }
        (Json::Object(left), Json::Object(right)) => {
            let has = |(key, value): &(String, Json)| {
                other.member(key).is_some_and(|found| is_same(value, found))
            };
            left.len() == right.len() && left.iter().all(has)
        }
        _ => one == other,
    }
}

/// A schema and where it stands.
#[derive(Clone)]
struct Found<'s> {
    pointer: String,
    schema: &'s Value,
}

/// The schemas that a value is valid by.
type Place<'s> = Vec<Found<'s>>;

struct Comparison<'a, 's, 'r> {
    schemas: &'a mut Schemas<'r>,
    all: &'s Value,
}

impl<'s> Comparison<'_, 's, '_> {
    /// Adds the schemas that apply to the same value.
    fn spread(&mut self, mut here: Place<'s>, value: &Json) -> Place<'s> {
        let Some(plain) = value.to_value() else {
            return here;
        };
        let mut next = 0;
        while let Some(found) = here.get(next).cloned() {
            next += 1;
            for further in self.beside(&found, &plain) {
                if !here
                    .iter()
                    .any(|known| std::ptr::eq(known.schema, further.schema))
                {
                    here.push(further);
                }
            }
        }
        here
    }

    fn beside(&mut self, found: &Found<'s>, value: &Value) -> Vec<Found<'s>> {
        let mut beside = Vec::new();
        let schema = found.schema;
        let at = |key: &str| {
            let pointer = format!("{}/{key}", found.pointer);
            schema.get(key).map(|schema| Found { pointer, schema })
        };
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let name = target.rsplit('/').next().unwrap_or_default();
            beside.extend(self.all.get(name).map(|schema| Found {
                pointer: format!("/{name}"),
                schema,
            }));
        }
        beside.extend(items(at("allOf")));
        for branch in items(at("oneOf")).into_iter().chain(items(at("anyOf"))) {
            if self.schemas.is_valid(&branch.pointer, value) {
                beside.push(branch);
            }
        }
        if let Some(condition) = at("if") {
            if self.schemas.is_valid(&condition.pointer, value) {
                beside.extend([Some(condition), at("then")].into_iter().flatten());
            } else {
                beside.extend(at("else"));
            }
        }
        if let Some(found) = at("dependentSchemas") {
            let named = members(&found);
            beside.extend(
                named
                    .filter(|(name, _)| value.get(*name).is_some())
                    .map(|(_, it)| it),
            );
        }
        beside
    }

    /// The schemas of a member; `None` if none speaks of it.
    fn member(&mut self, place: &Place<'s>, name: &str) -> Option<Place<'s>> {
        let mut found = Vec::new();
        let mut is_mentioned = false;
        for schema in place {
            let at = |key: &str| {
                let pointer = format!("{}/{key}", schema.pointer);
                schema
                    .schema
                    .get(key)
                    .map(|schema| Found { pointer, schema })
            };
            let own = at("properties").and_then(|named| named_member(&named, name));
            let patterns = at("patternProperties");
            let patterns = patterns.iter().flat_map(members);
            let mut own: Vec<Found<'s>> = own.into_iter().collect();
            for (pattern, inner) in patterns {
                if self.schemas.matches(pattern, name) {
                    own.push(inner);
                }
            }
            if own.is_empty() {
                own.extend(at("additionalProperties"));
            }
            own.extend(at("unevaluatedProperties"));
            is_mentioned |= own.iter().any(|inner| *inner.schema != Value::Bool(false));
            found.extend(own);
        }
        (is_mentioned || is_free(place)).then_some(found)
    }

    fn items(&self, place: &Place<'s>, index: usize) -> Place<'s> {
        let mut found = Vec::new();
        for schema in place {
            let at = |key: &str| {
                let pointer = format!("{}/{key}", schema.pointer);
                schema
                    .schema
                    .get(key)
                    .map(|schema| Found { pointer, schema })
            };
            match items(at("prefixItems")).into_iter().nth(index) {
                Some(first) => found.push(first),
                None => found.extend(at("items")),
            }
            found.extend(at("unevaluatedItems"));
        }
        found
    }

    fn values(
        &mut self,
        place: &Place<'s>,
        read: &Json,
        written: &Json,
        path: &str,
    ) -> Option<Difference> {
        match (read, written) {
            (Json::Object(left), Json::Object(right)) => {
                self.objects(place, left, written, path).or_else(|| {
                    let mut right = right.iter();
                    let (key, new) = right.find(|(key, _)| read.member(key).is_none())?;
                    let path = format!("{path}/{}", token(key));
                    Some(changed(path, "added", None, Some(new)))
                })
            }
            (Json::List(left), Json::List(right)) if left.len() == right.len() => {
                let pairs = left.iter().zip(right).enumerate();
                for (index, (value, other)) in pairs {
                    let inner = self.items(place, index);
                    let inner = self.spread(inner, value);
                    let path = format!("{path}/{index}");
                    let found = self.values(&inner, value, other, &path);
                    if found.is_some() {
                        return found;
                    }
                }
                None
            }
            _ if is_same(read, written) || is_documented(place, read, written) => None,
            _ => {
                let path = path.to_owned();
                Some(changed(path, "changed", Some(read), Some(written)))
            }
        }
    }

    fn objects(
        &mut self,
        place: &Place<'s>,
        left: &[(String, Json)],
        written: &Json,
        path: &str,
    ) -> Option<Difference> {
        for (key, value) in left {
            let path = format!("{path}/{}", token(key));
            let inner = self.member(place, key);
            let found = match (inner, written.member(key)) {
                (Some(inner), Some(other)) => {
                    let inner = self.spread(inner, value);
                    self.values(&inner, value, other, &path)
                }
                (None, None) => None,
                (None, Some(other)) if is_same(value, other) => None,
                (_, None) => Some(changed(path, "left out", Some(value), None)),
                (None, Some(other)) => Some(changed(path, "changed", Some(value), Some(other))),
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// Whether nothing at all is said of members: then the value is JSON of any kind.
fn is_free(place: &Place<'_>) -> bool {
    const SAYS: &[&str] = &[
        "properties",
        "additionalProperties",
        "unevaluatedProperties",
        "patternProperties",
    ];
    !place
        .iter()
        .any(|found| SAYS.iter().any(|key| found.schema.get(key).is_some()))
}

/// What the documentation says of numbers, which are an `f64` where the description says `number` or nothing, and of
/// the case of a UUID.
fn is_documented(place: &Place<'_>, read: &Json, written: &Json) -> bool {
    let says = |key: &str, word: &str| place.iter().any(|found| found.schema[key] == word);
    match (read, written) {
        (Json::Number(left), Json::Number(right)) => {
            let is_integer = place.iter().any(|found| {
                let types = found.schema["type"].as_array();
                types.is_some_and(|types| {
                    types.contains(&"integer".into()) && !types.contains(&"number".into())
                })
            });
            !is_integer && !says("format", "decimal") && decimal::is_near(left, right)
        }
        (Json::Text(left), Json::Text(right)) => {
            says("format", "uuid") && left.eq_ignore_ascii_case(right)
        }
        _ => false,
    }
}

fn changed(path: String, kind: &str, old: Option<&Json>, new: Option<&Json>) -> Difference {
    let show = |value: Option<&Json>| {
        let text = value.map_or("nothing".to_owned(), Json::to_string);
        text.chars().take(120).collect::<String>()
    };
    let sort = |value: Option<&Json>| value.map_or("nothing", Json::kind);
    Difference {
        path,
        kind: format!("{kind}: {} became {}", sort(old), sort(new)),
        message: format!("{} became {}", show(old), show(new)),
    }
}

fn items(list: Option<Found<'_>>) -> Vec<Found<'_>> {
    let Some(list) = list else { return Vec::new() };
    let schemas = list.schema.as_array().into_iter().flatten().enumerate();
    let found = schemas.map(|(index, schema)| Found {
        pointer: format!("{}/{index}", list.pointer),
        schema,
    });
    found.collect()
}

fn members<'s>(named: &Found<'s>) -> impl Iterator<Item = (&'s str, Found<'s>)> {
    let pointer = named.pointer.clone();
    let schemas = named.schema.as_object().into_iter().flatten();
    schemas.map(move |(name, schema)| {
        let pointer = format!("{pointer}/{}", token(name));
        (name.as_str(), Found { pointer, schema })
    })
}

fn named_member<'s>(named: &Found<'s>, name: &str) -> Option<Found<'s>> {
    let schema = named.schema.get(name)?;
    let pointer = format!("{}/{}", named.pointer, token(name));
    Some(Found { pointer, schema })
}
