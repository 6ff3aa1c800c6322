//! XML: the nodes that values of types are written as.

use serde::Serialize;

use super::{Type, TypeId};

/// A body of XML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct XmlContent {
    /// The type in Rust.
    pub ty: Type,
    /// The root element.
    pub root: XmlRoot,
}

/// The root element of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct XmlRoot {
    /// Its name; without one, that of the alternative which the value is, and any name is read.
    pub name: Option<XmlName>,
    /// Whether a document with another name is refused, because the description chose this one.
    pub strict: bool,
    /// What it holds.
    pub value: XmlValue,
}

/// The name of an element or an attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct XmlName {
    /// The name without a prefix.
    pub local: String,
    /// The prefix to write.
    pub prefix: Option<String>,
    /// The namespace.
    pub namespace: Option<String>,
}

/// What stands for a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum XmlNode {
    /// An element.
    Element(XmlName),
    /// An attribute of the element around it.
    Attribute(XmlName),
    /// Text of the element around it.
    Text,
    /// A CDATA section of the element around it.
    Cdata,
    /// Nothing: its own nodes stand in the element around it.
    Inline,
}

/// How a value becomes the content of its node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum XmlValue {
    /// Text as it is.
    Text,
    /// Text, where white space around it means nothing.
    Word,
    /// Text of a syntax that has no white space and is never empty.
    Token,
    /// Bytes in base64.
    Base64,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// Nothing.
    Null,
    /// Anything.
    Any,
    /// Items of one kind, each with a node of its own.
    List(Box<(XmlNode, XmlValue)>),
    /// Items by position.
    Tuple(Vec<(XmlNode, XmlValue)>),
    /// Elements that are named by their keys.
    Map(Box<XmlValue>),
    /// As the type says.
    Named(TypeId),
}

/// How a type of the client is written.
#[derive(Clone, Debug, Serialize)]
pub struct XmlType {
    /// The type.
    pub ty: TypeId,
    /// The name of the element where nothing around it gives one.
    pub name: Option<XmlName>,
    /// Its content.
    pub shape: XmlShape,
}

/// The content of a type's element.
#[derive(Clone, Debug, Serialize)]
pub enum XmlShape {
    /// Members.
    Object {
        /// Those with a name, in the order of writing.
        members: Vec<XmlMember>,
        /// The value of all others, where there may be any.
        additional: Option<XmlValue>,
    },
    /// One of several.
    Union {
        /// The member that tells them apart.
        tag: Option<String>,
        /// The alternatives, each with the values of the tag that stand for it.
        variants: Vec<(Vec<String>, XmlValue)>,
    },
    /// That of a value.
    Value(XmlValue),
}

/// A member of an object.
#[derive(Clone, Debug, Serialize)]
pub struct XmlMember {
    /// Its name in JSON.
    pub wire: String,
    /// Its node.
    pub node: XmlNode,
    /// Its content.
    pub value: XmlValue,
    /// Whether it is always there. XML shows nothing of a list without items, which counts as there.
    pub required: bool,
    /// The text of its only possible value.
    pub constant: Option<String>,
}
