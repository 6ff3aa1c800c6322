//! The schemas that are still to be read.

use std::collections::HashMap;

use crate::document::{Schema, SchemaId};
use crate::source::{Node, NodeId};

/// The schemas that were asked for. The position in the queue is the [`SchemaId`].
#[derive(Debug, Default)]
pub(in crate::document::readers) struct SchemaQueue<'t> {
    pub(super) queue: Vec<Task<'t>>,
    pub(super) ids: HashMap<NodeId, SchemaId>,
    pub(super) components: HashMap<&'t str, SchemaId>,
    pub(super) component_names: Vec<&'t str>,
}

/// How one schema comes about.
#[derive(Debug)]
pub(super) enum Task<'t> {
    /// It is read from its node; with the name of the component that stands there.
    Read(Node<'t>, Option<&'t str>),
    /// It is the part of a 2.0 parameter or header that says what it holds.
    Simple(Node<'t>),
    /// It was made by the reader.
    Made(Box<Schema<'t>>),
}

impl<'t> SchemaQueue<'t> {
    pub(super) fn add(&mut self, task: Task<'t>) -> SchemaId {
        // A tree has fewer than 2^32 nodes, and so fewer schemas.
        let id = SchemaId(u32::try_from(self.queue.len()).unwrap_or(u32::MAX));
        self.queue.push(task);
        id
    }

    pub(super) fn add_node(&mut self, node: Node<'t>, task: Task<'t>) -> SchemaId {
        if let Some(id) = self.ids.get(&node.id()) {
            return *id;
        }
        let id = self.add(task);
        self.ids.insert(node.id(), id);
        id
    }

    /// The component schema of this name.
    pub(in crate::document::readers) fn component(&self, name: &str) -> Option<SchemaId> {
        self.components.get(name).copied()
    }

    /// The names of all component schemas.
    pub(super) fn component_names(&self) -> impl Iterator<Item = &'t str> + Clone {
        self.component_names.iter().copied()
    }
}
