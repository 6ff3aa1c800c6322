//! A `codegen.toml` for a tree.

use std::fmt::Write as _;

use super::bytes::mutate_lines;
use super::graft::pointer;
use super::hostile::{TEXTS, WORDS};
use crate::random::Random;
use crate::tree::Tree;

/// Types that a client could use in place of its own.
const TYPES: &[&str] = &[
    "std::net::Ipv4Addr",
    "std::num::NonZeroU32",
    "acme::Thing",
    "acme::Thing<std::string::String, 3>",
    "String",
    "Vec<u8>",
    "acme::r#type",
    "acme::Self",
    "bool",
    "i128",
    "serde_json::Value",
];

/// What is no type, or none that the client knows.
const NO_TYPES: &[&str] = &["[u8; 4]", "unknown::Thing", "a b", "crate::X", ""];

/// Derives of the standard library and of the crate that all settings depend on, and what is none.
const DERIVES: &[&str] = &["Eq", "Hash", "PartialOrd", "acme::Thing", "acme::r#type"];
const NO_DERIVES: &[&str] = &["Clone", "Copy<T>", "unknown::Thing", "a b", ""];

/// Names of the tree that settings may refer to.
struct Names<'t> {
    schemas: Vec<&'t str>,
    operations: Vec<&'t str>,
    formats: Vec<&'t str>,
    paths: Vec<&'t str>,
    names: Vec<&'t str>,
}

impl<'t> Names<'t> {
    fn of(tree: &'t Tree) -> Self {
        let all = |key: &str| {
            let mut found = Vec::new();
            tree.texts_of(key, &mut found);
            found
        };
        let schemas = tree.get("components").and_then(|it| it.get("schemas"));
        let schemas = schemas.or(tree.get("definitions"));
        Self {
            schemas: schemas.map(Tree::keys).unwrap_or_default(),
            operations: all("operationId"),
            formats: all("format"),
            paths: tree.get("paths").map(Tree::keys).unwrap_or_default(),
            names: all("name"),
        }
    }
}

/// Settings that ask for a few things, with overlays of these names.
pub(super) fn settings(tree: &Tree, overlays: &[String], random: &mut Random) -> String {
    let names = Names::of(tree);
    let mut text = String::new();
    let overlays: Vec<String> = overlays.iter().map(|name| quoted(name)).collect();
    line(&mut text, &format!("overlays = [{}]", overlays.join(", ")));
    if random.once_in(2) {
        line(&mut text, "with-tests = true");
    }
    if random.once_in(20) {
        line(&mut text, "strict = true");
    }
    if random.once_in(3) {
        let library = random.word(&["jiff", "time", "chrono", "text"]);
        line(&mut text, &format!("dates = {}", quoted(library)));
    }
    if random.once_in(8) {
        package(&mut text, random);
    }
    line(
        &mut text,
        "[dependencies]\nacme = { version = \"1\", features = [\"x\"] }",
    );
    if random.once_in(4) {
        filter(&mut text, &names, random);
    }
    if random.once_in(2) {
        renames(&mut text, tree, &names, random);
    }
    if random.once_in(2) {
        types(&mut text, tree, &names, random);
    }
    if random.once_in(4) {
        derives(&mut text, tree, &names, random);
    }
    if random.once_in(12) {
        text = mutate_lines(&text, random);
    }
    text
}

/// What the settings of a case say about the tests of the client.
pub(super) fn has_tests(text: &str) -> bool {
    text.contains("with-tests = true")
}

