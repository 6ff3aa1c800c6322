//! Reports items that want the same name.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Node, Span};

use crate::lower::names::identifier::{Clash, Name};

/// The place of a value's key, or of the value itself where it has none.
pub(in crate::lower) fn key_span(node: Node<'_>) -> Span {
    node.key().map_or(node.span(), |key| key.span)
}

pub(in crate::lower) fn report<N: Name + std::fmt::Display>(
    clashes: &[Clash<N>],
    places: &[Span],
    code: Code,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    for clash in clashes {
        let Some(&loser) = places.get(clash.loser) else {
            continue;
        };
        let Some(&winner) = clash.winner.and_then(|winner| places.get(winner)) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                code,
                loser,
                format!(
                    "this {what} and another one want the Rust name `{}`",
                    clash.wanted
                ),
            )
            .label(loser, format!("becomes `{}`", clash.given))
            .secondary(winner, "this one keeps the name")
            .help("`x-rust-name` chooses a name"),
        );
    }
}
