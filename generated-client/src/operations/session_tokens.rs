// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Session tokens.
//!
//! Short-lived tokens that let one user's client call the API and open the realtime connection.

use crate::runtime::prelude::*;
use crate::types::*;

/// Session tokens.
impl Client {
    /// Mint a session token for a user
    ///
    /// Returns a token that your backend passes on to the signed-in user's client. The token lives
    /// for one hour unless `expiresIn` says otherwise, and for a day at most.
    ///
    /// `POST /auth/token` with `api_key`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: No such user.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::NewSessionToken;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_session_token(NewSessionToken::new("user_abc123").expires_in(3600))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_session_token(&self, body: NewSessionToken) -> CreateSessionToken {
        self.request(&CreateSessionToken::OPERATION)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct CreateSessionToken: "create_session_token" "POST" "/auth/token" {}
    credentials [["ApiKey"]];
    ok SessionToken { 2XX json; }
    err ErrorBody { 400 json; 401 json; 404 json; }
}
