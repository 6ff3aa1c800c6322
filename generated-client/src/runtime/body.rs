// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The bodies of requests and responses.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;

use super::transport::{TransportError, TransportErrorKind};

/// A future in a box, as the traits of the runtime return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The body of a request. Cloning it is cheap.
///
/// One that is held in memory, and one that is read from a file, can be sent again; see
/// [`is_replayable`](Self::is_replayable).
#[derive(Clone, Default)]
pub struct Body {
    content: Content,
}

#[derive(Clone, Default)]
enum Content {
    #[default]
    Empty,
    Bytes(Bytes),
    Source(Arc<dyn Source>),
}

/// What a body is made from each time that it is sent.
pub trait Source: Send + Sync {
    /// The number of bytes, if it is known before they are sent.
    fn length(&self) -> Option<u64>;

    /// Whether the body can be sent more than once.
    fn is_replayable(&self) -> bool {
        true
    }

    /// Whether the body cannot be sent any more.
    fn is_spent(&self) -> bool {
        false
    }

    /// The bytes from the beginning; `None` if the body cannot be sent any more.
    fn stream(&self) -> Option<ByteStream>;
}

impl Body {
    /// No body.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A body that is made when it is sent.
    pub fn new(source: impl Source + 'static) -> Self {
        Self {
            content: Content::Source(Arc::new(source)),
        }
    }

    /// The whole body if it is held in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Empty | Content::Source(_) => None,
        }
    }

    /// Whether there is no body. A body of no bytes is a body.
    pub fn is_empty(&self) -> bool {
        matches!(self.content, Content::Empty)
    }

    /// The number of bytes, if it is known before they are sent.
    pub fn length(&self) -> Option<u64> {
        match &self.content {
            Content::Empty => Some(0),
            Content::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Content::Source(source) => source.length(),
        }
    }

    /// Whether the body can be sent more than once. A stream cannot.
    pub fn is_replayable(&self) -> bool {
        match &self.content {
            Content::Empty | Content::Bytes(_) => true,
            Content::Source(source) => source.is_replayable(),
        }
    }

    /// Whether the body was sent already and cannot be sent again.
    pub fn is_spent(&self) -> bool {
        match &self.content {
            Content::Empty | Content::Bytes(_) => false,
            Content::Source(source) => source.is_spent(),
        }
    }

    /// The body as a stream, as a transport sends it. One that is spent gives an error.
    pub fn into_stream(self) -> ByteStream {
        match self.content {
            Content::Empty => ByteStream::empty(),
            Content::Bytes(bytes) => ByteStream::from(bytes),
            Content::Source(source) => source.stream().unwrap_or_else(|| ByteStream::new(Spent)),
        }
    }
}

/// What converts into [`Bytes`] is a body: texts, `Vec<u8>`, `&'static [u8]`.
impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Self {
            content: Content::Bytes(bytes.into()),
        }
    }
}

/// What a body can be made from. It stands in signatures, where `Into<Body>` would take the name `Body` from the
/// types of the API.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no body of a request",
    note = "texts, `Vec<u8>`, `Bytes` and `Body` are; a file or a stream becomes one by `Body::new`"
)]
pub trait IntoBody {
    /// The body.
    fn into_body(self) -> Body;
}

impl<T: Into<Body>> IntoBody for T {
    fn into_body(self) -> Body {
        self.into()
    }
}

/// Bodies in memory are the same if their bytes are; others only if one is a clone of the other.
impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::Empty, Content::Empty) => true,
            (Content::Bytes(own), Content::Bytes(other)) => own == other,
            (Content::Source(own), Content::Source(other)) => Arc::ptr_eq(own, other),
            _ => false,
        }
    }
}

/// The bytes stay out: they may be secret.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            _ if self.is_empty() => f.write_str("Body(none)"),
            Some(length) => write!(f, "Body({length} bytes)"),
            None => f.write_str("Body(stream)"),
        }
    }
}

/// The stream of a body that was sent already.
struct Spent;

impl Chunks for Spent {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        let message = "the body is a stream that was sent already";
        let error = TransportError::new(TransportErrorKind::Body, message);
        Box::pin(async { Some(Err(error)) })
    }
}

/// Bytes that arrive piece by piece.
pub trait Chunks: Send {
    /// The next piece; `None` at the end. After an error there is nothing more to ask for.
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>>;
}

/// Bytes on their way: the body of a response as a transport hands it over, or that of a request as it is sent.
pub struct ByteStream {
    source: Arrival,
}

enum Arrival {
    Held(Option<Bytes>),
    Chunks(Box<dyn Chunks>),
}

impl ByteStream {
    /// A stream of pieces.
    pub fn new(chunks: impl Chunks + 'static) -> Self {
        Self {
            source: Arrival::Chunks(Box::new(chunks)),
        }
    }

    /// A stream without any bytes.
    pub fn empty() -> Self {
        Self {
            source: Arrival::Held(None),
        }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection failed or ended before the body did.
    pub async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        match &mut self.source {
            Arrival::Held(bytes) => bytes.take().map(Ok),
            Arrival::Chunks(chunks) => chunks.next().await,
        }
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self {
            source: Arrival::Held(Some(bytes)),
        }
    }
}

impl From<String> for ByteStream {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for ByteStream {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Arrival::Held(Some(bytes)) => write!(f, "ByteStream({} bytes)", bytes.len()),
            Arrival::Held(None) => f.write_str("ByteStream(end)"),
            Arrival::Chunks(_) => f.write_str("ByteStream(pieces)"),
        }
    }
}
