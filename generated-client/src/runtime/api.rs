// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/api.rs.

//! The names that users of a client find at the root of its crate.

pub use super::base64::Base64;
pub use super::builder::{BuildError, ClientBuilder};
pub use super::call_options::CallOptions;
pub use super::client::Client;
pub use super::credentials::Credential;
pub use super::date::{Date, InvalidDate};
pub use super::datetime::{DateTime, InvalidDateTime};
pub use super::error::Error;
pub use super::json::{JsonError, UnknownInteger, UnknownString};
pub use super::nullable::Nullable;
pub use super::request::Request;
pub use super::request_error::{RequestError, RequestErrorKind};
pub use super::response::Response;
pub use super::secret::Secret;
pub use super::send::{Sending, SendingFull};
pub use super::server::Server;
pub use super::transport::{Transport, TransportError, TransportErrorKind, TransportOptions};
pub use super::webhook::WebhookError;
pub use bytes::Bytes;
pub use serde_json::Value;
pub use uuid::Uuid;
