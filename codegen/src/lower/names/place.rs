//! The words for a schema's place in the description. They name schemas that have no name of their own: targets of
//! references outside the components, whole files, and schemas whose first choice of a name is taken.

use std::collections::BTreeMap;

use crate::document::{Document, SchemaId};
use crate::source::{Node, NodeId};

use crate::lower::names::identifier::Phrase;
use crate::lower::names::response::reason;

/// The names of operations and webhooks, for the schemas inside them.
#[derive(Default)]
pub(in crate::lower) struct Places {
    calls: BTreeMap<NodeId, Phrase>,
}

/// What a node is, decided by the path to it from the root of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Document,
    Components,
    Paths,
    Path,
    Call,
    Callbacks,
    Callback,
    Responses,
    NamedResponses,
    Response,
    NamedBodies,
    Body,
    Content,
    Media,
    Parameters,
    NamedParameters,
    Parameter,
    Schemas,
    Schema,
    Bases,
    Branches,
    Positions,
}

impl Places {
    /// Remembers what an operation or webhook is called.
    pub(in crate::lower) fn add(&mut self, call: Node<'_>, phrase: Phrase) {
        self.calls.insert(call.id(), phrase);
    }

    /// The words that name a schema after its place.
    pub(in crate::lower) fn name(&self, document: &Document<'_>, id: SchemaId) -> Phrase {
        let node = document.schemas[id].node;
        if node.file() == document.node.file() {
            return self.words(node, false);
        }
        // The root document often lists schemas of other files as components: that gives their intended names.
        let mut components = document.component_schemas.iter();
        let listed = components.find_map(|&component| {
            let component = &document.schemas[component];
            let reference = component.reference?;
            component.name.filter(|_| reference.target == id)
        });
        match listed {
            Some(name) => name.into(),
            None => self.words(node, false),
        }
    }

    /// All words of a place: also those of its file and the positions of alternatives.
    pub(in crate::lower) fn whole(&self, document: &Document<'_>, node: Node<'_>) -> Phrase {
        let words = self.words(node, true);
        match node.file() == document.node.file() || node.parent().is_none() {
            true => words,
            false => file(node).followed_by(&words),
        }
    }

    fn words(&self, node: Node<'_>, whole: bool) -> Phrase {
        let mut way = Vec::new();
        let mut here = node;
        let (mut phrase, mut at) = loop {
            if let Some(phrase) = self.calls.get(&here.id()) {
                break (phrase.clone(), At::Call);
            }
            way.push(here);
            match here.parent() {
                Some(parent) => here = parent,
                None => break (Phrase::default(), At::Document),
            }
        };
        if at == At::Document {
            way.pop();
            if !is_document(way.last().copied()) {
                (phrase, at) = (file(here), At::Schema);
            }
        }
        for step in way.into_iter().rev() {
            (phrase, at) = advance(phrase, at, step, whole);
        }
        phrase
    }
}

/// Whether a file holds named definitions, and is not itself one schema.
fn is_document(first: Option<Node<'_>>) -> bool {
    let key = first.and_then(|first| first.key()).map(|key| key.text);
    let is_keyword = |key| ["content", "schema"].contains(&key) || within_schema(key).is_some();
    // `definitions` is a keyword of schemas, but Swagger 2.0 keeps its component schemas there.
    key.is_some_and(|key| key == "definitions" || !is_keyword(key))
}

/// The name of a file without extensions, or of its folder if that says nothing: `schemas/room.schema.json` and
/// `room/index.yaml` are both `room`.
fn file(node: Node<'_>) -> Phrase {
    let files = node.tree().files();
    let path = files.get(node.file()).map_or("", |file| file.name());
    let parts = path.rsplit(['/', std::path::MAIN_SEPARATOR]);
    let stems = parts.map(|part| part.split('.').next().unwrap_or_default());
    let mut named = stems.filter(|stem| !["", "index", "schema"].contains(stem));
    named.next().unwrap_or("schema").into()
}

/// What stands under a keyword of a schema, and the word that names it.
fn within_schema(key: &str) -> Option<(At, &'static str)> {
    Some(match key {
        "properties" | "patternProperties" | "dependentSchemas" | "$defs" | "definitions" => {
            (At::Schemas, "")
        }
        "items" | "additionalItems" | "unevaluatedItems" | "contains" => (At::Schema, "item"),
        "additionalProperties" | "unevaluatedProperties" | "propertyNames" => (At::Schema, "value"),
        "allOf" => (At::Bases, ""),
        "oneOf" | "anyOf" => (At::Branches, ""),
        "prefixItems" => (At::Positions, ""),
        "not" | "if" | "then" | "else" => (At::Schema, ""),
        _ => return None,
    })
}

