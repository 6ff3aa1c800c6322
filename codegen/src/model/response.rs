//! What a call gives back.

use std::fmt;

use serde::Serialize;

use super::{Docs, MethodName, Type, TypeName, VariantName, XmlContent};

/// One side of a call's result: what success gives, or what documented failures carry.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// The Rust type.
    pub ty: OutcomeType,
    /// Which response is decoded how, most specific status first.
    pub responses: Vec<Response>,
}

impl Outcome {
    /// Every content that is mentioned.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        self.responses.iter().map(|response| &response.content)
    }
}

/// Another form of success that can be asked for.
#[derive(Debug, Serialize)]
pub struct Representation {
    /// The method of the request that asks for it.
    pub verb: MethodName,
    /// The media types to ask for, as a list that HTTP understands.
    pub accept: String,
    /// What it gives.
    pub outcome: Outcome,
}

/// The Rust type of an outcome.
#[derive(Debug, Serialize)]
pub enum OutcomeType {
    /// Nothing is documented: success gives `()`, failure is `Infallible`.
    Undocumented,
    /// All responses give the same.
    Single(Content),
    /// Responses differ: an enum with the variants that they name.
    Enum {
        /// Its name.
        name: TypeName,
        /// What it stands for.
        docs: Docs,
        /// Its variants, in the order of the responses, which may share one.
        variants: Vec<ResponseVariant>,
    },
}

/// A variant of a response enum.
#[derive(Debug, Serialize)]
pub struct ResponseVariant {
    /// Its name, from the status: `NotFound`, `Status4xx`, `Default`.
    pub name: VariantName,
    /// What it holds; [`Content::Empty`] makes a unit variant.
    pub content: Content,
    /// When it is sent.
    pub docs: Docs,
}

/// A response that is told apart by status and media type.
#[derive(Debug, Serialize)]
pub struct Response {
    /// Which statuses.
    pub status: Status,
    /// The media type or range; `None` when there is no body.
    pub media_type: Option<String>,
    /// How the body is read.
    pub content: Content,
    /// The variant it becomes, when the outcome is an enum.
    pub variant: Option<VariantName>,
    /// One line of plain text on when it is sent.
    pub description: String,
}

/// How a body is read or written, and so what it is in Rust.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Content {
    /// No body: `()`.
    Empty,
    /// JSON.
    Json(Type),
    /// JSON texts in sequence, each of this type: `Vec<T>`.
    Items(Type),
    /// `application/x-www-form-urlencoded` (WHATWG URL, section 5).
    Form(Type),
    /// Several parts (RFC 7578): a struct that is marked so, or [`Type::Parts`]. Only requests have it.
    Multipart(Type),
    /// JSON texts, one a line, all of them this list. Only requests have it.
    JsonLines(Type),
    /// JSON texts with a separator before each (RFC 7464), all of them this list. Only requests have it.
    JsonSequence(Type),
    /// XML.
    Xml(Box<XmlContent>),
    /// Text: `String`.
    Text,
    /// Anything else: `Bytes`.
    Bytes,
}

impl Content {
    /// Whether both are the same type in Rust, even if they are read in different ways.
    pub fn is_same_type(&self, other: &Self) -> bool {
        let is_text = |content: &Self| {
            matches!(content.ty(), None | Some(Type::String))
                && !matches!(content, Self::Empty | Self::Bytes | Self::Items(_))
        };
        let is_list = |content: &Self| matches!(content, Self::Items(_));
        match (self.ty(), other.ty()) {
            (Some(one), Some(two)) => is_list(self) == is_list(other) && one == two,
            _ => self == other || is_text(self) && is_text(other),
        }
    }

    /// The type of a body that is read into one; of a sequence, that of each item.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty)
            | Self::Items(ty)
            | Self::Form(ty)
            | Self::Multipart(ty)
            | Self::JsonLines(ty)
            | Self::JsonSequence(ty) => Some(ty),
            Self::Xml(xml) => Some(&xml.ty),
            Self::Empty | Self::Text | Self::Bytes => None,
        }
    }
}

/// Which statuses a response is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Status {
    /// One.
    Code(u16),
    /// `4XX`: the first digit.
    Range(u8),
    /// The others.
    Default,
}

impl fmt::Display for Status {
    /// As tables of responses write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(digit) => write!(f, "{digit}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}
