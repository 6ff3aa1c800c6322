//! The schemas of a description as one JSON Schema (2020-12) document.
//!
//! The text of a schema is taken as it was written. Only what 2020-12 says in another way is
//! translated: references, `nullable`, boolean `exclusiveMinimum`, lists in `items`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use crate::document::{Document, SchemaId};
use crate::source::{Node, NodeId};

use super::readable;
use super::tags::{self, Tags};

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

/// At most so many schemas are nested in each other. Each takes up to three levels of JSON, and readers limit those.
const INLINE: usize = 20;

/// The schemas that were asked for, and those that they refer to.
pub(super) struct Bundle<'d, 't> {
    document: &'d Document<'t>,
    ids: HashMap<NodeId, SchemaId>,
    wanted: BTreeSet<SchemaId>,
    /// What discriminators say, where that is wanted.
    tags: Option<Tags>,
}

/// A schema of the bundle: with the rules of its discriminator or, if `is_own`, only with its own keywords.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    id: SchemaId,
    is_own: bool,
}

impl Entry {
    fn of(id: SchemaId) -> Self {
        Self { id, is_own: false }
    }

    fn name(self) -> String {
        let own = if self.is_own { "-own" } else { "" };
        format!("{}{own}", self.id.index())
    }

    fn pointer(self) -> String {
        format!("#/$defs/{}", self.name())
    }
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
            tags: None,
        }
    }

    /// The bundle, with what discriminators say.
    pub(super) fn with_tags(mut self) -> Self {
        self.tags = Some(Tags::new(self.document));
        self
    }

    /// The name of a schema in the bundle.
    pub(super) fn name(&mut self, id: SchemaId) -> String {
        self.wanted.insert(id);
        id.index().to_string()
    }

    /// The schemas by name.
    pub(super) fn finish(self) -> Value {
        let mut done = BTreeMap::new();
        let mut open: Vec<Entry> = self.wanted.iter().copied().map(Entry::of).collect();
        while let Some(entry) = open.pop() {
            if done.contains_key(&entry) {
                continue;
            }
            let mut writer = Writer {
                bundle: &self,
                targets: Vec::new(),
                depth: 0,
                is_extending: false,
            };
            let schema = writer.root(entry);
            open.append(&mut writer.targets);
            done.insert(entry, schema);
        }
        let named = done
            .into_iter()
            .map(|(entry, schema)| (entry.name(), schema));
        Value::Object(named.collect())
    }

    /// The discriminators, if they add rules to a schema.
    fn special(&self, id: SchemaId) -> Option<&Tags> {
        let tags = self.tags.as_ref()?;
        tags.is_special(self.document, id).then_some(tags)
    }
}

struct Writer<'b, 'd, 't> {
    bundle: &'b Bundle<'d, 't>,
    targets: Vec<Entry>,
    /// How many schemas the one that is being written stands in.
    depth: usize,
    /// Whether a component extends the schemas that are referred to at this point.
    is_extending: bool,
}

impl<'t> Writer<'_, '_, 't> {
    /// A nested schema. If it is nested too deeply, or discriminators add rules to it, it becomes a reference.
    fn schema(&mut self, node: Node<'t>) -> Value {
        let id = self.bundle.ids.get(&node.id());
        let stands_beside =
            |id: SchemaId| self.depth >= INLINE || self.bundle.special(id).is_some();
        if let Some(id) = id.copied().filter(|id| stands_beside(*id)) {
            let is_own = self.is_extending && self.bundle.special(id).is_some();
            return json!({"$ref": self.target(Entry { id, is_own })});
        }
        self.depth = self.depth.saturating_add(1);
        let schema = self.written(node);
        self.depth = self.depth.saturating_sub(1);
        schema
    }

    /// A nested schema that the schema around it does not extend.
    fn apart(&mut self, node: Node<'t>) -> Value {
        let was_extending = std::mem::replace(&mut self.is_extending, false);
        let schema = self.schema(node);
        self.is_extending = was_extending;
        schema
    }

    fn target(&mut self, entry: Entry) -> String {
        self.targets.push(entry);
        entry.pointer()
    }

    /// A schema at the top level of the bundle.
    fn root(&mut self, entry: Entry) -> Value {
        let document = self.bundle.document;
        let schema = &document.schemas[entry.id];
        let Some(tags) = self.bundle.special(entry.id) else {
            self.is_extending = schema.name.is_some() && !tags::is_alias(document, entry.id);
            return self.written(schema.node);
        };
        let lists_children = tags.lists_children(document, entry.id);
        if !entry.is_own {
            let own = self.target(Entry {
                is_own: true,
                ..entry
            });
            let mut whole = tags.rules(
                document,
                entry.id,
                &own,
                |id, is_own| json!({"$ref": self.target(Entry { id, is_own })}),
            );
            let all = whole.get_mut("allOf").and_then(Value::as_array_mut);
            if let (true, Some(all)) = (lists_children, all) {
                let listed = ["oneOf", "anyOf"].into_iter();
                let listed = listed.filter_map(|key| Some((key, schema.node.get(key)?)));
                all.extend(
                    listed.filter_map(|(key, list)| {
                        Some(json!({key: self.list(list, Self::apart)?}))
                    }),
                );
            }
            return whole;
        }
        self.is_extending = schema.name.is_some() && !tags::is_alias(document, entry.id);
        let mut written = self.written(schema.node);
        if let (true, Some(members)) = (lists_children, written.as_object_mut()) {
            members.remove("oneOf");
            members.remove("anyOf");
        }
        written
    }

