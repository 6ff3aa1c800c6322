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
    write(text, cfg, def, "string_enum! {", &rows);
}

/// Writes an open enum of integers.
pub(super) fn write_integers(
    text: &mut Text,
    cfg: Option<&str>,
    def: &TypeDef,
    values: &[EnumValue<i64>],
) {
    let rows: Vec<_> = values
        .iter()
        .map(|value| row(value, &value.value.to_string()))
        .collect();
    write(text, cfg, def, "integer_enum! {", &rows);
}

fn row<T>(value: &EnumValue<T>, literal: &str) -> Row {
    Row::documented(&value.docs, format!("{} = {literal}", value.name))
}

fn write(text: &mut Text, cfg: Option<&str>, def: &TypeDef, opening: &str, rows: &[Row]) {
    write_cfg(text, cfg);
    text.block(opening, "}", |text| {
        text.docs(&def.docs);
        derive::write(text, &[], def);
        text.table(
            &format!("pub enum {} {{", def.name),
            "}",
            End::CommaBetween,
            rows,
        );
    });
}
