//! What the description says of the API as a whole.

use http::header::{AUTHORIZATION, CONTENT_LENGTH, HOST, HeaderName, TRANSFER_ENCODING};

use super::builder::BuildError;
use super::credentials::{BoundCredential, Credential};
use super::scheme::{Scheme, SchemeKind};

/// An API: its name, where it runs and how it is protected.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The name of the client crate.
    pub name: &'static str,
    /// The version of the API.
    pub version: &'static str,
    /// Where it runs, a line each as [`ServerLine`] reads it; the first is the default.
    pub servers: &'static [&'static str],
    /// The environment variables that a client can be made from.
    pub variables: &'static [&'static str],
    /// What operations ask for that say nothing else: a line for each alternative, with a tab after each scheme.
    pub credentials: &'static str,
    /// The security schemes.
    pub schemes: &'static [Scheme],
}

impl Service {
    /// The security scheme of this name.
    pub fn scheme(&self, name: &str) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }

    /// A credential with its scheme.
    pub fn bind(
        &self,
        scheme: &str,
        credential: Credential,
    ) -> Result<BoundCredential, BuildError> {
        let scheme = self.scheme(scheme).ok_or_else(|| {
            BuildError::new(format!("the description has no security scheme `{scheme}`"))
        })?;
        BoundCredential::new(scheme, credential).map_err(|problem| {
            BuildError::new(format!("the credential `{}` {problem}", scheme.setter))
        })
    }

    /// Why callers cannot set a header themselves: a security scheme uses it, or the transport.
    pub fn header_problem(&self, name: &HeaderName) -> Option<String> {
        if [CONTENT_LENGTH, HOST, TRANSFER_ENCODING].contains(name) {
            return Some(format!("the header `{name}` is for the transport to set"));
        }
        let uses = |scheme: &&Scheme| match scheme.kind {
            SchemeKind::ApiKeyHeader(own) => name.as_str().eq_ignore_ascii_case(own),
            kind => kind.is_authorization() && *name == AUTHORIZATION,
        };
        let scheme = self.schemes.iter().find(uses)?;
        Some(kept("header", name.as_str(), scheme))
    }

    /// Why callers cannot set a query parameter beside those of the operation: a security scheme uses it.
    pub fn query_problem(&self, name: &str) -> Option<String> {
        let uses =
            |scheme: &&Scheme| matches!(scheme.kind, SchemeKind::ApiKeyQuery(own) if own == name);
        let scheme = self.schemes.iter().find(uses)?;
        Some(kept("query parameter", name, scheme))
    }
}

fn kept(what: &str, name: &str, scheme: &Scheme) -> String {
    let setter = scheme.setter;
    format!(
        "the {what} `{name}` carries a credential; set it with `{setter}` on the client's builder"
    )
}

/// A server that the description names, as a line of a table.
#[derive(Clone, Copy, Debug)]
pub struct ServerLine {
    /// Its URL, with `{name}` in the place of variables; it tells servers apart.
    pub template: &'static str,
    /// The URL with the defaults of its variables; empty if one of them has none.
    pub default: &'static str,
}

impl ServerLine {
    /// Reads a line: the URL, and behind a tab the one with defaults if there are variables.
    pub fn parse(line: &'static str) -> Self {
        let (template, default) = line.split_once('\t').unwrap_or((line, line));
        Self { template, default }
    }

    /// Whether the URL tells no host: it is relative to where the description is (OpenAPI 3.1, section 4.8.5).
    pub fn is_relative(self) -> bool {
        let path = self.template.starts_with('/') || self.template.is_empty();
        path && (!self.default.is_empty() || !self.template.contains('{'))
    }
}
