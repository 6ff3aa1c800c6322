//! Headers of responses and of multipart parts.

use crate::document::Header;
use crate::document::keywords;
use crate::source::Node;

use super::Reader;
use super::memo::Known;
use super::value::Place;

impl<'t> Reader<'t, '_> {
    /// The entries of `headers`.
    pub(super) fn headers(&mut self, object: Node<'t>) -> Vec<Header<'t>> {
        let entries = self.map(object, "headers");
        let entries = entries.into_iter();
        entries
            .filter_map(|(key, value)| self.header(key.text, value))
            .collect()
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
        self.account(node, &keywords::HEADER);
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
