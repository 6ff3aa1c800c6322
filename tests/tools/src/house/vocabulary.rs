//! Words of OpenAPI in identifiers.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

use super::sources::{File, attributes, is_test};

/// Words that no identifier has as a part of a word.
const PARTS: &[&str] = &[
    "schema",
    "discriminator",
    "nullable",
    "extension",
    "explode",
];

/// Words that no identifier has whole, one after the other.
const WORDS: &[&[&str]] = &[
    &["ref"],
    &["refs"],
    &["reference"],
    &["references"],
    &["all", "of"],
    &["one", "of"],
    &["any", "of"],
    &["allof"],
    &["oneof"],
    &["anyof"],
    &["additional", "properties"],
    &["additionalproperties"],
];

/// Methods of the standard library.
const OF_RUST: &[&str] = &["as_ref", "from_ref"];

/// The identifiers of a file outside tests that have a word of OpenAPI, by text, each with its first place.
#[must_use]
pub fn openapi_words(file: &File) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let items = file.items.iter();
    for item in items.filter(|item| !is_test(attributes(item))) {
        collect(item.to_token_stream(), &mut |ident, line| {
            if is_openapi(ident) && seen.insert(ident.to_owned()) {
                found.push((ident.to_owned(), format!("{}:{line}", file.path)));
            }
        });
    }
    found
}

fn collect(tokens: TokenStream, found: &mut impl FnMut(&str, usize)) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            // The keyword of patterns is a word of Rust.
            TokenTree::Ident(ident) if ident != "ref" => {
                found(&ident.to_string(), ident.span().start().line);
            }
            _ => {}
        }
    }
}

/// Whether an identifier has a word of OpenAPI.
#[must_use]
pub fn is_openapi(ident: &str) -> bool {
    if OF_RUST.contains(&ident) {
        return false;
    }
    let words = words(ident);
    let has_part = words
        .iter()
        .any(|word| PARTS.iter().any(|part| word.contains(part)));
    let has_words = |wanted: &&[&str]| words.windows(wanted.len()).any(|some| *some == **wanted);
    has_part || WORDS.iter().any(has_words)
}

/// The words of an identifier in lower case.
fn words(ident: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut starts = true;
    let mut was_lower = false;
    for letter in ident.chars() {
        if !letter.is_alphanumeric() {
            starts = true;
            continue;
        }
        let is_new = starts || (letter.is_uppercase() && was_lower);
        if is_new {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
        starts = false;
        was_lower = !letter.is_uppercase();
    }
    words
}
