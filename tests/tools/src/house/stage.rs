//! The stages of the generator, and what belongs to each.

use super::sources::{self, File};

/// A stage: its name, and its files.
#[derive(Clone)]
pub struct Stage {
    /// Its name.
    pub name: &'static str,
    /// The folder that it begins with, below the root of the repository.
    pub folder: &'static str,
    /// Its files outside tests, by path.
    pub files: Vec<File>,
}

/// The stages in the order in which a description goes through them, then what stands beside them.
const STAGES: &[(&str, &str)] = &[
    ("source", "codegen/src/source"),
    ("document", "codegen/src/document"),
    ("lower", "codegen/src/lower"),
    ("model", "codegen/src/model"),
    ("emit", "codegen/src/emit"),
    ("contract", "codegen/src/contract"),
    ("package", "codegen/src/package"),
    ("generate", "codegen/src/generate"),
    ("diagnostic", "codegen/src/diagnostic"),
    ("dump", "codegen/src/dump"),
    ("cli", "codegen/src/cli"),
    ("runtime", "codegen/runtime/src"),
];

/// Everything, stage by stage.
///
/// # Errors
///
/// If a source cannot be read, or is no Rust.
pub fn stages() -> Result<Vec<Stage>, String> {
    let mut files = sources::files("codegen/src")?;
    files.extend(sources::files("codegen/runtime/src")?);
    let stages = STAGES.iter().map(|(name, folder)| Stage {
        name,
        folder,
        files: of_stage(folder, &files),
    });
    Ok(stages.collect())
}

/// The files below a folder, and the file beside it that declares it.
fn of_stage(folder: &str, files: &[File]) -> Vec<File> {
    let is_below = |file: &&File| {
        let path = sources::module_path(&file.path);
        path.strip_prefix(folder)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    files.iter().filter(is_below).cloned().collect()
}
