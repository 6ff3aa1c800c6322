// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The credentials of a client, and which of them an operation takes.

use std::fmt;

use http::header::{HeaderMap, HeaderName, HeaderValue};

use super::percent::{Escape, escaped};
use super::request_error::{RequestError, RequestErrorKind};
use super::scheme::{Scheme, SchemeKind};
use super::secret::Secret;
use super::service::Service;

/// What proves who is calling.
#[derive(Clone)]
#[non_exhaustive]
pub enum Credential {
    /// An API key or a bearer token.
    Token(Secret),
    /// A user and a password (RFC 7617).
    Basic {
        /// The user; it has no colon.
        username: String,
        /// The password; it may be empty.
        password: Secret,
    },
    /// The whole value of the `Authorization` header, for schemes without special support.
    Authorization(Secret),
    /// A header for a scheme of which the description does not say how it is sent.
    Header {
        /// The header's name.
        name: String,
        /// What it holds.
        value: Secret,
    },
    /// Nothing, for a scheme of which the description does not say how it is sent: the caller knows that calls go
    /// out without it.
    Nothing,
}

impl Credential {
    /// An API key or a bearer token.
    pub fn token(token: impl Into<Secret>) -> Self {
        Self::Token(token.into())
    }

    /// A user and a password.
    pub fn basic(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self::Basic {
            username: username.into(),
            password: password.into(),
        }
    }

    /// The whole value of the `Authorization` header.
    pub fn authorization(value: impl Into<Secret>) -> Self {
        Self::Authorization(value.into())
    }

    /// A header, for a scheme of which the description does not say how it is sent.
    pub fn header(name: impl Into<String>, value: impl Into<Secret>) -> Self {
        Self::Header {
            name: name.into(),
            value: value.into(),
        }
    }

    /// Nothing is sent for a scheme of which the description does not say how it is sent.
    pub fn none() -> Self {
        Self::Nothing
    }
}

/// Only the kind is shown: a user name may be a key, as with many APIs that take one in basic authentication.
impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Token(***)",
            Self::Basic { .. } => "Basic(***)",
            Self::Authorization(_) => "Authorization(***)",
            Self::Header { .. } => "Header(***)",
            Self::Nothing => "Nothing",
        })
    }
}

/// A credential that is set for a scheme.
#[derive(Clone, Debug)]
pub struct BoundCredential {
    scheme: &'static Scheme,
    credential: Credential,
}

/// Where a credential goes in one request.
enum Place {
    Header(HeaderName, HeaderValue),
    Query(String),
    Cookie(String),
    Nowhere,
}

impl BoundCredential {
    /// Pairs a credential with its scheme.
    ///
    /// # Errors
    ///
    /// The credential does not suit the scheme or has characters that cannot be sent. The text
    /// does not contain it.
    pub fn new(scheme: &'static Scheme, credential: Credential) -> Result<Self, &'static str> {
        let bound = Self { scheme, credential };
        bound.place()?;
        Ok(bound)
    }

    /// The scheme that it is for.
    pub fn scheme(&self) -> &'static Scheme {
        self.scheme
    }

    /// Adds the credential to the parts of a request.
    ///
    /// # Errors
    ///
    /// As for [`BoundCredential::new`].
    pub fn apply(
        &self,
        headers: &mut HeaderMap,
        query: &mut String,
        cookies: &mut String,
    ) -> Result<(), &'static str> {
        match self.place()? {
            Place::Header(name, value) => {
                headers.insert(name, value);
            }
            Place::Query(pair) => push_joined(query, "&", &pair),
            Place::Cookie(pair) => push_joined(cookies, "; ", &pair),
            Place::Nowhere => {}
        }
        Ok(())
    }

    fn place(&self) -> Result<Place, &'static str> {
        use Credential::{Authorization, Basic, Header, Nothing, Token};
        match (self.scheme.kind, &self.credential) {
            (SchemeKind::ApiKeyHeader(name), Token(key)) => header(name, token(key)?),
            (SchemeKind::ApiKeyQuery(name), Token(key)) => {
                Ok(Place::Query(escaped_pair(name, token(key)?)))
            }
            (SchemeKind::ApiKeyCookie(name), Token(key)) => cookie(name, token(key)?),
            (
                SchemeKind::HttpBearer | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect,
                Token(key),
            ) => authorization(&format!("Bearer {}", token(key)?)),
            (SchemeKind::HttpBasic, Basic { username, password }) => basic(username, password),
            (SchemeKind::HttpOther, Authorization(value)) => authorization(token(value)?),
            (SchemeKind::Unknown, Header { name, value }) => header(name, token(value)?),
            (SchemeKind::MutualTls, _) | (SchemeKind::Unknown, Nothing) => Ok(Place::Nowhere),
            _ => Err("is of another kind than its security scheme"),
        }
    }
}

