//! What kind of Rust type a merged schema asks for, before any of its parts is looked at.

/// The kinds of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Class {
    /// The description says anything.
    Any,
    /// The description says something that no Rust type expresses.
    Inexpressible,
    /// Null.
    Null,
    /// A truth value.
    Boolean,
    /// An integer.
    Integer,
    /// Any number.
    Number,
    /// Text.
    String,
    /// Text out of a list.
    StringEnum,
    /// A number out of a list.
    IntegerEnum,
    /// A list.
    Array,
    /// An object whose members are not named.
    Map,
    /// An object with named members.
    Struct,
    /// One of several alternatives.
    Union,
    /// One of several types.
    Types,
    /// A base whose children a discriminator tells apart.
    Base,
}

impl Class {
    /// Whether a type of its own is defined for it.
    pub(in crate::lower) fn is_nominal(self) -> bool {
        matches!(
            self,
            Self::StringEnum
                | Self::IntegerEnum
                | Self::Struct
                | Self::Union
                | Self::Types
                | Self::Base
        )
    }
}
