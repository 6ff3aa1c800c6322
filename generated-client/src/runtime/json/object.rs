// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/json/object.rs.

//! Structs.
//!
//! The table of a struct becomes one call in each direction: the names beside
//! references to the fields, which the reader fills and the writer reads. The
//! references are trait objects, so the loop over the members is compiled once
//! for all structs, and a field costs rustc neither a branch nor a call of its
//! own. That is why the rows may stand in document order, whatever their
//! presence, and are written in that order.

use std::collections::BTreeMap;

use super::{Decode, Encode, Reader, Writer};

/// Whether and how a field is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Always,
    /// Unless its value is [absent](Encode::is_absent).
    IfPresent,
}

/// The first words of the rows of `object!`.
#[allow(
    non_upper_case_globals,
    reason = "tables read better with lower-case words"
)]
pub mod presence {
    use super::Presence;

    /// Every object has the member.
    pub const required: Presence = Presence::Always;
    /// Every object has the member, and it may be `null`. An object without it
    /// is accepted.
    pub const nullable: Presence = Presence::Always;
    /// An object may leave the member out; `null` is taken for that.
    pub const optional: Presence = Presence::IfPresent;
    /// An object may leave the member out, which is not the same as `null`.
    pub const tristate: Presence = Presence::IfPresent;
}

/// A place for the value of a member.
pub trait Slot {
    /// Reads the value. `false` if the reader has failed.
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool;

    /// Makes do without the member, if it was not read. `false` if it is required.
    fn complete(&mut self) -> bool;
}

impl<T: Decode> Slot for Option<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        *self = T::decode(reader);
        self.is_some()
    }

    fn complete(&mut self) -> bool {
        if self.is_none() {
            *self = T::absent();
        }
        self.is_some()
    }
}

/// The place of a member, here its name, whose value does not matter.
#[derive(Clone, Copy, Debug)]
pub struct Skipped(pub &'static str);

impl Slot for Skipped {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        reader.skip().is_some()
    }

    fn complete(&mut self) -> bool {
        true
    }
}

/// A place for the members that no field takes.
pub trait RestSlot {
    /// Reads the value of the member `key`. `false` if the reader has failed.
    fn fill(&mut self, key: String, reader: &mut Reader<'_>) -> bool;
}

impl<T: Decode> RestSlot for BTreeMap<String, T> {
    fn fill(&mut self, key: String, reader: &mut Reader<'_>) -> bool {
        match T::decode(reader) {
            Some(value) => {
                self.insert(key, value);
                true
            }
            None => false,
        }
    }
}

/// The members that no field holds.
pub trait Rest {
    /// Calls `each` for every one of them.
    fn for_each<'a>(&'a self, each: &mut dyn FnMut(&str, &'a dyn Encode));
}

impl<T: Encode> Rest for BTreeMap<String, T> {
    fn for_each<'a>(&'a self, each: &mut dyn FnMut(&str, &'a dyn Encode)) {
        for (key, value) in self {
            each(key, value);
        }
    }
}

impl Reader<'_> {
    /// Reads an object: the value of `keys[i]` into `slots[i]`, and what has
    /// none of the keys into `rest`, or nowhere. `false` if the reader has failed.
    pub fn object(
        &mut self,
        keys: &[&str],
        slots: &mut [&mut dyn Slot],
        rest: &mut [&mut dyn RestSlot],
    ) -> bool {
        match self.members(keys, slots, rest) {
            Some(filled) if filled == slots.len() => true,
            Some(_) => self.complete(keys, slots),
            None => false,
        }
    }

