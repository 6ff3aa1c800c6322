//! What the file says of single diagnostics.

use toml::Spanned;
use toml::de::DeValue;

use super::Placed;
use super::check::wrong;
use super::cursor::{Cursor, Report, key_of};
use crate::diagnostic::{Code, catalogue, codes, suggest};

/// The keys of an entry.
pub(super) const ENTRY: &[&str] = &["level", "at", "reason"];

/// How seriously a diagnostic is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is counted and not shown.
    Allow,
    /// It is shown, and stops nothing.
    Warn,
    /// It is an error.
    Deny,
}

impl Level {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "allow" => Some(Self::Allow),
            "warn" => Some(Self::Warn),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// The level of a diagnostic, everywhere or at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelSetting {
    /// The diagnostic.
    pub code: Code,
    /// The code as it is written.
    pub key: Placed<String>,
    /// How seriously it is taken.
    pub level: Level,
    /// Where: a place as references have it, with `*` for any text; everything below it, too.
    pub at: Option<Placed<String>>,
    /// Why.
    pub reason: String,
}

/// Reads `[diagnostics]`: under each code a table, or an array of them for several places.
pub(super) fn read(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Vec<LevelSetting> {
    let table = root.open_table("diagnostics", report);
    let mut settings = Vec::new();
    for (key, value) in table.entries() {
        let name = table.full(key.get_ref());
        let key = key_of(key, report);
        let Some(code) = code(&key, report) else {
            continue;
        };
        for entry in entries(&name, value, report) {
            settings.extend(entry_of(code, &key, &name, entry, report));
        }
    }
    settings
}

fn code(key: &Placed<String>, report: &mut Report<'_>) -> Option<Code> {
    let found = catalogue::find(&key.value);
    if found.is_none() {
        let ids = catalogue::all().map(Code::id);
        let help = suggest::sentence(&key.value, ids)
            .unwrap_or_else(|| "`codegen explain` lists all codes".to_owned());
        let message = format!("there is no diagnostic `{}`", key.value);
        wrong(key, message, &help, report);
    }
    found
}

fn entries<'t, 'i>(
    name: &str,
    value: &'t Spanned<DeValue<'i>>,
    report: &mut Report<'_>,
) -> Vec<&'t Spanned<DeValue<'i>>> {
    match value.get_ref() {
        DeValue::Table(_) => vec![value],
        DeValue::Array(list) => list.iter().collect(),
        _ => {
            report.wrong(name, value, EXPECTED);
            Vec::new()
        }
    }
}

const EXPECTED: &str = "a table with `level`, `reason`, and `at` for one place";

fn entry_of(
    code: Code,
    key: &Placed<String>,
    name: &str,
    entry: &Spanned<DeValue<'_>>,
    report: &mut Report<'_>,
) -> Option<LevelSetting> {
    let DeValue::Table(table) = entry.get_ref() else {
        report.wrong(name, entry, EXPECTED);
        return None;
    };
    let cursor = Cursor::of(name, table, ENTRY, report);
    let at = cursor.text("at", report);
    let level = needed(&cursor, "level", entry, report);
    let reason = needed(&cursor, "reason", entry, report)?;
    let level = level.and_then(|text| {
        let level = Level::parse(&text.value);
        if level.is_none() {
            let message = format!("there is no level `{}`", text.value);
            wrong(
                &text,
                message,
                "there are `allow`, `warn` and `deny`",
                report,
            );
        }
        level
    })?;
    Some(LevelSetting {
        code,
        key: key.clone(),
        level,
        at,
        reason: reason.value,
    })
}

/// A text that must be there.
fn needed(
    cursor: &Cursor<'_, '_>,
    key: &str,
    entry: &Spanned<DeValue<'_>>,
    report: &mut Report<'_>,
) -> Option<Placed<String>> {
    let text = cursor.text(key, report);
    let is_empty = text
        .as_ref()
        .is_some_and(|text| text.value.trim().is_empty());
    if cursor.get(key).is_none() || is_empty {
        let message = format!("`{}` is missing", cursor.full(key));
        let help = match key {
            "reason" => "say why, for those who read it in a year",
            _ => "there are `allow`, `warn` and `deny`",
        };
        report.error(
            codes::WRONG_SETTING,
            entry.span(),
            message,
            Some(help.to_owned()),
        );
        return None;
    }
    text
}
