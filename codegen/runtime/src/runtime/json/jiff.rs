//! Dates and times of the crate `jiff`, whose `Display` and `FromStr` are those of RFC 3339.

use ::jiff::Timestamp;

use super::{Decode, Encode, Reader, Writer};

impl Encode for Timestamp {
    fn encode(&self, writer: &mut Writer) {
        writer.displayed(self);
    }
}

/// Of the digits of a second nine are read. What is after the last point in time that the crate has, which is within
/// the last day of the year 9999 (.NET's `MaxValue` is that day's end), is read as that point.
impl Decode for Timestamp {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.peek();
        let start = reader.at;
        let text = reader.str()?;
        let text = nine_digits(&text);
        let earlier = text.strip_prefix("9999-12-3");
        let earlier = earlier.map(|rest| format!("1999-12-3{rest}").parse::<Self>());
        match text.parse::<Self>() {
            Err(_) if matches!(earlier, Some(Ok(_))) => Some(Self::MAX),
            parsed => reader.or_fail_at(start, parsed),
        }
    }
}

/// The text without the digits of a second beyond nine.
fn nine_digits(text: &str) -> String {
    let Some((before, after)) = text.split_once('.') else {
        return text.to_owned();
    };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = after.split_at(digits);
    format!("{before}.{}{rest}", digits.get(..9).unwrap_or(digits))
}

/// A civil date and time, read from a string with at most nine digits of a second.
macro_rules! civil {
    ($($type:ty),*) => { $(
        impl Encode for $type {
            fn encode(&self, writer: &mut Writer) {
                writer.displayed(self);
            }
        }

        impl Decode for $type {
            fn decode(reader: &mut Reader<'_>) -> Option<Self> {
                reader.peek();
                let start = reader.at;
                let parsed = nine_digits(&reader.str()?).parse();
                reader.or_fail_at(start, parsed)
            }
        }
    )* };
}

civil! { ::jiff::civil::DateTime, ::jiff::civil::Time }

super::outside! {
    text ::jiff::civil::Date;
}
