//! Parts of bodies.

use std::io;
use std::path::Path;

use super::body::Body;
use super::json::Encode;

/// The name of a file that was given none. Servers tell files from values by whether there is one.
const FILE_NAME: &str = "file";

/// What stands before the content of a part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartHead {
    file_name: FileName,
    pub(super) content_type: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum FileName {
    #[default]
    None,
    Unknown,
    Own(String),
}

impl PartHead {
    pub(super) fn file_name(&self) -> Option<&str> {
        match &self.file_name {
            FileName::None => None,
            FileName::Unknown => Some(FILE_NAME),
            FileName::Own(name) => Some(name),
        }
    }

    pub(super) fn own_file_name(&self) -> Option<&str> {
        match &self.file_name {
            FileName::Own(name) => Some(name),
            FileName::None | FileName::Unknown => None,
        }
    }
}

/// A file in a body of several parts.
///
/// The content is anything that converts into a [`Body`]: bytes, a text, a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct FilePart {
    pub(super) content: Body,
    pub(super) head: PartHead,
}

impl FilePart {
    /// A file with this content. It is called `file`, and is of the media type that the description gives, else of
    /// `application/octet-stream`.
    pub fn new(content: impl Into<Body>) -> Self {
        Self {
            content: content.into(),
            head: PartHead {
                file_name: FileName::Unknown,
                ..PartHead::default()
            },
        }
    }

    /// A file from a path, under the last name of the path. It is read while it is sent.
    ///
    /// # Errors
    ///
    /// The path leads to no file.
    pub fn from_path(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let file = Self::new(Body::from_path(path)?);
        Ok(match path.file_name() {
            Some(name) => file.file_name(name.to_string_lossy()),
            None => file,
        })
    }

    /// A part that is no file: it has no file name, and no media type unless one is set.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            content: text.into().into(),
            head: PartHead::default(),
        }
    }

    /// Sets the name that the server sees.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.head.file_name = FileName::Own(name.into());
        self
    }

    /// Sends no file name.
    #[must_use]
    pub fn without_file_name(mut self) -> Self {
        self.head.file_name = FileName::None;
        self
    }

    /// Sets the media type of the content.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.head.content_type = Some(media_type.into());
        self
    }

    /// Adds a header to those of the part. A request with one that HTTP does not allow is not sent.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.head.headers.push((name.into(), value.into()));
        self
    }

    /// The content.
    pub fn content(&self) -> &Body {
        &self.content
    }
}

impl<T: Into<Body>> From<T> for FilePart {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// A value in a body of several parts, with what the description lets the caller say of it: its media type where
/// there are several, and headers.
#[derive(Clone, Debug, PartialEq)]
pub struct FormPart<T> {
    /// The value.
    pub value: T,
    head: PartHead,
}

impl<T> FormPart<T> {
    /// A part with this value, of the media type that the description gives.
    pub fn new(value: T) -> Self {
        Self {
            value,
            head: PartHead::default(),
        }
    }

    /// Sets the media type. A value of a JSON type is written as JSON, any other text as it is.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.head.content_type = Some(media_type.into());
        self
    }

    /// Adds a header to those of the part. A request with one that HTTP does not allow is not sent.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.head.headers.push((name.into(), value.into()));
        self
    }
}

impl<T> From<T> for FormPart<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl From<&str> for FormPart<String> {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

/// One file, perhaps none, or several.
pub trait Files {
    /// Calls `each` for every file.
    fn each(&self, each: &mut dyn FnMut(&FilePart));
}

impl Files for FilePart {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        each(self);
    }
}

impl<T: Files> Files for Option<T> {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        if let Some(files) = self {
            files.each(each);
        }
    }
}

impl<T: Files> Files for Vec<T> {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        for files in self {
            files.each(each);
        }
    }
}

/// One part, perhaps none, or several.
pub trait PartValues {
    /// Calls `each` for every value with what stands before it.
    fn each(&self, each: &mut dyn FnMut(&PartHead, &dyn Encode));
}

impl<T: Encode> PartValues for FormPart<T> {
    fn each(&self, each: &mut dyn FnMut(&PartHead, &dyn Encode)) {
        each(&self.head, &self.value);
    }
}

impl<T: PartValues> PartValues for Option<T> {
    fn each(&self, each: &mut dyn FnMut(&PartHead, &dyn Encode)) {
        if let Some(parts) = self {
            parts.each(each);
        }
    }
}

impl<T: PartValues> PartValues for Vec<T> {
    fn each(&self, each: &mut dyn FnMut(&PartHead, &dyn Encode)) {
        for parts in self {
            parts.each(each);
        }
    }
}
