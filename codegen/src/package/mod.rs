//! The crate as a set of files in memory, and its way to disk.

mod diff;
mod error;
mod ownership;
mod path;
mod runtime;
#[cfg(test)]
mod tests;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use diff::FirstDifference;
pub use error::PackageError;
pub use path::PackagePath;
pub use write::Written;

use crate::emit::{self, EmitOptions};
use crate::model::Api;

/// A crate in memory: the text of each file by its path. Equal input gives equal files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    files: BTreeMap<PackagePath, String>,
}

impl Package {
    /// The whole client crate of an API.
    ///
    /// # Errors
    ///
    /// A name of the description makes a path that cannot be a file.
    pub fn of(api: &Api, options: &EmitOptions) -> Result<Self, PackageError> {
        let modules = emit::modules(api, options).into_iter();
        let modules = modules.map(|module| (module.path, module.text));
        Self::new(modules.chain(runtime::files(api, options)))
    }

    /// Whether a folder has a client, of whatever description.
    #[must_use]
    pub fn is_in(root: &Path) -> bool {
        root.join(ownership::LIST).is_file()
    }

    /// A package of these files, and the list of them.
    fn new(files: impl Iterator<Item = (String, String)>) -> Result<Self, PackageError> {
        let mut package = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (path, text) in files {
            if !seen.insert(path.to_ascii_lowercase()) {
                return Err(PackageError::Twice(path));
            }
            let Some(path) = PackagePath::new(&path) else {
                return Err(PackageError::Path(path));
            };
            package.insert(path, text);
        }
        let list = ownership::list(package.keys());
        package.extend(PackagePath::new(ownership::LIST).map(|path| (path, list)));
        Ok(Self { files: package })
    }

    /// The files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&PackagePath, &str)> {
        self.files.iter().map(|(path, text)| (path, text.as_str()))
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &PackagePath) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}
