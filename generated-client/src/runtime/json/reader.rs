// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The pull reader: where it stands, what comes next, and what went wrong.

use std::ops::Range;

use super::JsonError;
use super::error::{Failure, Segment};
use super::union::KeySpan;

/// As deep as `serde_json` goes.
const DEPTH_LIMIT: usize = 127;

/// Reads JSON text from a byte slice, one value at a time.
///
/// The first failure stays: after it, reading gives `None`.
#[derive(Debug)]
pub struct Reader<'de> {
    json: &'de [u8],
    pub(super) text: &'de str,
    pub(super) at: usize,
    levels_left: usize,
    failure: Option<Box<Failure>>,
    /// The members of the objects whose shapes are being matched, innermost last.
    pub(super) spans: Vec<KeySpan<'de>>,
    /// How many bytes may still be read a second time while matching shapes.
    pub(super) second_reads_left: usize,
    /// How many more unions, tagged objects and wrappers may be entered within the present one: types that hold each
    /// other would be entered for ever without reading a byte.
    pub(super) entries_left: usize,
    /// How many members were read, or skipped, that no field is named after.
    pub(super) unnamed: usize,
    /// The same, of the object that is being read.
    pub(super) unnamed_here: usize,
    /// How many members were skipped, so that nothing is left of them.
    pub(super) lost: usize,
    /// Where they stand, as far as that is noted: the members of a value that may be several variants of a union.
    pub(super) lost_spans: Vec<Range<usize>>,
    /// How much was read that the description does not foresee: other values of constants, missing members that can be
    /// done without, unknown alternatives.
    pub(super) against: usize,
    /// How many constants had another value.
    pub(super) contradicted: usize,
    /// Whether scalars of all kinds are written as strings.
    pub(super) is_of_texts: bool,
}

/// Where an attempt started, to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checkpoint {
    pub(super) at: usize,
    levels_left: usize,
    pub(super) unnamed: usize,
    pub(super) lost: usize,
    pub(super) lost_spans: usize,
    pub(super) against: usize,
    pub(super) contradicted: usize,
}

impl<'de> Reader<'de> {
    /// A reader at the start of `json`.
    pub fn new(json: &'de [u8]) -> Self {
        Self::with_depth_limit(json, DEPTH_LIMIT)
    }

    /// A reader that follows arrays and objects `levels` deep. Each level takes
    /// a few hundred bytes of stack.
    pub fn with_depth_limit(json: &'de [u8], levels: usize) -> Self {
        let mut reader = Self {
            json,
            text: "",
            at: 0,
            levels_left: levels,
            failure: None,
            spans: Vec::new(),
            lost_spans: Vec::new(),
            second_reads_left: json.len().saturating_mul(16),
            entries_left: levels.saturating_mul(2),
            unnamed: 0,
            unnamed_here: 0,
            lost: 0,
            against: 0,
            contradicted: 0,
            is_of_texts: false,
        };
        match std::str::from_utf8(json) {
            Ok(text) => {
                reader.text = text;
                reader.at = if text.starts_with('\u{feff}') { 3 } else { 0 };
            }
            Err(error) => {
                let failure = Failure::new("invalid UTF-8".to_owned(), error.valid_up_to());
                reader.failure = Some(Box::new(failure));
            }
        }
        reader
    }

    /// A reader of values that come from a format without kinds of scalars, such as headers and
    /// forms: numbers and booleans are read out of strings, and a list of one item may be that item.
    pub fn of_texts(json: &'de [u8]) -> Self {
        let mut reader = Self::new(json);
        reader.is_of_texts = true;
        reader
    }

