//! The names that the files of a generated client use.

// Which of them a client needs depends on its operations.
#[allow(unused_imports)]
pub(crate) use super::operation::operation;

pub use super::builder::{BuildError, ClientBuilder};
pub use super::client::Client;
pub use super::credentials::Credential;
pub use super::error::Error;
pub use super::operation::Operation;
pub use super::request::Request;
pub use super::response::Response;
pub use super::scheme::{Scheme, SchemeKind};
pub use super::secret::Secret;
pub use super::service::{Server, Service};
pub use super::style::Style;
pub use bytes::Bytes;
