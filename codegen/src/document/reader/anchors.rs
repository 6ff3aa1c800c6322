//! `$anchor`, `$dynamicAnchor` and `$id` of JSON Schema 2020-12 (section 8.2).

use std::collections::HashMap;

use crate::source::{FileId, Node, Tree};

/// Names that schemas give themselves, other than their pointers.
#[derive(Debug, Default)]
pub(super) struct Anchors<'t> {
    anchors: HashMap<(FileId, &'t str), Node<'t>>,
    ids: HashMap<&'t str, Node<'t>>,
}

impl<'t> Anchors<'t> {
    /// All names in all files. Of two equal ones the first holds.
    pub(super) fn of(tree: &'t Tree) -> Self {
        let mut names = Self::default();
        let roots = tree.files().iter().filter_map(|(file, _)| tree.root(file));
        let mut queue: Vec<Node<'t>> = roots.collect();
        let mut seen = std::collections::HashSet::new();
        while let Some(node) = queue.pop() {
            if !seen.insert(node.id()) {
                continue;
            }
            names.add(node);
            queue.extend(node.items());
            queue.extend(node.entries().map(|(_, value)| value));
        }
        names
    }

    fn add(&mut self, node: Node<'t>) {
        for key in ["$anchor", "$dynamicAnchor"] {
            if let Some(anchor) = node.get(key).and_then(Node::as_str) {
                self.anchors.entry((node.file(), anchor)).or_insert(node);
            }
        }
        if let Some(id) = node.get("$id").and_then(Node::as_str) {
            self.ids.entry(id.trim_end_matches('#')).or_insert(node);
        }
    }

    /// What the reference `text`, written at `place`, names.
    pub(super) fn find(&self, place: Node<'t>, text: &str) -> Option<Node<'t>> {
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let schema = match uri {
            "" => None,
            _ => Some(*self.ids.get(uri)?),
        };
        let file = schema.map_or(place.file(), Node::file);
        match (fragment, schema) {
            ("", found) => found,
            _ => self.anchors.get(&(file, fragment)).copied(),
        }
    }
}
