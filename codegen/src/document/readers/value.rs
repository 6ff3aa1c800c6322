//! What a parameter or header holds and how it is written.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::{Location, MediaType, SchemaId, Style, Value, Version};
use crate::source::Node;

use super::reader::Reader;

/// Where a value stands, which decides the default style and the styles allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Parameter(Location),
    Header,
}

const STYLES: [(&str, Style); 8] = [
    ("matrix", Style::Matrix),
    ("label", Style::Label),
    ("simple", Style::Simple),
    ("form", Style::Form),
    ("spaceDelimited", Style::SpaceDelimited),
    ("pipeDelimited", Style::PipeDelimited),
    ("deepObject", Style::DeepObject),
    ("cookie", Style::Cookie),
];

impl Place {
    fn default_style(self) -> Style {
        match self {
            Place::Header | Place::Parameter(Location::Path | Location::Header) => Style::Simple,
            Place::Parameter(Location::Query | Location::QueryString | Location::Cookie) => {
                Style::Form
            }
        }
    }

    fn allows(self, style: Style) -> bool {
        use Location::{Cookie, Header, Path, Query, QueryString};
        match style {
            Style::Matrix | Style::Label => self == Place::Parameter(Path),
            Style::Simple => {
                matches!(self, Place::Header | Place::Parameter(Path | Header))
            }
            Style::Form => matches!(self, Place::Parameter(Query | QueryString | Cookie)),
            Style::SpaceDelimited
            | Style::PipeDelimited
            | Style::TabDelimited
            | Style::DeepObject => self == Place::Parameter(Query),
            Style::Cookie => self == Place::Parameter(Cookie),
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Place::Parameter(Location::Path) => "the path",
            Place::Parameter(Location::Query) => "the query",
            Place::Parameter(Location::QueryString) => "the query string",
            Place::Parameter(Location::Cookie) => "a cookie",
            Place::Header | Place::Parameter(Location::Header) => "a header",
        }
    }
}

