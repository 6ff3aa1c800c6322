//! Types from elsewhere.

use toml::Spanned;
use toml::de::DeValue;

use super::Placed;
use super::cursor::{Cursor, Report, key_of, text_of};
use crate::diagnostic::{codes, suggest};
use crate::model::{Codec, DateLibrary};

/// The keys of `types`.
pub(super) const TYPES: &[&str] = &["schemas", "formats", "string", "integer", "number"];

/// The keys of a type that is more than a path.
pub(super) const TYPE: &[&str] = &["type", "through"];

/// The words for the date-time libraries.
pub(super) const DATES: &[&str] = &["text", "jiff", "time", "chrono"];

/// The words for what UUIDs are.
pub(super) const UUIDS: &[&str] = &["uuid", "text"];

/// The words for what a type from elsewhere is read and written through.
pub(super) const THROUGH: &[&str] = &["text", "number", "serde"];

/// A type to use in place of the one that the generator would write or choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The component schema or the format.
    pub of: Placed<String>,
    /// The path of the type, such as `rust_decimal::Decimal`.
    pub path: Placed<String>,
    /// How it is read and written; `None` leaves it to the place where it stands.
    pub through: Option<Codec>,
}

/// Types from elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replacements {
    /// By component schema.
    pub schemas: Vec<Replacement>,
    /// By format, whatever the type.
    pub formats: Vec<Replacement>,
    /// By format, for strings.
    pub string: Vec<Replacement>,
    /// By format, for integers.
    pub integer: Vec<Replacement>,
    /// By format, for numbers.
    pub number: Vec<Replacement>,
    /// The crate that dates and times are of; without one they keep their text.
    pub dates: Option<DateLibrary>,
    /// Whether UUIDs are texts, for servers that send others under that format.
    pub uuids_are_texts: bool,
}

impl Replacements {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Replacement> {
        [
            &self.schemas,
            &self.formats,
            &self.string,
            &self.integer,
            &self.number,
        ]
        .into_iter()
        .flatten()
    }
}

/// Reads `types`, `dates` and `uuids`.
pub(super) fn replacements(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Replacements {
    let types = root.table("types", TYPES, report);
    let mut list = |key: &str| {
        let table = types.open_table(key, report);
        let entries = table.entries();
        let list: Vec<_> = entries
            .filter_map(|(of, value)| {
                let full = table.full(of.get_ref());
                replacement(key_of(of, report), &full, value, report)
            })
            .collect();
        list
    };
    Replacements {
        schemas: list("schemas"),
        formats: list("formats"),
        string: list("string"),
        integer: list("integer"),
        number: list("number"),
        dates: dates(root, report),
        uuids_are_texts: choice(root, "uuids", UUIDS, report) == Some("text"),
    }
}

fn replacement(
    of: Placed<String>,
    full: &str,
    value: &Spanned<DeValue<'_>>,
    report: &mut Report<'_>,
) -> Option<Replacement> {
    let (path, through) = match value.get_ref() {
        DeValue::Table(table) => {
            let table = Cursor::of(full, table, TYPE, report);
            if table.get("type").is_none() {
                let message = format!("`{full}` has no `type`");
                report.error(codes::WRONG_SETTING, value.span(), message, None);
            }
            (table.text("type", report)?, through(&table, report))
        }
        _ => match text_of(value, report) {
            Some(path) => (path, None),
            None => {
                report.wrong(full, value, "the path of a type, or a table with `type`");
                return None;
            }
        },
    };
    Some(Replacement { of, path, through })
}

fn through(table: &Cursor<'_, '_>, report: &mut Report<'_>) -> Option<Codec> {
    let word = choice(table, "through", THROUGH, report)?;
    Some(match word {
        "text" => Codec::Text,
        "number" => Codec::Number,
        _ => Codec::Serde,
    })
}

fn dates(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Option<DateLibrary> {
    match choice(root, "dates", DATES, report)? {
        "jiff" => Some(DateLibrary::Jiff),
        "time" => Some(DateLibrary::Time),
        "chrono" => Some(DateLibrary::Chrono),
        _ => None,
    }
}

/// One word out of several.
fn choice(
    table: &Cursor<'_, '_>,
    key: &str,
    words: &[&'static str],
    report: &mut Report<'_>,
) -> Option<&'static str> {
    let text = table.text(key, report)?;
    if let Some(word) = words.iter().find(|word| **word == text.value) {
        return Some(word);
    }
    let list: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    let message = format!("`{}` must be one of {}", table.full(key), list.join(", "));
    let range = text.range.unwrap_or_default();
    let help = suggest::sentence(&text.value, words.iter().copied());
    report.error(
        codes::WRONG_SETTING,
        range.start as usize..range.end as usize,
        message,
        help,
    );
    None
}
