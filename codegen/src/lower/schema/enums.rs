//! Lists of values become open enums.

use std::collections::HashMap;

use crate::model::{Docs, EnumValue, Shape};
use crate::source::{Kind, Node, NodeId};

use crate::lower::reporter::Reporter;
use crate::lower::schema::merge::{Merged, is_null};
use crate::lower::{docs, names};

/// A value of a list with what the description says of it.
pub(in crate::lower) struct Listed<'t> {
    /// The value as text.
    pub text: String,
    /// Its place.
    pub node: Node<'t>,
    /// The name that the description asks for.
    pub name: Option<&'t str>,
    /// What it means.
    pub description: Option<&'t str>,
}

/// The enum of these integers.
pub(in crate::lower) fn integer_values<'t>(
    reporter: &mut Reporter<'_>,
    listed: &[Listed<'t>],
) -> Shape {
    let listed = distinct(listed);
    let names = names::variants(&listed, reporter.diagnostics);
    let values = listed.iter().zip(names).filter_map(|(value, name)| {
        Some(EnumValue {
            name,
            value: value.text.parse().ok()?,
            docs: value_docs(value),
        })
    });
    Shape::IntegerEnum(values.collect())
}

/// The enum of these strings.
pub(in crate::lower) fn string_values<'t>(
    reporter: &mut Reporter<'_>,
    listed: &[Listed<'t>],
) -> Shape {
    let listed = distinct(listed);
    let names = names::variants(&listed, reporter.diagnostics);
    let values = listed.iter().zip(names).map(|(value, name)| EnumValue {
        name,
        value: value.text.clone(),
        docs: value_docs(value),
    });
    Shape::StringEnum(values.collect())
}

fn value_docs(value: &Listed<'_>) -> Docs {
    value.description.map(docs::markdown).unwrap_or_default()
}

/// The values of a merged schema, without null.
pub(in crate::lower) fn listed<'t>(merged: &Merged<'_, 't>) -> Vec<Listed<'t>> {
    let values = merged.values.as_deref().unwrap_or_default();
    let from = merged.values_from;
    let all = from
        .and_then(|schema| schema.enum_values.as_deref())
        .unwrap_or_default();
    let positions: HashMap<NodeId, usize> = all.iter().map(|node| node.id()).zip(0..).collect();
    values
        .iter()
        .filter(|value| !is_null(value))
        .map(|&node| {
            let position = positions.get(&node.id()).copied();
            let nth =
                |texts: &[&'t str]| position.and_then(|position| texts.get(position).copied());
            Listed {
                text: text(node),
                node,
                name: from.and_then(|schema| nth(&schema.enum_names)),
                description: from.and_then(|schema| nth(&schema.enum_descriptions)),
            }
        })
        .collect()
}

fn text(node: Node<'_>) -> String {
    match node.kind() {
        Kind::String(text) | Kind::Number(text) => text.to_owned(),
        Kind::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}

/// The values without repetition; the first of equal ones stays.
fn distinct<'a, 't>(listed: &'a [Listed<'t>]) -> Vec<&'a Listed<'t>> {
    let mut seen = std::collections::BTreeSet::new();
    listed
        .iter()
        .filter(|value| seen.insert(value.text.as_str()))
        .collect()
}
