//! What a crate is to be called, and where it comes from.

use crate::model::CrateName;

/// What the model does not say about the crate.
#[derive(Clone, Debug)]
pub struct EmitOptions {
    /// The name of the package.
    pub crate_name: CrateName,
    /// The description as the headers name it, such as `api.yaml`: never an absolute path.
    pub source: String,
    /// The command that regenerates the crate.
    pub command: String,
    /// Whether `Cargo.toml` makes the crate a workspace of its own, for a folder that stands inside
    /// another workspace without being its member.
    pub workspace_table: bool,
    /// What else `Cargo.toml` says of the package.
    pub package: Metadata,
}

/// What a package says of itself, where that is not what the generator would say.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// `0.1.0` without it.
    pub version: Option<String>,
    /// "A client of …" without it.
    pub description: Option<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// A URL.
    pub repository: Option<String>,
    /// A URL.
    pub homepage: Option<String>,
    /// A URL.
    pub documentation: Option<String>,
    /// Names; `<email>` may follow each.
    pub authors: Vec<String>,
    /// Words for a registry.
    pub keywords: Vec<String>,
    /// Categories of a registry.
    pub categories: Vec<String>,
    /// The oldest Rust that the package promises to compile with.
    pub rust_version: Option<String>,
    /// Whether Cargo may publish the package.
    pub publish: bool,
    /// Further dependencies: names, and TOML values on one line.
    pub dependencies: Vec<(String, String)>,
}

impl EmitOptions {
    /// A crate of this name from `api.yaml`, by `cargo codegen`, not a workspace.
    #[must_use]
    pub fn new(crate_name: CrateName) -> Self {
        Self {
            crate_name,
            source: "api.yaml".to_owned(),
            command: "codegen".to_owned(),
            workspace_table: false,
            package: Metadata::default(),
        }
    }

    /// The crate in `use` declarations: Cargo itself turns each hyphen into an underscore.
    pub(crate) fn crate_path(&self) -> String {
        self.crate_name.as_str().replace('-', "_")
    }
}