    /// Gives how many slots in a row, from the first one, have been filled.
    fn members(
        &mut self,
        keys: &[&str],
        slots: &mut [&mut dyn Slot],
        rest: &mut [&mut dyn RestSlot],
    ) -> Option<usize> {
        self.begin_object()?;
        // Most servers write members in the order of their documentation, so
        // the search starts after the member before.
        let mut next = 0;
        let mut in_order = 0;
        let mut first = true;
        while let Some(key) = self.next_key(first)? {
            first = false;
            let found = position(keys, &key, next);
            let filled = match found.and_then(|index| slots.get_mut(index)) {
                Some(slot) => slot.fill(self),
                None => match rest.first_mut() {
                    Some(rest) => rest.fill(key.clone().into_owned(), self),
                    None => self.skip().is_some(),
                },
            };
            if !filled {
                return self.in_member(&key);
            }
            if let Some(index) = found {
                in_order += usize::from(index == in_order);
                next = index + 1;
            }
        }
        Some(in_order)
    }

    fn complete(&mut self, keys: &[&str], slots: &mut [&mut dyn Slot]) -> bool {
        let missing = slots.iter_mut().position(|slot| !slot.complete());
        if let Some(key) = missing.and_then(|index| keys.get(index)) {
            self.fail::<()>("required member is missing");
            self.in_member::<()>(key);
        }
        missing.is_none()
    }
}

/// Where `key` is in `keys`, looking at `next` first.
#[inline]
fn position(keys: &[&str], key: &str, next: usize) -> Option<usize> {
    if keys.get(next).is_some_and(|expected| *expected == key) {
        return Some(next);
    }
    keys.iter().position(|other| *other == key)
}

impl Writer {
    /// Writes an object: `values[i]` under the name `fields[i].0`, then `rest`.
    pub fn object(
        &mut self,
        fields: &[(&'static str, Presence)],
        values: &[&dyn Encode],
        rest: &[&dyn Rest],
    ) {
        let is_field = |key: &str| fields.iter().position(|(name, _)| *name == key);
        let tags = self.begin_object(&|key| {
            let value = values.get(is_field(key)?)?;
            (!value.is_absent()).then_some(*value)
        });
        for ((key, presence), value) in fields.iter().zip(values) {
            if *presence == Presence::IfPresent && value.is_absent() || tags.contains(key) {
                continue;
            }
            self.key(key);
            value.encode(self);
        }
        for rest in rest {
            rest.for_each(&mut |key, value| {
                if is_field(key).is_none() && !tags.contains(&key) {
                    self.key(key);
                    value.encode(self);
                }
            });
        }
        self.end_object();
    }
}

/// The JSON form of a struct, a row for each field in the order of writing:
///
/// ```text
/// object! { Room {
///     "object" = "room",                      // no field: written with this value, read with any
///     required id: "id",
///     nullable name: "name",                  // Option<T>: None is null
///     optional avatar_url: "avatarUrl",       // Option<T>: None is left out
///     tristate last_message: "lastMessage",   // Nullable<T>
///     ..additional_properties                 // BTreeMap<String, T>: all other members
/// } }
/// ```
///
/// The first word says how the field is written; what is read follows from the
/// type of the field.
macro_rules! object {
    ($type:ident {
        $(
            $($constant:literal = $value:literal)?
            $($presence:ident $field:ident : $key:literal)?
        ,)*
        $(..$rest:ident $(,)?)?
    }) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                writer.object(
                    &[$(
                        $(($constant, $crate::runtime::json::Presence::Always),)?
                        $(($key, $crate::runtime::json::presence::$presence),)?
                    )*],
                    &[$( $(&$value,)? $(&self.$field,)? )*],
                    &[$(&self.$rest)?],
                );
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                $( $( let mut $field = None; )? )*
                $( let mut $rest = ::std::collections::BTreeMap::new(); )?
                let filled = reader.object(
                    &[$( $($constant,)? $($key,)? )*],
                    &mut [$(
                        $(&mut $crate::runtime::json::Skipped($constant),)?
                        $(&mut $field,)?
                    )*],
                    &mut [$(&mut $rest)?],
                );
                let (true, $($(Some($field),)?)*) = (filled, $($($field,)?)*) else { return None };
                Some(Self { $($($field,)?)* $($rest)? })
            }
        }

        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use object;
