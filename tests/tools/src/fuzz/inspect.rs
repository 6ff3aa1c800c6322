//! Whether a client holds nothing but what the generator means to write.

use std::collections::BTreeSet;

use codegen::generate::Generated;
use codegen::generate::settings::Settings;
use codegen::model::Shape;
use proc_macro2::TokenStream;
use syn::Item;

use super::tokens::{Rules, stranger};
use super::verdict::Failure;

/// No client may be larger than this: documents are small, so a larger one is a failure.
const LARGEST: usize = 256 * 1024 * 1024;

/// Looks at clients. Files that are the same in many of them are read once.
#[derive(Default)]
pub(super) struct Inspector {
    known: BTreeSet<String>,
    macros: Vec<String>,
}

impl Inspector {
    /// What is wrong with a client, if anything is.
    pub(super) fn inspect(
        &mut self,
        generated: &Generated,
        settings: &Settings,
    ) -> Result<(), Failure> {
        let files: Vec<_> = generated.package.files().collect();
        let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
        if bytes > LARGEST {
            return Err(Failure::new("a client is too large", bytes.to_string()));
        }
        self.learn(&files.iter().map(|(_, text)| *text).collect::<Vec<_>>());
        let standard = standard(settings);
        for (path, text) in files {
            let path = path.as_str();
            characters(path, text)?;
            if path == "Cargo.toml" {
                manifest(text, generated, settings)?;
            } else if path.ends_with(".rs") {
                self.rust(path, text, generated, &standard)?;
            } else if path.ends_with(".json") {
                serde_json::from_str::<serde_json::Value>(text)
                    .map_err(|error| Failure::new("no JSON", format!("{path}: {error}")))?;
            }
        }
        Ok(())
    }

    /// The macros of the runtime are those that it defines.
    fn learn(&mut self, texts: &[&str]) {
        let lines = texts.iter().flat_map(|text| text.lines());
        let names = lines.filter_map(|line| line.trim_start().strip_prefix("macro_rules! "));
        for name in names {
            let name = name.trim_end_matches([' ', '{']).to_owned();
            if !self.macros.contains(&name) {
                self.macros.push(name);
            }
        }
    }

    fn rust(
        &mut self,
        path: &str,
        text: &str,
        generated: &Generated,
        standard: &[String],
    ) -> Result<(), Failure> {
        let is_copied = is_copied(path);
        if is_copied && !self.known.insert(text.to_owned()) {
            return Ok(());
        }
        let failed = |what: &'static str| {
            let file = generic(path);
            move |detail: String| Failure::new(format!("{what} in {file}"), detail)
        };
        let tokens: TokenStream = text.parse().map_err(|error: proc_macro2::LexError| {
            failed("no tokens")(at(text, error.span(), &error.to_string()))
        })?;
        let file: syn::File = syn::parse2(tokens.clone())
            .map_err(|error| failed("no Rust")(at(text, error.span(), &error.to_string())))?;
        if is_copied {
            return Ok(());
        }
        let rules = Rules {
            macros: &self.macros,
            is_program: path.starts_with("examples/"),
            is_test: path == TESTS,
            standard,
            has_examples: matches!(path, "src/lib.rs" | "src/webhooks.rs"),
        };
        if let Some(found) = stranger(tokens, &rules) {
            return Err(failed("a stranger")(found));
        }
        items(path, &file.items, generated).map_err(failed("an item that does not belong"))
    }
}

/// The program of the tests, which alone is made for the API.
const TESTS: &str = "tests/contract/main.rs";

/// Whether a file is the same in every client.
fn is_copied(path: &str) -> bool {
    path.starts_with("src/runtime/") || path.starts_with("tests/contract/") && path != TESTS
}

/// The modules of the standard library that types of the settings stand in.
fn standard(settings: &Settings) -> Vec<String> {
    let paths = settings
        .types
        .iter()
        .map(|replacement| &replacement.path.value);
    let parts = paths.flat_map(|path| path.split("std::").skip(1));
    let names = parts.map(|part| part.split(|it: char| !it.is_alphanumeric() && it != '_'));
    names
        .filter_map(|mut names| names.next().map(str::to_owned))
        .collect()
}

/// The line of an error beside its message.
fn at(text: &str, span: proc_macro2::Span, message: &str) -> String {
    let line = span.start().line;
    let shown = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    format!("line {line}: {message}: {shown}")
}

/// The path without the names that a description chose.
fn generic(path: &str) -> String {
    let folders = ["src/types/", "src/operations/", "examples/"];
    let folder = folders.into_iter().find(|folder| path.starts_with(folder));
    folder.map_or_else(|| path.to_owned(), |folder| format!("{folder}…"))
}

