// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Open enums of strings.

use std::fmt;

/// A string that the description of the API does not list.
///
/// Only reading or converting a string makes one, and only if the string is not
/// a listed one. So a listed string always is its own variant, and comparing
/// variants is enough.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownString(Box<str>);

impl UnknownString {
    #[allow(dead_code, reason = "only the table needs it")]
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for UnknownString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for UnknownString {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// The JSON form of an open enum of strings, and its conversions:
///
/// ```text
/// pub enum CallType { Audio, Video, Unknown(UnknownString) }
///
/// string_enum! { CallType {
///     Audio: "audio",
///     Video: "video",
/// } }
/// ```
///
/// In the documentation a value stands as it is written in Rust, so that no line break in it begins a block of code.
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $($(#[$variant_meta:meta])* $variant:ident = $value:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* #[doc = concat!("`` ", stringify!($value), " ``")] $variant,)*
            /// A value that the description does not list.
            Unknown($crate::runtime::json::UnknownString),
        }

        $crate::runtime::json::string_enum! { $type { $($variant: $value),* } }
    };
    ($type:ident { $($variant:ident : $text:literal),* $(,)? }) => {
        impl $type {
            /// The value as it is written in JSON.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(text) => text.as_str(),
                }
            }
        }

        impl From<&str> for $type {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown($crate::runtime::json::UnknownString::new(text)),
                }
            }
        }

        impl From<String> for $type {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = ::std::convert::Infallible;

            // Not `Self::Err`, which may be a variant.
            fn from_str(text: &str) -> Result<Self, ::std::convert::Infallible> {
                Ok(Self::from(text))
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                writer.string(self.as_str());
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                reader.string_into()
            }
        }

        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use string_enum;
