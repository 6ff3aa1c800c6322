//! Documentation text.

use serde::Serialize;

/// Lines of Markdown that are safe in rustdoc: fences name their language, HTML and stray brackets
/// are escaped, bare URLs are linked. No line contains a line break; no trailing white space.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Docs(pub Vec<String>);

impl Docs {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
