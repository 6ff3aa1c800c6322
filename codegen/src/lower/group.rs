//! Tags become groups: modules with a Cargo feature each.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::model::{Group, GroupId, Operation, Webhook};
use crate::source::Node;

use super::draft::place;
use super::{docs, names};

/// The groups met so far. Tags whose module names are equal are one group.
#[derive(Default)]
pub(super) struct Groups {
    /// In the order in which operations use them.
    pub list: Vec<Group>,
    by_name: BTreeMap<String, GroupId>,
}

impl Groups {
    /// The group of a tag, declared or not.
    pub(super) fn of(&mut self, text: &str, document: &Document<'_>, used: Node<'_>) -> GroupId {
        let name = names::module(text);
        if let Some(&known) = self.by_name.get(name.as_str()) {
            return known;
        }
        let declared = document.tags.iter().find(|tag| tag.name == text);
        let id = GroupId(self.list.len());
        self.by_name.insert(name.as_str().to_owned(), id);
        self.list.push(Group {
            name,
            title: docs::line(text),
            docs: declared
                .and_then(|tag| tag.description)
                .map(docs::markdown)
                .unwrap_or_default(),
            place: Some(place(declared.map_or(used, |tag| tag.node))),
        });
        id
    }

    /// Drops the groups of no operation and no webhook.
    pub(super) fn keep_used(&mut self, operations: &mut [Operation], webhooks: &mut [Webhook]) {
        let groups = operations.iter_mut().map(|one| &mut one.group);
        let mut groups: Vec<&mut GroupId> = groups
            .chain(webhooks.iter_mut().map(|one| &mut one.group))
            .collect();
        let used: BTreeSet<usize> = groups.iter().map(|group| group.0).collect();
        let moved: BTreeMap<usize, usize> = used.iter().copied().zip(0..).collect();
        for group in &mut groups {
            let new = moved.get(&group.0).copied();
            **group = GroupId(new.unwrap_or_default());
        }
        let numbered = std::mem::take(&mut self.list).into_iter().enumerate();
        let kept = numbered.filter(|(number, _)| used.contains(number));
        self.list = kept.map(|(_, group)| group).collect();
        self.by_name.clear();
    }
}
