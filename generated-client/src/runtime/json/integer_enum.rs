// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Open enums of integers.

/// An integer that the description of the API does not list.
///
/// Only reading or converting an integer makes one, and only if the integer is
/// not a listed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger<T = i64>(T);

impl<T> UnknownInteger<T> {
    #[allow(dead_code, reason = "only the table needs it")]
    pub(crate) fn new(value: T) -> Self {
        Self(value)
    }
}

impl UnknownInteger {
    /// The integer.
    pub fn as_i64(self) -> i64 {
        self.0
    }
}

impl UnknownInteger<i128> {
    /// The integer.
    pub fn as_i128(self) -> i128 {
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
///
/// An enum with values beyond 64 bits with a sign is a `pub enum Flags: i128`.
macro_rules! integer_enum {
    ($(#[$meta:meta])* pub enum $type:ident { $($rows:tt)* }) => {
        $crate::runtime::json::integer_enum! { @enum [$(#[$meta])*] $type i64 as_i64 { $($rows)* } }
    };
    ($(#[$meta:meta])* pub enum $type:ident: i128 { $($rows:tt)* }) => {
        $crate::runtime::json::integer_enum! { @enum [$(#[$meta])*] $type i128 as_i128 { $($rows)* } }
    };
    ($type:ident { $($variant:ident : $value:literal),* $(,)? }) => {
        $crate::runtime::json::integer_enum! { @impl $type i64 as_i64 { $($variant = $value),* } }
    };
    (
        @enum [$(#[$meta:meta])*] $type:ident $integer:ident $as:ident
        { $($(#[$variant_meta:meta])* $variant:ident = $value:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* #[doc = concat!("`", $value, "`")] $variant,)*
            /// A value that the description does not list.
            Unknown($crate::runtime::json::UnknownInteger<$integer>),
        }

        $crate::runtime::json::integer_enum! { @impl $type $integer $as { $($variant = $value),* } }
    };
    (@impl $type:ident $integer:ident $as:ident { $($variant:ident = $value:literal),* }) => {
        impl $type {
            /// The value as it is written in JSON.
            pub fn $as(&self) -> $integer {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.$as(),
                }
            }
        }

        impl From<$integer> for $type {
            fn from(value: $integer) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::runtime::json::UnknownInteger::new(value)),
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.$as(), f)
            }
        }

        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                $crate::runtime::json::Encode::encode(&self.$as(), writer);
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                reader.wrap(<Self as From<$integer>>::from)
            }
        }

        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use integer_enum;
