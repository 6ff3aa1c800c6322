//! Headers of responses.

use serde::Serialize;

use super::{ArgumentName, Docs, Place, Type, TypeName};

/// The documented headers of an operation's responses, those of failures too.
#[derive(Debug, Serialize)]
pub struct Headers {
    /// The type through which they are read.
    pub name: TypeName,
    /// What it stands for.
    pub docs: Docs,
    /// One for each name, in document order; never empty.
    pub headers: Vec<Header>,
}

/// A documented header.
#[derive(Debug, Serialize)]
pub struct Header {
    /// The method that reads it.
    pub name: ArgumentName,
    /// The name on the wire, as the description writes it.
    pub wire: String,
    /// How it is written.
    pub style: HeaderStyle,
    /// The type of a value that is there and not null.
    pub ty: Type,
    /// Whether it may be missing.
    pub presence: HeaderPresence,
    /// What it means, and in which responses it is.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// Whether a header may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum HeaderPresence {
    /// In every response that documents it.
    Required,
    /// It may be missing.
    Optional,
    /// It may be missing, and it may be null.
    OptionalOrNull,
}

/// How lists and objects are written in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum HeaderStyle {
    /// With commas; the names and values of objects in turn.
    Simple,
    /// With commas; names and values of objects with `=` in between.
    Spread,
    /// With spaces.
    Spaces,
    /// With tabs.
    Tabs,
    /// With `|`.
    Pipes,
    /// As a line for each value.
    Lines,
    /// As JSON text.
    Json,
}
