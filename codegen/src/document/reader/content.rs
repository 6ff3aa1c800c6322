//! Content by media type, with the encoding of its properties.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::keywords;
use crate::document::{Encoding, MediaType};
use crate::source::{Key, Node};

use super::Reader;
use super::memo::Known;

impl<'t> MediaType<'t> {
    /// A media type of which only the name is known.
    pub(super) fn bare(name: &'t str, node: Node<'t>) -> Self {
        Self {
            node,
            name,
            schema: None,
            item_schema: None,
            encoding: Vec::new(),
            examples: Vec::new(),
        }
    }
}

impl<'t> Reader<'t, '_> {
    /// The entries of a `content` map.
    pub(super) fn content(&mut self, object: Node<'t>) -> Vec<Rc<MediaType<'t>>> {
        let entries = self.map(object, "content");
        entries
            .into_iter()
            .filter_map(|(key, value)| self.media_type(key, value))
            .collect()
    }

    fn media_type(&mut self, key: Key<'t>, value: Node<'t>) -> Option<Rc<MediaType<'t>>> {
        if value.is_null() {
            // `application/json:` alone is common for content that nothing is said about.
            return Some(Rc::new(MediaType::bare(key.text, value)));
        }
        let node = self.follow(value, "a media type")?.node;
        match self.media_types.begin(node, key.text) {
            Known::Done(known) => return known,
            Known::Begun => {
                self.contains_itself(value, "media type");
                return None;
            }
            Known::New => {}
        }
        let media_type = Rc::new(self.read_media_type(key.text, node));
        self.media_types.finish(node, key.text, Some(media_type))
    }

    fn read_media_type(&mut self, name: &'t str, node: Node<'t>) -> MediaType<'t> {
        self.account(node, &keywords::MEDIA_TYPE);
        self.one_kind_of_encoding(node);
        let encoding = self.map(node, "encoding");
        let encoding = encoding.into_iter();
        MediaType {
            node,
            name,
            schema: node.get("schema").map(|schema| self.schema(schema)),
            item_schema: node.get("itemSchema").map(|schema| self.schema(schema)),
            encoding: encoding
                .filter_map(|(key, value)| self.encoding(key.text, value))
                .collect(),
            examples: self.examples(node),
        }
    }

    fn encoding(&mut self, property: &'t str, value: Node<'t>) -> Option<Encoding<'t>> {
        let node = self.mapping(value, "an encoding object")?;
        self.account(node, &keywords::ENCODING);
        self.one_kind_of_encoding(node);
        Some(Encoding {
            node,
            property,
            content_type: self.text(node, "contentType"),
            headers: self.headers(node),
            style: self.style(node),
            explode: self.flag(node, "explode"),
            allow_reserved: self.flag(node, "allowReserved").unwrap_or_default(),
        })
    }

    /// Reports an object that can only be read after itself.
    pub(super) fn contains_itself(&mut self, place: Node<'t>, what: &str) {
        let message = format!("this {what} contains itself");
        let cycle = Diagnostic::error(codes::REFERENCE_CYCLE, place.name_span(), message)
            .help("only schemas may be recursive");
        self.report.push(cycle);
    }
}
