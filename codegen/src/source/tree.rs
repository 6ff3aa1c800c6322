//! The arena that holds every value of every file.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{Files, clamp};
use super::span::{FileId, Span};

/// Mappings up to this length are searched front to back; longer ones have a sorted index.
pub(super) const LINEAR: usize = 16;

/// Stands for "none" in the packed fields below.
pub(super) const NONE: u32 = u32::MAX;

/// Names one node of a [`Tree`]. Valid for the tree that gave it, as long as that lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// The values of one or more files as one arena of nodes.
///
/// Mapping keys are strings. An anchored value (`&name`) is one node, however many aliases (`*name`)
/// stand for it; [`Node::parent`], [`Node::key`] and [`Node::pointer`] tell where it was written.
/// There are no cycles, and no path is longer than [`Limits::depth`](super::Limits::depth).
///
/// [`Node::parent`]: super::Node::parent
/// [`Node::key`]: super::Node::key
/// [`Node::pointer`]: super::Node::pointer
#[derive(Clone, Debug, Default)]
pub struct Tree {
    pub(super) files: Files,
    pub(super) roots: Vec<Option<NodeId>>,
    /// The files by the names that references lead to, see `path::join`.
    pub(super) names: BTreeMap<String, FileId>,
    /// The names of files that references lead to but may not read.
    pub(super) outside: BTreeSet<String>,
    /// The folder that holds all files which may be read, for people.
    pub(super) ref_root: String,
    /// How many overlays were read. They are the files after the first one.
    pub(super) overlays: usize,
    pub(super) nodes: Vec<NodeData>,
    pub(super) items: Vec<NodeId>,
    pub(super) entries: Vec<EntryData>,
    /// Runs parallel to `entries`: for each mapping longer than [`LINEAR`], its entries by key.
    pub(super) sorted: Vec<u32>,
    /// Decoded text of the scalars whose text does not stand verbatim in a file.
    pub(super) decoded: String,
}

/// Where the text of a scalar is: in its file, or decoded in the tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) decoded: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    Null,
    Bool(bool),
    Number(Text),
    String(Text),
    Sequence { first: u32, len: u32 },
    Mapping { first: u32, len: u32 },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct NodeData {
    pub(super) span: Span,
    pub(super) parent: u32,
    /// Index into `items` or `entries` of the place where the node was written.
    pub(super) slot: u32,
    pub(super) content: Content,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct EntryData {
    pub(super) key: Text,
    pub(super) span: Span,
    pub(super) value: NodeId,
}

/// A fill level of the arenas of a tree.
pub(super) struct Mark {
    nodes: usize,
    items: usize,
    pub(super) entries: usize,
    decoded: usize,
}

/// What a foreign or outdated id is read as, so that no id can make a lookup panic.
const ABSENT: NodeData = NodeData {
    span: Span {
        file: FileId(NONE),
        start: 0,
        end: 0,
    },
    parent: NONE,
    slot: NONE,
    content: Content::Null,
};

impl Tree {
    /// The files, in load order.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The file from which loading started: the API description itself.
    pub fn main_file(&self) -> FileId {
        FileId(0)
    }

    /// The file to whose values those written in `file` belong: overlays change the main file.
    pub(super) fn home(&self, file: FileId) -> FileId {
        if (1..=self.overlays).contains(&file.index()) {
            return self.main_file();
        }
        file
    }

    /// How many nodes there are. Aliases are not counted, mapping keys neither.
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// Bytes held by the tree: the texts of the files and the arenas.
    pub fn memory(&self) -> usize {
        let texts: usize = self.files.iter().map(|(_, file)| file.text().len()).sum();
        texts
            + self.decoded.capacity()
            + self.nodes.capacity() * size_of::<NodeData>()
            + self.entries.capacity() * size_of::<EntryData>()
            + self.items.capacity() * size_of::<NodeId>()
            + self.sorted.capacity() * size_of::<u32>()
    }

    /// Adds a whole file as one string.
    pub(super) fn add_string(&mut self, file: FileId, end: u32) -> NodeId {
        let id = NodeId(clamp(self.nodes.len()));
        self.nodes.push(NodeData {
            span: Span::new(file, 0, end),
            parent: NONE,
            slot: NONE,
            content: Content::String(Text {
                start: 0,
                end,
                decoded: false,
            }),
        });
        id
    }

    /// How far the arenas are filled.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            nodes: self.nodes.len(),
            items: self.items.len(),
            entries: self.entries.len(),
            decoded: self.decoded.len(),
        }
    }

    /// Forgets what was added since the mark.
    pub(super) fn rewind(&mut self, mark: &Mark) {
        self.nodes.truncate(mark.nodes);
        self.items.truncate(mark.items);
        self.entries.truncate(mark.entries);
        self.sorted.truncate(mark.entries);
        self.decoded.truncate(mark.decoded);
    }

    pub(super) fn data(&self, id: NodeId) -> &NodeData {
        self.nodes.get(id.0 as usize).unwrap_or(&ABSENT)
    }

    pub(super) fn text(&self, file: FileId, text: Text) -> &str {
        let range = text.start as usize..text.end as usize;
        let whole = if text.decoded {
            Some(self.decoded.as_str())
        } else {
            self.files.get(file).map(|file| file.text())
        };
        whole.and_then(|whole| whole.get(range)).unwrap_or_default()
    }

    pub(super) fn key_text(&self, entry: &EntryData) -> &str {
        self.text(entry.span.file, entry.key)
    }

    pub(super) fn entry_range(&self, first: u32, len: u32) -> &[EntryData] {
        let end = first.saturating_add(len) as usize;
        self.entries.get(first as usize..end).unwrap_or_default()
    }

    pub(super) fn item_range(&self, first: u32, len: u32) -> &[NodeId] {
        let end = first.saturating_add(len) as usize;
        self.items.get(first as usize..end).unwrap_or_default()
    }

    /// The entry with this key in a mapping given by its place in `entries`.
    pub(super) fn find_entry(&self, first: u32, len: u32, key: &str) -> Option<&EntryData> {
        let entries = self.entry_range(first, len);
        if entries.len() <= LINEAR {
            return entries.iter().find(|entry| self.key_text(entry) == key);
        }
        let end = first.saturating_add(len) as usize;
        let sorted = self.sorted.get(first as usize..end).unwrap_or_default();
        let entry = |index: &u32| self.entries.get(*index as usize);
        let found = sorted.binary_search_by(|index| {
            let text = entry(index).map_or("", |entry| self.key_text(entry));
            text.cmp(key)
        });
        sorted.get(found.ok()?).and_then(entry)
    }
}
