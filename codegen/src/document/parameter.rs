//! Parameters and headers.

use crate::source::Node;

use super::{Example, MediaType, SchemaId};

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

/// How a value is written in its location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `;name=value`
    Matrix,
    /// `.value`
    Label,
    /// `a,b,c`
    Simple,
    /// `name=a&name=b`
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name=a%09b` (2.0's `tsv`)
    TabDelimited,
    /// `name[key]=value`
    DeepObject,
    /// `name=value` in a cookie, not percent-encoded (3.2)
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

/// What a parameter or header holds and how it is written.
#[derive(Clone, Debug)]
pub enum Value<'t> {
    /// A schema with a style.
    Schema {
        /// What it holds; `None` when nothing is said.
        schema: Option<SchemaId>,
        /// How it is written, the location's default when nothing is said.
        style: Style,
        /// Whether lists and objects become several pairs.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
    },
    /// A serialisation by media type.
    Content(std::rc::Rc<MediaType<'t>>),
}

/// The Header Object.
#[derive(Clone, Debug)]
pub struct Header<'t> {
    /// Its place; behind a `$ref`, the target's place.
    pub node: Node<'t>,
    /// The component name, when it was referenced.
    pub component: Option<&'t str>,
    /// The header's name as written.
    pub name: &'t str,
    /// Whether it is always there.
    pub required: bool,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// What it holds and how it is written.
    pub value: Value<'t>,
}
