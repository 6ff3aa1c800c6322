//! Reading access to one value of a tree.

use std::fmt;

use super::number;
use super::pointer;
use super::span::{FileId, Span};
use super::tree::{Content, EntryData, NONE, NodeId, Tree};

/// A value in a [`Tree`]: a small handle, free to copy.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    pub(super) tree: &'t Tree,
    pub(super) id: NodeId,
}

/// What a value is, with the content of scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'t> {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(&'t str),
    /// Any other scalar.
    String(&'t str),
    /// A list.
    Sequence,
    /// A map from strings to values.
    Mapping,
}

/// A mapping key and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'t> {
    /// The key with quotes and escapes resolved. An unquoted `200` is `"200"`.
    pub text: &'t str,
    /// The key as written, quotes included.
    pub span: Span,
}

impl Tree {
    /// The topmost value of the main file.
    pub fn main(&self) -> Node<'_> {
        self.root(self.main_file())
            .unwrap_or_else(|| self.node(NodeId(NONE)))
    }

    /// The topmost value of a file; `None` if that file could not be parsed.
    pub fn root(&self, file: FileId) -> Option<Node<'_>> {
        let root = self.roots.get(file.index()).copied().flatten();
        root.map(|id| self.node(id))
    }

    /// The node with this id.
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node { tree: self, id }
    }
}

impl<'t> Node<'t> {
    /// The id of this node, for use as a map key or for [`Tree::node`].
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The tree that holds this node.
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// Where the value stands, quotes and brackets included. The span of a block mapping or sequence
    /// reaches from its first key or dash to the end of its last value.
    pub fn span(self) -> Span {
        self.tree.data(self.id).span
    }

    /// The file to whose values this one belongs, which its references are relative to. It is the file
    /// of [`span`](Self::span), except for a value from an overlay: that belongs to the description.
    pub fn file(self) -> FileId {
        self.tree.home(self.span().file)
    }

