//! `$ref` in a schema.

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::Reference;
use crate::document::readers::anchors::Anchors;
use crate::document::readers::reader::Reader;
use crate::source::Node;

impl<'t> Reader<'t, '_> {
    /// The schema behind a `$ref` (or `$dynamicRef`) value; nothing, with the reason reported, when
    /// there is none.
    pub(super) fn reference(&mut self, value: Node<'t>) -> Option<Reference<'t>> {
        let node = self.resolve(value)?;
        let is_schema = node.is_mapping()
            || node.as_bool().is_some()
            || node.is_null()
            || only_item(node).is_some();
        if !is_schema || self.is_elsewhere(node, "a schema") {
            let described = described(node);
            let severity = match described {
                Some(_) => Severity::Warning,
                None => Severity::Error,
            };
            self.wrong_target(severity, node, value, "a schema");
            let target = self.schema(described?);
            return Some(Reference {
                node: value,
                target,
            });
        }
        let target = self.schema(node);
        Some(Reference {
            node: value,
            target,
        })
    }

    /// The schema behind `$dynamicRef`. In a template, whose parameter several schemas fill in, it may be any of those.
    pub(super) fn dynamic_reference(&mut self, value: Node<'t>) -> Option<Reference<'t>> {
        let anchor = value.as_str().and_then(|text| text.strip_prefix('#'));
        let anchors = self.anchors.get_or_insert_with(|| Anchors::of(self.tree));
        if !anchor.is_some_and(|anchor| anchors.is_template(anchor)) {
            return self.reference(value);
        }
        let message = "`$dynamicRef` leads to several schemas, by who refers to the template";
        let template = Diagnostic::warning(codes::UNFOLLOWED, value.span(), message)
            .label(value.span(), "any JSON")
            .help("write a schema for each use, with a `$ref` to what it holds");
        self.report.push_repeated("", "$dynamicRef", template);
        None
    }

    /// The schema behind `$recursiveRef` of JSON Schema 2019-09: the nearest one around it with
    /// `$recursiveAnchor: true`.
    pub(super) fn recursive_reference(&mut self, value: Node<'t>) -> Option<Reference<'t>> {
        let is_anchor = |node: &Node<'t>| {
            node.get("$recursiveAnchor")
                .and_then(|anchor| anchor.as_bool())
                == Some(true)
        };
        let mut around = std::iter::successors(value.parent(), |node| node.parent());
        match around.find(is_anchor) {
            Some(node) => Some(Reference {
                node: value,
                target: self.schema(node),
            }),
            None => self.reference(value),
        }
    }
}

/// The only item of a sequence that stands where a schema belongs.
pub(super) fn only_item(node: Node<'_>) -> Option<Node<'_>> {
    let mut items = node.items();
    let first = items.next().filter(|item| item.is_mapping())?;
    items.next().is_none().then_some(first)
}

/// The schema that a response, a body or a parameter holds: what somebody who refers to it in the place of a schema
/// means.
fn described(node: Node<'_>) -> Option<Node<'_>> {
    let content = || {
        let mut media_types = node.get("content")?.entries();
        media_types
            .find(|(name, _)| name.text.contains("json"))?
            .1
            .get("schema")
    };
    node.get("schema").or_else(content)
}
