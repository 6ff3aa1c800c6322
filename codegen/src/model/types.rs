//! Data types.

use serde::Serialize;

use super::{Docs, FieldName, GroupId, Place, Style, TypeName, VariantName};

/// The index of a type in [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct TypeId(pub usize);

/// A type expression.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Type {
    /// `bool`
    Bool,
    /// An integer.
    Integer(IntegerKind),
    /// `f64`
    Float,
    /// `Decimal` of the runtime: a number with all its digits
    Decimal,
    /// `String`
    String,
    /// `Uuid` (RFC 9562)
    Uuid,
    /// `DateTime` of the runtime (RFC 3339)
    DateTime,
    /// `Date` of the runtime (RFC 3339 full-date)
    Date,
    /// `FilePart` of the runtime: a file in a multipart body
    File,
    /// `FormParts` of the runtime: a body of parts that have no type
    Parts,
    /// `FormPart<T>` of the runtime: a part that the caller may say more of than its value
    Part(Box<Type>),
    /// `Base64` of the runtime: bytes, written as base64 (RFC 4648)
    Base64,
    /// `serde_json::Value`
    Json,
    /// `()`, written as null
    Null,
    /// `Vec<T>`
    List(Box<Type>),
    /// `(A, B, …)`: a list of fixed length; two to eight types.
    Tuple(Vec<Type>),
    /// `BTreeMap<String, T>`
    Map(Box<Type>),
    /// `Option<T>`: null is allowed here.
    Option(Box<Type>),
    /// `Box<T>`, where a type holds itself.
    Boxed(Box<Type>),
    /// A type of the client.
    Named(TypeId),
    /// A type of another crate.
    External(Box<ExternalType>),
}

/// A type of another crate, which the configuration asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ExternalType {
    /// Its path, such as `rust_decimal::Decimal`.
    pub path: String,
    /// How it is read and written.
    pub codec: Codec,
    /// The kinds of JSON value that it is written as; empty means any.
    pub kinds: Vec<JsonKind>,
}

/// How a type of another crate is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Codec {
    /// As the string that its `Display` writes and its `FromStr` reads.
    Text,
    /// As the number that its `Display` writes and its `FromStr` reads, with all digits.
    Number,
    /// As its `Serialize` and `Deserialize` say.
    Serde,
    /// As the runtime says, which knows this crate.
    Runtime(DateLibrary),
}

/// A crate for dates and times that the runtime knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum DateLibrary {
    /// `jiff`
    Jiff,
    /// `time`
    Time,
    /// `chrono`
    Chrono,
}

impl DateLibrary {
    /// The name of the crate.
    #[must_use]
    pub fn crate_name(self) -> &'static str {
        match self {
            Self::Jiff => "jiff",
            Self::Time => "time",
            Self::Chrono => "chrono",
        }
    }
}

impl Type {
    /// The type of the client that it is, boxed or not.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::Boxed(inner) => inner.named(),
            _ => None,
        }
    }

    /// The types that this one is made of.
    #[must_use]
    pub fn inner_types(&self) -> &[Type] {
        match self {
            Self::List(inner)
            | Self::Map(inner)
            | Self::Option(inner)
            | Self::Boxed(inner)
            | Self::Part(inner) => std::slice::from_ref(inner),
            Self::Tuple(parts) => parts,
            _ => &[],
        }
    }

    /// The same, to be changed in place.
    pub fn inner_types_mut(&mut self) -> &mut [Type] {
        match self {
            Self::List(inner)
            | Self::Map(inner)
            | Self::Option(inner)
            | Self::Boxed(inner)
            | Self::Part(inner) => std::slice::from_mut(inner),
            Self::Tuple(parts) => parts,
            _ => &mut [],
        }
    }
}

/// The integers of Rust that a description can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum IntegerKind {
    /// `i8`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `i128`
    I128,
    /// `u8`
    U8,
    /// `u16`
    U16,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `u128`
    U128,
}

/// A type that the client defines.
#[derive(Debug, Serialize)]
pub struct TypeDef {
    /// Its name.
    pub name: TypeName,
    /// What it is.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// The groups whose operations need it, in order; empty means that it is always there.
    pub groups: Vec<GroupId>,
    /// The type that this one is an alias of, because both are identical.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<TypeId>,
    /// What it looks like.
    pub shape: Shape,
    /// What it derives beside what every type of its shape has: paths from the root of their crates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derives: Vec<String>,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// What a type looks like.
#[derive(Clone, Debug, Serialize)]
pub enum Shape {
    /// Named fields.
    Struct(Struct),
    /// Text out of an open list.
    StringEnum(Vec<EnumValue<String>>),
    /// A number out of an open list.
    IntegerEnum(Vec<EnumValue<i128>>),
    /// One of several types, distinguished by a discriminator.
    Tagged {
        /// The property.
        tag: Tag,
        /// The alternatives.
        variants: Vec<Variant>,
    },
    /// One of several types, distinguished by the structure of a value. They are tried in this order.
    Union {
        /// The alternatives.
        variants: Vec<Variant>,
        /// Whether a value may be several of them at once.
        overlapping: bool,
    },
    /// A tuple struct around a list or map that contains itself, which no alias can express.
    Newtype(Type),
}

/// A JSON object with known members.
#[derive(Clone, Debug, Serialize)]
pub struct Struct {
    /// Its members in document order.
    pub members: Vec<Member>,
    /// Where further members go.
    pub additional: Option<AdditionalMembers>,
    /// Whether it is an alternative of a union and allows no additional members.
    pub closed: bool,
    /// How to make one, when requests need it.
    pub constructor: Option<Constructor>,
    /// Whether it is written as `multipart/form-data` rather than as JSON.
    pub multipart: bool,
    /// How its parts are written, by their names on the wire, where that is not the default.
    pub part_encodings: Vec<(String, PartEncoding)>,
}

/// How a part of a multipart body is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PartEncoding {
    /// Its media types as the description lists them; empty for the default.
    pub media_type: String,
    /// Its `Content-Transfer-Encoding`; empty for none.
    pub transfer_encoding: String,
    /// The style that makes parts of the value, instead of a media type.
    pub style: Option<Style>,
}

