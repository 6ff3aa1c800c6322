//! The text of the files that were read, and line and column for a byte offset.

use std::sync::{Arc, OnceLock};

use super::span::{FileId, Span};

/// One file: the name under which people know it, and its text.
#[derive(Debug)]
pub struct File {
    name: String,
    text: String,
    lines: OnceLock<Vec<u32>>,
    /// How many characters start before each block of [`BLOCK`] bytes. A description may be one line of
    /// many megabytes, and a column in it must not cost a walk over all of them.
    blocks: OnceLock<Vec<u32>>,
}

const BLOCK: usize = 4096;

/// A human position in a file. Both parts count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line number. Lines end at a line feed.
    pub line: u32,
    /// Column, counted in Unicode scalar values (not bytes, not display cells).
    pub column: u32,
}

impl File {
    pub(super) fn new(name: String, text: String) -> Self {
        Self {
            name,
            text,
            lines: OnceLock::new(),
            blocks: OnceLock::new(),
        }
    }

    /// The name as the user gave it, or the path by which another file refers to it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a leading byte order mark. Offsets of spans count from its start.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte offset. An offset inside a character counts as its start, one past
    /// the end of the text as the end.
    pub fn position(&self, offset: u32) -> Position {
        let number = self.line_of(offset);
        let end = clamp(floor_boundary(&self.text, offset as usize));
        let start = self.line_start(number).min(end);
        let before = self
            .characters_before(end)
            .saturating_sub(self.characters_before(start));
        Position {
            line: number,
            column: before.saturating_add(1),
        }
    }

    fn characters_before(&self, offset: u32) -> u32 {
        let bytes = self.text.as_bytes();
        let block = offset as usize / BLOCK;
        let whole = self.blocks().get(block).copied().unwrap_or(0);
        let rest = bytes.get(block.saturating_mul(BLOCK)..offset as usize);
        whole.saturating_add(characters(rest.unwrap_or_default()))
    }

    fn blocks(&self) -> &[u32] {
        self.blocks.get_or_init(|| {
            let mut total = 0_u32;
            let blocks = self.text.as_bytes().chunks(BLOCK).map(|block| {
                total = total.saturating_add(characters(block));
                total
            });
            std::iter::once(0).chain(blocks).collect()
        })
    }

    /// The number (from 1) of the line that holds a byte offset.
    pub fn line_of(&self, offset: u32) -> u32 {
        clamp(self.lines().partition_point(|&start| start <= offset)).max(1)
    }

    /// The offset at which a line (from 1) starts. A line after the last one starts at the end.
    pub fn line_start(&self, line: u32) -> u32 {
        let index = line.saturating_sub(1) as usize;
        self.lines()
            .get(index)
            .copied()
            .unwrap_or_else(|| clamp(self.text.len()))
    }

    /// The offset after the last character of a line, its line break not counted.
    pub fn line_end(&self, line: u32) -> u32 {
        let start = self.line_start(line);
        let next = self.line_start(line.saturating_add(1));
        let text = self.text.get(start as usize..next as usize);
        let shown = text.unwrap_or_default().trim_end_matches(['\n', '\r']);
        start.saturating_add(clamp(shown.len()))
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate();
            let starts = breaks.filter(|&(_, byte)| byte == b'\n');
            std::iter::once(0)
                .chain(starts.map(|(at, _)| clamp(at).saturating_add(1)))
                .collect()
        })
    }
}

/// The files of one run, in load order. Cheap to clone: the texts are shared.
#[derive(Clone, Debug, Default)]
pub struct Files {
    list: Vec<Arc<File>>,
}

impl Files {
    pub(super) fn add(&mut self, file: Arc<File>) -> FileId {
        let id = FileId(clamp(self.list.len()));
        self.list.push(file);
        id
    }

    /// Adds a text that is not part of a tree, so that spans can point into it.
    pub fn add_text(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.add(Arc::new(File::new(name.into(), text.into())))
    }

    /// The file with this id, if the id belongs to this collection.
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.list.get(id.index()).map(Arc::as_ref)
    }

    /// The file with exactly this name.
    pub fn find(&self, name: &str) -> Option<FileId> {
        let index = self.list.iter().position(|file| file.name == name)?;
        Some(FileId(clamp(index)))
    }

    /// Ids and files in load order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        let ids = (0u32..).map(FileId);
        ids.zip(self.list.iter().map(Arc::as_ref))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// True if no file was read.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The text that a span covers; empty if the span does not fit its file.
    pub fn slice(&self, span: Span) -> &str {
        let file = self.get(span.file);
        file.and_then(|file| file.text.get(span.range()))
            .unwrap_or_default()
    }
}

/// How many characters start in a piece of UTF-8 text: all bytes but continuation bytes.
fn characters(bytes: &[u8]) -> u32 {
    let starts = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80);
    clamp(starts.count())
}

/// The largest character boundary of `text` that is not after `offset`.
pub(crate) fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    at
}

/// Offsets are 32 bits wide; the size limit keeps every file far below that.
pub(crate) fn clamp(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> File {
        File::new("a.yaml".into(), text.into())
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let file = file("aé\u{1F600}b\r\nx\n");
        let at = |offset| {
            let position = file.position(offset);
            (position.line, position.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (1, 3));
        assert_eq!(at(7), (1, 4));
        assert_eq!(at(10), (2, 1));
        assert_eq!(at(12), (3, 1));
        assert_eq!(at(999), (3, 1));
        assert_eq!(at(2), (1, 2), "inside a character counts as its start");
    }

    #[test]
    fn columns_far_into_a_line_are_right() {
        let text = "é\u{1F600}x".repeat(5000);
        let file = file(&format!("first\n{text}\n{text}"));
        for offset in [
            0, 1, 5, 4093, 4096, 4097, 9000, 35_000, 35_007, 35_010, 60_000,
        ] {
            let at = file.position(offset);
            let end = floor_boundary(file.text(), offset as usize);
            let line = file.text()[..end].rsplit('\n').next().unwrap();
            assert_eq!(at.column as usize, line.chars().count() + 1, "{offset}");
        }
    }

    #[test]
    fn line_ends_exclude_the_break() {
        let file = file("ab\r\ncd");
        assert_eq!((file.line_start(1), file.line_end(1)), (0, 2));
        assert_eq!((file.line_start(2), file.line_end(2)), (4, 6));
    }
}
