//! Where an API lives.

use crate::source::Node;

/// The Server Object.
#[derive(Clone, Debug)]
pub struct Server<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// A URL template, possibly relative to where the description was found.
    pub url: String,
    /// A name (3.2).
    pub name: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// The name to use in Rust (`x-rust-name`).
    pub rust_name: Option<&'t str>,
    /// The variables of the template, in document order.
    pub variables: Vec<ServerVariable<'t>>,
}

/// The Server Variable Object.
#[derive(Clone, Debug)]
pub struct ServerVariable<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The name between the braces.
    pub name: &'t str,
    /// The value used unless another is chosen; there should be one.
    pub default: Option<&'t str>,
    /// The values allowed; empty when any is.
    pub values: Vec<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
}
