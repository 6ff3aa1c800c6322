//! Numbers with all their digits.

use std::fmt;
use std::str::FromStr;

use super::json::{Decode, Encode, Reader, Writer, serde_bridge};

/// A number as it is written (RFC 8259, section 6), of any length and precision: `19.90` stays `19.90`.
///
/// Two of them are equal when their texts are. For arithmetic, read the text into a type made for it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(Box<str>);

impl Decimal {
    /// Reads a JSON number.
    ///
    /// # Errors
    ///
    /// When `text` is not a number as RFC 8259 writes it.
    pub fn parse(text: &str) -> Result<Self, InvalidDecimal> {
        let mut reader = Reader::new(text.as_bytes());
        let number = reader.number_text();
        match number {
            Some(number) if number == text => Ok(Self(text.into())),
            _ => Err(InvalidDecimal),
        }
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest `f64`; infinite if the number is beyond its range.
    pub fn to_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }
}

/// Text that is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDecimal;

impl fmt::Display for InvalidDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not a number as JSON writes it")
    }
}

impl std::error::Error for InvalidDecimal {}

impl FromStr for Decimal {
    type Err = InvalidDecimal;

    fn from_str(text: &str) -> Result<Self, InvalidDecimal> {
        Self::parse(text)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({})", self.0)
    }
}

macro_rules! from_integers {
    ($($type:ident)*) => { $(
        impl From<$type> for Decimal {
            fn from(value: $type) -> Self {
                Self(value.to_string().into())
            }
        }
    )* };
}

from_integers! { i32 i64 i128 u32 u64 u128 }

impl Decode for Decimal {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.number_text().map(|text| Self(text.into()))
    }
}

impl Encode for Decimal {
    fn encode(&self, writer: &mut Writer) {
        writer.number(&self.0);
    }
}

serde_bridge! { Decimal }

#[cfg(test)]
mod tests {
    use super::{Decimal, InvalidDecimal};
    use crate::runtime::json::{from_slice, to_string};

    #[test]
    fn every_digit_stays() {
        for text in [
            "0",
            "-0.10",
            "19.90",
            "1e400",
            "123456789012345678901234567890.123456789",
        ] {
            let value: Decimal = from_slice(text.as_bytes()).unwrap();
            assert_eq!(to_string(&value), text);
            assert_eq!(Decimal::parse(text), Ok(value));
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "", "01", "1.", ".5", "+1", " 1", "1 ", "NaN", "\"1\"", "1,2",
        ] {
            assert_eq!(Decimal::parse(text), Err(InvalidDecimal), "{text}");
        }
        assert!(from_slice::<Decimal>(b"\"1\"").is_err());
    }

    #[test]
    fn integers_convert() {
        assert_eq!(Decimal::from(u128::MAX).as_str(), u128::MAX.to_string());
        assert_eq!(Decimal::from(-7).to_f64(), -7.0);
    }
}
