//! The functions of a file, with their length.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use super::sources::{File, is_test};

/// A function outside tests.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its file and line.
    pub place: String,
    /// From the first line of its signature to its closing brace.
    pub lines: usize,
    /// What it does.
    pub body: TokenStream,
}

/// The functions of a file, in the order of the text.
#[must_use]
pub fn functions(file: &File) -> Vec<Function> {
    let mut collector = Collector {
        path: &file.path,
        found: Vec::new(),
    };
    for item in &file.items {
        collector.visit_item(item);
    }
    collector.found
}

struct Collector<'a> {
    path: &'a str,
    found: Vec<Function>,
}

impl Collector<'_> {
    fn add(&mut self, name: &syn::Ident, signature: &syn::Signature, block: &syn::Block) {
        let (start, end) = (signature.span().start().line, block.span().end().line);
        self.found.push(Function {
            name: name.to_string(),
            place: format!("{}:{start}", self.path),
            lines: (end + 1).saturating_sub(start),
            body: block.to_token_stream(),
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

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if !is_test(&item.attrs) {
            visit::visit_item_impl(self, item);
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
