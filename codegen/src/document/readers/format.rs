//! Which format a file has that is not an OpenAPI description.

use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Kind, Node};

use super::place::first_place;

/// A format that is not OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherFormat {
    /// What it is, with its article.
    pub what: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

const fn found(what: &'static str, help: &'static str) -> Option<OtherFormat> {
    Some(OtherFormat { what, help })
}

const CONVERT: &str = "convert it to OpenAPI first";
const EXPORT: &str = "export it as OpenAPI 3 from the program it comes from";
const FETCH: &str = "fetch the description itself, not the page that shows it";
const EMBED: &str = "put it under `components/schemas` of a description";

impl OtherFormat {
    pub(super) fn diagnostic(self, root: Node<'_>) -> Diagnostic {
        let message = format!("this is {}, not an OpenAPI description", self.what);
        Diagnostic::error(codes::NOT_OPENAPI, first_place(root), message).help(self.help)
    }
}

/// What a tree without `openapi` and `swagger` is, if it is recognised.
pub(super) fn of_tree(root: Node<'_>) -> Option<OtherFormat> {
    match root.kind() {
        Kind::String(text) => detect_format(text),
        Kind::Mapping => of_mapping(root),
        _ => None,
    }
}

fn of_mapping(root: Node<'_>) -> Option<OtherFormat> {
    let has = |key: &str| root.get(key).is_some();
    let inside =
        |outer: &str, key: &str| root.get(outer).is_some_and(|node| node.get(key).is_some());
    if has("asyncapi") {
        found(
            "an AsyncAPI document",
            "event-driven APIs have no HTTP operations to generate",
        )
    } else if inside("info", "_postman_id") || (has("item") && inside("info", "schema")) {
        found("a Postman collection", EXPORT)
    } else if has("__schema") || inside("data", "__schema") {
        found(
            "a GraphQL introspection result",
            "GraphQL APIs need a GraphQL client",
        )
    } else if has("arazzo") {
        found(
            "an Arazzo document",
            "name the description that its `sourceDescriptions` lists",
        )
    } else if has("overlay") {
        found(
            "an OpenAPI overlay",
            "name the description that it applies to, and this with `--overlay`",
        )
    } else if has("swaggerVersion") {
        found("a Swagger 1.x description", CONVERT)
    } else if has("discoveryVersion") || inside("rootUrl", "servicePath") {
        found("a Google discovery document", CONVERT)
    } else if has("smithy") {
        found("a Smithy model", CONVERT)
    } else if inside("log", "entries") {
        found("an HTTP archive (HAR)", CONVERT)
    } else if has("_type") && has("resources") {
        found("an Insomnia export", EXPORT)
    } else if has("baseUri")
        || (has("mediaType") && root.entries().any(|(key, _)| key.text.starts_with('/')))
    {
        found("a RAML document", CONVERT)
    } else if is_json_schema(root) {
        found("a JSON Schema", EMBED)
    } else {
        None
    }
}

fn is_json_schema(root: Node<'_>) -> bool {
    let has = |key: &str| root.get(key).is_some();
    let dialect = root.get("$schema").and_then(Node::as_str);
    let described = has("paths") || has("components") || has("info");
    !described
        && (dialect.is_some_and(|uri| uri.contains("json-schema.org"))
            || has("$defs")
            || has("properties")
            || has("definitions"))
}

/// What a text is that may not even be YAML or JSON, if it is recognised. For use when reading a
/// file fails with a syntax error: the kind of file explains more than the place of the error.
#[must_use]
pub fn detect_format(text: &str) -> Option<OtherFormat> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let starts = |prefix: &str| {
        text.get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if starts("#%RAML") {
        found("a RAML document", CONVERT)
    } else if starts("<!doctype html") || starts("<html") {
        found("an HTML page", FETCH)
    } else if starts("<") {
        of_xml(text)
    } else if starts("FORMAT: 1A") {
        found("an API Blueprint document", CONVERT)
    } else if starts("syntax = \"proto") || starts("syntax=\"proto") {
        found(
            "a Protocol Buffers definition",
            "gRPC services need a gRPC client",
        )
    } else if is_graphql(text) {
        found("a GraphQL schema", "GraphQL APIs need a GraphQL client")
    } else {
        None
    }
}

fn of_xml(text: &str) -> Option<OtherFormat> {
    let head: String = text.chars().take(2000).collect();
    if head.contains("definitions") && head.contains("wsdl") {
        found("a WSDL document", "SOAP services need a SOAP client")
    } else if head.contains("application") && head.contains("wadl") {
        found("a WADL document", CONVERT)
    } else if head.contains("<html") {
        found("an HTML page", FETCH)
    } else {
        found("an XML document", CONVERT)
    }
}

fn is_graphql(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "schema",
        "type",
        "scalar",
        "interface",
        "union",
        "enum",
        "input",
        "directive",
        "extend",
    ];
    let code = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    let Some(line) = code else { return false };
    let first = line.split([' ', '{']).next().unwrap_or_default();
    WORDS.contains(&first) && (line.contains('{') || line.contains('@') || first == "scalar")
        || line.starts_with("\"\"\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(text: &str) -> Option<&'static str> {
        detect_format(text).map(|found| found.what)
    }

    #[test]
    fn texts_that_are_no_yaml() {
        assert_eq!(what("#%RAML 1.0\ntitle: Rooms"), Some("a RAML document"));
        assert_eq!(what("\u{feff}<!DOCTYPE html><html>"), Some("an HTML page"));
        assert_eq!(
            what("<?xml version='1.0'?>\n<wsdl:definitions>"),
            Some("a WSDL document")
        );
        assert_eq!(
            what("# rooms\n\ntype Query {\n  rooms: [Room]\n}"),
            Some("a GraphQL schema")
        );
        assert_eq!(
            what("syntax = \"proto3\";"),
            Some("a Protocol Buffers definition")
        );
    }

    #[test]
    fn descriptions_are_not_mistaken() {
        assert_eq!(what("openapi: 3.1.0\ninfo: {}"), None);
        assert_eq!(what("type: object\nproperties: {}"), None);
        assert_eq!(what(""), None);
    }
}
