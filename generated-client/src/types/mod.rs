// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! The types of the API.

#[cfg(feature = "users")]
mod users;
#[cfg(feature = "users")]
pub use users::*;

#[cfg(feature = "session_tokens")]
mod session_tokens;
#[cfg(feature = "session_tokens")]
pub use session_tokens::*;

#[cfg(feature = "tenant")]
mod tenant;
#[cfg(feature = "tenant")]
pub use tenant::*;

#[cfg(feature = "rooms")]
mod rooms;
#[cfg(feature = "rooms")]
pub use rooms::*;

#[cfg(feature = "messages")]
mod messages;
#[cfg(feature = "messages")]
pub use messages::*;

#[cfg(feature = "device_tokens")]
mod device_tokens;
#[cfg(feature = "device_tokens")]
pub use device_tokens::*;

#[cfg(feature = "calls")]
mod calls;
#[cfg(feature = "calls")]
pub use calls::*;

#[cfg(feature = "uploads")]
mod uploads;
#[cfg(feature = "uploads")]
pub use uploads::*;

#[cfg(feature = "webhooks")]
mod webhooks;
#[cfg(feature = "webhooks")]
pub use webhooks::*;

#[cfg(feature = "_types-ErrorBody")]
mod shared;
#[cfg(feature = "_types-ErrorBody")]
pub use shared::*;
