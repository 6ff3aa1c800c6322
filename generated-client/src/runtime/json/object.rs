// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Structs.
//!
//! The table of a struct becomes one call in each direction: the names beside
//! references to the fields, which the reader fills and the writer reads. The
//! references are trait objects, so the loop over the members is compiled once
//! for all structs, and a field costs rustc neither a branch nor a call of its
//! own. That is why the rows may stand in document order, whatever their
//! presence, and are written in that order.

use std::collections::BTreeMap;

use super::{Came, Decode, Encode, Instead, Reader, Writer};
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
    OptionalNullable,
    /// Left out if the field is `None`. What is not of the field's type is kept in [`Instead`].
    Lenient,
    /// Left out if the field is `Absent`. What is not of the field's type is kept in [`Instead`].
    LenientNullable,
    /// Has one value. What came instead of it, or that nothing came, is kept in [`Instead`].
    Constant,
}

impl Presence {
    fn leaves_out(self, value: &dyn Encode) -> bool {
        !matches!(self, Self::Required | Self::Nullable | Self::Constant) && value.is_absent()
    }

    fn is_lenient(self) -> bool {
        matches!(self, Self::Lenient | Self::LenientNullable)
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
    pub const optional_nullable: Presence = Presence::OptionalNullable;
    /// An object may leave the member out, and it may have one that is not of the type.
    pub const lenient: Presence = Presence::Lenient;
    /// The same of a member that may be `null`.
    pub const lenient_nullable: Presence = Presence::LenientNullable;
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

    /// What came for a constant.
    fn take_constant(&mut self) -> Came {
        Came::Same
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
        *self = T::decode(reader).map_or(Self::Absent, Self::Value);
        !self.is_absent()
    }

    fn fill_null(&mut self) {
        *self = Self::Null;
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
        mut instead: Option<&mut Instead>,
        is_closed: bool,
    ) -> bool {
        let unnamed = self.unnamed_here;
        self.unnamed_here = 0;
        let seen = self.members(fields, slots, rest, &mut instead);
        if is_closed {
            self.against += self.unnamed_here;
        }
        self.unnamed_here = unnamed;
        let Some(seen) = seen else {
            return false;
        };
        if let Some(instead) = instead {
            self.note_constants(fields, slots, instead);
        }
        seen.in_order == slots.len() || self.has_required(fields, slots, &seen)
    }

    /// Keeps what came for constants. One that is absent speaks against the type.
    fn note_constants(
        &mut self,
        fields: &[Field],
        slots: &mut [&mut dyn Slot],
        instead: &mut Instead,
    ) {
        for ((key, presence), slot) in fields.iter().zip(slots) {
            if *presence == Presence::Constant {
                let came = slot.take_constant();
                self.against += usize::from(matches!(came, Came::Absent));
                instead.note(key, came);
            }
        }
    }

    /// Skips a member that there is no field for.
    fn lose(&mut self) -> bool {
        let start = self.at;
        let is_skipped = self.skip().is_some();
        self.note_lost(start);
        is_skipped
    }

    fn members(
        &mut self,
        fields: &[Field],
        slots: &mut [&mut dyn Slot],
        rest: &mut [&mut dyn RestSlot],
        instead: &mut Option<&mut Instead>,
    ) -> Option<Seen> {
        self.begin_object()?;
        // Most servers write members in the order of their documentation, so
        // the search starts after the member before.
        let mut next = 0;
        let mut seen = Seen::default();
        let mut first = true;
        while let Some(key) = self.next_key(first)? {
            first = false;
            let read = match position(fields, &key, next) {
                Some((index, presence)) => {
                    seen.add(index);
                    next = index + 1;
                    let slot = slots.get_mut(index);
                    slot.is_some_and(|slot| match (fields.get(index), &mut *instead) {
                        (Some((key, _)), Some(instead)) if presence.is_lenient() => {
                            self.lenient(key, *slot, instead)
                        }
                        _ => self.member(presence, *slot),
                    })
                }
                None => {
                    self.unnamed += 1;
                    self.unnamed_here += 1;
                    match rest.first_mut() {
                        Some(rest) => rest.fill(key.clone().into_owned(), self),
                        None => self.lose(),
                    }
                }
            };
            if !read {
                return self.in_member(&key);
            }
        }
        Some(seen)
    }

    #[inline]
    fn member(&mut self, presence: Presence, slot: &mut dyn Slot) -> bool {
        let takes_null = !matches!(presence, Presence::Required | Presence::Constant);
        let start = self.at;
        if takes_null && self.take_null() {
            slot.fill_null();
            // Servers send null for what is absent, but another alternative may know the null.
            if presence == Presence::Optional && !slot.is_filled() {
                self.note_lost(start);
            }
            return true;
        }
        slot.fill(self)
    }

    /// Reads a member that is kept as it came if it is not of the type.
    #[cold]
    fn lenient(&mut self, key: &'static str, slot: &mut dyn Slot, instead: &mut Instead) -> bool {
        self.peek();
        let (start, spans) = (self.checkpoint(), self.spans.len());
        let is_read = match self.take_null() {
            true => {
                slot.fill_null();
                slot.is_filled()
            }
            false => slot.fill(self),
        };
        if is_read {
            return true;
        }
        self.rewind(start);
        self.spans.truncate(spans);
        self.against += 1;
        let came = Came::other(self);
        came.map(|came| instead.note(key, came)).is_some()
    }

    fn has_required(&mut self, fields: &[Field], slots: &[&mut dyn Slot], seen: &Seen) -> bool {
        // What must be there, but can be done without, speaks against the type.
        let nullable = fields.iter().enumerate();
        let nullable = nullable.filter(|(_, (_, presence))| *presence == Presence::Nullable);
        self.against += nullable.filter(|(index, _)| !seen.has(*index)).count();
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

/// Which members of an object were read.
#[derive(Debug, Default)]
struct Seen {
    /// How many slots in a row, from the first one, have been filled.
    in_order: usize,
    /// A bit for each of the first fields.
    first: u128,
}

impl Seen {
    #[inline]
    fn add(&mut self, index: usize) {
        self.in_order += usize::from(index == self.in_order);
        self.first |= Self::bit(index);
    }

    /// Beyond those that have bits, a member is taken to be there.
    fn has(&self, index: usize) -> bool {
        index >= 128 || self.first & Self::bit(index) != 0
    }

    #[inline]
    fn bit(index: usize) -> u128 {
        u32::try_from(index).map_or(0, |index| 1_u128.checked_shl(index).unwrap_or(0))
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

/// What is written of a member; `None` if it is left out.
fn written<'a>(
    (key, presence): &Field,
    value: &'a dyn Encode,
    instead: Option<&'a Instead>,
) -> Option<&'a dyn Encode> {
    match (presence, instead) {
        (Presence::Constant, Some(instead)) => instead.of_constant(key, value),
        (_, Some(instead)) if presence.leaves_out(value) => instead.of_absent(key),
        _ if presence.leaves_out(value) => None,
        _ => Some(value),
    }
}

impl Writer {
    /// Writes an object: `values[i]` under the name `fields[i].0`, then `rest`.
    pub fn object(
        &mut self,
        fields: &[Field],
        values: &[&dyn Encode],
        rest: &[&dyn Rest],
        instead: Option<&Instead>,
    ) {
        let is_field = |key: &str| fields.iter().position(|(name, _)| *name == key);
        let tags = self.begin_object(&|key| {
            let index = is_field(key)?;
            written(fields.get(index)?, *values.get(index)?, instead)
        });
        for (field, value) in fields.iter().zip(values) {
            if tags.contains(&field.0) {
                continue;
            }
            if let Some(value) = written(field, *value, instead) {
                self.key(field.0);
                value.encode(self);
            }
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
/// object! { Room is closed keeps instead {
///     "object" = "room",                      // no field of its own: `instead: Instead` keeps another value
///     "ratio" => "1.5",                       // a constant of any other kind, as JSON text
///     required id: "id",
///     nullable name: "name",                  // Option<T>: None is null
///     optional avatar_url: "avatarUrl",       // Option<T>: None is left out
///     optional_nullable last_message: "lastMessage",   // Nullable<T>
///     lenient guest: "guest",                 // Option<T>: what is no T is kept in `instead`
///     ..additional_properties                 // BTreeMap<String, T>: all other members
/// } }
/// ```
///
/// Without constants and lenient members `keeps` and its field are left out. `is closed` is for an alternative of a union that allows no
/// other members: those speak against it.
///
/// A row without a name on the wire is for a member with the name of its field.
///
/// A field that is not `required` is `None`, or `Absent`, where the member is
/// missing. Of a member that occurs twice the last one counts.
macro_rules! object {
    ($type:ident $(is $closed:ident)? $(keeps $instead:ident)? {
        $(
            $($constant:literal $(= $value:literal)? $(=> $json:literal)?)?
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
                    &[$(
                        $(
                            $(&$value,)?
                            $(&$crate::runtime::json::JsonConstant($json),)?
                        )?
                        $(&self.$field,)?
                    )*],
                    &[$(&self.$rest)?],
                    $crate::runtime::json::kept!($(&self.$instead)?),
                );
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                $( $( let mut $field = $crate::runtime::json::unfilled!($presence); )? )*
                $( let mut $rest = ::std::collections::BTreeMap::new(); )?
                $( let mut $instead = $crate::runtime::json::Instead::default(); )?
                let complete = reader.object(
                    &[$(
                        $(($constant, $crate::runtime::json::Presence::Constant),)?
                        $((
                            $crate::runtime::json::member!($field $($key)?),
                            $crate::runtime::json::presence::$presence,
                        ),)?
                    )*],
                    &mut [$(
                        $(
                            $(&mut $crate::runtime::json::Fixed::new(&$value),)?
                            $(&mut $crate::runtime::json::Fixed::new(
                                &$crate::runtime::json::JsonConstant($json),
                            ),)?
                        )?
                        $(&mut $field,)?
                    )*],
                    &mut [$(&mut $rest)?],
                    $crate::runtime::json::kept!($(&mut $instead)?),
                    $crate::runtime::json::closed!($($closed)?),
                );
                let (true, $($($crate::runtime::json::filled!($presence $field),)?)*) =
                    (complete, $($($field,)?)*) else { return None };
                Some(Self { $($($field,)?)* $($rest,)? $($instead)? })
            }
        }

        $crate::runtime::json::by_encoding! { $type }
        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use object;

/// The place of what came instead, if the struct has one.
macro_rules! kept {
    () => {
        None
    };
    ($instead:expr) => {
        Some($instead)
    };
}
pub(crate) use kept;

/// Whether a struct is closed.
macro_rules! closed {
    () => {
        false
    };
    (closed) => {
        true
    };
}
pub(crate) use closed;

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
    (optional_nullable) => {
        $crate::runtime::nullable::Nullable::Absent
    };
    (lenient_nullable) => {
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
