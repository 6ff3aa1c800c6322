//! The names that the `use` lines and paths of a file mention.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::visit::{self, Visit};
use syn::{Item, UseTree};

use super::sources::{attributes, is_test};

/// What one module says of other modules, and what it declares itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Module {
    /// The names of what it declares, modules apart.
    pub(super) own: Vec<String>,
    /// Its imports, re-exports among them.
    pub(super) imports: Vec<Import>,
    /// The paths of two or more segments in its code.
    pub(super) paths: Vec<Vec<String>>,
    /// Every identifier of its code.
    pub(super) words: Vec<String>,
    /// The modules whose text stands in it.
    pub(super) inline: Vec<(String, Module)>,
}

/// A name that a `use` brings in.
#[derive(Clone, Debug)]
pub(super) struct Import {
    /// What it is called here; `*` for all that the path holds.
    pub(super) name: String,
    /// Its path as written.
    pub(super) path: Vec<String>,
}

/// What the items of a module say, without those for tests.
pub(super) fn module(items: &[Item]) -> Module {
    let mut module = Module::default();
    for item in items.iter().filter(|item| !is_test(attributes(item))) {
        if let Some(name) = declared(item) {
            module.own.push(name);
        }
        match item {
            Item::Mod(inner) => {
                if let Some((_, items)) = &inner.content {
                    let inner = (inner.ident.to_string(), self::module(items));
                    module.inline.push(inner);
                }
            }
            _ => {
                Uses(&mut module.imports).visit_item(item);
                code(item.to_token_stream(), &mut module);
            }
        }
    }
    module
}

fn declared(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Collects `use`, in functions too.
struct Uses<'a>(&'a mut Vec<Import>);

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            leaves(&item.tree, &mut Vec::new(), self.0);
        }
        visit::visit_item_use(self, item);
    }
}

fn leaves(tree: &UseTree, path: &mut Vec<String>, found: &mut Vec<Import>) {
    let mut add = |name: String, path: Vec<String>| found.push(Import { name, path });
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            leaves(&inner.tree, path, found);
            path.pop();
        }
        UseTree::Name(leaf) if leaf.ident == "self" => {
            add(path.last().cloned().unwrap_or_default(), path.clone());
        }
        UseTree::Name(leaf) => add(leaf.ident.to_string(), below(path, &leaf.ident)),
        UseTree::Rename(leaf) if leaf.ident == "self" => {
            add(leaf.rename.to_string(), path.clone());
        }
        UseTree::Rename(leaf) => add(leaf.rename.to_string(), below(path, &leaf.ident)),
        UseTree::Glob(_) => add("*".to_owned(), path.clone()),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| leaves(tree, path, found)),
    }
}

fn below(path: &[String], name: &syn::Ident) -> Vec<String> {
    let name = [name.to_string()];
    path.iter().chain(&name).cloned().collect()
}

/// Reads tokens, because a path in a macro call counts as well.
fn code(tokens: TokenStream, module: &mut Module) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Group(group) => code(group.stream(), module),
            TokenTree::Ident(ident) if ident == "use" && !is(tokens.get(at + 1), '<') => {
                let end = tokens
                    .iter()
                    .skip(at)
                    .position(|token| is(Some(token), ';'));
                at += end.unwrap_or(0);
            }
            TokenTree::Ident(ident) => {
                module.words.push(ident.to_string());
                if !follows_a_joint(&tokens, at) {
                    let path = path(&tokens, at);
                    if path.len() > 1 {
                        module.paths.push(path);
                    }
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether a `.`, a `::` or a `$` stands before a token.
fn follows_a_joint(tokens: &[TokenTree], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    is(before(1), '.') || is(before(1), '$') || (is(before(1), ':') && is(before(2), ':'))
}

/// The segments of the path that begins at a token.
fn path(tokens: &[TokenTree], mut at: usize) -> Vec<String> {
    let mut path = Vec::new();
    while let Some(TokenTree::Ident(ident)) = tokens.get(at) {
        path.push(ident.to_string());
        if !(is(tokens.get(at + 1), ':') && is(tokens.get(at + 2), ':')) {
            break;
        }
        at += 3;
    }
    path
}

fn is(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}
