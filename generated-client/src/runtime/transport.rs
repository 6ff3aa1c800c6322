// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What carries a request to the server and brings the response back.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use super::body::{Body, BoxFuture, ByteStream};
use super::message::bounded;

/// Sends one HTTP request. Implement it to put another HTTP library, a proxy or a test under the
/// client.
///
/// A transport does not follow redirects: a key in a header or in the query would go along to
/// wherever the server points.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot carry requests",
    note = "`ReqwestTransport::new` makes a transport of a `reqwest::ClientBuilder`; for another HTTP library implement `Transport`"
)]
pub trait Transport: Send + Sync + 'static {
    /// Sends the request and returns when the head of the response has arrived.
    ///
    /// # Errors
    ///
    /// Any failure to get a response. A response with a bad status is a response.
    fn execute(
        &self,
        request: http::Request<Body>,
        options: TransportOptions,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>>;
}

/// What a transport must respect for one request.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct TransportOptions {
    /// The longest time that the exchange may take, until the last byte of the response; `None`
    /// for no limit.
    pub timeout: Option<Duration>,
    /// The longest time until the head of the response has arrived; `None` for no limit.
    pub head_timeout: Option<Duration>,
    /// The longest time between two pieces of the response's body; `None` for no limit.
    pub idle_timeout: Option<Duration>,
}

/// Where an exchange with the server broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made, so the server has not seen the request.
    Connect,
    /// No connection was made in time, so the server has not seen the request.
    ConnectTimeout,
    /// The response was not complete in time.
    Timeout,
    /// The connection ended before the response was complete.
    Closed,
    /// The body of the request could not be read: its file or its stream failed.
    Body,
    /// TLS could not be set up, such as with a certificate that is not trusted. The server has not seen the request.
    Tls,
    /// Anything else.
    Other,
}

impl TransportErrorKind {
    /// Whether the same request may succeed later.
    pub(crate) fn is_retryable(self) -> bool {
        !matches!(self, Self::Body | Self::Tls)
    }
}

/// A failure to get a complete response from the server.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// An error of this kind with what caused it.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        let source = source.into();
        Self { kind, source }
    }

    /// Where it broke.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// What the transport said, with its own causes.
    pub fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        &*self.source
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        use TransportErrorKind::{ConnectTimeout, Timeout};
        matches!(self.kind, ConnectTimeout | Timeout)
    }

    /// Whether no connection was made, so that the server has not seen the request.
    pub fn is_connect(&self) -> bool {
        use TransportErrorKind::{Connect, ConnectTimeout, Tls};
        matches!(self.kind, Connect | ConnectTimeout | Tls)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "cannot connect to the server",
            TransportErrorKind::ConnectTimeout => "cannot connect to the server in time",
            TransportErrorKind::Timeout => "no complete response in time",
            TransportErrorKind::Closed => "the connection ended before the response was complete",
            TransportErrorKind::Body => "the body of the request cannot be read",
            TransportErrorKind::Tls => "cannot set up TLS with the server",
            TransportErrorKind::Other => "the exchange with the server failed",
        })?;
        let cause = root_cause(&*self.source).to_string();
        write!(f, ": {}", bounded(&cause))
    }
}

/// The message names the last cause, so it has no source: a chain prints each cause once. [`TransportError::cause`] has
/// all of them.
impl StdError for TransportError {}

/// The innermost error says what happened; the errors around it only say which layer noticed.
fn root_cause<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause
}