    /// Reads a scalar out of a string, where scalars are written so.
    #[cold]
    pub(super) fn in_string<T>(
        &mut self,
        expected: &str,
        read: fn(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if !self.is_of_texts || self.peek() != Some(b'"') {
            return self.mismatch(expected);
        }
        let start = self.at;
        self.at += 1;
        if self.byte(self.at) == Some(b'"') {
            return self.fail_at(start, format!("expected {expected}, found an empty text"));
        }
        self.is_of_texts = false;
        let value = read(self);
        self.is_of_texts = true;
        if value.is_some() && self.byte(self.at) != Some(b'"') {
            return self.fail_at(start, format!("expected {expected}, found a longer text"));
        }
        self.at += usize::from(value.is_some());
        value
    }

    /// Whether the next value is the only item of a list.
    #[inline]
    pub(super) fn is_lone_item(&mut self) -> bool {
        self.is_of_texts && self.peek() != Some(b'[')
    }

    /// Ends the reading of one whole text: `value`, or the failure, or a
    /// complaint about what follows the value.
    ///
    /// # Errors
    ///
    /// When the reader has failed or text is left.
    pub fn finish<T>(mut self, value: Option<T>) -> Result<T, JsonError> {
        if value.is_some() && self.peek().is_some() {
            self.fail::<()>("unexpected text after the value");
        }
        match (self.failure.take(), value) {
            (None, Some(value)) => Ok(value),
            (Some(failure), _) => Err(failure.into_error(self.json)),
            (None, None) => {
                let failure = Failure::new("the value was refused".to_owned(), self.at);
                Err(failure.into_error(self.json))
            }
        }
    }

    /// Whether reading has failed.
    pub fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    /// Fails with `message` at the present position, unless the reader has
    /// failed before. Gives `None`, for `return reader.fail(…)`.
    #[cold]
    pub fn fail<T>(&mut self, message: impl Into<String>) -> Option<T> {
        self.fail_at(self.at, message.into())
    }

    #[cold]
    pub(super) fn fail_at<T>(&mut self, offset: usize, message: String) -> Option<T> {
        if self.failure.is_none() {
            self.failure = Some(Box::new(Failure::new(message, offset)));
        }
        None
    }

    /// Fails with `expected …, found …`, naming what stands at the present position.
    #[cold]
    pub fn mismatch<T>(&mut self, expected: &str) -> Option<T> {
        let found = match self.peek() {
            None => "end of input".to_owned(),
            Some(b'"') => "string".to_owned(),
            Some(b'{') => "object".to_owned(),
            Some(b'[') => "array".to_owned(),
            Some(b'-' | b'0'..=b'9') => "number".to_owned(),
            Some(b't') if self.word("true") => "boolean".to_owned(),
            Some(b'f') if self.word("false") => "boolean".to_owned(),
            Some(b'n') if self.word("null") => "null".to_owned(),
            Some(_) => self.next_char(),
        };
        self.fail(format!("expected {expected}, found {found}"))
    }

    fn next_char(&self) -> String {
        let next = self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next());
        format!("{:?}", next.unwrap_or_default())
    }

    /// Notes that the failure happened inside the member `key`.
    #[cold]
    pub fn in_member<T>(&mut self, key: &str) -> Option<T> {
        if let Some(failure) = &mut self.failure {
            failure.inside(Segment::Key(key.to_owned()));
        }
        None
    }

