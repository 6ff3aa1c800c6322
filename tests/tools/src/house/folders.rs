//! How many files stand in a folder.

use std::collections::BTreeMap;

use super::sources::File;

/// The folders of files with how many stand in each itself, by path.
#[must_use]
pub fn folders(files: &[File]) -> BTreeMap<&str, usize> {
    let mut folders = BTreeMap::new();
    for file in files {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    folders
}
