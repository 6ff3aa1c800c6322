// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The client.

use std::fmt;
use std::sync::Arc;

use http::HeaderMap;

use super::base_url::BaseUrl;
use super::builder::BuildError;
use super::credentials::{BoundCredential, Credential};
use super::operation::Operation;
use super::request::Request;
use super::service::Service;
use super::timeouts::Timeouts;
use super::transport::Transport;

/// Calls the API. Cloning it is cheap, and clones share connections.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// What all requests of a client have in common.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) service: &'static Service,
    pub(super) base_url: BaseUrl,
    /// The caller named the base URL, so that it also stands for servers of single operations.
    pub(super) is_base_url_given: bool,
    /// Servers that the caller chose, by the templates of their URLs.
    pub(super) chosen: Vec<(&'static str, BaseUrl)>,
    pub(super) headers: HeaderMap,
    pub(super) credentials: Vec<BoundCredential>,
    pub(super) timeouts: Timeouts,
    pub(super) response_limit: usize,
    pub(super) transport: Arc<dyn Transport>,
}

impl Settings {
    /// The server of this template, if the caller chose it.
    pub(super) fn chosen(&self, template: &str) -> Option<&BaseUrl> {
        let chosen = self.chosen.iter().rev();
        chosen
            .clone()
            .find(|(known, _)| *known == template)
            .map(|(_, url)| url)
    }
}

impl Client {
    pub(super) fn new(settings: Settings) -> Self {
        let settings = Arc::new(settings);
        Self { settings }
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// A client that is this one but for a credential. Both share connections, so that a client for each user costs
    /// little.
    ///
    /// # Errors
    ///
    /// The description has no such security scheme, or the credential does not suit it.
    pub fn with_credential(
        &self,
        scheme: &'static str,
        credential: Credential,
    ) -> Result<Self, BuildError> {
        let bound = self.settings.service.bind(scheme, credential)?;
        let mut settings = Settings::clone(&self.settings);
        settings
            .credentials
            .retain(|known| known.scheme().name != scheme);
        settings.credentials.push(bound);
        Ok(Self::new(settings))
    }

    /// An empty request for an operation.
    pub(crate) fn request(&self, operation: &'static Operation) -> Request {
        Request::new(self.clone(), operation)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.settings.service.name)
            .field("base_url", &self.settings.base_url.as_str())
            .finish_non_exhaustive()
    }
}
