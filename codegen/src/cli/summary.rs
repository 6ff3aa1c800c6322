//! One screen on what was done.

use std::time::Duration;

use codegen::diagnostic::Severity;
use codegen::generate::Generated;
use codegen::package::Written;

use super::coverage::Coverage;
use super::target::Target;

const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// What was read, how much of it is covered, what was written, and how long it took.
pub(crate) fn render(
    target: &Target,
    generated: &Generated,
    written: &Written,
    took: Duration,
) -> String {
    let coverage = Coverage::new(&generated.api, generated.version, &generated.diagnostics);
    let lines = [
        line("read", &read(&coverage)),
        line("client", &client(&coverage)),
        line("covered", &covered(&coverage)),
        line("wrote", &wrote(target, generated, written)),
        line("took", &took_and_found(generated, took)),
    ];
    lines.concat()
}

fn line(name: &str, text: &str) -> String {
    format!("{BOLD}{name:>8}{PLAIN}  {text}\n")
}

fn counted(count: usize, name: &str) -> String {
    if count == 1 {
        format!("1 {name}")
    } else {
        format!("{count} {name}s")
    }
}

fn read(coverage: &Coverage) -> String {
    let Coverage {
        title,
        version,
        specification,
        ..
    } = coverage;
    let size = coverage.bytes.div_ceil(1024);
    format!(
        "{title} {version} ({specification}, {}, {size} KiB)",
        counted(coverage.files, "file")
    )
}

fn client(coverage: &Coverage) -> String {
    let types = coverage.types.values().sum();
    [
        counted(coverage.operations.total, "operation"),
        counted(coverage.groups, "group"),
        counted(types, "type"),
        counted(coverage.fields, "field"),
    ]
    .join(", ")
}

fn covered(coverage: &Coverage) -> String {
    let operations = &coverage.operations;
    format!(
        "{} of {} typed all through, {}, {}",
        operations.typed,
        counted(operations.total, "operation"),
        counted(coverage.free_form_fields, "free-form field"),
        counted(coverage.untyped_schemas, "untyped schema"),
    )
}

fn wrote(target: &Target, generated: &Generated, written: &Written) -> String {
    // The files are listed; their number would add nothing.
    let all = generated
        .package
        .files()
        .filter(|(path, _)| !path.as_str().starts_with('.'))
        .count();
    let changed = written.changed.len();
    format!(
        "{}: {} written, {} unchanged, {} removed",
        target.out.display(),
        counted(changed, "file"),
        all.saturating_sub(changed),
        written.removed.len(),
    )
}

fn took_and_found(generated: &Generated, took: Duration) -> String {
    let warnings = counted(generated.diagnostics.count(Severity::Warning), "warning");
    let mistakes = match generated.diagnostics.mistakes() {
        0 => String::new(),
        count => format!(
            " ({} of the description, which --strict refuses)",
            counted(count, "mistake")
        ),
    };
    let allowed = match generated.diagnostics.allowed() {
        0 => String::new(),
        count => format!(", {count} allowed"),
    };
    let notes = match generated.diagnostics.count(Severity::Note) {
        0 => String::new(),
        count => format!(", {}", counted(count, "note")),
    };
    format!(
        "{:.2} s; {warnings}{mistakes}{notes}{allowed}",
        took.as_secs_f64()
    )
}