/// An empty token is nearly always a variable of the environment that is not set.
fn token(secret: &Secret) -> Result<&str, &'static str> {
    match secret.expose() {
        "" => Err("is empty"),
        text => Ok(text),
    }
}

fn header(name: &str, value: &str) -> Result<Place, &'static str> {
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| "has a scheme whose header name is not valid")?;
    let mut value = HeaderValue::from_str(value)
        .map_err(|_| "has characters that a header cannot carry (perhaps a line break)")?;
    value.set_sensitive(true);
    Ok(Place::Header(name, value))
}

fn authorization(value: &str) -> Result<Place, &'static str> {
    header("authorization", value)
}

fn basic(username: &str, password: &Secret) -> Result<Place, &'static str> {
    if username.contains(':') {
        return Err("has a user with a colon, which basic authentication cannot carry");
    }
    let pair = format!("{username}:{}", password.expose());
    authorization(&format!("Basic {}", base64(pair.as_bytes())))
}

/// RFC 6265, section 4.1.1, lists what a cookie may contain.
fn cookie(name: &str, value: &str) -> Result<Place, &'static str> {
    let is_allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    if HeaderName::from_bytes(name.as_bytes()).is_err() {
        // Both are tokens (RFC 9110, section 5.6.2).
        return Err("has a scheme whose cookie name is not valid");
    }
    if !value.bytes().all(is_allowed) {
        return Err("has characters that a cookie cannot carry");
    }
    Ok(Place::Cookie(format!("{name}={value}")))
}

fn escaped_pair(name: &str, value: &str) -> String {
    let name = escaped(name, Escape::Unreserved);
    format!("{name}={}", escaped(value, Escape::Unreserved))
}

/// Appends `pair` to what is joined so far.
pub fn push_joined(out: &mut String, separator: &str, pair: &str) {
    if !out.is_empty() {
        out.push_str(separator);
    }
    out.push_str(pair);
}

/// RFC 4648, section 4. A client needs it for basic authentication only.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for (index, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let digit = DIGITS.get((group >> shift & 63) as usize);
            match digit {
                Some(digit) if index <= chunk.len() => out.push(char::from(*digit)),
                _ => out.push('='),
            }
        }
    }
    out
}

/// The credentials for one request: those of the first alternative that the client can satisfy.
///
/// An alternative that uses a credential of the client comes before one that asks for nothing, so
/// that a client with a key uses it where the key is optional. A client certificate counts as
/// present, as only the transport knows.
///
/// # Errors
///
/// No alternative is satisfied; the message names the builder's methods that would help.
pub fn choose<'a>(
    asked: &[Vec<&str>],
    operation: &'static str,
    service: &'static Service,
    bound: &'a [BoundCredential],
) -> Result<Vec<&'a BoundCredential>, RequestError> {
    let satisfied = || {
        let alternatives = asked.iter();
        alternatives.filter_map(|names| satisfy(names, service, bound))
    };
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let chosen = satisfied()
        .find(|used| !used.is_empty())
        .or_else(|| satisfied().next());
    chosen.ok_or_else(|| lacking(asked, operation, service))
}

fn satisfy<'a>(
    names: &[&str],
    service: &'static Service,
    bound: &'a [BoundCredential],
) -> Option<Vec<&'a BoundCredential>> {
    let mut used = Vec::new();
    for name in names {
        match bound.iter().find(|bound| bound.scheme.name == *name) {
            Some(bound) => used.push(bound),
            None => {
                let scheme = service.scheme(name)?;
                if scheme.kind != SchemeKind::MutualTls {
                    return None;
                }
            }
        }
    }
    Some(used)
}

fn lacking(
    asked: &[Vec<&str>],
    operation: &'static str,
    service: &'static Service,
) -> RequestError {
    let setter = |name: &str| match service.scheme(name) {
        Some(scheme) => scheme.setter.to_owned(),
        None => name.to_owned(),
    };
    let alternatives: Vec<String> = asked
        .iter()
        .map(|names| {
            let setters: Vec<_> = names
                .iter()
                .map(|name| format!("`{}`", setter(name)))
                .collect();
            setters.join(" together with ")
        })
        .collect();
    let accepted = alternatives.join(" or ");
    let message = format!("needs credentials; set {accepted} on the client's builder");
    RequestError::new(RequestErrorKind::Credentials, operation, message)
}
