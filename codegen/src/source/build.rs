//! From parser events to arena nodes: frames of open collections, anchors, limits.

use std::cmp::Ordering;
use std::sync::Arc;

use super::file::{File, clamp};
use super::limits::Limits;
use super::mapping::{self, Pending};
use super::span::{FileId, Span};
use super::tree::{Content, EntryData, NONE, NodeData, NodeId, Text, Tree};
use crate::diagnostic::{Diagnostic, Severity, codes};

/// How many complaints are printed at most.
const MOST_REPORTS: usize = 1000;

/// Ends the reading of a file.
pub(super) type Stop = Box<Diagnostic>;

/// Builds the nodes of one file.
pub(super) struct Builder<'a> {
    pub(super) tree: &'a mut Tree,
    pub(super) file: FileId,
    pub(super) text: Arc<File>,
    found: &'a mut Vec<Diagnostic>,
    limits: &'a Limits,
    frames: Vec<Frame>,
    items: Vec<NodeId>,
    entries: Vec<Pending>,
    anchors: Vec<Option<Anchor>>,
    /// Values so far in all files, aliases counted in full.
    expanded: &'a mut u64,
    root: Option<NodeId>,
}

/// An open sequence or mapping.
struct Frame {
    node: NodeId,
    mapping: bool,
    flow: bool,
    /// True if the collection stands where a key should.
    as_key: bool,
    /// Where its children start in `items` or `entries` of the builder.
    first: usize,
    key: Option<PendingKey>,
    anchor: usize,
    expanded_before: u64,
    /// Levels below this collection, so far.
    height: usize,
    end: u32,
}

/// A key that waits for its value.
#[derive(Clone, Copy)]
struct PendingKey {
    text: Text,
    span: Span,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Entry,
    /// An unquoted `<<`.
    Merge,
    /// Already reported; its value goes nowhere.
    Unusable,
}

#[derive(Clone, Copy)]
struct Anchor {
    /// Not yet there while the anchored collection is open.
    node: Option<NodeId>,
    expanded: u64,
    height: usize,
}

/// A finished value on its way into its parent.
struct Value {
    node: NodeId,
    end: u32,
    height: usize,
}

