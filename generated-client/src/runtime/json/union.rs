// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Enums of values told apart by their shape.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::Value;

use super::reader::Checkpoint;
use super::{Decode, Reader};

/// The words for kinds in the rows of `union!`.
#[allow(
    non_upper_case_globals,
    reason = "tables read better with lower-case words"
)]
pub mod kinds {
    /// `null`.
    pub const null: u8 = 1;
    /// `true` and `false`.
    pub const boolean: u8 = 2;
    /// A number without a fraction: `1`, `1.0`, `1e3`.
    pub const integer: u8 = 4;
    /// Any number.
    pub const number: u8 = 8 | integer;
    /// A string.
    pub const string: u8 = 16;
    /// An array.
    pub const array: u8 = 32;
    /// An object.
    pub const object: u8 = 64;
    /// Every kind.
    pub const any: u8 = 127;
}

/// What a value must look like to be read as a variant.
#[derive(Clone, Copy)]
pub struct Shape<'a> {
    /// The [`kinds`] of values, added up.
    pub kinds: u8,
    /// The members that an object must have.
    pub required: &'a [&'a str],
    /// The members that must have one of the values, in an object that has them. Without a name it is the value itself
    /// that must be one of them, if it is no object.
    pub evidence: &'a [(&'a str, &'a [&'a dyn Literal])],
}

/// A value that evidence can ask for.
pub trait Literal {
    /// Whether the value that comes next is this one.
    fn is_next(&self, reader: &mut Reader<'_>) -> bool;
}

impl Literal for &str {
    fn is_next(&self, reader: &mut Reader<'_>) -> bool {
        reader.peek() == Some(b'"') && reader.str().is_some_and(|text| text == *self)
    }
}

/// Integers of every width that a literal may have; one without a suffix is an `i32`.
macro_rules! literal_integers {
    ($($type:ident)*) => { $(
        impl Literal for $type {
            fn is_next(&self, reader: &mut Reader<'_>) -> bool {
                $type::decode(reader) == Some(*self)
            }
        }
    )* };
}

literal_integers! { i32 i64 u64 i128 }

impl Literal for bool {
    fn is_next(&self, reader: &mut Reader<'_>) -> bool {
        reader.bool() == Some(*self)
    }
}

/// Where a member of an object stands.
#[derive(Debug)]
pub(super) struct KeySpan<'de> {
    key: Cow<'de, str>,
    value: usize,
}

/// The matching of one value against the shapes of a union.
#[derive(Debug)]
pub struct Union {
    start: Checkpoint,
    end: usize,
    kind: u8,
    /// Which of the members in the reader's list are those of the value.
    members: Range<usize>,
    attempted: bool,
    /// How much the variant that was read does not foresee, and how many members it has no field for.
    misfit: (usize, usize, usize),
    /// How many constants of it had another value.
    contradicted: usize,
    /// What nothing is left of in the variant that was read.
    lost: Vec<Range<usize>>,
    /// The same of each other variant that the value is.
    lost_by_others: Vec<Vec<Range<usize>>>,
}

/// How many lost members of a value are noted at most. Of more, it does not matter which they are.
const MOST_LOST: usize = 4096;

impl<'de> Reader<'de> {
    /// Takes in the shape of the value that comes next, in one pass over it.
    pub fn begin_union(&mut self) -> Option<Union> {
        let kind = self.kind();
        let start = self.checkpoint();
        let first = self.spans.len();
        match kind {
            kinds::object => self.note_members()?,
            _ => self.skip()?,
        }
        let end = self.at;
        let members = first..self.spans.len();
        self.rewind(start);
        Some(Union {
            start,
            end,
            kind,
            members,
            attempted: false,
            misfit: (0, 0, 0),
            contradicted: 0,
            lost: Vec::new(),
            lost_by_others: Vec::new(),
        })
    }

    fn kind(&mut self) -> u8 {
        match self.peek() {
            Some(b'n') => kinds::null,
            Some(b't' | b'f') => kinds::boolean,
            Some(b'"') => kinds::string,
            Some(b'[') => kinds::array,
            Some(b'{') => kinds::object,
            Some(_) if self.next_is_integer() => kinds::integer,
            _ => kinds::number & !kinds::integer,
        }
    }

    fn next_is_integer(&mut self) -> bool {
        let start = self.checkpoint();
        let whole = self.number().is_some_and(|number| number.is_whole());
        self.rewind(start);
        whole
    }

    fn note_members(&mut self) -> Option<()> {
        self.begin_object()?;
        let mut first = true;
        while let Some(key) = self.next_key(first)? {
            first = false;
            let value = self.at;
            if self.skip().is_none() {
                return self.in_member(&key);
            }
            self.spans.push(KeySpan { key, value });
        }
        Some(())
    }

