// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Strings: RFC 8259, section 7.

use std::borrow::Cow;

use super::Reader;

impl<'de> Reader<'de> {
    /// Reads a string. It is copied only if it is written with escapes.
    #[inline]
    pub fn str(&mut self) -> Option<Cow<'de, str>> {
        if self.peek() != Some(b'"') {
            return self.mismatch("string");
        }
        self.at += 1;
        let start = self.at;
        self.at += plain_length(self.text.as_bytes().get(start..).unwrap_or_default());
        if self.byte(self.at) == Some(b'"') {
            let text = self.text.get(start..self.at);
            self.at += 1;
            return text.map(Cow::Borrowed);
        }
        self.escaped_string(start).map(Cow::Owned)
    }

    /// Reads a string.
    #[inline]
    pub fn string(&mut self) -> Option<String> {
        self.str().map(Cow::into_owned)
    }

    /// Reads a string and converts it without copying it first.
    pub fn string_into<T: for<'a> From<&'a str>>(&mut self) -> Option<T> {
        self.str().map(|text| T::from(&text))
    }

    /// Reads a string and hands it to `make` without copying it first.
    pub fn string_with<T>(&mut self, make: fn(&str) -> T) -> Option<T> {
        self.str().map(|text| make(&text))
    }

    /// Goes on with a string that began at `start` and stands at something
    /// other than a plain character.
    #[cold]
    fn escaped_string(&mut self, start: usize) -> Option<String> {
        let mut out = self.text.get(start..self.at)?.to_owned();
        while let Some(c) = self.escape_or_end()? {
            out.push(c);
            let start = self.at;
            self.at += plain_length(self.text.as_bytes().get(start..)?);
            out.push_str(self.text.get(start..self.at)?);
        }
        Some(out)
    }

    pub(super) fn skip_string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            self.at += plain_length(self.text.as_bytes().get(self.at..)?);
            if self.escape_or_end()?.is_none() {
                return Some(());
            }
        }
    }

    /// Reads what ends a run of plain characters: an escape, or the closing
    /// quotation mark (`Some(None)`).
    fn escape_or_end(&mut self) -> Option<Option<char>> {
        match self.byte(self.at) {
            Some(b'"') => {
                self.at += 1;
                Some(None)
            }
            Some(b'\\') => self.escape().map(Some),
            Some(_) => self.fail("control character in a string must be escaped"),
            None => self.fail("unexpected end of input in a string"),
        }
    }

    fn escape(&mut self) -> Option<char> {
        let c = match self.byte(self.at + 1) {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return self.fail("invalid escape in a string"),
        };
        self.at += 2;
        Some(c)
    }

    /// Reads `\uXXXX`, or two of them that make up one character outside the
    /// Basic Multilingual Plane.
    fn unicode_escape(&mut self) -> Option<char> {
        let start = self.at;
        let unit = self.code_unit()?;
        let code = match unit {
            0xD800..=0xDBFF => {
                let low = self.code_unit_if_escaped()?;
                if !(0xDC00..=0xDFFF).contains(&low) {
                    return self.fail_at(start, LONE_SURROGATE.to_owned());
                }
                0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
            }
            unit => unit,
        };
        match char::from_u32(code) {
            Some(c) => Some(c),
            None => self.fail_at(start, LONE_SURROGATE.to_owned()),
        }
    }

    fn code_unit_if_escaped(&mut self) -> Option<u32> {
        if self.byte(self.at) == Some(b'\\') && self.byte(self.at + 1) == Some(b'u') {
            self.code_unit()
        } else {
            self.fail(LONE_SURROGATE)
        }
    }

    fn code_unit(&mut self) -> Option<u32> {
        let digits = self
            .text
            .as_bytes()
            .get(self.at + 2..self.at + 6)
            .unwrap_or_default();
        let unit = digits.iter().try_fold(0_u32, |unit, digit| {
            Some((unit << 4) | char::from(*digit).to_digit(16)?)
        });
        match unit {
            Some(unit) if digits.len() == 4 => {
                self.at += 6;
                Some(unit)
            }
            _ => self.fail("invalid escape in a string"),
        }
    }
}

const LONE_SURROGATE: &str = "lone surrogate in a string";

/// How many bytes come before the first quotation mark, backslash or control
/// character. Eight bytes are looked at in one step.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let (chunks, tail) = bytes.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        let found = special_bytes(u64::from_le_bytes(*chunk));
        if found != 0 {
            // The lowest mark is exact, those above it may be false.
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let plain = tail
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
    chunks.len() * 8 + plain.unwrap_or(tail.len())
}

const ONES: u64 = u64::MAX / 255;

/// Marks the high bit of each byte that cannot stand in a string as it is.
#[inline]
fn special_bytes(word: u64) -> u64 {
    let control = word.wrapping_sub(ONES * 0x20);
    let quote = (word ^ (ONES * u64::from(b'"'))).wrapping_sub(ONES);
    let backslash = (word ^ (ONES * u64::from(b'\\'))).wrapping_sub(ONES);
    (control | quote | backslash) & !word & (ONES * 0x80)
}
