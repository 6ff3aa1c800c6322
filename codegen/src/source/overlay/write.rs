//! The finished draft as nodes of the tree.

use super::super::file::clamp;
use super::super::mapping;
use super::super::mapping::Pending;
use super::super::tree::{Content, EntryData, LINEAR, NONE, NodeData, NodeId, Tree};
use super::edited::{EditedValue, Entry, Owner};

/// Adds a value to the tree, as a child of `parent`. What did not change is not copied.
pub(super) fn write(tree: &mut Tree, part: EditedValue, parent: u32) -> NodeId {
    match part {
        EditedValue::Whole(id, Owner::Alias) => id,
        EditedValue::Whole(id, Owner::Here) => {
            if let Some(data) = tree.nodes.get_mut(id.0 as usize) {
                (data.parent, data.slot) = (parent, NONE);
            }
            id
        }
        EditedValue::Whole(id, Owner::Copy) => copy(tree, id, parent),
        EditedValue::Sequence(id, items) => write_sequence(tree, id, items, parent),
        EditedValue::Mapping(id, entries) => write_mapping(tree, id, entries, parent),
    }
}

fn copy(tree: &mut Tree, id: NodeId, parent: u32) -> NodeId {
    let mut part = EditedValue::Whole(id, Owner::Copy);
    part.open(tree);
    match part {
        EditedValue::Whole(..) => push(tree, id, parent),
        opened => write(tree, opened, parent),
    }
}

/// A new node at the place of another.
fn push(tree: &mut Tree, at: NodeId, parent: u32) -> NodeId {
    let id = NodeId(clamp(tree.nodes.len()));
    let data = NodeData {
        parent,
        slot: NONE,
        ..*tree.data(at)
    };
    tree.nodes.push(data);
    id
}

fn set(tree: &mut Tree, id: NodeId, content: Content) {
    if let Some(data) = tree.nodes.get_mut(id.0 as usize) {
        data.content = content;
    }
}

fn write_sequence(tree: &mut Tree, at: NodeId, items: Vec<EditedValue>, parent: u32) -> NodeId {
    let id = push(tree, at, parent);
    let items: Vec<NodeId> = items
        .into_iter()
        .map(|item| write(tree, item, id.0))
        .collect();
    let (first, len) = (clamp(tree.items.len()), clamp(items.len()));
    for (slot, item) in (first..).zip(items) {
        tree.settle(item, id, slot);
        tree.items.push(item);
    }
    set(tree, id, Content::Sequence { first, len });
    id
}

fn write_mapping(tree: &mut Tree, at: NodeId, entries: Vec<Entry>, parent: u32) -> NodeId {
    let id = push(tree, at, parent);
    let entries: Vec<Pending> = entries
        .into_iter()
        .map(|entry| Pending {
            data: EntryData {
                key: entry.key,
                span: entry.span,
                value: write(tree, entry.value, id.0),
            },
            merge: false,
        })
        .collect();
    let order = match entries.len() > LINEAR {
        true => mapping::sorted(tree, &entries),
        false => Vec::new(),
    };
    let (first, len) = (clamp(tree.entries.len()), clamp(entries.len()));
    for (slot, entry) in (first..).zip(entries) {
        tree.settle(entry.data.value, id, slot);
        tree.entries.push(entry.data);
    }
    let sorted = order.into_iter().map(|index| first.saturating_add(index));
    tree.sorted.extend(sorted);
    // The index runs parallel to the entries, also where it is not used.
    tree.sorted.resize(tree.entries.len(), NONE);
    set(tree, id, Content::Mapping { first, len });
    id
}
