// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Calls that the description lacks.

use std::convert::Infallible;
use std::fmt;
use std::future::IntoFuture;

use bytes::Bytes;
use http::Method;

use super::body::Body;
use super::call_options::CallOptions;
use super::client::Client;
use super::json::{Encode, to_sent};
use super::operation::Operation;
use super::request::{Call, Request};
use super::request_error::RequestErrorKind;
use super::response::{Decoders, bytes};
use super::send::SendingFull;

/// What is called.
#[derive(Clone)]
pub(super) struct Undescribed {
    pub(super) method: Method,
    /// The path behind that of the server, percent-encoded.
    pub(super) path: String,
    /// The security schemes that are needed together; `None` for what the description asks for in general.
    pub(super) schemes: Option<Vec<String>>,
}

/// In the place of an operation of the description: it has no parameters and documents no response.
static OPERATION: Operation = Operation {
    name: "call",
    method: "",
    path: "",
    servers: "",
    credentials: "",
    ok: "",
    err: "",
    accept: "",
};

/// Every success is bytes.
const DECODERS: &Decoders<Bytes, Infallible> = &Decoders {
    ok: &[bytes],
    err: &[],
};

/// A call that the description lacks, made with [`Client::call`].
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send` is called and awaited"]
pub struct UndescribedCall(Request);

impl Client {
    /// A call that the description lacks: a method, and a path behind that of the server, such as `rooms/1/export`.
    /// What is special in it is percent-encoded already.
    ///
    /// It is sent with the credentials that the description asks for in general, unless
    /// [`schemes`](UndescribedCall::schemes) names others.
    pub fn call(&self, method: Method, path: &str) -> UndescribedCall {
        let mut request = self.request(&OPERATION);
        if path.contains("://") || path.starts_with("//") || path.contains(['?', '#']) {
            let message = "the path of a call is relative to the server, without a query";
            request.refuse(RequestErrorKind::Path, message.to_owned());
        }
        request.parts_mut().undescribed = Some(Undescribed {
            method,
            path: format!("/{}", path.trim_start_matches('/')),
            schemes: None,
        });
        request.call()
    }
}

impl Call for UndescribedCall {
    fn of(request: Request) -> Self {
        Self(request)
    }
}

impl UndescribedCall {
    /// The security schemes of the description whose credentials are sent, all of them; none for an empty list.
    pub fn schemes(mut self, schemes: &[&str]) -> Self {
        let schemes = schemes.iter().map(|&scheme| scheme.to_owned());
        if let Some(undescribed) = &mut self.0.parts_mut().undescribed {
            undescribed.schemes = Some(schemes.collect());
        }
        self
    }

    /// A pair of the query. Both texts are percent-encoded.
    pub fn query(self, name: impl Into<String>, value: impl fmt::Display) -> Self {
        self.with(CallOptions::new().query(name, value.to_string()))
    }

    /// A header.
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.with(CallOptions::new().header(name, value))
    }

    /// A body of JSON.
    pub fn json<T: Encode + ?Sized>(mut self, value: &T) -> Self {
        match to_sent(&value) {
            Some(json) => self.0.set_body("application/json", json),
            None => self.0.refuse_number("body"),
        }
        self
    }

    /// A body of this media type.
    pub fn body(mut self, media_type: impl Into<String>, body: impl Into<Body>) -> Self {
        self.0.set_body(media_type.into(), body);
        self
    }

    /// Makes the call with options of its own.
    pub fn with(mut self, options: CallOptions) -> Self {
        self.0 = self.0.with(options);
        self
    }

    /// The request as it stands.
    pub fn request(&self) -> &Request {
        &self.0
    }

    /// Sends the request. Awaiting gives status, headers and bytes of a success; what is none is
    /// [`Error::Unexpected`](crate::Error::Unexpected), with its bytes.
    pub fn send(self) -> SendingFull<Bytes, Infallible> {
        self.0.send_bytes()
    }
}

impl IntoFuture for UndescribedCall {
    type Output = <Self::IntoFuture as Future>::Output;
    type IntoFuture = SendingFull<Bytes, Infallible>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Request {
    /// Sends the request and reads no body: awaiting gives status, headers and bytes of a success, whatever the
    /// description says of it. What is no success is [`Error::Unexpected`](crate::Error::Unexpected), with its bytes.
    pub fn send_bytes(self) -> SendingFull<Bytes, Infallible> {
        SendingFull::unread(self, DECODERS)
    }
}
