// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/builder.rs.

//! The settings of a client, while they are collected.

use std::fmt;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use super::base_url::BaseUrl;
use super::client::{Client, Settings};
use super::credentials::{Credential, Held};
use super::service::Service;
use super::transport::Transport;

const TIMEOUT: Duration = Duration::from_secs(60);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const RESPONSE_LIMIT: usize = 64 * 1024 * 1024;

/// Collects the settings of a [`Client`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    service: &'static Service,
    base_url: Option<String>,
    timeout: Option<Duration>,
    connect_timeout: Duration,
    response_limit: usize,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    credentials: Vec<(&'static str, Credential)>,
    transport: Option<Box<dyn Transport>>,
}

impl ClientBuilder {
    /// The defaults for an API.
    pub fn new(service: &'static Service) -> Self {
        Self {
            service,
            base_url: None,
            timeout: Some(TIMEOUT),
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
    /// operations, also for those whose description names a server of their own.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// The longest time for one exchange, until the last byte of the response: 60 seconds unless
    /// set, no limit with `None`.
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeout = timeout.into();
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

    /// A header for every request. One that an operation sets itself wins.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// What sends the requests, instead of the built-in HTTP client.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
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
        let base_url = self.checked_base_url()?;
        let headers = self.checked_headers()?;
        let credentials = self.checked_credentials()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout)?,
        };
        Ok(Client::new(Settings {
            service: self.service,
            base_url,
            is_base_url_given: self.base_url.is_some(),
            headers,
            credentials,
            timeout: self.timeout,
            response_limit: self.response_limit,
            transport,
        }))
    }

    fn checked_base_url(&self) -> Result<BaseUrl, BuildError> {
        let default = self.service.servers.first().map(|server| server.url);
        let url = self.base_url.as_deref().or(default).unwrap_or_default();
        if url.is_empty() || (self.base_url.is_none() && url.starts_with('/')) {
            return Err(BuildError::new(
                "the description names no server, so `base_url` must be set",
            ));
        }
        BaseUrl::parse(url).map_err(|problem| BuildError::new(format!("the base URL {problem}")))
    }

    fn checked_headers(&self) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        let default = format!("{}/{}", self.service.name, self.service.version);
        let user_agent = self.user_agent.as_deref().unwrap_or(&default);
        headers.insert(USER_AGENT, header_value("user-agent", user_agent)?);
        for (name, value) in &self.headers {
            let value = header_value(name, value)?;
            let name = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| BuildError::new(format!("`{name}` is not a valid header name")))?;
            headers.insert(name, value);
        }
        Ok(headers)
    }

    fn checked_credentials(&self) -> Result<Vec<Held>, BuildError> {
        let credentials = self.credentials.iter();
        let checked = credentials.map(|(name, credential)| {
            let scheme = self.service.scheme(name).ok_or_else(|| {
                BuildError::new(format!("the description has no security scheme `{name}`"))
            })?;
            Held::new(scheme, credential.clone()).map_err(|problem| {
                BuildError::new(format!("the credential `{}` {problem}", scheme.setter))
            })
        });
        checked.collect()
    }
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
fn default_transport(connect_timeout: Duration) -> Result<Box<dyn Transport>, BuildError> {
    use super::reqwest_transport::ReqwestTransport;
    match ReqwestTransport::new(connect_timeout) {
        Ok(transport) => Ok(Box::new(transport)),
        Err(error) => Err(BuildError::new(error.to_string())),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_connect_timeout: Duration) -> Result<Box<dyn Transport>, BuildError> {
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
    fn new(message: impl Into<Box<str>>) -> Self {
        let message = message.into();
        Self { message }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for BuildError {}
