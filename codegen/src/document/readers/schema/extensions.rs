//! Extensions of schemas that improve the generated code. No standard defines their form, so a form that is not
//! understood is no mistake.

use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Schema};
use crate::source::{Kind, Node};

use super::field::{Content, Field, put};

/// The extensions that are read as they come.
static EXTENSIONS: [(&str, Field); 8] = [
    ("x-rust-name", Field::new(Keyword::RustName, name)),
    ("x-nullable", Field::new(Keyword::Nullable, nullable)),
    ("x-isnullable", Field::new(Keyword::Nullable, nullable)),
    ("x-enum-varnames", Field::new(Keyword::EnumNames, names)),
    ("x-enumNames", Field::new(Keyword::EnumNames, names)),
    ("x-enum-names", Field::new(Keyword::EnumNames, names)),
    ("x-enum-descriptions", DESCRIPTIONS),
    ("x-enumDescriptions", DESCRIPTIONS),
];

const DESCRIPTIONS: Field = Field::new(Keyword::EnumDescriptions, descriptions);

/// Reads one extension.
pub(super) fn read<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    key: &str,
    value: Node<'t>,
) {
    if let Some((_, field)) = EXTENSIONS.iter().find(|(name, _)| *name == key) {
        field.read(reader, schema, value);
    }
}

fn name<'t>(reader: &mut Reader<'t, '_>, schema: &mut Schema<'t>, value: Node<'t>) -> bool {
    put(&mut schema.rust_name, reader.text_of(value))
}

fn nullable<'t>(_: &mut Reader<'t, '_>, schema: &mut Schema<'t>, value: Node<'t>) -> bool {
    schema.nullable |= value.as_bool().unwrap_or_default();
    schema.nullable
}

fn names<'t>(_: &mut Reader<'t, '_>, schema: &mut Schema<'t>, value: Node<'t>) -> bool {
    put(&mut schema.enum_names, texts(value))
}

/// The descriptions in the order of the values. Those by value wait for [`finish`].
fn descriptions<'t>(_: &mut Reader<'t, '_>, schema: &mut Schema<'t>, value: Node<'t>) -> bool {
    if value.is_sequence() {
        schema.enum_descriptions = texts(value);
    }
    schema.enum_descriptions.is_stated()
}

/// Reads the extensions that speak of the values of `enum` by name.
pub(super) fn finish<'t>(schema: &mut Schema<'t>, node: Node<'t>) {
    let Some(values) = &schema.enum_values else {
        return;
    };
    let described = ["x-enum-descriptions", "x-enumDescriptions"]
        .into_iter()
        .find_map(|key| node.get(key));
    if let Some(by_value) = described.filter(|described| described.is_mapping()) {
        let text = |value: &Node<'t>| by_value.get(value.scalar_text()?)?.as_str();
        schema.enum_descriptions = values
            .iter()
            .map(|value| text(value).unwrap_or_default())
            .collect();
    }
    if let Some(list) = node
        .get("x-ms-enum")
        .and_then(|object| object.get("values"))
    {
        let names = |key: &'static str| {
            list.items()
                .map(move |item| item.get(key).and_then(Node::as_str))
        };
        if list.len() == values.len() && schema.enum_names.is_empty() {
            schema.enum_names = names("name").flatten().collect();
            schema.enum_descriptions = names("description")
                .map(Option::unwrap_or_default)
                .collect();
        }
    }
    let states = &mut schema.states;
    states.set(Keyword::EnumNames, schema.enum_names.is_stated());
    states.set(
        Keyword::EnumDescriptions,
        schema.enum_descriptions.is_stated(),
    );
}

/// The texts of a list; empty if any item is no scalar, because the texts belong to values by position.
fn texts(value: Node<'_>) -> Vec<&str> {
    // Collected as an option, one `None` makes the whole list nothing.
    let texts: Option<Vec<&str>> = value.items().map(text).collect();
    texts.unwrap_or_default()
}

fn text(item: Node<'_>) -> Option<&str> {
    match item.kind() {
        Kind::Null => Some(""),
        _ => item.scalar_text(),
    }
}
