// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The way from the codec to serde and back, for users who want it.

#[cfg(feature = "serde")]
use super::{Decode, Encode};

/// Writes `value` to any serde format, as the JSON value that it is.
///
/// # Errors
///
/// When `serializer` fails.
#[cfg(feature = "serde")]
pub fn serialize<S: serde::Serializer>(
    value: &dyn Encode,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let json = super::Exact::of(value)
        .ok_or_else(|| serde::ser::Error::custom("JSON has no NaN and no infinity"))?;
    serde::Serialize::serialize(&json, serializer)
}

/// Reads a `T` from any serde format that describes itself, by way of JSON.
///
/// # Errors
///
/// When `deserializer` fails or its value does not describe a `T`.
#[cfg(feature = "serde")]
pub fn deserialize<'de, T: Decode, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let json = <super::Exact as serde::Deserialize>::deserialize(deserializer)?;
    super::from_slice(&super::to_vec(&json)).map_err(serde::de::Error::custom)
}

/// `Serialize` and `Deserialize` of a type that has `Encode` and `Decode`.
macro_rules! serde_bridge {
    ($type:ident) => {
        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::runtime::json::serialize(self, serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::runtime::json::deserialize(from)
            }
        }
    };
}
pub(crate) use serde_bridge;
