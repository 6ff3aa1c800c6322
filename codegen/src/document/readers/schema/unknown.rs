//! Keywords that schemas do not have, or not here.

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::readers::reader::Reader;
use crate::document::readers::unknown::meant;
use crate::source::{Key, Node};

use super::table;

impl<'t> Reader<'t, '_> {
    /// Reports structure beside a `$ref`, which has no meaning before 3.1.
    pub(super) fn ignored_sibling(&mut self, key: Key<'t>, schema: Node<'t>) {
        let severity = match key.text {
            // Many authors repeat these keywords of the target; ignoring them loses nothing.
            "type" | "format" => Severity::Note,
            _ => Severity::Warning,
        };
        let message = format!(
            "`{}` beside a `$ref` has no meaning in {}",
            key.text, self.version
        );
        let ignored = Diagnostic::at(severity, codes::REFERENCE_SIBLING, key.span, message)
            .help("write `allOf` with the `$ref` and a second schema")
            .pointer(schema.pointer());
        self.report.push_repeated("schema", key.text, ignored);
    }

    /// The keyword that is written here in another case or with underscores: `additional_properties`.
    pub(super) fn other_spelling(
        &mut self,
        schema: Node<'t>,
        key: Key<'t>,
    ) -> Option<&'static table::Entry> {
        let meant = table::other_spelling(key.text)?;
        let name = meant.term.name;
        if schema.get(name).is_some() || !meant.term.in_version(self.version) {
            return None;
        }
        let message = format!("the keyword `{}` is written `{name}`", key.text);
        let other = Diagnostic::warning(codes::TAKEN_AS, key.span, message)
            .label(key.span, format!("taken as `{name}`"));
        self.report.push_repeated("spelling", key.text, other);
        Some(meant)
    }

    /// Reports a keyword that schemas do not have. JSON Schema allows any, as annotations, so only
    /// what looks like a slip is more than a note.
    pub(super) fn unknown_schema_keyword(&mut self, schema: Node<'t>, key: Key<'t>) {
        if meant(schema, key.text, self.version, table::keywords()).is_some() {
            self.unknown_keyword(schema, key, "schema", table::keywords());
            return;
        }
        let message = format!(
            "`{}` is not a keyword of JSON Schema and has no effect",
            key.text
        );
        let note = Diagnostic::note(codes::ANNOTATION, key.span, message);
        self.report.push_repeated("schema", key.text, note);
    }
}
