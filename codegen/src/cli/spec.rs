//! Which file is the description.

use std::path::{Path, PathBuf};

use codegen::diagnostic::{Diagnostic, codes};
use codegen::generate::settings::FILE_NAME;

use super::report::failure;

/// The name of the description that is looked for.
pub(crate) const DEFAULT: &str = "api.yaml";

/// Names that descriptions commonly have, for advice.
const COMMON: [&str; 9] = [
    "openapi.yaml",
    "openapi.yml",
    "openapi.json",
    "api.yml",
    "api.json",
    "swagger.yaml",
    "swagger.yml",
    "swagger.json",
    "spec.yaml",
];

/// `codegen.toml` or else `api.yaml` in the current folder or the nearest one above that has either.
///
/// The path is kept as short as it can be shown: `../api.yaml`, not an absolute path.
pub(crate) fn find() -> Result<PathBuf, Diagnostic> {
    let here = std::env::current_dir().map_err(|error| no_description(&error.to_string()))?;
    let mut way = PathBuf::new();
    for folder in here.ancestors() {
        let mut names = [FILE_NAME, DEFAULT].into_iter();
        if let Some(name) = names.find(|name| folder.join(name).is_file()) {
            return Ok(way.join(name));
        }
        way.push("..");
    }
    Err(nothing_found(&here))
}

fn nothing_found(here: &Path) -> Diagnostic {
    let other = COMMON.iter().find(|name| here.join(name).is_file());
    let other = other.copied().unwrap_or("openapi.json");
    no_description(&format!("no `{DEFAULT}` here or in a folder above"))
        .help(format!("name the description: `codegen --spec {other}`"))
}

fn no_description(message: &str) -> Diagnostic {
    failure(codes::NO_DESCRIPTION, message)
}
