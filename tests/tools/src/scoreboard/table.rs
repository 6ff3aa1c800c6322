//! The table, and what failed.

use std::fmt::Write as _;

use super::contract::Contract;
use super::options::Options;
use super::round_trip::RoundTrip;
use super::row::{Build, Row, State};
use super::values::report::Values;

/// A line for each description.
pub(super) fn table(rows: &[Row], options: &Options) -> String {
    if options.brief {
        return String::new();
    }
    let mut lines = vec![heads(options)];
    lines.extend(rows.iter().map(|row| cells(row, options)));
    aligned(&lines)
}

fn heads(options: &Options) -> Vec<String> {
    let mut heads = vec![
        "description",
        "state",
        "typed",
        "degraded",
        "operations",
        "free-form",
        "untyped",
        "types",
        "lines",
        "own lines",
        "ms",
        "MiB",
        "warnings",
    ];
    if options.compile {
        heads.extend(["check", "CPU s", "rustc MiB"]);
    }
    if options.clippy {
        heads.push("clippy");
    }
    if options.doc {
        heads.push("doc");
    }
    if options.round_trip {
        heads.extend(["examples", "valid", "same"]);
    }
    if options.contract {
        heads.extend(["calls", "proven", "skipped", "failed"]);
    }
    if options.values.is_some() {
        heads.extend([
            "values", "equal", "changed", "refused", "crashed", "no value",
        ]);
    }
    heads.into_iter().map(str::to_owned).collect()
}

fn cells(row: &Row, options: &Options) -> Vec<String> {
    let mut cells = vec![row.file.clone(), row.state.word().to_owned()];
    let figures = row.generation.as_ref().map(|it| {
        let mut figures = vec![
            it.typed,
            it.degraded,
            it.operations,
            it.free_form_fields,
            it.untyped_schemas,
        ];
        figures.extend([it.types, it.lines, it.own_lines]);
        let mut figures: Vec<String> = figures.iter().map(usize::to_string).collect();
        figures.push(format!("{:.0}", it.milliseconds));
        figures.push((it.peak_kib / 1024).to_string());
        figures.push(it.warnings.to_string());
        figures
    });
    cells.extend(figures.unwrap_or_else(|| vec!["-".to_owned(); 11]));
    if options.compile {
        cells.push(verdict(row.check.as_ref()));
        cells.push(
            row.check
                .as_ref()
                .map_or("-".to_owned(), |it| format!("{:.2}", it.cpu_seconds)),
        );
        cells.push(
            row.check
                .as_ref()
                .map_or("-".to_owned(), |it| (it.peak_kib / 1024).to_string()),
        );
    }
    if options.clippy {
        cells.push(verdict(row.clippy.as_ref()));
    }
    if options.doc {
        cells.push(verdict(row.doc.as_ref()));
    }
    if options.round_trip {
        cells.extend(RoundTrip::cells(row.round_trip.as_ref()));
    }
    if options.contract {
        cells.extend(Contract::cells(row.contract.as_ref()));
    }
    if options.values.is_some() {
        cells.extend(Values::cells(row.values.as_ref()));
    }
    cells
}

fn verdict(build: Option<&Build>) -> String {
    match build {
        None => "-".to_owned(),
        Some(build) if build.is_clean() => "ok".to_owned(),
        Some(build) if build.ok => format!("{} warnings", build.warnings),
        Some(build) => format!("{} errors", build.errors.max(1)),
    }
}

/// Columns as wide as their widest cell, the first one to the left.
pub(super) fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for line in lines {
        let cells = line.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (cell, width))| match column {
            0 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    text
}

/// What stood in the way of each description that did not end in a client without warnings.
pub(super) fn failures(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        if row.state != State::Generated {
            let _ = writeln!(
                text,
                "{}: {}: {}",
                row.file,
                row.state.word(),
                or_silence(row.reason.as_deref())
            );
        }
        let builds = [
            ("check", &row.check),
            ("clippy", &row.clippy),
            ("doc", &row.doc),
        ];
        for (name, build) in builds {
            let Some(build) = build.as_ref().filter(|build| !build.is_clean()) else {
                continue;
            };
            let verdict = verdict(Some(build));
            let _ = writeln!(
                text,
                "{}: {name}: {verdict}: {}",
                row.file,
                or_silence(build.first.as_deref())
            );
        }
        let lines = row.round_trip.iter().flat_map(RoundTrip::failures);
        for line in lines {
            let _ = writeln!(text, "{}: round trip: {line}", row.file);
        }
        for line in row.contract.iter().flat_map(Contract::failures) {
            let _ = writeln!(text, "{}: contract: {line}", row.file);
        }
        for line in row.values.iter().flat_map(Values::failures) {
            let _ = writeln!(text, "{}: values: {line}", row.file);
        }
    }
    if text.is_empty() {
        text
    } else {
        format!("\nfailures:\n{text}")
    }
}

/// The schemas of which no value could be made.
pub(super) fn unmade(rows: &[Row], options: &Options) -> String {
    let mut text = String::new();
    for row in rows.iter().filter(|_| !options.brief) {
        for line in row.values.iter().flat_map(Values::unmade) {
            let _ = writeln!(text, "{}: {line}", row.file);
        }
    }
    text
}

fn or_silence(text: Option<&str>) -> &str {
    text.filter(|text| !text.is_empty())
        .unwrap_or("(nothing was said)")
}
