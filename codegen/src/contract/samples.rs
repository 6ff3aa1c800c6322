//! Examples of the description as samples of the types that they become.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::document::{MediaType, SchemaId, essence};
use crate::source::{Node, NodeId};

use super::{Material, readable};

/// Every example whose type is known: those of schemas, of content, and defaults. An example that
/// several references lead to is one sample for each schema that it is an example of.
pub(super) fn samples(material: &mut Material<'_, '_>) -> Samples {
    let mut collected = Samples::default();
    let document = material.document;
    for (id, schema) in document.schemas.iter() {
        for &example in &schema.examples {
            collected.add(material, id, example, "example of a schema");
        }
        if let Some(default) = schema.default {
            collected.add(material, id, default, "default");
        }
    }
    let operations = document.paths.iter().flat_map(|path| &path.operations);
    for operation in operations {
        let bodies = operation.request_body.iter().flat_map(|body| &body.content);
        for content in bodies {
            collected.content(material, content, "example of a request");
        }
        let answers = operation
            .responses
            .iter()
            .flat_map(|answer| &answer.content);
        for content in answers {
            collected.content(material, content, "example of a response");
        }
    }
    collected
}

/// The samples, and which example each is.
#[derive(Default)]
pub(super) struct Samples {
    pub(super) seen: BTreeMap<(SchemaId, NodeId), usize>,
    pub(super) list: Vec<Value>,
}

impl Samples {
    fn content<'t>(
        &mut self,
        material: &mut Material<'_, 't>,
        content: &MediaType<'t>,
        origin: &str,
    ) {
        let (Some(schema), true) = (content.schema, is_json(content.name)) else {
            return;
        };
        for example in &content.examples {
            self.add(material, schema, example.value, origin);
        }
    }

    fn add<'t>(
        &mut self,
        material: &mut Material<'_, 't>,
        schema: SchemaId,
        node: Node<'t>,
        origin: &str,
    ) {
        if self.seen.contains_key(&(schema, node.id())) {
            return;
        }
        let (Some(ty), Some(value)) = (material.type_of(schema), readable(node)) else {
            return;
        };
        self.seen.insert((schema, node.id()), self.list.len());
        self.list.push(json!({
            "type": ty,
            "schema": material.bundle.name(schema),
            "value": value,
            "place": material.place(node),
            "origin": origin,
        }));
    }
}

/// JSON (RFC 8259) and types with the suffix `+json` (RFC 6839).
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json")
}
