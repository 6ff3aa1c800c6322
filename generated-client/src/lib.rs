// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/crate_docs.rs.

//! A client of Sendsar API 1.0.0.
//!
//! Sendsar adds chat to a product that already has users. Your server and your users' clients
//! speak to the same REST API with different credentials.
//!
//! ### Order of calls
//!
//! 1. Your server upserts the user (`POST /users`).
//! 2. Your server mints a session token for that user (`POST /auth/token`).
//! 3. Your server creates rooms (`POST /chat/rooms`) and keeps the `id` of each.
//! 4. Your own backend hands the session token to the signed-in user's client.
//! 5. The client calls this API with the session token until the token expires, then asks your
//!    backend for another one. A good moment to do so is five minutes before `expiresAt`.
//!
//! ### Credentials
//!
//! - The server key (`x-api-key: sk_…`) belongs on your server only. It may act for any user, whom the
//!   request names in `userId`, `senderId`, `viewerId` or `actorUserId`.
//! - The session token (`Authorization: Bearer …`) belongs to one user. The API takes the user from
//!   the token, so those fields may be left out.
//!
//! ### Identifiers and times
//!
//! User ids are your own strings. Room ids are UUIDs. Message, call and upload ids are opaque strings.
//! Times are ISO 8601 strings, in UTC.
//!
//! ### How certain this description is
//!
//! Sendsar publishes no machine-readable description. This one is put together from its public
//! documentation and its published SDKs. Whatever neither of them states carries `x-inferred`:
//! `true` for the whole object, or a few words that name the part in question.
//!
//! No public source gives the exact success status of an operation. The SDKs accept every 2xx, and so
//! does this description (`2XX`). The SDKs also read an absent field and a null one alike, so
//! a response property that may be null is never listed as required here.
//!
//! # Create a room
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::Client;
//! use generated_client::types::{InitialParticipant, NewRoom};
//!
//! let client = Client::builder().api_key("your api key").build()?;
//! let response = client
//!     .create_room(
//!         NewRoom::new("Support").participants(vec![InitialParticipant::new("user_abc123", "Alice")]),
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Register a device token as a signed-in user
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::Client;
//! use generated_client::types::{NewDeviceToken, PushProvider};
//!
//! let client = Client::builder().session_jwt("your session jwt").build()?;
//! let response = client
//!     .register_my_device_token(
//!         NewDeviceToken::new(PushProvider::Onesignal, "your-onesignal-subscription-id")
//!             .platform("ios"),
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Register a device token for a user
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::Client;
//! use generated_client::types::{NewDeviceToken, PushProvider};
//!
//! let client = Client::builder().api_key("your api key").build()?;
//! let response = client
//!     .register_device_token(
//!         "my-user-id",
//!         NewDeviceToken::new(PushProvider::Fcm, "your-fcm-registration-token").platform("android"),
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! The tags, `reqwest` and `rustls` are on by default.
//!
//! | feature | what it adds |
//! |---|---|
//! | `users` | Users |
//! | `session_tokens` | Session tokens |
//! | `tenant` | Tenant |
//! | `rooms` | Rooms |
//! | `messages` | Messages |
//! | `device_tokens` | Device tokens |
//! | `calls` | Calls |
//! | `uploads` | Uploads |
//! | `webhooks` | Webhooks |
//! | `all-tags` | all of the above: name it to choose another HTTP client or TLS without naming every tag |
//! | `reqwest` | the built-in HTTP client; without it, give one to `ClientBuilder::transport` |
//! | `rustls` | `https` by way of rustls |
//! | `native-tls` | `https` by way of the operating system |
//! | `http2` | HTTP/2, where the server speaks it |
//! | `gzip`, `brotli`, `zstd` | compressed responses are asked for and undone |
//! | `serde` | `Serialize` and `Deserialize` for all types |

#![forbid(unsafe_code)]
#![recursion_limit = "512"]

pub mod operations;
#[allow(dead_code, unused_imports, reason = "no API needs all of it")]
mod runtime;
pub mod servers;
mod service;
pub mod types;
#[cfg(feature = "webhooks")]
pub mod webhooks;

pub use crate::runtime::base64::Base64;
pub use crate::runtime::builder::{BuildError, ClientBuilder};
pub use crate::runtime::call_options::CallOptions;
pub use crate::runtime::client::Client;
pub use crate::runtime::credentials::Credential;
pub use crate::runtime::date::{Date, InvalidDate};
pub use crate::runtime::datetime::{DateTime, InvalidDateTime};
pub use crate::runtime::error::Error;
pub use crate::runtime::json::{JsonError, UnknownInteger, UnknownString};
pub use crate::runtime::nullable::Nullable;
pub use crate::runtime::operation::Operation;
pub use crate::runtime::request::Request;
pub use crate::runtime::request_error::{RequestError, RequestErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::secret::Secret;
pub use crate::runtime::send::{Sending, SendingFull};
pub use crate::runtime::server::Server;
pub use crate::runtime::undescribed::UndescribedCall;
pub use crate::runtime::webhook::WebhookError;
pub use bytes::Bytes;
pub use http;
#[cfg(feature = "reqwest")]
pub use reqwest;
pub use serde_json::Value;
pub use transport::{
    Body, ByteStream, Transport, TransportError, TransportErrorKind, TransportOptions,
};
pub use uuid::Uuid;

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
    pub use crate::runtime::json::{Decode, Encode, JsonError, from_slice, to_string, to_vec};
}
