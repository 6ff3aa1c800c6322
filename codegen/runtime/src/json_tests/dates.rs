//! Dates and times of the three crates, read and written as RFC 3339, section 5.6, says.

use super::super::runtime::json::{Decode, Encode, from_slice, to_string};

/// Reads each text and writes it again.
fn round_trip<T: Decode + Encode>(pairs: &[(&str, &str)]) {
    for (read, written) in pairs {
        let value = from_slice::<T>(format!("\"{read}\"").as_bytes());
        let value = value.unwrap_or_else(|error| panic!("{read}: {error}"));
        assert_eq!(to_string(&value), format!("\"{written}\""));
    }
}

fn refuse<T: Decode>(texts: &[&str]) {
    for text in texts {
        let json = format!("\"{text}\"");
        assert!(from_slice::<T>(json.as_bytes()).is_err(), "{text}");
    }
}

/// From the examples of section 5.8; those of offset zero.
const POINTS: &[(&str, &str)] = &[
    ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"),
    ("2026-11-23T06:55:07Z", "2026-11-23T06:55:07Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    (
        "2026-11-23T06:55:07.000000001Z",
        "2026-11-23T06:55:07.000000001Z",
    ),
];

const DATES: &[(&str, &str)] = &[("2024-02-29", "2024-02-29"), ("0999-12-31", "0999-12-31")];
const NO_POINTS: &[&str] = &[
    "",
    "2026-11-23",
    "2026-13-01T00:00:00Z",
    "next week",
    "2026-11-23T06:55:07",
];
const NO_DATES: &[&str] = &["", "2023-02-29", "2026-1-1", "26-01-01", "2026-01-01x"];
const LOCAL: &[(&str, &str)] = &[
    ("2026-11-23T06:55:07", "2026-11-23T06:55:07"),
    ("2026-11-23T06:55:07.25", "2026-11-23T06:55:07.25"),
];
const CLOCK: &[(&str, &str)] = &[("06:55:07", "06:55:07"), ("23:59:59.5", "23:59:59.5")];

#[test]
fn jiff() {
    round_trip::<jiff::Timestamp>(POINTS);
    // The second example of section 5.8: 20 minutes and 39.57 seconds after the 16th hour, eight hours behind UTC.
    round_trip::<jiff::Timestamp>(&[("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z")]);
    round_trip::<jiff::civil::Date>(DATES);
    round_trip::<jiff::civil::DateTime>(LOCAL);
    round_trip::<jiff::civil::Time>(CLOCK);
    round_trip::<jiff::Timestamp>(&[
        (
            "2026-11-23T06:55:07.1234567899999Z",
            "2026-11-23T06:55:07.123456789Z",
        ),
        ("9999-12-31T23:59:59Z", "9999-12-30T22:00:00.999999999Z"),
    ]);
    round_trip::<jiff::civil::Time>(&[("06:55:07.1234567890", "06:55:07.123456789")]);
    refuse::<jiff::Timestamp>(&["9999-12-32T00:00:00Z", "9999-12-3x"]);
    // Durations of RFC 3339, appendix A.
    refuse::<jiff::Timestamp>(NO_POINTS);
    refuse::<jiff::civil::Date>(NO_DATES);
}

#[test]
fn time() {
    round_trip::<time::OffsetDateTime>(POINTS);
    round_trip::<time::OffsetDateTime>(&[(
        "1996-12-19T16:39:57-08:00",
        "1996-12-19T16:39:57-08:00",
    )]);
    round_trip::<time::Date>(DATES);
    round_trip::<time::PrimitiveDateTime>(LOCAL);
    round_trip::<time::Time>(CLOCK);
    refuse::<time::OffsetDateTime>(NO_POINTS);
    refuse::<time::Date>(NO_DATES);
}

#[test]
fn chrono() {
    use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
    // The crate writes digits in groups of three.
    let groups = [
        ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
        ("2026-11-23T06:55:07Z", "2026-11-23T06:55:07Z"),
        ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    ];
    round_trip::<DateTime<Utc>>(&groups);
    round_trip::<NaiveDate>(DATES);
    round_trip::<NaiveDateTime>(&[("2026-11-23T06:55:07.25", "2026-11-23T06:55:07.250")]);
    round_trip::<NaiveTime>(&[("06:55:07", "06:55:07"), ("23:59:59.5", "23:59:59.500")]);
    refuse::<DateTime<Utc>>(NO_POINTS);
    refuse::<NaiveDate>(&["", "2023-02-29", "next week", "2026-01-01x"]);
}
