// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What can come back instead of a success.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, StatusCode};

use super::message::{bounded, message_of};
use super::request_error::RequestError;
use super::transport::TransportError;

/// A call that did not succeed. `E` is the type of the documented failures.
#[non_exhaustive]
pub enum Error<E = Infallible> {
    /// The server answered with a failure that the description documents.
    #[non_exhaustive]
    Api {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The documented body.
        body: Box<E>,
        /// The same body as it was received.
        raw: Bytes,
    },
    /// The server answered with something that the description does not document.
    #[non_exhaustive]
    Unexpected {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The body as it was received.
        body: Bytes,
    },
    /// The server answered with a documented status, but the body is not what is documented.
    #[non_exhaustive]
    Decode {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The place in the JSON text, such as `rooms[3].createdAt`; empty for the whole.
        path: Box<str>,
        /// What is wrong there.
        message: Box<str>,
        /// The body as it was received.
        body: Bytes,
    },
    /// The response has more bytes than the client accepts, which its builder can change.
    #[non_exhaustive]
    TooLarge {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The most bytes that the client accepts.
        limit: usize,
    },
    /// The head of a response was received, and its body not to the end: the connection broke, or time ran out.
    #[non_exhaustive]
    Incomplete {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// What broke.
        source: TransportError,
    },
    /// No response was received. The server may have acted on the request, unless [`Error::is_connect`].
    Transport(TransportError),
    /// The request was not sent.
    Request(RequestError),
}

