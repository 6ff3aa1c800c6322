// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Calendar dates.

use std::fmt;

use super::json::{Decode, Encode, Reader, Writer, serde_bridge};

/// A day, as `full-date` of RFC 3339: `2026-11-23`.
///
/// The text is kept as it was received, so it is written back unchanged. A
/// server that sends something else is not refused; such a text has no
/// [`year`](Self::year), [`month`](Self::month) and [`day`](Self::day).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Date(Box<str>);

impl Date {
    /// The day `day` (from 1) of the month `month` (from 1), if there is one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let text = format!("{year:04}-{month:02}-{day:02}");
        Self::parse(&text).ok()
    }

    /// Reads a date strictly.
    ///
    /// # Errors
    ///
    /// When `text` is not a `full-date` of RFC 3339, section 5.6, or the month
    /// has no such day.
    pub fn parse(text: &str) -> Result<Self, InvalidDate> {
        day_of(text.as_bytes())
            .map(|_| Self(text.into()))
            .ok_or(InvalidDate)
    }

    /// The date as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year, 0 to 9999.
    pub fn year(&self) -> Option<u16> {
        day_of(self.0.as_bytes()).map(|(year, _, _)| year)
    }

    /// The month, 1 to 12.
    pub fn month(&self) -> Option<u8> {
        day_of(self.0.as_bytes()).map(|(_, month, _)| month)
    }

    /// The day of the month, 1 to 31.
    pub fn day(&self) -> Option<u8> {
        day_of(self.0.as_bytes()).map(|(_, _, day)| day)
    }
}

/// Year, month and day of a text that is exactly a date.
pub(super) fn day_of(text: &[u8]) -> Option<(u16, u8, u8)> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else {
        return None;
    };
    let year = u16::from(two_digits(y1, y2)?) * 100 + u16::from(two_digits(y3, y4)?);
    let month = two_digits(m1, m2)?;
    let day = two_digits(d1, d2)?;
    (1..=days_in(year, month))
        .contains(&day)
        .then_some((year, month, day))
}

pub(super) fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// Text that is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not a date as RFC 3339 writes it")
    }
}

impl std::error::Error for InvalidDate {}

impl std::str::FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({})", self.0)
    }
}

impl Decode for Date {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.string_with(|text| Self(text.into()))
    }
}

impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

serde_bridge! { Date }
