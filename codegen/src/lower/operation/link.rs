//! Links between operations become sentences of the docs.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::{self, Link};
use crate::model::MethodName;
use crate::source::Node;

use crate::lower::docs::{self, describe};
use crate::lower::names::OperationName;
use crate::lower::reporter::Reporter;

/// An operation that links can lead to.
pub(in crate::lower) struct Target<'d> {
    id: Option<&'d str>,
    path: &'d str,
    method: &'d str,
    name: MethodName,
    /// Whether the client has it.
    selected: bool,
}

impl<'d> Target<'d> {
    /// An operation under its name.
    pub(in crate::lower) fn new(
        path: &'d document::Path<'_>,
        operation: &'d document::Operation<'_>,
        name: &OperationName,
    ) -> Self {
        Self {
            id: operation.id.map(|(id, _)| id),
            path: &path.template,
            method: &operation.method.0,
            name: name.method.clone(),
            selected: operation.selected,
        }
    }

    /// A link to the method, in the docs of another one.
    fn reference(&self) -> String {
        let name = self.name.as_str().trim_start_matches("r#");
        match self.selected {
            true => format!("[`{name}`](Self::{})", self.name),
            false => format!("`{name}`"),
        }
    }
}

/// A sentence for each link of the responses of an operation.
pub(in crate::lower) fn links<'t>(
    reporter: &mut Reporter<'_>,
    operation: &document::Operation<'t>,
    targets: &[Target<'_>],
) -> Vec<String> {
    let links = operation.responses.iter().flat_map(|of| &of.links);
    let mut sentences: Vec<String> = Vec::new();
    for link in links {
        if link.operation_id.is_none() && link.operation_ref.is_none() {
            continue;
        }
        let found = sentence(reporter, link, targets);
        if !sentences.contains(&found) {
            sentences.push(found);
        }
    }
    sentences
}

fn sentence<'t>(reporter: &mut Reporter<'_>, link: &Link<'t>, targets: &[Target<'_>]) -> String {
    let target = match targets.iter().find(|target| leads_to(link, target)) {
        Some(target) => target.reference(),
        None => {
            unresolved(reporter, link, targets);
            let written = link.operation_id.or(link.operation_ref);
            describe::code(written.unwrap_or_default())
        }
    };
    let parameters = link.parameters.iter().map(|(name, value)| {
        let name = name.rsplit_once('.').map_or(*name, |(place, name)| {
            let is_place = matches!(place, "path" | "query" | "header" | "cookie");
            if is_place { name } else { place }
        });
        format!("{} {}", describe::code(name), input(*value))
    });
    let body = link
        .request_body
        .map(|value| format!("the body {}", input(value)));
    let inputs: Vec<String> = parameters.chain(body).collect();
    let with = match inputs.is_empty() {
        true => String::new(),
        false => format!(" with {}", describe::all_of(&inputs)),
    };
    let description = link.description.map(docs::line).unwrap_or_default();
    let description = match description.is_empty() {
        true => String::new(),
        false => format!(" {description}"),
    };
    format!("Then: {target}{with}.{description}")
}

fn unresolved<'t>(reporter: &mut Reporter<'_>, link: &Link<'t>, targets: &[Target<'_>]) {
    let keyword = match link.operation_id {
        Some(_) => "operationId",
        None => "operationRef",
    };
    let value = link.node.get(keyword).unwrap_or(link.node);
    let message = format!("the link `{}` leads to no operation", link.name);
    let ids = targets.iter().filter_map(|target| target.id);
    let near = link.operation_id.and_then(|id| suggest::sentence(id, ids));
    let found = Diagnostic::warning(codes::UNRESOLVED_LINK, value.span(), message)
        .label(value.span(), "not an operation of this description")
        .maybe_help(near);
    reporter.once(link.node, found);
}

fn leads_to(link: &Link<'_>, target: &Target<'_>) -> bool {
    if let Some(id) = link.operation_id {
        return target.id == Some(id);
    }
    let place = link.operation_ref.and_then(place_of);
    place.is_some_and(|(path, method)| {
        path == target.path && method.eq_ignore_ascii_case(target.method)
    })
}

