//! Files before they are assembled into a package.

use super::header::{Comment, header};
use super::options::EmitOptions;
use super::text::Text;

/// A file of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its path below the root of the crate, with `/` between folders.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Module {
    /// A Rust file; `inner` is the text below the header.
    pub(super) fn rust(options: &EmitOptions, path: impl Into<String>, inner: Text) -> Self {
        Self::of(options, path, Comment::Slashes, &inner.finish())
    }

    /// A file with its header.
    pub(super) fn of(
        options: &EmitOptions,
        path: impl Into<String>,
        comment: Comment,
        text: &str,
    ) -> Self {
        let text = format!("{}\n{}\n", header(options, comment), text.trim_end());
        Self {
            path: path.into(),
            text,
        }
    }
}
