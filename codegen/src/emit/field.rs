//! The lines of structs, of their constructors and of their tables: fields and rows.

use super::text::{End, Row, Text, literal};
use crate::model::{Constant, ConstantValue};

/// Writes a field; a type that leaves no room for it stands on a line of its own, or, when it is too
/// wide even for that, is broken.
pub(super) fn write_field(text: &mut Text, name: &str, ty: &str) {
    let is_wide = |width: usize| width > text.room();
    if is_wide(width(name) + width(ty) + 7) && !is_wide(width(ty) + 5) {
        text.line(format_args!("pub {name}:"));
        return text.indented(|text| text.line(format_args!("{ty},")));
    }
    write_type(text, &format!("pub {name}: "), ty);
}

/// Writes a type and a comma. A type that is too wide has a line for each of its parameters.
fn write_type(text: &mut Text, before: &str, ty: &str) {
    let is_wide = width(before) + width(ty) + 1 > text.room();
    match ty.strip_suffix('>').and_then(|ty| ty.split_once('<')) {
        Some((outer, inner)) if is_wide => {
            text.block(format_args!("{before}{outer}<"), ">,", |text| {
                match inner.split_once(", ") {
                    Some((key, value)) if outer == "BTreeMap" => {
                        text.line(format_args!("{key},"));
                        write_type(text, "", value);
                    }
                    _ => write_type(text, "", inner),
                }
            });
        }
        _ => text.line(format_args!("{before}{ty},")),
    }
}

pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// Writes the table of a struct from its rows.
pub(super) fn write_rows(
    text: &mut Text,
    table: &str,
    head: &str,
    rows: impl Iterator<Item = String>,
) {
    let rows: Vec<_> = rows.map(Row::plain).collect();
    text.table(&format!("{table} {{ {head} {{"), "} }", End::Comma, &rows);
}

/// The row of a member that has a single possible value.
pub(super) fn constant_row(member: &Constant) -> String {
    let sign = match member.value {
        ConstantValue::Json(_) => "=>",
        _ => "=",
    };
    format!(
        "{} {sign} {}",
        literal(&member.wire),
        constant(&member.value)
    )
}

/// A constant as a literal. A number beyond `i32` needs its type, as nothing else gives it one.
pub(super) fn constant(value: &ConstantValue) -> String {
    match value {
        ConstantValue::String(value) => literal(value),
        ConstantValue::Bool(value) => value.to_string(),
        ConstantValue::Integer(value) if i32::try_from(*value).is_ok() => value.to_string(),
        ConstantValue::Integer(value) if i64::try_from(*value).is_ok() => format!("{value}_i64"),
        ConstantValue::Integer(value) => format!("{value}_i128"),
        ConstantValue::Json(text) => literal(text),
    }
}