/// A scalar as the parser gives it, its type decided.
pub(super) struct ScalarIn<'s> {
    pub(super) text: &'s str,
    pub(super) span: Span,
    pub(super) content: fn(Text) -> Content,
    /// True for an unquoted scalar without a tag, which may be a merge key.
    pub(super) plain: bool,
    pub(super) anchor: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        tree: &'a mut Tree,
        file: FileId,
        text: Arc<File>,
        limits: &'a Limits,
        expanded: &'a mut u64,
        found: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            tree,
            file,
            text,
            found,
            limits,
            frames: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            anchors: Vec::new(),
            expanded,
            root: None,
        }
    }

    /// The topmost value, once the document has ended.
    pub(super) fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// Keeps a diagnostic, if there are not too many already. A large file in which everything is wrong
    /// must not fill the memory with complaints.
    pub(super) fn report(&mut self, report: Diagnostic) {
        match self.found.len().cmp(&MOST_REPORTS) {
            Ordering::Less => self.found.push(report),
            Ordering::Equal => self.found.push(more_reports()),
            Ordering::Greater => {}
        }
    }

    /// True if the next value is the key of a mapping.
    pub(super) fn expects_key(&self) -> bool {
        let frame = self.frames.last();
        frame.is_some_and(|frame| frame.mapping && frame.key.is_none())
    }

    pub(super) fn scalar(&mut self, scalar: &ScalarIn<'_>) -> Result<(), Stop> {
        let text = self.store(scalar);
        let key = self.expects_key();
        if key {
            self.key(scalar, text)?;
            if scalar.anchor == 0 {
                return Ok(());
            }
        }
        let node = self.push_node(scalar.span, (scalar.content)(text))?;
        self.set_anchor(scalar.anchor, Some(node), 1, 0);
        if !key {
            self.attach(&Value {
                node,
                end: scalar.span.end,
                height: 0,
            });
        }
        Ok(())
    }

    fn key(&mut self, scalar: &ScalarIn<'_>, text: Text) -> Result<(), Stop> {
        let length = scalar.text.len();
        if length > self.limits.key_bytes {
            let limit = self.limits.key_bytes;
            let message = format!("key of {length} bytes, the limit is {limit}");
            let stop = Diagnostic::error(codes::KEY_TOO_LONG, scalar.span, message)
                .help("is a quote or a line break missing?");
            return Err(Box::new(stop));
        }
        let merge = scalar.plain && scalar.text == "<<";
        self.set_key(PendingKey {
            text,
            span: scalar.span,
            role: if merge { Role::Merge } else { Role::Entry },
        });
        Ok(())
    }

    fn set_key(&mut self, key: PendingKey) {
        if let Some(frame) = self.frames.last_mut() {
            frame.end = frame.end.max(key.span.end);
            frame.key = Some(key);
        }
    }

    pub(super) fn open(
        &mut self,
        span: Span,
        mapping: bool,
        flow: bool,
        anchor: usize,
    ) -> Result<(), Stop> {
        self.check_depth(self.frames.len().saturating_add(1), span)?;
        let as_key = self.expects_key();
        let expanded_before = *self.expanded;
        let node = self.push_node(span, Content::Null)?;
        self.set_anchor(anchor, None, 0, 0);
        self.frames.push(Frame {
            node,
            mapping,
            flow,
            as_key,
            first: if mapping {
                self.entries.len()
            } else {
                self.items.len()
            },
            key: None,
            anchor,
            expanded_before,
            height: 0,
            end: span.end,
        });
        Ok(())
    }

    pub(super) fn close(&mut self, span: Span) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let content = if frame.mapping {
            self.close_mapping(&frame)
        } else {
            self.close_sequence(&frame)
        };
        let end = if frame.flow { span.end } else { frame.end };
        if let Some(data) = self.tree.nodes.get_mut(frame.node.0 as usize) {
            data.content = content;
            data.span.end = end.max(data.span.start);
        }
        let expanded = self.expanded.saturating_sub(frame.expanded_before);
        self.set_anchor(frame.anchor, Some(frame.node), expanded, frame.height);
        if frame.as_key {
            self.reject_key(frame.node);
        } else {
            self.attach(&Value {
                node: frame.node,
                end,
                height: frame.height,
            });
        }
    }

    fn close_sequence(&mut self, frame: &Frame) -> Content {
        let first = clamp(self.tree.items.len());
        let from = frame.first.min(self.items.len());
        for (slot, item) in (first..).zip(self.items.drain(from..)) {
            self.tree.settle(item, frame.node, slot);
            self.tree.items.push(item);
        }
        let len = clamp(self.tree.items.len()).saturating_sub(first);
        Content::Sequence { first, len }
    }

    fn close_mapping(&mut self, frame: &Frame) -> Content {
        let from = frame.first.min(self.entries.len());
        let mut found = mapping::apply_merges(self.tree, &mut self.entries, from);
        let order = mapping::drop_duplicates(self.tree, &mut self.entries, from, &mut found);
        for report in found {
            self.report(report);
        }
        let first = clamp(self.tree.entries.len());
        for (slot, pending) in (first..).zip(self.entries.drain(from..)) {
            self.tree.settle(pending.data.value, frame.node, slot);
            self.tree.entries.push(pending.data);
        }
        let len = clamp(self.tree.entries.len()).saturating_sub(first);
        let sorted = order.into_iter().map(|index| first.saturating_add(index));
        self.tree.sorted.extend(sorted);
        // Short mappings are never searched through the index, but it must stay parallel.
        self.tree.sorted.resize(self.tree.entries.len(), NONE);
        Content::Mapping { first, len }
    }

    pub(super) fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Stop> {
        let known = self.anchors.get(anchor).copied().flatten();
        let Some(Anchor {
            node: Some(node),
            expanded,
            height,
        }) = known
        else {
            let message = "alias inside the value that it stands for";
            self.report(
                Diagnostic::error(codes::UNKNOWN_ALIAS, span, message)
                    .help("use `$ref` for types that contain themselves"),
            );
            return self.null(span);
        };
        if self.expects_key() {
            self.alias_key(node, span);
            return Ok(());
        }
        self.count(expanded, span)?;
        self.check_depth(self.frames.len().saturating_add(height), span)?;
        self.attach(&Value {
            node,
            end: span.end,
            height,
        });
        Ok(())
    }

    /// An alias to nothing was reported by the caller; the place is kept by a null.
    pub(super) fn null(&mut self, span: Span) -> Result<(), Stop> {
        self.scalar(&ScalarIn {
            text: "",
            span,
            content: |_| Content::Null,
            plain: false,
            anchor: 0,
        })
    }

    fn alias_key(&mut self, node: NodeId, span: Span) {
        let Some(text) = self.tree.node(node).scalar_text().map(str::to_owned) else {
            return self.reject_key(node);
        };
        let text = self.tree.decode(&text);
        self.set_key(PendingKey {
            text,
            span,
            role: Role::Entry,
        });
    }

    fn reject_key(&mut self, node: NodeId) {
        let node = self.tree.node(node);
        let (span, kind) = (node.span(), node.kind_name());
        let report = Diagnostic::error(
            codes::KEY_NOT_SCALAR,
            span,
            format!("{kind} cannot be a key"),
        )
        .label(span, "keys are strings")
        .help("put quotes around a template placeholder such as `{{ name }}`");
        self.report(report);
        self.set_key(PendingKey {
            text: Text::EMPTY,
            span,
            role: Role::Unusable,
        });
    }

    fn attach(&mut self, value: &Value) {
        let Some(frame) = self.frames.last_mut() else {
            self.root.get_or_insert(value.node);
            return;
        };
        frame.end = frame.end.max(value.end);
        frame.height = frame.height.max(value.height.saturating_add(1));
        if !frame.mapping {
            self.items.push(value.node);
        } else if let Some(key) = frame.key.take() {
            self.push_entry(&key, value.node);
        }
    }

    fn push_entry(&mut self, key: &PendingKey, value: NodeId) {
        if key.role == Role::Unusable {
            return;
        }
        self.entries.push(Pending {
            data: EntryData {
                key: key.text,
                span: key.span,
                value,
            },
            merge: key.role == Role::Merge,
        });
    }

    fn push_node(&mut self, span: Span, content: Content) -> Result<NodeId, Stop> {
        self.count(1, span)?;
        let id = NodeId(clamp(self.tree.nodes.len()));
        let parent = self.frames.last().map_or(NONE, |frame| frame.node.0);
        self.tree.nodes.push(NodeData {
            span,
            parent,
            slot: NONE,
            content,
        });
        Ok(id)
    }

    fn set_anchor(&mut self, anchor: usize, node: Option<NodeId>, expanded: u64, height: usize) {
        // The parser numbers anchors from 1; 0 stands for none.
        if anchor == 0 {
            return;
        }
        if self.anchors.len() <= anchor {
            self.anchors.resize(anchor.saturating_add(1), None);
        }
        if let Some(slot) = self.anchors.get_mut(anchor) {
            *slot = Some(Anchor {
                node,
                expanded,
                height,
            });
        }
    }

    fn count(&mut self, more: u64, span: Span) -> Result<(), Stop> {
        *self.expanded = self.expanded.saturating_add(more);
        let limit = self.limits.expanded_nodes;
        if *self.expanded <= limit {
            return Ok(());
        }
        let message = format!("more than {limit} values, aliases counted in full");
        let stop = Diagnostic::error(codes::TOO_MANY_NODES, span, message)
            .label(span, "the limit is crossed here");
        Err(Box::new(stop))
    }

    fn check_depth(&self, depth: usize, span: Span) -> Result<(), Stop> {
        let limit = self.limits.depth;
        if depth <= limit {
            return Ok(());
        }
        Err(Box::new(too_deep(span, limit)))
    }

    /// Text that stands in the file as it is, is not copied.
    fn store(&mut self, scalar: &ScalarIn<'_>) -> Text {
        verbatim(self.text.text(), scalar).unwrap_or_else(|| self.tree.decode(scalar.text))
    }
}