    /// Notes that the failure happened inside the array item `index`.
    #[cold]
    pub fn in_item<T>(&mut self, index: usize) -> Option<T> {
        if let Some(failure) = &mut self.failure {
            failure.inside(Segment::Index(index));
        }
        None
    }

    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            at: self.at,
            levels_left: self.levels_left,
            unnamed: self.unnamed,
            lost: self.lost,
            lost_spans: self.lost_spans.len(),
            against: self.against,
            contradicted: self.contradicted,
        }
    }

    /// Goes back to `checkpoint` and forgets what failed since.
    pub(super) fn rewind(&mut self, checkpoint: Checkpoint) {
        self.at = checkpoint.at;
        self.levels_left = checkpoint.levels_left;
        self.unnamed = checkpoint.unnamed;
        self.lost = checkpoint.lost;
        self.lost_spans.truncate(checkpoint.lost_spans);
        self.against = checkpoint.against;
        self.contradicted = checkpoint.contradicted;
        self.failure = None;
    }

    #[inline]
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The first byte of the next token, after white space. Positions stay
    /// within the text, so adding to them cannot overflow.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    fn word(&self, word: &str) -> bool {
        self.text
            .as_bytes()
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word.as_bytes()))
    }

    /// Takes `null` if it comes next.
    #[inline]
    pub fn take_null(&mut self) -> bool {
        let found = self.peek() == Some(b'n') && self.word("null");
        if found {
            self.at += 4;
        }
        found
    }

    /// Reads `true` or `false`.
    pub fn bool(&mut self) -> Option<bool> {
        match self.peek() {
            Some(b't') if self.word("true") => {
                self.at += 4;
                Some(true)
            }
            Some(b'f') if self.word("false") => {
                self.at += 5;
                Some(false)
            }
            _ => self.in_string("boolean", Self::bool),
        }
    }

    /// Enters an array or an object, whose first byte is `open`.
    #[inline]
    pub(super) fn enter(&mut self, open: u8, expected: &str) -> Option<()> {
        if self.peek() != Some(open) {
            return self.mismatch(expected);
        }
        let Some(levels_left) = self.levels_left.checked_sub(1) else {
            return self.fail("arrays and objects are nested too deeply");
        };
        self.levels_left = levels_left;
        self.at += 1;
        Some(())
    }

    #[inline]
    fn leave(&mut self) {
        self.levels_left += 1;
        self.at += 1;
    }

    /// Enters an array; read it with [`next_item`](Self::next_item).
    pub fn begin_array(&mut self) -> Option<()> {
        self.enter(b'[', "array")
    }

    /// Goes on to the next item of an array, the `first` one or a later one.
    /// `Some(false)` once the array has ended.
    #[inline]
    pub fn next_item(&mut self, first: bool) -> Option<bool> {
        match self.peek() {
            Some(b']') => {
                self.leave();
                Some(false)
            }
            Some(_) if first => Some(true),
            Some(b',') => {
                self.at += 1;
                Some(true)
            }
            _ => self.mismatch("',' or ']'"),
        }
    }

    /// Enters an object; read it with [`next_key`](Self::next_key).
    pub fn begin_object(&mut self) -> Option<()> {
        self.enter(b'{', "object")
    }

    /// Goes on to the next member of an object, the `first` one or a later one,
    /// and reads its key and the colon. `Some(None)` once the object has ended.
    /// A key is copied only if it is written with escapes.
    #[inline]
    pub fn next_key(&mut self, first: bool) -> Option<Option<std::borrow::Cow<'de, str>>> {
        match self.peek() {
            Some(b'}') => {
                self.leave();
                return Some(None);
            }
            Some(_) if first => {}
            Some(b',') => {
                self.at += 1;
                self.peek();
            }
            _ => return self.mismatch("',' or '}'"),
        }
        if self.byte(self.at) != Some(b'"') {
            return self.mismatch("string as the key of a member");
        }
        let key = self.str()?;
        if self.peek() != Some(b':') {
            return self.mismatch("':'");
        }
        self.at += 1;
        Some(Some(key))
    }

    /// Reads a value of any kind and drops it.
    pub fn skip(&mut self) -> Option<()> {
        match self.peek() {
            Some(b'"') => self.skip_string(),
            Some(b'-' | b'0'..=b'9') => self.number_text().map(drop),
            Some(b't' | b'f') => self.bool().map(drop),
            Some(b'{') => self.skip_object(),
            Some(b'[') => self.skip_array(),
            _ if self.take_null() => Some(()),
            _ => self.mismatch("value"),
        }
    }

    /// Reads a value of any kind and gives its JSON text, with the offset at which it starts.
    pub fn raw(&mut self) -> Option<(&'de str, usize)> {
        self.peek();
        let start = self.at;
        self.skip()?;
        Some((self.text.get(start..self.at)?, start))
    }

    fn skip_object(&mut self) -> Option<()> {
        self.begin_object()?;
        let mut first = true;
        while let Some(key) = self.next_key(first)? {
            first = false;
            self.unnamed += 1;
            if self.skip().is_none() {
                return self.in_member(&key);
            }
        }
        Some(())
    }

    fn skip_array(&mut self) -> Option<()> {
        self.begin_array()?;
        let mut index = 0_usize;
        while self.next_item(index == 0)? {
            if self.skip().is_none() {
                return self.in_item(index);
            }
            index += 1;
        }
        Some(())
    }
}