impl Struct {
    /// The members that are fields in Rust.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.members.iter().filter_map(|member| match member {
            Member::Field(field) => Some(field),
            Member::Constant(_) => None,
        })
    }

    /// The fields that a constructor takes, in its order.
    pub fn arguments(&self) -> Vec<&Field> {
        let order = self.constructor.as_ref().map(|it| &it.arguments[..]);
        let place = |field: &&Field| {
            let mut order = order.unwrap_or_default().iter();
            order.position(|wire| *wire == field.wire)
        };
        let required = self.fields().filter(|field| field.presence.is_required());
        let required = required.filter(|field| field.tag.is_none());
        let mut arguments: Vec<&Field> = required.collect();
        arguments.sort_by_cached_key(|field| place(field).unwrap_or(usize::MAX));
        arguments
    }

    /// The fields that a constructor fills in, with their values.
    pub fn tags(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.fields()
            .filter_map(|field| Some((field, field.tag.as_deref()?)))
    }

    /// The fields that setters take.
    pub fn settable(&self) -> impl Iterator<Item = &Field> {
        self.fields().filter(|field| !field.presence.is_required())
    }
}

/// A member of a JSON object.
#[derive(Clone, Debug, Serialize)]
pub enum Member {
    /// One that is a field in Rust.
    Field(Field),
    /// One that has a single possible value.
    Constant(Constant),
}

/// A field.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// Its name in Rust.
    pub name: FieldName,
    /// Its name on the wire.
    pub wire: String,
    /// The type of a value that is there and not null.
    pub ty: Type,
    /// Whether it may be absent or null.
    pub presence: Presence,
    /// Whether only some values ask it to be of the type, or it has one value: what is another is kept as it came.
    pub lenient: bool,
    /// The tag that constructors give it: that of the only alternative that the struct is.
    pub tag: Option<String>,
    /// Docs, with limits and default.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Whether only the server sends it.
    pub read_only: bool,
    /// Whether it is only sent to the server.
    pub write_only: bool,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// Whether a member may be absent or null.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Presence {
    /// Always there: `T`.
    Required,
    /// Always there, but it may be null: `Option<T>`.
    RequiredOrNull,
    /// It may be absent: `Option<T>`.
    Optional,
    /// It may be absent, and it may be null: `Nullable<T>`.
    OptionalOrNull,
}

impl Presence {
    /// Whether the member is always there.
    pub fn is_required(self) -> bool {
        matches!(self, Presence::Required | Presence::RequiredOrNull)
    }
}

/// A member that has a single possible value.
#[derive(Clone, Debug, Serialize)]
pub struct Constant {
    /// Its name on the wire.
    pub wire: String,
    /// Its value.
    pub value: ConstantValue,
}

/// A value that a description fixes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum ConstantValue {
    /// Text.
    String(String),
    /// A number without a fraction.
    Integer(i128),
    /// `true` or `false`.
    Bool(bool),
    /// Any other value, as JSON text.
    Json(String),
}

/// Where further members of an object go: `BTreeMap<String, T>`.
#[derive(Clone, Debug, Serialize)]
pub struct AdditionalMembers {
    /// The field.
    pub name: FieldName,
    /// The type of each.
    pub ty: Type,
    /// Docs.
    pub docs: Docs,
}

/// How a struct is made: `new` with the required fields in document order, a setter for each other one.
#[derive(Clone, Debug, Serialize)]
pub struct Constructor {
    /// The names on the wire of what it takes, in order.
    pub arguments: Vec<String>,
    /// With more than five required fields, the plain struct that holds them by name.
    pub required: Option<TypeName>,
}

/// A value of an enum.
#[derive(Clone, Debug, Serialize)]
pub struct EnumValue<T> {
    /// Its variant.
    pub name: VariantName,
    /// Its value on the wire.
    pub value: T,
    /// What it means.
    pub docs: Docs,
}

/// The discriminator of a union.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// Its name on the wire.
    pub property: String,
    /// The variant for a missing value, by index.
    pub default: Option<usize>,
}

/// An alternative of a union: a variant that holds one value.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// Its name.
    pub name: VariantName,
    /// What it holds.
    pub ty: Type,
    /// What it means.
    pub docs: Docs,
    /// Values of the discriminator that select it; the first one is written.
    pub tags: Vec<String>,
    /// What a value must look like to be this alternative.
    pub matches: StructuralMatch,
    /// The groups of which one must be enabled for it; empty if it is available whenever the union is.
    pub groups: Vec<GroupId>,
}

/// What a JSON value must look like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StructuralMatch {
    /// Its kind is one of these; empty means any.
    pub kinds: Vec<JsonKind>,
    /// An object has all of these members.
    pub keys: Vec<String>,
    /// Members of an object, each with the values that it may have. An empty name stands for the value itself.
    pub constants: Vec<(String, Vec<ConstantValue>)>,
}

/// The kinds of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// Text.
    String,
    /// A list.
    Array,
    /// Named members.
    Object,
}
