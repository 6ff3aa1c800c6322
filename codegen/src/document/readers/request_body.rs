//! Request bodies.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{MediaType, RequestBody};
use crate::source::Node;

use super::memo::Known;
use super::place::first_place;
use super::reader::Reader;

impl<'t> Reader<'t, '_> {
    /// A request body, its `$ref` followed.
    pub(super) fn request_body(&mut self, value: Node<'t>) -> Option<RequestBody<'t>> {
        if value.is_null() {
            self.no_value(value);
            return None;
        }
        let Some(target) = self.follow(value, "a request body") else {
            return Some(raw_body(value));
        };
        let body = self.request_body_at(target.node)?;
        Some(RequestBody {
            component: target.component,
            description: self.said_here(value).or(body.description),
            ..body
        })
    }

    fn request_body_at(&mut self, node: Node<'t>) -> Option<RequestBody<'t>> {
        match self.request_bodies.begin(node, "") {
            Known::Done(known) => return known,
            Known::Begun => return None,
            Known::New => {}
        }
        self.check_keywords(node, &vocabulary::REQUEST_BODY);
        if node.get("content").is_none() {
            let message = "the request body lacks the required `content`";
            let place = node.key().map_or_else(|| first_place(node), |key| key.span);
            let missing = Diagnostic::warning(codes::MISSING_KEYWORD, place, message)
                .label(place, "taken as if there were no body")
                .help("name its media types under `content`")
                .pointer(node.pointer());
            self.report.push(missing);
            return self.request_bodies.finish(node, "", None);
        }
        let body = RequestBody {
            node,
            component: None,
            description: self.text(node, "description"),
            required: self.flag(node, "required").unwrap_or_default(),
            content: self.content(node),
            name: node
                .get("x-codegen-request-body-name")
                .and_then(Node::as_str),
        };
        self.request_bodies.finish(node, "", Some(body))
    }
}

/// A body of which nothing can be read: bytes, if the caller has some to send.
fn raw_body(node: Node<'_>) -> RequestBody<'_> {
    RequestBody {
        node,
        component: None,
        description: None,
        required: false,
        content: vec![Rc::new(MediaType::bare("application/octet-stream", node))],
        name: None,
    }
}
