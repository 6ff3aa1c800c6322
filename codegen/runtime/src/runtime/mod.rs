//! What every generated client has in common: the client, requests, responses, errors, transport.

pub mod base_url;
pub mod body;
pub mod builder;
pub mod client;
pub mod credentials;
pub mod error;
pub mod execute;
pub mod json;
pub mod media;
pub mod message;
pub mod operation;
pub mod percent;
pub mod prelude;
mod prepare;
pub mod request;
pub mod request_error;
#[cfg(feature = "reqwest")]
pub mod reqwest_transport;
pub mod response;
pub mod scheme;
pub mod secret;
pub mod send;
pub mod service;
pub mod status;
pub mod style;
pub mod transport;
