//! What comes back.

use std::fmt;
use std::rc::Rc;

use crate::source::Node;

use super::{Header, MediaType};

/// A key of `responses`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusPattern {
    /// One status, `100` to `599` (or what the document says, up to `999`).
    Code(u16),
    /// `1XX` to `5XX`; the first digit.
    Range(u8),
    /// Everything not stated otherwise.
    Default,
}

impl fmt::Display for StatusPattern {
    /// As the key of `responses` is written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(digit) => write!(f, "{digit}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// The Response Object under its status.
#[derive(Clone, Debug)]
pub struct Response<'t> {
    /// Its place; behind a `$ref`, the target's place.
    pub node: Node<'t>,
    /// The component name, when it was referenced.
    pub component: Option<&'t str>,
    /// When it is sent.
    pub status: StatusPattern,
    /// A short summary (3.2).
    pub summary: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Headers in document order.
    pub headers: Vec<Header<'t>>,
    /// Content in document order; empty when there is no body.
    pub content: Vec<Rc<MediaType<'t>>>,
    /// Links to follow-up operations.
    pub links: Vec<Link<'t>>,
}

/// The Link Object, kept for the docs.
#[derive(Clone, Debug)]
pub struct Link<'t> {
    /// Its place; behind a `$ref`, the target's place.
    pub node: Node<'t>,
    /// Its name.
    pub name: &'t str,
    /// The operation it leads to, by id.
    pub operation_id: Option<&'t str>,
    /// The operation it leads to, by reference as written.
    pub operation_ref: Option<&'t str>,
    /// Values and runtime expressions by the names of parameters.
    pub parameters: Vec<(&'t str, Node<'t>)>,
    /// The value or runtime expression of the body.
    pub request_body: Option<Node<'t>>,
    /// CommonMark text.
    pub description: Option<&'t str>,
}
