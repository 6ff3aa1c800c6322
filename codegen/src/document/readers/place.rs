//! Places to show for things that have no name of their own.

use crate::source::{Node, Span};

/// The place to show for a whole file: its first key, or all of a scalar.
pub(super) fn first_place(root: Node<'_>) -> Span {
    root.entries()
        .next()
        .map_or_else(|| root.span(), |(key, _)| key.span)
}
