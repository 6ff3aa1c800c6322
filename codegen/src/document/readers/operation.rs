//! Operations of OpenAPI 3.

use crate::document::{Method, Operation, Version};
use crate::source::Node;

use super::parameter;
use super::path::Shared;
use super::reader::Reader;

impl<'t> Reader<'t, '_> {
    pub(super) fn openapi_operation(
        &mut self,
        method: Method,
        node: Node<'t>,
        shared: &Shared<'t>,
    ) -> Operation<'t> {
        let mut operation = self.common_operation(method, node);
        let own = self.parameters(node);
        operation.parameters = parameter::merge(&shared.parameters, own);
        operation.request_body = node
            .get("requestBody")
            .and_then(|body| self.request_body(body));
        operation.callbacks = self.callbacks(node);
        operation.servers = self.servers(node);
        if operation.servers.is_empty() {
            operation.servers.clone_from(&shared.servers);
        }
        operation
    }

    /// What an operation says in every version.
    pub(super) fn common_operation(&mut self, method: Method, node: Node<'t>) -> Operation<'t> {
        let id = node.get("operationId");
        let tags = self.texts(node, "tags").into_iter();
        // From 3.1 on an operation may leave them out.
        if self.version < Version::V3_1 && node.get("responses").is_none() {
            self.incomplete(node, "responses", "the operation");
        }
        Operation {
            node,
            method,
            id: id.and_then(|value| Some((self.text_of(value)?, value))),
            tags: tags.map(|(tag, _)| tag).collect(),
            summary: self.text(node, "summary"),
            description: self.text(node, "description"),
            external_docs: self.external_docs(node),
            deprecated: self.flag(node, "deprecated").unwrap_or_default(),
            parameters: Vec::new(),
            request_body: None,
            responses: self.operation_responses(node),
            security: self.security(node),
            servers: Vec::new(),
            callbacks: Vec::new(),
            rust_name: node.get("x-rust-name").and_then(|name| self.text_of(name)),
            selected: true,
        }
    }
}