    /// Recursion is bounded by the depth limit of the tree.
    fn written(&mut self, node: Node<'t>) -> Value {
        if let Some(whole) = node.as_bool() {
            return Value::Bool(whole);
        }
        let reference = self.reference(node);
        let mut schema = Map::new();
        // Before 3.1 keywords beside a reference mean nothing; `nullable` is read all the same, because authors mean
        // it.
        let is_read =
            reference.is_none() || self.bundle.document.version >= crate::document::Version::V3_1;
        if is_read {
            self.keywords(node, &mut schema);
            types(node, &mut schema);
            if self.bundle.tags.is_some() {
                implied_type(node, &mut schema);
            }
            exclusive(&mut schema, "exclusiveMinimum", "minimum");
            exclusive(&mut schema, "exclusiveMaximum", "maximum");
        }
        schema.extend(reference.map(|target| ("$ref".to_owned(), target)));
        nullable(node, schema)
    }

    fn reference(&mut self, node: Node<'t>) -> Option<Value> {
        let id = self.bundle.ids.get(&node.id())?;
        let target = self.bundle.document.schemas[*id].reference?.target;
        let is_own = self.is_extending && self.bundle.special(target).is_some();
        let entry = Entry { id: target, is_own };
        Some(self.target(entry).into())
    }

    fn keywords(&mut self, node: Node<'t>, schema: &mut Map<String, Value>) {
        for (key, value) in node.entries() {
            let (name, translated) = match key.text {
                "items" if value.is_sequence() => ("prefixItems", self.list(value, Self::apart)),
                name if ONE.contains(&name) => (name, Some(self.apart(value))),
                "allOf" => ("allOf", self.list(value, Self::schema)),
                "properties" if value.get("$ref").and_then(Node::as_str).is_some() => {
                    ("properties", self.referred_properties(node))
                }
                name if SEVERAL.contains(&name) => (name, self.list(value, Self::apart)),
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

    /// The properties of a schema whose `properties` are those of another one.
    fn referred_properties(&mut self, node: Node<'t>) -> Option<Value> {
        let document = self.bundle.document;
        let schema = &document.schemas[*self.bundle.ids.get(&node.id())?];
        let properties = schema.properties.iter().map(|property| {
            let node = document.schemas[property.schema].node;
            (property.name.to_owned(), self.apart(node))
        });
        Some(Value::Object(properties.collect()))
    }

    fn list(&mut self, node: Node<'t>, write: fn(&mut Self, Node<'t>) -> Value) -> Option<Value> {
        let schemas: Vec<Value> = node.items().map(|item| write(self, item)).collect();
        (!schemas.is_empty()).then(|| schemas.into())
    }

    fn named(&mut self, node: Node<'t>) -> Option<Value> {
        let entries = node
            .entries()
            .map(|(key, value)| (key.text.to_owned(), self.apart(value)));
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
    // `int32` and the like are formats of numbers, and make integers of them (OpenAPI Format Registry).
    if all.contains(&"integer") || all.contains(&"number") {
        let bounds = node.get("format").and_then(Node::as_str);
        bound(schema, bounds.and_then(range));
    }
    schema.insert("type".to_owned(), all.into());
}

/// The type that a schema has without stating it. JSON Schema lets `properties` hold for objects and allow everything
/// else; who writes them means an object, and with `items` a list. A `file` of Swagger 2.0 is text here.
fn implied_type(node: Node<'_>, schema: &mut Map<String, Value>) {
    const OF_OBJECTS: [&str; 3] = ["properties", "additionalProperties", "patternProperties"];
    let states = |key: &&str| node.get(key).is_some();
    let implied = match node.get("type").map(|written| written.as_str()) {
        Some(Some("file")) => "string",
        Some(_) => return,
        None if OF_OBJECTS.iter().any(states) => "object",
        None if states(&"items") => "array",
        None => return,
    };
    schema.insert("type".to_owned(), implied.into());
}

/// The bounds that the format of an integer states.
fn range(format: &str) -> Option<Value> {
    let (minimum, maximum): (i64, u64) = match format {
        "int8" => (i8::MIN.into(), 0x7f),
        "int16" => (i16::MIN.into(), 0x7fff),
        "int32" => (i32::MIN.into(), 0x7fff_ffff),
        "int64" => (i64::MIN, 0x7fff_ffff_ffff_ffff),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint64" => (0, u64::MAX),
        _ => return None,
    };
    Some(json!({"minimum": minimum, "maximum": maximum, "multipleOf": 1}))
}

/// Adds bounds to what holds.
fn bound(schema: &mut Map<String, Value>, bounds: Option<Value>) {
    let Some(bounds) = bounds else { return };
    match schema.get_mut("allOf") {
        Some(Value::Array(all)) => all.push(bounds),
        _ => {
            schema.insert("allOf".to_owned(), json!([bounds]));
        }
    }
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
