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
//! Everything keeps its [`Node`](crate::source::Node), and through it the place in the file.

mod description;
mod info;
mod keyword;
mod media_type;
mod operation;
mod parameter;
mod readers;
mod response;
mod schema;
mod security;
mod server;
mod style;
#[cfg(test)]
mod tests;
mod version;
mod vocabulary;
mod xml;

pub use description::Document;
pub use info::{Contact, ExternalDocs, Info, License, Tag};
pub use keyword::{Keyword, Keywords};
pub(crate) use media_type::essence;
pub use media_type::{Encoding, Example, Header, MediaType, Value};
pub use operation::{Callback, Method, Operation, Path, RequestBody};
pub use parameter::{Location, Parameter};
pub use readers::{OtherFormat, detect_format, read};
pub use response::{Link, Response, StatusPattern};
pub use schema::{
    Constraints, Discriminator, Property, Reference, Schema, SchemaId, Schemas, Type, Types,
};
pub use security::{Flow, FlowKind, SchemeKind, SecurityRequirement, SecurityScheme};
pub use server::{Server, ServerVariable};
pub use style::Style;
pub use version::Version;
pub use xml::{NodeType, Xml};
