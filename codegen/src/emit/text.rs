//! Rust source as text, in the shape that rustfmt gives it.
//!
//! A client is made of a handful of item shapes: structs, tables and short methods. They are
//! written directly rather than through `quote!` and `prettyplease`, for two reasons. First,
//! prettyplease breaks lines after 89 columns and cannot break the body of a macro, and most of a
//! client is tables in macros; so its output would not survive `cargo fmt`. Second, speed: the
//! figures stand in the documentation of [`emit`](super).
//!
//! Text of a description reaches a file in one of three ways and cannot break out of any: names are whole tokens
//! already, text becomes a [`literal`], and documentation is written line by line behind `///`.

use std::fmt::{Display, Write};

use proc_macro2::Literal;

use super::wrap::wrapped;
use crate::model::Docs;

/// The widest line.
pub(super) const WIDTH: usize = 100;

/// The columns of one level of indentation.
const TAB: usize = 4;

/// A file as it is being written.
#[derive(Debug, Default)]
pub(super) struct Text {
    text: String,
    level: usize,
}

/// What ends the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A comma.
    Comma,
    /// Nothing, because the rows end themselves.
    None,
}

impl End {
    fn text(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::None => "",
        }
    }
}

/// A cell of a table, with what is to stand above it.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Lines of documentation and of attributes, complete.
    pub(super) above: Vec<String>,
    /// The cell without the separator.
    pub(super) cell: String,
}

impl Row {
    /// A cell with nothing above it.
    pub(super) fn plain(cell: String) -> Self {
        Self {
            above: Vec::new(),
            cell,
        }
    }

    /// A cell below its documentation.
    pub(super) fn documented(docs: &Docs, cell: String) -> Self {
        Self {
            above: doc_lines(docs).collect(),
            cell,
        }
    }
}

impl Text {
    /// A file without a line.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// The text so far.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The columns that are left on a line.
    pub(super) fn room(&self) -> usize {
        WIDTH.saturating_sub(self.level.saturating_mul(TAB))
    }

    /// Writes a line.
    pub(super) fn line(&mut self, line: impl Display) {
        let indent = self.level.saturating_mul(TAB);
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.text, "{:indent$}{line}", "");
    }

    /// Writes lines one level deeper than `opening` and `closing`, which stand around them.
    pub(super) fn block(
        &mut self,
        opening: impl Display,
        closing: &str,
        inner: impl FnOnce(&mut Self),
    ) {
        self.line(opening);
        self.indented(inner);
        self.line(closing);
    }

    /// Writes lines one level deeper.
    pub(super) fn indented(&mut self, inner: impl FnOnce(&mut Self)) {
        self.level = self.level.saturating_add(1);
        inner(self);
        self.level = self.level.saturating_sub(1);
    }

    /// Ends a group of lines: an empty line, unless nothing or one stands there already.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A gap, except right after the line that opens a block.
    pub(super) fn gap_in_block(&mut self) {
        if !self.text.ends_with("{\n") {
            self.gap();
        }
    }

    /// Writes documentation of what follows.
    pub(super) fn docs(&mut self, docs: &Docs) {
        for line in comment_lines("///", docs, self.room()) {
            self.line(line);
        }
    }

    /// Writes a table with a line for each row, so that a new row is one line in a diff. A table
    /// without rows is one line.
    pub(super) fn table(&mut self, opening: &str, closing: &str, end: End, rows: &[Row]) {
        if rows.is_empty() {
            return self.line(format_args!("{opening}{closing}"));
        }
        self.block(opening, closing, |text| text.rows(end, rows));
    }

    /// Writes rows, each on its line with its separator.
    pub(super) fn rows(&mut self, end: End, rows: &[Row]) {
        for row in rows {
            for above in &row.above {
                self.line(above);
            }
            self.line(format_args!("{}{}", row.cell, end.text()));
        }
    }
}

/// The lines of documentation of a row of a table. A line break inside a line, which the model
/// excludes, starts another line, so that nothing can leave the comment.
pub(super) fn doc_lines(docs: &Docs) -> impl Iterator<Item = String> {
    comment_lines("///", docs, WIDTH - 8)
}

/// The lines of documentation of the file that they stand in.
pub(super) fn module_doc_lines(docs: &Docs) -> impl Iterator<Item = String> {
    comment_lines("//!", docs, WIDTH)
}

