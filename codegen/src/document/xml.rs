//! The XML Object: how a schema is written as a node of an XML document.

use crate::source::Node;

/// The XML Object of a schema.
#[derive(Debug)]
pub struct Xml<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// `name`
    pub name: Option<&'t str>,
    /// `namespace`
    pub namespace: Option<&'t str>,
    /// `prefix`
    pub prefix: Option<&'t str>,
    /// `nodeType` (3.2), or what `attribute` and `wrapped` say of it before.
    pub node_type: Option<NodeType>,
}

/// What kind of node a schema stands for (OpenAPI 3.2, "XML Node Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeType {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// Text.
    Text,
    /// A CDATA section.
    Cdata,
    /// None of its own: its content stands in the node around it.
    None,
}
