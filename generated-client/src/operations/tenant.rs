// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Tenant.
//!
//! Your Sendsar account: its settings, its stored files, and its apps with their push
//! configuration.

use crate::runtime::prelude::*;
use crate::types::*;

/// Tenant.
impl Client {
    /// Read the account's settings
    ///
    /// Returns the chat and call settings that hold for every room of the account.
    ///
    /// `GET /tenant/settings` with `api_key`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_tenant_settings().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_tenant_settings(&self) -> GetTenantSettings {
        self.request(&GetTenantSettings::OPERATION).call()
    }

    /// Change the account's settings
    ///
    /// Changes the settings that the request names and leaves the others alone. A session token is
    /// not accepted here.
    ///
    /// `PATCH /tenant/settings` with `api_key`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{ChatSettingsUpdate, DeletedMessageDisplay, TenantSettingsUpdate};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_tenant_settings(
    ///         TenantSettingsUpdate::new()
    ///             .chat(
    ///                 ChatSettingsUpdate::new().deleted_message_display(DeletedMessageDisplay::Hidden),
    ///             ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_tenant_settings(&self, body: TenantSettingsUpdate) -> UpdateTenantSettings {
        self.request(&UpdateTenantSettings::OPERATION)
            .json("application/json", &body)
            .call()
    }

    /// Read how much file storage is in use
    ///
    /// Counts the files and bytes that the account stores, and the bytes of unfinished uploads.
    ///
    /// `GET /tenant/storage` with `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_tenant_storage().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_tenant_storage(&self) -> GetTenantStorage {
        self.request(&GetTenantStorage::OPERATION).call()
    }

    /// Create an app with its push configuration
    ///
    /// Adds an app to the account. Users are tied to an app by their `appCode`; a user without one
    /// belongs to the app `default`, which exists from the start.
    ///
    /// `POST /tenant-apps` with `api_key`.
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
    /// # use generated_client::types::*;
    /// # async fn example(client: Client, body: NewTenantApp) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.create_tenant_app(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_tenant_app(&self, body: NewTenantApp) -> CreateTenantApp {
        self.request(&CreateTenantApp::OPERATION)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct GetTenantSettings: "get_tenant_settings" "GET" "/tenant/settings" {}
    credentials [["ApiKey"]];
    ok TenantSettings { 2XX json; }
    err ErrorBody { 401 json; }
}

operation! {
    pub struct UpdateTenantSettings: "update_tenant_settings" "PATCH" "/tenant/settings" {}
    credentials [["ApiKey"]];
    ok TenantSettings { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; }
}

operation! {
    pub struct GetTenantStorage: "get_tenant_storage" "GET" "/tenant/storage" {}
    credentials [["SessionJwt"]];
    ok TenantStorage { 2XX json; }
    err ErrorBody { 401 json; }
}

operation! {
    pub struct CreateTenantApp: "create_tenant_app" "POST" "/tenant-apps" {}
    credentials [["ApiKey"]];
    ok TenantApp { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}
