//! References: from a text to a node.

use std::fmt;

use super::node::Node;
use super::path;
use super::pointer::{percent_decode, unescape};
use super::span::FileId;
use super::tree::Tree;
use crate::diagnostic::suggest;

/// Why a reference leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveError<'t> {
    /// The reference names a file that was not found, or an address on the network.
    NoSuchFile {
        /// The path that was looked for, relative like the main file's; or the address.
        name: String,
        /// True for an address such as `https://…`, which is never fetched.
        remote: bool,
    },
    /// The file lies outside the folder below which references may read files.
    Outside {
        /// The path, relative like the main file's.
        name: String,
        /// The folder.
        root: String,
    },
    /// The file is there but could not be parsed. This has been reported.
    BrokenFile {
        /// The file.
        file: FileId,
    },
    /// The pointer leads somewhere, but not all the way.
    NoSuchKey {
        /// The last value on the way that exists.
        found: Node<'t>,
        /// The key or index that it does not have.
        missing: String,
    },
    /// The part after `#` is not a JSON Pointer.
    NotAPointer {
        /// That part.
        fragment: String,
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl fmt::Display for ResolveError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ResolveError::NoSuchFile { name, remote: true } => {
                write!(f, "`{name}` is on the network and is not fetched")
            }
            ResolveError::NoSuchFile { name, .. } => write!(f, "there is no file `{name}`"),
            ResolveError::Outside { name, root } => write!(f, "`{name}` lies outside `{root}`"),
            ResolveError::BrokenFile { .. } => f.write_str("the file could not be parsed"),
            ResolveError::NoSuchKey { found, missing, .. } => {
                write!(f, "there is no `{missing}` in `#{}`", found.pointer())
            }
            ResolveError::NotAPointer { fragment, reason } => {
                write!(f, "`#{fragment}` is not a JSON Pointer: {reason}")
            }
        }
    }
}

impl std::error::Error for ResolveError<'_> {}

impl ResolveError<'_> {
    /// Where a key is missing: keys that are there and look similar, the closest first. All keys are compared.
    pub fn near(&self) -> Vec<String> {
        let ResolveError::NoSuchKey { found, missing } = self else {
            return Vec::new();
        };
        let keys = found.entries().map(|(key, _)| key.text);
        let near = suggest::near(missing, keys, 3).into_iter();
        near.map(str::to_owned).collect()
    }
}

impl Tree {
    /// The value to which a `$ref` in the file `from` leads: `#/components/schemas/Room`,
    /// `other.yaml`, `../other.yaml#/Room`.
    ///
    /// The part before `#` is taken relative to the file `from`; the part after it is a JSON Pointer in
    /// its URI form (RFC 6901, section 6): percent-decoded, then `~1` for `/` and `~0` for `~`. An
    /// alias on the way leads on into the value that it stands for; a `$ref` on the way does not.
    ///
    /// # Errors
    ///
    /// See [`ResolveError`].
    pub fn resolve(&self, from: FileId, reference: &str) -> Result<Node<'_>, ResolveError<'_>> {
        let (path, fragment) = split(reference);
        let file = match path {
            Some(path) => self.referred_file(from, path)?,
            None => from,
        };
        let root = self.root(file).ok_or(ResolveError::BrokenFile { file })?;
        root.follow(fragment)
    }

    /// The name of the file to which the part of a reference before `#` leads from the file `base`.
    ///
    /// A description that knows its own address (`$self`, OpenAPI 3.2) may use it to name its files.
    pub(super) fn referred_name(&self, base: &str, path: &str) -> Option<String> {
        let own = self.main().get("$self").and_then(Node::as_str);
        let Some(own) = own.filter(|own| own.contains("://")) else {
            return path::join(base, path);
        };
        let main = self.files.get(self.main_file())?.name();
        if path == own {
            return Some(path::normal(main));
        }
        let folder = own.rfind('/').and_then(|at| own.get(..=at));
        match folder.and_then(|folder| path.strip_prefix(folder)) {
            Some(rest) => path::join(main, rest),
            None => path::join(base, path),
        }
    }

    /// The file named by the part of a reference before `#`.
    fn referred_file(&self, from: FileId, path: &str) -> Result<FileId, ResolveError<'_>> {
        let base = self.files.get(from).map_or("", |file| file.name());
        let Some(name) = self.referred_name(base, path) else {
            return Err(ResolveError::NoSuchFile {
                name: path.to_owned(),
                remote: true,
            });
        };
        if self.outside.contains(&name) {
            let root = self.ref_root.clone();
            return Err(ResolveError::Outside { name, root });
        }
        let known = self.names.get(&name).copied();
        known.ok_or(ResolveError::NoSuchFile {
            name,
            remote: false,
        })
    }
}

/// Splits a reference at `#`. The first part is absent if the reference stays in its own file.
pub(super) fn split(reference: &str) -> (Option<&str>, &str) {
    let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    ((!path.is_empty()).then_some(path), fragment)
}

impl<'t> Node<'t> {
    /// The value to which the part of a reference after `#` leads from here: a JSON Pointer in its URI
    /// form.
    ///
    /// # Errors
    ///
    /// See [`ResolveError`].
    pub fn follow(self, fragment: &str) -> Result<Node<'t>, ResolveError<'t>> {
        let mut node = self;
        for token in tokens(fragment)? {
            node = child(node, &token).ok_or(ResolveError::NoSuchKey {
                found: node,
                missing: token,
            })?;
        }
        Ok(node)
    }
}

fn tokens<'t>(fragment: &str) -> Result<Vec<String>, ResolveError<'t>> {
    let wrong = |reason| ResolveError::NotAPointer {
        fragment: fragment.to_owned(),
        reason,
    };
    let decoded =
        percent_decode(fragment).ok_or_else(|| wrong("`%` needs two hexadecimal digits"))?;
    if decoded.is_empty() {
        return Ok(Vec::new());
    }
    let path = decoded
        .strip_prefix('/')
        .ok_or_else(|| wrong("it does not start with `/`"))?;
    let tokens = path.split('/').map(unescape);
    let tokens: Option<Vec<String>> = tokens.collect();
    tokens.ok_or_else(|| wrong("`~` needs `0` or `1` after it"))
}

fn child<'t>(node: Node<'t>, token: &str) -> Option<Node<'t>> {
    if node.is_mapping() {
        return node.get(token);
    }
    // Array indices have no leading zeros (RFC 6901, section 4).
    let plain = token == "0" || !token.starts_with(['0', '+']);
    let index = token.parse().ok().filter(|_| plain)?;
    node.item(index)
}
