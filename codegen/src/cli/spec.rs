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

/// The folder in which a project keeps its settings, for those who want none at their top.
const SETTINGS_FOLDER: &str = ".config";

/// Where a folder may have its settings, below it.
pub(crate) fn settings_of(folder: &Path) -> [PathBuf; 2] {
    let hidden = folder.join(SETTINGS_FOLDER);
    [folder.join(FILE_NAME), hidden.join(FILE_NAME)]
}

/// The folder whose settings a file holds: its own, or the one above `.config`.
pub(crate) fn folder_of(settings: &Path) -> &Path {
    let nowhere = Path::new("");
    let folder = settings.parent().unwrap_or(nowhere);
    let is_hidden = folder
        .file_name()
        .is_some_and(|name| name == SETTINGS_FOLDER);
    match is_hidden {
        true => folder.parent().unwrap_or(nowhere),
        false => folder,
    }
}

/// `codegen.toml`, `.config/codegen.toml` or else `api.yaml` in the current folder or the nearest one above that has one of them.
///
/// The path is kept as short as it can be shown: `../api.yaml`, not an absolute path.
pub(crate) fn find() -> Result<PathBuf, Diagnostic> {
    let here = std::env::current_dir().map_err(|error| no_description(&error.to_string()))?;
    let mut way = PathBuf::new();
    for folder in here.ancestors() {
        let [own, hidden] = settings_of(Path::new(""));
        let mut names = [own, hidden, PathBuf::from(DEFAULT)].into_iter();
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
