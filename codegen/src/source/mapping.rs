//! What happens when a mapping ends: merge keys are applied, duplicate keys reported.

use std::collections::{HashMap, HashSet};

use super::file::clamp;
use super::node::{Kind, Node};
use super::tree::{Content, EntryData, LINEAR, NodeId, Tree};
use crate::diagnostic::{Diagnostic, Severity, codes};

/// An entry of a mapping that is still open.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    pub(super) data: EntryData,
    pub(super) merge: bool,
}

/// Replaces each `<<` entry from `from` on by the entries of its value that are not given otherwise.
/// What the mapping itself says wins over what is merged, an earlier merge over a later one. Returns what there is to
/// report.
pub(super) fn apply_merges(
    tree: &Tree,
    entries: &mut Vec<Pending>,
    from: usize,
) -> Vec<Diagnostic> {
    let pending = entries.get(from..).unwrap_or_default();
    if !pending.iter().any(|entry| entry.merge) {
        return Vec::new();
    }
    let pending = entries.split_off(from);
    entries.extend(merge(tree, &pending));
    let merges = pending.iter().filter(|entry| entry.merge);
    merges.map(|entry| report_merge(tree, entry)).collect()
}

fn merge(tree: &Tree, pending: &[Pending]) -> Vec<Pending> {
    let own = pending.iter().filter(|entry| !entry.merge);
    let mut taken: HashSet<&str> = own.map(|entry| tree.key_text(&entry.data)).collect();
    let mut out = Vec::new();
    for entry in pending {
        if !entry.merge {
            out.push(*entry);
            continue;
        }
        for source in merge_sources(tree.node(entry.data.value)) {
            let entries = mapping_entries(tree, source);
            let fresh = entries.filter(|copy| taken.insert(tree.key_text(&copy.data)));
            out.extend(fresh);
        }
    }
    out
}

/// The value itself, or the items of a sequence.
fn merge_sources(value: Node<'_>) -> Vec<NodeId> {
    if value.is_sequence() {
        value.items().map(Node::id).collect()
    } else {
        vec![value.id()]
    }
}

fn mapping_entries(tree: &Tree, node: NodeId) -> impl Iterator<Item = Pending> {
    let entries = match tree.data(node).content {
        Content::Mapping { first, len } => tree.entry_range(first, len),
        _ => &[],
    };
    entries.iter().map(|&data| Pending { data, merge: false })
}

fn report_merge(tree: &Tree, entry: &Pending) -> Diagnostic {
    let value = tree.node(entry.data.value);
    let usable = match value.kind() {
        Kind::Mapping => true,
        Kind::Sequence => value.items().all(Node::is_mapping),
        _ => false,
    };
    let span = entry.data.span;
    if usable {
        let message = "merge key applied; other tools may not support it";
        return Diagnostic::note(codes::MERGE_KEY, span, message);
    }
    let message = format!("merge key needs a mapping, found {}", value.kind_name());
    Diagnostic::error(codes::MERGE_VALUE, span, message)
        .help("write an alias to a mapping, such as `<<: *common`")
}

