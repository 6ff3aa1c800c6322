//! Dates and times of the crate `chrono`, as RFC 3339 writes them.

use ::chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};

use super::{Decode, Encode, Reader, Writer};

impl Encode for DateTime<Utc> {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    }
}

/// Every offset is read; the point in time stays, the offset becomes that of UTC.
impl Decode for DateTime<Utc> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.peek();
        let start = reader.at;
        let parsed = DateTime::parse_from_rfc3339(&reader.str()?);
        Some(reader.or_fail_at(start, parsed)?.with_timezone(&Utc))
    }
}

impl Encode for NaiveDateTime {
    fn encode(&self, writer: &mut Writer) {
        writer.displayed(&self.format("%Y-%m-%dT%H:%M:%S%.f"));
    }
}

impl Decode for NaiveDateTime {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.parsed_string()
    }
}

super::outside! {
    text NaiveDate;
    text NaiveTime;
}
