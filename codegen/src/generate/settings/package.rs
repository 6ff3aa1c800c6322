//! The package's metadata and its further dependencies.

use toml::Spanned;
use toml::de::DeValue;

use super::Placed;
use super::cursor::{Cursor, Report, key_of};
use crate::diagnostic::codes;
use crate::emit::toml_string;

/// The keys of `package`.
pub(super) const PACKAGE: &[&str] = &[
    "name",
    "version",
    "description",
    "license",
    "repository",
    "homepage",
    "documentation",
    "authors",
    "keywords",
    "categories",
    "rust-version",
    "publish",
];

/// What goes into the section `package` of the client's `Cargo.toml`, in place of what the generator
/// would write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageSettings {
    /// The package's name.
    pub name: Option<Placed<String>>,
    /// `0.1.0` without it.
    pub version: Option<Placed<String>>,
    /// "A client of …" without it.
    pub description: Option<Placed<String>>,
    /// An SPDX expression.
    pub license: Option<Placed<String>>,
    /// A URL.
    pub repository: Option<Placed<String>>,
    /// A URL.
    pub homepage: Option<Placed<String>>,
    /// A URL.
    pub documentation: Option<Placed<String>>,
    /// Names; `<email>` may follow each.
    pub authors: Vec<Placed<String>>,
    /// Words for crates.io.
    pub keywords: Vec<Placed<String>>,
    /// Categories of crates.io.
    pub categories: Vec<Placed<String>>,
    /// The oldest Rust that the package promises to compile with.
    pub rust_version: Option<Placed<String>>,
    /// Whether Cargo may publish the package; it may not without this.
    pub publish: Option<bool>,
    /// Further dependencies, which types from elsewhere need.
    pub dependencies: Vec<Dependency>,
}

/// A dependency of the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The name under which Cargo knows it.
    pub name: Placed<String>,
    /// What it is, as a TOML value on one line.
    pub requirement: String,
}

impl Dependency {
    /// The name under which Rust knows it.
    #[must_use]
    pub fn crate_name(&self) -> String {
        self.name.value.replace('-', "_")
    }
}

/// Reads `package` and `dependencies`.
pub(super) fn read(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> PackageSettings {
    let package = root.table("package", PACKAGE, report);
    PackageSettings {
        name: package.text("name", report),
        version: package.text("version", report),
        description: package.text("description", report),
        license: package.text("license", report),
        repository: package.text("repository", report),
        homepage: package.text("homepage", report),
        documentation: package.text("documentation", report),
        authors: package.texts("authors", report),
        keywords: package.texts("keywords", report),
        categories: package.texts("categories", report),
        rust_version: package.text("rust-version", report),
        publish: package.flag("publish", report),
        dependencies: dependencies(root, report),
    }
}

fn dependencies(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Vec<Dependency> {
    let table = root.open_table("dependencies", report);
    let mut list = Vec::new();
    for (name, value) in table.entries() {
        let full = table.full(name.get_ref());
        let allowed = matches!(value.get_ref(), DeValue::String(_) | DeValue::Table(_));
        match inline(value).filter(|_| allowed) {
            Some(requirement) if is_package(name.get_ref()) => list.push(Dependency {
                name: key_of(name, report),
                requirement,
            }),
            Some(_) => report.error(
                codes::WRONG_SETTING,
                name.span(),
                format!("`{}` is no name of a package", name.get_ref()),
                None,
            ),
            None => report.wrong(&full, value, "a version, or a table as Cargo takes it"),
        }
    }
    list
}

fn is_package(name: &str) -> bool {
    let rest = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.bytes().all(rest)
}

/// A value on one line. Cargo takes neither numbers nor dates in a dependency.
fn inline(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(toml_string(text)),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(inline).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        DeValue::Table(entries) => {
            let entries = entries.iter();
            let entries: Option<Vec<String>> = entries
                .map(|(key, value)| Some(format!("{} = {}", bare(key.get_ref()), inline(value)?)))
                .collect();
            Some(format!("{{ {} }}", entries?.join(", ")))
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => None,
    }
}

fn bare(key: &str) -> String {
    if is_package(key) {
        key.to_owned()
    } else {
        toml_string(key)
    }
}
