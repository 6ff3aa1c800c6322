//! Where code indexes: what a wrong index makes panic.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens as _;

use super::sources::{File, attributes, is_test};

/// An index expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indexing {
    /// The name right before the brackets: a field, a variable or a method; empty where there is none.
    pub indexed: String,
    /// Its file and line.
    pub place: String,
    /// The expression from that name on.
    pub text: String,
}

/// Words of the language after which brackets are not an index.
const KEYWORDS: &[&str] = &[
    "as", "break", "const", "dyn", "else", "for", "if", "impl", "in", "let", "loop", "match",
    "move", "mut", "ref", "return", "static", "type", "where", "while", "yield",
];

/// The index expressions of a file outside tests, but for `[..]`, which cannot fail.
#[must_use]
pub fn indexing(file: &File) -> Vec<Indexing> {
    let mut found = Vec::new();
    let items = file.items.iter();
    for item in items.filter(|item| !is_test(attributes(item))) {
        collect(item.to_token_stream(), &file.path, &mut found);
    }
    found
}

/// Reads tokens, because an index in a macro call counts as well.
fn collect(tokens: TokenStream, path: &str, found: &mut Vec<Indexing>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        collect(group.stream(), path, found);
        if group.delimiter() == Delimiter::Bracket && !is_whole(group) {
            let before = tokens.get(..at).unwrap_or_default();
            if let Some(indexed) = indexed(before) {
                let line = group.span_open().start().line;
                found.push(Indexing {
                    text: format!("{indexed}{}", group.to_token_stream()),
                    indexed,
                    place: format!("{path}:{line}"),
                });
            }
        }
    }
}

/// Whether this is `[..]`.
fn is_whole(group: &Group) -> bool {
    group.stream().to_string().replace(' ', "") == ".."
}

/// The name before brackets that index; `None` where brackets do something else.
fn indexed(before: &[TokenTree]) -> Option<String> {
    let (last, before) = before.split_last()?;
    match last {
        TokenTree::Ident(ident) => {
            let name = ident.to_string();
            let is_lifetime =
                matches!(before.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '\'');
            (!is_lifetime && !KEYWORDS.contains(&name.as_str())).then_some(name)
        }
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
            match before.last() {
                Some(TokenTree::Ident(ident)) => Some(format!("{ident}(…)")),
                _ => Some(String::new()),
            }
        }
        // An index into what an index gave; an attribute ends in brackets too.
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            indexed(before).map(|_| String::new())
        }
        // In a macro, `$(…)?` repeats.
        TokenTree::Punct(punct) if punct.as_char() == '?' => match before {
            [.., TokenTree::Punct(dollar), TokenTree::Group(_)] if dollar.as_char() == '$' => None,
            _ => Some(String::new()),
        },
        _ => None,
    }
}
