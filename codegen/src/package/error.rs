//! Why a package could not be written or compared.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Severity, codes};

/// Why a package could not be written or compared. Nothing of the folder has changed unless the
/// variant says otherwise.
#[derive(Debug)]
pub enum PackageError {
    /// A file would not stand below the root, or its name does not exist on every system.
    Path(String),
    /// Two files have one path, or paths that differ in case only.
    Twice(String),
    /// Something stands in the way that no run of the generator has made.
    Foreign(PathBuf),
    /// The system refused; the words before it say what was tried.
    Io(&'static str, PathBuf, io::Error),
    /// The system refused after some files were replaced; another run completes the rest.
    Unfinished(PathBuf, io::Error),
}

impl PackageError {
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io(doing, path, error)
    }

    /// The error in words.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let error = |code, message| Diagnostic::global(Severity::Error, code, message);
        match self {
            Self::Path(path) => error(
                codes::OUTPUT_PATH,
                format!("`{path}` cannot be a file of the crate"),
            )
            .help(
                "give the tag or the operation that it comes from another name with `x-rust-name`",
            ),
            Self::Twice(path) => error(
                codes::OUTPUT_PATH,
                format!("two files of the crate would be `{path}`"),
            )
            .help("give one of the tags that they come from another name with `x-rust-name`"),
            Self::Foreign(path) => error(
                codes::FOREIGN_FILE,
                format!("`{}` is not a generated file", path.display()),
            )
            .help("move it, or remove it if a generated file may take its place"),
            Self::Io(doing, path, cause) => error(
                codes::OUTPUT_IO,
                format!("cannot {doing} `{}`: {cause}", path.display()),
            ),
            Self::Unfinished(path, cause) => error(
                codes::OUTPUT_IO,
                format!("stopped at `{}`: {cause}", path.display()),
            )
            .help("some files are replaced and some are not; run the command again"),
        }
    }
}