/// Removes every entry from `from` on whose key was there before, and adds what there is to report to `found`. Returns
/// the order of the remaining entries by key, counted from zero, if the mapping is long enough to need it.
pub(super) fn drop_duplicates(
    tree: &Tree,
    entries: &mut Vec<Pending>,
    from: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<u32> {
    let own = entries.get(from..).unwrap_or_default();
    if own.len() <= LINEAR {
        let pairs = short_duplicates(tree, own);
        report_and_remove(tree, entries, from, &pairs, found);
        return Vec::new();
    }
    let order = sorted(tree, own);
    let pairs = sorted_duplicates(tree, own, &order);
    if pairs.is_empty() {
        return order;
    }
    report_and_remove(tree, entries, from, &pairs, found);
    let own = entries.get(from..).unwrap_or_default();
    if own.len() <= LINEAR {
        return Vec::new();
    }
    sorted(tree, own)
}

/// Positions of (first, later) entries with the same key.
type Pairs = Vec<(usize, usize)>;

fn short_duplicates(tree: &Tree, entries: &[Pending]) -> Pairs {
    let key = |entry: &Pending| tree.key_text(&entry.data);
    let mut pairs = Vec::new();
    for (later, entry) in entries.iter().enumerate().skip(1) {
        let text = key(entry);
        let mut before = entries.iter().take(later);
        if let Some(first) = before.position(|other| key(other) == text) {
            pairs.push((first, later));
        }
    }
    pairs
}

pub(super) fn sorted(tree: &Tree, entries: &[Pending]) -> Vec<u32> {
    let mut order: Vec<(&str, u32)> = entries
        .iter()
        .zip(0..)
        .map(|(entry, index)| (tree.key_text(&entry.data), index))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

fn sorted_duplicates(tree: &Tree, entries: &[Pending], order: &[u32]) -> Pairs {
    let key = |index: u32| {
        entries
            .get(index as usize)
            .map(|entry| tree.key_text(&entry.data))
    };
    let mut pairs: Pairs = Vec::new();
    let mut first = None;
    for &index in order {
        match first {
            Some(known) if key(known) == key(index) => pairs.push((known as usize, index as usize)),
            _ => first = Some(index),
        }
    }
    pairs.sort_by_key(|&(_, later)| later);
    pairs
}

fn report_and_remove(
    tree: &Tree,
    entries: &mut Vec<Pending>,
    from: usize,
    pairs: &[(usize, usize)],
    found: &mut Vec<Diagnostic>,
) {
    if pairs.is_empty() {
        return;
    }
    let own = entries.split_off(from.min(entries.len()));
    // The entry that counts so far, by the first of its name.
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let mut removed = Vec::with_capacity(pairs.len());
    for &(first, later) in pairs {
        let kept = counts.get(&first).copied().unwrap_or(first);
        if let (Some(one), Some(other)) = (own.get(kept), own.get(later)) {
            let clash = Clash::of(tree, one, other);
            if clash == Clash::Again {
                removed.push(clamp(later));
            } else {
                removed.push(clamp(kept));
                counts.insert(first, later);
            }
            found.push(report_duplicate(tree, one, other, clash));
        }
    }
    removed.sort_unstable();
    let mut removed = removed.into_iter().peekable();
    let kept = (0u32..)
        .zip(own)
        .filter(|(index, _)| removed.next_if_eq(index).is_none())
        .map(|(_, entry)| entry);
    entries.extend(kept);
}

/// How two entries of one key differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Clash {
    /// Each says something. The later one counts, as most readers of YAML and JSON have it (RFC 8259, section 4).
    Real,
    /// The first has no value: a heading that was written twice.
    EmptyFirst,
    /// The later one has no value, or says the same again.
    Again,
}

impl Clash {
    fn of(tree: &Tree, first: &Pending, later: &Pending) -> Self {
        let (first, later) = (tree.node(first.data.value), tree.node(later.data.value));
        let same = first.scalar_text().is_some()
            && first.scalar_text() == later.scalar_text()
            && first.kind_name() == later.kind_name();
        if later.is_null() || same {
            Self::Again
        } else if first.is_null() {
            Self::EmptyFirst
        } else {
            Self::Real
        }
    }
}

fn report_duplicate(tree: &Tree, first: &Pending, later: &Pending, clash: Clash) -> Diagnostic {
    let message = format!("duplicate key `{}`", tree.key_text(&later.data));
    let (severity, text) = match clash {
        Clash::Real => (Severity::Error, "the same key again; this entry counts"),
        Clash::EmptyFirst => (
            Severity::Warning,
            "the same key again; the first has no value and is ignored",
        ),
        Clash::Again => (
            Severity::Warning,
            "the same key again, which says nothing new",
        ),
    };
    let span = later.data.span;
    Diagnostic::at(severity, codes::DUPLICATE_KEY, span, message)
        .label(span, text)
        .secondary(first.data.span, "given before here")
        .help("remove or rename one of them")
}