impl<'t> Reader<'t, '_> {
    /// The value of a parameter or header: `schema` with a style, or `content`.
    pub(super) fn value(&mut self, node: Node<'t>, place: Place) -> Value<'t> {
        if self.version == Version::V2_0 {
            return self.swagger_value(node, place.default_style());
        }
        if let Some(media_type) = self.only_content(node, place) {
            self.unstyled(node);
            return Value::Content(media_type);
        }
        let style = self
            .style(node)
            .filter(|style| self.style_fits(node, *style, place));
        let style = style.unwrap_or_else(|| place.default_style());
        self.reserved_fits(node, place, style);
        let explode = self.flag(node, "explode");
        Value::Schema {
            schema: self.value_schema(node),
            style,
            explode: explode.unwrap_or(matches!(style, Style::Form | Style::Cookie)),
            allow_reserved: self.flag(node, "allowReserved").unwrap_or_default(),
        }
    }

    /// The schema of a value. A `type` on the parameter itself, as 2.0 has it, is read as meant.
    fn value_schema(&mut self, node: Node<'t>) -> Option<SchemaId> {
        match node.get("schema") {
            Some(schema) => Some(self.schema(schema)),
            None if node.get("type").is_some() => Some(self.simple_schema(node)),
            None => None,
        }
    }

    /// The media type of a value without `schema`. Reports values that have both or neither.
    fn only_content(&mut self, node: Node<'t>, place: Place) -> Option<Rc<MediaType<'t>>> {
        match (node.entry("schema"), node.entry("content")) {
            (Some((schema, _)), Some((content, _))) => {
                let message = "`schema` and `content` exclude each other";
                let clash = Diagnostic::error(codes::CLASH, content.span, message)
                    .secondary(schema.span, "this one is used")
                    .help("keep `content` for values written as a media type, `schema` for all others");
                self.report.push(clash);
                None
            }
            (None, Some((key, _))) => {
                let mut content = self.content(node).into_iter();
                let first = content.next();
                if first.is_none() {
                    self.no_schema(node, place);
                }
                if content.next().is_some() {
                    let message = "`content` of a parameter or header must have one entry";
                    let several = Diagnostic::warning(codes::NO_EFFECT, key.span, message)
                        .help("only the first is used");
                    self.report.push(several);
                }
                first
            }
            (None, None) => {
                // A `type` here is reported as a keyword of 2.0.
                if node.get("type").is_none() {
                    self.no_schema(node, place);
                }
                None
            }
            (Some(_), None) => None,
        }
    }

    /// Reports a style beside `content`, which is ignored because the media type decides how the value is written.
    fn unstyled(&mut self, node: Node<'t>) {
        for keyword in ["style", "explode", "allowReserved"] {
            if let Some((key, _)) = node.entry(keyword) {
                let message = format!("`{keyword}` has no effect beside `content`");
                let idle = Diagnostic::warning(codes::NO_EFFECT, key.span, message)
                    .help("remove it, or write `schema` in place of `content`");
                self.report.push_repeated("content", keyword, idle);
            }
        }
    }

    fn no_schema(&mut self, node: Node<'t>, place: Place) {
        let what = match place {
            Place::Header => "the header",
            Place::Parameter(_) => "the parameter",
        };
        let message = format!("{what} has neither `schema` nor any `content`");
        let name = node
            .get("name")
            .map_or_else(|| node.name_span(), |name| name.span());
        let missing = Diagnostic::warning(codes::NO_SCHEMA, name, message)
            .help("it is taken as text; write `schema: { type: string }` if that is right");
        self.report.push(missing);
    }

    /// The style under `style`, if it is one.
    pub(super) fn style(&mut self, node: Node<'t>) -> Option<Style> {
        let written = self.text(node, "style")?;
        let known = STYLES.iter().find(|(name, _)| *name == written);
        let alike = |known: &&(&str, Style)| known.0.eq_ignore_ascii_case(written);
        if known.is_none()
            && let Some((meant, style)) = STYLES.iter().find(alike)
        {
            self.word_taken_as(node, "style", meant);
            return Some(*style);
        }
        if known.is_none() {
            let names = STYLES.iter().map(|(name, _)| *name);
            self.unknown_word(node, "style", written, names);
        }
        known.map(|(_, style)| *style)
    }

    fn style_fits(&mut self, node: Node<'t>, style: Style, place: Place) -> bool {
        if style == Style::Cookie && self.version < Version::V3_2 {
            let here = node.get("style").unwrap_or(node).span();
            let message = format!(
                "`style: cookie` came with {}, this is {}",
                Version::V3_2,
                self.version
            );
            let newer = Diagnostic::warning(codes::OTHER_VERSION, here, message);
            self.report.push_repeated("style", "cookie", newer);
        }
        let fits = place.allows(style);
        if !fits && let Some(value) = node.get("style") {
            let written = value.as_str().unwrap_or_default();
            let message = format!("style `{written}` cannot be used in {}", place.words());
            let wrong = Diagnostic::warning(codes::NO_EFFECT, value.span(), message)
                .label(value.span(), "the default style is used");
            self.report.push(wrong);
        }
        fits
    }

    /// Reports a word that is not quite one of those that a keyword allows, and is read as the one that is meant.
    pub(super) fn word_taken_as(&mut self, node: Node<'t>, keyword: &str, meant: &str) {
        let place = node
            .get(keyword)
            .map_or_else(|| node.name_span(), |value| value.span());
        let message = format!("`{keyword}` should be `{meant}`");
        let taken = Diagnostic::warning(codes::TAKEN_AS, place, message)
            .label(place, format!("taken as `{meant}`"));
        self.report.push_repeated("word", meant, taken);
    }

    /// Reports a word that is not among those that a keyword allows.
    pub(super) fn unknown_word<'c>(
        &mut self,
        node: Node<'t>,
        keyword: &str,
        written: &str,
        known: impl Iterator<Item = &'c str> + Clone,
    ) {
        let place = node
            .get(keyword)
            .map_or_else(|| node.name_span(), |value| value.span());
        let names: Vec<String> = known.clone().map(|name| format!("`{name}`")).collect();
        let message = format!("`{written}` is not a value of `{keyword}`");
        let unknown = Diagnostic::error(codes::UNKNOWN_WORD, place, message)
            .maybe_help(suggest::sentence(written, known))
            .help(format!("allowed: {}", names.join(", ")));
        self.report.push(unknown);
    }
}
