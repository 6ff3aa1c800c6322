//! Content by media type, and the headers that stand beside it. They hold each other.

use crate::source::Node;

use super::{SchemaId, Style};

/// One entry of a `content` map.
#[derive(Debug)]
pub struct MediaType<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The media type or range as written, such as `application/json; charset=utf-8` or `image/*`.
    pub name: &'t str,
    /// What the content looks like.
    pub schema: Option<SchemaId>,
    /// What each item of a sequential media type looks like (3.2).
    pub item_schema: Option<SchemaId>,
    /// How each property of a form or multipart body is written.
    pub encoding: Vec<Encoding<'t>>,
    /// Examples in document order.
    pub examples: Vec<Example<'t>>,
}

/// The Encoding Object.
#[derive(Debug)]
pub struct Encoding<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The property it is about.
    pub property: &'t str,
    /// The media type of the part.
    pub content_type: Option<&'t str>,
    /// Headers of the part.
    pub headers: Vec<Header<'t>>,
    /// The style of the value in a form body.
    pub style: Option<Style>,
    /// Whether lists and objects become several pairs.
    pub explode: Option<bool>,
    /// Whether reserved characters stay as they are.
    pub allow_reserved: bool,
}

/// An example value.
#[derive(Clone, Debug)]
pub struct Example<'t> {
    /// Its name among several.
    pub name: Option<&'t str>,
    /// A short summary.
    pub summary: Option<&'t str>,
    /// The value itself (`value`, `dataValue`, or the plain `example`).
    pub value: Node<'t>,
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

/// Type and subtype of a media type or range in lower case, without parameters.
pub(crate) fn essence(name: &str) -> String {
    let essence = name.split(';').next().unwrap_or(name);
    essence.trim().to_ascii_lowercase()
}
