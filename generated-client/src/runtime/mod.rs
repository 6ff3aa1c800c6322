// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What every generated client has in common: the client, requests, responses, errors, transport,
//! and the JSON form of types.

pub mod base64;
pub mod base_url;
pub mod body;
pub mod builder;
pub mod call_options;
pub mod client;
pub mod constructor;
pub mod credentials;
pub mod date;
pub mod datetime;
pub mod environment;
pub mod error;
pub mod execute;
pub mod given;
pub mod json;
pub mod media;
pub mod message;
pub mod nullable;
pub mod operation;
pub mod percent;
pub mod prelude;
mod prepare;
mod redirect;
pub mod request;
pub mod request_error;
#[cfg(feature = "reqwest")]
pub mod reqwest_transport;
pub mod response;
pub mod responses;
pub mod scheme;
pub mod secret;
pub mod send;
pub mod server;
pub mod service;
pub mod status;
pub mod style;
pub mod timeouts;
pub mod transport;
pub mod undescribed;
pub mod webhook;
