//! How two values become one (Overlay Specification 1.1, section 4.4.3).

use std::collections::HashMap;

use super::super::span::Span;
use super::super::tree::Tree;
use super::edited::{Class, EditedValue, Entry};
use crate::diagnostic::{Diagnostic, codes};

/// Merges what one action adds into one of its targets.
pub(super) struct Merge<'a> {
    pub(super) tree: &'a Tree,
    pub(super) found: &'a mut Vec<Diagnostic>,
    /// Where the action names what it adds.
    pub(super) span: Span,
    /// Where it names its targets.
    pub(super) target: Span,
}

impl Merge<'_> {
    /// Into a selected array, a value that is no array is appended; all else follows the rules for
    /// properties.
    pub(super) fn merge_target(&mut self, target: &mut EditedValue, more: EditedValue) {
        let classes = (target.class(self.tree), more.class(self.tree));
        match classes {
            (Class::Sequence, Class::Primitive | Class::Mapping | Class::Null) => {
                target.open(self.tree);
                if let EditedValue::Sequence(_, items) = target {
                    items.push(more);
                }
            }
            _ => self.merge_value(target, more),
        }
    }

    fn merge_value(&mut self, target: &mut EditedValue, mut more: EditedValue) {
        match (target.class(self.tree), more.class(self.tree)) {
            (Class::Mapping, Class::Mapping) => {
                target.open(self.tree);
                more.open(self.tree);
                if let (EditedValue::Mapping(_, entries), EditedValue::Mapping(_, more)) =
                    (target, more)
                {
                    self.entries(entries, more);
                }
            }
            (Class::Sequence, Class::Sequence) => {
                target.open(self.tree);
                more.open(self.tree);
                if let (EditedValue::Sequence(_, items), EditedValue::Sequence(_, more)) =
                    (target, more)
                {
                    items.extend(more);
                }
            }
            // A key without a value holds nothing yet, so anything may fill it.
            (Class::Null, _) | (Class::Primitive, Class::Primitive | Class::Null) => *target = more,
            (Class::Mapping | Class::Sequence, Class::Null) => self.nothing(&more),
            _ => self.conflict(target, &more),
        }
    }

    fn entries(&mut self, entries: &mut Vec<Entry>, more: Vec<Entry>) {
        let tree = self.tree;
        let names = entries.iter().map(|entry| entry.name(tree));
        let mut index: HashMap<&str, usize> = names.zip(0..).collect();
        for entry in more {
            let name = entry.name(tree);
            let known = index.get(name).and_then(|at| entries.get_mut(*at));
            match known {
                Some(known) => self.merge_value(&mut known.value, entry.value),
                None => {
                    index.insert(name, entries.len());
                    entries.push(entry);
                }
            }
        }
    }

    fn nothing(&mut self, more: &EditedValue) {
        let place = more.node(self.tree).name_span();
        let message = "a key without a value changes nothing here";
        let idle = Diagnostic::warning(codes::OVERLAY_FIELD, place, message)
            .help("an action with `remove: true` removes what is there");
        self.found.push(idle);
    }

    fn conflict(&mut self, target: &EditedValue, more: &EditedValue) {
        let (old, new) = (target.node(self.tree), more.node(self.tree));
        let message = format!(
            "{} cannot be merged into {}",
            new.kind_name(),
            old.kind_name()
        );
        // What is copied stands in the description, and it is the action that is wrong.
        let place = match new.span().file == self.span.file {
            true => new.span(),
            false => self.span,
        };
        let mut wrong = Diagnostic::error(codes::OVERLAY_CONFLICT, place, message)
            .secondary(old.name_span(), format!("{} stands here", old.kind_name()))
            .help("remove the old value with an action of its own before this one");
        if place.file != self.target.file || place.start != self.target.start {
            wrong = wrong.secondary(self.target, "selected by this");
        }
        self.found.push(wrong);
    }
}
