//! From a tree to a [`Document`]: one function per noun of the specification.
//!
//! The functions are methods of [`Reader`], which carries what they share: the version, the
//! diagnostics and the objects that were read already. A wrong value is reported at its place and
//! read as if it were absent, so that one mistake costs one construct and not the document.
//!
//! Schemas may be recursive and arbitrarily deep, so they are not read on sight: [`Reader::schema`]
//! hands out an id and queues the node, and the queue is worked off at the end. Everything else is
//! bounded by the depth limit of the source stage, because references between other objects are
//! followed once and remembered.

mod access;
mod accounting;
mod anchors;
mod callback;
mod components;
mod content;
mod encoding;
mod example;
mod exclusive;
mod header;
mod info;
mod lookalike;
mod memo;
mod openapi;
mod operation;
mod parameter;
mod path;
mod reference;
mod report;
mod request_body;
mod response;
mod schema;
mod security;
mod server;
mod swagger;
mod value;
mod version;

use std::rc::Rc;

use crate::diagnostic::Diagnostics;
use crate::source::{Node, Tree};

use super::{
    Document, Header, MediaType, Parameter, RequestBody, Response, SecurityScheme, Version,
};
use anchors::Anchors;
use memo::Memo;
use report::Report;
use schema::SchemaQueue;

pub use lookalike::{Lookalike, looks_like};

/// What the readers of all nouns share.
struct Reader<'t, 'd> {
    tree: &'t Tree,
    root: Node<'t>,
    version: Version,
    report: Report<'d>,
    anchors: Option<Anchors<'t>>,
    schemas: SchemaQueue<'t>,
    parameters: Memo<'t, Parameter<'t>>,
    headers: Memo<'t, Header<'t>>,
    request_bodies: Memo<'t, RequestBody<'t>>,
    responses: Memo<'t, Response<'t>>,
    media_types: Memo<'t, Rc<MediaType<'t>>>,
    security_schemes: Vec<SecurityScheme<'t>>,
    /// Whether the operations being read are those of a callback.
    in_callback: bool,
    /// The media types that the 2.0 operation being read produces.
    produces: Vec<&'t str>,
    /// How many names were compared with those that references miss.
    compared: usize,
}

/// Reads the description that stands at `root`, of any version.
///
/// Everything wrong goes to `diagnostics`; what is right is returned all the same. `None` means
/// that there is no description in a known version, and `diagnostics` says what there is instead.
pub fn read<'t>(
    tree: &'t Tree,
    root: Node<'t>,
    diagnostics: &mut Diagnostics,
) -> Option<Document<'t>> {
    let mut report = Report::new(diagnostics);
    let version = version::detect(root, &mut report)?;
    let mut reader = Reader::new(tree, root, version, report);
    let document = match version {
        Version::V2_0 => reader.swagger_document(),
        Version::V3_0 | Version::V3_1 | Version::V3_2 => reader.openapi_document(),
    };
    reader.report.finish();
    Some(document)
}

impl<'t, 'd> Reader<'t, 'd> {
    fn new(tree: &'t Tree, root: Node<'t>, version: Version, report: Report<'d>) -> Self {
        Self {
            tree,
            root,
            version,
            report,
            anchors: None,
            schemas: SchemaQueue::default(),
            parameters: Memo::default(),
            headers: Memo::default(),
            request_bodies: Memo::default(),
            responses: Memo::default(),
            media_types: Memo::default(),
            security_schemes: Vec::new(),
            in_callback: false,
            produces: Vec::new(),
            compared: 0,
        }
    }
}
