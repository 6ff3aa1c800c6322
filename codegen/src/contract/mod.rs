//! The material of the client's contract tests: what the description says, taken from its own schemas
//! and examples and not from the decisions of `lower`, so that the tests check those.
//!
//! Only one thing comes from the model: which type a schema became. That says where a sample goes, not
//! whether it is right.

mod bundle;
mod samples;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use crate::document::{Document, SchemaId};
use crate::model::{Api, Contract, Shape, Type};
use crate::source::{Node, NodeId};

use bundle::Bundle;

/// Collects what the tests of a client need.
#[must_use]
pub fn contract(document: &Document<'_>, api: &Api) -> Contract {
    let mut material = Material::new(document, api);
    let samples = samples::samples(&mut material);
    let data = json!({
        "schemas": material.bundle.finish(),
        "samples": samples,
    });
    let mut types: Vec<(usize, Type)> = material
        .types
        .into_iter()
        .map(|(ty, index)| (index, ty))
        .collect();
    types.sort_by_key(|(index, _)| *index);
    Contract {
        data: data.to_string(),
        types: types.into_iter().map(|(_, ty)| ty).collect(),
    }
}

/// What is collected on the way.
struct Material<'d, 't> {
    document: &'d Document<'t>,
    api: &'d Api,
    bundle: Bundle<'d, 't>,
    /// The types by the places of the schemas that they were made for.
    described: HashMap<NodeId, &'d Type>,
    /// The types that samples are read as, by the order in which they were needed.
    types: BTreeMap<Type, usize>,
}

impl<'d, 't> Material<'d, 't> {
    fn new(document: &'d Document<'t>, api: &'d Api) -> Self {
        let described = api.described.iter().map(|(node, ty)| (*node, ty));
        Self {
            document,
            api,
            bundle: Bundle::new(document),
            described: described.collect(),
            types: BTreeMap::new(),
        }
    }

    /// The index of the type by which values of a schema are read; `None` if no operation has it, or if
    /// its values are never JSON.
    fn type_of(&mut self, schema: SchemaId) -> Option<usize> {
        let node = self.document.schemas[schema].node;
        let ty = *self.described.get(&node.id())?;
        if !is_json(self.api, ty) {
            return None;
        }
        let next = self.types.len();
        Some(*self.types.entry(ty.clone()).or_insert(next))
    }

    /// `api.yaml:12:7`, the file as it is called from the folder of the description: where that folder
    /// is on this machine is nobody's business.
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
    match ty {
        Type::File => false,
        Type::List(inner) | Type::Map(inner) | Type::Option(inner) | Type::Boxed(inner) => {
            is_json(api, inner)
        }
        Type::Named(id) => match api.types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Struct(object)) => !object.multipart,
            Some(_) => true,
            None => false,
        },
        _ => true,
    }
}