    /// What the value is.
    pub fn kind(self) -> Kind<'t> {
        let text = |text| self.tree.text(self.span().file, text);
        match self.tree.data(self.id).content {
            Content::Null => Kind::Null,
            Content::Bool(value) => Kind::Bool(value),
            Content::Number(number) => Kind::Number(text(number)),
            Content::String(string) => Kind::String(text(string)),
            Content::Sequence { .. } => Kind::Sequence,
            Content::Mapping { .. } => Kind::Mapping,
        }
    }

    /// The kind in words, with its article: "a string", "a mapping", "null".
    pub fn kind_name(self) -> &'static str {
        match self.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::Sequence => "a sequence",
            Kind::Mapping => "a mapping",
        }
    }

    /// True for `null`, `~` and a missing value.
    pub fn is_null(self) -> bool {
        matches!(self.kind(), Kind::Null)
    }

    /// True for a sequence.
    pub fn is_sequence(self) -> bool {
        matches!(self.kind(), Kind::Sequence)
    }

    /// True for a mapping.
    pub fn is_mapping(self) -> bool {
        matches!(self.kind(), Kind::Mapping)
    }

    /// The text of a string; `None` for anything else, numbers included.
    pub fn as_str(self) -> Option<&'t str> {
        match self.kind() {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(self) -> Option<bool> {
        match self.kind() {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The text of a number as it was written, for example `-9223372036854776000`, `0x1F` or `1e400`.
    pub fn number_text(self) -> Option<&'t str> {
        match self.kind() {
            Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The exact value of a number without fraction, if it fits. `1.0` and `1e3` count as integers,
    /// as JSON Schema has it.
    pub fn as_integer(self) -> Option<i128> {
        self.number_text().and_then(number::integer)
    }

    /// The nearest double of a number; infinite if the number is too large for one.
    pub fn as_f64(self) -> Option<f64> {
        self.number_text().map(number::float)
    }

    /// The text of any scalar: of a string its content, of the others the usual spelling of the
    /// value or, for numbers, the spelling that was used. `None` for sequences and mappings.
    pub fn scalar_text(self) -> Option<&'t str> {
        match self.kind() {
            Kind::Null => Some("null"),
            Kind::Bool(true) => Some("true"),
            Kind::Bool(false) => Some("false"),
            Kind::Number(text) | Kind::String(text) => Some(text),
            Kind::Sequence | Kind::Mapping => None,
        }
    }

    /// The number of items or entries; 0 for scalars.
    pub fn len(self) -> usize {
        match self.tree.data(self.id).content {
            Content::Sequence { len, .. } | Content::Mapping { len, .. } => len as usize,
            _ => 0,
        }
    }

    /// True for scalars and for sequences and mappings without content.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The value under a key of a mapping. `None` if there is none, or if this is not a mapping.
    pub fn get(self, key: &str) -> Option<Node<'t>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// Key and value under a key of a mapping.
    pub fn entry(self, key: &str) -> Option<(Key<'t>, Node<'t>)> {
        let Content::Mapping { first, len } = self.tree.data(self.id).content else {
            return None;
        };
        let entry = self.tree.find_entry(first, len, key)?;
        Some(self.read_entry(entry))
    }

    /// The entries of a mapping in document order; none for anything else.
    pub fn entries(
        self,
    ) -> impl DoubleEndedIterator<Item = (Key<'t>, Node<'t>)> + ExactSizeIterator {
        let entries = match self.tree.data(self.id).content {
            Content::Mapping { first, len } => self.tree.entry_range(first, len),
            _ => &[],
        };
        entries.iter().map(move |entry| self.read_entry(entry))
    }

    /// The items of a sequence in document order; none for anything else.
    pub fn items(self) -> impl DoubleEndedIterator<Item = Node<'t>> + ExactSizeIterator {
        let items = match self.tree.data(self.id).content {
            Content::Sequence { first, len } => self.tree.item_range(first, len),
            _ => &[],
        };
        items.iter().map(move |&id| self.tree.node(id))
    }

    /// The item of a sequence at an index counted from zero.
    pub fn item(self, index: usize) -> Option<Node<'t>> {
        self.items().nth(index)
    }

    /// The mapping or sequence in which the value was written; `None` for the topmost value.
    pub fn parent(self) -> Option<Node<'t>> {
        let parent = self.tree.data(self.id).parent;
        (parent != NONE).then(|| self.tree.node(NodeId(parent)))
    }

    /// The key under which the value stands in its parent, if the parent is a mapping.
    pub fn key(self) -> Option<Key<'t>> {
        let data = self.tree.data(self.id);
        let Content::Mapping { .. } = self.parent()?.tree.data(NodeId(data.parent)).content else {
            return None;
        };
        let entry = self.tree.entries.get(data.slot as usize)?;
        Some(self.read_entry(entry).0)
    }

    /// The position of the value in its parent, if the parent is a sequence.
    pub fn index(self) -> Option<usize> {
        let data = self.tree.data(self.id);
        let Content::Sequence { first, .. } = self.parent()?.tree.data(NodeId(data.parent)).content
        else {
            return None;
        };
        data.slot.checked_sub(first).map(|index| index as usize)
    }

    /// The place to blame for this value as a whole: its key, or the value itself in a sequence or at
    /// the top.
    pub fn name_span(self) -> Span {
        self.key().map_or_else(|| self.span(), |key| key.span)
    }

    /// The JSON Pointer (RFC 6901) of the value within its file: `/paths/~1rooms/get`, or the empty
    /// string for the topmost value.
    pub fn pointer(self) -> String {
        let mut tokens = Vec::new();
        let mut node = self;
        while let Some(parent) = node.parent() {
            if let Some(key) = node.key() {
                tokens.push(pointer::escape(key.text).into_owned());
            } else if let Some(index) = node.index() {
                tokens.push(index.to_string());
            }
            node = parent;
        }
        let parts = tokens.iter().rev();
        parts.flat_map(|token| ["/", token.as_str()]).collect()
    }

    fn read_entry(self, entry: &EntryData) -> (Key<'t>, Node<'t>) {
        let key = Key {
            text: self.tree.text(entry.span.file, entry.key),
            span: entry.span,
        };
        (key, self.tree.node(entry.value))
    }
}

impl PartialEq for Node<'_> {
    /// Two handles are equal if they name the same node of the same tree.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.id == other.id
    }
}

impl Eq for Node<'_> {}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node({:?}, {})", self.pointer(), self.kind_name())
    }
}
