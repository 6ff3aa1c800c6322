//! Places in source files.

use std::ops::Range;

/// Names one file of a [`Tree`](super::Tree) or of [`Files`](super::Files).
///
/// The first file that was loaded has the smallest id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(super) u32);

impl FileId {
    /// The position of the file in load order, counted from zero.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A stretch of one file's text: which file, and the bytes from `start` up to but not including `end`.
///
/// Offsets count bytes of [`File::text`](super::File::text). A span may be empty, for example the
/// place where a value is missing. Ordering is by file, then by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A span over the given byte offsets. An end before the start gives an empty span at the start.
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        Self {
            file,
            start,
            end: end.max(start),
        }
    }

    /// The byte range, ready for slicing the text of the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// True if the span covers no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}
