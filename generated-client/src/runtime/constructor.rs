// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! How users make structs.

use super::nullable::Nullable;

/// A field that a struct can be made without.
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

/// Sets a field.
pub fn set<F: Settable>(field: &mut F, value: impl Into<F::Value>) {
    *field = F::with(value.into());
}

/// Sets a field, if there is a value.
pub fn set_given<F: Settable>(field: &mut F, value: Option<impl Into<F::Value>>) {
    if let Some(value) = value {
        set(field, value);
    }
}

/// How a struct is made: `new` takes what stands in parentheses, and each other field has a setter. Behind the second
/// semicolon stand those whose setter takes what converts: fields that may be null, and files. The members without a field are
/// set as a whole, in the row after `|`.
///
/// ```text
/// constructor! { NewRoom(name: impl Into<String>); capacity: i64; topic: Nullable<String> }
/// constructor! { NewCall from NewCallRequired(room, from, to, kind, media, region); note: String; }
/// ```
///
/// In the second form, a struct holds the required fields by name. `NewRoom keeps instead(…)` is for one whose table
/// `keeps` what came instead, and `Cat with kind = "cat"(…)` for one that has the tag of the alternative that it is.
// A client that only reads has no use for it.
#[allow(unused_macros)]
macro_rules! constructor {
    ($type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* ();
        $($field:ident: $value:ty),* $(,)? $(; $($nullable:ident: $null_value:ty),* $(,)?)?
        $(| $rest:ident: $rest_value:ty $(,)?)?) => {
        impl Default for $type {
            fn default() -> Self {
                Self {
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($($nullable: Default::default(),)*)?
                    $($rest: Default::default(),)?
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
        $($crate::runtime::constructor::constructor! { @nullable $type $($nullable: $null_value),* })?
        $($crate::runtime::constructor::constructor! { @rest $type $rest: $rest_value })?
    };
    (
        $type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* ($($required:ident: $argument:ty),* $(,)?);
        $($field:ident: $value:ty),* $(,)? $(; $($nullable:ident: $null_value:ty),* $(,)?)?
        $(| $rest:ident: $rest_value:ty $(,)?)?
    ) => {
        impl $type {
            /// Makes one from what is required.
            pub fn new($($required: $argument),*) -> Self {
                Self {
                    $($required: $required.into(),)*
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($($nullable: Default::default(),)*)?
                    $($rest: Default::default(),)?
                    $($instead: Default::default(),)?
                }
            }
        }

        $crate::runtime::constructor::constructor! { @setters $type $($field: $value),* }
        $($crate::runtime::constructor::constructor! { @nullable $type $($nullable: $null_value),* })?
        $($crate::runtime::constructor::constructor! { @rest $type $rest: $rest_value })?
    };
    (
        $type:ident $(keeps $instead:ident)? $(with $tag:ident = $tagged:literal)* from $struct:ident($($required:ident),* $(,)?);
        $($field:ident: $value:ty),* $(,)? $(; $($nullable:ident: $null_value:ty),* $(,)?)?
        $(| $rest:ident: $rest_value:ty $(,)?)?
    ) => {
        impl $type {
            /// Makes one from what is required.
            pub fn new(required: $struct) -> Self {
                Self {
                    $($required: required.$required,)*
                    $($tag: $tagged.into(),)*
                    $($field: Default::default(),)*
                    $($($nullable: Default::default(),)*)?
                    $($rest: Default::default(),)?
                    $($instead: Default::default(),)?
                }
            }
        }

        $crate::runtime::constructor::constructor! { @setters $type $($field: $value),* }
        $($crate::runtime::constructor::constructor! { @nullable $type $($nullable: $null_value),* })?
        $($crate::runtime::constructor::constructor! { @rest $type $rest: $rest_value })?
    };
    (@setters $type:ident) => {};
    (@setters $type:ident $($field:ident: $value:ty),+) => {
        impl $type {
            $(
                /// Sets the field of this name; `None` leaves it as it stands.
                #[must_use]
                #[allow(clippy::should_implement_trait)] // It is called as the description calls the field.
                pub fn $field(mut self, value: impl $crate::runtime::given::Given<$value>) -> Self {
                    $crate::runtime::constructor::set_given(&mut self.$field, value.given());
                    self
                }
            )*
        }
    };
    (@rest $type:ident $field:ident: $value:ty) => {
        impl $type {
            /// Sets the members that the description does not name.
            #[must_use]
            pub fn $field(mut self, value: $value) -> Self {
                self.$field = value;
                self
            }
        }
    };
    (@nullable $type:ident) => {};
    (@nullable $type:ident $($field:ident: $value:ty),+) => {
        impl $type {
            $(
                /// Sets the field of this name; where it may be null, `None` is null.
                #[must_use]
                #[allow(clippy::should_implement_trait)] // It is called as the description calls the field.
                pub fn $field(mut self, value: impl Into<$value>) -> Self {
                    $crate::runtime::constructor::set(&mut self.$field, value);
                    self
                }
            )*
        }
    };
}

#[allow(unused_imports)]
pub(crate) use constructor;
