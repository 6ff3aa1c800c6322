//! The form for programs: one JSON object per line.

use serde::Serialize;

use super::collection::Diagnostics;
use super::entry::Diagnostic;
use crate::source::{Files, Span};

/// All of them in their present order, each as one line.
///
/// The members are `code`, `severity` (`error`, `warning`, `note`), `message`, `file`, `line`, `column`,
/// `end_line`, `end_column`, `start` and `end` (byte offsets), `pointer`, `labels` and `help`, and `mistake` (true) where
/// the description is wrong and a client is written all the same. Those of the
/// place are absent if there is none. Lines and columns count from 1, columns in Unicode scalar
/// values; the end is the position after the last character; byte offsets leave out a byte order mark.
pub fn render(diagnostics: &Diagnostics) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&line(diagnostic, diagnostics.files()));
        out.push('\n');
    }
    out
}

/// One of them, without a line break at the end.
pub fn line(diagnostic: &Diagnostic, files: &Files) -> String {
    let labels = diagnostic.labels.iter().map(|label| LabelOut {
        primary: label.primary,
        text: &label.text,
        place: place(label.span, files),
    });
    let out = DiagnosticOut {
        code: diagnostic.code.id(),
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        place: diagnostic.span().and_then(|span| place(span, files)),
        pointer: diagnostic.pointer.as_deref(),
        labels: labels.collect(),
        help: &diagnostic.help,
        mistake: diagnostic.is_mistake,
    };
    // Strings and numbers always serialise.
    serde_json::to_string(&out).unwrap_or_default()
}

#[derive(Serialize)]
struct DiagnosticOut<'a> {
    code: &'static str,
    severity: String,
    message: &'a str,
    #[serde(flatten)]
    place: Option<PlaceOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<&'a str>,
    labels: Vec<LabelOut<'a>>,
    help: &'a [String],
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    mistake: bool,
}

#[derive(Serialize)]
struct LabelOut<'a> {
    primary: bool,
    text: &'a str,
    #[serde(flatten)]
    place: Option<PlaceOut<'a>>,
}

#[derive(Serialize)]
struct PlaceOut<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    start: u32,
    end: u32,
}

fn place(span: Span, files: &Files) -> Option<PlaceOut<'_>> {
    let file = files.get(span.file)?;
    let from = file.position(span.start);
    let to = file.position(span.end);
    Some(PlaceOut {
        file: file.name(),
        line: from.line,
        column: from.column,
        end_line: to.line,
        end_column: to.column,
        start: span.start,
        end: span.end,
    })
}