    /// Reads the value as a `T` if it has `shape`, unless a row before it has been read that foresees as much of it and
    /// names as many of the members, at any depth. So what a server adds later does not turn one variant into another, and of two
    /// variants that both fit the one is taken that loses less.
    pub fn attempt<T: Decode, U>(
        &mut self,
        union: &mut Union,
        found: &mut Option<U>,
        shape: &Shape<'_>,
        make: fn(T) -> U,
    ) {
        let outer = self.entries_left;
        let Some(inner) = outer.checked_sub(1) else {
            return;
        };
        let is_open = found.is_none() || union.misfit > (0, 0, 0);
        if is_open && self.matches(union, shape) && self.may_attempt(union) {
            self.entries_left = inner;
            let value = T::decode(self);
            let mut misfit = (
                self.against.saturating_sub(union.start.against),
                self.lost.saturating_sub(union.start.lost),
                self.unnamed.saturating_sub(union.start.unnamed),
            );
            let contradicted = self.contradicted.saturating_sub(union.start.contradicted);
            let mut lost = self.lost_spans.split_off(union.start.lost_spans);
            self.entries_left = outer;
            self.rewind(union.start);
            self.spans.truncate(union.members.end);
            let Some(value) = value else { return };
            if found.is_none() || misfit < union.misfit {
                std::mem::swap(&mut lost, &mut union.lost);
                std::mem::swap(&mut misfit, &mut union.misfit);
                union.contradicted = contradicted;
                if found.replace(make(value)).is_none() {
                    return;
                }
            }
            // What speaks against a variant makes it none that the value is.
            if misfit.0 == 0 {
                union.lost_by_others.push(lost);
            }
        }
    }

    /// Notes that the members from `start` to here are lost.
    pub(super) fn note_lost(&mut self, start: usize) {
        self.lost += 1;
        if self.lost_spans.len() < MOST_LOST {
            self.lost_spans.push(start..self.at);
        }
    }

    /// Goes behind the value. If no row has been read, it is read as free-form JSON. So it is if the row that was read
    /// has lost something and is not what the value says that it is, and if the value may be several at once and
    /// another row, which it is as well, describes what is lost.
    pub fn end_union<U>(
        &mut self,
        union: Union,
        found: Option<U>,
        unknown: fn(Value) -> U,
        is_overlapping: bool,
    ) -> Option<U> {
        self.spans.truncate(union.members.start);
        if found.is_none() {
            return self.unknown(unknown);
        }
        if union.contradicted > 0 && union.misfit.1 > 0 {
            return self.unknown(unknown);
        }
        if is_overlapping && union.loses_what_others_keep() {
            return self.wrap(unknown);
        }
        self.at = union.end;
        self.lost_spans.extend(union.lost);
        self.against += union.misfit.0;
        self.contradicted += union.contradicted;
        self.lost += union.misfit.1;
        self.unnamed += union.misfit.2;
        found
    }

    /// A second attempt reads the value again, and so do the attempts of the
    /// unions within it. What that may cost altogether is bounded, or else a
    /// small but deep text could keep the reader busy for years.
    fn may_attempt(&mut self, union: &mut Union) -> bool {
        if !std::mem::replace(&mut union.attempted, true) {
            return true;
        }
        let left = self
            .second_reads_left
            .checked_sub(union.end - union.start.at);
        self.second_reads_left = left.unwrap_or_default();
        left.is_some()
    }

    fn matches(&mut self, union: &Union, shape: &Shape<'_>) -> bool {
        if shape.kinds & union.kind == 0 {
            return false;
        }
        if union.kind != kinds::object {
            let mut own = shape.evidence.iter().filter(|(key, _)| key.is_empty());
            return own.all(|(_, values)| self.is_one_of(union, union.start.at, values));
        }
        shape
            .required
            .iter()
            .all(|key| self.noted(union, key).is_some())
            && shape
                .evidence
                .iter()
                .all(|(key, values)| match self.noted(union, key) {
                    Some(at) => self.is_one_of(union, at, values),
                    None => true,
                })
    }

    fn noted(&self, union: &Union, key: &str) -> Option<usize> {
        let members = self.spans.get(union.members.clone())?;
        members
            .iter()
            .find(|member| member.key == key)
            .map(|member| member.value)
    }

    fn is_one_of(&mut self, union: &Union, at: usize, values: &[&dyn Literal]) -> bool {
        let found = values.iter().any(|value| {
            self.rewind(union.start);
            self.at = at;
            value.is_next(self)
        });
        self.rewind(union.start);
        found
    }
}

