// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Rooms.
//!
//! Conversations, direct or in a group, and the participants in them.

use crate::runtime::prelude::*;
use crate::types::*;

/// Rooms.
impl Client {
    /// Create a room
    ///
    /// Creates a room and puts the given participants into it. Keep the `id` of the answer: every
    /// other room operation asks for it.
    ///
    /// `POST /chat/rooms` with `api_key`.
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
    /// # use generated_client::types::{InitialParticipant, NewRoom};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_room(
    ///         NewRoom::new("Support").participants(vec![InitialParticipant::new("user_abc123", "Alice")]),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_room(&self, body: NewRoom) -> CreateRoom {
        self.request(&CreateRoom::OPERATION)
            .json("application/json", &body)
            .call()
    }

    /// List rooms
    ///
    /// With a session token these are the rooms of the token's user; with the server key the
    /// filters choose them. The answer comes in pages.
    ///
    /// `GET /chat/rooms` with `api_key` or `session_jwt`.
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
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_rooms().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_rooms(&self) -> ListRooms {
        self.request(&ListRooms::OPERATION).call()
    }

    /// Read a room
    ///
    /// Returns one room together with its participants.
    ///
    /// `GET /chat/rooms/{roomId}` with `api_key` or `session_jwt`.
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
    ///     .get_room("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_room(&self, room_id: Uuid) -> GetRoom {
        self.request(&GetRoom::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Change a room
    ///
    /// Changes the properties that the request names and leaves the others alone. A session token
    /// needs to belong to an operator of the room.
    ///
    /// `PATCH /chat/rooms/{roomId}` with `api_key` or `session_jwt`.
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
    /// # use generated_client::types::RoomUpdate;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_room(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         RoomUpdate::new().name("Support (closed)"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_room(&self, room_id: Uuid, body: RoomUpdate) -> UpdateRoom {
        self.request(&UpdateRoom::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }

    /// Add a participant to a room
    ///
    /// Puts a user into the room. Only an operator of the room may do this with a session token.
    ///
    /// `POST /chat/rooms/{roomId}/participants` with `api_key` or `session_jwt`.
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
    /// # use generated_client::types::NewParticipant;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .add_participant(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         NewParticipant::new("user_peer_456").username("Bob"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_participant(&self, room_id: Uuid, body: NewParticipant) -> AddParticipant {
        self.request(&AddParticipant::OPERATION)
            .path("roomId", &room_id)
            .json("application/json", &body)
            .call()
    }

    /// Change a participant's role
    ///
    /// Makes the participant an operator or a plain member of the room.
    ///
    /// `PATCH /chat/rooms/{roomId}/participants/{userId}` with `api_key` or `session_jwt`.
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
    /// # use generated_client::types::{ParticipantRole, ParticipantUpdate};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_participant(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-user-id",
    ///         ParticipantUpdate::new(ParticipantRole::Operator),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_participant(
        &self,
        room_id: Uuid,
        user_id: &str,
        body: ParticipantUpdate,
    ) -> UpdateParticipant {
        self.request(&UpdateParticipant::OPERATION)
            .path("roomId", &room_id)
            .path("userId", user_id)
            .json("application/json", &body)
            .call()
    }

    /// Remove a participant from a room
    ///
    /// Takes a user out of the room. Removing yourself is how you leave a room; removing somebody
    /// else with a session token needs an operator of the room.
    ///
    /// `DELETE /chat/rooms/{roomId}/participants/{userId}` with `api_key` or `session_jwt`.
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
    ///     .remove_participant(
    ///         "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?,
    ///         "my-user-id",
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_participant(&self, room_id: Uuid, user_id: &str) -> RemoveParticipant {
        self.request(&RemoveParticipant::OPERATION)
            .path("roomId", &room_id)
            .path("userId", user_id)
            .call()
    }

    /// Delete a room for one user
    ///
    /// Removes the conversation from one user's list. A group is left; a direct chat is hidden
    /// until a new message arrives in it.
    ///
    /// `DELETE /chat/rooms/{roomId}/for-me` with `api_key` or `session_jwt`.
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
    ///     .delete_room_for_me("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_room_for_me(&self, room_id: Uuid) -> DeleteRoomForMe {
        self.request(&DeleteRoomForMe::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Hide a room's messages from one user
    ///
    /// Hides all messages so far from one user. The other participants still see them.
    ///
    /// `POST /chat/rooms/{roomId}/clear-history` with `api_key` or `session_jwt`.
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
    ///     .clear_room_history("3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".parse()?)
    ///     .body(ActingUser::new().user_id("user_abc123"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn clear_room_history(&self, room_id: Uuid) -> ClearRoomHistory {
        self.request(&ClearRoomHistory::OPERATION)
            .path("roomId", &room_id)
            .call()
    }
}

operation! {
    pub struct CreateRoom: "create_room" "POST" "/chat/rooms" {}
    credentials [["ApiKey"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}

operation! {
    pub struct ListRooms: "list_rooms" "GET" "/chat/rooms" {
        /// Only rooms in which this user takes part.
        query participant_id: String = "participantId",
        /// Only rooms with this `externalId`.
        query external_id: String = "externalId",
        /// Only rooms whose `customType` is one of these. Sent as one comma-separated value.
        query_styled custom_types_filter: Vec<String> = "customTypesFilter" as Form,
        /// How many items a page holds at most. The SDKs ask for 50. The server's own default and
        /// maximum are not public.
        query limit: i32 = "limit",
        /// Where the page starts: the `nextCursor` of the page before it. Leave it out for the
        /// first page.
        query cursor: String = "cursor",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomPage { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}

operation! {
    pub struct GetRoom: "get_room" "GET" "/chat/rooms/{roomId}" {
        /// The user through whose eyes to look. With a session token it is the token's user and may
        /// be left out.
        query viewer_id: String = "viewerId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct UpdateRoom: "update_room" "PATCH" "/chat/rooms/{roomId}" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct AddParticipant: "add_participant" "POST" "/chat/rooms/{roomId}/participants" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct UpdateParticipant: "update_participant" "PATCH" "/chat/rooms/{roomId}/participants/{userId}" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 404 json; }
}

operation! {
    pub struct RemoveParticipant: "remove_participant" "DELETE" "/chat/rooms/{roomId}/participants/{userId}" {
        /// The user in whose name the participant is removed.
        query actor_user_id: String = "actorUserId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct DeleteRoomForMe: "delete_room_for_me" "DELETE" "/chat/rooms/{roomId}/for-me" {
        /// The user to act for. With a session token it is the token's user and may be left out.
        query user_id: String = "userId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok BTreeMap<String, Value> { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ClearRoomHistory: "clear_room_history" "POST" "/chat/rooms/{roomId}/clear-history" {
        /// The user to act for. May be left out; the SDKs then send an empty object.
        json body: ActingUser = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok BTreeMap<String, Value> { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}
