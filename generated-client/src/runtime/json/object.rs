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
use crate::runtime::nullable::Nullable;

/// Whether an object must have a member, and whether the member may be `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Read and written in every object.
    Required,
    /// Written in every object, as `null` if the field is `None`. Where it is
    /// missing the field is `None` too.
    Nullable,
    /// Left out if the field is `None`; `null` is taken for that, unless the type holds it itself.
    Optional,
    /// Left out if the field is `Absent`, which is not the same as `null`.
    Tristate,
    /// Written in every object with one value; what is read does not matter.
    Constant,
}

impl Presence {
    fn leaves_out(self, value: &dyn Encode) -> bool {
        matches!(self, Self::Optional | Self::Tristate) && value.is_absent()
    }
}

/// The first words of the rows of `object!`.
#[allow(
    non_upper_case_globals,
    reason = "tables read better with lower-case words"
)]
pub mod presence {
    use super::Presence;

    /// Every object has the member.
    pub const required: Presence = Presence::Required;
    /// Every object has the member, and it may be `null`.
    pub const nullable: Presence = Presence::Nullable;
    /// An object may leave the member out.
    pub const optional: Presence = Presence::Optional;
    /// An object may leave the member out, and the member may be `null`.
    pub const tristate: Presence = Presence::Tristate;
}

/// A name on the wire and the presence of the member.
pub type Field = (&'static str, Presence);

/// A place for the value of a member.
pub trait Slot {
    /// Reads the value, which is not `null` unless the member is required.
    /// `false` if the reader has failed.
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool;

    /// Takes `null` for the value.
    fn fill_null(&mut self) {}

    /// Whether there is a value.
    fn is_filled(&self) -> bool {
        true
    }
}

impl<T: Decode> Slot for Option<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        *self = T::decode(reader);
        self.is_some()
    }

    fn fill_null(&mut self) {
        *self = T::null();
    }

    fn is_filled(&self) -> bool {
        self.is_some()
    }
}

impl<T: Decode> Slot for Nullable<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        *self = T::decode(reader).map_or(Self::Null, Self::Value);
        !self.is_null()
    }

    fn fill_null(&mut self) {
        *self = Self::Null;
    }
}

/// The place of a member whose value does not matter.
#[derive(Clone, Copy, Debug)]
pub struct Skipped<T>(pub T);

impl<T> Slot for Skipped<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> bool {
        reader.skip().is_some()
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
    /// Reads an object: the member `fields[i]` into `slots[i]`, and what has
    /// none of the names into `rest`, or nowhere. `false` if the reader has failed.
    pub fn object(
        &mut self,
        fields: &[Field],
        slots: &mut [&mut dyn Slot],
        rest: &mut [&mut dyn RestSlot],
    ) -> bool {
        match self.members(fields, slots, rest) {
            Some(in_order) => in_order == slots.len() || self.has_required(fields, slots),
            None => false,
        }
    }

    /// Gives how many slots in a row, from the first one, have been filled.
    fn members(
        &mut self,
        fields: &[Field],
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
            let read = match position(fields, &key, next) {
                Some((index, presence)) => {
                    in_order += usize::from(index == in_order);
                    next = index + 1;
                    slots
                        .get_mut(index)
                        .is_some_and(|slot| self.member(presence, *slot))
                }
                None => {
                    self.unnamed += 1;
                    match rest.first_mut() {
                        Some(rest) => rest.fill(key.clone().into_owned(), self),
                        None => self.skip().is_some(),
                    }
                }
            };
            if !read {
                return self.in_member(&key);
            }
        }
        Some(in_order)
    }

    #[inline]
    fn member(&mut self, presence: Presence, slot: &mut dyn Slot) -> bool {
        if presence != Presence::Required && self.take_null() {
            slot.fill_null();
            return true;
        }
        slot.fill(self)
    }

    fn has_required(&mut self, fields: &[Field], slots: &[&mut dyn Slot]) -> bool {
        let missing = fields
            .iter()
            .zip(slots)
            .find(|((_, presence), slot)| *presence == Presence::Required && !slot.is_filled());
        if let Some(((key, _), _)) = missing {
            self.fail::<()>("required member is missing");
            self.in_member::<()>(key);
        }
        missing.is_none()
    }
}

/// The field called `key`, looking at the one at `next` first.
#[inline]
fn position(fields: &[Field], key: &str, next: usize) -> Option<(usize, Presence)> {
    match fields.get(next) {
        Some((expected, presence)) if *expected == key => Some((next, *presence)),
        _ => search(fields, key),
    }
}

fn search(fields: &[Field], key: &str) -> Option<(usize, Presence)> {
    let index = fields.iter().position(|(other, _)| *other == key)?;
    Some((index, fields.get(index)?.1))
}

impl Writer {
    /// Writes an object: `values[i]` under the name `fields[i].0`, then `rest`.
    pub fn object(&mut self, fields: &[Field], values: &[&dyn Encode], rest: &[&dyn Rest]) {
        let is_field = |key: &str| fields.iter().position(|(name, _)| *name == key);
        let tags = self.begin_object(&|key| {
            let index = is_field(key)?;
            let (value, (_, presence)) = (values.get(index)?, fields.get(index)?);
            (!presence.leaves_out(*value)).then_some(*value)
        });
        for ((key, presence), value) in fields.iter().zip(values) {
            if presence.leaves_out(*value) || tags.contains(key) {
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
/// A row without a name on the wire is for a member with the name of its field.
///
/// A field that is not `required` is `None`, or `Absent`, where the member is
/// missing. Of a member that occurs twice the last one counts.
macro_rules! object {
    ($type:ident {
        $(
            $($constant:literal = $value:literal)?
            $($presence:ident $field:ident $(: $key:literal)?)?
        ,)*
        $(..$rest:ident $(,)?)?
    }) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                writer.object(
                    &[$(
                        $(($constant, $crate::runtime::json::Presence::Constant),)?
                        $((
                            $crate::runtime::json::member!($field $($key)?),
                            $crate::runtime::json::presence::$presence,
                        ),)?
                    )*],
                    &[$( $(&$value,)? $(&self.$field,)? )*],
                    &[$(&self.$rest)?],
                );
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                $( $( let mut $field = $crate::runtime::json::unfilled!($presence); )? )*
                $( let mut $rest = ::std::collections::BTreeMap::new(); )?
                let complete = reader.object(
                    &[$(
                        $(($constant, $crate::runtime::json::Presence::Constant),)?
                        $((
                            $crate::runtime::json::member!($field $($key)?),
                            $crate::runtime::json::presence::$presence,
                        ),)?
                    )*],
                    &mut [$(
                        $(&mut $crate::runtime::json::Skipped($constant),)?
                        $(&mut $field,)?
                    )*],
                    &mut [$(&mut $rest)?],
                );
                let (true, $($($crate::runtime::json::filled!($presence $field),)?)*) =
                    (complete, $($($field,)?)*) else { return None };
                Some(Self { $($($field,)?)* $($rest)? })
            }
        }

        $crate::runtime::json::by_encoding! { $type }
        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use object;

/// The name of a member: that of its field unless the table gives another.
macro_rules! member {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}
pub(crate) use member;

/// The slot of a row before anything is read.
macro_rules! unfilled {
    (tristate) => {
        $crate::runtime::nullable::Nullable::Absent
    };
    ($presence:ident) => {
        None
    };
}
pub(crate) use unfilled;

/// What the slot of a row must look like in the end.
macro_rules! filled {
    (required $field:ident) => {
        Some($field)
    };
    ($presence:ident $field:ident) => {
        $field
    };
}
pub(crate) use filled;
