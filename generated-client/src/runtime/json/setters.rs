// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/json/setters.rs.

//! Chained setters.

/// The setters of a struct's optional fields. They take and give back the
/// struct, so that calls can be chained:
///
/// ```text
/// setters! { NewRoom {
///     optional external_id: String,      // Option<String>; takes what converts into a String
///     exactly capacity: i64,             // Option<i64>; takes an i64: a bare literal keeps its type
///     optional_nullable topic: String,            // Nullable<String>; takes a value, an Option or a Nullable
///     rest metadata: serde_json::Value,  // BTreeMap<String, T>; adds one member
/// } }
/// ```
///
/// Documentation of a row becomes documentation of its setter.
macro_rules! setters {
    ($type:ident { $($(#[$doc:meta])* $kind:ident $field:ident : $value:ty),* $(,)? }) => {
        impl $type {
            $( $crate::runtime::json::setter! { $(#[$doc])* $kind $field $value } )*
        }
    };
}
pub(crate) use setters;

/// One row of `setters!`.
macro_rules! setter {
    ($(#[$doc:meta])* optional $field:ident $value:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, value: impl Into<$value>) -> Self {
            self.$field = Some(value.into());
            self
        }
    };
    ($(#[$doc:meta])* exactly $field:ident $value:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, value: $value) -> Self {
            self.$field = Some(value);
            self
        }
    };
    ($(#[$doc:meta])* optional_nullable $field:ident $value:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`, to a value or to null.")]
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, value: impl Into<$crate::runtime::nullable::Nullable<$value>>) -> Self {
            self.$field = value.into();
            self
        }
    };
    ($(#[$doc:meta])* rest $field:ident $value:ty) => {
        #[doc = concat!("Adds a member to `", stringify!($field), "`.")]
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, key: impl Into<String>, value: impl Into<$value>) -> Self {
            self.$field.insert(key.into(), value.into());
            self
        }
    };
}
pub(crate) use setter;
