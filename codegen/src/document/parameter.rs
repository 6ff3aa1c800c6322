//! Parameters.

use crate::source::Node;

use super::{Example, Value};

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// In the path template.
    Path,
    /// In the query string.
    Query,
    /// The whole query string (3.2).
    QueryString,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// The Parameter Object.
#[derive(Clone, Debug)]
pub struct Parameter<'t> {
    /// Its place; behind a `$ref`, the target's place.
    pub node: Node<'t>,
    /// The component name, when it was referenced.
    pub component: Option<&'t str>,
    /// The name on the wire.
    pub name: &'t str,
    /// Where it travels.
    pub location: Location,
    /// Whether a call without it is wrong. Always true in the path.
    pub required: bool,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Whether `name=` may stand without a value.
    pub allow_empty_value: bool,
    /// What it holds and how it is written.
    pub value: Value<'t>,
    /// Examples in document order.
    pub examples: Vec<Example<'t>>,
    /// The name to use in Rust (`x-rust-name`).
    pub rust_name: Option<&'t str>,
}
