//! The names that users of a client find at the root of its crate.

pub use super::base64::Base64;
pub use super::body::{Body, ByteStream}; // if upload
pub use super::builder::{BuildError, ClientBuilder};
pub use super::call_options::CallOptions;
pub use super::client::Client;
pub use super::credentials::Credential;
pub use super::date::{Date, InvalidDate};
pub use super::datetime::{DateTime, InvalidDateTime};
pub use super::decimal::{Decimal, InvalidDecimal}; // if decimal
pub use super::error::Error;
pub use super::headers::{HasHeaders, HeaderError}; // if headers
pub use super::json::{JsonError, UnknownInteger, UnknownString};
pub use super::multipart::FormParts; // if multipart
pub use super::nullable::Nullable;
pub use super::part::{FilePart, FormPart}; // if multipart
pub use super::request::Request;
pub use super::request_error::{RequestError, RequestErrorKind};
pub use super::response::Response;
pub use super::secret::Secret;
pub use super::send::{Sending, SendingFull};
pub use super::server::Server; // if servers
pub use super::transport::{Transport, TransportError, TransportErrorKind, TransportOptions};
pub use super::webhook::WebhookError; // if webhooks
pub use bytes::Bytes;
pub use serde_json::Value;
pub use uuid::Uuid; // if uuid
