//! Lists of values become open enums.

use std::collections::HashMap;

use crate::model::{Docs, EnumValue, Shape};
use crate::source::{Kind, Node, NodeId};

use crate::lower::schema::Pending;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::{Merged, Part, is_null};
use crate::lower::{Lowering, docs, names};

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

impl<'d, 't> Lowering<'d, 't> {
    /// The enum of strings that a merged schema lists.
    pub(in crate::lower) fn string_enum(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let listed = match self.alternatives(&pending.merged) {
            crate::lower::schema::union::Branches::Text(listed) => listed,
            _ => listed(&pending.merged),
        };
        self.string_values(&listed)
    }

    /// The enum of these strings.
    pub(in crate::lower) fn string_values(&mut self, listed: &[Listed<'t>]) -> Shape {
        let listed = distinct(listed);
        let names = names::variants(&listed, self.diagnostics);
        let values = listed.iter().zip(names).map(|(value, name)| EnumValue {
            name,
            value: value.text.clone(),
            docs: value_docs(value),
        });
        Shape::StringEnum(values.collect())
    }

    /// The integers that alternatives list, if all of them do. An alternative of one value (`const`) says with its
    /// title and description what the value is.
    pub(in crate::lower) fn integers(&self, branches: &[Vec<Part>]) -> Option<Vec<Listed<'t>>> {
        let mut all = Vec::new();
        for branch in branches {
            let merged = Merged::new(self.document, &self.followed(branch));
            if self.class(&merged) != Class::IntegerEnum {
                return None;
            }
            let own = merged.outermost();
            let mut values = listed(&merged);
            if let [value] = &mut values[..] {
                value.name = value.name.or(own.and_then(|schema| schema.title));
                value.description = value
                    .description
                    .or(own.and_then(|schema| schema.description));
            }
            all.extend(values);
        }
        Some(all)
    }

    /// The enum of integers that a merged schema lists.
    pub(in crate::lower) fn integer_enum(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let listed = match self.alternatives(&pending.merged) {
            crate::lower::schema::union::Branches::Integers(listed) => listed,
            _ => listed(&pending.merged),
        };
        let listed = distinct(&listed);
        let names = names::variants(&listed, self.diagnostics);
        let values = listed.iter().zip(names).filter_map(|(value, name)| {
            Some(EnumValue {
                name,
                value: value.text.parse().ok()?,
                docs: value_docs(value),
            })
        });
        Shape::IntegerEnum(values.collect())
    }
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
