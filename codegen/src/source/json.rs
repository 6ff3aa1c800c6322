//! A node as a `serde_json` value, for examples and defaults.

use serde_json::Value;

use super::node::{Kind, Node};
use super::number;

/// How many values one conversion yields at most. An alias can make a small text large, and a value
/// in a description (an example, a default) is small.
const MOST_VALUES: usize = 1_000_000;

impl Node<'_> {
    /// The value as JSON; `None` if it would hold more than a million values.
    ///
    /// Numbers are exact if they fit 64 bits, else they become the nearest double; a number that no
    /// double can hold (`1e400`, `.inf`) becomes a string of its text.
    pub fn to_json(self) -> Option<Value> {
        let mut room = MOST_VALUES;
        convert(self, &mut room)
    }
}

impl Node<'_> {
    /// The value as JSON, however large. Aliases are bounded by the limits of the tree.
    pub(super) fn to_any_json(self) -> Value {
        convert(self, &mut usize::MAX.clone()).unwrap_or_default()
    }
}

/// Recursion is bounded by the depth limit of the tree.
fn convert(node: Node<'_>, room: &mut usize) -> Option<Value> {
    *room = room.checked_sub(1)?;
    Some(match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool(value) => Value::Bool(value),
        Kind::Number(text) => number::json(text),
        Kind::String(text) => Value::String(text.to_owned()),
        Kind::Sequence => {
            let items = node.items().map(|item| convert(item, room));
            Value::Array(items.collect::<Option<_>>()?)
        }
        Kind::Mapping => {
            let entries = node.entries();
            let pairs =
                entries.map(|(key, value)| Some((key.text.to_owned(), convert(value, room)?)));
            Value::Object(pairs.collect::<Option<_>>()?)
        }
    })
}
