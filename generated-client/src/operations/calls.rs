// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Calls.
//!
//! Audio and video calls in a room, an optional add-on. Media flows through LiveKit; this API
//! starts, answers and ends the call. Calls have to be switched on for the account
//! (`calls.enabled`).

use crate::runtime::prelude::*;
use crate::types::*;

/// Calls.
impl Client {
    /// Read the call that is running in a room
    ///
    /// Returns the room's running call. It is a 404 when no call is running.
    ///
    /// `GET /chat/rooms/{roomId}/calls/active` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: No call is running in the room.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_active_call("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_active_call(&self, room_id: Uuid) -> GetActiveCall {
        self.request(&GetActiveCall::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Start or join a call
    ///
    /// Starts a call in the room and rings the other participants. When a call is already running,
    /// the caller joins that one.
    ///
    /// `POST /chat/rooms/{roomId}/calls` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    /// - 429: Too many calls of this kind in too short a time.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{CallType, NewCall};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .start_call(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         NewCall::new(CallType::Video),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_call(&self, room_id: Uuid, body: NewCall) -> StartCall {
        self.request(&StartCall::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }

    /// Accept a call
    ///
    /// Answers a ringing call and returns the credentials to join its media.
    ///
    /// `POST /chat/rooms/{roomId}/calls/{callId}/accept` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::EmptyObject;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .accept_call(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-call-id",
    ///     )
    ///     .body(EmptyObject::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn accept_call(&self, room_id: Uuid, call_id: &str) -> AcceptCall {
        self.request(&AcceptCall::OPERATION)
            .path("roomId", &room_id)
            .path("callId", call_id)
            .call()
    }

    /// Decline a call
    ///
    /// Turns down a ringing call.
    ///
    /// `POST /chat/rooms/{roomId}/calls/{callId}/decline` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::EmptyObject;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .decline_call(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-call-id",
    ///     )
    ///     .body(EmptyObject::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn decline_call(&self, room_id: Uuid, call_id: &str) -> DeclineCall {
        self.request(&DeclineCall::OPERATION)
            .path("roomId", &room_id)
            .path("callId", call_id)
            .call()
    }

    /// End a call for everybody
    ///
    /// Ends the call. The user who created it calls this; the others leave instead.
    ///
    /// `POST /chat/rooms/{roomId}/calls/{callId}/end` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{CallEnd, CallEndReason};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .end_call(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-call-id",
    ///     )
    ///     .body(CallEnd::new().reason(CallEndReason::NoAnswer))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn end_call(&self, room_id: Uuid, call_id: &str) -> EndCall {
        self.request(&EndCall::OPERATION)
            .path("roomId", &room_id)
            .path("callId", call_id)
            .call()
    }

    /// Leave a call
    ///
    /// Leaves the call, which goes on for the others.
    ///
    /// `POST /chat/rooms/{roomId}/calls/{callId}/leave` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::EmptyObject;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .leave_call(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-call-id",
    ///     )
    ///     .body(EmptyObject::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn leave_call(&self, room_id: Uuid, call_id: &str) -> LeaveCall {
        self.request(&LeaveCall::OPERATION)
            .path("roomId", &room_id)
            .path("callId", call_id)
            .call()
    }

    /// Get fresh credentials for a call
    ///
    /// Returns new LiveKit credentials for a call that the user is in, before the old ones expire.
    ///
    /// `POST /chat/rooms/{roomId}/calls/{callId}/token` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: Calls are not switched on for the account.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    /// - 429: Too many calls of this kind in too short a time.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::EmptyObject;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .refresh_call_token(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-call-id",
    ///     )
    ///     .body(EmptyObject::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn refresh_call_token(&self, room_id: Uuid, call_id: &str) -> RefreshCallToken {
        self.request(&RefreshCallToken::OPERATION)
            .path("roomId", &room_id)
            .path("callId", call_id)
            .call()
    }
}

operation! {
    pub struct GetActiveCall: "get_active_call" "GET" "/chat/rooms/{roomId}/calls/active" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok ActiveCall { 2XX json; }
    err ErrorBody { 401 json; 404 json; }
}

operation! {
    pub struct StartCall: "start_call" "POST" "/chat/rooms/{roomId}/calls" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallSession { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; 429 json; }
}

operation! {
    pub struct AcceptCall: "accept_call" "POST" "/chat/rooms/{roomId}/calls/{callId}/accept" {
        /// Nothing to say. May be left out; the SDKs send an empty object.
        json body: EmptyObject = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallSession { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct DeclineCall: "decline_call" "POST" "/chat/rooms/{roomId}/calls/{callId}/decline" {
        /// Nothing to say. May be left out; the SDKs send an empty object.
        json body: EmptyObject = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallRecord { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct EndCall: "end_call" "POST" "/chat/rooms/{roomId}/calls/{callId}/end" {
        /// Why the call ends. May be left out.
        json body: CallEnd = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallRecord { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct LeaveCall: "leave_call" "POST" "/chat/rooms/{roomId}/calls/{callId}/leave" {
        /// Nothing to say. May be left out; the SDKs send an empty object.
        json body: EmptyObject = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallRecord { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct RefreshCallToken: "refresh_call_token" "POST" "/chat/rooms/{roomId}/calls/{callId}/token" {
        /// Nothing to say. May be left out; the SDKs send an empty object.
        json body: EmptyObject = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok CallToken { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; 429 json; }
}
