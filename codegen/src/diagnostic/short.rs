//! One line per diagnostic: `file:line:column: error[D0101]: message`.

use std::fmt::{self, Write};

use annotate_snippets::normalize_untrusted_str;

use super::collection::Diagnostics;
use super::entry::Diagnostic;
use crate::source::Files;

/// All of them in their present order, each line ended by a line feed.
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
    let mut out = String::new();
    let place = diagnostic
        .span()
        .and_then(|span| Some((span, files.get(span.file)?)));
    if let Some((span, file)) = place {
        let at = file.position(span.start);
        // Writing to a string cannot fail.
        let _ = write!(out, "{}:{}:{}: ", file.name(), at.line, at.column);
    }
    let _ = write!(out, "{}[{}]: ", diagnostic.severity, diagnostic.code.id());
    let words: Vec<&str> = diagnostic.message.split_whitespace().collect();
    // What comes from a file must not steer the terminal.
    out.push_str(&normalize_untrusted_str(&words.join(" ")));
    out
}

impl fmt::Display for Diagnostics {
    /// The short form, one line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render(self))
    }
}
