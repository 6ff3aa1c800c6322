//! Open enums of text and of integers.

use super::cfg::write_cfg;
use super::derive;
use super::text::{End, Row, Text, literal};
use crate::model::{EnumValue, TypeDef};

/// Writes an open enum of strings.
pub(super) fn write_strings(
    text: &mut Text,
    cfg: Option<&str>,
    def: &TypeDef,
    values: &[EnumValue<String>],
) {
    let rows: Vec<_> = values
        .iter()
        .map(|value| row(value, &literal(&value.value)))
        .collect();
    write(text, cfg, def, "string_enum! {", "", &rows);
}

/// Writes an open enum of integers.
pub(super) fn write_integers(
    text: &mut Text,
    cfg: Option<&str>,
    def: &TypeDef,
    values: &[EnumValue<i128>],
) {
    let rows: Vec<_> = values
        .iter()
        .map(|value| row(value, &value.value.to_string()))
        .collect();
    let kind = match integer(values) {
        "i64" => String::new(),
        wide => format!(": {wide}"),
    };
    write(text, cfg, def, "integer_enum! {", &kind, &rows);
}

fn row<T>(value: &EnumValue<T>, literal: &str) -> Row {
    Row::documented(&value.docs, format!("{} = {literal}", value.name))
}

/// The integers that an enum is made of.
pub(crate) fn integer(values: &[EnumValue<i128>]) -> &'static str {
    match values
        .iter()
        .all(|value| i64::try_from(value.value).is_ok())
    {
        true => "i64",
        false => "i128",
    }
}

fn write(
    text: &mut Text,
    cfg: Option<&str>,
    def: &TypeDef,
    opening: &str,
    kind: &str,
    rows: &[Row],
) {
    write_cfg(text, cfg);
    text.block(opening, "}", |text| {
        text.docs(&def.docs);
        derive::write(text, &[], def);
        text.table(
            &format!("pub enum {}{kind} {{", def.name),
            "}",
            End::Comma,
            rows,
        );
    });
}
