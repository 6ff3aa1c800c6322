//! A value of the description while it is being changed.

use serde_json::Value;

use super::super::node::{Kind, Node};
use super::super::span::Span;
use super::super::tree::{Content, NodeId, Text, Tree};
use super::query::Step;

/// A value that is opened only where it changes. Its depth is bounded by the depth limit.
#[derive(Clone, Debug)]
pub(super) enum EditedValue {
    /// A value as it was read.
    Whole(NodeId, Owner),
    /// A sequence, written at this node, with its present items.
    Sequence(NodeId, Vec<EditedValue>),
    /// A mapping, written at this node, with its present entries.
    Mapping(NodeId, Vec<Entry>),
}

/// Where a value that was not opened belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Where it was written.
    Here,
    /// Elsewhere: an alias stands for it.
    Alias,
    /// Nowhere yet: it was written in an overlay, or is copied from another place.
    Copy,
}

/// An entry of an opened mapping.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: Text,
    pub(super) span: Span,
    pub(super) value: EditedValue,
}

impl Entry {
    pub(super) fn name<'t>(&self, tree: &'t Tree) -> &'t str {
        tree.text(self.span.file, self.key)
    }
}

impl EditedValue {
    /// The node at which the value was written. Of an opened collection, it tells the place and the kind.
    pub(super) fn node<'t>(&self, tree: &'t Tree) -> Node<'t> {
        match self {
            EditedValue::Whole(id, _)
            | EditedValue::Sequence(id, _)
            | EditedValue::Mapping(id, _) => tree.node(*id),
        }
    }

    /// Turns a collection into its children. A scalar stays whole.
    pub(super) fn open(&mut self, tree: &Tree) {
        let EditedValue::Whole(id, owner) = *self else {
            return;
        };
        match tree.data(id).content {
            Content::Sequence { first, len } => {
                let items = tree.item_range(first, len).iter();
                let items = items.map(|&item| child(tree, item, id, owner));
                *self = EditedValue::Sequence(id, items.collect());
            }
            Content::Mapping { first, len } => {
                let entries = tree.entry_range(first, len).iter();
                let entries = entries.map(|entry| Entry {
                    key: entry.key,
                    span: entry.span,
                    value: child(tree, entry.value, id, owner),
                });
                *self = EditedValue::Mapping(id, entries.collect());
            }
            _ => {}
        }
    }

    /// The child at a step, opened on the way.
    pub(super) fn child_mut(&mut self, tree: &Tree, step: &Step) -> Option<&mut EditedValue> {
        self.open(tree);
        match (self, step) {
            (EditedValue::Sequence(_, items), Step::Index(index)) => items.get_mut(*index),
            (EditedValue::Mapping(_, entries), Step::Name(name)) => {
                let mut entries = entries.iter_mut();
                let entry = entries.find(|entry| entry.name(tree) == name)?;
                Some(&mut entry.value)
            }
            _ => None,
        }
    }

    /// The value below, at the end of the steps.
    pub(super) fn at_mut(&mut self, tree: &Tree, steps: &[Step]) -> Option<&mut EditedValue> {
        let mut part = self;
        for step in steps {
            part = part.child_mut(tree, step)?;
        }
        Some(part)
    }

    /// Removes the child at a step.
    pub(super) fn remove(&mut self, tree: &Tree, step: &Step) {
        self.open(tree);
        match (self, step) {
            (EditedValue::Sequence(_, items), Step::Index(index)) if *index < items.len() => {
                items.remove(*index);
            }
            (EditedValue::Mapping(_, entries), Step::Name(name)) => {
                entries.retain(|entry| entry.name(tree) != name);
            }
            _ => {}
        }
    }

    /// The same value for another place.
    pub(super) fn copy(&self) -> EditedValue {
        match self {
            EditedValue::Whole(id, _) => EditedValue::Whole(*id, Owner::Copy),
            EditedValue::Sequence(id, items) => {
                EditedValue::Sequence(*id, items.iter().map(EditedValue::copy).collect())
            }
            EditedValue::Mapping(id, entries) => {
                let entries = entries.iter().map(|entry| Entry {
                    value: entry.value.copy(),
                    ..*entry
                });
                EditedValue::Mapping(*id, entries.collect())
            }
        }
    }

    /// The present value as JSON, for queries.
    pub(super) fn json(&self, tree: &Tree) -> Value {
        match self {
            EditedValue::Whole(id, _) => tree.node(*id).to_any_json(),
            EditedValue::Sequence(_, items) => items.iter().map(|item| item.json(tree)).collect(),
            EditedValue::Mapping(_, entries) => {
                let pairs = entries
                    .iter()
                    .map(|entry| (entry.name(tree).to_owned(), entry.value.json(tree)));
                Value::Object(pairs.collect())
            }
        }
    }

    pub(super) fn class(&self, tree: &Tree) -> Class {
        match self.node(tree).kind() {
            Kind::Null => Class::Null,
            Kind::Sequence => Class::Sequence,
            Kind::Mapping => Class::Mapping,
            Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Class::Primitive,
        }
    }
}

/// What decides how two values are merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Null,
    Primitive,
    Sequence,
    Mapping,
}

impl Class {
    pub(super) fn with_article(self) -> &'static str {
        match self {
            Class::Null => "null",
            Class::Primitive => "a primitive value",
            Class::Sequence => "a sequence",
            Class::Mapping => "a mapping",
        }
    }
}

/// A child of a value that was written at `parent`.
fn child(tree: &Tree, id: NodeId, parent: NodeId, owner: Owner) -> EditedValue {
    let written_here = tree.data(id).parent == parent.0;
    let owner = match owner {
        Owner::Here if written_here => Owner::Here,
        Owner::Here => Owner::Alias,
        // A change at one use of an anchored value does not change its other uses.
        Owner::Alias | Owner::Copy => Owner::Copy,
    };
    EditedValue::Whole(id, owner)
}
