//! Types of other crates.

use std::fmt::{self, Display};
use std::str::FromStr;

use super::{Reader, Writer};

impl Reader<'_> {
    /// Reads a string, and a value out of it.
    pub fn parsed_string<T: FromStr<Err: Display>>(&mut self) -> Option<T> {
        self.peek();
        let start = self.at;
        let parsed = self.str()?.parse();
        self.or_fail_at(start, parsed)
    }

    /// Reads a number, and a value out of its text.
    pub fn parsed_number<T: FromStr<Err: Display>>(&mut self) -> Option<T> {
        self.peek();
        let start = self.at;
        let parsed = self.number_text()?.parse();
        self.or_fail_at(start, parsed)
    }

    /// The value, or a failure at an offset that says why there is none.
    pub fn or_fail_at<T, E: Display>(&mut self, start: usize, parsed: Result<T, E>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => self.fail_at(start, error.to_string()),
        }
    }
}

impl Writer {
    /// Writes what a value displays as a string.
    pub fn displayed(&mut self, value: &dyn Display) {
        self.string(&value.to_string());
    }

    /// Writes what a value displays as a number. A text that is no JSON number (RFC 8259, section 6),
    /// such as `NaN`, is written as a string, so that the rest stays JSON.
    pub fn displayed_number(&mut self, value: &dyn Display) {
        let text = value.to_string();
        let is_number =
            matches!(Reader::new(text.as_bytes()).number_text(), Some(all) if all == text);
        if is_number {
            self.number(&text);
        } else {
            self.string(&text);
        }
    }

    /// Writes JSON text that serde made. What it could not write is written as `null`.
    pub fn raw(&mut self, json: Result<String, impl fmt::Debug>) {
        let json = json.unwrap_or_else(|_| "null".to_owned());
        self.buffer().extend_from_slice(json.as_bytes());
    }
}

/// Reading and writing of types of other crates, by one of three ways each:
///
/// ```text
/// outside! {
///     text ::std::net::IpAddr;        a string: `Display` and `FromStr`
///     number ::std::num::NonZeroU8;   a number: `Display` and `FromStr`
///     serde ::other::Money;           any JSON: `Serialize` and `Deserialize`
/// }
/// ```
macro_rules! outside {
    ($($form:ident $type:ty;)*) => {
        $($crate::runtime::json::outside! { @$form $type })*
    };
    (@text $type:ty) => {
        $crate::runtime::json::outside! { @with $type, displayed, parsed_string }
    };
    (@number $type:ty) => {
        $crate::runtime::json::outside! { @with $type, displayed_number, parsed_number }
    };
    (@with $type:ty, $write:ident, $read:ident) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                writer.$write(self);
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                reader.$read()
            }
        }
    };
    (@serde $type:ty) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                writer.raw(::serde_json::to_string(self));
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                let (text, start) = reader.raw()?;
                let parsed = ::serde_json::from_str::<Self>(text);
                reader.or_fail_at(start, parsed)
            }
        }
    };
}
pub(crate) use outside;

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;
    use std::num::NonZeroU8;

    use crate::runtime::json::{from_slice, object, outside, to_string};

    #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Money {
        amount: u32,
        #[serde(rename = "currencyCode")]
        currency: String,
    }

    mod strange {
        use std::fmt;
        use std::str::FromStr;

        #[derive(Clone, Debug, PartialEq)]
        pub(super) struct Ratio(pub f64);

        impl fmt::Display for Ratio {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl FromStr for Ratio {
            type Err = std::num::ParseFloatError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    }

    outside! {
        text Ipv4Addr;
        number NonZeroU8;
        number strange::Ratio;
        serde Money;
    }

    #[derive(Clone)]
    struct Host {
        address: Ipv4Addr,
        seats: Option<NonZeroU8>,
        price: Money,
    }

    object! { Host { required address: "address", optional seats: "seats", required price: "price", } }

    #[test]
    fn each_way_reads_what_it_writes() {
        let json = r#"{"address":"192.0.2.1","seats":3,"price":{"amount":5,"currencyCode":"EUR"}}"#;
        let host: Host = from_slice(json.as_bytes()).unwrap();
        assert_eq!(host.address, Ipv4Addr::new(192, 0, 2, 1));
        assert_eq!(host.seats, NonZeroU8::new(3));
        assert_eq!(
            (host.price.amount, host.price.currency.as_str()),
            (5, "EUR")
        );
        assert_eq!(to_string(&host), json);
    }

    #[test]
    fn what_a_type_refuses_is_told_with_its_place() {
        for (json, path) in [
            (
                r#"{"address":"192.0.2","price":{"amount":5,"currencyCode":""}}"#,
                "address: invalid IPv4",
            ),
            (
                r#"{"address":"192.0.2.1","seats":0,"price":{"amount":5,"currencyCode":""}}"#,
                "seats: number would be zero",
            ),
            (
                r#"{"address":"192.0.2.1","price":{"amount":-5,"currencyCode":""}}"#,
                "price: invalid value",
            ),
            (
                r#"{"address":7,"price":{"amount":5,"currencyCode":""}}"#,
                "address: expected string",
            ),
        ] {
            let error = from_slice::<Host>(json.as_bytes())
                .err()
                .map(|error| error.to_string());
            assert!(
                error.as_deref().is_some_and(|error| error.contains(path)),
                "{error:?}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_still_json() {
        assert_eq!(to_string(&strange::Ratio(1.5)), "1.5");
        assert_eq!(to_string(&strange::Ratio(f64::NAN)), r#""NaN""#);
    }
}