impl<E> Error<E> {
    /// The status code, if the server answered.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api { status, .. }
            | Self::Unexpected { status, .. }
            | Self::Decode { status, .. }
            | Self::TooLarge { status, .. }
            | Self::Incomplete { status, .. } => Some(*status),
            Self::Transport(_) | Self::Request(_) => None,
        }
    }

    /// The headers, if the server answered.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Api { headers, .. }
            | Self::Unexpected { headers, .. }
            | Self::Decode { headers, .. }
            | Self::TooLarge { headers, .. }
            | Self::Incomplete { headers, .. } => Some(headers),
            Self::Transport(_) | Self::Request(_) => None,
        }
    }

    /// The documented failure.
    pub fn api(&self) -> Option<&E> {
        match self {
            Self::Api { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The documented failure, or the error itself if it is anything else.
    ///
    /// # Errors
    ///
    /// The error is not [`Error::Api`].
    pub fn into_api(self) -> Result<E, Self> {
        match self {
            Self::Api { body, .. } => Ok(*body),
            other => Err(other),
        }
    }

    /// The body as it was received, if it was received to the end.
    pub fn raw_body(&self) -> Option<&Bytes> {
        match self {
            Self::Api { raw: body, .. }
            | Self::Unexpected { body, .. }
            | Self::Decode { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The code and the message that the server sent, such as `not_found: no such room`, found by
    /// the names that APIs commonly use for them. At most 200 characters on one line.
    pub fn message(&self) -> Option<String> {
        message_of(self.raw_body()?)
    }

    /// Whether time ran out, for the connection or for the response.
    pub fn is_timeout(&self) -> bool {
        self.transport().is_some_and(TransportError::is_timeout)
    }

    /// Where the exchange broke, if it did.
    fn transport(&self) -> Option<&TransportError> {
        match self {
            Self::Transport(error) | Self::Incomplete { source: error, .. } => Some(error),
            _ => None,
        }
    }

    /// Whether no connection was made, so that the server has not seen the request.
    pub fn is_connect(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_connect())
    }

    /// Whether the same request may succeed later: the status is 408, 425, 429, 500, 502, 503 or
    /// 504, or there was no response, or a success was not received to the end.
    ///
    /// This does not say that repeating is harmless: the server may have acted on the request.
    pub fn is_retryable(&self) -> bool {
        let is_broken = self
            .transport()
            .is_some_and(|error| error.kind().is_retryable());
        match self.status() {
            Some(status) if !status.is_success() => {
                matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
            }
            _ => is_broken,
        }
    }

    /// Whether the status is 401: the credentials are not valid.
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// Whether the status is 403: the credentials are valid but do not suffice.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(StatusCode::FORBIDDEN)
    }

    /// Whether the status is 404.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the status is 409.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// Whether the status is 429: too many requests.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The same error with another type for the documented failures.
    pub fn map_api<F>(self, map: impl FnOnce(E) -> F) -> Error<F> {
        self.replace_api(|status, headers, body, raw| Error::Api {
            status,
            headers,
            body: Box::new(map(body)),
            raw,
        })
    }

    /// The same error without the type of the documented failures, so that calls of several
    /// operations can end in one error type. A documented failure keeps its body as bytes, in
    /// [`Error::Unexpected`].
    pub fn erase(self) -> Error {
        self.replace_api(|status, headers, _, raw| Error::Unexpected {
            status,
            headers,
            body: raw,
        })
    }

    fn replace_api<F>(
        self,
        api: impl FnOnce(StatusCode, Box<HeaderMap>, E, Bytes) -> Error<F>,
    ) -> Error<F> {
        match self {
            Self::Api {
                status,
                headers,
                body,
                raw,
            } => api(status, headers, *body, raw),
            Self::Unexpected {
                status,
                headers,
                body,
            } => Error::Unexpected {
                status,
                headers,
                body,
            },
            Self::Decode {
                status,
                headers,
                path,
                message,
                body,
            } => Error::Decode {
                status,
                headers,
                path,
                message,
                body,
            },
            Self::TooLarge {
                status,
                headers,
                limit,
            } => Error::TooLarge {
                status,
                headers,
                limit,
            },
            Self::Incomplete {
                status,
                headers,
                source,
            } => Error::Incomplete {
                status,
                headers,
                source,
            },
            Self::Transport(error) => Error::Transport(error),
            Self::Request(error) => Error::Request(error),
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api { status, .. } => {
                write!(f, "{status}")?;
                write_message(f, self.message())
            }
            Self::Unexpected {
                status,
                headers,
                body,
            } => {
                write!(f, "{status}, which the description does not document")?;
                write_about(f, headers, body)?;
                write_message(f, self.message())
            }
            Self::Decode {
                status,
                path,
                message,
                ..
            } => write_mismatch(f, *status, path, message),
            Self::TooLarge { status, limit, .. } => {
                write!(
                    f,
                    "{status}, but the body is larger than the limit of {limit} bytes"
                )
            }
            Self::Incomplete { status, source, .. } => {
                write!(
                    f,
                    "{status}, but the body was not received to the end: {source}"
                )
            }
            Self::Transport(error) => write!(f, "{error}"),
            Self::Request(error) => write!(f, "not sent: {error}"),
        }
    }
}

fn write_message(f: &mut fmt::Formatter<'_>, message: Option<String>) -> fmt::Result {
    match message {
        Some(message) => write!(f, ": {message}"),
        None => Ok(()),
    }
}

/// What kind of body it is; for a redirect also where it leads, without the query, which may
/// hold a signature.
fn write_about(f: &mut fmt::Formatter<'_>, headers: &HeaderMap, body: &Bytes) -> fmt::Result {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(location) = text(LOCATION) {
        let place = location.split(['?', '#']).next().unwrap_or_default();
        return write!(f, " (redirect to {})", bounded(place));
    }
    let content_type = text(CONTENT_TYPE).unwrap_or("no content type");
    write!(f, " ({}, {} bytes)", bounded(content_type), body.len())
}

fn write_mismatch(
    f: &mut fmt::Formatter<'_>,
    status: StatusCode,
    path: &str,
    message: &str,
) -> fmt::Result {
    write!(f, "{status}, but the body is not as described: ")?;
    if !path.is_empty() && !message.starts_with(path) {
        write!(f, "{}: ", bounded(path))?;
    }
    f.write_str(&bounded(message))
}

/// Bodies are cut, because `unwrap` prints this.
impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Transport(error) => return f.debug_tuple("Transport").field(error).finish(),
            Self::Request(error) => return f.debug_tuple("Request").field(error).finish(),
            Self::Api { .. } => "Api",
            Self::Unexpected { .. } => "Unexpected",
            Self::Decode { .. } => "Decode",
            Self::TooLarge { .. } => "TooLarge",
            Self::Incomplete { .. } => "Incomplete",
        };
        let mut out = f.debug_struct(name);
        out.field("status", &self.status())
            .field("headers", &self.headers());
        match self {
            Self::Decode { path, message, .. } => {
                out.field("path", path).field("message", message);
            }
            Self::Api { body, .. } => {
                out.field("body", body);
            }
            Self::TooLarge { limit, .. } => {
                out.field("limit", limit);
            }
            Self::Incomplete { source, .. } => {
                out.field("source", source);
            }
            _ => {}
        }
        if let (None, Some(raw)) = (self.api(), self.raw_body()) {
            out.field("body", &bounded(&String::from_utf8_lossy(raw)));
        }
        out.finish()
    }
}

/// The message names the last cause, so those between are not told again: a chain prints each once.
impl<E: fmt::Debug> StdError for Error<E> {}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl<E> From<RequestError> for Error<E> {
    fn from(error: RequestError) -> Self {
        Self::Request(error)
    }
}
