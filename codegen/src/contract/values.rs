//! The material of the program of values: each schema that has a type, with its place.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::document::Document;
use crate::model::{Api, Type, Values};
use crate::source::NodeId;

use super::Material;

/// Collects what is needed to read and write values of each schema.
#[must_use]
pub fn values(document: &Document<'_>, api: &Api, described: &BTreeMap<NodeId, Type>) -> Values {
    let mut material = Material::new(document, api, described);
    material.bundle = material.bundle.with_tags();
    let mut wanted = Vec::new();
    for (id, schema) in document.schemas.iter() {
        if let Some(ty) = material.type_of(id) {
            let place = material.place(schema.node);
            wanted.push((material.bundle.name(id), ty, place));
        }
    }
    let types = material.listed_types();
    let schemas = material.bundle.finish();
    // What is written the same way and read as the same type is one schema, and a reference is what it leads to.
    wanted.sort_by_key(|(name, ..)| led_to(&schemas, name).is_some());
    let mut seen = BTreeSet::new();
    wanted.retain(|(name, ty, _)| {
        let target = led_to(&schemas, name).unwrap_or(name);
        seen.insert((schemas[target].to_string(), *ty))
    });
    let wanted: Vec<Value> = wanted
        .into_iter()
        .map(|(schema, ty, place)| json!({"schema": schema, "type": ty, "place": place}))
        .collect();
    Values {
        data: json!({"schemas": schemas, "wanted": wanted}).to_string(),
        types,
    }
}

/// The schema that one which is nothing but a reference leads to.
fn led_to<'s>(schemas: &'s Value, name: &str) -> Option<&'s str> {
    let schema = schemas[name].as_object().filter(|it| it.len() == 1)?;
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}
