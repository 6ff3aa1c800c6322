//! How structs are made: `new` with what is required, a setter for everything else.

use super::cfg::write_cfg;
use super::field::write_field;
use super::instead::head;
use super::scope::Scope;
use super::text::{End, Row, Text};
use super::ty;
use crate::model::{AdditionalMembers, Field, Struct, TypeDef, TypeName};

/// Writes how to make a struct, if requests need it.
pub(super) fn write(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    object: &Struct,
) {
    let Some(constructor) = &object.constructor else {
        return;
    };
    let (required, optional) = (object.arguments(), object.settable().collect::<Vec<_>>());
    if let Some(name) = &constructor.required {
        text.gap();
        write_required(text, scope, cfg, def, name, &required);
    }
    text.gap();
    write_cfg(text, cfg);
    let additional = object.additional.as_ref();
    let (converted, given): (Vec<&Field>, Vec<&Field>) = optional
        .into_iter()
        .partition(|field| ty::is_converted(field));
    let name = head(def, object);
    let (opening, arguments) = opening(scope, &name, constructor.required.as_ref(), &required);
    let given = given.into_iter().map(|field| setter(scope, field));
    let rest = additional.map(|additional| additional_row(scope, additional));
    let converted = converted.into_iter().map(|field| setter(scope, field));
    write_table(
        text,
        &opening,
        &arguments,
        &given.collect::<Vec<_>>(),
        &converted.collect::<Vec<_>>(),
        rest,
    );
}

/// Writes the struct that names many required fields.
fn write_required(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    name: &TypeName,
    fields: &[&Field],
) {
    text.line(format_args!("/// The required fields of [`{}`].", def.name));
    write_cfg(text, cfg);
    text.line("#[derive(Clone, Debug, PartialEq)]");
    text.block(format_args!("pub struct {name} {{"), "}", |text| {
        for field in fields {
            text.line(format_args!("/// See [`{}::{}`].", def.name, plain(field)));
            write_field(text, field.name.as_str(), &ty::field(scope, field));
        }
    });
}

/// The name as it stands in a link.
fn plain(field: &Field) -> &str {
    let name = field.name.as_str();
    name.strip_prefix("r#").unwrap_or(name)
}

fn opening(
    scope: &Scope<'_>,
    name: &str,
    required: Option<&TypeName>,
    fields: &[&Field],
) -> (String, Vec<Row>) {
    match required {
        Some(required) => {
            let fields = fields
                .iter()
                .map(|field| Row::plain(field.name.to_string()));
            (format!("{name} from {required}("), fields.collect())
        }
        None => (
            format!("{name}("),
            fields.iter().map(|field| row(scope, field)).collect(),
        ),
    }
}

fn setter(scope: &Scope<'_>, field: &Field) -> Row {
    Row::plain(format!("{}: {}", field.name, ty::settable(scope, field)))
}

fn row(scope: &Scope<'_>, field: &Field) -> Row {
    Row::plain(format!("{}: {}", field.name, ty::value(scope, field)))
}

fn additional_row(scope: &Scope<'_>, additional: &AdditionalMembers) -> Row {
    Row::plain(format!(
        "| {}: BTreeMap<String, {}>",
        additional.name,
        ty::ty(scope, &additional.ty)
    ))
}

fn write_table(
    text: &mut Text,
    opening: &str,
    arguments: &[Row],
    given: &[Row],
    converted: &[Row],
    rest: Option<Row>,
) {
    if [arguments, given, converted]
        .iter()
        .all(|rows| rows.is_empty())
        && rest.is_none()
    {
        return text.line(format_args!("constructor! {{ {opening}); }}"));
    }
    text.block("constructor! {", "}", |text| {
        text.table(opening, ");", End::Comma, arguments);
        text.rows(End::Comma, given);
        if !converted.is_empty() {
            text.line(";");
            text.rows(End::Comma, converted);
        }
        text.rows(End::Comma, &Vec::from_iter(rest));
    });
}
