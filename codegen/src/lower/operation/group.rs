//! Tags become groups: modules with a Cargo feature each.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Document, Operation, Tag};
use crate::model::{self, Docs, Group, GroupId, Webhook};
use crate::source::Node;

use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::place;
use crate::lower::{docs, names};

/// The tag that places an operation: the first that is no badge or audience (OpenAPI 3.2 has kinds of tags; `nav` is
/// the kind for navigation, and a tag without a kind counts as one).
pub(in crate::lower) fn navigation<'t>(
    operation: &Operation<'t>,
    document: &Document<'t>,
) -> Option<&'t str> {
    let kind = |name: &str| declared(document, name).and_then(|tag| tag.kind);
    let mut tags = operation.tags.iter();
    let leads = |name: &&&str| matches!(kind(name), None | Some("nav"));
    tags.find(leads).or(operation.tags.first()).copied()
}

fn declared<'d, 't>(document: &'d Document<'t>, name: &str) -> Option<&'d Tag<'t>> {
    document.tags.iter().find(|tag| tag.name == name)
}

/// The description of a tag, and the tags that it belongs to.
fn described(tag: &Tag<'_>, document: &Document<'_>) -> Docs {
    let mut docs = tag.description.map(docs::markdown).unwrap_or_default();
    let parent = |name: &str| declared(document, name);
    let first = tag.parent.and_then(parent);
    // A circle of parents ends after as many steps as there are tags.
    let around = std::iter::successors(first, |tag| tag.parent.and_then(parent));
    let titles: Vec<String> = around
        .take(document.tags.len())
        .map(|tag| docs::line(tag.summary.unwrap_or(tag.name)))
        .collect();
    if !titles.is_empty() {
        if !docs.is_empty() {
            docs.0.push(String::new());
        }
        docs.0
            .push(format!("Part of {}.", titles.join(", part of ")));
    }
    docs
}

/// The groups so far. Tags whose modules have the same name share one group.
#[derive(Default)]
pub(in crate::lower) struct Groups {
    /// In the order in which operations use them.
    pub list: Vec<Group>,
    by_name: BTreeMap<String, GroupId>,
    /// The tag that first asked for each module.
    texts: BTreeMap<String, String>,
    /// The tags that were already reported.
    told: BTreeSet<String>,
}

impl Groups {
    /// The group of a tag, declared or not.
    pub(in crate::lower) fn of(
        &mut self,
        text: &str,
        document: &Document<'_>,
        used: Node<'_>,
    ) -> GroupId {
        let name = names::module(text);
        if let Some(&known) = self.by_name.get(name.as_str()) {
            return known;
        }
        let declared = declared(document, text);
        let id = GroupId(self.list.len());
        self.by_name.insert(name.as_str().to_owned(), id);
        self.texts.insert(name.as_str().to_owned(), text.to_owned());
        self.list.push(Group {
            name,
            title: docs::line(declared.and_then(|tag| tag.summary).unwrap_or(text)),
            docs: declared
                .map(|tag| described(tag, document))
                .unwrap_or_default(),
            place: Some(place(declared.map_or(used, |tag| tag.node))),
        });
        id
    }

    /// The tag after which the module was named, if it is another one.
    fn other_text(&self, module: &str, tag: &str) -> Option<&str> {
        let first = self.texts.get(module).map(String::as_str);
        first.filter(|first| *first != tag)
    }

    /// Drops the groups of no operation and no webhook.
    pub(in crate::lower) fn keep_used(
        &mut self,
        operations: &mut [model::Operation],
        webhooks: &mut [Webhook],
    ) {
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

    /// Reports a tag that has no word to name a module after, or that shares its module with another tag.
    pub(in crate::lower) fn check_tag(
        &mut self,
        reporter: &mut Reporter<'_>,
        tag: &str,
        operation: &Operation<'_>,
    ) {
        let items = operation.node.get("tags").into_iter().flat_map(Node::items);
        let mut items = items.filter(|item| item.scalar_text() == Some(tag));
        let Some(node) = items.next() else { return };
        let span = node.span();
        let module = names::module(tag);
        let module = module.as_str();
        if !tag.chars().any(char::is_alphanumeric) {
            let message = format!("the tag `{tag}` has no word in it");
            let wordless = Diagnostic::warning(codes::WORDLESS_TAG, span, message)
                .label(span, format!("its module is called `{module}`"));
            self.report_tag(reporter, tag, wordless);
        } else if let Some(first) = self.other_text(module, tag) {
            let message = format!("the tags `{tag}` and `{first}` are one module, `{module}`");
            let alike = Diagnostic::note(codes::TAGS_ALIKE, span, message)
                .help("write both the same, or choose another word");
            self.report_tag(reporter, tag, alike);
        }
    }

    /// Reports a tag once, although every operation of the group writes it.
    fn report_tag(&mut self, reporter: &mut Reporter<'_>, tag: &str, found: Diagnostic) {
        if self.told.insert(tag.to_owned()) {
            reporter.push(found);
        }
    }
}
