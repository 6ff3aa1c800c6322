//! Swagger 2.0, translated into the words of OpenAPI 3.

pub(super) mod body;
mod security;
mod server;
mod value;

use std::rc::Rc;

use crate::document::{Document, Example, MediaType, Method, Operation, vocabulary};
use crate::source::Node;

use super::parameter;
use super::path::Shared;
use super::reader::Reader;
use body::JSON;

impl<'t> Reader<'t, '_> {
    pub(super) fn swagger_document(&mut self) -> Document<'t> {
        self.check_keywords(self.root, &vocabulary::DOCUMENT);
        if self.root.get("paths").is_none() {
            self.incomplete(self.root, "paths", "the description");
        }
        let info = self.info();
        let definitions = self.map(self.root, "definitions").into_iter();
        let component_schemas = definitions
            .map(|(key, value)| self.named_schema(key.text, value))
            .collect();
        let schemes = self.map(self.root, "securityDefinitions");
        self.security_schemes(schemes);
        let paths = self.paths();
        self.unused_definitions();
        Document {
            node: self.root,
            version: self.version,
            info,
            servers: self.swagger_servers(),
            tags: self.tags(),
            paths,
            webhooks: Vec::new(),
            security: self.security(self.root),
            external_docs: self.external_docs(self.root),
            schemas: self.read_schemas(),
            component_schemas,
            security_schemes: std::mem::take(&mut self.security_schemes),
        }
    }

    /// Reads the shared parameters and responses that nothing refers to as well.
    fn unused_definitions(&mut self) {
        for (_, value) in self.map(self.root, "parameters") {
            if !body::is_body(value) {
                self.parameter(value);
            }
        }
        for (_, value) in self.map(self.root, "responses") {
            self.response(value);
        }
    }

    pub(super) fn swagger_operation(
        &mut self,
        method: Method,
        node: Node<'t>,
        shared: &Shared<'t>,
    ) -> Option<Operation<'t>> {
        self.produces = self.media_types_of(node, "produces");
        let mut operation = self.common_operation(method, node);
        let own = self.parameters(node);
        operation.parameters = parameter::merge(&shared.parameters, own);
        let bodies = body::merge(&shared.bodies, self.swagger_bodies(node));
        operation.request_body = self.swagger_request_body(node, &bodies);
        operation.servers = self.swagger_operation_servers(node);
        self.produces.clear();
        Some(operation)
    }

    /// `consumes` or `produces` of an operation, or of the description.
    fn media_types_of(&mut self, operation: Node<'t>, key: &str) -> Vec<&'t str> {
        let holder = if operation.get(key).is_some() {
            operation
        } else {
            self.root
        };
        let texts = self.texts(holder, key);
        for (text, place) in &texts {
            self.check_media_type(text, place.span());
        }
        texts.into_iter().map(|(text, _)| text).collect()
    }

    /// The content of a response: its schema under every media type that the operation produces.
    pub(super) fn swagger_response_content(&mut self, node: Node<'t>) -> Vec<Rc<MediaType<'t>>> {
        let Some(schema) = node.get("schema").filter(|schema| !schema.is_null()) else {
            return Vec::new();
        };
        let is_file = schema.get("type").and_then(Node::as_str) == Some("file");
        let default = if is_file { "*/*" } else { JSON };
        let mut names = self.produces.clone();
        // A file is bytes, whatever the operation produces otherwise: what is inherited for its JSON does not say
        // what a file holds.
        if is_file {
            names.retain(|name| !name.contains("json") && !name.contains("xml"));
        }
        if names.is_empty() {
            names.push(default);
        }
        let id = self.schema(schema);
        let names = names.into_iter();
        let media_type = |name| MediaType {
            schema: Some(id),
            examples: examples(node, name),
            ..MediaType::bare(name, node)
        };
        names.map(|name| Rc::new(media_type(name))).collect()
    }
}

/// The example that a response gives for a media type.
fn examples<'t>(response: Node<'t>, name: &str) -> Vec<Example<'t>> {
    let value = response
        .get("examples")
        .and_then(|examples| examples.get(name));
    let example = value.map(|value| Example {
        name: None,
        summary: None,
        value,
    });
    example.into_iter().collect()
}
