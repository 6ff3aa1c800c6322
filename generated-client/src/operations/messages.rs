// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Messages.
//!
//! Sending, reading, editing, reacting to, pinning and forwarding messages, and the read and
//! delivery marks of a room.

use crate::runtime::prelude::*;
use crate::types::*;

/// Messages.
impl Client {
    /// List a room's messages
    ///
    /// Returns messages newest first, in pages.
    ///
    /// `GET /chat/rooms/{roomId}/messages` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_messages("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_messages(&self, room_id: Uuid) -> ListMessages {
        self.request(&ListMessages::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Send a message
    ///
    /// Posts a message to the room. A message is a list of parts, for example a text followed by a
    /// file. The number of messages that one sender may post in a while is limited.
    ///
    /// `POST /chat/rooms/{roomId}/messages` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    /// - 429: Too many calls of this kind in too short a time.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{MessagePart, NewMessage};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .send_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         NewMessage::new(vec![MessagePart::new("text").text("Hello, how can I help?")])
    ///             .sender_id("agent_001"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_message(&self, room_id: Uuid, body: NewMessage) -> SendMessage {
        self.request(&SendMessage::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }

    /// Edit a message
    ///
    /// Replaces all parts of a message. Only its sender may edit it.
    ///
    /// `PATCH /chat/rooms/{roomId}/messages/{messageId}` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::{MessageEdit, MessagePart};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .edit_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///         MessageEdit::new(vec![
    ///             MessagePart::new("text").text("My order arrived this morning."),
    ///         ]),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn edit_message(&self, room_id: Uuid, message_id: &str, body: MessageEdit) -> EditMessage {
        self.request(&EditMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .json("application/json", &body)
            .call()
    }

    /// Delete a message
    ///
    /// Deletes a message and returns what is left of it. The account's chat settings decide whether
    /// a placeholder stays in its place.
    ///
    /// `DELETE /chat/rooms/{roomId}/messages/{messageId}` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_message(&self, room_id: Uuid, message_id: &str) -> DeleteMessage {
        self.request(&DeleteMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .call()
    }

    /// Add or remove a reaction
    ///
    /// Adds the user's reaction with this emoji, or takes it away when it is already there.
    ///
    /// `POST /chat/rooms/{roomId}/messages/{messageId}/reactions` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::ReactionToggle;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .toggle_reaction(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///         ReactionToggle::new("👍"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn toggle_reaction(
        &self,
        room_id: Uuid,
        message_id: &str,
        body: ReactionToggle,
    ) -> ToggleReaction {
        self.request(&ToggleReaction::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .json("application/json", &body)
            .call()
    }

    /// Pin a message
    ///
    /// Pins a message for everybody in the room. Any participant may pin.
    ///
    /// `POST /chat/rooms/{roomId}/messages/{messageId}/pin` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::ActingUser;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .pin_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///     )
    ///     .body(ActingUser::new().user_id("user_abc123"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pin_message(&self, room_id: Uuid, message_id: &str) -> PinMessage {
        self.request(&PinMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .call()
    }

    /// Unpin a message
    ///
    /// Takes the pin off a message for everybody in the room.
    ///
    /// `DELETE /chat/rooms/{roomId}/messages/{messageId}/pin` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .unpin_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn unpin_message(&self, room_id: Uuid, message_id: &str) -> UnpinMessage {
        self.request(&UnpinMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .call()
    }

    /// List a room's pinned messages
    ///
    /// Returns all pinned messages of the room at once, without pages.
    ///
    /// `GET /chat/rooms/{roomId}/pinned-messages` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_pinned_messages("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_pinned_messages(&self, room_id: Uuid) -> ListPinnedMessages {
        self.request(&ListPinnedMessages::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Forward a message to other rooms
    ///
    /// Copies a message into each of the target rooms and returns the copies.
    ///
    /// `POST /chat/rooms/{roomId}/messages/{messageId}/forward` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::MessageForward;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .forward_message(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-message-id",
    ///         MessageForward::new(vec!["3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b".parse()?]),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn forward_message(
        &self,
        room_id: Uuid,
        message_id: &str,
        body: MessageForward,
    ) -> ForwardMessage {
        self.request(&ForwardMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .json("application/json", &body)
            .call()
    }

    /// Mark a room as read
    ///
    /// Records how far a user has read in the room.
    ///
    /// `POST /chat/rooms/{roomId}/read` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::ReadMark;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .mark_room_read(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         ReadMark::new()
    ///             .last_read_message_id("msg_123".to_owned())
    ///             .user_id("user_abc123"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn mark_room_read(&self, room_id: Uuid, body: ReadMark) -> MarkRoomRead {
        self.request(&MarkRoomRead::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }

    /// Mark a room's messages as delivered
    ///
    /// Records up to which message a user's device has received the room's messages.
    ///
    /// `POST /chat/rooms/{roomId}/delivery` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::DeliveryMark;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .mark_room_delivered(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         DeliveryMark::new()
    ///             .last_delivered_message_id("msg_123".to_owned())
    ///             .user_id("user_abc123"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn mark_room_delivered(&self, room_id: Uuid, body: DeliveryMark) -> MarkRoomDelivered {
        self.request(&MarkRoomDelivered::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct ListMessages: "list_messages" "GET" "/chat/rooms/{roomId}/messages" {
        /// The user through whose eyes to look. With a session token it is the token's user and may
        /// be left out.
        query viewer_id: String = "viewerId",
        /// How many items a page holds at most. The SDKs ask for 50. The server's own default and
        /// maximum are not public.
        query limit: i32 = "limit",
        /// Where the page starts: the `nextCursor` of the page before it. Leave it out for the
        /// first page.
        query cursor: String = "cursor",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok MessagePage { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct SendMessage: "send_message" "POST" "/chat/rooms/{roomId}/messages" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; 429 json; }
}

operation! {
    pub struct EditMessage: "edit_message" "PATCH" "/chat/rooms/{roomId}/messages/{messageId}" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct DeleteMessage: "delete_message" "DELETE" "/chat/rooms/{roomId}/messages/{messageId}" {
        /// The user to act for. With a session token it is the token's user and may be left out.
        query user_id: String = "userId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ToggleReaction: "toggle_reaction" "POST" "/chat/rooms/{roomId}/messages/{messageId}/reactions" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct PinMessage: "pin_message" "POST" "/chat/rooms/{roomId}/messages/{messageId}/pin" {
        /// The user to act for. May be left out; the SDKs then send an empty object.
        json body: ActingUser = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct UnpinMessage: "unpin_message" "DELETE" "/chat/rooms/{roomId}/messages/{messageId}/pin" {
        /// The user to act for. With a session token it is the token's user and may be left out.
        query user_id: String = "userId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ListPinnedMessages: "list_pinned_messages" "GET" "/chat/rooms/{roomId}/pinned-messages" {
        /// The user through whose eyes to look. With a session token it is the token's user and may
        /// be left out.
        query viewer_id: String = "viewerId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok MessageList { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ForwardMessage: "forward_message" "POST" "/chat/rooms/{roomId}/messages/{messageId}/forward" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok MessageList { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct MarkRoomRead: "mark_room_read" "POST" "/chat/rooms/{roomId}/read" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok ReadReceipt { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct MarkRoomDelivered: "mark_room_delivered" "POST" "/chat/rooms/{roomId}/delivery" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok BTreeMap<String, Value> { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}
