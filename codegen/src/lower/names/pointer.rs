//! Names of schemas that are no components but have references to them: parts of others, and whole files.

use crate::document::{Document, SchemaId};
use crate::source::Node;

/// The words from which the name of the schema is made.
pub(in crate::lower) fn name(document: &Document<'_>, id: SchemaId) -> String {
    let node = document.schemas[id].node;
    let words = pointer_words(&node.pointer());
    if node.file() == document.node.file() {
        return words;
    }
    // A description in many files lists its schemas by the names that they are meant to have.
    let mut components = document.component_schemas.iter();
    let listed = components.find_map(|&component| {
        let component = &document.schemas[component];
        let reference = component.reference?;
        component.name.filter(|_| reference.target == id)
    });
    match listed {
        Some(name) => name.to_owned(),
        None if node.parent().is_none() => file_words(node),
        None => words,
    }
}

/// What a file is called, without its kind: `schemas/room.schema.json` is `room`, `room/index.yaml` too.
fn file_words(root: Node<'_>) -> String {
    let files = root.tree().files();
    let path = files.get(root.file()).map_or("", |file| file.name());
    let parts = path.rsplit(['/', std::path::MAIN_SEPARATOR]);
    let stems = parts.map(|part| part.split('.').next().unwrap_or_default());
    let mut telling = stems.filter(|stem| !["", "index", "schema"].contains(stem));
    telling.next().unwrap_or("schema").to_owned()
}

/// The words of a JSON pointer that tell where something is, without those that every pointer has.
fn pointer_words(pointer: &str) -> String {
    const STRUCTURE: &[&str] = &[
        "components",
        "schemas",
        "definitions",
        "$defs",
        "properties",
        "paths",
        "content",
        "schema",
        "responses",
        "application~1json",
        "allOf",
        "oneOf",
        "anyOf",
    ];
    let words = pointer
        .split('/')
        .skip(1)
        .filter(|token| !STRUCTURE.contains(token));
    let words: Vec<String> = words
        .map(|token| match token {
            "items" => "item".to_owned(),
            "additionalProperties" => "value".to_owned(),
            _ => token.replace("~1", "/").replace("~0", "~"),
        })
        .collect();
    words.join(" ")
}
