//! Calls that the API makes and the user of the client receives.

use serde::Serialize;

use super::{Content, Docs, FieldName, GroupId, Place, Type, TypeName};

/// A call that the API makes: a webhook, or a callback of an operation.
#[derive(Debug, Serialize)]
pub struct Webhook {
    /// The name in the description.
    pub name: String,
    /// The struct of what is received.
    pub type_name: TypeName,
    /// The HTTP method in upper case.
    pub method: String,
    /// Whether a variant of the enum of all webhooks stands for it. Callbacks and further methods have none.
    pub has_variant: bool,
    /// The Cargo feature that it belongs to.
    pub group: GroupId,
    /// When it is sent, and what to answer.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Headers that are described.
    pub headers: Vec<WebhookHeader>,
    /// The field of the body.
    pub body: FieldName,
    /// What the body is.
    pub content: Content,
    /// Whether the body may be missing.
    pub is_body_optional: bool,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// A header of a webhook.
#[derive(Debug, Serialize)]
pub struct WebhookHeader {
    /// The field.
    pub name: FieldName,
    /// The name on the wire.
    pub wire: String,
    /// The type, one whose JSON form is a scalar.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// What it is.
    pub docs: Docs,
}
