//! A request on its way.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::body::BoxFuture;
use super::error::Error;
use super::execute::{Outcome, execute};
use super::request::Request;
use super::response::{Decoders, Response};

/// A request on its way to a typed body. Nothing is sent until it is awaited.
#[must_use = "nothing is sent until the future is awaited"]
pub struct Sending<T: 'static, E: 'static> {
    full: SendingFull<T, E>,
}

/// A request on its way to a response with status, headers and body. Nothing is sent until it is
/// awaited.
#[must_use = "nothing is sent until the future is awaited"]
pub struct SendingFull<T: 'static, E: 'static> {
    outcome: BoxFuture<'static, Outcome>,
    decoders: &'static Decoders<T, E>,
}

impl<T, E> Sending<T, E> {
    /// Sends a request and reads the response with these decoders.
    pub(crate) fn new(request: Request, decoders: &'static Decoders<T, E>) -> Self {
        let full = SendingFull::new(request, decoders);
        Self { full }
    }

    /// The same, but awaiting it gives status and headers as well.
    pub fn full(self) -> SendingFull<T, E> {
        self.full
    }
}

impl<T, E> SendingFull<T, E> {
    /// Sends a request and reads the response with these decoders.
    pub(crate) fn new(request: Request, decoders: &'static Decoders<T, E>) -> Self {
        let outcome = execute(request, false);
        Self { outcome, decoders }
    }

    /// Sends a request whose successes are all read with the first decoder.
    pub(super) fn unread(request: Request, decoders: &'static Decoders<T, E>) -> Self {
        let outcome = execute(request, true);
        Self { outcome, decoders }
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let full = ready!(Pin::new(&mut self.full).poll(cx));
        Poll::Ready(full.map(|response| response.body))
    }
}

impl<T, E> Future for SendingFull<T, E> {
    type Output = Result<Response<T>, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let outcome = ready!(self.outcome.as_mut().poll(cx));
        Poll::Ready(match outcome {
            Ok(received) => self.decoders.read(received),
            Err(error) => Err(error.map_api(|never| match never {})),
        })
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

impl<T, E> fmt::Debug for SendingFull<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SendingFull")
    }
}
