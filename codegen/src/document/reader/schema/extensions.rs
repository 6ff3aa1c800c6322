//! Extensions of schemas that the generated code profits from. Their form is agreed on nowhere, so
//! a form that is not understood is no mistake.

use crate::document::Schema;
use crate::document::reader::Reader;
use crate::source::{Kind, Node};

/// Reads one extension.
pub(super) fn read<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    key: &str,
    value: Node<'t>,
) {
    match key {
        "x-rust-name" => schema.rust_name = reader.text_of(value),
        "x-nullable" | "x-isnullable" => schema.nullable |= value.as_bool().unwrap_or_default(),
        "x-enum-varnames" | "x-enumNames" | "x-enum-names" => schema.enum_names = texts(value),
        "x-enum-descriptions" | "x-enumDescriptions" if value.is_sequence() => {
            schema.enum_descriptions = texts(value);
        }
        _ => {}
    }
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
}

/// The texts of a list. A list with anything but scalars says nothing: names go by position.
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
