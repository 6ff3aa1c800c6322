//! Enums of one value out of several types.

use super::cfg::{Predicate, write_cfg};
use super::derive;
use super::field::constant;
use super::scope::Scope;
use super::text::{End, Row, Text, literal};
use super::ty;
use crate::model::{
    ConstantValue, JsonKind, Shape, Struct, StructuralMatch, Tag, Type, TypeDef, TypeId, Variant,
};

/// Writes an enum whose variants are distinguished by a discriminator.
pub(super) fn write_tagged(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    tag: &Tag,
    variants: &[Variant],
) {
    let default = tag.default.and_then(|index| variants.get(index));
    let default = default
        .map(|variant| format!(" else {}", variant.name))
        .unwrap_or_default();
    let row = |variant: &Variant| Row::documented(&variant.docs, tagged_cell(scope, variant));
    let rows: Vec<_> = variants.iter().map(row).collect();
    let opening = format!(
        "pub enum {} by {}{default} {{",
        def.name,
        literal(&tag.property)
    );
    write(text, cfg, def, "tagged! {", &opening, &rows);
    write_from(text, scope, cfg, def, variants);
}

/// Writes the conversions from what the variants hold into the union, if requests can use them.
fn write_from(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    variants: &[Variant],
) {
    let held: Vec<_> = variants
        .iter()
        .filter_map(|variant| content(variant))
        .collect();
    if is_only_read(scope, &held) {
        return;
    }
    let is_lone = |id: TypeId| held.iter().filter(|(_, other)| *other == id).count() == 1;
    let is_other = |id| {
        scope
            .definition(id)
            .is_some_and(|held| held.name != def.name)
    };
    let alone = variants.iter().filter(|variant| variant.groups.is_empty());
    let rows: Vec<_> = alone
        .filter_map(|variant| Some((variant, content(variant)?)))
        .filter(|(_, (_, id))| is_lone(*id) && is_other(*id))
        .map(|(variant, (boxed, id))| {
            Row::plain(format!("{}({boxed}{})", variant.name, scope.path(id)))
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    text.gap();
    write_cfg(text, cfg);
    let opening = format!("from_content! {{ {} {{", def.name);
    text.table(&opening, "} }", End::Comma, &rows);
}

/// The type of the client that a variant holds, and the word before it in a table.
fn content(variant: &Variant) -> Option<(&'static str, TypeId)> {
    let word = match variant.ty {
        Type::Boxed(_) => "Box ",
        _ => "",
    };
    Some((word, variant.ty.named()?))
}

/// Whether all structs among the types occur only in responses, so that users never make one.
fn is_only_read(scope: &Scope<'_>, held: &[(&str, TypeId)]) -> bool {
    let shapes = held.iter().filter_map(|(_, id)| scope.definition(*id));
    let structs: Vec<&Struct> = shapes
        .filter_map(|def| match &def.shape {
            Shape::Struct(of) => Some(of),
            _ => None,
        })
        .collect();
    !structs.is_empty() && structs.iter().all(|of| of.constructor.is_none())
}

/// The model has no variant without a tag; if there were one, its tag would be the empty text.
fn tagged_cell(scope: &Scope<'_>, variant: &Variant) -> String {
    let tags: Vec<_> = variant.tags.iter().map(|tag| literal(tag)).collect();
    let tags = if tags.is_empty() {
        literal("")
    } else {
        tags.join(" | ")
    };
    format!("{} = {tags}", holder(scope, variant))
}

/// Writes an enum whose variants are distinguished by the structure of a value.
pub(super) fn write_union(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    variants: &[Variant],
    overlapping: bool,
) {
    let row = |variant: &Variant| Row::documented(&variant.docs, union_cell(scope, variant));
    let rows: Vec<_> = variants.iter().map(row).collect();
    let word = if overlapping { " overlapping" } else { "" };
    write(
        text,
        cfg,
        def,
        "union! {",
        &format!("pub enum {}{word} {{", def.name),
        &rows,
    );
    write_from(text, scope, cfg, def, variants);
}

fn union_cell(scope: &Scope<'_>, variant: &Variant) -> String {
    let cfg = Predicate::any(scope.api, &variant.groups);
    let condition = cfg.map(|cfg| format!(" if {}", cfg.row(scope.api)));
    format!(
        "{}{}: {}",
        holder(scope, variant),
        condition.unwrap_or_default(),
        structural_match(&variant.matches)
    )
}

fn holder(scope: &Scope<'_>, variant: &Variant) -> String {
    let held = match variant.groups.is_empty() {
        true => ty::ty(scope, &variant.ty),
        false => by_path(scope, &variant.ty),
    };
    format!("{}({held})", variant.name)
}

/// A type that is not always available is named by its path: an import of it would be unused without its feature.
fn by_path(scope: &Scope<'_>, held: &Type) -> String {
    match held {
        Type::Boxed(inner) => format!("Box<{}>", by_path(scope, inner)),
        Type::Named(id) => format!("super::{}", scope.path(*id)),
        other => ty::ty(scope, other),
    }
}

fn structural_match(found: &StructuralMatch) -> String {
    let kinds: Vec<_> = found.kinds.iter().map(|kind| kind_name(*kind)).collect();
    let mut text = if kinds.is_empty() {
        "any".to_owned()
    } else {
        kinds.join(" | ")
    };
    if !found.keys.is_empty() {
        let keys: Vec<_> = found.keys.iter().map(|key| literal(key)).collect();
        text.push_str(&format!(" [{}]", keys.join(", ")));
    }
    for (index, (key, values)) in found.constants.iter().enumerate() {
        let word = if index == 0 { "where" } else { "and" };
        text.push_str(&format!(" {word} {}", constants(key, values)));
    }
    text
}

fn constants(key: &str, values: &[ConstantValue]) -> String {
    let values: Vec<_> = values.iter().map(constant).collect();
    format!("{} = {}", literal(key), values.join(" | "))
}

fn kind_name(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Integer => "integer",
        JsonKind::Number => "number",
        JsonKind::String => "string",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
    }
}

fn write(
    text: &mut Text,
    cfg: Option<&str>,
    def: &TypeDef,
    table: &str,
    opening: &str,
    rows: &[Row],
) {
    write_cfg(text, cfg);
    text.block(table, "}", |text| {
        text.docs(&def.docs);
        derive::write(text, &[], def);
        text.table(opening, "}", End::Comma, rows);
    });
}
