//! Dates and times of the crate `time`, as RFC 3339 writes them.
//!
//! The crate reads and writes a whole `date-time`; its parts are taken out of one.

use ::time::error::Parse;
use ::time::format_description::well_known::Rfc3339;
use ::time::{Date, OffsetDateTime, PrimitiveDateTime, Time};

use super::{Decode, Encode, Reader, Writer};

/// A point in time as text. RFC 3339 has no years beyond 9999; those are written as the crate shows them.
fn written(value: OffsetDateTime) -> String {
    value.format(&Rfc3339).unwrap_or_else(|_| value.to_string())
}

/// Reads a string as a part of a `date-time`, given what comes before and after it.
fn part(reader: &mut Reader<'_>, before: &str, after: &str) -> Option<OffsetDateTime> {
    reader.peek();
    let start = reader.at;
    let text = format!("{before}{}{after}", reader.str()?);
    let parsed: Result<_, Parse> = OffsetDateTime::parse(&text, &Rfc3339);
    reader.or_fail_at(start, parsed)
}

impl Encode for OffsetDateTime {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&written(*self));
    }
}

impl Decode for OffsetDateTime {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        part(reader, "", "")
    }
}

impl Encode for PrimitiveDateTime {
    fn encode(&self, writer: &mut Writer) {
        let text = written(self.assume_utc());
        writer.string(text.strip_suffix('Z').unwrap_or(&text));
    }
}

impl Decode for PrimitiveDateTime {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let value = part(reader, "", "Z")?;
        Some(Self::new(value.date(), value.time()))
    }
}

impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        let text = written(self.midnight().assume_utc());
        writer.string(text.split_once('T').map_or(&*text, |(date, _)| date));
    }
}

impl Decode for Date {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        part(reader, "", "T00:00:00Z").map(OffsetDateTime::date)
    }
}

impl Encode for Time {
    fn encode(&self, writer: &mut Writer) {
        let text = written(OffsetDateTime::UNIX_EPOCH.replace_time(*self));
        let text = text.split_once('T').map_or(&*text, |(_, time)| time);
        writer.string(text.strip_suffix('Z').unwrap_or(text));
    }
}

impl Decode for Time {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        part(reader, "1970-01-01T", "Z").map(OffsetDateTime::time)
    }
}
