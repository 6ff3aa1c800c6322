//! Operations: the method of the client, and the table of the request that it gives.

use super::body;
use super::chain::{self, Call};
use super::parameter;
use super::response;
use super::scope::Scope;
use super::server;
use super::text::{End, Row, Text, doc_lines, literal, name_in_lines};
use super::trait_name;
use super::ty;
use crate::model::{BodyContent, Choice, Docs, MethodName, Operation, Parameter};

/// The most arguments, `self` among them, of a method that clippy does not mind.
const MOST_ARGUMENTS: usize = 7;

/// Writes the method of the client.
pub(super) fn write_method(
    text: &mut Text,
    scope: &Scope<'_>,
    operation: &Operation,
    example: &Docs,
) {
    text.docs(&operation.docs);
    text.docs(example);
    if operation.deprecated {
        text.line("#[deprecated]");
    }
    let content = operation.body.as_ref().filter(|body| body.required);
    let content = content.and_then(|body| body.contents.first());
    write_function(text, scope, operation, &operation.method_name, content);
    write_choices(text, scope, operation);
}

/// Writes the methods that take the body in another media type.
fn write_choices(text: &mut Text, scope: &Scope<'_>, operation: &Operation) {
    let name = operation.method_name.plain();
    for content in operation.body.iter().flat_map(|body| &body.contents) {
        let Choice::Method(method) = &content.choice else {
            continue;
        };
        let media_type = content.media_type.replace('`', "'");
        text.gap_in_block();
        text.docs(&Docs(vec![format!(
            "As [`{name}`](Self::{name}), with a body of type `{media_type}`."
        )]));
        if operation.deprecated {
            text.line("#[deprecated]");
        }
        write_function(text, scope, operation, method, Some(content));
    }
}

/// Writes a method that takes the body, if it is required, as `content`.
fn write_function(
    text: &mut Text,
    scope: &Scope<'_>,
    operation: &Operation,
    name: &MethodName,
    content: Option<&BodyContent>,
) {
    let arguments = arguments(scope, operation, content);
    if arguments.len() >= MOST_ARGUMENTS {
        text.line("#[allow(clippy::too_many_arguments)]");
    }
    trait_name::write_allow(text, name.as_str());
    write_signature(text, name, &arguments, operation.request_name.as_str());
    text.indented(|text| chain::write(text, "self", &calls(scope, operation, content)));
    text.line("}");
}

fn write_signature(text: &mut Text, name: &MethodName, arguments: &[String], result: &str) {
    let list: String = arguments
        .iter()
        .map(|argument| format!(", {argument}"))
        .collect();
    let line = format!("pub fn {name}(&self{list}) -> {result} {{");
    if line.chars().count() <= text.room() {
        return text.line(line);
    }
    text.line(format_args!("pub fn {name}("));
    text.indented(|text| {
        text.line("&self,");
        for argument in arguments {
            text.line(format_args!("{argument},"));
        }
    });
    text.line(format_args!(") -> {result} {{"));
}

fn required(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required)
}

fn arguments(
    scope: &Scope<'_>,
    operation: &Operation,
    content: Option<&BodyContent>,
) -> Vec<String> {
    let arguments = named_arguments(scope, operation, content).into_iter();
    arguments
        .map(|(name, ty)| format!("{name}: {ty}"))
        .collect()
}

/// The arguments of the method that the operation gives its name, with their types.
pub(super) fn signature(scope: &Scope<'_>, operation: &Operation) -> Vec<(String, String)> {
    let content = operation.body.as_ref().filter(|body| body.required);
    named_arguments(
        scope,
        operation,
        content.and_then(|body| body.contents.first()),
    )
}

fn named_arguments(
    scope: &Scope<'_>,
    operation: &Operation,
    content: Option<&BodyContent>,
) -> Vec<(String, String)> {
    let parameters = required(operation).map(|parameter| {
        let ty = ty::argument(scope, &parameter.ty);
        (parameter.name.to_string(), ty)
    });
    let body = operation.body.as_ref().zip(content);
    let body = body.map(|(body, content)| (body.name.to_string(), body::ty(scope, content)));
    parameters.chain(body).collect()
}

