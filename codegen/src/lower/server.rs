//! Servers become base URLs.

use crate::document;
use crate::model::{Server, ServerVariable};

use super::docs;

/// The base URLs of a document, without trailing slashes.
pub(super) fn servers(document: &document::Document<'_>) -> Vec<Server> {
    document.servers.iter().map(server).collect()
}

/// The base URL of an operation that has one of its own.
pub(super) fn own_server(operation: &document::Operation<'_>) -> Option<String> {
    let own = operation.servers.first().map(server)?;
    Some(own.variables.iter().fold(own.url, |url, variable| {
        url.replace(&format!("{{{}}}", variable.name), &variable.default)
    }))
}

fn server(written: &document::Server<'_>) -> Server {
    let variables = written.variables.iter().map(|variable| ServerVariable {
        name: variable.name.to_owned(),
        default: variable.default.to_owned(),
        values: variable
            .values
            .iter()
            .map(|value| (*value).to_owned())
            .collect(),
    });
    Server {
        url: written.url.trim().trim_end_matches('/').to_owned(),
        description: docs::line(written.description.or(written.name).unwrap_or_default()),
        variables: variables.collect(),
    }
}