impl Union {
    fn loses_what_others_keep(&self) -> bool {
        let is_within = |inner: &Range<usize>, outer: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end
        };
        self.lost_by_others.iter().any(|others| {
            let is_kept = |own: &Range<usize>| !others.iter().any(|other| is_within(own, other));
            self.lost.iter().any(is_kept)
        })
    }
}

/// The variant for `null`, if values of these [`kinds`] may be that.
pub fn null_of<T: Decode>(kinds: u8) -> Option<T> {
    match kinds & kinds::null {
        0 => None,
        _ => super::from_slice(b"null").ok(),
    }
}

/// The JSON form of an enum of values told apart by their shape. Of the rows that
/// fit, the one is read whose type names the most of the members, the first one
/// among equals; and what none of them can read is `Unknown`, so nothing is lost:
///
/// ```text
/// pub enum Source { Text(String), Count(i64), Items(Vec<String>), Card(Card), Bank(Bank), Unknown(serde_json::Value) }
///
/// union! { Source {
///     Text: string,
///     Count: integer,
///     Items: array | null,
///     Card: object ["id", "brand"] where "object" = "card" | "debit_card" and "version" = 2,
///     Bank: object ["id"],
///     Customer(Box<Customer>) if "customers": object ["id"],   // only with a Cargo feature
/// } }
/// ```
///
/// A value of an `enum Source overlapping` may be several variants at once. If the one that is read loses what another
/// keeps, the value is `Unknown`, too.
///
/// The kinds are the names in [`kinds`]. The list names members that an object
/// must have. A member after `where` must have one of the values if the object
/// has it at all; after `where ""` it is the value itself, as for an enum beside other texts.
macro_rules! union {
    (
        $(#[$meta:meta])*
        pub enum $type:ident $($overlapping:ident)? {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident($content:ty) $(if $($feature:literal)|+)?: $($kind:ident)|+
                $([$($required:literal),* $(,)?])?
                $(where $($key:literal = $($value:literal)|+)and+)?
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $type {
            $(
                $(#[$variant_meta])*
                $(#[cfg(any($(feature = $feature),+))])?
                $variant($content),
            )*
            /// A value that the description does not foresee.
            Unknown(::serde_json::Value),
        }

        $crate::runtime::json::union! { $type $($overlapping)? {
            $($variant $(if $($feature)|+)?: $($kind)|+ $([$($required),*])? $(where $($key = $($value)|+)and+)?),*
        } }
    };
    ($type:ident $($overlapping:ident)? {
        $(
            $variant:ident $(if $($feature:literal)|+)?: $($kind:ident)|+
            $([$($required:literal),* $(,)?])?
            $(where $($key:literal = $($value:literal)|+)and+)?
        ),* $(,)?
    }) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                match self {
                    $(
                        $(#[cfg(any($(feature = $feature),+))])?
                        Self::$variant(value) => $crate::runtime::json::Encode::encode(value, writer),
                    )*
                    Self::Unknown(value) => $crate::runtime::json::Encode::encode(value, writer),
                }
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                let mut union = reader.begin_union()?;
                let mut found = None;
                $(
                    $(#[cfg(any($(feature = $feature),+))])?
                    reader.attempt(
                        &mut union,
                        &mut found,
                        &$crate::runtime::json::Shape {
                            kinds: $($crate::runtime::json::kinds::$kind)|+,
                            required: &[$($($required),*)?],
                            evidence: &[$($(($key, &[$(&$value),+])),+)?],
                        },
                        Self::$variant,
                    );
                )*
                let is_overlapping = !stringify!($($overlapping)?).is_empty();
                reader.end_union(union, found, Self::Unknown, is_overlapping)
            }

            fn null() -> Option<Self> {
                let kinds = 0 $(| $($crate::runtime::json::kinds::$kind)|+)*;
                $crate::runtime::json::null_of(kinds)
            }
        }

        $crate::runtime::json::by_encoding! { $type }
        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use union;

/// How a union is made from what its variants hold, where that tells the variant:
///
/// ```text
/// from_content! { Source { Text(String), Card(Box Card) } }
/// ```
macro_rules! from_content {
    ($type:ident { $($variant:ident($($content:ident)+)),* $(,)? }) => {
        $($crate::runtime::json::from_content! { @one $type $variant $($content)+ })*
    };
    (@one $type:ident $variant:ident Box $content:ident) => {
        impl From<$content> for $type {
            fn from(value: $content) -> Self {
                Self::$variant(Box::new(value))
            }
        }
    };
    (@one $type:ident $variant:ident $content:ident) => {
        impl From<$content> for $type {
            fn from(value: $content) -> Self {
                Self::$variant(value)
            }
        }
    };
}
pub(crate) use from_content;
