//! Texts stay texts: a client of hostile texts differs from its harmless twin in nothing but text.

use std::collections::BTreeMap;

use codegen::diagnostic::short;
use codegen::generate::{Config, Generated, generate};
use codegen::source::Source;
use serde_json::Value;

use crate::documents::{names, prose};
use crate::shape::shape;
use crate::texts::TEXTS;

/// What stands in the twin: a text whose name differs from it, as those of most texts do.
const HARMLESS: &str = "plain words";

/// What stands in the twin of a text that is a name as it is, which the tables of the client need not repeat.
const HARMLESS_NAME: &str = "harmless";

/// The client of a description, with tests.
pub(crate) fn client(document: &Value) -> Generated {
    client_named("hostile-client", document)
}

/// The same, with a name of its own.
pub(crate) fn client_named(name: &str, document: &Value) -> Generated {
    let mut config = Config::new(name).expect("a package name");
    config.with_tests = true;
    let source = Source::from_text("api.json", document.to_string());
    let generated = generate(&source, &config);
    generated.unwrap_or_else(|found| panic!("{}", short::render(&found)))
}

#[test]
fn prose_never_becomes_anything_else() {
    let twin = client(&prose(HARMLESS));
    for text in TEXTS {
        let hostile = client(&prose(text));
        compare(text, &shapes(&hostile), &shapes(&twin));
        assert_eq!(manifest(&hostile), manifest(&twin), "{text:?}");
        let paths = |of: &Generated| {
            of.package
                .files()
                .map(|(path, _)| path.to_string())
                .collect::<Vec<_>>()
        };
        let rooms = |path: &String| path.starts_with("src/");
        let of = |of: &Generated| paths(of).into_iter().filter(rooms).collect::<Vec<_>>();
        assert_eq!(of(&hostile), of(&twin), "{text:?}");
    }
}

#[test]
fn names_never_become_anything_else() {
    let twin = shapes(&client(&names(&[HARMLESS])));
    let name = shapes(&client(&names(&[HARMLESS_NAME])));
    for text in TEXTS {
        let hostile = shapes(&client(&names(&[text])));
        if hostile != name {
            compare(text, &hostile, &twin);
        }
    }
}

/// The shapes of all files that a description decides on, without their names.
fn shapes(client: &Generated) -> BTreeMap<String, String> {
    let files = client.package.files();
    let files = files.filter(|(path, _)| {
        path.as_str().ends_with(".rs") && !path.as_str().starts_with("src/runtime/")
    });
    files
        .map(|(path, text)| {
            characters(path.as_str(), text);
            (generic(path.as_str()), shape(text))
        })
        .collect()
}

/// The path without the names that a description chose; there is one tag and one showcase.
fn generic(path: &str) -> String {
    let folders = ["src/types/", "src/operations/", "examples/"];
    let folder = folders.into_iter().find(|folder| path.starts_with(folder));
    match folder {
        Some(folder) if !path.ends_with("/mod.rs") => folder.to_owned(),
        _ => path.to_owned(),
    }
}

fn compare(text: &str, hostile: &BTreeMap<String, String>, twin: &BTreeMap<String, String>) {
    let files = |of: &BTreeMap<String, String>| of.keys().cloned().collect::<Vec<_>>();
    assert_eq!(files(hostile), files(twin), "{text:?}");
    for (path, shape) in hostile {
        let other = twin.get(path).map(String::as_str).unwrap_or_default();
        assert!(
            shape == other,
            "{text:?} changes {path}:\n{shape}\n\nis not\n\n{other}"
        );
    }
}

/// No character that rustc refuses, ends a line unseen or hides what follows.
fn characters(path: &str, text: &str) {
    let refused = |c: &char| {
        c.is_control() && *c != '\n' && *c != '\t'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    let found = text.lines().find(|line| line.chars().any(|c| refused(&c)));
    assert!(found.is_none() && !text.contains('\r'), "{path}: {found:?}");
}

/// The manifest without its texts and without the names of examples.
fn manifest(client: &Generated) -> Value {
    let mut files = client.package.files();
    let text = files.find(|(path, _)| path.as_str() == "Cargo.toml");
    let text = text.map(|(_, text)| text).expect("a manifest");
    let manifest: toml::Table = text.parse().expect("a manifest is TOML");
    let mut manifest = serde_json::to_value(manifest).expect("TOML is JSON");
    if let Some(package) = manifest.get_mut("package").and_then(Value::as_object_mut) {
        package.retain(|key, _| !["description", "version"].contains(&key.as_str()));
    }
    manifest
}
