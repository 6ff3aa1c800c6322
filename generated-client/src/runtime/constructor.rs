// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! How users make structs.

use std::collections::BTreeMap;

use super::nullable::Nullable;

/// A field that a struct can be made without.
#[diagnostic::on_unimplemented(message = "`{Self}` is no optional field")]
pub trait Settable {
    /// What a setter takes.
    type Value;

    /// The field with a value.
    fn with(value: Self::Value) -> Self;
}

impl<T> Settable for Option<T> {
    type Value = T;

    fn with(value: T) -> Self {
        Some(value)
    }
}

impl<T> Settable for Nullable<T> {
    type Value = Self;

    fn with(value: Self) -> Self {
        value
    }
}

impl<T> Settable for BTreeMap<String, T> {
    type Value = Self;

    fn with(value: Self) -> Self {
        value
    }
}

/// Sets a field.
pub fn set<F: Settable>(field: &mut F, value: impl Into<F::Value>) {
    *field = F::with(value.into());
}

/// How a struct is made: `new` takes what stands in parentheses, and each other field has a setter.
///
/// ```text
/// constructor! { NewRoom(name: impl Into<String>); capacity: i64, topic: impl Into<Nullable<String>> }
/// constructor! { NewCall from NewCallRequired(room, from, to, kind, media, region); note: impl Into<String> }
/// ```
///
/// In the second form, a struct holds the required fields by name. `NewRoom keeps instead(…)` is for one whose table
/// `keeps` what came instead, and `Cat with kind = "cat"(…)` for one that has the tag of the alternative that it is.
// A client that only reads has no use for it.
#[allow(unused_macros)]
macro_rules! constructor {
    ($type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* (); $($field:ident: $value:ty),* $(,)?) => {
        impl Default for $type {
            fn default() -> Self {
                Self {
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($instead: Default::default(),)?
                }
            }
        }

        impl $type {
            /// Makes one; nothing is required.
            pub fn new() -> Self {
                Default::default()
            }
        }

        $crate::runtime::constructor::constructor! { @setters $type $($field: $value),* }
    };
    (
        $type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* ($($required:ident: $argument:ty),* $(,)?);
        $($field:ident: $value:ty),* $(,)?
    ) => {
        impl $type {
            /// Makes one from what is required.
            pub fn new($($required: $argument),*) -> Self {
                Self {
                    $($required: $required.into(),)*
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($instead: Default::default(),)?
                }
            }
        }

        $crate::runtime::constructor::constructor! { @setters $type $($field: $value),* }
    };
    (
        $type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* from $struct:ident($($required:ident),* $(,)?);
        $($field:ident: $value:ty),* $(,)?
    ) => {
        impl $type {
            /// Makes one from what is required.
            pub fn new(required: $struct) -> Self {
                Self {
                    $($required: required.$required,)*
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($instead: Default::default(),)?
                }
            }
        }

        $crate::runtime::constructor::constructor! { @setters $type $($field: $value),* }
    };
    (@setters $type:ident) => {};
    (@setters $type:ident $($field:ident: $value:ty),+) => {
        impl $type {
            $(
                /// Sets the field of this name.
                #[must_use]
                #[allow(clippy::should_implement_trait)] // It is called as the description calls the field.
                pub fn $field(mut self, value: $value) -> Self {
                    $crate::runtime::constructor::set(&mut self.$field, value);
                    self
                }
            )*
        }
    };
}

#[allow(unused_imports)]
pub(crate) use constructor;
