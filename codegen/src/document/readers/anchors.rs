//! `$anchor`, `$dynamicAnchor`, `$id` and `$self`: the names that schemas and descriptions give
//! themselves (JSON Schema 2020-12, section 8.2; OpenAPI 3.2, section 4.1.2).

use std::collections::{HashMap, HashSet};

use url::Url;

use crate::source::{Node, NodeId, Tree};

/// Names that schemas give themselves, other than their pointers.
#[derive(Debug, Default)]
pub(super) struct Anchors<'t> {
    /// By the resource in which the anchor is unique.
    anchors: HashMap<(NodeId, &'t str), Node<'t>>,
    /// Resources by address, without fragment.
    ids: HashMap<String, Node<'t>>,
    /// How many schemas have each `$dynamicAnchor`.
    dynamic: HashMap<&'t str, usize>,
}

impl<'t> Anchors<'t> {
    /// All names in all files. Of two equal ones the first holds.
    pub(super) fn of(tree: &'t Tree) -> Self {
        let mut names = Self::default();
        let roots = tree.files().iter().filter_map(|(file, _)| tree.root(file));
        let mut queue: Vec<Node<'t>> = roots.collect();
        let mut seen = HashSet::new();
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
                let resource = resource(node).id();
                self.anchors.entry((resource, anchor)).or_insert(node);
            }
        }
        if let Some(anchor) = node.get("$dynamicAnchor").and_then(Node::as_str) {
            let count = self.dynamic.entry(anchor).or_default();
            *count = count.saturating_add(1);
        }
        if let Some(id) = id(node) {
            self.ids.entry(id.to_owned()).or_insert(node);
            self.ids.entry(address(node)).or_insert(node);
        }
    }

    /// What the reference `text`, written at `place`, names.
    pub(super) fn find(&self, place: Node<'t>, text: &str) -> Option<Node<'t>> {
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let resource = match uri {
            "" => resource(place),
            _ => {
                let known = self.ids.get(uri).or_else(|| self.joined(place, uri));
                let file = || place.tree().resolve(place.file(), uri).ok();
                known.copied().or_else(file)?
            }
        };
        if fragment.is_empty() || fragment.starts_with('/') {
            return resource.follow(fragment).ok();
        }
        let anchors = [resource, topmost(resource)];
        let mut anchors = anchors
            .iter()
            .map(|within| self.anchors.get(&(within.id(), fragment)));
        anchors.find_map(|found| found.copied())
    }

    /// Whether a `$dynamicRef` to this anchor leads to different schemas, by who refers to what holds it (JSON Schema
    /// 2020-12, section 8.2.3.2).
    pub(super) fn is_template(&self, fragment: &str) -> bool {
        self.dynamic.get(fragment).is_some_and(|count| *count > 1)
    }

    fn joined(&self, place: Node<'t>, uri: &str) -> Option<&Node<'t>> {
        let base = Url::parse(&address(resource(place))).ok()?;
        self.ids.get(base.join(uri).ok()?.as_str())
    }
}

/// The nearest value around `node`, itself included, that has an `$id`; else all of the file.
pub(super) fn resource(node: Node<'_>) -> Node<'_> {
    let mut around = std::iter::successors(Some(node), |node| node.parent());
    around
        .find(|node| id(*node).is_some())
        .unwrap_or_else(|| topmost(node))
}

fn topmost(node: Node<'_>) -> Node<'_> {
    let around = std::iter::successors(Some(node), |node| node.parent());
    around.last().unwrap_or(node)
}

/// The address that a value gives itself. Up to draft 6 of JSON Schema, `$id: '#name'` was an anchor.
fn id(node: Node<'_>) -> Option<&str> {
    let own = match node.parent() {
        None => node.get("$id").or_else(|| node.get("$self")),
        Some(_) => node.get("$id"),
    };
    let id = own?.as_str()?.trim_end_matches('#');
    (!id.is_empty() && !id.starts_with('#')).then_some(id)
}

/// The whole address of a resource (RFC 3986, section 5.1): an `$id` is relative to those around it,
/// and those to the name of the file.
fn address(resource: Node<'_>) -> String {
    let around = std::iter::successors(Some(resource), |node| node.parent());
    let ids: Vec<&str> = around.filter_map(id).collect();
    let files = resource.tree().files();
    let name = files.get(resource.file()).map_or("", |file| file.name());
    // Files have no address of their own; what they are called is enough to tell them apart.
    let mut base = "file:///".to_owned();
    for part in std::iter::once(name).chain(ids.into_iter().rev()) {
        let joined = Url::parse(&base).and_then(|base| base.join(part));
        base = joined.map_or(base, String::from);
    }
    base
}
