// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The settings of a client, while they are collected.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use super::base_url::BaseUrl;
use super::client::{Client, Settings};
use super::credentials::{BoundCredential, Credential};
use super::service::{ServerLine, Service};
use super::timeouts::Timeouts;
use super::transport::Transport;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// A product and its version (RFC 9110, section 10.1.5): those of the crate.
const USER_AGENT_OF_CRATE: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
const RESPONSE_LIMIT: usize = 64 * 1024 * 1024;

/// Collects the settings of a [`Client`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    service: &'static Service,
    base_url: Option<String>,
    /// Servers that the caller chose, by the templates of their URLs.
    chosen: Vec<(&'static str, Result<String, BuildError>)>,
    timeouts: Timeouts,
    connect_timeout: Duration,
    response_limit: usize,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    credentials: Vec<(&'static str, Credential)>,
    transport: Option<Arc<dyn Transport>>,
}

impl ClientBuilder {
    /// The defaults for an API.
    pub(crate) fn new(service: &'static Service) -> Self {
        Self {
            service,
            base_url: None,
            chosen: Vec::new(),
            timeouts: Timeouts::default(),
            connect_timeout: CONNECT_TIMEOUT,
            response_limit: RESPONSE_LIMIT,
            user_agent: None,
            headers: Vec::new(),
            credentials: Vec::new(),
            transport: None,
        }
    }

    /// The URL in front of every path, such as `https://api.example.com/v1`.
    ///
    /// The default is the first server of the description. A URL that is set here is used for all
    /// operations, also for those whose description names a server of their own: all calls go to a
    /// proxy or to a test then. Of a server that is relative, such as `/v2`, the path is kept and
    /// put behind the host of this URL.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// A server of the description: the template of its URL, and the URL.
    // Many APIs have one server, of which nothing can be chosen.
    #[allow(dead_code)]
    pub(super) fn choose(
        mut self,
        template: &'static str,
        url: Result<String, BuildError>,
    ) -> Self {
        self.chosen.push((template, url));
        self
    }

    /// The longest time for a whole call, until the last byte of the response, with everything that is repeated for
    /// it: no limit unless set.
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.call = timeout.into();
        self
    }

    /// The longest time for one attempt of a call, until the last byte of the response: no limit unless set.
    pub fn attempt_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.attempt = timeout.into();
        self
    }

    /// The longest time until the head of the response has arrived, connecting included: 60 seconds unless set, no
    /// limit with `None`. It should be long enough to send the body of the request.
    pub fn head_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.head = timeout.into();
        self
    }

    /// The longest time between two pieces of a response's body: 60 seconds unless set, no limit with `None`.
    pub fn idle_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.idle = timeout.into();
        self
    }

    /// The longest time to make a connection: 10 seconds unless set. A transport of your own has
    /// to see to it itself.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// The most bytes that a response may have, after decompression: 64 MiB unless set.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// The `User-Agent` header; name and version of this crate unless set.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// A header for every request. One that an operation sets itself wins; a `Cookie` is sent beside those of the
    /// operation, and an `Accept` in place of the documented media types.
    ///
    /// [`build`](Self::build) refuses headers that a security scheme of the API uses, as a credential belongs to its
    /// scheme, and `Host`, `Content-Length` and `Transfer-Encoding`, which are for the transport to set.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// What sends the requests, instead of the built-in HTTP client.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The credential for a security scheme of the description.
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        self.credentials.retain(|(name, _)| *name != scheme);
        self.credentials.push((scheme, credential));
        self
    }

    /// Checks the settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A setting cannot work: the base URL, a header or a credential.
    pub fn build(self) -> Result<Client, BuildError> {
        let chosen = self.checked_servers()?;
        let base_url = self.checked_base_url(&chosen)?;
        let headers = self.checked_headers()?;
        let credentials = self.checked_credentials()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout, &base_url)?,
        };
        Ok(Client::new(Settings {
            service: self.service,
            base_url,
            chosen,
            is_base_url_given: self.base_url.is_some(),
            headers,
            credentials,
            timeouts: self.timeouts,
            response_limit: self.response_limit,
            transport,
        }))
    }

    fn checked_servers(&self) -> Result<Vec<(&'static str, BaseUrl)>, BuildError> {
        let chosen = self.chosen.iter();
        let checked = chosen
            .map(|(template, url)| Ok((*template, base_url(url.as_ref().map_err(Clone::clone)?)?)));
        checked.collect()
    }

    /// What the caller gave, else the last chosen of the servers for all operations, else the first of them.
    fn checked_base_url(&self, chosen: &[(&'static str, BaseUrl)]) -> Result<BaseUrl, BuildError> {
        if let Some(given) = &self.base_url {
            return base_url(given);
        }
        let servers = || self.service.servers.iter().copied().map(ServerLine::parse);
        let is_general = |template: &str| servers().any(|server| server.template == template);
        let chosen = chosen
            .iter()
            .rev()
            .find(|(template, _)| is_general(template));
        match (chosen, servers().next()) {
            (Some((_, url)), _) => Ok(url.clone()),
            (None, Some(server)) if server.default.contains("://") => base_url(server.default),
            (None, server) => Err(BuildError::without_server(server)),
        }
    }

    fn checked_headers(&self) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        let user_agent = self.user_agent.as_deref().unwrap_or(USER_AGENT_OF_CRATE);
        headers.insert(USER_AGENT, header_value("user-agent", user_agent)?);
        for (name, value) in &self.headers {
            let mut value = header_value(name, value)?;
            // What a caller sends with every request may be a key.
            value.set_sensitive(true);
            let name = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| BuildError::new(format!("`{name}` is not a valid header name")))?;
            if let Some(problem) = self.service.header_problem(&name) {
                return Err(BuildError::new(problem));
            }
            headers.insert(name, value);
        }
        Ok(headers)
    }

    fn checked_credentials(&self) -> Result<Vec<BoundCredential>, BuildError> {
        let credentials = self.credentials.iter();
        let bound =
            credentials.map(|(name, credential)| self.service.bind(name, credential.clone()));
        bound.collect()
    }
}

