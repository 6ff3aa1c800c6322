//! Who may call.

use crate::source::Node;

use super::Location;

/// The Security Scheme Object.
#[derive(Debug)]
pub struct SecurityScheme<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The component name.
    pub name: &'t str,
    /// How the credential travels.
    pub kind: SchemeKind<'t>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// Whether its use is discouraged (3.2).
    pub deprecated: bool,
    /// The name to use in Rust (`x-rust-name`).
    pub rust_name: Option<&'t str>,
}

/// The kinds of security scheme.
#[derive(Clone, Debug)]
pub enum SchemeKind<'t> {
    /// A key in a header, the query or a cookie.
    ApiKey {
        /// [`Location::Header`], [`Location::Query`] or [`Location::Cookie`].
        location: Location,
        /// The name of the header, parameter or cookie.
        name: &'t str,
    },
    /// An HTTP authentication scheme of the IANA registry, in lower case: `basic`, `bearer`, …
    Http {
        /// The scheme's name in lower case.
        scheme: String,
        /// A hint at the form of a bearer token.
        bearer_format: Option<&'t str>,
    },
    /// OAuth 2.0 (RFC 6749).
    OAuth2 {
        /// The flows offered.
        flows: Vec<Flow<'t>>,
    },
    /// OpenID Connect Discovery.
    OpenIdConnect {
        /// Where the discovery document is.
        url: &'t str,
    },
    /// A client certificate.
    MutualTls,
    /// The description does not say, or not so that it can be read.
    Unknown,
}

/// The OAuth Flow Object.
#[derive(Clone, Debug)]
pub struct Flow<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// Which flow.
    pub kind: FlowKind,
    /// Where the user consents.
    pub authorization_url: Option<&'t str>,
    /// Where tokens are issued.
    pub token_url: Option<&'t str>,
    /// Where tokens are renewed.
    pub refresh_url: Option<&'t str>,
    /// Where a device asks for its code (3.2).
    pub device_authorization_url: Option<&'t str>,
    /// Scopes with their descriptions.
    pub scopes: Vec<(&'t str, &'t str)>,
}

/// The flows of OAuth 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowKind {
    /// The implicit grant.
    Implicit,
    /// The resource owner password credentials grant.
    Password,
    /// The client credentials grant (`application` in 2.0).
    ClientCredentials,
    /// The authorization code grant (`accessCode` in 2.0).
    AuthorizationCode,
    /// The device authorization grant (RFC 8628).
    DeviceAuthorization,
}

/// The Security Requirement Object: schemes that are needed together, each with its scopes.
/// Without schemes it stands for anonymous access.
#[derive(Clone, Debug)]
pub struct SecurityRequirement<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// Index into [`Document::security_schemes`](super::Document::security_schemes) and scopes.
    pub schemes: Vec<(usize, Vec<&'t str>)>,
}
