//! The shape of Rust source: what is left when names, literals and documentation are taken away.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Names that are part of the shape: what they stand for is a kind of item, an attribute or a way to begin one.
const KEPT: &[&str] = &[
    "as",
    "async",
    "cfg",
    "const",
    "deprecated",
    "derive",
    "doc",
    "enum",
    "extern",
    "fn",
    "forbid",
    "impl",
    "macro_rules",
    "mod",
    "no_mangle",
    "non_exhaustive",
    "pub",
    "static",
    "struct",
    "trait",
    "type",
    "union",
    "unsafe",
    "use",
    "where",
];

/// The shape of a file. Two files of the same shape have the same items with the same attributes and members.
pub(crate) fn shape(text: &str) -> String {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{error}:\n{text}"));
    let items = file
        .items
        .iter()
        .filter(|item| !matches!(item, syn::Item::Use(_)));
    let mut shapes: Vec<String> = items
        .map(|item| {
            let mut shape = String::new();
            write(quote::quote!(#item), &mut shape);
            shape
        })
        .collect();
    // The order of items follows their names.
    shapes.sort();
    shapes.join("\n")
}

fn write(tokens: TokenStream, shape: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if is_documentation(&tokens, at) || is_permission(&tokens, at) {
            at += 2;
            continue;
        }
        match token {
            TokenTree::Group(group) => {
                let (open, close) = delimiters(group.delimiter());
                shape.push_str(open);
                write(group.stream(), shape);
                shape.push_str(close);
            }
            TokenTree::Ident(ident) if KEPT.contains(&ident.to_string().as_str()) => {
                shape.push_str(&format!(" {ident} "));
            }
            // Whether a type is imported or named with its path depends on what else has its name.
            TokenTree::Ident(_) if is_path(&tokens, at) => at += 2,
            TokenTree::Ident(_) => shape.push('n'),
            // A comma at the end depends on the length of the lines.
            TokenTree::Punct(mark) if mark.as_char() == ',' && at + 1 == tokens.len() => {}
            TokenTree::Punct(mark) => shape.push(mark.as_char()),
            TokenTree::Literal(_) => shape.push('"'),
        }
        at += 1;
    }
}

fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// Whether a path goes on after the word that stands here.
fn is_path(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    is_colon(at + 1) && is_colon(at + 2)
}

/// Whether `#[allow(…)]` stands here: a method may be called like that of a trait, such as `next`.
fn is_permission(tokens: &[TokenTree], at: usize) -> bool {
    is_attribute(tokens, at, "allow")
}

/// Whether `#[doc = "…"]` stands here: how a comment of documentation is read.
fn is_documentation(tokens: &[TokenTree], at: usize) -> bool {
    is_attribute(tokens, at, "doc =")
}

fn is_attribute(tokens: &[TokenTree], at: usize, start: &str) -> bool {
    let is_mark = matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == '#');
    let Some(TokenTree::Group(group)) = tokens.get(at + 1) else {
        return false;
    };
    is_mark && group.stream().to_string().starts_with(start)
}
