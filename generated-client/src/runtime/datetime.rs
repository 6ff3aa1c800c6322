// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Points in time.

use std::fmt;
use std::time::{Duration, SystemTime};

use super::date::{day_of, two_digits};
use super::json::{Decode, Encode, Reader, Writer, serde_bridge};

/// A point in time, as `date-time` of RFC 3339: `2026-11-23T06:55:07.25Z`.
///
/// The text is kept as it was received, with its offset and its number of
/// digits, so it is written back unchanged; two of them are equal if their
/// texts are. A server that sends something else is not refused; such a text
/// has no [`unix_seconds`](Self::unix_seconds).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DateTime(Box<str>);

impl DateTime {
    /// Reads a timestamp strictly.
    ///
    /// # Errors
    ///
    /// When `text` is not a `date-time` of RFC 3339, section 5.6.
    pub fn parse(text: &str) -> Result<Self, InvalidDateTime> {
        instant_of(text)
            .map(|_| Self(text.into()))
            .ok_or(InvalidDateTime)
    }

    /// The present.
    pub fn now() -> Self {
        SystemTime::now().into()
    }

    /// The timestamp as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn unix_seconds(&self) -> Option<i64> {
        instant_of(&self.0).map(|instant| instant.seconds)
    }

    /// Nanoseconds since [`unix_seconds`](Self::unix_seconds). Digits after the
    /// ninth are dropped.
    pub fn subsec_nanos(&self) -> Option<u32> {
        instant_of(&self.0).map(|instant| instant.nanos)
    }

    /// The same point in time, if the system's clock reaches that far.
    pub fn to_system_time(&self) -> Option<SystemTime> {
        let instant = instant_of(&self.0)?;
        let seconds = Duration::from_secs(instant.seconds.unsigned_abs());
        let whole = if instant.seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(seconds)?
        } else {
            SystemTime::UNIX_EPOCH.checked_add(seconds)?
        };
        whole.checked_add(Duration::from_nanos(instant.nanos.into()))
    }
}

struct Instant {
    seconds: i64,
    nanos: u32,
}

/// Reads RFC 3339, section 5.6: `T` and `Z` in either case, or a space in place
/// of the `T`; second 60 is the one after second 59.
fn instant_of(text: &str) -> Option<Instant> {
    let (date, rest) = text.as_bytes().split_at_checked(10)?;
    let (time, rest) = rest.split_at_checked(9)?;
    let (year, month, day) = day_of(date)?;
    let [b'T' | b't' | b' ', h1, h2, b':', m1, m2, b':', s1, s2] = *time else {
        return None;
    };
    let hour = two_digits(h1, h2).filter(|hour| *hour < 24)?;
    let minute = two_digits(m1, m2).filter(|minute| *minute < 60)?;
    let second = two_digits(s1, s2).filter(|second| *second <= 60)?;
    let (nanos, rest) = fraction(rest)?;
    let clock = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    let seconds = days_since_1970(year, month, day) * 86_400 + clock - offset(rest)?;
    Some(Instant { seconds, nanos })
}

/// The nanoseconds of `.25`, and what comes after.
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let Some(digits) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let count = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (digits, rest) = digits.split_at_checked(count).filter(|_| count > 0)?;
    let nine = digits
        .iter()
        .map(|digit| u32::from(digit - b'0'))
        .chain(std::iter::repeat(0));
    Some((
        nine.take(9).fold(0, |nanos, digit| nanos * 10 + digit),
        rest,
    ))
}

/// The seconds by which the local clock is ahead of UTC.
fn offset(text: &[u8]) -> Option<i64> {
    let (sign, digits) = match text {
        [b'Z' | b'z'] => return Some(0),
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let [h1, h2, b':', m1, m2] = *digits else {
        return None;
    };
    let hours = two_digits(h1, h2).filter(|hours| *hours < 24)?;
    let minutes = two_digits(m1, m2).filter(|minutes| *minutes < 60)?;
    Some(sign * (i64::from(hours) * 3600 + i64::from(minutes) * 60))
}

/// Days are counted from 1 March 0000, so that the leap day is the last day of
/// its year and months need no table: from March on, `(153 m + 2) / 5` days lie
/// before month `m`.
fn days_since_1970(year: u16, month: u8, day: u8) -> i64 {
    let (year, month) = (i64::from(year), i64::from(month));
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month + 2) / 5 + i64::from(day) - 1 - 719_468
}

/// The inverse of [`days_since_1970`].
fn date_of(days_since_1970: i64) -> (i64, i64, i64) {
    let days = days_since_1970 + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 {
        (year, month + 3)
    } else {
        (year + 1, month - 9)
    };
    (era * 400 + year, month, day)
}

/// Written in UTC with `Z`, with as many digits of a second as are needed.
/// Times before the year 0 and after the year 9999, which RFC 3339 cannot
/// write, become the first and the last one that it can.
impl From<SystemTime> for DateTime {
    fn from(time: SystemTime) -> Self {
        let (seconds, nanos) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => (
                i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
                after.subsec_nanos(),
            ),
            Err(error) => before_1970(error.duration()),
        };
        let seconds = seconds.clamp(-62_167_219_200, 253_402_300_799);
        let (year, month, day) = date_of(seconds.div_euclid(86_400));
        let clock = seconds.rem_euclid(86_400);
        let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
        let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
        if nanos > 0 {
            text.push_str(format!(".{nanos:09}").trim_end_matches('0'));
        }
        text.push('Z');
        Self(text.into())
    }
}

/// Seconds are rounded down, so nanoseconds count upwards on both sides of 1970.
fn before_1970(distance: Duration) -> (i64, u32) {
    let seconds = i64::try_from(distance.as_secs()).map_or(i64::MIN, |seconds| -seconds);
    match distance.subsec_nanos() {
        0 => (seconds, 0),
        nanos => (seconds.saturating_sub(1), 1_000_000_000 - nanos),
    }
}

/// Text that is not a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDateTime;

impl fmt::Display for InvalidDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not a timestamp as RFC 3339 writes it")
    }
}

impl std::error::Error for InvalidDateTime {}

impl std::str::FromStr for DateTime {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        Self::parse(text)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({})", self.0)
    }
}

impl Decode for DateTime {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.string_with(|text| Self(text.into()))
    }
}

impl Encode for DateTime {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

serde_bridge! { DateTime }
