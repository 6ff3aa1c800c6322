// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/body.rs.

//! The bodies of requests and responses.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

use super::transport::TransportError;

/// A future in a box, as the traits of the runtime return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The body of a request. It can be sent again, and cloning it is cheap.
#[derive(Clone, Debug, Default)]
pub struct Body {
    content: Content,
}

/// Bodies from files and streams will be further cases, which is why this is not public.
#[derive(Clone, Debug, Default)]
enum Content {
    #[default]
    Empty,
    Bytes(Bytes),
}

impl Body {
    /// No body.
    pub fn empty() -> Self {
        Self::default()
    }

    /// The whole body if it is held in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Empty => None,
            Content::Bytes(bytes) => Some(bytes),
        }
    }

    /// Whether there is no body. A body of no bytes is a body.
    pub fn is_empty(&self) -> bool {
        matches!(self.content, Content::Empty)
    }

    /// The body as a stream, as a transport sends it.
    pub fn into_stream(self) -> ByteStream {
        match self.content {
            Content::Empty => ByteStream::empty(),
            Content::Bytes(bytes) => ByteStream::from(bytes),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self {
            content: Content::Bytes(bytes),
        }
    }
}

/// Bytes that arrive piece by piece.
pub trait Chunks: Send {
    /// The next piece; `None` at the end. After an error there is nothing more to ask for.
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>>;
}

/// The body of a response, as a transport hands it over.
pub struct ByteStream {
    source: Source,
}

enum Source {
    Held(Option<Bytes>),
    Chunks(Box<dyn Chunks>),
}

impl ByteStream {
    /// A stream of pieces.
    pub fn new(chunks: impl Chunks + 'static) -> Self {
        Self {
            source: Source::Chunks(Box::new(chunks)),
        }
    }

    /// A stream without any bytes.
    pub fn empty() -> Self {
        Self {
            source: Source::Held(None),
        }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection failed or ended before the body did.
    pub async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        match &mut self.source {
            Source::Held(bytes) => bytes.take().map(Ok),
            Source::Chunks(chunks) => chunks.next().await,
        }
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self {
            source: Source::Held(Some(bytes)),
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
            Source::Held(Some(bytes)) => write!(f, "ByteStream({} bytes)", bytes.len()),
            Source::Held(None) => f.write_str("ByteStream(end)"),
            Source::Chunks(_) => f.write_str("ByteStream(pieces)"),
        }
    }
}
