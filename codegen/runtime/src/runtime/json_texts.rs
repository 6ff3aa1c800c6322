//! Responses of JSON texts in sequence: JSON Lines (one a line) and JSON text sequences (RFC 7464).

use bytes::{Buf, Bytes, BytesMut};

use super::json::{Decode, from_slice};
use super::response::Mismatch;

/// What stands before each text of a JSON text sequence (RFC 7464, section 2.2).
const RECORD_SEPARATOR: u8 = 0x1e;

/// Cuts bytes into JSON texts as they arrive. Which of the two forms it is tells the first byte.
#[derive(Debug, Default)]
pub struct Texts {
    buffer: BytesMut,
    /// How much of the buffer is known to hold no end.
    searched: usize,
}

impl Texts {
    /// Takes more bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The next text that is complete.
    pub fn next_text(&mut self) -> Option<Bytes> {
        loop {
            let text = self.cut()?;
            if !text.is_empty() {
                return Some(text);
            }
        }
    }

    /// The last text, which need not have an end. Call it after the last byte, when
    /// [`next_text`](Self::next_text) gives nothing more.
    pub fn last_text(&mut self) -> Option<Bytes> {
        self.searched = 0;
        let text = trimmed(self.buffer.split().freeze());
        (!text.is_empty()).then_some(text)
    }

    fn cut(&mut self) -> Option<Bytes> {
        let is_sequence = self.buffer.first() == Some(&RECORD_SEPARATOR);
        let end = if is_sequence { RECORD_SEPARATOR } else { b'\n' };
        let start = self.searched.max(usize::from(is_sequence));
        let found = self.buffer.iter().skip(start).position(|byte| *byte == end);
        let Some(found) = found else {
            self.searched = self.buffer.len();
            return None;
        };
        self.searched = 0;
        let text = self.buffer.split_to(start.saturating_add(found)).freeze();
        if !is_sequence {
            self.buffer.advance(1);
        }
        Some(trimmed(text))
    }
}

/// Without the separator before it and the white space around it.
fn trimmed(mut text: Bytes) -> Bytes {
    let is_filling = |byte: &u8| byte.is_ascii_whitespace() || *byte == RECORD_SEPARATOR;
    let start = text.iter().take_while(|byte| is_filling(byte)).count();
    text.advance(start);
    let end = text
        .iter()
        .rev()
        .take_while(|byte| is_filling(byte))
        .count();
    text.truncate(text.len().saturating_sub(end));
    text
}

/// Reads one text, the one at `index`.
///
/// # Errors
///
/// The text is not JSON of the documented type.
pub fn item<T: Decode>(text: &[u8], index: usize) -> Result<T, Mismatch> {
    from_slice(text).map_err(|error| {
        let dot = match error.path() {
            "" => "",
            path if path.starts_with('[') => "",
            _ => ".",
        };
        let path = format!("[{index}]{dot}{}", error.path());
        Mismatch {
            message: format!("{path}: {}", error.message()).into(),
            path: path.into(),
        }
    })
}

/// Reads JSON texts in sequence. Empty lines do not count.
///
/// # Errors
///
/// One of the texts is not JSON of the documented type.
pub fn items<T: Decode>(body: &Bytes) -> Result<Vec<T>, Mismatch> {
    let mut texts = Texts::default();
    texts.push(body);
    let mut items = Vec::new();
    while let Some(text) = texts.next_text() {
        items.push(item(&text, items.len())?);
    }
    if let Some(text) = texts.last_text() {
        items.push(item(&text, items.len())?);
    }
    Ok(items)
}
