//! The client in Rust's words: plain data, every decision taken.
//!
//! It has no word of OpenAPI's syntax and no token. What emission wants to know, `lower` has computed
//! and stored. Every public item keeps its [`Place`] in the description.

mod contract;
mod example;
mod group;
mod headers;
mod name;
mod operation;
mod response;
mod security;
mod server;
mod style;
mod types;
pub mod visit;
mod webhook;
mod xml;

pub use contract::{Call, Contract, Values};
pub use example::Expression;
pub use group::{Group, GroupId, SharedFeature};
pub use headers::{Header, HeaderPresence, HeaderStyle, Headers};
pub use name::{
    ArgumentName, CrateName, FeatureName, FieldName, MethodName, ModuleName, TypeName, VariantName,
};
pub use operation::{
    Body, BodyContent, Choice, Location, Operation, Parameter, ParameterStyle, Showcase,
};
pub use response::{
    Content, Outcome, OutcomeType, Representation, Response, ResponseVariant, Status,
};
pub use security::{ApiKeyLocation, Scheme, SchemeId, SchemeKind};
pub use server::{Server, ServerId, ServerValues, ServerValuesId, ServerVariable, with_defaults};
pub use style::Style;
pub use types::{
    AdditionalMembers, Codec, Constant, ConstantValue, Constructor, DateLibrary, EnumValue,
    ExternalType, Field, IntegerKind, JsonKind, Member, PartEncoding, Presence, Shape, Struct,
    StructuralMatch, Tag, Type, TypeDef, TypeId, Variant,
};
pub use xml::{XmlContent, XmlMember, XmlName, XmlNode, XmlRoot, XmlShape, XmlType, XmlValue};

pub use webhook::{Webhook, WebhookHeader};

use serde::Serialize;

use crate::source::{NodeId, Span};

/// Where in the description an item comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The node.
    pub node: NodeId,
    /// Its bytes.
    pub span: Span,
}

/// Lines of Markdown that are safe in rustdoc: fences name their language, HTML and stray brackets
/// are escaped, bare URLs are linked. No line contains a line break; no trailing white space.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Docs(pub Vec<String>);

impl Docs {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A whole client crate.
#[derive(Debug, Serialize)]
pub struct Api {
    /// The title of the API.
    pub title: String,
    /// The version of the API, as written.
    pub version: String,
    /// What the API is.
    pub docs: Docs,
    /// The prefix of environment variables, such as `SENDSAR`.
    pub env_prefix: String,
    /// Base URLs, the default first, those of single operations last.
    pub servers: Vec<Server>,
    /// What variables of base URLs may be.
    pub server_values: Vec<ServerValues>,
    /// Credentials that operations may accept.
    pub schemes: Vec<Scheme>,
    /// What operations ask for that say nothing else: alternatives of credentials that are needed together.
    pub credentials: Vec<Vec<SchemeId>>,
    /// Modules and Cargo features, one for each tag.
    pub groups: Vec<Group>,
    /// Cargo features for types that several groups share.
    pub shared_features: Vec<SharedFeature>,
    /// Types in document order.
    pub types: Vec<TypeDef>,
    /// How the types that bodies of XML hold are written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub xml: Vec<XmlType>,
    /// Operations in document order.
    pub operations: Vec<Operation>,
    /// Calls that the API makes, webhooks first.
    pub webhooks: Vec<Webhook>,
    /// The calls shown in the crate docs, the README and `examples/`.
    pub showcases: Vec<Showcase>,
    /// A call of each operation, for its docs; `None` where its values are too intricate to show.
    #[serde(skip)]
    pub examples: Vec<Option<Showcase>>,
    /// How much of the description the types cover.
    pub coverage: Coverage,
    /// What the client's tests check it against, if it is to have tests.
    #[serde(skip)]
    pub contract: Option<Contract>,
    /// The material of its `schema_values` program, if it is to have one.
    #[serde(skip)]
    pub values: Option<Values>,
}

/// How much of the description the types cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Fields that are free-form JSON because the description says anything.
    pub free_form_fields: usize,
    /// Schemas that are free-form JSON because no Rust type expresses them.
    pub untyped: usize,
}
