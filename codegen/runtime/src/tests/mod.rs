//! Tests of the runtime, written as a user of a generated client would call it.

mod builder;
mod calls;
mod chat;
mod credentials;
mod errors;
mod fake;
#[cfg(feature = "reqwest")]
mod loopback;
mod multipart;
mod percent;
mod request;
mod responses;
mod servers;
mod style;
mod upload;
mod xml;
