// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::builder::{BuildError, ClientBuilder};
use crate::runtime::client::Client;
use crate::runtime::credentials::Credential;
use crate::runtime::environment::variable;
use crate::runtime::scheme::{Scheme, SchemeKind};
use crate::runtime::secret::Secret;
use crate::runtime::service::Service;

/// What the description says of the API as a whole.
pub(crate) static SERVICE: Service = Service {
    name: "generated-client",
    version: "1.0.0",
    servers: &[
        "https://api.sendsar.com/v1",
        "https://staging-api.sendsar.com/v1",
        "http://localhost:3001/v1",
    ],
    variables: &["SENDSAR_API_URL", "SENDSAR_API_KEY", "SENDSAR_SESSION_JWT"],
    credentials: "",
    schemes: &[
        Scheme {
            name: "ApiKey",
            setter: "api_key",
            kind: SchemeKind::ApiKeyHeader("x-api-key"),
        },
        Scheme {
            name: "SessionJwt",
            setter: "session_jwt",
            kind: SchemeKind::HttpBearer,
        },
    ],
};

impl Client {
    /// Collects the settings of a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&SERVICE)
    }

    /// Makes a client from environment variables. One that is unset or empty changes nothing.
    ///
    /// | variable | what it holds |
    /// |---|---|
    /// | `SENDSAR_API_URL` | the base URL |
    /// | `SENDSAR_API_KEY` | what [`api_key`](ClientBuilder::api_key) takes |
    /// | `SENDSAR_SESSION_JWT` | what [`session_jwt`](ClientBuilder::session_jwt) takes |
    ///
    /// # Errors
    ///
    /// A setting cannot work: the base URL or a credential.
    pub fn from_env() -> Result<Self, BuildError> {
        let mut builder = Self::builder();
        if let Some(url) = variable("SENDSAR_API_URL") {
            builder = builder.base_url(url);
        }
        if let Some(secret) = variable("SENDSAR_API_KEY") {
            builder = builder.api_key(secret);
        }
        if let Some(secret) = variable("SENDSAR_SESSION_JWT") {
            builder = builder.session_jwt(secret);
        }
        let built = builder.build();
        built.map_err(|error| error.of_environment(SERVICE.variables))
    }
}

/// The credentials of the API.
impl ClientBuilder {
    /// The account's server key (`sk_…`). Keep it on your server. It may act for any user.
    pub fn api_key(self, secret: impl Into<Secret>) -> Self {
        self.credential("ApiKey", Credential::token(secret))
    }

    /// A session token of one user, minted by `POST /auth/token`. Made for clients.
    ///
    /// The form of the token: `JWT`
    pub fn session_jwt(self, secret: impl Into<Secret>) -> Self {
        self.credential("SessionJwt", Credential::token(secret))
    }
}
