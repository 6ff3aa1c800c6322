//! Sums for each class of descriptions.

use std::collections::BTreeMap;

use super::row::{Build, Generation, Row, State};
use super::table::aligned;

/// Figures of all descriptions of a class.
#[derive(Default)]
struct Total {
    descriptions: usize,
    loaded: usize,
    generated: usize,
    rejected: usize,
    broken: usize,
    operations: usize,
    typed: usize,
    degraded: usize,
    free_form: usize,
    untyped: usize,
    lines: usize,
    seconds: f64,
    built: usize,
    clean: usize,
    cpu_seconds: f64,
}

/// The table of sums, one line for each class and one for all.
pub(super) fn totals(rows: &[Row]) -> String {
    let mut classes: BTreeMap<&str, Total> = BTreeMap::new();
    let mut all = Total::default();
    for row in rows {
        add(classes.entry(&row.class).or_default(), row);
        add(&mut all, row);
    }
    let mut lines = vec![heads()];
    if classes.len() > 1 {
        lines.extend(classes.iter().map(|(class, total)| cells(class, total)));
    }
    lines.push(cells("total", &all));
    format!("\n{}", aligned(&lines))
}

fn add(total: &mut Total, row: &Row) {
    total.descriptions += 1;
    match row.state {
        State::Generated => total.generated += 1,
        State::Rejected => total.rejected += 1,
        _ => total.broken += 1,
    }
    if let Some(generation) = &row.generation {
        add_generation(total, generation);
    }
    total.built += row.builds().count();
    total.clean += row.builds().filter(|build| Build::is_clean(build)).count();
    total.cpu_seconds += row.builds().map(|build| build.cpu_seconds).sum::<f64>();
}

fn add_generation(total: &mut Total, generation: &Generation) {
    total.loaded += usize::from(generation.loads);
    total.operations += generation.operations;
    total.typed += generation.typed;
    total.degraded += generation.degraded;
    total.free_form += generation.free_form_fields;
    total.untyped += generation.untyped_schemas;
    total.lines += generation.lines;
    total.seconds += generation.milliseconds / 1e3;
}

fn heads() -> Vec<String> {
    let heads = [
        "class",
        "descriptions",
        "loaded",
        "generated",
        "rejected",
        "broken",
        "operations",
        "typed",
        "degraded",
        "free-form",
        "untyped",
        "lines",
        "seconds",
        "builds",
        "clean",
        "CPU s",
    ];
    heads.into_iter().map(str::to_owned).collect()
}

fn cells(class: &str, total: &Total) -> Vec<String> {
    let counts = [
        total.descriptions,
        total.loaded,
        total.generated,
        total.rejected,
        total.broken,
        total.operations,
        total.typed,
        total.degraded,
        total.free_form,
        total.untyped,
        total.lines,
    ];
    let mut cells = vec![class.to_owned()];
    cells.extend(counts.iter().map(usize::to_string));
    cells.push(format!("{:.1}", total.seconds));
    cells.extend([total.built.to_string(), total.clean.to_string()]);
    cells.push(format!("{:.1}", total.cpu_seconds));
    cells
}
