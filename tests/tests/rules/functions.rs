//! How long functions are, and that none of them can panic on purpose.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use crate::sources::{files, is_test};

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

#[test]
fn functions_are_short() {
    let functions = functions();
    let long = functions.iter().filter(|function| function.lines > LONGEST);
    let long: Vec<String> = long
        .map(|it| format!("{} lines: {} in {}", it.lines, it.name, it.path))
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
    let panics: Vec<String> = functions()
        .into_iter()
        .flat_map(|function| function.panics)
        .collect();
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
    let mut collector = Collector::new("x.rs");
    collector.visit_file(&syn::parse_file(text).expect("valid Rust"));
    let found = collector.found;
    assert_eq!(found.len(), 1);
    let panics: Vec<&str> = found[0].panics.iter().map(String::as_str).collect();
    assert_eq!(
        panics,
        [
            "x.rs:2: unwrap",
            "x.rs:2: expect",
            "x.rs:2: unwrap",
            "x.rs:2: todo!"
        ]
    );
}

/// A function outside tests.
struct Function {
    name: String,
    path: String,
    lines: usize,
    /// What can panic in it.
    panics: Vec<String>,
}

fn functions() -> Vec<Function> {
    let files = FOLDERS.iter().flat_map(|folder| files(folder));
    let functions = files.flat_map(|file| {
        let mut collector = Collector::new(&file.path);
        for item in &file.items {
            collector.visit_item(item);
        }
        collector.found
    });
    functions.collect()
}

struct Collector<'a> {
    path: &'a str,
    found: Vec<Function>,
}

impl<'a> Collector<'a> {
    fn new(path: &'a str) -> Self {
        Self {
            path,
            found: Vec::new(),
        }
    }

    fn add(&mut self, name: &syn::Ident, signature: &syn::Signature, block: &syn::Block) {
        let (start, end) = (signature.span().start().line, block.span().end().line);
        let mut panics = Vec::new();
        collect(block.to_token_stream(), self.path, &mut panics);
        let path = format!("{}:{start}", self.path);
        self.found.push(Function {
            name: name.to_string(),
            path,
            lines: end + 1 - start,
            panics,
        });
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            self.add(&item.sig.ident, &item.sig, &item.block);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            self.add(&item.sig.ident, &item.sig, &item.block);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.add(&item.sig.ident, &item.sig, block);
        }
    }
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
