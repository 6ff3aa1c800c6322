// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/operation.rs.

//! Device tokens.
//!
//! The push subscriptions of a user's devices. A push is sent only when the user exists, a tenant app has push configuration, and the user has no realtime connection open. All four providers are accepted, but so far only OneSignal is delivered.

use crate::runtime::prelude::*;
use crate::types::*;

impl Client {
    /// Register a device of the signed-in user
    ///
    /// Stores a push subscription for the user of the session token.
    ///
    /// `POST /users/me/device-tokens` with `session_jwt`.
    /// Fails with 400 or 401.
    pub fn register_my_device_token(&self, body: NewDeviceToken) -> RegisterMyDeviceToken {
        self.request(&RegisterMyDeviceToken::OPERATION)
            .json("application/json", &body)
            .call()
    }

    /// Remove a device of the signed-in user
    ///
    /// Forgets a push subscription, for example when the user signs out on that device.
    ///
    /// `DELETE /users/me/device-tokens/{token}` with `session_jwt`.
    /// Fails with 401 or 404.
    pub fn remove_my_device_token(&self, token: &str) -> RemoveMyDeviceToken {
        self.request(&RemoveMyDeviceToken::OPERATION)
            .path("token", token)
            .call()
    }

    /// Register a device of any user
    ///
    /// Stores a push subscription for the given user. This is the server's way to do it.
    ///
    /// `POST /users/{userId}/device-tokens` with `api_key`.
    /// Fails with 400, 401 or 404.
    pub fn register_device_token(
        &self,
        user_id: &str,
        body: NewDeviceToken,
    ) -> RegisterDeviceToken {
        self.request(&RegisterDeviceToken::OPERATION)
            .path("userId", user_id)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct RegisterMyDeviceToken: "register_my_device_token" "POST" "/users/me/device-tokens" {}
    credentials [["SessionJwt"]];
    ok DeviceToken { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}

operation! {
    pub struct RemoveMyDeviceToken: "remove_my_device_token" "DELETE" "/users/me/device-tokens/{token}" {}
    credentials [["SessionJwt"]];
    ok () { 2XX empty; }
    err ErrorBody { 401 json; 404 json; }
}

operation! {
    pub struct RegisterDeviceToken: "register_device_token" "POST" "/users/{userId}/device-tokens" {}
    credentials [["ApiKey"]];
    ok DeviceToken { 2XX json; }
    err ErrorBody { 400 json; 401 json; 404 json; }
}
