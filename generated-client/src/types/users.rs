// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// A user to create or update.
#[derive(Clone)]
#[non_exhaustive]
pub struct UserProfile {
    /// The user's id in your own system.
    pub id: String,

    /// The name that other users see.
    pub username: String,

    /// The tenant app that the user belongs to. Without one it is the app `default`.
    pub app_code: Option<String>,
}

object! { UserProfile {
    required id,
    required username,
    optional app_code: "appCode",
} }

constructor! {
    UserProfile(
        id: impl Into<String>,
        username: impl Into<String>,
    );
    app_code: String,
}

/// A user as Sendsar stores it.
#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    /// The user's id in your own system.
    pub id: Option<String>,

    /// The name that other users see.
    pub username: Option<String>,

    /// The tenant app that the user belongs to, or null for the app `default`.
    pub app_code: Nullable<String>,
}

object! { User {
    optional id,
    optional username,
    optional_nullable app_code: "appCode",
} }