fn comment_lines(mark: &str, docs: &Docs, room: usize) -> impl Iterator<Item = String> {
    let lines = docs.0.iter().flat_map(|line| line.split(['\n', '\r']));
    let lines = wrapped(lines, room.saturating_sub(mark.len() + 1));
    lines.into_iter().map(move |line| match line.trim_end() {
        "" => mark.to_owned(),
        line => format!("{mark} {line}").replace(is_refused, ""),
    })
}

/// What rustc refuses in comments, or what hides the rest of a line: controls, and marks of writing direction.
fn is_refused(c: char) -> bool {
    c.is_control() && c != '\t' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// JSON text, or a basic string of TOML, in which every character is visible. Characters that reorder text or end a
/// line unseen can only occur in its strings, where they are replaced by escapes.
pub(super) fn all_visible(quoted: &str) -> String {
    let mut text = String::with_capacity(quoted.len());
    for letter in quoted.chars() {
        match letter {
            '\n' => text.push(letter),
            _ if letter.is_control() || is_invisible(letter) => {
                text.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            _ => text.push(letter),
        }
    }
    text
}

/// Marks of the direction of text (Unicode Standard Annex 9), separators, and what has no width.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A name as a literal for a table of lines. Line breaks and tabs are escaped, so that no name can begin another line
/// or column; the name is escaped in the same way wherever it is compared.
pub(super) fn name_in_lines(text: &str) -> String {
    literal(&escaped_in_lines(text))
}

/// The same before it is a literal.
pub(super) fn escaped_in_lines(text: &str) -> String {
    let escape = |c: char| match c.is_control() || c == '\\' {
        true => c.escape_default().to_string(),
        false => c.to_string(),
    };
    text.chars().map(escape).collect()
}

/// Other text as a literal for a table of lines: line breaks and tabs become spaces.
pub(super) fn text_in_lines(text: &str) -> String {
    literal(&text.replace(char::is_control, " "))
}

/// Text as a Rust literal.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&str]) -> Vec<Row> {
        cells
            .iter()
            .map(|cell| Row::plain((*cell).to_owned()))
            .collect()
    }

    #[test]
    fn a_row_is_a_line() {
        let mut text = Text::new();
        text.table(
            "object! { A {",
            "} }",
            End::Comma,
            &rows(&["required b", "required c"]),
        );
        text.table("object! { A {", "} }", End::Comma, &[]);
        let expected = "object! { A {\n    required b,\n    required c,\n} }\nobject! { A {} }\n";
        assert_eq!(text.finish(), expected);
    }

    #[test]
    fn a_documented_row_has_its_own_line() {
        let docs = Docs(vec!["One.".to_owned()]);
        let mut rows = rows(&["a", "b", "c", "d"]);
        rows[2] = Row::documented(&docs, "c".to_owned());
        let mut text = Text::new();
        text.table("t! {", "}", End::Comma, &rows);
        assert_eq!(
            text.finish(),
            "t! {\n    a,\n    b,\n    /// One.\n    c,\n    d,\n}\n"
        );
    }

    #[test]
    fn documentation_cannot_leave_its_comment() {
        let docs = Docs(vec![
            "a\nfn f() {}\r".to_owned(),
            String::new(),
            "b ".to_owned(),
            "c\0\u{202e}d".to_owned(),
        ]);
        let lines: Vec<_> = doc_lines(&docs).collect();
        assert_eq!(
            lines,
            ["/// a", "/// fn f() {}", "///", "///", "/// b", "/// cd"]
        );
    }

    #[test]
    fn text_cannot_leave_its_literal() {
        assert_eq!(literal("a\"b\\c\nd"), r#""a\"b\\c\nd""#);
        assert_eq!(literal("{}"), "\"{}\"");
    }

    #[test]
    fn a_gap_is_one_line() {
        let mut text = Text::new();
        text.gap();
        text.line("a");
        text.gap();
        text.gap();
        text.line("b");
        assert_eq!(text.finish(), "a\n\nb\n");
    }

    #[test]
    fn quoted_text_shows_all_its_characters() {
        let json = "{\n\"a\u{202e}\u{7f}\u{85}\": \"\u{feff}é\"\n}";
        let shown = all_visible(json);
        assert_eq!(shown, "{\n\"a\\u202e\\u007f\\u0085\": \"\\ufeffé\"\n}");
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&shown), read(json));
    }
}
