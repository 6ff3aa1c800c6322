//! Servers and their variables.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{Server, ServerVariable};
use crate::source::Node;

use super::reader::Reader;

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
        self.check_keywords(node, &vocabulary::SERVER);
        let variables = self.map(node, "variables");
        let variables = variables.into_iter();
        Some(Server {
            node,
            url: self.required_text(node, "url", "the server")?.to_owned(),
            name: self.text(node, "name"),
            description: self.text(node, "description"),
            rust_name: node.get("x-rust-name").and_then(|name| self.text_of(name)),
            variables: variables
                .filter_map(|(key, value)| self.server_variable(key.text, value))
                .collect(),
        })
    }

    fn server_variable(&mut self, name: &'t str, value: Node<'t>) -> Option<ServerVariable<'t>> {
        let node = self.mapping(value, "a server variable")?;
        self.check_keywords(node, &vocabulary::SERVER_VARIABLE);
        let values: Vec<&str> = self
            .texts(node, "enum")
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        let default = self.text(node, "default");
        self.check_enum(node, &values, default);
        Some(ServerVariable {
            node,
            name,
            default,
            values,
            description: self.text(node, "description"),
        })
    }

    /// The values of a server variable, which must be some and hold the default (OpenAPI 3.1, section 4.8.6.1).
    fn check_enum(&mut self, variable: Node<'t>, values: &[&str], default: Option<&str>) {
        let Some((key, _)) = variable
            .entry("enum")
            .filter(|(_, list)| list.is_sequence())
        else {
            return;
        };
        let wrong = if values.is_empty() {
            let message = "`enum` of a server variable has no values";
            Diagnostic::error(codes::EMPTY_ENUM, key.span, message)
                .label(key.span, "any value is taken")
                .help("list the values that are allowed, or remove `enum` to allow any")
        } else if let Some(default) = default.filter(|default| !values.contains(default)) {
            let message = format!("the default `{default}` is not among the values of `enum`");
            let place = variable.get("default").unwrap_or(variable).span();
            Diagnostic::warning(codes::VALUE_TYPE, place, message)
                .secondary(key.span, "the values are listed here")
                .help("the default is used all the same")
        } else {
            return;
        };
        self.report.push(wrong);
    }
}
