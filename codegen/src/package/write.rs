//! Writing a package to a folder.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::Package;
use super::diff::{is_same, read};
use super::error::PackageError;
use super::ownership::{self, State};
use super::path::PackagePath;

/// What a run has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have another text.
    pub changed: Vec<PackagePath>,
    /// Files that were there before and are no longer generated.
    pub removed: Vec<PackagePath>,
}

impl Package {
    /// Makes `root` hold this package. Files that are equal are not touched, files of the last run
    /// that are not part of the package are removed, and everything else in the folder is left
    /// alone.
    ///
    /// All texts are first written to a folder of their own inside `root`; only when all of them are
    /// safe on disk are they moved to their places, the list of files last. A run that is stopped
    /// leaves the old files, or, stopped while it moves them, files that the next run completes.
    ///
    /// # Errors
    ///
    /// Something that is not generated stands in the way, or the system refuses.
    pub fn write(&self, root: &Path) -> Result<Written, PackageError> {
        fs::create_dir_all(root).map_err(PackageError::io("create", root))?;
        let changed = self.changed(root)?;
        let removed = self.stale(root)?;
        self.replace(root, &changed)?;
        remove(root, &removed)?;
        self.replace_list(root)?;
        Ok(Written {
            changed: changed.into_iter().cloned().collect(),
            removed,
        })
    }

    /// What [`write`](Self::write) would do to `root`; nothing is changed.
    ///
    /// # Errors
    ///
    /// Something that is not generated stands in the way, or the folder cannot be read.
    pub fn plan(&self, root: &Path) -> Result<Written, PackageError> {
        let changed = self.changed(root)?.into_iter().cloned().collect();
        Ok(Written {
            changed,
            removed: self.stale(root)?,
        })
    }

    /// The files to write. The list of files is not among them.
    fn changed(&self, root: &Path) -> Result<Vec<&PackagePath>, PackageError> {
        let mut changed = Vec::new();
        for (path, text) in self.files() {
            check_folders(root, path)?;
            let place = path.below(root);
            match ownership::state(&place)? {
                State::Foreign => return Err(PackageError::Foreign(place)),
                _ if path.as_str() == ownership::LIST => {}
                State::Ours if read(&place)?.is_some_and(|found| is_same(&found, text)) => {}
                State::Ours | State::Free => changed.push(path),
            }
        }
        Ok(changed)
    }

    fn stale(&self, root: &Path) -> Result<Vec<PackagePath>, PackageError> {
        let mut stale = Vec::new();
        for path in ownership::listed(root)? {
            let is_ours = ownership::state(&path.below(root))? == State::Ours;
            if self.get(&path).is_none() && is_ours && check_folders(root, &path).is_ok() {
                stale.push(path);
            }
        }
        Ok(stale)
    }

    fn replace(&self, root: &Path, changed: &[&PackagePath]) -> Result<(), PackageError> {
        if changed.is_empty() {
            return Ok(());
        }
        let mut builder = tempfile::Builder::new();
        let staging = builder.prefix(".codegen-").tempdir_in(root);
        let staging = staging.map_err(PackageError::io("write to", root))?;
        for (index, path) in changed.iter().enumerate() {
            let staged = staging.path().join(index.to_string());
            let text = self.get(path).unwrap_or_default();
            fs::write(&staged, text).map_err(PackageError::io("write", &staged))?;
        }
        for (index, path) in changed.iter().enumerate() {
            let staged = staging.path().join(index.to_string());
            let place = path.below(root);
            move_to(&staged, &place).map_err(|error| PackageError::Unfinished(place, error))?;
        }
        Ok(())
    }

    fn replace_list(&self, root: &Path) -> Result<(), PackageError> {
        let list = self
            .files()
            .find(|(path, _)| path.as_str() == ownership::LIST);
        let Some((path, text)) = list else {
            return Ok(());
        };
        match read(&path.below(root))? {
            Some(found) if is_same(&found, text) => Ok(()),
            _ => self.replace(root, &[path]),
        }
    }
}

/// A link among the folders would lead out of `root`.
fn check_folders(root: &Path, path: &PackagePath) -> Result<(), PackageError> {
    let place = path.below(root);
    let folders = place
        .ancestors()
        .skip(1)
        .take_while(|folder| *folder != root);
    for folder in folders {
        match fs::symlink_metadata(folder) {
            Ok(metadata) if !metadata.is_dir() => {
                return Err(PackageError::Foreign(folder.to_owned()));
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(PackageError::Io("look at", folder.to_owned(), error)),
        }
    }
    Ok(())
}

fn move_to(staged: &Path, place: &Path) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(staged, place)
}

fn remove(root: &Path, stale: &[PackagePath]) -> Result<(), PackageError> {
    for path in stale {
        let place = path.below(root);
        fs::remove_file(&place).map_err(|error| PackageError::Unfinished(place.clone(), error))?;
        // Folders that this empties go too; others refuse to.
        let folders = place
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != root);
        let _ = folders
            .map(fs::remove_dir)
            .take_while(Result::is_ok)
            .count();
    }
    Ok(())
}
