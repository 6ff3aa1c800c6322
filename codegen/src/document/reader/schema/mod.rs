//! Schemas. They may be recursive and deep, so they are queued and read one by one.

mod bounds;
mod check;
mod cycles;
mod discriminator;
mod extensions;
mod field;
mod keyword;
mod members;
mod null;
mod reference;
mod table;
mod types;
mod xml;

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{
    Constraints, Keyword, Keywords, Property, Reference, Schema, SchemaId, Schemas, Types, Version,
};
use crate::source::{Kind, Node, NodeId};

use super::Reader;
use field::put;

/// The schemas that were asked for. The position in the queue is the [`SchemaId`].
#[derive(Debug, Default)]
pub(super) struct SchemaQueue<'t> {
    queue: Vec<Task<'t>>,
    ids: HashMap<NodeId, SchemaId>,
    components: HashMap<&'t str, SchemaId>,
    component_names: Vec<&'t str>,
}

/// How one schema comes about.
#[derive(Debug)]
enum Task<'t> {
    /// It is read from its node; with the name of the component that stands there.
    Read(Node<'t>, Option<&'t str>),
    /// It is the part of a 2.0 parameter or header that says what it holds.
    Simple(Node<'t>),
    /// It was made by the reader.
    Made(Box<Schema<'t>>),
}

impl<'t> SchemaQueue<'t> {
    fn add(&mut self, task: Task<'t>) -> SchemaId {
        // A tree has fewer than 2^32 nodes, and so fewer schemas.
        let id = SchemaId(u32::try_from(self.queue.len()).unwrap_or(u32::MAX));
        self.queue.push(task);
        id
    }

    fn add_node(&mut self, node: Node<'t>, task: Task<'t>) -> SchemaId {
        if let Some(id) = self.ids.get(&node.id()) {
            return *id;
        }
        let id = self.add(task);
        self.ids.insert(node.id(), id);
        id
    }

    /// The component schema of this name.
    pub(super) fn component(&self, name: &str) -> Option<SchemaId> {
        self.components.get(name).copied()
    }

    /// The names of all component schemas.
    fn component_names(&self) -> impl Iterator<Item = &'t str> + Clone {
        self.component_names.iter().copied()
    }
}

