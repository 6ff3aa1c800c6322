//! Info, contact, licence, tags and pointers to further documentation.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{Contact, ExternalDocs, Info, License, Tag};
use crate::source::Node;

use super::reader::Reader;

impl<'t> Reader<'t, '_> {
    /// The Info Object; an empty one stands for a missing one.
    pub(super) fn info(&mut self) -> Info<'t> {
        let Some(node) = self.root.get("info") else {
            self.incomplete(self.root, "info", "the description");
            return empty(self.root);
        };
        let Some(node) = self.mapping(node, "an info object") else {
            return empty(node);
        };
        self.check_keywords(node, &vocabulary::INFO);
        Info {
            node,
            title: self.info_text(node, "title"),
            version: self.info_text(node, "version"),
            summary: self.text(node, "summary"),
            description: self.text(node, "description"),
            terms_of_service: self.text(node, "termsOfService"),
            contact: self.contact(node),
            license: self.license(node),
        }
    }

    fn info_text(&mut self, info: Node<'t>, key: &str) -> &'t str {
        let text = self.text(info, key);
        if text.is_none() {
            self.incomplete(info, key, "`info`");
        }
        text.unwrap_or_default()
    }

    fn contact(&mut self, info: Node<'t>) -> Option<Contact<'t>> {
        let node = self.mapping(info.get("contact")?, "a contact object")?;
        self.check_keywords(node, &vocabulary::CONTACT);
        Some(Contact {
            name: self.text(node, "name"),
            url: self.text(node, "url"),
            email: self.text(node, "email"),
        })
    }

    fn license(&mut self, info: Node<'t>) -> Option<License<'t>> {
        let node = self.mapping(info.get("license")?, "a license object")?;
        self.check_keywords(node, &vocabulary::LICENSE);
        Some(License {
            name: self.text(node, "name"),
            identifier: self.text(node, "identifier"),
            url: self.text(node, "url"),
        })
    }

    /// The declared tags.
    pub(super) fn tags(&mut self) -> Vec<Tag<'t>> {
        let items = self.list(self.root, "tags");
        let mut tags: Vec<Tag<'t>> = Vec::with_capacity(items.len());
        for item in items {
            let Some(tag) = self.tag(item) else { continue };
            match tags.iter().find(|known| known.name == tag.name) {
                Some(known) => self.duplicate_tag(&tag, known.node),
                None => tags.push(tag),
            }
        }
        tags
    }

    fn tag(&mut self, item: Node<'t>) -> Option<Tag<'t>> {
        let node = self.mapping(item, "a tag")?;
        self.check_keywords(node, &vocabulary::TAG);
        Some(Tag {
            node,
            name: self.required_text(node, "name", "the tag")?,
            summary: self.text(node, "summary"),
            description: self.text(node, "description"),
            parent: self.text(node, "parent"),
            kind: self.text(node, "kind"),
            external_docs: self.external_docs(node),
        })
    }

    fn duplicate_tag(&mut self, tag: &Tag<'t>, first: Node<'t>) {
        let place = |node: Node<'t>| node.get("name").unwrap_or(node).span();
        let message = format!("tag `{}` is declared twice", tag.name);
        let twice = Diagnostic::warning(codes::DUPLICATE_TAG, place(tag.node), message)
            .secondary(place(first), "first declared here");
        self.report.push(twice);
    }

    /// `externalDocs` of any object. Without a URL there is nothing to point at.
    pub(super) fn external_docs(&mut self, object: Node<'t>) -> Option<ExternalDocs<'t>> {
        let value = object
            .get("externalDocs")
            .filter(|value| !value.is_null())?;
        let node = self.mapping(value, "an external documentation object")?;
        self.check_keywords(node, &vocabulary::EXTERNAL_DOCS);
        Some(ExternalDocs {
            description: self.text(node, "description"),
            url: self.text(node, "url")?,
        })
    }
}

fn empty(node: Node<'_>) -> Info<'_> {
    Info {
        node,
        title: "",
        version: "",
        summary: None,
        description: None,
        terms_of_service: None,
        contact: None,
        license: None,
    }
}
