//! The folder below which files may be read because a description refers to them.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use super::input::{Input, Source};
use crate::diagnostic::{Diagnostic, Severity, codes};

/// The folder, links resolved. A description is often somebody else's text, and what it refers to ends
/// up in diagnostics and in the client: it must not be able to name any file of the machine.
#[derive(Clone, Debug)]
pub(super) struct Root(PathBuf);

impl Root {
    /// The root for a source: the one that was chosen; else the repository that encloses the
    /// description, else the description's folder. `None` for text, which refers to no file.
    pub(super) fn of(source: &Source) -> Result<Option<Self>, Diagnostic> {
        let Input::Path(main) = &source.main else {
            return Ok(None);
        };
        match &source.ref_root {
            Some(chosen) => Self::chosen(chosen).map(Some),
            // A folder that cannot be found has no file to read either; reading says what is wrong.
            None => Ok(Self::around(main)),
        }
    }

    fn chosen(folder: &Path) -> Result<Self, Diagnostic> {
        let wrong = |reason: &str| {
            let message = format!("cannot take `{}` as root: {reason}", folder.display());
            Diagnostic::global(Severity::Error, codes::UNREADABLE_FILE, message)
                .help("`--ref-root` names the folder below which `$ref` may read files")
        };
        match folder.canonicalize() {
            Ok(found) if found.is_dir() => Ok(Self(found)),
            Ok(_) => Err(wrong("it is not a folder")),
            Err(_) => Err(wrong("there is no such folder")),
        }
    }

    fn around(main: &Path) -> Option<Self> {
        let file = main.canonicalize().ok()?;
        let folder = file.parent()?;
        // A worktree and a submodule have a file of that name.
        let repository = folder
            .ancestors()
            .find(|folder| folder.join(".git").exists());
        Some(Self(repository.unwrap_or(folder).to_owned()))
    }

    /// The file with links resolved, if it lies below the root, whether or not it exists.
    pub(super) fn admit(&self, path: &Path) -> Option<PathBuf> {
        let real = real(path)?;
        real.starts_with(&self.0).then_some(real)
    }

    /// The folder, for people.
    pub(super) fn shown(&self) -> String {
        self.0.display().to_string()
    }
}

/// The path with links resolved as far as it exists. What does not exist is taken by its name, so that
/// a description cannot find out what exists outside the root.
fn real(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    let mut missing: Vec<OsString> = Vec::new();
    for ancestor in whole.ancestors() {
        if let Ok(mut real) = ancestor.canonicalize() {
            real.extend(missing.iter().rev());
            return Some(real);
        }
        match ancestor.components().next_back()? {
            Component::Normal(name) => missing.push(name.to_owned()),
            // `..` behind something that does not exist leads nowhere.
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, name: &str) -> PathBuf {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "a: 1\n").unwrap();
        path
    }

    fn root(source: &Source) -> Root {
        Root::of(source).unwrap().unwrap()
    }

    #[test]
    fn without_a_repository_the_folder_of_the_description_is_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let main = write(folder.path(), "spec/api.yaml");
        let root = root(&Source::open(main));
        assert!(root.admit(&folder.path().join("spec/a/b.yaml")).is_some());
        for outside in ["secret.yaml", "spec/../secret.yaml", "spec2/a.yaml"] {
            assert!(
                root.admit(&folder.path().join(outside)).is_none(),
                "{outside}"
            );
        }
    }

    #[test]
    fn a_repository_or_a_chosen_folder_widens_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let main = write(folder.path(), "spec/api.yaml");
        let shared = write(folder.path(), "shared/a.yaml");
        let chosen = Source::open(&main).with_ref_root(folder.path());
        assert!(root(&chosen).admit(&shared).is_some());
        std::fs::create_dir(folder.path().join(".git")).unwrap();
        assert!(root(&Source::open(&main)).admit(&shared).is_some());
        let narrow = Source::open(main).with_ref_root(folder.path().join("spec"));
        assert!(root(&narrow).admit(&shared).is_none());
    }

    #[cfg(unix)]
    #[test]
    fn links_do_not_lead_out() {
        let folder = tempfile::tempdir().unwrap();
        let main = write(folder.path(), "spec/api.yaml");
        let secret = write(folder.path(), "secret/a.yaml");
        std::os::unix::fs::symlink(secret.parent().unwrap(), folder.path().join("spec/in"))
            .unwrap();
        let root = root(&Source::open(main));
        assert!(root.admit(&folder.path().join("spec/in/a.yaml")).is_none());
        assert!(root.admit(&folder.path().join("spec/in/b.yaml")).is_none());
        assert!(root.admit(&folder.path().join("spec/no/../../x")).is_none());
    }
}
