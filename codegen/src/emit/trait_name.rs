//! Methods that have the name of a trait's method, because the description uses that name.

use super::text::Text;

/// Allows the name of the function that follows, if clippy (`should_implement_trait`) expects a trait's method of that
/// name.
pub(super) fn write_allow(text: &mut Text, name: &str) {
    if METHODS.contains(&name) {
        text.line("#[allow(clippy::should_implement_trait)]");
    }
}

const METHODS: &[&str] = &[
    "add",
    "as_mut",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "eq",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "shl",
    "shr",
    "sub",
];
