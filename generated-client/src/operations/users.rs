// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Users.
//!
//! The people who chat. Sendsar knows them by the ids that your own system gives them.

use crate::runtime::prelude::*;
use crate::types::*;

/// Users.
impl Client {
    /// Create or update a user
    ///
    /// Creates the user when the id is new and updates it otherwise, so the call may be repeated
    /// safely. A user has to exist before a session token can be minted or a push can be sent.
    ///
    /// `POST /users` with `api_key`.
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
    /// # use generated_client::types::UserProfile;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .upsert_user(UserProfile::new("user_abc123", "Alice"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_user(&self, body: UserProfile) -> UpsertUser {
        self.request(&UpsertUser::OPERATION)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct UpsertUser: "upsert_user" "POST" "/users" {}
    credentials [["ApiKey"]];
    ok User { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}
