//! Structs and their tables.
//!
//! A deprecated type or field says so in its documentation, which the model holds. The attribute is
//! for calls only: on a type or a field, the code of the client itself would set it off.

use super::cfg::write_cfg;
use super::derive;
use super::scope::Scope;
use super::text::{End, Row, Text, literal};
use super::ty;
use crate::model::{
    AdditionalMembers, Constant, ConstantValue, Docs, Field, Member, Presence, Struct, TypeDef,
};

/// Writes a struct, its table, and how to make one.
pub(super) fn write(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    object: &Struct,
) {
    write_struct(text, scope, cfg, def, object);
    text.gap();
    write_cfg(text, cfg);
    match object.multipart {
        true => super::multipart::write(text, def, object),
        false => write_table(text, "object!", def, object),
    }
    super::constructor::write(text, scope, cfg, def, object);
}

fn write_struct(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    object: &Struct,
) {
    text.docs(&def.docs);
    write_cfg(text, cfg);
    // What has a JSON form compares and prints by it, as its table says.
    let own: &[&str] = match object.multipart {
        true => &["Clone", "Debug", "PartialEq"],
        false => &["Clone"],
    };
    derive::write(text, own, def);
    text.line("#[non_exhaustive]");
    let fields = fields(scope, object);
    if fields.is_empty() {
        return text.line(format_args!("pub struct {} {{}}", def.name));
    }
    let opening = format!("pub struct {} {{", def.name);
    match width(&opening) <= text.room() {
        true => text.block(opening, "}", |text| write_fields(text, &fields)),
        false => {
            text.line(format_args!("pub struct {}", def.name));
            text.block("{", "}", |text| write_fields(text, &fields));
        }
    }
}

/// A field as it stands in a struct.
struct Line<'a> {
    docs: &'a Docs,
    name: String,
    ty: String,
}

fn fields<'a>(scope: &Scope<'_>, object: &'a Struct) -> Vec<Line<'a>> {
    let fields = object.fields().map(|field| field_line(scope, field));
    fields
        .chain(
            object
                .additional
                .iter()
                .map(|additional| additional_line(scope, additional)),
        )
        .collect()
}

fn field_line<'a>(scope: &Scope<'_>, field: &'a Field) -> Line<'a> {
    Line {
        docs: &field.docs,
        name: field.name.to_string(),
        ty: ty::field(scope, field),
    }
}

fn additional_line<'a>(scope: &Scope<'_>, additional: &'a AdditionalMembers) -> Line<'a> {
    let ty = format!("BTreeMap<String, {}>", ty::ty(scope, &additional.ty));
    Line {
        docs: &additional.docs,
        name: additional.name.to_string(),
        ty,
    }
}

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

fn width(text: &str) -> usize {
    text.chars().count()
}

/// An empty line sets documented fields apart.
fn write_fields(text: &mut Text, fields: &[Line<'_>]) {
    let mut after_docs = false;
    for (index, field) in fields.iter().enumerate() {
        if index > 0 && (after_docs || !field.docs.is_empty()) {
            text.gap();
        }
        text.docs(field.docs);
        write_field(text, &field.name, &field.ty);
        after_docs = !field.docs.is_empty();
    }
}

fn write_table(text: &mut Text, table: &str, def: &TypeDef, object: &Struct) {
    let rows = object.members.iter().map(|member| match member {
        Member::Field(field) => field_row(field),
        Member::Constant(constant) => constant_row(constant),
    });
    let additional = object
        .additional
        .iter()
        .map(|additional| format!("..{}", additional.name));
    write_rows(text, table, def, rows.chain(additional));
}

/// Writes the table of a struct from its rows.
pub(super) fn write_rows(
    text: &mut Text,
    table: &str,
    def: &TypeDef,
    rows: impl Iterator<Item = String>,
) {
    let rows: Vec<_> = rows.map(Row::plain).collect();
    text.table(
        &format!("{table} {{ {} {{", def.name),
        "} }",
        End::Comma,
        &rows,
    );
}

/// A name on the wire that is the field's own goes without saying.
fn field_row(field: &Field) -> String {
    let presence = presence(field.presence);
    match field.name.as_str() == field.wire {
        true => format!("{presence} {}", field.name),
        false => format!("{presence} {}: {}", field.name, literal(&field.wire)),
    }
}

pub(super) fn constant_row(member: &Constant) -> String {
    format!("{} = {}", literal(&member.wire), constant(&member.value))
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::RequiredOrNull => "nullable",
        Presence::Optional => "optional",
        Presence::OptionalOrNull => "tristate",
    }
}

/// A scalar as a literal. A number beyond `i32` needs its type, as nothing else gives it one.
pub(super) fn constant(value: &ConstantValue) -> String {
    match value {
        ConstantValue::String(value) => literal(value),
        ConstantValue::Bool(value) => value.to_string(),
        ConstantValue::Integer(value) if i32::try_from(*value).is_ok() => value.to_string(),
        ConstantValue::Integer(value) => format!("{value}_i64"),
    }
}
