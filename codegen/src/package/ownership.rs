//! Which files of a folder are the generator's.
//!
//! A file is the generator's when its first line says so. The list in `.codegen-manifest` names the
//! files of the last run; one that is listed, says so, and is no longer generated is stale. So a
//! file that somebody copies, header and all, is left alone.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;

use super::error::PackageError;
use super::path::PackagePath;
use crate::emit::MARK;

/// The file that lists all others.
pub(super) const LIST: &str = ".codegen-manifest";

/// The text of the list.
pub(super) fn list<'a>(paths: impl Iterator<Item = &'a PackagePath>) -> String {
    let mut text = format!("# @generated: {MARK}. It lists the files that go with it.\n");
    for path in paths {
        text.push_str(path.as_str());
        text.push('\n');
    }
    text
}

/// The files that the last run made, as far as they have paths that a run can make.
pub(super) fn listed(root: &Path) -> Result<Vec<PackagePath>, PackageError> {
    let path = root.join(LIST);
    if state(&path)? != State::Ours {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path).map_err(PackageError::io("read", &path))?;
    Ok(text.lines().skip(1).filter_map(PackagePath::new).collect())
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    Free,
    /// A generated file.
    Ours,
    /// Anything else: another file, a folder, a link.
    Foreign,
}

/// What stands at `path`. Links are not followed: what they lead to is not the generator's.
pub(super) fn state(path: &Path) -> Result<State, PackageError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => {
            let ours = is_marked(path)?;
            Ok(if ours { State::Ours } else { State::Foreign })
        }
        Ok(_) => Ok(State::Foreign),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(State::Free),
        Err(error) => Err(PackageError::Io("look at", path.to_owned(), error)),
    }
}

fn is_marked(path: &Path) -> Result<bool, PackageError> {
    let file = fs::File::open(path).map_err(PackageError::io("read", path))?;
    let mut line = Vec::new();
    // A longer first line is not one of ours, and need not be read to its end.
    let mut start = std::io::Read::take(BufReader::new(file), 200);
    start
        .read_until(b'\n', &mut line)
        .map_err(PackageError::io("read", path))?;
    Ok(String::from_utf8_lossy(&line).contains(MARK))
}
