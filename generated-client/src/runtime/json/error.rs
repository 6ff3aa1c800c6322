// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Why a JSON text was refused.

use std::fmt;

/// Why a JSON text could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    path: String,
    message: String,
    offset: usize,
    line: usize,
    column: usize,
}

impl JsonError {
    /// Where in the value the problem is, such as `rooms[3].createdAt`; empty
    /// for the value as a whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What is wrong, such as `expected string, found number`.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The position in the text, in bytes from its start.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The line of [`offset`](Self::offset), counted from 1.
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The column of [`offset`](Self::offset) in its line, in bytes counted from 1.
    pub fn column(&self) -> usize {
        self.0.column
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details {
            path,
            message,
            line,
            column,
            ..
        } = &*self.0;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        write!(f, "{message} at line {line} column {column}")
    }
}

impl std::error::Error for JsonError {}

/// A failure on its way out of the reader. The path is gathered from the inside
/// out while the decoders return, so that it costs nothing when nothing fails.
#[derive(Debug)]
pub(super) struct Failure {
    message: String,
    offset: usize,
    outward: Vec<Segment>,
}

#[derive(Debug)]
pub(super) enum Segment {
    Key(String),
    Index(usize),
}

impl Failure {
    pub(super) fn new(message: String, offset: usize) -> Self {
        Self {
            message,
            offset,
            outward: Vec::new(),
        }
    }

    pub(super) fn inside(&mut self, segment: Segment) {
        self.outward.push(segment);
    }

    pub(super) fn into_error(self, json: &[u8]) -> JsonError {
        let mut path = String::new();
        for segment in self.outward.iter().rev() {
            push_segment(&mut path, segment);
        }
        let before = json.get(..self.offset).unwrap_or(json);
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        JsonError(Box::new(Details {
            path,
            message: self.message,
            offset: self.offset,
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: before.len() - line_start + 1,
        }))
    }
}

fn push_segment(path: &mut String, segment: &Segment) {
    match segment {
        Segment::Index(index) => path.push_str(&format!("[{index}]")),
        Segment::Key(key) if is_plain(key) => {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(key);
        }
        Segment::Key(key) => path.push_str(&format!("[{}]", super::to_string(key.as_str()))),
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$' | '@'))
}
