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
}

impl EmitOptions {
    /// A crate of this name from `api.yaml`, by `cargo codegen`, not a workspace.
    #[must_use]
    pub fn new(crate_name: CrateName) -> Self {
        Self {
            crate_name,
            source: "api.yaml".to_owned(),
            command: "cargo codegen".to_owned(),
            workspace_table: false,
        }
    }

    /// The crate in `use` declarations: Cargo itself turns each hyphen into an underscore.
    pub(crate) fn crate_path(&self) -> String {
        self.crate_name.as_str().replace('-', "_")
    }
}
