//! Credentials.

use serde::Serialize;

use super::{Docs, MethodName};

/// The index of a scheme in [`Api::schemes`](super::Api::schemes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct SchemeId(pub usize);

/// A credential that the client can hold.
#[derive(Debug, Serialize)]
pub struct Scheme {
    /// The name in the description.
    pub name: String,
    /// The setter on the client builder, such as `api_key`.
    pub setter: MethodName,
    /// How it travels.
    pub kind: SchemeKind,
    /// The environment variable that `from_env` reads, such as `SENDSAR_API_KEY`.
    pub env: String,
    /// What it is.
    pub docs: Docs,
}

/// How a credential travels.
#[derive(Debug, Serialize)]
pub enum SchemeKind {
    /// A key under a name of its own.
    ApiKey {
        /// Where.
        location: ApiKeyLocation,
        /// The name there.
        name: String,
    },
    /// User name and password (RFC 7617).
    Basic,
    /// A token after `Bearer` (RFC 6750); OAuth 2.0 and OpenID Connect as well.
    Bearer,
    /// The whole value of `Authorization` for the named scheme.
    Authorization(String),
    /// A client certificate, a matter of the transport.
    MutualTls,
    /// Nobody knows: only the caller can say what is to be sent.
    Unknown,
}

/// Where a key travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ApiKeyLocation {
    /// In a header.
    Header,
    /// In the query.
    Query,
    /// In a cookie.
    Cookie,
}
