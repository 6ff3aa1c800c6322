// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/operation.rs.

//! Users.
//!
//! The people who chat. Sendsar knows them by the ids that your own system gives them.

use crate::runtime::prelude::*;
use crate::types::*;

impl Client {
    /// Create or update a user
    ///
    /// Creates the user when the id is new and updates it otherwise, so the call may be repeated safely. A user has to exist before a session token can be minted or a push can be sent.
    ///
    /// `POST /users` with `api_key`.
    /// Fails with 400 or 401.
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
