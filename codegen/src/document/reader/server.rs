//! Servers and their variables.

use crate::document::keywords;
use crate::document::{Server, ServerVariable};
use crate::source::Node;

use super::Reader;

impl<'t> Reader<'t, '_> {
    /// `servers` of the description, a path or an operation.
    pub(super) fn servers(&mut self, object: Node<'t>) -> Vec<Server<'t>> {
        let items = self.list(object, "servers");
        items
            .into_iter()
            .filter_map(|item| self.server(item))
            .collect()
    }

    fn server(&mut self, item: Node<'t>) -> Option<Server<'t>> {
        let node = self.mapping(item, "a server")?;
        self.account(node, &keywords::SERVER);
        let variables = self.map(node, "variables");
        let variables = variables.into_iter();
        Some(Server {
            node,
            url: self.required_text(node, "url", "the server")?.to_owned(),
            name: self.text(node, "name"),
            description: self.text(node, "description"),
            variables: variables
                .filter_map(|(key, value)| self.server_variable(key.text, value))
                .collect(),
        })
    }

    fn server_variable(&mut self, name: &'t str, value: Node<'t>) -> Option<ServerVariable<'t>> {
        let node = self.mapping(value, "a server variable")?;
        self.account(node, &keywords::SERVER_VARIABLE);
        let values: Vec<&str> = self
            .texts(node, "enum")
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        let default = self.required_text(node, "default", &format!("server variable `{name}`"));
        Some(ServerVariable {
            node,
            name,
            default: default.or(values.first().copied())?,
            values,
            description: self.text(node, "description"),
        })
    }
}
