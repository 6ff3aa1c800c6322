//! Content by media type, with the encoding of its properties.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{MediaType, essence};
use crate::source::{Key, Node, Span};

use super::access::is_lost;
use super::memo::Known;
use super::path::is_token;
use super::reader::Reader;

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
        if let Some(value) = object.get("content").filter(is_lost) {
            // There is content, although nothing of it can be read.
            self.no_mapping(value, "a mapping from media types to what they hold");
            return vec![Rc::new(MediaType::bare("*/*", value))];
        }
        let entries = self.map(object, "content");
        entries
            .into_iter()
            .filter_map(|(key, value)| self.media_type(key, value))
            .collect()
    }

    /// Reports the name of a media type that is none; the content is bytes then.
    pub(super) fn check_media_type(&mut self, name: &str, place: Span) {
        let essence = essence(name);
        let mut parts = essence.split('/');
        let fits = parts.by_ref().take(2).filter(|part| is_token(part)).count() == 2;
        if fits && parts.next().is_none() {
            return;
        }
        let message = format!("`{name}` is not a media type");
        let wrong = Diagnostic::warning(codes::NO_MEDIA_TYPE, place, message)
            .label(place, "taken as bytes of that type")
            .help("write a type and a subtype, such as `application/json`");
        self.report.push_repeated("content", name, wrong);
    }

    fn media_type(&mut self, key: Key<'t>, value: Node<'t>) -> Option<Rc<MediaType<'t>>> {
        self.check_media_type(key.text, key.span);
        if value.is_null() {
            // `application/json:` alone is common for content that nothing is said about.
            return Some(Rc::new(MediaType::bare(key.text, value)));
        }
        let Some(target) = self.follow(value, "a media type") else {
            return Some(Rc::new(MediaType::bare(key.text, value)));
        };
        let node = target.node;
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
        self.check_keywords(node, &vocabulary::MEDIA_TYPE);
        self.one_kind_of_encoding(node);
        self.encoding_fits(node, name);
        let encoding = self.map(node, "encoding");
        let encoding = encoding.into_iter();
        MediaType {
            node,
            name,
            schema: node.get("schema").map(|schema| self.schema(schema)),
            item_schema: node.get("itemSchema").map(|schema| self.schema(schema)),
            encoding: encoding
                .filter_map(|(key, value)| self.encoding(key.text, value, name))
                .collect(),
            examples: self.examples(node),
        }
    }

    /// Reports an object that contains itself, which cannot be read.
    pub(super) fn contains_itself(&mut self, place: Node<'t>, what: &str) {
        let message = format!("this {what} contains itself");
        let cycle = Diagnostic::error(codes::REFERENCE_CYCLE, place.name_span(), message)
            .help("only schemas may be recursive");
        self.report.push(cycle);
    }
}