/// No character that hides others, ends a line unseen, or that rustc refuses.
fn characters(path: &str, text: &str) -> Result<(), Failure> {
    let bad = |letter: &char| {
        letter.is_control() && *letter != '\n' && *letter != '\t'
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let Some((number, line)) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.chars().any(|letter| bad(&letter)))
    else {
        return match text.contains('\r') {
            true => Err(Failure::new("a carriage return", path)),
            false => Ok(()),
        };
    };
    let signature = format!("a character that must not stand in {}", generic(path));
    Err(Failure::new(
        signature,
        format!("{path}:{}: {line:?}", number + 1),
    ))
}

/// Only items of the kinds that a file is made of, and only types that the model has.
fn items(path: &str, items: &[Item], generated: &Generated) -> Result<(), String> {
    let is_types = path.starts_with("src/types/");
    for item in items {
        let name = match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            Item::Enum(item) => Some(item.ident.to_string()),
            Item::Type(item) => Some(item.ident.to_string()),
            Item::Use(_) | Item::Impl(_) | Item::Macro(_) | Item::Mod(_) => None,
            Item::Fn(item) if path.starts_with("examples/") && item.sig.ident == "main" => None,
            Item::Fn(_) | Item::Const(_) if path == TESTS => None,
            Item::Static(_) if ["src/service.rs", "src/xml.rs"].contains(&path) => None,
            _ => return Err(format!("{path}: {:?}", quoted(item))),
        };
        let Some(name) = name else { continue };
        if is_types && !is_known(&name, generated) {
            return Err(format!("{path}: the type `{name}`"));
        }
    }
    Ok(())
}

/// Whether the model has a type of this name, be it the struct of a constructor's required fields.
fn is_known(name: &str, generated: &Generated) -> bool {
    generated.api.types.iter().any(|known| {
        let required = match &known.shape {
            Shape::Struct(object) => object.constructor.as_ref(),
            _ => None,
        };
        let required = required.and_then(|constructor| constructor.required.as_ref());
        known.name.as_str() == name || required.is_some_and(|known| known.as_str() == name)
    })
}

fn quoted(item: &Item) -> &'static str {
    match item {
        Item::Fn(_) => "a function",
        Item::Static(_) => "a static",
        Item::Const(_) => "a constant",
        Item::Trait(_) => "a trait",
        _ => "another kind",
    }
}

/// The manifest of the runtime.
const RUNTIME: &str = include_str!("../../../../codegen/runtime/Cargo.toml");

/// The keys of a table of a manifest.
fn names<'t>(manifest: &'t toml::Table, table: &str) -> impl Iterator<Item = &'t str> {
    let table = manifest.get(table).and_then(toml::Value::as_table);
    let keys = table.into_iter().flat_map(toml::Table::keys);
    keys.map(String::as_str)
}

/// Only the tables and keys that the generator writes.
fn manifest(text: &str, generated: &Generated, settings: &Settings) -> Result<(), Failure> {
    let failed = |detail: String| Failure::new("Cargo.toml", detail);
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| failed(error.to_string()))?;
    // What the runtime needs, a client may need, and nothing else.
    let runtime: toml::Table = RUNTIME
        .parse()
        .map_err(|error: toml::de::Error| failed(error.to_string()))?;
    let further = settings.package.dependencies.iter();
    let dependencies: Vec<&str> = names(&runtime, "dependencies")
        .chain(further.map(|dependency| dependency.name.value.as_str()))
        .collect();
    let groups = generated.api.groups.iter().map(|group| group.name.as_str());
    let shared = generated.api.shared_features.iter();
    let features: Vec<&str> = groups
        .chain(shared.map(|feature| feature.name.as_str()))
        .chain(names(&runtime, "features"))
        .chain(["all-tags"])
        .collect();
    let tables: [(&str, &[&str]); 4] = [
        (
            "package",
            &[
                "name",
                "version",
                "edition",
                "rust-version",
                "description",
                "publish",
                "license",
                "homepage",
                "metadata",
            ],
        ),
        ("features", &features),
        ("dependencies", &dependencies),
        ("dev-dependencies", &["tokio", "jsonschema"]),
    ];
    for (name, value) in &table {
        let known = tables.iter().find(|(known, _)| known == name);
        let Some((_, keys)) = known else {
            let is_test = name == "test" && generated.api.contract.is_some();
            if name == "example" || is_test {
                continue;
            }
            return Err(failed(format!("the table `{name}`")));
        };
        let mut stray = value.as_table().into_iter().flat_map(toml::Table::keys);
        let stray = stray.find(|key| !keys.contains(&key.as_str()));
        if let Some(key) = stray {
            return Err(failed(format!("the key `{key}` of `{name}`")));
        }
    }
    Ok(())
}
