// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! `Debug` and `PartialEq` by way of JSON.
//!
//! Derived, the two would be a fifth of what rustc spends on a type; through the writer they are two calls, whatever
//! the type holds.

use std::fmt;

use super::{Encode, to_vec};

/// Writes the name of a type and its value as JSON, over several lines for `{:#?}`.
///
/// # Errors
///
/// When `f` fails.
pub fn debug(name: &str, value: &dyn Encode, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let json = to_vec(value);
    let pretty = || {
        serde_json::to_string_pretty(&serde_json::from_slice::<serde_json::Value>(&json).ok()?).ok()
    };
    let pretty = if f.alternate() { pretty() } else { None };
    let text = pretty.unwrap_or_else(|| String::from_utf8_lossy(&json).into_owned());
    write!(f, "{name} {text}")
}

/// Whether two values are the same on the wire. The order of members is that of the description, so it never differs;
/// numbers that no JSON number stands for are all equal.
pub fn same(a: &dyn Encode, b: &dyn Encode) -> bool {
    to_vec(a) == to_vec(b)
}

/// `Debug` and `PartialEq` of a type that has `Encode`.
macro_rules! by_encoding {
    ($type:ident) => {
        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::runtime::json::debug(stringify!($type), self, f)
            }
        }

        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::json::same(self, other)
            }
        }
    };
}
pub(crate) use by_encoding;
