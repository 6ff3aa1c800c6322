//! Paths of files in a package.

use std::fmt;
use std::path::{Path, PathBuf};

/// A path below the root of a package: ordinary names with `/` between them, the same on every
/// system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackagePath(String);

impl PackagePath {
    /// The path, if it is one: no empty name, no `.` or `..`, only ASCII letters, digits and `.-_`,
    /// and no name that Windows keeps for devices.
    #[must_use]
    pub fn new(path: &str) -> Option<Self> {
        path.split('/')
            .all(is_ordinary)
            .then(|| Self(path.to_owned()))
    }

    /// The text, with `/` between names.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path below `root` on this system.
    #[must_use]
    pub fn below(&self, root: &Path) -> PathBuf {
        self.0
            .split('/')
            .fold(root.to_owned(), |path, name| path.join(name))
    }
}

impl fmt::Display for PackagePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_ordinary(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !name.is_empty()
        && name.chars().all(is_plain)
        && !name.ends_with('.')
        && !is_device(name.split('.').next().unwrap_or_default())
}

/// Names that Windows reserves, with whatever extension.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    let is_numbered = |prefix| {
        stem.strip_prefix(prefix)
            .is_some_and(|digit| matches!(digit.as_bytes(), [b'0'..=b'9']))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || is_numbered("com")
        || is_numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_are_accepted() {
        for path in [
            "Cargo.toml",
            "src/types/rooms.rs",
            ".codegen-manifest",
            "src/common.rs",
        ] {
            assert!(PackagePath::new(path).is_some(), "{path}");
        }
    }

    #[test]
    fn paths_that_leave_or_confuse_are_not() {
        let paths = [
            "",
            "/etc/passwd",
            "../a",
            "a/../b",
            "a/./b",
            "a//b",
            "a/",
            "a\\b",
            "C:/a",
            "src/aux.rs",
            "com1",
            "LPT9.rs",
            "a b",
            "ä.rs",
            "a\nb",
            "a.",
        ];
        for path in paths {
            assert!(PackagePath::new(path).is_none(), "{path}");
        }
    }
}