/// Path and method in a reference such as `#/paths/~1rooms~1{id}/get`, of whatever document.
fn place_of(reference: &str) -> Option<(String, String)> {
    let (_, pointer) = reference.split_once('#')?;
    let mut tokens = pointer.strip_prefix("/paths/")?.split('/');
    let decoded = |token: &str| {
        let token = token.replace("%7B", "{").replace("%7b", "{");
        let token = token.replace("%7D", "}").replace("%7d", "}");
        token.replace("~1", "/").replace("~0", "~")
    };
    let path = decoded(tokens.next()?);
    let method = match (tokens.next()?, tokens.next()) {
        ("additionalOperations", Some(method)) => method,
        (method, None) => method,
        _ => return None,
    };
    Some((path, decoded(method)))
}

/// Where an input comes from, or what it is.
fn input(value: Node<'_>) -> String {
    let text = value.scalar_text().map(str::to_owned);
    let text = text.or_else(|| Some(value.to_json()?.to_string()));
    let text = text.unwrap_or_default();
    match source(&text) {
        Some(source) => format!("from {source}"),
        None => format!("= {}", describe::code(&text)),
    }
}

/// A runtime expression in words (OpenAPI 3.1 §4.8.20.3).
fn source(expression: &str) -> Option<String> {
    let expression = expression.strip_prefix('$')?;
    let member = |pointer: &str| {
        let tokens = pointer.trim_start_matches('/').split('/');
        let tokens: Vec<String> = tokens
            .map(|token| token.replace("~1", "/").replace("~0", "~"))
            .collect();
        describe::code(&tokens.join("."))
    };
    let (place, rest) = match expression.split_once(['#', '.']) {
        Some(("response" | "request", rest)) => {
            let side = expression.split('.').next().unwrap_or_default();
            (side, rest)
        }
        _ => (expression, ""),
    };
    let (part, name) = rest.split_once(['#', '.']).unwrap_or((rest, ""));
    let of = |part: &str| match (place, part) {
        ("request", part) => format!("the {part} of the request"),
        (_, part) => format!("the {part}"),
    };
    Some(match (place, part, name) {
        ("url", ..) => "the URL of the request".to_owned(),
        ("method", ..) => "the method of the request".to_owned(),
        ("statusCode", ..) => "the status".to_owned(),
        (_, "body", "") => of("body"),
        (_, "body", pointer) => format!("{} of {}", member(pointer), of("body")),
        (_, "header", name) => format!("the header {}", describe::code(name)),
        (_, "query" | "path", name) => format!("{} of {}", describe::code(name), of(part)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_in_words() {
        let words = |expression| source(expression).unwrap_or_default();
        assert_eq!(words("$response.body#/id"), "`id` of the body");
        assert_eq!(words("$response.body#/a/0/b~1c"), "`a.0.b/c` of the body");
        assert_eq!(words("$response.body"), "the body");
        assert_eq!(words("$response.header.X-Id"), "the header `X-Id`");
        assert_eq!(words("$request.path.id"), "`id` of the path of the request");
        assert_eq!(words("$request.body#/a"), "`a` of the body of the request");
        assert_eq!(words("$url"), "the URL of the request");
        assert_eq!(source("id"), None);
        assert_eq!(source("$other"), None);
    }

    #[test]
    fn references_to_operations() {
        let place = |path: &str, method: &str| Some((path.to_owned(), method.to_owned()));
        assert_eq!(
            place_of("#/paths/~1rooms~1{id}/get"),
            place("/rooms/{id}", "get")
        );
        assert_eq!(
            place_of("a.yaml#/paths/~1a~1%7Bid%7D/put"),
            place("/a/{id}", "put")
        );
        assert_eq!(
            place_of("#/paths/~1a/additionalOperations/COPY"),
            place("/a", "COPY")
        );
        assert_eq!(place_of("#/paths/~1a/get/responses"), None);
        assert_eq!(place_of("#/components/x"), None);
        assert_eq!(place_of("getRoom"), None);
    }
}
