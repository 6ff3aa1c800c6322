//! Paths and operations.

use std::borrow::Cow;
use std::rc::Rc;

use crate::source::Node;

use super::{ExternalDocs, MediaType, Parameter, Response, SecurityRequirement, Server};

/// A path template with its operations; the Path Item Object with its `$ref` followed.
#[derive(Debug)]
pub struct Path<'t> {
    /// Its place in `paths` (the key is [`Node::key`]).
    pub node: Node<'t>,
    /// The template as written, such as `/rooms/{roomId}`; with a `/` in front where that is missing.
    pub template: Cow<'t, str>,
    /// A short summary of the path as a whole.
    pub summary: Option<&'t str>,
    /// CommonMark text on the path as a whole.
    pub description: Option<&'t str>,
    /// Its operations in document order, parameters of the path merged in.
    pub operations: Vec<Operation<'t>>,
}

/// An HTTP method: one of the standard ones or, in 3.2, any token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method(pub String);

/// The Operation Object.
#[derive(Debug)]
pub struct Operation<'t> {
    /// Its place (the key is the method).
    pub node: Node<'t>,
    /// The method in upper case.
    pub method: Method,
    /// `operationId`, with its place.
    pub id: Option<(&'t str, Node<'t>)>,
    /// Tags in document order.
    pub tags: Vec<&'t str>,
    /// A short summary.
    pub summary: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Further documentation.
    pub external_docs: Option<ExternalDocs<'t>>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Parameters: those of the path first, overridden in place by the operation's own.
    pub parameters: Vec<Parameter<'t>>,
    /// The request body.
    pub request_body: Option<RequestBody<'t>>,
    /// Responses in document order.
    pub responses: Vec<Response<'t>>,
    /// Its own security requirements. `None` means those of the document.
    pub security: Option<Vec<SecurityRequirement<'t>>>,
    /// Its own or its path's servers. Empty means those of the document.
    pub servers: Vec<Server<'t>>,
    /// Callbacks in document order.
    pub callbacks: Vec<Callback<'t>>,
    /// The name to use in Rust (`x-rust-name`).
    pub rust_name: Option<&'t str>,
    /// Whether the client has it. The others take part in choosing names only.
    pub selected: bool,
}

/// The Request Body Object.
#[derive(Clone, Debug)]
pub struct RequestBody<'t> {
    /// Its place; behind a `$ref`, the target's place.
    pub node: Node<'t>,
    /// The component name, when it was referenced.
    pub component: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Whether a call without it is wrong.
    pub required: bool,
    /// Content in document order.
    pub content: Vec<Rc<MediaType<'t>>>,
    /// The name to use for the argument (`x-codegen-request-body-name` or 2.0's parameter name).
    pub name: Option<&'t str>,
}

/// The Callback Object under its name.
#[derive(Debug)]
pub struct Callback<'t> {
    /// Its name.
    pub name: &'t str,
    /// Runtime expressions with the requests sent there.
    pub paths: Vec<Path<'t>>,
}
