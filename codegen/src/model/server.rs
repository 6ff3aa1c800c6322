//! Base URLs.

use serde::Serialize;

/// A base URL, perhaps with variables between braces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Server {
    /// The URL without a trailing slash.
    pub url: String,
    /// What lives there, one line of plain text.
    pub description: String,
    /// The variables of the URL.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a base URL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServerVariable {
    /// The name between the braces.
    pub name: String,
    /// The value used unless another is chosen.
    pub default: String,
    /// The values allowed; empty when any is.
    pub values: Vec<String>,
}
