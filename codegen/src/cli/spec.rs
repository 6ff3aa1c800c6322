//! Which file is the description.

use std::path::{Path, PathBuf};

use codegen::diagnostic::{Diagnostic, codes};
use codegen::source::Source;

use super::args::Reading;
use super::report::failure;

const DEFAULT: &str = "api.yaml";

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

/// The file that was named, or `api.yaml` in the current folder or the nearest one above that has it.
///
/// The path is kept as short as it can be shown: `../api.yaml`, not an absolute path.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf, Diagnostic> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let here = std::env::current_dir().map_err(|error| no_description(&error.to_string()))?;
    let mut way = PathBuf::new();
    for folder in here.ancestors() {
        if folder.join(DEFAULT).is_file() {
            return Ok(way.join(DEFAULT));
        }
        way.push("..");
    }
    Err(nothing_found(&here))
}

/// The description with the settings for reading it. Nothing is read yet.
pub(crate) fn open(path: &Path, reading: &Reading) -> Source {
    let source = Source::open(path);
    let source = match &reading.ref_root {
        Some(folder) => source.with_ref_root(folder),
        None => source,
    };
    reading.overlay.iter().fold(source, Source::with_overlay)
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
