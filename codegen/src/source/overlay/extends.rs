//! `extends`: which description an overlay was written for.

use std::path::Path;

use super::super::node::Node;
use super::super::path;
use crate::diagnostic::{Diagnostic, codes};

/// A warning if the overlay at `root` was written for another description than the one that it is applied to.
/// An address on the network cannot be compared with a file, unless the description knows its own.
pub(super) fn check(root: Node<'_>, extends: &str) -> Option<Diagnostic> {
    let tree = root.tree();
    let own = tree.main().get("$self").and_then(Node::as_str);
    if own == Some(extends) {
        return None;
    }
    let main = tree.files().get(tree.main_file())?.name();
    let overlay = tree.files().get(root.span().file)?.name();
    let place = root.get("extends")?.span();
    let message = format!("the overlay was written for `{extends}`, and is applied to `{main}`");
    let other = match path::join(overlay, extends) {
        Some(meant) if is_same(&meant, main) => return None,
        Some(_) => Diagnostic::warning(codes::OVERLAY_EXTENDS, place, message),
        None if own.is_none() && last(extends) == last(main) => return None,
        None if own.is_none() => Diagnostic::note(codes::OVERLAY_EXTENDS, place, message),
        None => Diagnostic::warning(codes::OVERLAY_EXTENDS, place, message),
    };
    Some(other.help("if both are right, remove `extends` or name the description in it"))
}

/// Whether two names mean one file, by name or on disk.
fn is_same(one: &str, other: &str) -> bool {
    let real = |name: &str| Path::new(name).canonicalize().ok();
    path::normal(one) == path::normal(other)
        || real(one).is_some_and(|one| Some(one) == real(other))
}

/// What a file is called, without its folder.
fn last(name: &str) -> &str {
    let name = name.split(['?', '#']).next().unwrap_or(name);
    name.rsplit(['/', std::path::MAIN_SEPARATOR])
        .next()
        .unwrap_or(name)
}
