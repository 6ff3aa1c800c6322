//! What to load: a path, or text that is already there.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where an API description comes from.
///
/// Nothing is read before [`load`](super::load).
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) main: Input,
    /// Further texts by name, which `$ref`s of the main text may name.
    pub(super) texts: BTreeMap<String, String>,
    /// The folder below which `$ref`s read files, if one was chosen.
    pub(super) ref_root: Option<PathBuf>,
    /// The overlays, in the order in which they are applied.
    pub(super) overlays: Vec<Input>,
}

#[derive(Clone, Debug)]
pub(super) enum Input {
    Path(PathBuf),
    Text { name: String, text: String },
}

impl Source {
    /// A file on disk. The path is shown in diagnostics as it is given here, and `$ref`s to other
    /// files are read relative to it.
    pub fn open(path: impl Into<PathBuf>) -> Self {
        Self {
            main: Input::Path(path.into()),
            texts: BTreeMap::new(),
            ref_root: None,
            overlays: Vec::new(),
        }
    }

    /// Text in memory, with a name to show in diagnostics. `$ref`s to other files find only what
    /// [`with_text`](Self::with_text) added; the disk is not touched.
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            main: Input::Text {
                name: name.into(),
                text: text.into(),
            },
            texts: BTreeMap::new(),
            ref_root: None,
            overlays: Vec::new(),
        }
    }

    /// Chooses the folder below which `$ref`s may read files. Without it, that is the repository which
    /// encloses the description (the nearest folder above it with `.git`), else the description's own
    /// folder.
    #[must_use]
    pub fn with_ref_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.ref_root = Some(folder.into());
        self
    }

    /// Applies an overlay on disk (Overlay Specification 1.0 and 1.1) to the main file before anything is
    /// read from it. Overlays are applied in the order in which they are added; the files of `$ref`s stay
    /// as they are.
    #[must_use]
    pub fn with_overlay(mut self, path: impl Into<PathBuf>) -> Self {
        self.overlays.push(Input::Path(path.into()));
        self
    }

    /// Applies an overlay that is there as text, with a name to show in diagnostics.
    #[must_use]
    pub fn with_overlay_text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        self.overlays.push(Input::Text { name, text });
        self
    }

    /// Adds a text under the path by which `$ref`s name it, relative to the main text's name. It is
    /// used in place of a file of that name.
    #[must_use]
    pub fn with_text(mut self, path: impl Into<String>, text: impl Into<String>) -> Self {
        self.texts.insert(path.into(), text.into());
        self
    }
}
