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
pub(super) mod queue;
mod reference;
mod table;
mod types;
mod unknown;
mod xml;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Keyword, Property, Reference, Schema, SchemaId, Schemas, Types, Version};
use crate::source::{Kind, Node};

use super::reader::Reader;
use field::put;
use queue::Task;

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
                let mut alias = Schema::empty(node, Some(name));
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
        let mut schema = Schema::empty(node, None);
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
        let mut schema = Schema::empty(node, name);
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

    /// The schema inside a list of one item: the author wrote a dash too many.
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
                    self.check_version(key, &entry.term, "schema");
                    if let Some(field) = &entry.field {
                        field.read(self, schema, value);
                    }
                }
                None if super::unknown::is_extension(key.text) => {
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
        let mut schema = Schema::empty(node, None);
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

    /// Completes what depends on several keywords at once.
    fn finish_schema(&mut self, schema: &mut Schema<'t>, node: Node<'t>) {
        bounds::finish(schema, node);
        self.finish_members(schema, node);
        extensions::finish(schema, node);
        if schema.nullable {
            schema.types = schema.types.with(crate::document::Type::Null);
        }
    }
}
