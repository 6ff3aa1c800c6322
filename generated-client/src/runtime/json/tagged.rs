// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Enums of objects told apart by the value of one member, the tag.

use std::borrow::Cow;

use serde_json::Value;

use super::{Decode, Reader};

impl<'de> Reader<'de> {
    /// Looks ahead in the object that comes next for the value of the member
    /// `key`. `Some(None)` if the object has no such member, or one that is `null`.
    /// A tag that is a number or a boolean is given as it is written.
    pub fn tag(&mut self, key: &str) -> Option<Option<Cow<'de, str>>> {
        let start = self.checkpoint();
        let tag = self.tag_of_members(key)?;
        self.rewind(start);
        Some(tag)
    }

    fn tag_of_members(&mut self, key: &str) -> Option<Option<Cow<'de, str>>> {
        self.begin_object()?;
        let mut first = true;
        while let Some(found) = self.next_key(first)? {
            first = false;
            let value = match found == key {
                true if self.take_null() => Some(None),
                true => self.scalar().map(Some),
                false => self.skip().map(|()| None),
            };
            match value {
                Some(None) => {}
                Some(tag) => return Some(tag),
                None => return self.in_member(&found),
            }
        }
        Some(None)
    }

    fn scalar(&mut self) -> Option<Cow<'de, str>> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number_text().map(Cow::Borrowed),
            Some(b't' | b'f') => self
                .bool()
                .map(|value| if value { "true" } else { "false" }.into()),
            _ => self.str(),
        }
    }

    /// Reads a `T` and makes a `U` of it.
    #[inline]
    pub fn wrap<T: Decode, U>(&mut self, make: fn(T) -> U) -> Option<U> {
        let Some(left) = self.entries_left.checked_sub(1) else {
            return self.fail("types are nested too deeply");
        };
        self.entries_left = left;
        let value = T::decode(self);
        self.entries_left = left.saturating_add(1);
        value.map(make)
    }

    /// Reads free-form JSON and makes a `U` of it.
    pub fn unknown<U>(&mut self, make: fn(Value) -> U) -> Option<U> {
        self.against += 1;
        self.wrap(make)
    }

    /// Reads a `T`, or failing that free-form JSON, and makes a `U` of it.
    pub fn wrap_or_unknown<T: Decode, U>(
        &mut self,
        make: fn(T) -> U,
        unknown: fn(Value) -> U,
    ) -> Option<U> {
        let start = self.checkpoint();
        let value = self.wrap(make);
        if value.is_some() {
            return value;
        }
        self.rewind(start);
        self.unknown(unknown)
    }
}

/// The JSON form of an enum of objects told apart by the member after `by`:
///
/// ```text
/// pub enum Event { Created(Box<Created>), Deleted(Deleted), Other(Plain), Unknown(serde_json::Value) }
///
/// tagged! { Event by "type" else Other {
///     Created: "message.created" | "message.new",   // the first one is written
///     Deleted: "message.deleted",
/// } }
/// ```
///
/// The tag is written first, whether or not the table of the variant's own type
/// has it. If that type has a field for the tag, its value is kept as long as
/// it is one of the variant's tags.
///
/// The variant after `else` takes objects without a tag or with one that is not
/// listed. It is written as it is, so the tag that came is kept and none is added.
/// An object without a tag, or with one that is not listed, that no variant after
/// `else` reads is `Unknown` and keeps all it has.
macro_rules! tagged {
    (
        $(#[$meta:meta])*
        pub enum $type:ident by $key:literal {
            $($(#[$variant_meta:meta])* $variant:ident($content:ty) = $($tag:literal)|+),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* $variant($content),)*
            /// A value that the description does not foresee.
            Unknown(::serde_json::Value),
        }

        $crate::runtime::json::tagged! { @both $type $key { $($variant: $($tag)|+,)* } {} {
            _ => unknown(Self::Unknown),
        } }
    };
    (
        $(#[$meta:meta])*
        pub enum $type:ident by $key:literal else $default:ident {
            $($(#[$variant_meta:meta])* $variant:ident($content:ty) = $($tag:literal)|+),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* $variant($content),)*
            /// A value that the description does not foresee.
            Unknown(::serde_json::Value),
        }

        $crate::runtime::json::tagged! { @both $type $key { $($variant: $($tag)|+,)* } { $default } {
            _ => wrap_or_unknown(Self::$default, Self::Unknown),
        } }
    };
    ($type:ident by $key:literal {
        $($variant:ident : $($tag:literal)|+),* $(,)?
    }) => {
        $crate::runtime::json::tagged! { @both $type $key {
            $($variant : $($tag)|+,)*
        } {} {
            _ => unknown(Self::Unknown),
        } }
    };
    ($type:ident by $key:literal else $default:ident {
        $($variant:ident : $($tag:literal)|+),* $(,)?
    }) => {
        $crate::runtime::json::tagged! { @both $type $key {
            $($variant : $($tag)|+,)*
        } { $default } {
            _ => wrap_or_unknown(Self::$default, Self::Unknown),
        } }
    };
    (@both $type:ident $key:literal {
        $($variant:ident : $($tag:literal)|+,)*
    } { $($default:ident)? } {
        $($other:pat => $method:ident($($argument:expr),*),)*
    }) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                // The default may have tags of its own.
                #[allow(unreachable_patterns)]
                match self {
                    $(Self::$default(value) => $crate::runtime::json::Encode::encode(value, writer),)?
                    $(Self::$variant(value) => writer.tagged($key, &[$($tag),+], value),)*
                    Self::Unknown(value) => $crate::runtime::json::Encode::encode(value, writer),
                }
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                match reader.tag($key)?.as_deref() {
                    $(Some($($tag)|+) => reader.wrap(Self::$variant),)*
                    $($other => reader.$method($($argument),*),)*
                }
            }
        }

        $crate::runtime::json::by_encoding! { $type }
        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use tagged;
