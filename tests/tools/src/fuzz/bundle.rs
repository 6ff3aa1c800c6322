//! The files that one run of the generator reads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Files by their path inside a folder; the first one is the description.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bundle {
    files: Vec<(String, Vec<u8>)>,
}

impl Bundle {
    /// A description with nothing beside it.
    pub(super) fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self {
            files: vec![(name.into(), bytes)],
        }
    }

    /// Puts a file beside those that are there.
    pub(super) fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.push((name.into(), bytes.into()));
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// The bytes of a file.
    pub(super) fn bytes(&self, at: usize) -> &[u8] {
        self.files.get(at).map_or(&[], |(_, bytes)| bytes)
    }

    /// The path of a file.
    pub(super) fn name(&self, at: usize) -> &str {
        self.files.get(at).map_or("", |(name, _)| name)
    }

    /// The same with other bytes in one file.
    pub(super) fn with(&self, at: usize, bytes: Vec<u8>) -> Self {
        let mut changed = self.clone();
        if let Some((_, old)) = changed.files.get_mut(at) {
            *old = bytes;
        }
        changed
    }

    /// The same without one file; the description stays.
    pub(super) fn without(&self, at: usize) -> Option<Self> {
        if at == 0 || at >= self.files.len() {
            return None;
        }
        let mut smaller = self.clone();
        smaller.files.remove(at);
        Some(smaller)
    }

    /// Writes all files into a folder, in the place of whatever was there, and names the description.
    pub(super) fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, bytes)?;
        }
        Ok(folder.join(self.name(0)))
    }
}
