//! The schemas of a description as one JSON Schema (2020-12) document.
//!
//! The text of a schema is taken as it was written. Only what 2020-12 says in another way is
//! translated: references, `nullable`, boolean `exclusiveMinimum`, lists in `items`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use crate::document::{Document, SchemaId};
use crate::source::{Node, NodeId};

use super::readable;

/// Keywords with one schema.
const ONE: &[&str] = &[
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "propertyNames",
    "contains",
    "items",
    "not",
    "if",
    "then",
    "else",
];

/// Keywords with a list of schemas.
const SEVERAL: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems"];

/// Keywords with schemas by name.
const NAMED: &[&str] = &["properties", "patternProperties", "dependentSchemas"];

/// Keywords that assert something of a value and hold no schema.
const PLAIN: &[&str] = &[
    "const",
    "multipleOf",
    "maximum",
    "minimum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
    "required",
    "dependentRequired",
    "enum",
    "format",
    // Asserts nothing, but says what a text stands for.
    "contentEncoding",
];

/// So many schemas stand inside each other; each takes up to three levels of JSON.
const INLINE: usize = 20;

/// The schemas that were asked for, and those that they refer to.
pub(super) struct Bundle<'d, 't> {
    document: &'d Document<'t>,
    ids: HashMap<NodeId, SchemaId>,
    wanted: BTreeSet<SchemaId>,
}

impl<'d, 't> Bundle<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Self {
        let ids = document
            .schemas
            .iter()
            .map(|(id, schema)| (schema.node.id(), id));
        Self {
            document,
            ids: ids.collect(),
            wanted: BTreeSet::new(),
        }
    }

    /// The name of a schema in the bundle.
    pub(super) fn name(&mut self, id: SchemaId) -> String {
        self.wanted.insert(id);
        id.index().to_string()
    }

    /// The schemas by name.
    pub(super) fn finish(self) -> Value {
        let mut done = BTreeMap::new();
        let mut open: Vec<SchemaId> = self.wanted.iter().copied().collect();
        while let Some(id) = open.pop() {
            if done.contains_key(&id) {
                continue;
            }
            let mut writer = Writer {
                bundle: &self,
                targets: Vec::new(),
                depth: 0,
            };
            let schema = writer.written(self.document.schemas[id].node);
            open.append(&mut writer.targets);
            done.insert(id, schema);
        }
        let named = done
            .into_iter()
            .map(|(id, schema)| (id.index().to_string(), schema));
        Value::Object(named.collect())
    }
}

struct Writer<'b, 'd, 't> {
    bundle: &'b Bundle<'d, 't>,
    targets: Vec<SchemaId>,
    /// How many schemas the one that is being written stands in.
    depth: usize,
}

impl<'t> Writer<'_, '_, 't> {
    /// A schema inside of others. Beyond some depth, which readers of JSON limit, it stands beside them.
    fn schema(&mut self, node: Node<'t>) -> Value {
        let id = self.bundle.ids.get(&node.id());
        if let (Some(id), true) = (id, self.depth >= INLINE) {
            self.targets.push(*id);
            return json!({"$ref": format!("#/$defs/{}", id.index())});
        }
        self.depth = self.depth.saturating_add(1);
        let schema = self.written(node);
        self.depth = self.depth.saturating_sub(1);
        schema
    }

    /// Recursion is bounded by the depth limit of the tree.
    fn written(&mut self, node: Node<'t>) -> Value {
        if let Some(whole) = node.as_bool() {
            return Value::Bool(whole);
        }
        let reference = self.reference(node);
        let mut schema = Map::new();
        // Before 3.1 nothing beside a reference has a meaning, but `nullable` is meant all the same.
        let is_read =
            reference.is_none() || self.bundle.document.version >= crate::document::Version::V3_1;
        if is_read {
            self.keywords(node, &mut schema);
            types(node, &mut schema);
            exclusive(&mut schema, "exclusiveMinimum", "minimum");
            exclusive(&mut schema, "exclusiveMaximum", "maximum");
        }
        schema.extend(reference.map(|target| ("$ref".to_owned(), target)));
        nullable(node, schema)
    }

