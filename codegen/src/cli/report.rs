//! Diagnostics on standard error.

use codegen::diagnostic::text::Style;
use codegen::diagnostic::{Code, Diagnostic, Diagnostics, Severity, codes, json, text};

use super::args::Format;
use super::console::Console;
use super::exit::Exit;

/// More than this is a screen full of the same mistake.
const SHOWN: usize = 50;

/// Prints a single failure that has no place in the description.
pub(crate) fn fail(console: &Console, failure: Diagnostic, exit: Exit) -> Exit {
    let mut one = Diagnostics::default();
    one.push(failure);
    diagnostics(console, &one);
    exit
}

/// Prints what is wrong with the arguments or the configuration.
pub(crate) fn refuse(console: &Console, found: &Diagnostics) -> Exit {
    diagnostics(console, found);
    Exit::Usage
}

/// A failure without a place.
pub(crate) fn failure(code: Code, message: impl Into<String>) -> Diagnostic {
    Diagnostic::global(Severity::Error, code, message)
}

/// The exit code that errors in these diagnostics stand for.
pub(crate) fn exit(diagnostics: &Diagnostics) -> Exit {
    let outside = [codes::UNREADABLE_FILE, codes::NO_THREAD, codes::IDLE_FILTER];
    let mut errors = diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error);
    match errors.next() {
        None => Exit::Done,
        Some(first) if outside.contains(&first.code) => Exit::Usage,
        Some(_) => Exit::Description,
    }
}

/// Prints those that are wanted, in the form that is wanted.
pub(crate) fn diagnostics(console: &Console, diagnostics: &Diagnostics) {
    let out = match console.format {
        Format::Json => as_json(console, diagnostics),
        Format::Text => as_text(console, diagnostics),
    };
    console.say(&out);
}

fn as_json(console: &Console, diagnostics: &Diagnostics) -> String {
    let wanted = diagnostics
        .iter()
        .filter(|found| !console.quiet || found.severity == Severity::Error);
    wanted
        .map(|found| json::line(found, diagnostics.files()) + "\n")
        .collect()
}

fn as_text(console: &Console, diagnostics: &Diagnostics) -> String {
    let least = match (console.quiet, console.verbose) {
        (true, _) => Severity::Error,
        (_, true) => Severity::Note,
        _ => Severity::Warning,
    };
    let wanted = diagnostics
        .iter()
        .filter(|found| found.severity <= least)
        .collect();
    let (shown, left_out) = most_important(wanted);
    let style = Style {
        colour: console.colour,
        ..Style::default()
    };
    let mut out: String = shown
        .iter()
        .map(|found| text::report(found, diagnostics.files(), style) + "\n\n")
        .collect();
    if left_out > 0 {
        out.push_str(&format!(
            "and {left_out} more; --format json prints all\n\n"
        ));
    }
    out
}

/// The first ones to print, errors before mistakes and those before others where there is not room for all, and how many are
/// left out. The order stays.
fn most_important(wanted: Vec<&Diagnostic>) -> (Vec<&Diagnostic>, usize) {
    let left_out = wanted.len().saturating_sub(SHOWN);
    let mut numbered: Vec<(usize, &Diagnostic)> = wanted.into_iter().enumerate().collect();
    numbered.sort_by_key(|(_, found)| (found.severity, !found.is_mistake));
    numbered.truncate(SHOWN);
    numbered.sort_by_key(|&(number, _)| number);
    (
        numbered.into_iter().map(|(_, found)| found).collect(),
        left_out,
    )
}

/// "2 errors, 1 warning", or nothing if there is neither.
pub(crate) fn counts(diagnostics: &Diagnostics) -> Option<String> {
    let count = |severity, name| match diagnostics.count(severity) {
        0 => None,
        1 => Some(format!("1 {name}")),
        more => Some(format!("{more} {name}s")),
    };
    let counts = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}
