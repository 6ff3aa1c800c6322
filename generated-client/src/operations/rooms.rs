// This file: do not edit, it is generated
// from api.yaml by `cargo codegen`; what it says comes from codegen/src/emit/operation.rs.

//! Rooms.
//!
//! Conversations, direct or in a group, and the participants in them.

use crate::runtime::prelude::*;
use crate::types::*;

impl Client {
    /// Create a room
    ///
    /// Creates a room and puts the given participants into it. Keep the `id` of the answer: every other room operation asks for it.
    ///
    /// `POST /chat/rooms` with `api_key`.
    /// Fails with 400 or 401.
    pub fn create_room(&self, body: NewRoom) -> CreateRoom {
        self.request(&CreateRoom::OPERATION)
            .json("application/json", &body)
            .call()
    }

    /// List rooms
    ///
    /// With a session token these are the rooms of the token's user; with the server key the filters choose them. The answer comes in pages.
    ///
    /// `GET /chat/rooms` with `api_key` or `session_jwt`.
    /// Fails with 400 or 401.
    pub fn list_rooms(&self) -> ListRooms {
        self.request(&ListRooms::OPERATION).call()
    }

    /// Read a room
    ///
    /// Returns one room together with its participants.
    ///
    /// `GET /chat/rooms/{roomId}` with `api_key` or `session_jwt`.
    /// Fails with 401, 403 or 404.
    pub fn get_room(&self, room_id: Uuid) -> GetRoom {
        self.request(&GetRoom::OPERATION)
            .path("roomId", &room_id)
            .call()
    }

    /// Change a room
    ///
    /// Changes the properties that the request names and leaves the others alone. A session token needs to belong to an operator of the room.
    ///
    /// `PATCH /chat/rooms/{roomId}` with `api_key` or `session_jwt`.
    /// Fails with 400, 401, 403 or 404.
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
    /// Fails with 400, 401, 403 or 404.
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
    /// Fails with 400, 401, 403 or 404.
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
    /// Takes a user out of the room. Removing yourself is how you leave a room; removing somebody else with a session token needs an operator of the room.
    ///
    /// `DELETE /chat/rooms/{roomId}/participants/{userId}` with `api_key` or `session_jwt`.
    /// Fails with 401, 403 or 404.
    pub fn remove_participant(&self, room_id: Uuid, user_id: &str) -> RemoveParticipant {
        self.request(&RemoveParticipant::OPERATION)
            .path("roomId", &room_id)
            .path("userId", user_id)
            .call()
    }

    /// Delete a room for one user
    ///
    /// Removes the conversation from one user's list. A group is left; a direct chat is hidden until a new message arrives in it.
    ///
    /// `DELETE /chat/rooms/{roomId}/for-me` with `api_key` or `session_jwt`.
    /// Fails with 401, 403 or 404.
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
    /// Fails with 401, 403 or 404.
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
        query participant_id: &str = "participantId",
        /// Only rooms with this `externalId`.
        query external_id: &str = "externalId",
        /// Only rooms whose `customType` is one of these. Sent as one comma-separated value.
        query_styled custom_types_filter: &[String] = "customTypesFilter" as Form,
        /// How many items a page holds at most. The SDKs ask for 50. The server's own default and maximum are not public.
        query limit: i32 = "limit",
        /// Where the page starts: the `nextCursor` of the page before it. Leave it out for the first page.
        query cursor: &str = "cursor",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomPage { 2XX json; }
    err ErrorBody { 400 json; 401 json; }
}

operation! {
    pub struct GetRoom: "get_room" "GET" "/chat/rooms/{roomId}" {
        /// The user through whose eyes to look. With a session token it is the token's user and may be left out.
        query viewer_id: &str = "viewerId",
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
        query actor_user_id: &str = "actorUserId",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok RoomDetail { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct DeleteRoomForMe: "delete_room_for_me" "DELETE" "/chat/rooms/{roomId}/for-me" {
        /// The user to act for. With a session token it is the token's user and may be left out.
        query user_id: &str = "userId",
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
