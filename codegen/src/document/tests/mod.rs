//! Tests of the readers: small descriptions in, facts or rendered diagnostics out.

mod bad;
mod hostile;
mod objects;
mod operations;
mod schemas;
mod states;
mod swagger;

use super::{Document, Schema, read};
use crate::diagnostic::{Diagnostics, Severity, short, text};
use crate::source::{Limits, Source, load};

/// Reads `text` and passes on what came out.
fn with<R>(text: &str, look: impl FnOnce(&Document<'_>, &Diagnostics) -> R) -> R {
    with_source(&Source::from_text("api.yaml", text), look)
}

fn with_source<R>(source: &Source, look: impl FnOnce(&Document<'_>, &Diagnostics) -> R) -> R {
    let mut loaded = load(source, &Limits::default()).expect("the text is YAML");
    let document = read(&loaded.tree, loaded.tree.main(), &mut loaded.diagnostics);
    let document = document.expect("the text is a description");
    states::check(&document);
    look(&document, &loaded.diagnostics)
}

/// Reads a description in which nothing is wrong.
fn with_good<R>(text: &str, look: impl FnOnce(&Document<'_>) -> R) -> R {
    with(text, |document, diagnostics| {
        assert!(diagnostics.is_empty(), "{}", short::render(diagnostics));
        look(document)
    })
}

/// The diagnostics of `text` as people see them.
fn shown(text: &str) -> String {
    shown_source(&Source::from_text("api.yaml", text))
}

fn shown_source(source: &Source) -> String {
    let mut loaded = load(source, &Limits::default()).expect("the text is YAML");
    let _ = read(&loaded.tree, loaded.tree.main(), &mut loaded.diagnostics);
    loaded.diagnostics.sort();
    text::render(&loaded.diagnostics, text::Style::default())
}

/// How many errors and warnings `text` gives.
fn counts(text: &str) -> (usize, usize) {
    with(text, |_, found| {
        let mistakes = found.count(Severity::Error) + found.mistakes();
        (
            mistakes,
            found.len() - mistakes - found.count(Severity::Note),
        )
    })
}

/// A 3.1 description with these component schemas.
fn schemas_31(schemas: &str) -> String {
    described("3.1.0", schemas)
}

/// A 3.0 description with these component schemas.
fn schemas_30(schemas: &str) -> String {
    described("3.0.3", schemas)
}

fn described(version: &str, schemas: &str) -> String {
    format!(
        "openapi: {version}\ninfo: {{ title: Rooms, version: '1' }}\npaths: {{}}\n\
         components:\n  schemas:\n{}",
        indented(schemas, 4)
    )
}

/// A 3.1 description with this operation at `GET /rooms/{id}`.
fn operation_31(operation: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: Rooms, version: '1' }}\npaths:\n  /rooms/{{id}}:\n    get:\n{}",
        indented(operation, 6)
    )
}

/// A 3.1 description with these further sections.
fn sections_31(sections: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{ title: Rooms, version: '1' }}\n{sections}")
}

fn indented(text: &str, by: usize) -> String {
    let lines = text.trim_matches('\n').lines();
    let pad = " ".repeat(by);
    lines.map(|line| format!("{pad}{line}\n")).collect()
}

/// The component schema of this name.
fn schema<'a, 't>(document: &'a Document<'t>, name: &str) -> &'a Schema<'t> {
    let mut ids = document.component_schemas.iter();
    let id = ids.find(|id| document.schemas[**id].name == Some(name));
    &document.schemas[*id.expect("the schema is there")]
}
