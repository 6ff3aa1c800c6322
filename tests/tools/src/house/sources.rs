//! The sources of the generator, parsed.

use std::path::{Path, PathBuf};

use syn::{Attribute, Item, Meta};

/// A source file.
#[derive(Clone)]
pub struct File {
    /// Its path below the root of the repository.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What it declares.
    pub items: Vec<Item>,
}

impl File {
    /// A file that stands nowhere, for tests of what reads files.
    ///
    /// # Errors
    ///
    /// If the text is no Rust.
    pub fn of_text(path: &str, text: &str) -> syn::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            text: text.to_owned(),
            items: syn::parse_file(text)?.items,
        })
    }
}

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The files below a folder of the repository by path, without those that are only built for tests.
///
/// # Errors
///
/// If one of them cannot be read, or is no Rust.
pub fn files(folder: &str) -> Result<Vec<File>, String> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths)?;
    paths.sort();
    let files = paths.iter().map(|path| parse(path));
    Ok(without_tests(files.collect::<Result<_, _>>()?))
}

/// The files that are not only built for tests.
fn without_tests(mut files: Vec<File>) -> Vec<File> {
    let tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    files.retain(|file| {
        let path = file.path.trim_end_matches(".rs");
        let is_below = |test: &String| {
            path.strip_prefix(test.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        !tests.iter().any(is_below)
    });
    files
}

/// The path of a file without its extension and, where it stands for its folder, without its name: what the paths of
/// its modules begin with.
#[must_use]
pub fn module_path(path: &str) -> &str {
    let path = path.trim_end_matches(".rs");
    let roots = ["/mod", "/lib", "/main"];
    let own = roots.iter().find_map(|root| path.strip_suffix(root));
    own.unwrap_or(path)
}

/// The modules that a file declares for tests, as paths without an extension.
fn test_modules(file: &File) -> Vec<String> {
    let own = module_path(&file.path);
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() && is_test(&module.attrs) => {
            Some(&module.ident)
        }
        _ => None,
    });
    modules.map(|name| format!("{own}/{name}")).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), String> {
    let at = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(at)? {
        let path = entry.map_err(at)?.path();
        if path.is_dir() {
            walk(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}

fn parse(path: &Path) -> Result<File, String> {
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
    let own = path.strip_prefix(root()).unwrap_or(path);
    let own = own.display().to_string();
    File::of_text(&own, &text).map_err(|error| format!("{own}: {error}"))
}

/// Whether an item is only built for tests.
#[must_use]
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        Meta::NameValue(_) => false,
    })
}

/// The attributes of an item that can be only built for tests.
#[must_use]
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
