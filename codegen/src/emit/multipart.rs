//! The tables of bodies of several parts.

use super::field::{constant_row, write_rows};
use super::parameter;
use super::text::{Text, literal};
use crate::model::{AdditionalMembers, Field, Member, PartEncoding, Struct, Type, TypeDef};

/// Writes the table of a struct that is a body of several parts.
pub(super) fn write(text: &mut Text, def: &TypeDef, object: &Struct) {
    let rows = object.members.iter().map(|member| match member {
        Member::Field(field) => part_row(field, object),
        Member::Constant(constant) => constant_row(constant),
    });
    let additional = object.additional.iter().map(additional_row);
    write_rows(
        text,
        "multipart!",
        def.name.as_str(),
        rows.chain(additional),
    );
}

/// The row of a part. A file is sent unchanged; every other value is written as text or as JSON.
fn part_row(field: &Field, object: &Struct) -> String {
    let kind = match &field.ty {
        Type::File => "file",
        Type::List(item) if **item == Type::File => "files",
        Type::Part(_) => "parts",
        Type::List(item) if matches!(**item, Type::Part(_)) => "parts",
        _ => "value",
    };
    let form = object
        .part_encodings
        .iter()
        .find(|(name, _)| *name == field.wire);
    let form = form.map_or_else(String::new, |(_, form)| details(form));
    format!("{kind} {}: {}{form}", field.name, literal(&field.wire))
}

fn details(form: &PartEncoding) -> String {
    let mut text = String::new();
    if let Some(style) = form.style {
        return format!(" style {}", parameter::style_name(style));
    }
    if !form.media_type.is_empty() {
        text.push_str(&format!(" as {}", literal(&form.media_type)));
    }
    if !form.transfer_encoding.is_empty() {
        text.push_str(&format!(" encoded {}", literal(&form.transfer_encoding)));
    }
    text
}

fn additional_row(additional: &AdditionalMembers) -> String {
    let kind = match &additional.ty {
        Type::File => "rest_files",
        Type::List(item) if **item == Type::File => "rest_files",
        _ => "rest_values",
    };
    format!("..{kind} {}", additional.name)
}
