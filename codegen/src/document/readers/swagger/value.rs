//! What a 2.0 parameter or header holds, and `collectionFormat`.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Style, Value};
use crate::source::Node;

/// Each format with its style (`None` for the one of the location) and whether it explodes.
const FORMATS: [(&str, Option<Style>, bool); 5] = [
    ("csv", None, false),
    ("ssv", Some(Style::SpaceDelimited), false),
    ("tsv", Some(Style::TabDelimited), false),
    ("pipes", Some(Style::PipeDelimited), false),
    ("multi", Some(Style::Form), true),
];

impl<'t> Reader<'t, '_> {
    pub(in crate::document::readers) fn swagger_value(
        &mut self,
        node: Node<'t>,
        default: Style,
    ) -> Value<'t> {
        let (mut style, mut explode) = self.collection_format(node).unwrap_or((None, false));
        if explode && default != Style::Form {
            self.no_multi(node);
            (style, explode) = (None, false);
        }
        let schema = match node.get("schema") {
            Some(schema) if node.get("type").is_none() => self.schema(schema),
            _ => self.simple_schema(node),
        };
        Value::Schema {
            schema: Some(schema),
            style: style.unwrap_or(default),
            explode,
            allow_reserved: false,
        }
    }

    /// Reports `multi`, which repeats a name, where names are not repeated.
    fn no_multi(&mut self, node: Node<'t>) {
        let place = node.get("collectionFormat").unwrap_or(node).span();
        let message = "`multi` is for parameters in the query and for fields of a form";
        let wrong = Diagnostic::warning(codes::NO_EFFECT, place, message)
            .label(place, "written with commas")
            .help("write `csv`");
        self.report
            .push_repeated("collectionFormat", "multi", wrong);
    }

    /// `collectionFormat` of a list within a list, which is always written with commas.
    pub(in crate::document::readers) fn nested_format(&mut self, value: Node<'t>) {
        let holder = value.parent().and_then(Node::key);
        if holder.is_none_or(|key| key.text != "items") || value.as_str() == Some("csv") {
            return;
        }
        let message = "`collectionFormat` of a list within a list is not followed";
        let nested = Diagnostic::warning(codes::UNFOLLOWED, value.span(), message)
            .label(value.span(), "the inner list is written with commas")
            .help("see whether the server takes that");
        self.report
            .push_repeated("items", "collectionFormat", nested);
    }

    /// The style that `collectionFormat` stands for, and whether it explodes.
    pub(super) fn collection_format(&mut self, node: Node<'t>) -> Option<(Option<Style>, bool)> {
        let written = self.text(node, "collectionFormat")?;
        let known = FORMATS.iter().find(|(name, ..)| *name == written);
        let is_pipes = |known: &&(&str, _, _)| written == "pipe" && known.0 == "pipes";
        if let Some(pipes) = FORMATS.iter().find(is_pipes) {
            self.word_taken_as(node, "collectionFormat", pipes.0);
            return Some((pipes.1, pipes.2));
        }
        if known.is_none() {
            self.unknown_word(
                node,
                "collectionFormat",
                written,
                FORMATS.iter().map(|(name, ..)| *name),
            );
        }
        known.map(|(_, style, explode)| (*style, *explode))
    }
}
