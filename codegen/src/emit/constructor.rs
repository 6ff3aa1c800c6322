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
    let setters = setters(scope, &optional, additional);
    let name = head(def, object);
    let (opening, arguments) = opening(scope, &name, constructor.required.as_ref(), &required);
    write_table(text, &opening, &arguments, &setters);
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

fn setters(
    scope: &Scope<'_>,
    fields: &[&Field],
    additional: Option<&AdditionalMembers>,
) -> Vec<Row> {
    let fields = fields.iter().map(|field| row(scope, field));
    fields
        .chain(additional.map(|additional| additional_row(scope, additional)))
        .collect()
}

fn row(scope: &Scope<'_>, field: &Field) -> Row {
    Row::plain(format!("{}: {}", field.name, ty::value(scope, field)))
}

fn additional_row(scope: &Scope<'_>, additional: &AdditionalMembers) -> Row {
    Row::plain(format!(
        "{}: BTreeMap<String, {}>",
        additional.name,
        ty::ty(scope, &additional.ty)
    ))
}

fn write_table(text: &mut Text, opening: &str, arguments: &[Row], setters: &[Row]) {
    if arguments.is_empty() && setters.is_empty() {
        return text.line(format_args!("constructor! {{ {opening}); }}"));
    }
    text.block("constructor! {", "}", |text| {
        text.table(opening, ");", End::Comma, arguments);
        text.rows(End::Comma, setters);
    });
}
