// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/operation.rs.

//! Messages.
//!
//! Sending, reading, editing, reacting to, pinning and forwarding messages, and the read and delivery marks of a room.

use crate::runtime::prelude::*;
use crate::types::*;

impl Client {
    /// List a room's messages
    ///
    /// Returns messages newest first, in pages.
    ///
    /// `GET /chat/rooms/{roomId}/messages` with `api_key` or `session_jwt`.
    /// Fails with 401, 403 or 404.
    pub fn list_messages(&self, room_id: Uuid) -> ListMessages {
        self.request(&ListMessages::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Send a message
    ///
    /// Posts a message to the room. A message is a list of parts, for example a text followed by a file. The number of messages that one sender may post in a while is limited.
    ///
    /// `POST /chat/rooms/{roomId}/messages` with `api_key` or `session_jwt`.
    /// Fails with 400, 401, 403, 404 or 429.
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
    /// Fails with 400, 401, 403 or 404.
    pub fn edit_message(&self, room_id: Uuid, message_id: &str, body: MessageEdit) -> EditMessage {
        self.request(&EditMessage::OPERATION)
            .path("roomId", &room_id)
            .path("messageId", message_id)
            .json("application/json", &body)
            .call()
    }

    /// Delete a message
    ///
    /// Deletes a message and returns what is left of it. The account's chat settings decide whether a placeholder stays in its place.
    ///
    /// `DELETE /chat/rooms/{roomId}/messages/{messageId}` with `api_key` or `session_jwt`.
    /// Fails with 401, 403 or 404.
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
    /// Fails with 400, 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
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
    /// Fails with 400, 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
    pub fn mark_room_delivered(&self, room_id: Uuid, body: DeliveryMark) -> MarkRoomDelivered {
        self.request(&MarkRoomDelivered::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct ListMessages: "list_messages" "GET" "/chat/rooms/{roomId}/messages" {
        /// The user through whose eyes to look. With a session token it is the token's user and may be left out.
        query viewer_id: &str = "viewerId",
        /// How many items a page holds at most. The SDKs ask for 50. The server's own default and maximum are not public.
        query limit: i32 = "limit",
        /// Where the page starts: the `nextCursor` of the page before it. Leave it out for the first page.
        query cursor: &str = "cursor",
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
        query user_id: &str = "userId",
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
        query user_id: &str = "userId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Message { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ListPinnedMessages: "list_pinned_messages" "GET" "/chat/rooms/{roomId}/pinned-messages" {
        /// The user through whose eyes to look. With a session token it is the token's user and may be left out.
        query viewer_id: &str = "viewerId",
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
