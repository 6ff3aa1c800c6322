// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The built-in transport, over the `reqwest` crate.

use std::error::Error as StdError;
use std::io::ErrorKind;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, HeaderValue};
use http_body::{Frame, SizeHint};
use reqwest::redirect::Policy;

use super::body::{Body, BoxFuture, ByteStream, Chunks};
use super::transport::{Transport, TransportError, TransportErrorKind, TransportOptions};

/// Whether `reqwest` asks for compressed bodies and undoes that.
const UNDOES_CODINGS: bool = cfg!(any(feature = "gzip", feature = "brotli", feature = "zstd"));

/// Sends requests with `reqwest`, on a Tokio runtime. It does not follow redirects.
///
/// Root certificates, client certificates, proxies and HTTP/2 are settings of `reqwest`, which the client re-exports:
/// give [`ReqwestTransport::new`] a builder that has them, and the transport to `ClientBuilder::transport`.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with a connection pool of its own. Redirects are switched off, whatever the builder says: `reqwest`
    /// would send a key in a header along to wherever a server points.
    ///
    /// The builder's time-outs hold. It has none for connecting unless it is given one.
    ///
    /// # Errors
    ///
    /// A setting cannot work, or TLS cannot be set up.
    pub fn new(builder: reqwest::ClientBuilder) -> Result<Self, TransportError> {
        let client = builder.redirect(Policy::none()).build();
        client.map(|client| Self { client }).map_err(convert)
    }

    /// A transport over a client that is there already, with its connections and **with its redirects**. Unless they
    /// are switched off (`reqwest::redirect::Policy::none()`), credentials in headers of an API's own, such as
    /// `X-Api-Key`, go along to wherever a server points: `reqwest` knows only `Authorization` and cookies.
    pub fn with_redirects_of(client: reqwest::Client) -> Self {
        Self { client }
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
            if !UNDOES_CODINGS {
                let headers = request.headers_mut();
                let identity = HeaderValue::from_static("identity");
                headers.entry(ACCEPT_ENCODING).or_insert(identity);
            }
            *request.timeout_mut() = options.timeout;
            let sending = self.client.execute(request);
            let response =
                within(options.head_timeout, "the head of the response", sending).await?;
            let mut answer = http::Response::new(ByteStream::empty());
            *answer.status_mut() = response.status();
            *answer.version_mut() = response.version();
            *answer.headers_mut() = response.headers().clone();
            *answer.body_mut() = ByteStream::new(ResponseChunks {
                response,
                idle_timeout: options.idle_timeout,
            });
            Ok(answer)
        })
    }
}

fn body(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        _ if body.is_empty() => reqwest::Body::default(),
        Some(bytes) => reqwest::Body::from(bytes.clone()),
        None => reqwest::Body::wrap(Streamed {
            length: body.length(),
            state: Mutex::new(Progress::Idle(body.into_stream())),
        }),
    }
}

/// A body that is sent piece by piece. The mutex is never locked; it makes the type `Sync`, as `reqwest` wants it.
struct Streamed {
    length: Option<u64>,
    state: Mutex<Progress>,
}

enum Progress {
    Idle(ByteStream),
    Busy(BoxFuture<'static, (ByteStream, Option<Result<Bytes, TransportError>>)>),
    Done,
}

impl http_body::Body for Streamed {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut next = match std::mem::replace(state, Progress::Done) {
            Progress::Idle(mut stream) => Box::pin(async move {
                let piece = stream.next().await;
                (stream, piece)
            }),
            Progress::Busy(next) => next,
            Progress::Done => return Poll::Ready(None),
        };
        match next.as_mut().poll(cx) {
            Poll::Pending => {
                *state = Progress::Busy(next);
                Poll::Pending
            }
            Poll::Ready((stream, Some(Ok(piece)))) => {
                *state = Progress::Idle(stream);
                Poll::Ready(Some(Ok(Frame::data(piece))))
            }
            Poll::Ready((_, end)) => Poll::Ready(end.map(|end| end.map(Frame::data))),
        }
    }

    /// Only the length of the whole is asked for, before anything is sent.
    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}

struct ResponseChunks {
    response: reqwest::Response,
    idle_timeout: Option<Duration>,
}

impl Chunks for ResponseChunks {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        let piece = self.response.chunk();
        let piece = within(self.idle_timeout, "the next piece of the response", piece);
        Box::pin(async { piece.await.transpose() })
    }
}

/// Waits for `what`, so long at most.
async fn within<T>(
    limit: Option<Duration>,
    what: &str,
    future: impl Future<Output = reqwest::Result<T>>,
) -> Result<T, TransportError> {
    let Some(limit) = limit else {
        return future.await.map_err(convert);
    };
    match tokio::time::timeout(limit, future).await {
        Ok(done) => done.map_err(convert),
        Err(_) => {
            let message = format!("{what} did not arrive within {limit:?}");
            Err(TransportError::new(TransportErrorKind::Timeout, message))
        }
    }
}

/// The URL is taken out, because its query may hold a key.
fn convert(error: reqwest::Error) -> TransportError {
    let kind = match (error.is_connect(), error.is_timeout()) {
        _ if is_of_body(&error) => TransportErrorKind::Body,
        (true, false) if is_of_tls(&error) => TransportErrorKind::Tls,
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

/// Whether an error goes back to one of TLS, such as a certificate that is not trusted. TLS errors of all libraries reach
/// `reqwest` as errors of input and output that hold another error; those of the system hold a number.
fn is_of_tls(error: &reqwest::Error) -> bool {
    let mut source = error.source();
    while let Some(error) = source {
        let io = error.downcast_ref::<std::io::Error>();
        if io.is_some_and(|io| io.kind() == ErrorKind::InvalidData) {
            return true;
        }
        source = error.source();
    }
    false
}

/// Whether an error goes back to one of the body that was to be sent.
fn is_of_body(error: &reqwest::Error) -> bool {
    let mut source = error.source();
    while let Some(error) = source {
        if error.is::<TransportError>() {
            return true;
        }
        source = error.source();
    }
    false
}
