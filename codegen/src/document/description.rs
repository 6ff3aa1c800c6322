//! A whole API description.

use crate::source::Node;

use super::{
    ExternalDocs, Info, Path, SchemaId, Schemas, SecurityRequirement, SecurityScheme, Server, Tag,
    Version,
};

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
