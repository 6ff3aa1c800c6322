//! OpenAPI's own words: one [`Document`], a superset of OpenAPI 3.2.
//!
//! Readers of other versions translate while reading: Swagger 2.0 and OpenAPI 3.0 documents end in
//! the same types (`nullable: true` becomes the type `null`, a boolean `exclusiveMinimum` moves the
//! bound, `definitions` become component schemas).
//! Nothing is invented here and nothing is dropped in silence: every keyword is modelled, listed
//! as deliberately ignored, or reported.
//!
//! References are resolved while reading. A referenced parameter, response, request body, header,
//! path item or security scheme is replaced by its target and remembers its component name; schemas
//! may be recursive, so they live in an arena and refer to each other by [`SchemaId`].
//! Everything keeps its [`Node`], and through it the place in the file.

mod info;
mod keyword;
mod media_type;
mod operation;
mod parameter;
mod reader;
mod response;
mod schema;
mod security;
mod server;
#[cfg(test)]
mod tests;
mod vocabulary;
mod xml;

pub use info::{Contact, ExternalDocs, Info, License, Tag};
pub use keyword::{Keyword, Keywords};
pub(crate) use media_type::essence;
pub use media_type::{Encoding, Example, MediaType};
pub use operation::{Callback, Method, Operation, Path, RequestBody};
pub use parameter::{Header, Location, Parameter, Style, Value};
pub use reader::{Lookalike, looks_like, read};
pub use response::{Link, Response, StatusPattern};
pub use schema::{
    Constraints, Discriminator, Property, Reference, Schema, SchemaId, Schemas, Type, Types,
};
pub use security::{Flow, FlowKind, SchemeKind, SecurityRequirement, SecurityScheme};
pub use server::{Server, ServerVariable};
pub use xml::{NodeType, Xml};

use crate::source::Node;

/// The version of the specification that a description says it follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Swagger 2.0.
    V2_0,
    /// OpenAPI 3.0.x.
    V3_0,
    /// OpenAPI 3.1.x.
    V3_1,
    /// OpenAPI 3.2.x.
    V3_2,
}

/// A whole API description.
#[derive(Debug)]
pub struct Document<'t> {
    /// The root of the entry file.
    pub node: Node<'t>,
    /// The version it is written in.
    pub version: Version,
    /// Title, version, description, contact, licence.
    pub info: Info<'t>,
    /// Where the API lives; empty means the specification's default, `/`.
    pub servers: Vec<Server<'t>>,
    /// Declared tags, in document order.
    pub tags: Vec<Tag<'t>>,
    /// Paths with their operations, in document order.
    pub paths: Vec<Path<'t>>,
    /// Webhooks (3.1), in document order; `template` holds the webhook's name.
    pub webhooks: Vec<Path<'t>>,
    /// The security requirements of operations that state none. `None` means the key is absent.
    pub security: Option<Vec<SecurityRequirement<'t>>>,
    /// Declared security schemes, in document order.
    pub security_schemes: Vec<SecurityScheme<'t>>,
    /// Every schema that was reached, named or not.
    pub schemas: Schemas<'t>,
    /// The component schemas, in document order.
    pub component_schemas: Vec<SchemaId>,
    /// Further documentation.
    pub external_docs: Option<ExternalDocs<'t>>,
}
