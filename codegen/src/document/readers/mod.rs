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
mod anchors;
mod callback;
mod components;
mod content;
mod encoding;
mod example;
mod exclusive;
mod format;
mod header;
mod info;
mod memo;
mod openapi;
mod operation;
mod parameter;
mod path;
mod place;
mod reader;
mod reference;
mod report;
mod request_body;
mod response;
mod schema;
mod security;
mod server;
mod swagger;
mod unknown;
mod value;
mod version;

use crate::diagnostic::Diagnostics;
use crate::source::{Node, Tree};

use super::{Document, Version};
use reader::Reader;
use report::Report;

pub use format::{OtherFormat, detect_format};

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
