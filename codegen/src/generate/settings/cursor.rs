//! A table of the file, read key by key; what is left over is reported.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::Placed;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, codes, suggest};
use crate::source::{FileId, Span};

/// Where mistakes go.
pub(super) struct Report<'d> {
    /// The file.
    pub file: FileId,
    /// What was found.
    pub found: &'d mut Diagnostics,
}

impl Report<'_> {
    /// The place of some bytes of the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let bound = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            file: self.file,
            start: bound(range.start),
            end: bound(range.end),
        }
    }

    /// Reports a mistake.
    pub(super) fn error(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let report = Diagnostic::error(code, self.span(range), message);
        self.found.push(report.maybe_help(help));
    }

    /// Reports a value of the wrong kind.
    pub(super) fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let message = format!("`{key}` must be {wanted}, not {}", kind(value.get_ref()));
        self.error(codes::WRONG_SETTING, value.span(), message, None);
    }
}

/// A kind of value, with its article.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

/// A table with known keys.
pub(super) struct Cursor<'t, 'i> {
    /// Its keys from the root, with a dot after each; empty for the root.
    path: String,
    table: Option<&'t DeTable<'i>>,
}

impl<'t, 'i> Cursor<'t, 'i> {
    /// The root of the file. Keys that are none of `known` are reported.
    pub(super) fn root(table: &'t DeTable<'i>, known: &[&str], report: &mut Report<'_>) -> Self {
        let cursor = Self {
            path: String::new(),
            table: Some(table),
        };
        cursor.refuse_unknown(known, report);
        cursor
    }

    /// The table under a key, which may be missing.
    pub(super) fn table(&self, key: &str, known: &[&str], report: &mut Report<'_>) -> Self {
        let cursor = self.open_table(key, report);
        cursor.refuse_unknown(known, report);
        cursor
    }

    /// The table under a key, whose keys are free.
    pub(super) fn open_table(&self, key: &str, report: &mut Report<'_>) -> Self {
        let path = format!("{}{key}.", self.path);
        let table = match self.get(key).map(|value| (value, value.get_ref())) {
            None => None,
            Some((_, DeValue::Table(table))) => Some(table),
            Some((value, _)) => {
                report.wrong(&self.full(key), value, "a table");
                None
            }
        };
        Self { path, table }
    }

    /// A table that is a value of its own.
    pub(super) fn of(
        key: &str,
        table: &'t DeTable<'i>,
        known: &[&str],
        report: &mut Report<'_>,
    ) -> Self {
        let cursor = Self {
            path: format!("{key}."),
            table: Some(table),
        };
        cursor.refuse_unknown(known, report);
        cursor
    }

    fn refuse_unknown(&self, known: &[&str], report: &mut Report<'_>) {
        for (key, _) in self.entries() {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                continue;
            }
            let help = suggest::sentence(name, known.iter().copied()).unwrap_or_else(|| {
                let keys: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
                format!("there are {}", keys.join(", "))
            });
            let message = format!("there is no setting `{}`", self.full(name));
            report.error(codes::UNKNOWN_SETTING, key.span(), message, Some(help));
        }
    }

    /// A key as it is told to people.
    pub(super) fn full(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    /// Keys and values.
    pub(super) fn entries(
        &self,
    ) -> impl Iterator<Item = (&'t Spanned<DeString<'i>>, &'t Spanned<DeValue<'i>>)> + use<'t, 'i>
    {
        self.table.into_iter().flatten()
    }

    /// The value under a key.
    pub(super) fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.table?.get(key)
    }

    /// A text.
    pub(super) fn text(&self, key: &str, report: &mut Report<'_>) -> Option<Placed<String>> {
        let value = self.get(key)?;
        let text = text_of(value, report);
        if text.is_none() {
            report.wrong(&self.full(key), value, "a string");
        }
        text
    }

    /// A switch.
    pub(super) fn flag(&self, key: &str, report: &mut Report<'_>) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            report.wrong(&self.full(key), value, "`true` or `false`");
        }
        flag
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str, report: &mut Report<'_>) -> Vec<Placed<String>> {
        self.get(key)
            .map(|value| texts_of(&self.full(key), value, report))
            .unwrap_or_default()
    }
}

/// The text that a value is.
pub(super) fn text_of(value: &Spanned<DeValue<'_>>, report: &Report<'_>) -> Option<Placed<String>> {
    let text = value.get_ref().as_str()?;
    let span = report.span(value.span());
    Some(Placed {
        value: text.to_owned(),
        range: Some(span.start..span.end),
    })
}

/// The texts that a list holds.
pub(super) fn texts_of(
    key: &str,
    value: &Spanned<DeValue<'_>>,
    report: &mut Report<'_>,
) -> Vec<Placed<String>> {
    let Some(items) = value.get_ref().as_array() else {
        report.wrong(key, value, "an array of strings");
        return Vec::new();
    };
    let mut texts = Vec::new();
    for item in items.iter() {
        match text_of(item, report) {
            Some(text) => texts.push(text),
            None => report.wrong(key, item, "an array of strings"),
        }
    }
    texts
}

/// The text and the place of a key.
pub(super) fn key_of(key: &Spanned<DeString<'_>>, report: &Report<'_>) -> Placed<String> {
    let span = report.span(key.span());
    Placed {
        value: key.get_ref().to_string(),
        range: Some(span.start..span.end),
    }
}
