// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

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
//! - The server key (`x-api-key: sk_…`) belongs on your server only. It may act for any user, whom
//!   the
//!   request names in `userId`, `senderId`, `viewerId` or `actorUserId`.
//! - The session token (`Authorization: Bearer …`) belongs to one user. The API takes the user from
//!   the token, so those fields may be left out.
//!
//! ### Identifiers and times
//!
//! User ids are your own strings. Room ids are UUIDs. Message, call and upload ids are opaque
//! strings.
//! Times are ISO 8601 strings, in UTC.
//!
//! ### How certain this description is
//!
//! Sendsar publishes no machine-readable description. This one is put together from its public
//! documentation and its published SDKs. Whatever neither of them states carries `x-inferred`:
//! `true` for the whole object, or a few words that name the part in question.
//!
//! No public source gives the exact success status of an operation. The SDKs accept every 2xx, and
//! so
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
//! # Authentication
//!
//! Credentials are set on [`Client::builder`], or come from the environment with
//! [`Client::from_env`]. Each call takes those that its operation accepts.
//!
//! - [`ClientBuilder::api_key`], or `SENDSAR_API_KEY` in the environment
//! - [`ClientBuilder::session_jwt`], or `SENDSAR_SESSION_JWT` in the environment
//!
//! # Errors
//!
//! A call that does not succeed gives an [`Error`]:
//!
//! - [`Error::Api`]: the server answered with a failure that the description documents; `body` is
//!   typed
//! - [`Error::Unexpected`]: it answered with one that the description does not document
//! - [`Error::Decode`]: the body of the answer is not as described; the error says where
//! - [`Error::TooLarge`], [`Error::Incomplete`]: the body is larger than the limit, or was cut
//! - [`Error::Transport`]: there was no answer: no connection, TLS, time ran out
//! - [`Error::Request`]: nothing was sent, because a parameter or a credential does not do
//!
//! All of them say by [`Error::status`] and [`Error::is_retryable`] what a caller needs first.
//!
//! # Operations
//!
//! ## Users
//!
//! | method | call |
//! |---|---|
//! | [`upsert_user`](struct.Client.html#method.upsert_user) | `POST /users` Create or update a user |
//!
//! ## Session tokens
//!
//! | method | call |
//! |---|---|
//! | [`create_session_token`](struct.Client.html#method.create_session_token) | `POST /auth/token` Mint a session token for a user |
//!
//! ## Tenant
//!
//! | method | call |
//! |---|---|
//! | [`get_tenant_settings`](struct.Client.html#method.get_tenant_settings) | `GET /tenant/settings` Read the account's settings |
//! | [`update_tenant_settings`](struct.Client.html#method.update_tenant_settings) | `PATCH /tenant/settings` Change the account's settings |
//! | [`get_tenant_storage`](struct.Client.html#method.get_tenant_storage) | `GET /tenant/storage` Read how much file storage is in use |
//! | [`create_tenant_app`](struct.Client.html#method.create_tenant_app) | `POST /tenant-apps` Create an app with its push configuration |
//!
//! ## Rooms
//!
//! | method | call |
//! |---|---|
//! | [`create_room`](struct.Client.html#method.create_room) | `POST /chat/rooms` Create a room |
//! | [`list_rooms`](struct.Client.html#method.list_rooms) | `GET /chat/rooms` List rooms |
//! | [`get_room`](struct.Client.html#method.get_room) | `GET /chat/rooms/{roomId}` Read a room |
//! | [`update_room`](struct.Client.html#method.update_room) | `PATCH /chat/rooms/{roomId}` Change a room |
//! | [`add_participant`](struct.Client.html#method.add_participant) | `POST /chat/rooms/{roomId}/participants` Add a participant to a room |
//! | [`update_participant`](struct.Client.html#method.update_participant) | `PATCH /chat/rooms/{roomId}/participants/{userId}` Change a participant's role |
//! | [`remove_participant`](struct.Client.html#method.remove_participant) | `DELETE /chat/rooms/{roomId}/participants/{userId}` Remove a participant from a room |
//! | [`delete_room_for_me`](struct.Client.html#method.delete_room_for_me) | `DELETE /chat/rooms/{roomId}/for-me` Delete a room for one user |
//! | [`clear_room_history`](struct.Client.html#method.clear_room_history) | `POST /chat/rooms/{roomId}/clear-history` Hide a room's messages from one user |
//!
//! ## Messages
//!
//! | method | call |
//! |---|---|
//! | [`list_messages`](struct.Client.html#method.list_messages) | `GET /chat/rooms/{roomId}/messages` List a room's messages |
//! | [`send_message`](struct.Client.html#method.send_message) | `POST /chat/rooms/{roomId}/messages` Send a message |
//! | [`edit_message`](struct.Client.html#method.edit_message) | `PATCH /chat/rooms/{roomId}/messages/{messageId}` Edit a message |
//! | [`delete_message`](struct.Client.html#method.delete_message) | `DELETE /chat/rooms/{roomId}/messages/{messageId}` Delete a message |
//! | [`toggle_reaction`](struct.Client.html#method.toggle_reaction) | `POST /chat/rooms/{roomId}/messages/{messageId}/reactions` Add or remove a reaction |
//! | [`pin_message`](struct.Client.html#method.pin_message) | `POST /chat/rooms/{roomId}/messages/{messageId}/pin` Pin a message |
//! | [`unpin_message`](struct.Client.html#method.unpin_message) | `DELETE /chat/rooms/{roomId}/messages/{messageId}/pin` Unpin a message |
//! | [`list_pinned_messages`](struct.Client.html#method.list_pinned_messages) | `GET /chat/rooms/{roomId}/pinned-messages` List a room's pinned messages |
//! | [`forward_message`](struct.Client.html#method.forward_message) | `POST /chat/rooms/{roomId}/messages/{messageId}/forward` Forward a message to other rooms |
//! | [`mark_room_read`](struct.Client.html#method.mark_room_read) | `POST /chat/rooms/{roomId}/read` Mark a room as read |
//! | [`mark_room_delivered`](struct.Client.html#method.mark_room_delivered) | `POST /chat/rooms/{roomId}/delivery` Mark a room's messages as delivered |
//!
//! ## Device tokens
//!
//! | method | call |
//! |---|---|
//! | [`register_my_device_token`](struct.Client.html#method.register_my_device_token) | `POST /users/me/device-tokens` Register a device of the signed-in user |
//! | [`remove_my_device_token`](struct.Client.html#method.remove_my_device_token) | `DELETE /users/me/device-tokens/{token}` Remove a device of the signed-in user |
//! | [`register_device_token`](struct.Client.html#method.register_device_token) | `POST /users/{userId}/device-tokens` Register a device of any user |
//!
//! ## Calls
//!
//! | method | call |
//! |---|---|
//! | [`get_active_call`](struct.Client.html#method.get_active_call) | `GET /chat/rooms/{roomId}/calls/active` Read the call that is running in a room |
//! | [`start_call`](struct.Client.html#method.start_call) | `POST /chat/rooms/{roomId}/calls` Start or join a call |
//! | [`accept_call`](struct.Client.html#method.accept_call) | `POST /chat/rooms/{roomId}/calls/{callId}/accept` Accept a call |
//! | [`decline_call`](struct.Client.html#method.decline_call) | `POST /chat/rooms/{roomId}/calls/{callId}/decline` Decline a call |
//! | [`end_call`](struct.Client.html#method.end_call) | `POST /chat/rooms/{roomId}/calls/{callId}/end` End a call for everybody |
//! | [`leave_call`](struct.Client.html#method.leave_call) | `POST /chat/rooms/{roomId}/calls/{callId}/leave` Leave a call |
//! | [`refresh_call_token`](struct.Client.html#method.refresh_call_token) | `POST /chat/rooms/{roomId}/calls/{callId}/token` Get fresh credentials for a call |
//!
//! ## Uploads
//!
//! | method | call |
//! |---|---|
//! | [`presign_upload`](struct.Client.html#method.presign_upload) | `POST /chat/uploads/presign` Ask for a URL to upload a file to |
//! | [`complete_upload`](struct.Client.html#method.complete_upload) | `POST /chat/uploads/{uploadId}/complete` Complete an upload |
//! | [`abort_upload`](struct.Client.html#method.abort_upload) | `DELETE /chat/uploads/{uploadId}` Abort an upload |
//! | [`get_upload_access`](struct.Client.html#method.get_upload_access) | `GET /chat/uploads/{uploadId}/access` Get a URL to read a file from |
//! | [`list_upload_access`](struct.Client.html#method.list_upload_access) | `POST /chat/uploads/access` Get URLs to read several files from |
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

pub use crate::runtime::base64::{Base64, InvalidBase64};
pub use crate::runtime::builder::{BuildError, ClientBuilder};
pub use crate::runtime::call_options::CallOptions;
pub use crate::runtime::client::Client;
pub use crate::runtime::credentials::Credential;
pub use crate::runtime::date::{Date, InvalidDate};
pub use crate::runtime::datetime::{DateTime, InvalidDateTime};
pub use crate::runtime::error::Error;
pub use crate::runtime::given::Given;
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
    pub use crate::runtime::json::{
        Decode, Encode, JsonError, Reader, Writer, from_slice, to_string, to_vec,
    };
}
