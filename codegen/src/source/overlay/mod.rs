//! Overlays: documents that change a description before anything is read from it (Overlay Specification
//! 1.0 and 1.1).
//!
//! The actions are applied to a [`EditedValue`], a draft of the description that is opened only where it changes.
//! The finished draft goes back into the tree. What came from an overlay keeps the place where it was
//! written, so that a diagnostic points into the overlay when the overlay is to blame.

mod action;
mod document;
mod edited;
mod extends;
mod merge;
mod query;
mod write;

#[cfg(test)]
mod tests;

use super::limits::Limits;
use super::span::FileId;
use super::tree::{NONE, NodeId, Tree};
use crate::diagnostic::Diagnostic;
use action::Draft;
use edited::{EditedValue, Owner};

/// Applies all overlays that were read to the main file, in order. Actions that are wrong are reported and
/// left out.
pub(super) fn apply(
    tree: &mut Tree,
    limits: &Limits,
    expanded: &mut u64,
    found: &mut Vec<Diagnostic>,
) {
    let main = tree.root(tree.main_file()).map(|root| root.id());
    if let Some(root) = draft(tree, main, limits, expanded, found) {
        let root = write::write(tree, root, NONE);
        if let Some(main) = tree.roots.first_mut() {
            *main = Some(root);
        }
    }
    // An overlay is no part of the description: what names itself in one names nothing.
    for root in tree.roots.iter_mut().skip(1) {
        *root = None;
    }
}

/// The description with all actions applied; `None` if there is no description.
fn draft(
    tree: &Tree,
    main: Option<NodeId>,
    limits: &Limits,
    expanded: &mut u64,
    found: &mut Vec<Diagnostic>,
) -> Option<EditedValue> {
    let overlays = (1..=tree.overlays).filter_map(|index| u32::try_from(index).ok());
    let roots = overlays.filter_map(|file| tree.root(FileId(file)));
    let overlays: Vec<_> = roots
        .filter_map(|root| document::read(root, found))
        .collect();
    let mut draft = Draft {
        tree,
        limits,
        expanded,
        found,
        view: tree.node(main?).to_any_json(),
        root: EditedValue::Whole(main?, Owner::Here),
    };
    for action in overlays.iter().flatten() {
        draft.apply(action);
    }
    Some(draft.root)
}
