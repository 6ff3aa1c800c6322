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
    /// A Rust file that `emitter` writes; `inner` is the text below the header.
    pub(super) fn rust(
        options: &EmitOptions,
        path: impl Into<String>,
        emitter: &str,
        inner: Text,
    ) -> Self {
        Self::of(options, path, Comment::Slashes, emitter, &inner.finish())
    }

    /// A file that `emitter` writes.
    pub(super) fn of(
        options: &EmitOptions,
        path: impl Into<String>,
        comment: Comment,
        emitter: &str,
        text: &str,
    ) -> Self {
        let emitter = format!("codegen/src/emit/{emitter}");
        let text = format!(
            "{}\n{}\n",
            header(options, comment, &emitter),
            text.trim_end()
        );
        Self {
            path: path.into(),
            text,
        }
    }
}
