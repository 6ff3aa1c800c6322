//! Headers of responses and of multipart parts.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::Header;
use crate::document::vocabulary;
use crate::source::{Key, Node};

use super::memo::Known;
use super::path::is_token;
use super::reader::Reader;
use super::value::Place;

impl<'t> Reader<'t, '_> {
    /// The entries of `headers`.
    pub(super) fn headers(&mut self, object: Node<'t>) -> Vec<Header<'t>> {
        let entries = self.map(object, "headers");
        let mut headers = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            if self.is_header_name(key) {
                headers.extend(self.header(key.text, value));
            }
        }
        headers
    }

    /// Whether a header can have this name, which is reported if it cannot.
    fn is_header_name(&mut self, key: Key<'t>) -> bool {
        let fits = is_token(key.text);
        if !fits {
            let message = format!("`{}` is not the name of a header", key.text);
            let wrong = Diagnostic::error(codes::UNKNOWN_WORD, key.span, message).help(
                "a header name is a token of letters, digits and `-` (RFC 9110, section 5.1)",
            );
            self.report.push(wrong);
        }
        fits
    }

    /// One header, its `$ref` followed.
    pub(super) fn header(&mut self, name: &'t str, value: Node<'t>) -> Option<Header<'t>> {
        let target = self.follow(value, "a header")?;
        let header = self.header_at(target.node, name)?;
        Some(Header {
            component: target.component,
            ..header
        })
    }

    fn header_at(&mut self, node: Node<'t>, name: &'t str) -> Option<Header<'t>> {
        match self.headers.begin(node, name) {
            Known::Done(known) => return known,
            Known::Begun => {
                self.contains_itself(node, "header");
                return None;
            }
            Known::New => {}
        }
        self.check_keywords(node, &vocabulary::HEADER);
        self.one_kind_of_example(node);
        let header = Header {
            node,
            component: None,
            name,
            required: self.flag(node, "required").unwrap_or_default(),
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated").unwrap_or_default(),
            value: self.value(node, Place::Header),
        };
        self.headers.finish(node, name, Some(header))
    }
}
