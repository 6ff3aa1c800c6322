//! How long functions are, and that none of them can panic on purpose.

use proc_macro2::{TokenStream, TokenTree};
use tools::house::functions::{Function, functions};
use tools::house::sources::File;

use crate::sources::files;

/// Lines that no function exceeds.
const LONGEST: usize = 100;

/// Lines that at least half of the functions stay below.
const MEDIAN: usize = 15;

/// Calls that end in a panic, and so must not be reachable from any input.
const METHODS: &[&str] = &[
    "unwrap",
    "expect",
    "unwrap_err",
    "expect_err",
    "unwrap_unchecked",
];

/// Macros that panic.
const MACROS: &[&str] = &[
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
    "assert",
    "assert_eq",
    "assert_ne",
];

/// The sources that users run or build: the generator and the runtime of generated clients.
const FOLDERS: &[&str] = &["codegen/src", "codegen/runtime/src"];

fn all() -> Vec<Function> {
    let files = FOLDERS.iter().flat_map(|folder| files(folder));
    files.flat_map(|file| functions(&file)).collect()
}

#[test]
fn functions_are_short() {
    let functions = all();
    let long = functions.iter().filter(|function| function.lines > LONGEST);
    let long: Vec<String> = long
        .map(|it| format!("{} lines: {} in {}", it.lines, it.name, it.place))
        .collect();
    assert!(
        long.is_empty(),
        "functions of more than {LONGEST} lines:\n{}",
        long.join("\n")
    );
    let mut lines: Vec<usize> = functions.iter().map(|function| function.lines).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    assert!(median < MEDIAN, "the median function has {median} lines");
}

#[test]
fn nothing_panics_on_purpose() {
    let panics: Vec<String> = all().iter().flat_map(panics).collect();
    assert!(
        panics.is_empty(),
        "calls that can panic:\n{}",
        panics.join("\n")
    );
}

#[test]
fn panics_are_found() {
    let text = "
        fn f() { a.unwrap(); b.expect(\"x\"); vec![c.unwrap()]; todo!(); d.unwrap_or(1); self.expect(kind)?; }
        #[cfg(test)] mod tests { fn g() { a.unwrap(); } }
        #[test] fn h() { a.unwrap(); }
    ";
    let file = File::of_text("x.rs", text).expect("valid Rust");
    let found = functions(&file);
    assert_eq!(found.len(), 1);
    let expected = [
        "x.rs:2: unwrap",
        "x.rs:2: expect",
        "x.rs:2: unwrap",
        "x.rs:2: todo!",
    ];
    assert_eq!(panics(&found[0]), expected);
}

/// What can panic in a function.
fn panics(function: &Function) -> Vec<String> {
    let path = function.place.split(':').next().unwrap_or_default();
    let mut panics = Vec::new();
    collect(function.body.clone(), path, &mut panics);
    panics
}

/// Reads tokens, because a call in a macro counts as well.
fn collect(tokens: TokenStream, path: &str, panics: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => collect(group.stream(), path, panics),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let line = ident.span().start().line;
                if METHODS.contains(&name.as_str()) && is_call(&name, &tokens, at) {
                    panics.push(format!("{path}:{line}: {name}"));
                } else if MACROS.contains(&name.as_str()) && is(tokens.get(at + 1), '!') {
                    panics.push(format!("{path}:{line}: {name}!"));
                }
            }
            _ => {}
        }
    }
}

/// Whether this is `.name(…)` of `Option` or `Result`: a parser's own `expect` takes no text.
fn is_call(name: &str, tokens: &[TokenTree], at: usize) -> bool {
    let after_dot = at
        .checked_sub(1)
        .is_some_and(|before| is(tokens.get(before), '.'));
    let Some(TokenTree::Group(arguments)) = tokens.get(at + 1) else {
        return false;
    };
    let mut arguments = arguments.stream().into_iter();
    let text = matches!(arguments.next(), Some(TokenTree::Literal(_)));
    after_dot && (text || !name.starts_with("expect"))
}

fn is(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}
