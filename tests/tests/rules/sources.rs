//! The sources of the generator, parsed.

use std::path::{Path, PathBuf};

use syn::{Attribute, Item, Meta};

/// A source file.
pub(crate) struct File {
    /// Its path below the root of the repository.
    pub(crate) path: String,
    /// What it declares.
    pub(crate) items: Vec<Item>,
}

/// The files below a folder of the repository by path, without those that are only built for tests.
pub(crate) fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the root of the repository");
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    let mut files: Vec<File> = paths.iter().map(|path| parse(root, path)).collect();
    let tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    let is_test = |file: &File| {
        let path = file.path.trim_end_matches(".rs");
        tests
            .iter()
            .any(|test| path == test || path.starts_with(&format!("{test}/")))
    };
    files.retain(|file| !is_test(file));
    files
}

/// The modules that a file declares for tests, as paths without an extension.
fn test_modules(file: &File) -> Vec<String> {
    let path = file.path.trim_end_matches(".rs");
    let own = ["/mod", "/lib", "/main"]
        .iter()
        .find_map(|root| path.strip_suffix(root))
        .unwrap_or(path);
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() && is_test(&module.attrs) => {
            Some(&module.ident)
        }
        _ => None,
    });
    modules.map(|name| format!("{own}/{name}")).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry of a folder of sources").path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn parse(root: &Path, path: &Path) -> File {
    let text = std::fs::read_to_string(path).expect("a source file");
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let path = path
        .strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string();
    File {
        path,
        items: file.items,
    }
}

/// Whether an item is only built for tests.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        Meta::NameValue(_) => false,
    })
}
