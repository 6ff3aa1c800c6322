//! The material of the client's contract tests: what the description says, taken from its own schemas
//! and examples and not from the decisions of `lower`, so that the tests check those.
//!
//! Only one thing comes from the model: which type a schema became. That says where a sample goes, not
//! whether it is right.

mod bundle;
mod demand;
mod maker;
#[cfg(test)]
mod maker_tests;
mod operation;
mod pattern;
#[cfg(test)]
mod runtime_tests;
mod samples;
mod security;
mod tags;
#[cfg(test)]
mod tests;
mod values;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::document::{Document, SchemaId, Version};
use crate::model::visit::HoldsTypes;
use crate::model::{Api, Contract, Shape, Type};
use crate::source::{Node, NodeId};

use bundle::Bundle;
use maker::{Direction, Maker};
use samples::Samples;

pub use values::values;

/// Readers of JSON stop at a depth of 128; a value stands a few levels inside of the data.
const DEEPEST: usize = 100;

/// The value of a node, unless the tests could not read it for its depth.
fn readable(node: Node<'_>) -> Option<Value> {
    node.to_json().filter(|value| !is_deeper(value, DEEPEST))
}

fn is_deeper(value: &Value, levels: usize) -> bool {
    let Some(less) = levels.checked_sub(1) else {
        return true;
    };
    match value {
        Value::Array(items) => items.iter().any(|item| is_deeper(item, less)),
        Value::Object(members) => members.values().any(|member| is_deeper(member, less)),
        _ => false,
    }
}

/// Collects what the tests of a client need.
#[must_use]
pub fn contract(
    document: &Document<'_>,
    api: &Api,
    described: &BTreeMap<NodeId, Type>,
) -> Contract {
    let mut material = Material::new(document, api, described);
    material.samples = samples::samples(&mut material);
    let (operations, calls) = operation::operations(&mut material);
    let types = material.listed_types();
    let data = json!({
        "schemas": material.bundle.finish(),
        "samples": material.samples.list,
        "made": material.made,
        "operations": operations,
    });
    Contract {
        data: data.to_string(),
        types,
        calls,
    }
}

/// What is collected on the way.
struct Material<'d, 't> {
    document: &'d Document<'t>,
    api: &'d Api,
    bundle: Bundle<'d, 't>,
    /// The types by the places of the schemas that they were made for.
    described: &'d BTreeMap<NodeId, Type>,
    /// The types that samples are read as, by the order in which they were needed.
    types: BTreeMap<Type, usize>,
    samples: Samples,
    /// Values that were made up, by schema and direction.
    made: BTreeMap<String, Vec<Value>>,
}

impl<'d, 't> Material<'d, 't> {
    fn new(
        document: &'d Document<'t>,
        api: &'d Api,
        described: &'d BTreeMap<NodeId, Type>,
    ) -> Self {
        Self {
            document,
            api,
            bundle: Bundle::new(document),
            described,
            types: BTreeMap::new(),
            samples: Samples::default(),
            made: BTreeMap::new(),
        }
    }

    /// The key of the values that were made up for a schema. A reference has those of its target.
    fn made(&mut self, schema: SchemaId, direction: Direction) -> String {
        let reference = self.document.schemas[schema].reference;
        let is_whole = self.document.version < Version::V3_1;
        let target = reference.filter(|_| is_whole).map(|it| it.target);
        let schema = target.unwrap_or(schema);
        let key = format!("{direction:?} {}", schema.index());
        if !self.made.contains_key(&key) {
            let mut values: Vec<Value> = Vec::new();
            for (is_full, choice) in [(true, 0), (false, 0), (true, 1), (false, 2)] {
                let value = Maker::new(self.document, direction, is_full, choice).value(schema);
                let value = value.filter(|value| !is_deeper(value, DEEPEST));
                values.extend(value.filter(|value| !values.contains(value)));
            }
            self.made.insert(key.clone(), values);
        }
        key
    }

    /// An example: the number of the sample that it is already, or `{"value": …}`.
    fn value(&self, schema: Option<SchemaId>, node: Node<'t>) -> Option<Value> {
        let known = schema.and_then(|schema| self.samples.seen.get(&(schema, node.id())));
        match known {
            Some(index) => Some(json!(index)),
            None => Some(json!({"value": readable(node)?})),
        }
    }

    /// The index of the type by which values of a schema are read; `None` if no operation has it, or if
    /// its values are never JSON.
    fn type_of(&mut self, schema: SchemaId) -> Option<usize> {
        let node = self.document.schemas[schema].node;
        let ty = self.described.get(&node.id())?;
        if !is_json(self.api, ty) {
            return None;
        }
        let next = self.types.len();
        Some(*self.types.entry(ty.clone()).or_insert(next))
    }

    /// The types that were needed, by their index.
    fn listed_types(&self) -> Vec<Type> {
        let mut types: Vec<(usize, &Type)> =
            self.types.iter().map(|(ty, index)| (*index, ty)).collect();
        types.sort_by_key(|(index, _)| *index);
        types.into_iter().map(|(_, ty)| ty.clone()).collect()
    }

    /// `api.yaml:12:7`, the file as it is called from the folder of the description: where that folder
    /// is on this machine stays private.
    fn place(&self, node: Node<'t>) -> String {
        let (files, span) = (node.tree().files(), node.span());
        let Some(file) = files.get(span.file) else {
            return String::new();
        };
        let main = files
            .get(node.tree().main_file())
            .map_or("", |main| main.name());
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        let inside = file.name().strip_prefix(folder);
        let name = inside.map_or(file.name(), |name| name.trim_start_matches('/'));
        let position = file.position(span.start);
        format!("{name}:{}:{}", position.line, position.column)
    }
}

/// Whether values of a type are read from JSON. What is written as `multipart/form-data` only is not.
fn is_json(api: &Api, ty: &Type) -> bool {
    !ty.any_type(&|ty| match ty {
        Type::File => true,
        Type::Named(id) => match api.types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Struct(object)) => object.multipart,
            Some(_) => false,
            None => true,
        },
        _ => false,
    })
}
