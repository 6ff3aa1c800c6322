// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! `Exact` and serde. Through `serde_json` numbers keep all digits, as JSON text that it takes and gives unread
//! (`RawValue`); other formats have the numbers that serde knows.

use std::collections::BTreeMap;
use std::fmt;

use ::serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use ::serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Exact, from_slice, to_string};

/// The name under which `serde_json` is asked for a value as text.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(text) => serialize_number(text, serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members),
        }
    }
}

fn serialize_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    if let Ok(value) = text.parse::<i64>() {
        return serializer.serialize_i64(value);
    }
    let nearest = text.parse::<f64>().map_err(::serde::ser::Error::custom)?;
    // Only where digits would be lost: outside of JSON, it is a struct with the digits in it.
    match serializer.is_human_readable() && !keeps_digits(nearest, text) {
        true => RawValue::from_string(text.to_owned())
            .map_err(::serde::ser::Error::custom)?
            .serialize(serializer),
        false => serializer.serialize_f64(nearest),
    }
}

/// Whether the shortest text of a number has the digits of `text`, zeros at the end aside.
fn keeps_digits(nearest: f64, text: &str) -> bool {
    significant(&format!("{nearest:e}")) == significant(text)
}

/// The digits of a number, without the zeros around them and without the exponent.
fn significant(text: &str) -> String {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(RAW_VALUE, ExactVisitor)
    }
}

struct ExactVisitor;

impl<'de> Visitor<'de> for ExactVisitor {
    type Value = Exact;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Exact, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Exact, D::Error> {
        Exact::deserialize(inner)
    }

    fn visit_unit<E>(self) -> Result<Exact, E> {
        Ok(Exact::Null)
    }

    fn visit_none<E>(self) -> Result<Exact, E> {
        Ok(Exact::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Exact, E> {
        Ok(Exact::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Exact, E> {
        Ok(Exact::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Exact, E> {
        Ok(Exact::Number(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Exact, E> {
        Ok(Exact::Number(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Exact, E> {
        Ok(Exact::Number(value.to_string()))
    }

    fn visit_f64<E: ::serde::de::Error>(self, value: f64) -> Result<Exact, E> {
        match value.is_finite() {
            true => Ok(Exact::Number(to_string(&value))),
            false => Err(E::custom("JSON has no such number")),
        }
    }

    fn visit_str<E>(self, text: &str) -> Result<Exact, E> {
        Ok(Exact::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Exact, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Exact::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Exact, A::Error> {
        let mut all = BTreeMap::new();
        while let Some(key) = members.next_key::<String>()? {
            if key == RAW_VALUE {
                let text: String = members.next_value()?;
                return from_slice(text.as_bytes()).map_err(A::Error::custom);
            }
            all.insert(key, members.next_value()?);
        }
        Ok(Exact::Object(all))
    }
}