pub(super) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    let message = format!("nested more than {limit} levels deep");
    Diagnostic::error(codes::TOO_DEEP, span, message)
}

fn more_reports() -> Diagnostic {
    let message = format!("only the first {MOST_REPORTS} findings are shown");
    Diagnostic::global(Severity::Note, codes::FINDINGS_LEFT_OUT, message)
}

fn verbatim(file: &str, scalar: &ScalarIn<'_>) -> Option<Text> {
    let Span { start, end, .. } = scalar.span;
    let inside = (start.saturating_add(1), end.saturating_sub(1));
    let mut places = [(start, end), inside].into_iter();
    let (start, end) =
        places.find(|&(start, end)| file.get(start as usize..end as usize) == Some(scalar.text))?;
    Some(Text {
        start,
        end,
        decoded: false,
    })
}

impl Text {
    pub(super) const EMPTY: Text = Text {
        start: 0,
        end: 0,
        decoded: true,
    };
}

impl Tree {
    fn decode(&mut self, text: &str) -> Text {
        let start = clamp(self.decoded.len());
        self.decoded.push_str(text);
        Text {
            start,
            end: clamp(self.decoded.len()),
            decoded: true,
        }
    }

    /// Records where a node was written. An alias or a merge key must not move it.
    pub(super) fn settle(&mut self, node: NodeId, parent: NodeId, slot: u32) {
        let data = self.nodes.get_mut(node.0 as usize);
        if let Some(data) = data.filter(|data| data.parent == parent.0 && data.slot == NONE) {
            data.slot = slot;
        }
    }
}
