//! Actions, applied one after another to the description (Overlay Specification 1.1, section 4.4.3).

use serde_json::Value;

use super::super::build::too_deep;
use super::super::limits::Limits;
use super::super::span::Span;
use super::super::tree::{NodeId, Tree};
use super::edited::{Class, EditedValue, Owner};
use super::merge::Merge;
use super::query::{Query, Step};
use crate::diagnostic::{Diagnostic, codes};

/// One change at every place that a query selects.
#[derive(Clone, Debug)]
pub(super) struct Action {
    pub(super) target: Query,
    pub(super) change: Change,
}

/// What an action does.
#[derive(Clone, Debug)]
pub(super) enum Change {
    Remove,
    /// Merges the value at this node of the overlay.
    Update(NodeId),
    /// Merges the value that this query selects in the description.
    Copy(Query),
}

/// The description between two actions.
pub(super) struct Draft<'a> {
    pub(super) tree: &'a Tree,
    pub(super) limits: &'a Limits,
    /// Values so far in all files.
    pub(super) expanded: &'a mut u64,
    pub(super) found: &'a mut Vec<Diagnostic>,
    pub(super) root: EditedValue,
    /// What `root` holds, as queries see it.
    pub(super) view: Value,
}

/// What an action merges into each of its targets.
struct Addition {
    part: EditedValue,
    /// Where the action names it.
    span: Span,
    /// How many values it holds, and over how many levels.
    size: (u64, usize),
}

impl Draft<'_> {
    pub(super) fn apply(&mut self, action: &Action) {
        let places = action.target.locate(&self.view);
        if places.is_empty() {
            return self.nothing_selected(&action.target);
        }
        match &action.change {
            Change::Remove => self.remove(&places, &action.target),
            Change::Update(node) => {
                let part = EditedValue::Whole(*node, Owner::Copy);
                let size = measure(&part.json(self.tree));
                let span = self.tree.node(*node).span();
                self.merge(&places, &action.target, &Addition { part, span, size });
            }
            Change::Copy(query) => {
                if let Some(addition) = self.copied(query) {
                    self.merge(&places, &action.target, &addition);
                }
            }
        }
    }

    fn nothing_selected(&mut self, query: &Query) {
        let message = "the query selects nothing in the description";
        let nothing = Diagnostic::warning(codes::OVERLAY_SELECTS_NOTHING, query.span, message)
            .maybe_help(query.advice(&self.view));
        self.found.push(nothing);
    }

    /// Removes children before their parents and later items before earlier ones, so that no place moves
    /// before its turn.
    fn remove(&mut self, places: &[Vec<Step>], target: &Query) {
        for place in places.iter().rev() {
            let Some((last, parent)) = place.split_last() else {
                let message = "the whole description cannot be removed";
                let root = Diagnostic::error(codes::OVERLAY_CONFLICT, target.span, message);
                self.found.push(root);
                continue;
            };
            if let Some(part) = self.root.at_mut(self.tree, parent) {
                part.remove(self.tree, last);
            }
            if let Some(value) = view_mut(&mut self.view, parent) {
                remove_from_view(value, last);
            }
        }
    }

    /// What a copy action takes: exactly one value, as it is before the action.
    fn copied(&mut self, query: &Query) -> Option<Addition> {
        let places = query.locate(&self.view);
        let [place] = places.as_slice() else {
            let message = format!("`copy` takes one value, and this selects {}", places.len());
            let wrong = Diagnostic::error(codes::OVERLAY_CONFLICT, query.span, message);
            self.found.push(wrong);
            return None;
        };
        let size = measure(view_mut(&mut self.view, place)?);
        let part = self.root.at_mut(self.tree, place)?.copy();
        let span = query.span;
        Some(Addition { part, span, size })
    }

    fn merge(&mut self, places: &[Vec<Step>], target: &Query, addition: &Addition) {
        if !self.are_alike(places, target) {
            return;
        }
        for place in places {
            if !self.has_room(place, addition) {
                return;
            }
            let Some(part) = self.root.at_mut(self.tree, place) else {
                continue;
            };
            let mut merge = Merge {
                tree: self.tree,
                found: self.found,
                span: addition.span,
                target: target.span,
            };
            merge.merge_target(part, addition.part.clone());
            if let Some(value) = view_mut(&mut self.view, place) {
                *value = part.json(self.tree);
            }
        }
    }

    /// Several targets are all objects, all arrays or all primitives.
    fn are_alike(&mut self, places: &[Vec<Step>], target: &Query) -> bool {
        let mut first: Option<(Class, Span)> = None;
        for place in places {
            let Some(part) = self.root.at_mut(self.tree, place) else {
                continue;
            };
            let place = part.node(self.tree).name_span();
            let class = match part.class(self.tree) {
                Class::Null => Class::Primitive,
                class => class,
            };
            match first {
                None => first = Some((class, place)),
                Some((known, other)) if known != class => {
                    let message = "the query selects values of different kinds";
                    let mixed = Diagnostic::error(codes::OVERLAY_CONFLICT, target.span, message)
                        .secondary(other, known.with_article())
                        .secondary(place, class.with_article())
                        .help("write an action for each kind");
                    self.found.push(mixed);
                    return false;
                }
                Some(_) => {}
            }
        }
        true
    }

    /// Counts what is about to be added against the limits of the description.
    fn has_room(&mut self, place: &[Step], addition: &Addition) -> bool {
        let (values, height) = addition.size;
        if place.len().saturating_add(height) > self.limits.depth {
            self.found.push(too_deep(addition.span, self.limits.depth));
            return false;
        }
        *self.expanded = self.expanded.saturating_add(values);
        let limit = self.limits.expanded_nodes;
        if *self.expanded > limit {
            let message = format!("more than {limit} values, with what the overlay adds");
            let many = Diagnostic::error(codes::TOO_MANY_NODES, addition.span, message);
            self.found.push(many);
            return false;
        }
        true
    }
}

/// The value at the end of the steps.
fn view_mut<'v>(view: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    let mut value = view;
    for step in steps {
        value = match step {
            Step::Index(index) => value.get_mut(index)?,
            Step::Name(name) => value.get_mut(name)?,
        };
    }
    Some(value)
}

fn remove_from_view(value: &mut Value, step: &Step) {
    match (value, step) {
        (Value::Array(items), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
        }
        (Value::Object(entries), Step::Name(name)) => {
            entries.remove(name);
        }
        _ => {}
    }
}

/// How many values there are, and how many levels of them.
fn measure(value: &Value) -> (u64, usize) {
    let children: Vec<&Value> = match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(entries) => entries.values().collect(),
        _ => Vec::new(),
    };
    let whole = (1_u64, 0_usize);
    children.into_iter().fold(whole, |(values, height), child| {
        let (more, below) = measure(child);
        (
            values.saturating_add(more),
            height.max(below.saturating_add(1)),
        )
    })
}
