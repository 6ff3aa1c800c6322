//! `codegen.toml`: everything that a run may be told beside the description, in a file.
//!
//! Reading finds all mistakes at once and keeps the place of each value, because some settings turn
//! out to be wrong only when the description is known: a rename that matches nothing, for example.

mod check;
mod cursor;
mod derive;
mod levels;
mod package;
mod read;
mod types;

pub use derive::Derives;
pub use levels::{Level, LevelSetting};
pub use package::{Dependency, PackageSettings};
pub use types::{Replacement, Replacements};

use std::ops::Range;

use super::filter::Filter;
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span};

/// The name of the file that is looked for.
pub const FILE_NAME: &str = "codegen.toml";

/// The JSON Schema (draft 2020-12) of the file, for editors.
pub const SCHEMA: &str = include_str!("settings/schema.json");

/// A value and where in `codegen.toml` it stands; one from the command line stands nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub range: Option<Range<u32>>,
}

impl<T> Placed<T> {
    /// Its place in the file, when that is the one with this id.
    #[must_use]
    pub fn span(&self, file: Option<FileId>) -> Option<Span> {
        let Range { start, end } = self.range.clone()?;
        Some(Span {
            file: file?,
            start,
            end,
        })
    }
}

impl From<&str> for Placed<String> {
    fn from(text: &str) -> Self {
        Self {
            value: text.to_owned(),
            range: None,
        }
    }
}

/// A name of the description and the name to use in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// A component's name, an `operationId` or a JSON Pointer.
    pub from: Placed<String>,
    /// The name in Rust, as `x-rust-name` would give it.
    pub to: Placed<String>,
}

/// Names to use in Rust, by what they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// Types: by component name, or a JSON Pointer to a schema.
    pub schemas: Vec<Rename>,
    /// Methods: by `operationId`, `GET /path`, or a JSON Pointer to an operation.
    pub operations: Vec<Rename>,
    /// Arguments and setters: by component name, `operationId.name`, or a JSON Pointer.
    pub parameters: Vec<Rename>,
    /// Fields: by `Schema.property`, or a JSON Pointer to the property's schema.
    pub properties: Vec<Rename>,
}

/// The file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    /// The name under which diagnostics show it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What `codegen.toml` says. Without a file: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub file: Option<SettingsFile>,
    /// The description, from the folder of the file.
    pub spec: Option<Placed<String>>,
    /// The folder of the crate, from the folder of the file.
    pub out: Option<Placed<String>>,
    /// The folder below which `$ref` may read files, from the folder of the file.
    pub ref_root: Option<Placed<String>>,
    /// Overlays to apply first, in order, from the folder of the file.
    pub overlays: Vec<Placed<String>>,
    /// The prefix of environment variables.
    pub env_prefix: Option<Placed<String>>,
    /// Whether warnings count as errors.
    pub strict: Option<bool>,
    /// Whether the crate gets tests.
    pub with_tests: Option<bool>,
    /// Whether the crate is a workspace of its own.
    pub own_workspace: Option<bool>,
    /// Whether an `operationId` that FastAPI made is kept whole.
    pub keep_operation_ids: Option<bool>,
    /// Which operations the client has.
    pub filter: Filter,
    /// The package's name and metadata.
    pub package: PackageSettings,
    /// How credentials are sent, by the name of the security scheme.
    pub credentials: Vec<Rename>,
    /// Names.
    pub renames: Renames,
    /// Types to use in place of generated ones.
    pub types: Replacements,
    /// What types derive beside their own.
    pub derives: Derives,
    /// How seriously single diagnostics are taken.
    pub levels: Vec<LevelSetting>,
}

impl Settings {
    /// Reads the text of a file. `name` is what diagnostics call it.
    ///
    /// # Errors
    ///
    /// All mistakes in it that show without the description.
    pub fn read(name: &str, text: &str) -> Result<Self, Diagnostics> {
        read::settings(name, text)
    }
}

#[cfg(test)]
mod tests;
