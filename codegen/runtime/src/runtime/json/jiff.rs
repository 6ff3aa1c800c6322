//! Dates and times of the crate `jiff`, whose `Display` and `FromStr` are those of RFC 3339.

super::outside! {
    text ::jiff::Timestamp;
    text ::jiff::civil::Date;
    text ::jiff::civil::DateTime;
    text ::jiff::civil::Time;
}
