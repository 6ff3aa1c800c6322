// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! The operations of the API, by topic. Each is a method of [`Client`](crate::Client).

#[cfg(feature = "users")]
pub mod users;

#[cfg(feature = "session_tokens")]
pub mod session_tokens;

#[cfg(feature = "tenant")]
pub mod tenant;

#[cfg(feature = "rooms")]
pub mod rooms;

#[cfg(feature = "messages")]
pub mod messages;

#[cfg(feature = "device_tokens")]
pub mod device_tokens;

#[cfg(feature = "calls")]
pub mod calls;

#[cfg(feature = "uploads")]
pub mod uploads;