/// Sets the query pairs that are part of the path. Pairs with one name are set by one call, because a second one would
/// replace the first.
fn fixed_query(operation: &Operation) -> Vec<Call> {
    let mut values: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, value) in &operation.fixed_query {
        match values.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(literal(value)),
            None => values.push((name, vec![literal(value)])),
        }
    }
    let calls = values.into_iter().map(|(name, values)| {
        let value = match values.as_slice() {
            [value] => value.clone(),
            several => format!("[{}].as_slice()", several.join(", ")),
        };
        Call::new("query", [literal(name), value])
    });
    calls.collect()
}

fn calls(scope: &Scope<'_>, operation: &Operation, content: Option<&BodyContent>) -> Vec<Call> {
    let descriptor = format!("&{}::OPERATION", operation.request_name);
    let mut calls = vec![Call::new("request", [descriptor])];
    calls.extend(fixed_query(operation));
    calls.extend(required(operation).map(parameter::call));
    let body = operation.body.as_ref().zip(content);
    calls.extend(body.and_then(|(body, content)| body::call(scope, &body.name, content)));
    calls.push(Call::new("call", []));
    calls
}

/// Writes the table of the request.
pub(super) fn write_table(text: &mut Text, scope: &Scope<'_>, operation: &Operation) {
    let Operation {
        request_name,
        method,
        path,
        ..
    } = operation;
    let (method, path) = (literal(method), literal(path));
    let name = literal(operation.method_name.plain());
    let opening = format!("pub struct {request_name}: {name} {method} {path} {{");
    text.block("operation! {", "}", |text| {
        text.table(&opening, "}", End::Comma, &setters(scope, operation));
        text.rows(End::None, &clauses(scope, operation));
    });
}

/// The clauses below the setters: servers, credentials, responses.
fn clauses(scope: &Scope<'_>, operation: &Operation) -> Vec<Row> {
    let servers = operation.servers.iter();
    let servers = servers.filter_map(|id| scope.api.servers.get(id.0));
    let servers = servers.map(server::clause);
    let credentials = match operation.credentials.is_empty() {
        true => None,
        false => Some(format!("credentials [{}];", credentials(scope, operation))),
    };
    servers
        .chain(credentials)
        .chain(response::clauses(scope, operation))
        .map(Row::plain)
        .collect()
}

fn credentials(scope: &Scope<'_>, operation: &Operation) -> String {
    let alternatives = operation.credentials.iter().map(|alternative| {
        let schemes = alternative
            .iter()
            .filter_map(|id| scope.api.schemes.get(id.0));
        let names: Vec<_> = schemes.map(|scheme| name_in_lines(&scheme.name)).collect();
        format!("[{}]", names.join(", "))
    });
    alternatives.collect::<Vec<_>>().join(", ")
}

fn setters(scope: &Scope<'_>, operation: &Operation) -> Vec<Row> {
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| !parameter.required);
    let parameters = optional.map(|parameter| {
        let cell = parameter::setter(scope, parameter);
        setter(&parameter.docs, parameter.deprecated, cell)
    });
    let body = operation.body.iter().flat_map(|body| {
        let cells = body::setters(scope, body).into_iter();
        cells.map(|(docs, cell)| setter(&docs, false, cell))
    });
    parameters.chain(body).collect()
}

fn setter(docs: &Docs, deprecated: bool, cell: String) -> Row {
    let deprecated = deprecated.then(|| "#[deprecated]".to_owned());
    Row {
        above: doc_lines(docs).chain(deprecated).collect(),
        cell,
    }
}

/// Whether the method needs the name of a style.
pub(super) fn imports_style(operation: &Operation) -> bool {
    let body = operation.body.iter().filter(|body| body.required);
    required(operation).any(parameter::is_styled)
        || body
            .flat_map(|body| &body.contents)
            .any(|content| !content.styles.is_empty())
}