fn base_url(text: &str) -> Result<BaseUrl, BuildError> {
    if text.is_empty() {
        return Err(BuildError::new("the base URL is empty"));
    }
    BaseUrl::parse(text).map_err(|problem| BuildError::new(format!("the base URL {problem}")))
}

/// The value stays out of the message: it may be a key.
fn header_value(name: &str, value: &str) -> Result<HeaderValue, BuildError> {
    HeaderValue::from_str(value).map_err(|_| {
        BuildError::new(format!(
            "the header `{name}` has characters that HTTP does not allow"
        ))
    })
}

#[cfg(feature = "reqwest")]
fn default_transport(
    connect_timeout: Duration,
    base_url: &BaseUrl,
) -> Result<Arc<dyn Transport>, BuildError> {
    use super::reqwest_transport::ReqwestTransport;
    let builder = || reqwest::Client::builder().connect_timeout(connect_timeout);
    let transport = ReqwestTransport::new(builder());
    // A system without root certificates can speak `http` all the same.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    let transport = transport.or_else(|error| match base_url.as_str().starts_with("http://") {
        true => ReqwestTransport::new(builder().tls_certs_only([])),
        false => Err(error),
    });
    match transport {
        Ok(transport) => Ok(Arc::new(transport)),
        Err(error) => Err(BuildError::new(format!(
            "the HTTP client for `{}` cannot be made: {error}; if the system has no root certificates, install them, or \
             give `ReqwestTransport::new` a builder with your own",
            base_url.as_str()
        ))),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(
    _connect_timeout: Duration,
    _base_url: &BaseUrl,
) -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::new(
        "`transport` must be set, as the feature `reqwest` is off",
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

/// A setting of a client that cannot work.
#[derive(Clone, Debug)]
pub struct BuildError {
    message: Box<str>,
}

impl BuildError {
    pub(super) fn new(message: impl Into<Box<str>>) -> Self {
        let message = message.into();
        Self { message }
    }

    /// The same, with the names of the variables that the client was made from.
    pub(crate) fn of_environment(self, variables: &[&str]) -> Self {
        let message = self.message;
        Self::new(format!(
            "{message} (the environment variables are `{}`)",
            variables.join("`, `")
        ))
    }

    /// No server can be called without the help of the caller.
    fn without_server(server: Option<ServerLine>) -> Self {
        Self::new(match server {
            None => "the description names no server, so `base_url` must be set".to_owned(),
            Some(server) if server.is_relative() => format!(
                "the description names a server without a host, so `base_url` must be set; its path is `{}`",
                server.default
            ),
            Some(server) => format!(
                "the server `{}` of the description has variables without a usable default, so `server` or `base_url` \
                 must be set",
                server.template
            ),
        })
    }

    /// A text that is none of the values of a server's variable.
    // Few APIs have servers with such variables.
    #[allow(dead_code)]
    pub(crate) fn unlisted(text: &str, values: &[&str]) -> Self {
        Self::new(format!("`{text}` is none of `{}`", values.join("`, `")))
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for BuildError {}
