//! Typed access to the values of an object, each complaint at its place.
//!
//! What is clearly meant is taken with a warning (`version: 1.0` for a string); what is not is
//! reported as an error and read as absent.

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::source::{Key, Kind, Node};

use super::reader::Reader;
use super::unknown::is_extension;

impl<'t> Reader<'t, '_> {
    /// The value, if it is a mapping.
    pub(super) fn mapping(&mut self, value: Node<'t>, what: &str) -> Option<Node<'t>> {
        let value = self.anywhere(value);
        if value.is_mapping() {
            return Some(value);
        }
        self.wrong_kind(value, &format!("{what}, which is a mapping"));
        None
    }

    /// The text under `key`.
    pub(super) fn text(&mut self, object: Node<'t>, key: &str) -> Option<&'t str> {
        let value = object.get(key)?;
        self.text_of(value)
    }

    /// The text under `key`, which must be there.
    pub(super) fn required_text(
        &mut self,
        object: Node<'t>,
        key: &'static str,
        what: &str,
    ) -> Option<&'t str> {
        match object.get(key) {
            Some(value) if value.is_null() => self.missing(object, key, what),
            Some(value) => return self.text_of(value),
            None => self.missing(object, key, what),
        }
        None
    }

    /// The text of a value that should be a string.
    pub(super) fn text_of(&mut self, value: Node<'t>) -> Option<&'t str> {
        let value = self.anywhere(value);
        match value.kind() {
            Kind::String(text) => Some(text),
            Kind::Null => {
                self.no_value(value);
                None
            }
            Kind::Bool(_) | Kind::Number(_) => {
                self.taken_as(value, "a string");
                value.scalar_text()
            }
            Kind::Sequence | Kind::Mapping => {
                self.wrong_kind(value, "a string");
                None
            }
        }
    }

    /// The boolean under `key`.
    pub(super) fn flag(&mut self, object: Node<'t>, key: &str) -> Option<bool> {
        let value = object.get(key)?;
        self.flag_of(value)
    }

    /// The truth of a value that should be a boolean.
    pub(super) fn flag_of(&mut self, value: Node<'t>) -> Option<bool> {
        let read = match value.kind() {
            Kind::Bool(truth) => return Some(truth),
            Kind::Null => {
                self.no_value(value);
                return None;
            }
            Kind::String(text) => truth_of(text),
            _ => None,
        };
        match read {
            Some(truth) => self.taken_as(value, &format!("the boolean `{truth}`")),
            None => self.wrong_kind(value, "`true` or `false`"),
        }
        read
    }

    /// The text of a value that should be a number.
    pub(super) fn number_of(&mut self, value: Node<'t>) -> Option<&'t str> {
        match value.kind() {
            Kind::Number(text) => Some(text),
            Kind::Null => {
                self.no_value(value);
                None
            }
            Kind::String(text) if text.trim().parse::<f64>().is_ok_and(f64::is_finite) => {
                self.taken_as(value, "a number");
                Some(text.trim())
            }
            _ => {
                self.wrong_kind(value, "a number");
                None
            }
        }
    }

    /// The items under `key`; none when it is absent or not a sequence.
    pub(super) fn list(&mut self, object: Node<'t>, key: &str) -> Vec<Node<'t>> {
        object
            .get(key)
            .map(|value| self.list_of(value))
            .unwrap_or_default()
    }

    /// The items of a value that should be a sequence.
    pub(super) fn list_of(&mut self, value: Node<'t>) -> Vec<Node<'t>> {
        let value = self.anywhere(value);
        if value.is_null() {
            self.no_value(value);
        } else if !value.is_sequence() {
            self.wrong_kind(value, "a sequence");
        }
        value.items().collect()
    }

    /// The texts under `key`, each with its place. A single text counts as a list of one.
    pub(super) fn texts(&mut self, object: Node<'t>, key: &str) -> Vec<(&'t str, Node<'t>)> {
        object
            .get(key)
            .map(|value| self.texts_of(value))
            .unwrap_or_default()
    }

    /// The texts of a value that should be a sequence of strings, each with its place.
    pub(super) fn texts_of(&mut self, value: Node<'t>) -> Vec<(&'t str, Node<'t>)> {
        if let Kind::String(text) = value.kind() {
            self.taken_as(value, "a sequence of strings");
            return vec![(text, value)];
        }
        let items = self.list_of(value);
        items
            .into_iter()
            .filter_map(|item| Some((self.text_of(item)?, item)))
            .collect()
    }

    /// The entries under `key`; none when it is absent or not a mapping.
    pub(super) fn map(&mut self, object: Node<'t>, key: &str) -> Vec<(Key<'t>, Node<'t>)> {
        object
            .get(key)
            .map(|value| self.map_of(value))
            .unwrap_or_default()
    }

    /// The objects with names under `key`. A name may start with `x-`. If such an entry is no object, it is an
    /// extension, not a named object.
    pub(super) fn named(&mut self, object: Node<'t>, key: &str) -> Vec<(Key<'t>, Node<'t>)> {
        let mut entries = self.map(object, key);
        entries.retain(|(key, value)| value.is_mapping() || !is_extension(key.text));
        entries
    }

    /// The entries of a value that should be a mapping from names to objects.
    pub(super) fn map_of(&mut self, value: Node<'t>) -> Vec<(Key<'t>, Node<'t>)> {
        let value = self.anywhere(value);
        if value.is_null() {
            self.no_value(value);
        } else if !value.is_mapping() {
            self.no_mapping(value, "a mapping");
        }
        value.entries().collect()
    }

    /// Reports another value in the place of a mapping. Languages with one kind of container (PHP) write an empty
    /// mapping as an empty sequence; nothing is lost then.
    pub(super) fn no_mapping(&mut self, value: Node<'t>, expected: &str) {
        if value.is_sequence() && value.is_empty() {
            self.taken_as(value, "a mapping");
        } else {
            self.wrong_kind(value, expected);
        }
    }

    /// Reports that `key` is not in `object`, at the object's own name.
    pub(super) fn missing(&mut self, object: Node<'t>, key: &'static str, what: &str) {
        let message = format!("{what} lacks the required `{key}`");
        let missing = Diagnostic::error(codes::MISSING_KEYWORD, object.name_span(), message)
            .label(
                object.name_span(),
                match what {
                    // Without the scheme, calls would be made anonymously or with other credentials.
                    "the security scheme" => {
                        "the client must be told what to send for it".to_owned()
                    }
                    _ => format!("{what} is left out"),
                },
            )
            .pointer(object.pointer());
        self.report.push(missing);
    }

    /// Reports that the description as a whole lacks something that a client can do without.
    pub(super) fn incomplete(&mut self, object: Node<'t>, key: &str, what: &str) {
        let message = format!("{what} lacks the required `{key}`");
        let place = match object.key() {
            Some(key) => key.span,
            None => super::place::first_place(object),
        };
        self.report
            .push(Diagnostic::warning(codes::INCOMPLETE, place, message));
    }

    /// Reports a value that is not what its place asks for.
    pub(super) fn wrong_kind(&mut self, value: Node<'t>, expected: &str) {
        let found = value.kind_name();
        let message = match value.key() {
            Some(key) => format!("`{}` must be {expected}, found {found}", key.text),
            None => format!("expected {expected}, found {found}"),
        };
        // Without its description an item is harder to understand, but it does not change.
        let (severity, code) = match value.key().map(|key| key.text) {
            Some("description" | "summary") => (Severity::Warning, codes::WORDS_LEFT_OUT),
            _ => (Severity::Error, codes::WRONG_KIND),
        };
        let wrong = Diagnostic::at(severity, code, self.short_span(value), message)
            .label(
                self.short_span(value),
                format!("expected {expected}; {}", done(expected)),
            )
            .pointer(value.pointer());
        self.report.push(wrong);
    }

    /// Reports a value of the wrong kind whose meaning is plain.
    pub(super) fn taken_as(&mut self, value: Node<'t>, expected: &str) {
        let found = value.kind_name();
        let name = value.key().map_or("the value", |key| key.text);
        let message = format!("`{name}` should be {expected}, found {found}");
        let taken = Diagnostic::warning(codes::TAKEN_AS, value.span(), message)
            .label(value.span(), format!("taken as {expected}"));
        self.report.push_repeated("", name, taken);
    }

    pub(super) fn no_value(&mut self, value: Node<'t>) {
        let name = value.key().map_or("item", |key| key.text);
        let message = format!("`{name}` has no value and is read as absent");
        let note = Diagnostic::note(codes::NO_VALUE, value.name_span(), message);
        self.report.push_repeated("", name, note);
    }

    /// The place to show for a value: all of a scalar, but only the name of a long mapping.
    fn short_span(&self, value: Node<'t>) -> crate::source::Span {
        match value.kind() {
            Kind::Sequence | Kind::Mapping if value.key().is_some() => value.name_span(),
            _ => value.span(),
        }
    }
}

/// What happens to a place whose value cannot be read.
fn done(expected: &str) -> &'static str {
    let is = |what: &[&str]| what.iter().any(|what| expected.starts_with(what));
    if is(&[
        "a request body",
        "a response",
        "a media type",
        "a mapping from media types",
    ]) {
        "taken as bytes"
    } else if is(&["a schema"]) {
        "taken as any JSON"
    } else if is(&["an operation"]) {
        "it can be called, and nothing is known of it"
    } else {
        "read as if nothing stood here"
    }
}

/// Whether a value that should be a mapping has content, which is lost then.
pub(super) fn is_lost(value: &Node<'_>) -> bool {
    let is_nothing = value.is_null() || value.is_sequence() && value.is_empty();
    !is_nothing && !value.is_mapping()
}

/// The boolean that a text stands for: one in quotes, one of YAML 1.1, or what people write in its place.
fn truth_of(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" | "optional" => Some(false),
        _ => None,
    }
}
