//! The file as a whole.

use toml::de::DeTable;

use super::cursor::{Cursor, Report, key_of, text_of};
use super::{Rename, Renames, Settings, SettingsFile, check, derive, levels, package, types};
use crate::diagnostic::{Diagnostics, codes};
use crate::generate::filter::{Filter, Patterns};
use crate::source::Files;

/// The keys at the root.
pub(super) const ROOT: &[&str] = &[
    "spec",
    "out",
    "ref-root",
    "overlays",
    "env-prefix",
    "strict",
    "with-tests",
    "own-workspace",
    "keep-operation-ids",
    "dates",
    "uuids",
    "package",
    "dependencies",
    "include",
    "exclude",
    "credentials",
    "rename",
    "types",
    "derive",
    "diagnostics",
];

/// The keys of `include` and `exclude`.
pub(super) const FILTER: &[&str] = &["tags", "operations", "paths"];

/// The keys of `rename`.
pub(super) const RENAME: &[&str] = &["schemas", "operations", "parameters", "properties"];

/// Reads the settings.
pub(super) fn settings(name: &str, text: &str) -> Result<Settings, Diagnostics> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut files = Files::default();
    let file = files.add_text(name, text);
    let mut found = Diagnostics::new(files);
    let mut report = Report {
        file,
        found: &mut found,
    };
    let (table, mistakes) = DeTable::parse_recoverable(text);
    for mistake in mistakes {
        let range = mistake.span().unwrap_or_default();
        let message = format!("this is not TOML: {}", mistake.message());
        report.error(codes::SETTINGS_SYNTAX, range, message, None);
    }
    // What follows a mistake of syntax is a guess.
    if !report.found.is_empty() {
        found.sort();
        return Err(found);
    }
    let mut settings = root(table.get_ref(), &mut report);
    settings.file = Some(SettingsFile {
        name: name.to_owned(),
        text: text.to_owned(),
    });
    if found.is_empty() {
        return Ok(settings);
    }
    found.sort();
    Err(found)
}

fn root(table: &DeTable<'_>, report: &mut Report<'_>) -> Settings {
    let root = Cursor::root(table, ROOT, report);
    let settings = Settings {
        file: None,
        spec: root.text("spec", report),
        out: root.text("out", report),
        ref_root: root.text("ref-root", report),
        overlays: root.texts("overlays", report),
        env_prefix: root.text("env-prefix", report),
        strict: root.flag("strict", report),
        with_tests: root.flag("with-tests", report),
        own_workspace: root.flag("own-workspace", report),
        keep_operation_ids: root.flag("keep-operation-ids", report),
        filter: filter(&root, report),
        package: package::read(&root, report),
        credentials: pairs(&root, "credentials", "how the credential is sent", report),
        renames: renames(&root, report),
        types: types::replacements(&root, report),
        derives: derive::read(&root, report),
        levels: levels::read(&root, report),
    };
    check::all(&settings, report);
    settings
}

fn filter(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Filter {
    let include = root.table("include", FILTER, report);
    let exclude = root.table("exclude", FILTER, report);
    let mut patterns = |key: &str| Patterns {
        include: include.texts(key, report),
        exclude: exclude.texts(key, report),
    };
    Filter {
        tags: patterns("tags"),
        operations: patterns("operations"),
        paths: patterns("paths"),
    }
}

fn renames(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Renames {
    let rename = root.table("rename", RENAME, report);
    let mut list = |key: &str| pairs(&rename, key, "the name to use in Rust", report);
    Renames {
        schemas: list("schemas"),
        operations: list("operations"),
        parameters: list("parameters"),
        properties: list("properties"),
    }
}

/// The texts of a table whose keys are not ours.
fn pairs(
    holder: &Cursor<'_, '_>,
    key: &str,
    expected: &str,
    report: &mut Report<'_>,
) -> Vec<Rename> {
    let table = holder.open_table(key, report);
    let mut pairs = Vec::new();
    for (from, to) in table.entries() {
        match text_of(to, report) {
            Some(to) => pairs.push(Rename {
                from: key_of(from, report),
                to,
            }),
            None => report.wrong(&table.full(from.get_ref()), to, expected),
        }
    }
    pairs
}
