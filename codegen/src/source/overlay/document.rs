//! The overlay document: its fields, checked before anything is applied.

use std::collections::HashMap;

use super::super::node::{Kind, Node};
use super::super::span::Span;
use super::action::{Action, Change};
use super::extends;
use super::query::Query;
use crate::diagnostic::{Diagnostic, codes, suggest};

const ROOT: &[&str] = &["overlay", "info", "extends", "actions"];
const INFO: &[&str] = &["title", "version", "description"];
const ACTION: &[&str] = &["target", "description", "update", "remove", "copy"];

/// The actions of an overlay that can be applied. Everything wrong is reported; `None` means that this is no
/// overlay at all.
pub(super) fn read(root: Node<'_>, found: &mut Vec<Diagnostic>) -> Option<Vec<Action>> {
    let mut reader = Reader { found };
    if !reader.is_overlay(root) {
        return None;
    }
    reader.version(root);
    reader.unknown_fields(root, ROOT);
    reader.info(root);
    if let Some(text) = reader.text(root, "extends", false) {
        reader.found.extend(extends::check(root, text));
    }
    Some(reader.actions(root))
}

struct Reader<'a> {
    found: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn wrong(&mut self, span: Span, message: impl Into<String>) {
        let wrong = Diagnostic::error(codes::OVERLAY_INVALID, span, message);
        self.found.push(wrong);
    }

    /// Whether the rest is worth reading.
    fn is_overlay(&mut self, root: Node<'_>) -> bool {
        let first = root.entries().next().map(|(key, _)| key.span);
        let place = first.unwrap_or(root.span());
        if !root.is_mapping() {
            let message = format!("an overlay is a mapping, found {}", root.kind_name());
            self.wrong(place, message);
            return false;
        }
        let known = ["openapi", "swagger"];
        if root.get("overlay").is_none() && known.iter().any(|key| root.get(key).is_some()) {
            let message = "this is an OpenAPI description, not an overlay";
            let wrong = Diagnostic::error(codes::OVERLAY_INVALID, place, message)
                .help("`--overlay` names the overlay; the description is named by itself");
            self.found.push(wrong);
            return false;
        }
        true
    }

    fn version(&mut self, root: Node<'_>) {
        let Some(value) = root.get("overlay") else {
            return self.missing(root, "overlay");
        };
        let text = value.scalar_text().unwrap_or_default();
        let mut numbers = text.split('.').map(str::parse::<u32>);
        let version = (
            numbers.next().and_then(Result::ok),
            numbers.next().and_then(Result::ok),
            numbers.next().and_then(Result::ok),
        );
        match (version, numbers.next()) {
            ((Some(1), Some(0 | 1), Some(_)), None) => {}
            ((Some(_), Some(_), Some(_)), None) => {
                let message = format!("version {text} of the Overlay Specification is not known");
                let newer = Diagnostic::warning(codes::OVERLAY_FIELD, value.span(), message)
                    .help("it is read as 1.1, the newest version that is known");
                self.found.push(newer);
            }
            _ => {
                let message = "this is not a version of the Overlay Specification";
                let wrong = Diagnostic::error(codes::OVERLAY_INVALID, value.span(), message)
                    .help("write `overlay: 1.1.0` (or `1.0.0`)");
                self.found.push(wrong);
            }
        }
    }

    fn info(&mut self, root: Node<'_>) {
        let Some(info) = root.get("info") else {
            return self.missing(root, "info");
        };
        if !info.is_mapping() {
            return self.wrong_kind(info, "info", "a mapping");
        }
        self.text(info, "title", true);
        match info.get("version") {
            // Who forgets the quotes around `1.0` is understood all the same.
            Some(version) if version.number_text().is_some() => {
                let message = "the version is a number, not a string";
                let loose = Diagnostic::warning(codes::OVERLAY_FIELD, version.span(), message)
                    .help("put quotes around it");
                self.found.push(loose);
            }
            _ => _ = self.text(info, "version", true),
        }
        self.text(info, "description", false);
        self.unknown_fields(info, INFO);
    }

    fn actions(&mut self, root: Node<'_>) -> Vec<Action> {
        let Some(actions) = root.get("actions") else {
            self.missing(root, "actions");
            return Vec::new();
        };
        if !actions.is_sequence() {
            self.wrong_kind(actions, "actions", "a sequence");
        } else if actions.is_empty() {
            self.wrong(actions.name_span(), "an overlay needs at least one action");
        }
        self.repeated(actions);
        let actions = actions.items();
        actions.filter_map(|action| self.action(action)).collect()
    }

    /// An action that stands there twice (Overlay schema: `uniqueItems`).
    fn repeated(&mut self, actions: Node<'_>) {
        let mut seen: HashMap<String, Span> = HashMap::new();
        for action in actions.items() {
            let text = action.to_any_json().to_string();
            if let Some(first) = seen.get(&text) {
                let message = "the same action stands here twice";
                let twice = Diagnostic::error(codes::OVERLAY_INVALID, action.span(), message)
                    .secondary(*first, "first here");
                self.found.push(twice);
            } else {
                seen.insert(text, action.span());
            }
        }
    }

    fn action(&mut self, action: Node<'_>) -> Option<Action> {
        if !action.is_mapping() {
            let message = format!("an action is a mapping, found {}", action.kind_name());
            self.wrong(action.span(), message);
            return None;
        }
        self.unknown_fields(action, ACTION);
        self.text(action, "description", false);
        let target = self.query(action, "target", true);
        let change = self.change(action);
        Some(Action {
            target: target?,
            change: change?,
        })
    }

    fn change(&mut self, action: Node<'_>) -> Option<Change> {
        let remove = match action.get("remove").map(|value| (value, value.kind())) {
            Some((_, Kind::Bool(remove))) => remove,
            Some((value, _)) => {
                self.wrong_kind(value, "remove", "`true` or `false`");
                return None;
            }
            None => false,
        };
        let copy = self.query(action, "copy", false);
        let update = action.get("update");
        if remove {
            self.without_effect(action, &["update", "copy"], "`remove: true`");
            return Some(Change::Remove);
        }
        match (update, copy) {
            (Some(update), Some(copy)) => {
                let message = "an action has either `update` or `copy`";
                let both = Diagnostic::error(codes::OVERLAY_INVALID, copy.span, message)
                    .secondary(update.name_span(), "the other one");
                self.found.push(both);
                None
            }
            (Some(update), None) => Some(Change::Update(update.id())),
            (None, Some(copy)) => Some(Change::Copy(copy)),
            (None, None) => {
                if action.get("copy").is_none() && action.get("target").is_some() {
                    self.idle(action);
                }
                None
            }
        }
    }

    fn idle(&mut self, action: Node<'_>) {
        let place = action.get("target").map_or(action.span(), Node::name_span);
        let message = "the action changes nothing";
        let idle = Diagnostic::warning(codes::OVERLAY_FIELD, place, message)
            .help("give it `update`, `copy` or `remove: true`");
        self.found.push(idle);
    }

    fn without_effect(&mut self, action: Node<'_>, keys: &[&str], because: &str) {
        for (key, _) in keys.iter().filter_map(|key| action.entry(key)) {
            let message = format!("`{}` has no effect beside {because}", key.text);
            let idle = Diagnostic::warning(codes::OVERLAY_FIELD, key.span, message);
            self.found.push(idle);
        }
    }

    fn query(&mut self, action: Node<'_>, key: &str, required: bool) -> Option<Query> {
        let text = self.text(action, key, required)?;
        let node = action.get(key)?;
        Query::parse(node, text)
            .map_err(|wrong| self.found.push(wrong))
            .ok()
    }

    /// The string under a key.
    fn text<'t>(&mut self, object: Node<'t>, key: &str, required: bool) -> Option<&'t str> {
        let Some(value) = object.get(key) else {
            if required {
                self.missing(object, key);
            }
            return None;
        };
        if value.as_str().is_none() {
            self.wrong_kind(value, key, "a string");
        }
        value.as_str()
    }

    fn missing(&mut self, object: Node<'_>, key: &str) {
        let whole = object.entries().next().map(|(key, _)| key.span);
        let place = match object.key() {
            Some(key) => key.span,
            None => whole.unwrap_or(object.span()),
        };
        self.wrong(place, format!("`{key}` is missing"));
    }

    fn wrong_kind(&mut self, value: Node<'_>, what: &str, wanted: &str) {
        let message = format!("`{what}` must be {wanted}, found {}", value.kind_name());
        self.wrong(value.span(), message);
    }

    fn unknown_fields(&mut self, object: Node<'_>, known: &'static [&'static str]) {
        let keys = object.entries().map(|(key, _)| key);
        let unknown = keys.filter(|key| !known.contains(&key.text) && !key.text.starts_with("x-"));
        for key in unknown {
            let message = format!(
                "the Overlay Specification knows no field `{}` here",
                key.text
            );
            let wrong = Diagnostic::error(codes::OVERLAY_INVALID, key.span, message)
                .maybe_help(suggest::sentence(key.text, known.iter().copied()));
            self.found.push(wrong);
        }
    }
}
