//! Comparing a package with a folder.

use std::fs;
use std::path::Path;

use super::Package;
use super::error::PackageError;
use super::ownership::{self, State};
use super::path::PackagePath;

/// Where a folder first differs from what would be generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstDifference {
    /// The file.
    pub path: PackagePath,
    /// The line, counted from 1.
    pub line: usize,
    /// What would be generated; none if the file or the line should not be there.
    pub expected: Option<String>,
    /// What is there; none if the file or the line is missing.
    pub found: Option<String>,
}

impl Package {
    /// The first difference between this package and `root`, by path; none if they are equal. Files
    /// that the generator has not made do not count. Line ends may be those of Windows.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    pub fn diff(&self, root: &Path) -> Result<Option<FirstDifference>, PackageError> {
        for (path, text) in self.files() {
            let found = read(&path.below(root))?;
            if !found.as_deref().is_some_and(|found| is_same(found, text)) {
                return Ok(Some(first_difference(path, text, found.as_deref())));
            }
        }
        Ok(None)
    }
}

/// The text of a file; none if there is no file with text there.
pub(super) fn read(path: &Path) -> Result<Option<String>, PackageError> {
    if ownership::state(path)? == State::Free || !path.is_file() {
        return Ok(None);
    }
    let bytes = fs::read(path).map_err(PackageError::io("read", path))?;
    Ok(String::from_utf8(bytes).ok())
}

/// Whether two texts are equal but for the line ends, which Git may change.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    a == b || a.contains('\r') && a.replace("\r\n", "\n") == b
}

fn first_difference(path: &PackagePath, expected: &str, found: Option<&str>) -> FirstDifference {
    let mut expected = expected.lines();
    let mut found = found.unwrap_or_default().lines();
    let mut line: usize = 1;
    loop {
        let (expected, found) = (expected.next(), found.next());
        if expected != found || expected.is_none() {
            let (expected, found) = (expected.map(str::to_owned), found.map(str::to_owned));
            return FirstDifference {
                path: path.clone(),
                line,
                expected,
                found,
            };
        }
        line = line.saturating_add(1);
    }
}
