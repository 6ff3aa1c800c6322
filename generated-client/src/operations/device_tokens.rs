// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Device tokens.
//!
//! The push subscriptions of a user's devices. A push is sent only when the user exists, a tenant
//! app has push configuration, and the user has no realtime connection open. All four providers are
//! accepted, but so far only OneSignal is delivered.

use crate::runtime::prelude::*;
use crate::types::*;

/// Device tokens.
impl Client {
    /// Register a device of the signed-in user
    ///
    /// Stores a push subscription for the user of the session token.
    ///
    /// `POST /users/me/device-tokens` with `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{NewDeviceToken, PushProvider};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .register_my_device_token(
    ///         NewDeviceToken::new(PushProvider::Onesignal, "your-onesignal-subscription-id")
    ///             .platform("ios"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
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
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_my_device_token("my-token").send().await?;
    /// # Ok(())
    /// # }
    /// ```
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
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{NewDeviceToken, PushProvider};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .register_device_token(
    ///         "my-user-id",
    ///         NewDeviceToken::new(PushProvider::Fcm, "your-fcm-registration-token").platform("android"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
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
