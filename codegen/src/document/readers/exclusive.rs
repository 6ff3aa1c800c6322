//! Keywords of one object that exclude each other, or that do nothing beside another.

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::{Style, Version};
use crate::source::Node;

use super::reader::Reader;
use super::value::Place;
use crate::document::{Location, vocabulary};

/// What an Example Object may not hold together (OpenAPI 3.2, "Example Object").
const EXAMPLE: [(&str, &str); 4] = [
    ("value", "externalValue"),
    ("value", "dataValue"),
    ("value", "serializedValue"),
    ("serializedValue", "externalValue"),
];

/// What a media type and an encoding may not hold together (OpenAPI 3.2, "Media Type Object").
const ENCODING: [(&str, &str); 2] = [("encoding", "prefixEncoding"), ("encoding", "itemEncoding")];

impl<'t> Reader<'t, '_> {
    /// Reports that `object` has both keywords of a pair.
    fn exclude(&mut self, severity: Severity, object: Node<'t>, pair: (&str, &str), used: &str) {
        let (Some((first, _)), Some((second, _))) = (object.entry(pair.0), object.entry(pair.1))
        else {
            return;
        };
        let message = format!("`{}` and `{}` exclude each other", pair.0, pair.1);
        // Examples are documentation, so both can be kept.
        let done = match pair.0 {
            "example" => "both are shown",
            _ => "left out",
        };
        let clash = Diagnostic::at(severity, codes::CLASH, second.span, message)
            .label(second.span, done)
            .secondary(first.span, "the other one")
            .help(used)
            .pointer(object.pointer());
        self.report.push(clash);
    }

    /// Reports `example` beside `examples` on a parameter, header or media type; both are shown. Before 3.1 this is
    /// only a warning, because descriptions converted from 2.0 have both; it is an error in later versions.
    pub(super) fn one_kind_of_example(&mut self, object: Node<'t>) {
        let pair = ("example", "examples");
        let severity = if self.version < Version::V3_1 {
            Severity::Warning
        } else {
            Severity::Error
        };
        self.exclude(severity, object, pair, "write all of them under `examples`");
    }

    /// The values of an Example Object.
    pub(super) fn one_value(&mut self, example: Node<'t>) {
        for pair in EXAMPLE {
            self.exclude(
                Severity::Error,
                example,
                pair,
                "an example has one value in one form; remove one of them",
            );
        }
    }

    /// The encodings of a media type, by name or by position, and those within them.
    pub(super) fn one_kind_of_encoding(&mut self, holder: Node<'t>) {
        for pair in ENCODING {
            let advice =
                "parts have names (`encoding`) or positions (`prefixEncoding`, `itemEncoding`)";
            self.exclude(Severity::Error, holder, pair, advice);
        }
        let by_position = holder
            .get("prefixEncoding")
            .into_iter()
            .flat_map(Node::items);
        for encoding in by_position.chain(holder.get("itemEncoding")) {
            if encoding.is_mapping() {
                self.check_keywords(encoding, &vocabulary::ENCODING);
                self.one_kind_of_encoding(encoding);
            }
        }
    }

    /// `allowReserved` where no character is ever escaped, or where the version does not have it. The schema of 3.1
    /// refuses it there, whatever its value; that of 3.0 does not.
    pub(super) fn reserved_fits(&mut self, node: Node<'t>, place: Place, style: Style) {
        let Some((key, _)) = node.entry("allowReserved") else {
            return;
        };
        let fits = match place {
            Place::Parameter(Location::Query | Location::QueryString) => true,
            Place::Parameter(Location::Path) => self.version >= Version::V3_2,
            Place::Parameter(Location::Cookie) => {
                self.version >= Version::V3_2 && style != Style::Cookie
            }
            Place::Header | Place::Parameter(Location::Header) => false,
        };
        if fits {
            return;
        }
        if self.version < Version::V3_1 {
            self.idle_reserved(node, place);
        } else {
            let message = format!(
                "`allowReserved` is not for values in {} in {}",
                place.words(),
                self.version
            );
            let done = match place {
                Place::Parameter(Location::Path) => "followed in the path as well",
                _ => "has no effect",
            };
            let wrong = Diagnostic::error(codes::FORBIDDEN_HERE, key.span, message)
                .label(key.span, done)
                .help("remove it; it is for values in the query")
                .pointer(node.pointer());
            self.report.push(wrong);
        }
    }

    fn idle_reserved(&mut self, node: Node<'t>, place: Place) {
        let Some((key, _)) = node
            .entry("allowReserved")
            .filter(|(_, value)| value.as_bool() == Some(true))
        else {
            return;
        };
        let words = place.words();
        let found = if place == Place::Parameter(Location::Path) {
            let message = "`allowReserved` is for values in the query in OpenAPI 3.0";
            Diagnostic::warning(codes::TAKEN_AS, key.span, message)
                .label(key.span, "followed in the path as well")
        } else {
            let message = format!("`allowReserved` has no effect in {words}");
            Diagnostic::warning(codes::NO_EFFECT, key.span, message)
                .help("remove it; it is for values in the query")
        };
        self.report.push_repeated("allowReserved", words, found);
    }

    /// `allowEmptyValue` of anything but a parameter in the query.
    pub(super) fn empty_value_fits(&mut self, node: Node<'t>, location: Location) {
        if let Some((key, _)) = node.entry("allowEmptyValue")
            && location != Location::Query
        {
            let place = Place::Parameter(location).words();
            let message = format!("`allowEmptyValue` has no effect in {place}");
            let idle = Diagnostic::warning(codes::NO_EFFECT, key.span, message)
                .help("remove it; it is for parameters in the query");
            self.report.push_repeated("allowEmptyValue", place, idle);
        }
    }
}
