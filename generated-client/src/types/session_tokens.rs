// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// For whom a session token is minted, and for how long.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewSessionToken {
    /// The user's id in your own system. The user has to exist already.
    pub user_id: String,

    /// How long the token lives, in seconds. One hour when left out, a day at most. Default:
    /// `3600`. At most 86400.
    pub expires_in: Option<i32>,
}

object! { NewSessionToken {
    required user_id: "userId",
    optional expires_in: "expiresIn",
} }

constructor! {
    NewSessionToken(
        user_id: impl Into<String>,
    );
    expires_in: i32,
}

/// A session token.
#[derive(Clone)]
#[non_exhaustive]
pub struct SessionToken {
    /// The JWT for the `Authorization` header and for the realtime connection. Treat it as a
    /// secret.
    pub token: String,

    /// When the token stops working.
    pub expires_at: DateTime,
}

object! { SessionToken {
    required token,
    required expires_at: "expiresAt",
} }
