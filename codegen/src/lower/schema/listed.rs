//! The values that a schema lists.

use std::collections::HashMap;

use crate::source::{Kind, Node, NodeId};

use crate::lower::schema::merge::{Merged, is_null};

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
