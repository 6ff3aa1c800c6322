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
pub mod decimal; // if decimal
pub mod environment;
pub mod error;
pub mod execute;
pub mod form; // if form
pub mod given;
pub mod headers; // if headers
pub mod json;
pub mod json_lines; // if json_lines
pub mod json_texts; // if json_texts
pub mod media;
pub mod message;
pub mod multipart; // if multipart
pub mod nullable;
pub mod operation;
pub mod part; // if multipart
pub mod percent;
pub mod prelude;
mod prepare;
mod reading; // if upload
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
pub mod server; // if servers
pub mod service;
pub mod status;
pub mod style;
pub mod timeouts;
pub mod transport;
pub mod undescribed;
pub mod upload; // if upload
pub mod webhook; // if webhooks
pub mod xml; // if xml