    fn reference(&mut self, node: Node<'t>) -> Option<Value> {
        let id = self.bundle.ids.get(&node.id())?;
        let target = self.bundle.document.schemas[*id].reference?.target;
        self.targets.push(target);
        Some(format!("#/$defs/{}", target.index()).into())
    }

    fn keywords(&mut self, node: Node<'t>, schema: &mut Map<String, Value>) {
        for (key, value) in node.entries() {
            let (name, translated) = match key.text {
                "items" if value.is_sequence() => ("prefixItems", self.list(value)),
                name if ONE.contains(&name) => (name, Some(self.schema(value))),
                name if SEVERAL.contains(&name) => (name, self.list(value)),
                name if NAMED.contains(&name) => (name, self.named(value)),
                name if PLAIN.contains(&name) => (name, readable(value)),
                _ => continue,
            };
            schema.extend(translated.map(|value| (name.to_owned(), value)));
        }
        // A bare boolean is how draft 3 marked a property, and an empty list was forbidden by draft 4.
        if !schema.get("required").is_none_or(Value::is_array) {
            schema.remove("required");
        }
    }

    fn list(&mut self, node: Node<'t>) -> Option<Value> {
        let schemas: Vec<Value> = node.items().map(|item| self.schema(item)).collect();
        (!schemas.is_empty()).then(|| schemas.into())
    }

    fn named(&mut self, node: Node<'t>) -> Option<Value> {
        let entries = node
            .entries()
            .map(|(key, value)| (key.text.to_owned(), self.schema(value)));
        Some(Value::Object(entries.collect()))
    }
}

/// The types of JSON among those written (`file` and `any` of older versions say nothing), and the
/// bounds that the format of an integer states.
fn types(node: Node<'_>, schema: &mut Map<String, Value>) {
    const KNOWN: &[&str] = &[
        "null", "boolean", "integer", "number", "string", "array", "object",
    ];
    let Some(written) = node.get("type") else {
        return;
    };
    let all: Vec<&str> = match written.as_str() {
        Some(one) => vec![one],
        None => written.items().filter_map(Node::scalar_text).collect(),
    };
    if all.is_empty() || all.iter().any(|name| !KNOWN.contains(name)) {
        return;
    }
    if all.contains(&"integer") {
        let bounds = match node.get("format").and_then(Node::as_str) {
            Some("int32") => Some(json!([{"minimum": i32::MIN, "maximum": i32::MAX}])),
            Some("int64") => Some(json!([{"minimum": i64::MIN, "maximum": i64::MAX}])),
            _ => None,
        };
        if let (Some(bounds), false) = (bounds, schema.contains_key("allOf")) {
            schema.insert("allOf".to_owned(), bounds);
        }
    }
    schema.insert("type".to_owned(), all.into());
}

/// Draft 4 says with a boolean that the bound itself is not allowed.
fn exclusive(schema: &mut Map<String, Value>, exclusive: &str, bound: &str) {
    match schema.remove(exclusive) {
        Some(Value::Bool(true)) => {
            let value = schema.remove(bound);
            schema.extend(value.map(|value| (exclusive.to_owned(), value)));
        }
        Some(value @ Value::Number(_)) => {
            schema.insert(exclusive.to_owned(), value);
        }
        _ => {}
    }
}

fn nullable(node: Node<'_>, schema: Map<String, Value>) -> Value {
    let written = ["nullable", "x-nullable"].into_iter();
    let is_nullable = written
        .filter_map(|key| node.get(key)?.as_bool())
        .any(|nullable| nullable);
    if is_nullable && !schema.is_empty() {
        json!({"anyOf": [{"type": "null"}, schema]})
    } else {
        Value::Object(schema)
    }
}