impl<'t> Reader<'t, '_> {
    /// The id of the schema at `node`, which is read later.
    pub(super) fn schema(&mut self, node: Node<'t>) -> SchemaId {
        self.schemas.add_node(node, Task::Read(node, None))
    }

    /// The id of the component schema `name` at `node`, which is read later.
    pub(super) fn named_schema(&mut self, name: &'t str, node: Node<'t>) -> SchemaId {
        let id = match self.schemas.ids.get(&node.id()) {
            // A YAML alias: the same node under a second name. It becomes a reference.
            Some(first) => {
                let mut alias = empty(node, Some(name));
                let target = *first;
                alias.refer(Some(Reference { node, target }));
                self.schemas.add(Task::Made(Box::new(alias)))
            }
            None => self.schemas.add_node(node, Task::Read(node, Some(name))),
        };
        self.schemas.components.entry(name).or_insert(id);
        self.schemas.component_names.push(name);
        id
    }

    /// The schema that a 2.0 parameter or header is in part.
    pub(super) fn simple_schema(&mut self, node: Node<'t>) -> SchemaId {
        self.schemas.add_node(node, Task::Simple(node))
    }

    /// A schema that stands nowhere: an object with these properties.
    pub(super) fn made_object(
        &mut self,
        node: Node<'t>,
        properties: Vec<Property<'t>>,
        required: Vec<(&'t str, Node<'t>)>,
    ) -> SchemaId {
        let mut schema = empty(node, None);
        schema.types = Types::default().with(crate::document::Type::Object);
        schema.states.set(Keyword::Type, true);
        let has_properties = put(&mut schema.properties, properties);
        schema.states.set(Keyword::Properties, has_properties);
        let has_required = put(&mut schema.required, required);
        schema.states.set(Keyword::Required, has_required);
        self.schemas.add(Task::Made(Box::new(schema)))
    }

    /// Reads every schema that was asked for, and those that they ask for.
    pub(super) fn read_schemas(&mut self) -> Schemas<'t> {
        let mut done = Vec::with_capacity(self.schemas.queue.len());
        while let Some(task) = self.schemas.queue.get_mut(done.len()) {
            let task = std::mem::replace(task, Task::Read(self.root, None));
            done.push(match task {
                Task::Read(node, name) => self.read_schema(node, name),
                Task::Simple(node) => self.read_simple_schema(node),
                Task::Made(schema) => *schema,
            });
        }
        self.cut_cycles(&mut done);
        self.empty_circles(&done);
        null::apply(&mut done);
        self.check_schemas(&done);
        Schemas(done)
    }

    fn read_schema(&mut self, node: Node<'t>, name: Option<&'t str>) -> Schema<'t> {
        let mut schema = empty(node, name);
        match node.kind() {
            Kind::Mapping => self.read_keywords(&mut schema, node),
            Kind::Bool(value) => {
                schema.boolean = Some(value);
                schema.states.set(Keyword::False, !value);
            }
            Kind::Null => self.no_value(node),
            _ => schema.refer(self.listed_schema(node)),
        }
        schema
    }

    /// The schema in a list of one, which a dash too many makes.
    fn listed_schema(&mut self, node: Node<'t>) -> Option<Reference<'t>> {
        let Some(item) = reference::only_item(node) else {
            self.wrong_kind(node, "a schema");
            return None;
        };
        let message = "a schema is a mapping, not a sequence of one";
        let listed = Diagnostic::warning(codes::TAKEN_AS, node.name_span(), message)
            .label(node.name_span(), "taken as its only item");
        self.report.push_repeated("schema", "list of one", listed);
        let target = self.schema(item);
        Some(Reference { node, target })
    }

    fn read_keywords(&mut self, schema: &mut Schema<'t>, node: Node<'t>) {
        let alone = self.version < Version::V3_1 && super::reference::reference_of(node).is_some();
        for (key, value) in node.entries() {
            let entry = table::find(key.text).or_else(|| self.other_spelling(node, key));
            match entry {
                Some(entry) if alone && entry.term.structural && key.text != "$ref" => {
                    self.ignored_sibling(key, node);
                }
                Some(entry) => {
                    self.account_version(key, &entry.term, "schema");
                    if let Some(field) = &entry.field {
                        field.read(self, schema, value);
                    }
                }
                None if super::accounting::is_extension(key.text) => {
                    extensions::read(self, schema, key.text, value);
                }
                None => self.unknown_schema_keyword(node, key),
            }
        }
        self.finish_schema(schema, node);
    }

    /// Reads the keywords that a 2.0 parameter or header shares with schemas. The others belong to
    /// the parameter, and so does `required`.
    fn read_simple_schema(&mut self, node: Node<'t>) -> Schema<'t> {
        let mut schema = empty(node, None);
        for (key, value) in node.entries() {
            match table::find(key.text) {
                Some(entry) if key.text != "required" => {
                    if let Some(field) = &entry.field {
                        field.read(self, &mut schema, value);
                    }
                }
                None => extensions::read(self, &mut schema, key.text, value),
                Some(_) => {}
            }
        }
        self.finish_schema(&mut schema, node);
        schema
    }

    /// What depends on several keywords at once.
    fn finish_schema(&mut self, schema: &mut Schema<'t>, node: Node<'t>) {
        bounds::finish(schema, node);
        self.finish_members(schema, node);
        extensions::finish(schema, node);
        if schema.nullable {
            schema.types = schema.types.with(crate::document::Type::Null);
        }
    }
}

/// A schema that says nothing.
fn empty<'t>(node: Node<'t>, name: Option<&'t str>) -> Schema<'t> {
    Schema {
        node,
        name,
        states: Keywords::default(),
        boolean: None,
        reference: None,
        types: Types::default(),
        nullable: false,
        allows_null: false,
        format: None,
        title: None,
        description: None,
        properties: Vec::new(),
        required: Vec::new(),
        additional_properties: None,
        conditional: Vec::new(),
        unevaluated_properties: None,
        pattern_properties: Vec::new(),
        any_member: None,
        property_names: None,
        items: None,
        prefix_items: Vec::new(),
        all_of: Vec::new(),
        one_of: Vec::new(),
        any_of: Vec::new(),
        not: None,
        discriminator: None,
        enum_values: None,
        const_value: None,
        default: None,
        examples: Vec::new(),
        constraints: Constraints::default(),
        read_only: false,
        write_only: false,
        deprecated: false,
        content_encoding: None,
        content_media_type: None,
        content_schema: None,
        xml: None,
        rust_name: None,
        type_name: None,
        enum_names: Vec::new(),
        enum_descriptions: Vec::new(),
    }
}
