// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The security schemes of an API.

/// A security scheme, as the description declares it.
#[derive(Clone, Copy, Debug)]
pub struct Scheme {
    /// The name of the scheme in the description.
    pub name: &'static str,
    /// The method of the client's builder that sets this credential.
    pub setter: &'static str,
    /// Where the credential goes.
    pub kind: SchemeKind,
}

/// Where and how a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// A key in the header of this name.
    ApiKeyHeader(&'static str),
    /// A key in the query parameter of this name.
    ApiKeyQuery(&'static str),
    /// A key in the cookie of this name.
    ApiKeyCookie(&'static str),
    /// User and password (RFC 7617).
    HttpBasic,
    /// A bearer token (RFC 6750).
    HttpBearer,
    /// Another HTTP scheme: the whole value of `Authorization` is given (RFC 9110, section 11.6.2).
    HttpOther,
    /// An OAuth 2.0 access token, sent as a bearer token.
    OAuth2,
    /// A token from OpenID Connect, sent as a bearer token.
    OpenIdConnect,
    /// A client certificate. The transport presents it, so nothing is added to the request.
    MutualTls,
    /// The description does not say; the caller says what is sent.
    Unknown,
}

impl SchemeKind {
    /// Whether the credential travels in `Authorization`.
    pub fn is_authorization(self) -> bool {
        use SchemeKind::{HttpBasic, HttpBearer, HttpOther, OAuth2, OpenIdConnect};
        matches!(
            self,
            HttpBasic | HttpBearer | HttpOther | OAuth2 | OpenIdConnect
        )
    }
}
