//! Which layer of the generator may know which.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

use tools::house::sources::{File, attributes, is_test};

use crate::sources::files;

/// For each layer, what it may name of the crate: a layer, or a single name in one. Layers above `emit`
/// and `package` (the front door, the command, the dumps) put them together and may name all.
const ALLOWED: &[(&str, &[&str])] = &[
    // Both know the other's leaf: spans point into files, and reading a file may fail with a diagnostic.
    ("source", &["source", "diagnostic"]),
    ("diagnostic", &["diagnostic", "source"]),
    ("document", &["document", "source", "diagnostic"]),
    // The model keeps places, so that later work can point at them, and reads nothing there.
    ("model", &["model", "source::Span", "source::NodeId"]),
    (
        "lower",
        &["lower", "document", "model", "source", "diagnostic"],
    ),
    // What the tests check comes from the description; the model says only where values go.
    ("contract", &["contract", "document", "model", "source"]),
    ("emit", &["emit", "model"]),
    // What it takes from the model it only hands to emission.
    ("package", &["package", "emit", "diagnostic", "model::Api"]),
];

#[test]
fn each_layer_knows_only_what_it_may() {
    let mut wrong = Vec::new();
    for (layer, allowed) in ALLOWED {
        let files = files(&format!("codegen/src/{layer}"));
        assert!(!files.is_empty(), "the layer {layer} is gone");
        for file in files {
            let names = names(&file).into_iter().filter(|name| !may(allowed, name));
            wrong.extend(names.map(|name| format!("{}: crate::{name}", file.path)));
        }
    }
    assert!(
        wrong.is_empty(),
        "a layer names what it must not know:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_layer_has_its_rule() {
    let open = ["cli", "dump", "generate"];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/src");
    let entries = std::fs::read_dir(folder).expect("the sources of codegen");
    let entries = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir());
    let names: BTreeSet<String> = entries
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    let known =
        |name: &str| open.contains(&name) || ALLOWED.iter().any(|(layer, _)| *layer == name);
    let unknown: Vec<&String> = names.iter().filter(|name| !known(name)).collect();
    assert!(
        unknown.is_empty(),
        "layers without a rule in this test: {unknown:?}"
    );
}

#[test]
fn what_a_layer_may_know_is_told_apart() {
    assert!(may(&["model"], "model"));
    assert!(may(&["model"], "model::Api"));
    assert!(!may(&["model"], "models::Api"));
    assert!(may(&["source::Span"], "source::Span"));
    assert!(!may(&["source::Span"], "source::Tree"));
}

/// Names at the root of the crate: macros and type aliases that belong to no layer.
fn may(allowed: &[&str], name: &str) -> bool {
    allowed.iter().any(|allowed| {
        name.strip_prefix(allowed)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

/// What a file names of the crate, as `layer` or `layer::Name`: in `use` and in full paths, outside tests.
fn names(file: &File) -> BTreeSet<String> {
    let items = file.items.iter().filter(|item| !is_test(attributes(item)));
    let mut names = BTreeSet::new();
    for item in items {
        collect(item.to_token_stream(), &mut names);
    }
    names
}

/// Reads tokens, because a path in a macro call counts as well.
fn collect(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            collect(group.stream(), names);
        }
        let restricts = at.checked_sub(1).and_then(|before| tokens.get(before));
        let is_root = matches!(token, TokenTree::Ident(ident) if ident == "crate");
        if is_root && !matches!(restricts, Some(TokenTree::Punct(punct)) if punct.as_char() == '$')
        {
            after("", tokens.get(at + 1..).unwrap_or_default(), 2, names);
        }
    }
}

/// The names after `::`, as far as `depth` segments.
fn after(prefix: &str, tokens: &[TokenTree], depth: usize, names: &mut BTreeSet<String>) {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    if depth == 0 || !(is_colon(tokens.first()) && is_colon(tokens.get(1))) {
        if !prefix.is_empty() {
            names.insert(prefix.to_owned());
        }
        return;
    }
    segment(prefix, tokens.get(2..).unwrap_or_default(), depth, names);
}

fn segment(prefix: &str, tokens: &[TokenTree], depth: usize, names: &mut BTreeSet<String>) {
    match tokens.first() {
        Some(TokenTree::Ident(ident)) if ident == "self" => {
            names.insert(prefix.to_owned());
        }
        Some(TokenTree::Ident(ident)) => {
            let name = if prefix.is_empty() {
                ident.to_string()
            } else {
                format!("{prefix}::{ident}")
            };
            after(&name, tokens.get(1..).unwrap_or_default(), depth - 1, names);
        }
        Some(TokenTree::Group(group)) => {
            let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
            for part in tokens.split(is_comma).filter(|part| !part.is_empty()) {
                segment(prefix, part, depth, names);
            }
        }
        _ => {
            names.insert(format!("{prefix}::*"));
        }
    }
}

#[test]
fn names_are_found_in_every_form() {
    let text = "
        use crate::{diagnostic::{Diagnostic, codes}, source::Span};
        use crate::model;
        pub(crate) fn f() { let x = crate::emit::text::Text::new(); vec![crate::package::write()]; }
        macro_rules! m { () => { $crate::runtime::x } }
        #[cfg(test)] mod tests { use crate::lower::x; }
    ";
    let found = names(&File::of_text("x.rs", text).expect("valid Rust"));
    let expected = [
        "diagnostic::Diagnostic",
        "diagnostic::codes",
        "emit::text",
        "model",
        "package::write",
        "source::Span",
    ];
    assert_eq!(
        found.iter().map(String::as_str).collect::<Vec<_>>(),
        expected
    );
}
