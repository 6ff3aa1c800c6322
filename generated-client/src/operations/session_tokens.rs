// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/operation.rs.

//! Session tokens.
//!
//! Short-lived tokens that let one user's client call the API and open the realtime connection.

use crate::runtime::prelude::*;
use crate::types::*;

impl Client {
    /// Mint a session token for a user
    ///
    /// Returns a token that your backend passes on to the signed-in user's client. The token lives for one hour unless `expiresIn` says otherwise, and for a day at most.
    ///
    /// `POST /auth/token` with `api_key`.
    /// Fails with 400, 401 or 404.
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
