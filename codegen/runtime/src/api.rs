//! The names that users of a client find at the root of its crate. The generator writes them there.

pub use crate::runtime::base64::{Base64, InvalidBase64};
pub use crate::runtime::body::IntoBody; // if upload
pub use crate::runtime::builder::{BuildError, ClientBuilder};
pub use crate::runtime::call_options::CallOptions;
pub use crate::runtime::client::Client;
pub use crate::runtime::credentials::Credential;
pub use crate::runtime::date::{Date, InvalidDate};
pub use crate::runtime::datetime::{DateTime, InvalidDateTime};
pub use crate::runtime::decimal::{Decimal, InvalidDecimal}; // if decimal
pub use crate::runtime::error::Error;
pub use crate::runtime::given::Given;
pub use crate::runtime::headers::{HasHeaders, HeaderError}; // if headers
pub use crate::runtime::json::{JsonError, UnknownInteger, UnknownString};
pub use crate::runtime::multipart::FormParts; // if multipart
pub use crate::runtime::nullable::Nullable;
pub use crate::runtime::operation::Operation;
pub use crate::runtime::part::{FilePart, FormPart}; // if multipart
pub use crate::runtime::request::Request;
pub use crate::runtime::request_error::{RequestError, RequestErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::secret::Secret;
pub use crate::runtime::send::{Sending, SendingFull};
pub use crate::runtime::server::Server; // if servers
pub use crate::runtime::undescribed::UndescribedCall;
pub use crate::runtime::webhook::WebhookError; // if webhooks
pub use bytes::Bytes;
pub use http;
#[cfg(feature = "reqwest")]
pub use reqwest;
pub use serde_json::Value;
pub use transport::{
    Body, ByteStream, Transport, TransportError, TransportErrorKind, TransportOptions,
};
pub use uuid::Uuid; // if uuid

/// What carries a request to the server and brings the response back: the built-in transport, and all that one of your
/// own needs.
pub mod transport {
    pub use crate::runtime::body::{Body, BoxFuture, ByteStream, Chunks, Source};
    #[cfg(feature = "reqwest")]
    pub use crate::runtime::reqwest_transport::ReqwestTransport;
    pub use crate::runtime::transport::{
        Transport, TransportError, TransportErrorKind, TransportOptions,
    };
}

/// The JSON form of the types: what a call reads and sends, without a call.
///
/// [`from_slice`](json::from_slice) reads any type of the client, [`to_vec`](json::to_vec) writes it.
pub mod json {
    pub use crate::runtime::json::{
        Decode, Encode, JsonError, Reader, Writer, from_slice, to_string, to_vec,
    };
}
