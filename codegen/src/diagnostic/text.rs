//! The form for people: like rustc's, with the source line underlined.

use annotate_snippets::{
    Annotation, AnnotationKind, Level, Renderer, Snippet, normalize_untrusted_str,
};

use super::collection::Diagnostics;
use super::entry::{Diagnostic, Label, Severity};
use super::window::{self, Window};
use crate::source::{FileId, Files, Position};

/// How to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether to write ANSI escape codes for colour. The caller knows the terminal.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
}

impl Default for Style {
    /// No colour, 140 columns.
    fn default() -> Self {
        Self {
            colour: false,
            width: 140,
        }
    }
}

/// All of them in their present order, with a blank line after each.
pub fn render(diagnostics: &Diagnostics, style: Style) -> String {
    let one = |diagnostic| report(diagnostic, diagnostics.files(), style) + "\n\n";
    diagnostics.iter().map(one).collect()
}

/// One of them, without a line break at the end.
pub fn report(diagnostic: &Diagnostic, files: &Files, style: Style) -> String {
    let sections = sections(diagnostic, files);
    let snippets = sections.iter().enumerate();
    let mut group = level(diagnostic.severity)
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.id())
        .elements(snippets.map(|(index, section)| section.snippet(index)));
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
    }
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let rendered = renderer.term_width(style.width).render(&[group]);
    let numbered = sections.iter().enumerate();
    numbered.fold(rendered, |text, (index, section)| {
        section.put_place(index, text)
    })
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// A window and the position that stands above it.
///
/// The renderer counts the column within what it is shown, and of a long line it is shown a part. So
/// it gets a mark in place of the file name, and the true position is put in its place afterwards.
struct Section<'f> {
    name: &'f str,
    at: Position,
    window: Window,
}

impl Section<'_> {
    fn snippet(&self, index: usize) -> Snippet<'_, Annotation<'_>> {
        Snippet::source(self.window.text.as_str())
            .path(place_mark(index))
            .line_start(self.window.first_line as usize)
            .fold(false)
            .annotations(self.window.marks.iter().map(annotation))
    }

    /// Replaces the mark, and the numbers after it, by file, line and column.
    fn put_place(&self, index: usize, text: String) -> String {
        let Some((before, after)) = text.split_once(&place_mark(index)) else {
            return text;
        };
        let after = after.trim_start_matches(|next: char| next == ':' || next.is_ascii_digit());
        let Position { line, column } = self.at;
        let name = normalize_untrusted_str(self.name);
        format!("{before}{name}:{line}:{column}{after}")
    }
}

/// Characters for private use, which no file name is expected to hold.
fn place_mark(index: usize) -> String {
    format!("\u{E000}{index}\u{E001}")
}

fn annotation(mark: &window::Mark) -> Annotation<'_> {
    let kind = if mark.primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    let label = (!mark.text.is_empty()).then_some(mark.text.as_str());
    kind.span(mark.range.clone()).label(label)
}

/// The windows of all files that take part, the file of the place to blame first.
fn sections<'f>(diagnostic: &Diagnostic, files: &'f Files) -> Vec<Section<'f>> {
    let mut labels: Vec<&Label> = diagnostic.labels.iter().collect();
    labels.sort_by_key(|label| !label.primary);
    let mut order: Vec<FileId> = Vec::new();
    for label in &labels {
        if !order.contains(&label.span.file) {
            order.push(label.span.file);
        }
    }
    order
        .into_iter()
        .flat_map(|id| file_sections(id, &labels, files))
        .collect()
}

fn file_sections<'f>(id: FileId, labels: &[&Label], files: &'f Files) -> Vec<Section<'f>> {
    let Some(file) = files.get(id) else {
        return Vec::new();
    };
    let here: Vec<&Label> = labels
        .iter()
        .copied()
        .filter(|label| label.span.file == id)
        .collect();
    let windows = window::windows(file, &here).into_iter();
    windows
        .map(|(window, start)| Section {
            name: file.name(),
            at: file.position(start),
            window,
        })
        .collect()
}