/// Goes one step down, to `node`, and adds the words for that step.
fn advance(phrase: Phrase, at: At, node: Node<'_>, whole: bool) -> (Phrase, At) {
    let key = node.key().map_or("", |key| key.text);
    let position = || node.index().map_or(0, |index| index + 1).to_string();
    match (at, key) {
        (At::Document, "components") => (phrase, At::Components),
        (At::Document, "paths" | "webhooks") | (At::Components, "pathItems") => (phrase, At::Paths),
        (At::Document, "definitions") | (At::Components, "schemas") => (phrase, At::Schemas),
        (At::Document | At::Components, "responses") => (phrase, At::NamedResponses),
        (At::Document | At::Components, "parameters")
        | (At::Components | At::Response, "headers") => (phrase, At::NamedParameters),
        (At::Components, "requestBodies") => (phrase, At::NamedBodies),
        (At::Components | At::Call, "callbacks") => (phrase, At::Callbacks),
        (At::Components, "mediaTypes") => (phrase, At::Content),
        (At::Document | At::Components | At::Schemas, name) => (phrase.then(name), At::Schema),
        (At::Paths, template) => (path(phrase, template), At::Path),
        (At::Path | At::Call, "parameters") => (phrase, At::Parameters),
        (At::Path, method) => (Phrase::ours(method).followed_by(&phrase), At::Call),
        (At::Call, "requestBody") => (phrase.joined("body"), At::Body),
        (At::Call, "responses") => (phrase, At::Responses),
        (At::Callbacks, name) => (phrase.then(name), At::Callback),
        (At::Callback, _) => (phrase, At::Path),
        (At::Responses, status) => (answer(phrase, status), At::Response),
        (At::NamedResponses, name) => (phrase.then(name).joined("response"), At::Response),
        (At::NamedBodies, name) => (phrase.then(name), At::Body),
        (At::NamedParameters, name) => (phrase.then(name), At::Parameter),
        (At::Parameters, _) => (parameter(phrase, node), At::Parameter),
        (At::Response | At::Body | At::Parameter, "content") => (phrase, At::Content),
        (At::Content, _) => (phrase, At::Media),
        (At::Media, "itemSchema") => (phrase.joined("item"), At::Schema),
        (At::Response | At::Parameter | At::Media, "schema") => (phrase, At::Schema),
        (At::Bases, _) => (phrase, At::Schema),
        (At::Branches, _) => (alternative(phrase, node, whole), At::Schema),
        (At::Positions, _) => (phrase.joined(&position()), At::Schema),
        // A schema in a list has no name, so its position is used.
        _ if node.index().is_some() => (phrase.joined(&position()), At::Schema),
        (_, key) => match within_schema(key) {
            Some((at, "")) => (phrase, at),
            Some((at, word)) => (phrase.joined(word), at),
            None => (phrase.then(key), At::Schema),
        },
    }
}

fn path(phrase: Phrase, template: &str) -> Phrase {
    let segments = template.split('/').filter(|segment| !segment.is_empty());
    segments.fold(phrase, Phrase::then)
}

fn answer(phrase: Phrase, status: &str) -> Phrase {
    let code = status.parse().ok();
    let phrase = phrase.joined(match status.starts_with('2') {
        true => "response",
        false => "error",
    });
    phrase.joined(code.and_then(reason).unwrap_or(status))
}

fn parameter(phrase: Phrase, node: Node<'_>) -> Phrase {
    let text = |key| node.get(key).and_then(Node::as_str);
    match (text("in"), text("name")) {
        (Some("body"), _) => phrase.joined("body"),
        (_, Some(name)) => phrase.then(name),
        (_, None) => phrase,
    }
}

/// Names an alternative by what it states itself: a short title or its only value, else its position.
fn alternative(phrase: Phrase, node: Node<'_>, whole: bool) -> Phrase {
    let position = node.index().map_or(0, |index| index + 1).to_string();
    let title = node.get("title").and_then(Node::as_str);
    let only = node.get("enum").filter(|values| values.len() == 1);
    let value = node.get("const").or(only.and_then(|values| values.item(0)));
    let own = title.filter(|title| title.split_whitespace().count() <= 4);
    match own.or(value.and_then(Node::scalar_text)) {
        Some(own) if whole => phrase.then(own).joined(&position),
        Some(own) => phrase.then(own),
        None => phrase.joined(&position),
    }
}
