//! Tests of the runtime, written as a user of a generated client would call it.

mod builder;
mod call_options;
mod calls;
mod chat;
mod credentials;
mod errors;
mod fake;
mod forms;
mod headers;
#[cfg(feature = "reqwest")]
mod loopback;
mod multipart;
mod percent;
mod request;
mod responses;
mod servers;
mod style;
mod undescribed;
mod upload;
mod webhooks;
mod xml;
