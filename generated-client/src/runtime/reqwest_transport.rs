// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/reqwest_transport.rs.

//! The built-in transport, over the `reqwest` crate.

use std::time::Duration;

use bytes::Bytes;
use reqwest::redirect::Policy;

use super::body::{Body, BoxFuture, ByteStream, Chunks};
use super::transport::{Transport, TransportError, TransportErrorKind, TransportOptions};

/// Sends requests with `reqwest`, on a Tokio runtime. It does not follow redirects.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with a connection pool of its own.
    ///
    /// # Errors
    ///
    /// TLS cannot be set up.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        let client = reqwest::Client::builder()
            .connect_timeout(connect_timeout)
            .redirect(Policy::none())
            .build()
            .map_err(convert)?;
        Ok(Self { client })
    }
}

impl Transport for ReqwestTransport {
    fn execute(
        &self,
        request: http::Request<Body>,
        options: TransportOptions,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        Box::pin(async move {
            let mut request = reqwest::Request::try_from(request.map(body)).map_err(convert)?;
            *request.timeout_mut() = options.timeout;
            let response = self.client.execute(request).await.map_err(convert)?;
            let mut answer = http::Response::new(ByteStream::empty());
            *answer.status_mut() = response.status();
            *answer.version_mut() = response.version();
            *answer.headers_mut() = response.headers().clone();
            *answer.body_mut() = ByteStream::new(ResponseChunks(response));
            Ok(answer)
        })
    }
}

fn body(body: Body) -> reqwest::Body {
    let bytes = body.as_bytes().cloned();
    bytes.map(reqwest::Body::from).unwrap_or_default()
}

struct ResponseChunks(reqwest::Response);

impl Chunks for ResponseChunks {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(async { self.0.chunk().await.map_err(convert).transpose() })
    }
}

/// The URL is taken out, because its query may hold a key.
fn convert(error: reqwest::Error) -> TransportError {
    let kind = match (error.is_connect(), error.is_timeout()) {
        (true, true) => TransportErrorKind::ConnectTimeout,
        (true, false) => TransportErrorKind::Connect,
        (false, true) => TransportErrorKind::Timeout,
        (false, false) if error.is_body() || error.is_decode() || error.is_request() => {
            TransportErrorKind::Closed
        }
        _ => TransportErrorKind::Other,
    };
    TransportError::new(kind, error.without_url())
}
