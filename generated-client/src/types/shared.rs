// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// What a failed call answers. Show `error` when it is there and `message` otherwise, as the SDKs
/// do.
#[cfg(feature = "_types-ErrorBody")]
#[derive(Clone)]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong, in few words.
    pub error: Option<String>,

    /// What went wrong, in more words.
    pub message: Option<String>,

    /// The HTTP status once more.
    pub status_code: Option<i32>,
}

#[cfg(feature = "_types-ErrorBody")]
object! { ErrorBody {
    optional error,
    optional message,
    optional status_code: "statusCode",
} }

/// The user to act for.
#[cfg(any(feature = "rooms", feature = "messages"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct ActingUser {
    /// The user's id in your own system. With a session token it is the token's user and may be
    /// left out.
    pub user_id: Option<String>,
}

#[cfg(any(feature = "rooms", feature = "messages"))]
object! { ActingUser {
    optional user_id: "userId",
} }

#[cfg(any(feature = "rooms", feature = "messages"))]
constructor! {
    ActingUser();
    user_id: String,
}

#[cfg(feature = "_types-CallType")]
string_enum! {
    /// Whether a call has a picture.
    pub enum CallType {
        Audio = "audio",
        Video = "video",
    }
}

/// An object without properties.
#[cfg(any(feature = "calls", feature = "uploads"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct EmptyObject {}

#[cfg(any(feature = "calls", feature = "uploads"))]
object! { EmptyObject {} }

#[cfg(any(feature = "calls", feature = "uploads"))]
constructor! { EmptyObject(); }