fn line(text: &mut String, line: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{line}");
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn entry(text: &mut String, key: &str, value: &str) {
    line(text, &format!("{} = {value}", quoted(key)));
}

fn package(text: &mut String, random: &mut Random) {
    line(text, "[package]");
    for key in ["description", "license", "homepage"] {
        if random.once_in(2) {
            entry(text, key, &quoted(random.word(TEXTS)));
        }
    }
}

fn filter(text: &mut String, names: &Names<'_>, random: &mut Random) {
    line(text, random.word(&["[include]", "[exclude]"]));
    let path = random.pick(&names.paths).copied().unwrap_or("/a*");
    entry(text, "paths", &format!("[{}]", quoted(path)));
    let operation = random.pick(&names.operations).copied().unwrap_or("*a*");
    entry(text, "operations", &format!("[{}]", quoted(operation)));
}

/// A table with a few entries, each key once most of the time.
fn table(
    text: &mut String,
    title: &str,
    random: &mut Random,
    mut row: impl FnMut(&mut Random) -> (String, String),
) {
    line(text, title);
    let mut known = Vec::new();
    for _ in 0..=random.below(3) {
        let (key, value) = row(random);
        if !known.contains(&key) {
            entry(text, &key, &value);
            known.push(key);
        }
    }
}

fn renames(text: &mut String, tree: &Tree, names: &Names<'_>, random: &mut Random) {
    let to = |random: &mut Random| {
        let text = random.word(TEXTS);
        let has_letters = text.contains(char::is_alphanumeric) || random.once_in(50);
        quoted(if has_letters { text } else { "Chamber" })
    };
    let any = |random: &mut Random, list: &[&str]| match random.below(4) {
        0 => pointer(tree, random),
        1 => random.word(TEXTS).to_owned(),
        _ => random.word(list).to_owned(),
    };
    table(text, "[rename.schemas]", random, |random| {
        (any(random, &names.schemas), to(random))
    });
    table(text, "[rename.operations]", random, |random| {
        (any(random, &names.operations), to(random))
    });
    table(text, "[rename.parameters]", random, |random| {
        let operation = random.word(&names.operations);
        let both = format!("{operation}.{}", random.word(&names.names));
        (any(random, &[both.as_str()]), to(random))
    });
    table(text, "[rename.properties]", random, |random| {
        let property = [WORDS, TEXTS][random.below(2)];
        let property = random.word(property);
        let both = format!("{}.{property}", random.word(&names.schemas));
        (any(random, &[both.as_str()]), to(random))
    });
}

fn types(text: &mut String, tree: &Tree, names: &Names<'_>, random: &mut Random) {
    let replacement = |random: &mut Random| {
        let types = if random.once_in(40) { NO_TYPES } else { TYPES };
        let ty = quoted(random.word(types));
        if random.once_in(2) {
            return ty;
        }
        let through = quoted(random.word(&["text", "number", "serde"]));
        format!("{{ type = {ty}, through = {through} }}")
    };
    table(text, "[types.schemas]", random, |random| {
        let of = match random.once_in(3) {
            true => pointer(tree, random),
            false => random.word(&names.schemas).to_owned(),
        };
        (of, replacement(random))
    });
    let of = random.word(&["formats", "string", "integer", "number"]);
    table(text, &format!("[types.{of}]"), random, |random| {
        (random.word(&names.formats).to_owned(), replacement(random))
    });
}

fn derives(text: &mut String, tree: &Tree, names: &Names<'_>, random: &mut Random) {
    let list = |random: &mut Random| {
        let words = if random.once_in(40) {
            NO_DERIVES
        } else {
            DERIVES
        };
        format!("[{}]", quoted(random.word(words)))
    };
    table(text, "[derive]", random, |random| {
        let of = random.word(&["all", "structs", "enums", "unions"]);
        (of.to_owned(), list(random))
    });
    table(text, "[derive.schemas]", random, |random| {
        let of = match random.once_in(3) {
            true => pointer(tree, random),
            false => random.word(&names.schemas).to_owned(),
        };
        (of, list(random))
    });
}

#[cfg(test)]
mod tests {
    use codegen::generate::settings::Settings;

    use super::*;

    #[test]
    fn most_settings_are_read() {
        let text = r#"{"paths": {"/a": {"get": {"operationId": "a", "parameters": [{"name": "b"}]}}},
            "components": {"schemas": {"A": {"format": "uuid"}}}}"#;
        let tree = Tree::read("api.json", text).expect("a tree");
        let is_read = |seed: &u64| {
            let text = settings(&tree, &["o.json".to_owned()], &mut Random::new(*seed));
            Settings::read("codegen.toml", &text).is_ok()
        };
        assert!((0..100).filter(is_read).count() > 30);
    }
}
