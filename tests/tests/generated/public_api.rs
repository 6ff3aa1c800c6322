//! What users can name of the part that all clients have: each name that the root of a client lists, with its public
//! members. A change of it is a change of every client's API, so it is a snapshot.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use syn::{Fields, File, ImplItem, Item, TraitItem, UseTree, Visibility};

/// The items of the runtime: what is declared under a name, and what is implemented for it.
#[derive(Default)]
struct Runtime {
    declared: BTreeMap<String, Item>,
    implemented: BTreeMap<String, Vec<syn::ItemImpl>>,
}

impl Runtime {
    fn read() -> Self {
        let mut runtime = Self::default();
        let mut files = Vec::new();
        rust_files(&folder().join("runtime"), &mut files);
        files.sort();
        for file in files {
            for item in parse(&file).items {
                runtime.add(item);
            }
        }
        runtime
    }

    fn add(&mut self, item: Item) {
        if let Item::Impl(of) = item {
            if let syn::Type::Path(path) = &*of.self_ty
                && let Some(last) = path.path.segments.last()
            {
                let all = self.implemented.entry(last.ident.to_string());
                all.or_default().push(of);
            }
            return;
        }
        let name = match &item {
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            _ => return,
        };
        self.declared.insert(name.to_string(), item);
    }

    /// A name with all that is public of it.
    fn show(&self, name: &str) -> Vec<Item> {
        let mut items: Vec<Item> = self
            .declared
            .get(name)
            .cloned()
            .map(public)
            .into_iter()
            .collect();
        for of in self.implemented.get(name).into_iter().flatten() {
            let mut of = of.clone();
            of.attrs.clear();
            if of.trait_.is_some() {
                of.items.clear();
            } else {
                of.items = of.items.into_iter().filter_map(public_member).collect();
                if of.items.is_empty() {
                    continue;
                }
            }
            items.push(Item::Impl(of));
        }
        items
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/runtime/src")
}

fn parse(path: &Path) -> File {
    let text = std::fs::read_to_string(path).expect("a file of the runtime");
    syn::parse_file(&text).expect("Rust")
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the runtime") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

fn kept(attributes: &mut Vec<syn::Attribute>) {
    let told = ["non_exhaustive", "deprecated"];
    attributes.retain(|attribute| told.iter().any(|name| attribute.path().is_ident(name)));
}

/// A declaration without docs, bodies and what is private.
fn public(mut item: Item) -> Item {
    match &mut item {
        Item::Struct(item) => {
            kept(&mut item.attrs);
            public_fields(&mut item.fields);
        }
        Item::Enum(item) => {
            kept(&mut item.attrs);
            for variant in &mut item.variants {
                kept(&mut variant.attrs);
                variant
                    .fields
                    .iter_mut()
                    .for_each(|field| field.attrs.clear());
            }
        }
        Item::Trait(item) => {
            item.attrs.clear();
            for member in &mut item.items {
                if let TraitItem::Fn(member) = member {
                    member.attrs.clear();
                    member.default = member.default.as_ref().map(|_| syn::parse_quote!({}));
                }
            }
        }
        Item::Type(item) => item.attrs.clear(),
        Item::Fn(item) => {
            item.attrs.clear();
            item.block = syn::parse_quote!({});
        }
        _ => {}
    }
    item
}

fn public_fields(fields: &mut Fields) {
    if let Fields::Named(named) = fields {
        let all = std::mem::take(&mut named.named);
        let public = all
            .into_iter()
            .filter(|field| matches!(field.vis, Visibility::Public(_)));
        named.named = public
            .map(|mut field| {
                field.attrs.clear();
                field
            })
            .collect();
    }
    if let Fields::Unnamed(_) = fields {
        let is_private = |field: &syn::Field| !matches!(field.vis, Visibility::Public(_));
        if fields.iter().all(is_private) {
            *fields = Fields::Unit;
        }
    }
}

fn public_member(member: ImplItem) -> Option<ImplItem> {
    match member {
        ImplItem::Fn(mut member) if matches!(member.vis, Visibility::Public(_)) => {
            kept(&mut member.attrs);
            member.block = syn::parse_quote!({});
            Some(ImplItem::Fn(member))
        }
        _ => None,
    }
}

/// The last names of a `use` of the runtime, with those before them.
fn names(tree: &UseTree, inside: bool, out: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, inside || path.ident == "runtime", out),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, inside, out)),
        UseTree::Name(name) if inside => out.push(name.ident.to_string()),
        _ => {}
    }
}

fn exported(items: &[Item], module: &str, out: &mut BTreeMap<String, Vec<String>>) {
    for item in items {
        match item {
            Item::Use(item) => names(&item.tree, false, out.entry(module.to_owned()).or_default()),
            Item::Mod(inner) => {
                let items = inner.content.as_ref().map_or(&[][..], |(_, items)| items);
                exported(items, &format!("{module}::{}", inner.ident), out);
            }
            _ => {}
        }
    }
}

#[test]
fn the_public_api_of_all_clients() {
    let runtime = Runtime::read();
    let mut modules = BTreeMap::new();
    exported(
        &parse(&folder().join("api.rs")).items,
        "client",
        &mut modules,
    );
    let mut text = String::new();
    for (module, mut names) in modules {
        names.sort();
        text.push_str(&format!("==== {module}\n\n"));
        for name in names {
            let items = runtime.show(&name);
            assert!(!items.is_empty(), "{name} is exported and not declared");
            let file = File {
                shebang: None,
                frontmatter: None,
                attrs: Vec::new(),
                items,
            };
            text.push_str(&prettyplease::unparse(&file));
            text.push('\n');
        }
    }
    insta::assert_snapshot!(text);
}
