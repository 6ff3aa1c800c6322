//! The sources of the generator.

use tools::house::sources::{self, File};

/// The files below a folder of the repository by path, without those that are only built for tests.
pub(crate) fn files(folder: &str) -> Vec<File> {
    sources::files(folder).unwrap_or_else(|message| panic!("{message}"))
}
