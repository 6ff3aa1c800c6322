// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Why a request was not sent.

use std::fmt;

/// What part of a request is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestErrorKind {
    /// The client lacks credentials that the operation accepts.
    Credentials,
    /// A path parameter is missing, empty, or would change the route.
    Path,
    /// A header or cookie has characters that HTTP does not allow.
    Header,
    /// A parameter or body could not be written as text.
    Value,
    /// The URL is not valid or too long.
    Url,
}

/// A request that was not sent, because it could not have been right.
#[derive(Clone, Debug)]
pub struct RequestError {
    kind: RequestErrorKind,
    operation: &'static str,
    message: Box<str>,
}

impl RequestError {
    /// An error of the named operation.
    pub fn new(
        kind: RequestErrorKind,
        operation: &'static str,
        message: impl Into<Box<str>>,
    ) -> Self {
        let message = message.into();
        Self {
            kind,
            operation,
            message,
        }
    }

    /// What part of the request is at fault.
    pub fn kind(&self) -> RequestErrorKind {
        self.kind
    }

    /// The operation that was to be called.
    pub fn operation(&self) -> &'static str {
        self.operation
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.message)
    }
}

impl std::error::Error for RequestError {}
