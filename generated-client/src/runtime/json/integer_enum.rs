// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/json/integer_enum.rs.

//! Open enums of integers.

/// An integer that the description of the API does not list.
///
/// Only reading or converting an integer makes one, and only if the integer is
/// not a listed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    #[allow(dead_code, reason = "only the table needs it")]
    pub(crate) fn new(value: i64) -> Self {
        Self(value)
    }

    /// The integer.
    pub fn as_i64(self) -> i64 {
        self.0
    }
}

/// The JSON form of an open enum of integers, and its conversions:
///
/// ```text
/// pub enum Priority { Low, High, Unknown(UnknownInteger) }
///
/// integer_enum! { Priority {
///     Low: 1,
///     High: 2,
/// } }
/// ```
macro_rules! integer_enum {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $($(#[$variant_meta:meta])* $variant:ident = $value:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* #[doc = concat!("`", $value, "`")] $variant,)*
            /// A value that the description does not list.
            Unknown($crate::runtime::json::UnknownInteger),
        }

        $crate::runtime::json::integer_enum! { $type { $($variant: $value),* } }
    };
    ($type:ident { $($variant:ident : $value:literal),* $(,)? }) => {
        impl $type {
            /// The value as it is written in JSON.
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_i64(),
                }
            }
        }

        impl From<i64> for $type {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::runtime::json::UnknownInteger::new(value)),
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                $crate::runtime::json::Encode::encode(&self.as_i64(), writer);
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                reader.wrap(<Self as From<i64>>::from)
            }
        }

        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use integer_enum;
