//! Coverage as a table for people.

use super::coverage::{Coverage, Raw};

/// Operations that are named in full; the JSON form names all.
const NAMED: usize = 20;

/// The table. Details that would be empty are left out.
pub(crate) fn render(coverage: &Coverage) -> String {
    let mut rows = heading(coverage);
    rows.extend(operations(coverage));
    rows.extend(types(coverage));
    rows.extend(wire(coverage));
    rows.extend(diagnostics(coverage));
    rows.concat()
}

fn row(name: &str, count: usize, detail: &str) -> String {
    format!("{name:<14}{count:>7}  {detail}")
        .trim_end()
        .to_owned()
        + "\n"
}

/// A detail below the row it belongs to.
fn below(count: usize, detail: &str) -> String {
    row("", count, detail)
}

fn heading(coverage: &Coverage) -> Vec<String> {
    let Coverage {
        title,
        version,
        specification,
        ..
    } = coverage;
    vec![format!("{title} {version} ({specification})\n\n")]
}

fn operations(coverage: &Coverage) -> Vec<String> {
    let operations = &coverage.operations;
    let plural = if coverage.groups == 1 { "" } else { "s" };
    let groups = format!("in {} group{plural}", coverage.groups);
    let mut rows = vec![
        row("operations", operations.total, &groups),
        below(operations.typed, "typed all through"),
        below(operations.raw.len(), "partly raw"),
    ];
    rows.extend(operations.raw.iter().take(NAMED).map(raw));
    let more = operations.raw.len().saturating_sub(NAMED);
    if more > 0 {
        rows.push(format!(
            "{:23}  and {more} more; --format json names all\n",
            ""
        ));
    }
    rows
}

fn raw(raw: &Raw) -> String {
    let untyped = raw.untyped.join(", ");
    format!("{:23}  {} ({}): {untyped}\n", "", raw.operation, raw.place)
}

fn types(coverage: &Coverage) -> Vec<String> {
    let mut rows = vec![row("types", coverage.types.values().sum(), "")];
    rows.extend(
        coverage
            .types
            .iter()
            .map(|(shape, &count)| below(count, shape)),
    );
    rows.push(row("fields", coverage.fields, ""));
    rows.push(below(
        coverage.free_form_fields,
        "free-form: the description says anything",
    ));
    rows.push(row(
        "schemas",
        coverage.untyped_schemas,
        "untyped: no Rust type expresses them",
    ));
    rows
}

fn wire(coverage: &Coverage) -> Vec<String> {
    let mut rows = vec![row("media types", coverage.media_types.len(), "")];
    rows.extend(coverage.media_types.iter().map(|media_type| {
        let passed = match media_type.passed_through {
            0 => String::new(),
            all if all == media_type.bodies => ", passed through as bytes".to_owned(),
            some => format!(", {some} passed through as bytes"),
        };
        below(media_type.bodies, &format!("{}{passed}", media_type.name))
    }));
    rows.push(row("credentials", coverage.credentials.len(), ""));
    rows.extend(coverage.credentials.iter().map(|credential| {
        let detail = format!(
            "operations accept {} ({})",
            credential.name, credential.kind
        );
        below(credential.operations, &detail)
    }));
    rows.push(row(
        "servers",
        coverage.servers.len(),
        &coverage.servers.join(", "),
    ));
    rows
}

fn diagnostics(coverage: &Coverage) -> Vec<String> {
    let found = &coverage.diagnostics;
    let mut rows = vec![row(
        "diagnostics",
        found.iter().map(|found| found.count).sum(),
        "",
    )];
    rows.extend(
        found
            .iter()
            .map(|found| below(found.count, &format!("{} {}", found.code, found.title))),
    );
    rows
}
