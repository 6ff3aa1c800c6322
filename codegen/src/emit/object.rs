//! Structs and their tables.
//!
//! A deprecated type or field says so in its documentation, which the model holds. The attribute is
//! for calls only: on a type or a field, the code of the client itself would set it off.

use super::cfg::write_cfg;
use super::field::{constant_row, width, write_field, write_rows};
use super::instead::{INSTEAD, keeps_instead, kept};
use super::scope::Scope;
use super::text::{Text, literal};
use super::ty;
use super::{constructor, derive, multipart};
use crate::model::{AdditionalMembers, Docs, Field, Member, Presence, Struct, TypeDef};

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
        true => multipart::write(text, def, object),
        false => write_table(text, def, object),
    }
    constructor::write(text, scope, cfg, def, object);
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
    // A type that is written as JSON compares and prints itself as JSON; its table gives it that.
    let own: &[&str] = match object.multipart {
        true => &["Clone", "Debug", "PartialEq"],
        false => &["Clone"],
    };
    derive::write(text, own, def);
    text.line("#[non_exhaustive]");
    let fields = fields(scope, object);
    let keeps = keeps_instead(object);
    if fields.is_empty() && !keeps {
        return text.line(format_args!("pub struct {} {{}}", def.name));
    }
    let opening = format!("pub struct {} {{", def.name);
    match width(&opening) <= text.room() {
        true => text.block(opening, "}", |text| write_fields(text, &fields, keeps)),
        false => {
            text.line(format_args!("pub struct {}", def.name));
            text.block("{", "}", |text| write_fields(text, &fields, keeps));
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

/// An empty line sets documented fields apart.
fn write_fields(text: &mut Text, fields: &[Line<'_>], keeps: bool) {
    let mut after_docs = false;
    for (index, field) in fields.iter().enumerate() {
        if index > 0 && (after_docs || !field.docs.is_empty()) {
            text.gap();
        }
        text.docs(field.docs);
        write_field(text, &field.name, &field.ty);
        after_docs = !field.docs.is_empty();
    }
    if keeps {
        if after_docs {
            text.gap();
        }
        text.line(format_args!("{INSTEAD}: crate::runtime::json::Instead,"));
    }
}

/// How the table of members names it.
fn table_head(def: &TypeDef, object: &Struct) -> String {
    let closed = if object.closed { " is closed" } else { "" };
    format!("{}{closed}{}", def.name, kept(object))
}

fn write_table(text: &mut Text, def: &TypeDef, object: &Struct) {
    let rows = object.members.iter().map(|member| match member {
        Member::Field(field) => field_row(field),
        Member::Constant(constant) => constant_row(constant),
    });
    let additional = object
        .additional
        .iter()
        .map(|additional| format!("..{}", additional.name));
    write_rows(
        text,
        "object!",
        &table_head(def, object),
        rows.chain(additional),
    );
}

/// The row of a field. Its name on the wire is written only where it is another one.
fn field_row(field: &Field) -> String {
    let presence = presence(field);
    match field.name.as_str() == field.wire {
        true => format!("{presence} {}", field.name),
        false => format!("{presence} {}: {}", field.name, literal(&field.wire)),
    }
}

fn presence(field: &Field) -> &'static str {
    match field.presence {
        Presence::Required => "required",
        Presence::RequiredOrNull => "nullable",
        Presence::Optional if field.lenient => "lenient",
        Presence::Optional => "optional",
        Presence::OptionalOrNull if field.lenient => "lenient_nullable",
        Presence::OptionalOrNull => "optional_nullable",
    }
}
