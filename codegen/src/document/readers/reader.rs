//! What the readers of all nouns share.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::document::{
    Header, MediaType, Parameter, RequestBody, Response, SecurityScheme, Version,
};
use crate::source::{Node, Tree};

use super::anchors::Anchors;
use super::memo::Memo;
use super::report::Report;
use super::schema::queue::SchemaQueue;

/// The description that is read, what was found wrong, and the objects that were read already.
pub(super) struct Reader<'t, 'd> {
    pub(super) tree: &'t Tree,
    pub(super) root: Node<'t>,
    pub(super) version: Version,
    pub(super) report: Report<'d>,
    pub(super) anchors: Option<Anchors<'t>>,
    pub(super) schemas: SchemaQueue<'t>,
    pub(super) parameters: Memo<'t, Parameter<'t>>,
    pub(super) headers: Memo<'t, Header<'t>>,
    pub(super) request_bodies: Memo<'t, RequestBody<'t>>,
    pub(super) responses: Memo<'t, Response<'t>>,
    pub(super) media_types: Memo<'t, Rc<MediaType<'t>>>,
    pub(super) security_schemes: Vec<SecurityScheme<'t>>,
    /// Those of them that requirements name and nothing declares.
    pub(super) undeclared_schemes: BTreeSet<usize>,
    /// Whether the operations being read are those of a callback.
    pub(super) in_callback: bool,
    /// The media types that the 2.0 operation being read produces.
    pub(super) produces: Vec<&'t str>,
    /// How many names were compared with those that references miss.
    pub(super) compared: usize,
}

impl<'t, 'd> Reader<'t, 'd> {
    /// A reader that has read nothing.
    pub(super) fn new(
        tree: &'t Tree,
        root: Node<'t>,
        version: Version,
        report: Report<'d>,
    ) -> Self {
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
            undeclared_schemes: BTreeSet::new(),
            in_callback: false,
            produces: Vec::new(),
            compared: 0,
        }
    }
}
