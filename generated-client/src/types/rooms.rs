// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// A room to create.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewRoom {
    /// The room's name.
    pub name: String,

    /// The users who are in the room from the start.
    pub participants: Option<Vec<InitialParticipant>>,

    /// The id of the thing in your own system that the room belongs to.
    pub external_id: Option<String>,

    /// A kind of room of your own making, for filtering.
    pub custom_type: Option<String>,

    /// The address of the room's picture.
    pub avatar_url: Option<String>,

    /// Data of your own that is kept with the room.
    pub metadata: Option<BTreeMap<String, Value>>,
}

object! { NewRoom {
    required name,
    optional participants,
    optional external_id: "externalId",
    optional custom_type: "customType",
    optional avatar_url: "avatarUrl",
    optional metadata,
} }

constructor! {
    NewRoom(
        name: impl Into<String>,
    );
    participants: Vec<InitialParticipant>,
    external_id: String,
    custom_type: String,
    avatar_url: String,
    metadata: BTreeMap<String, Value>,
}

/// A user who is in a new room from the start.
#[derive(Clone)]
#[non_exhaustive]
pub struct InitialParticipant {
    /// The user's id in your own system.
    pub id: String,

    /// The name that other users see.
    pub username: String,

    /// The tenant app that the user belongs to.
    pub app_code: Option<String>,
}

object! { InitialParticipant {
    required id,
    required username,
    optional app_code: "appCode",
} }

constructor! {
    InitialParticipant(
        id: impl Into<String>,
        username: impl Into<String>,
    );
    app_code: String,
}

/// What to change in a room. Properties that are left out stay as they are.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoomUpdate {
    /// The room's name.
    pub name: Option<String>,

    /// The address of the room's picture.
    pub avatar_url: Option<String>,

    /// A kind of room of your own making, for filtering.
    pub custom_type: Option<String>,

    /// Data of your own that is kept with the room.
    pub metadata: Option<BTreeMap<String, Value>>,

    /// Whether the room is frozen, so that nobody may send messages to it.
    pub is_frozen: Option<bool>,
}

object! { RoomUpdate {
    optional name,
    optional avatar_url: "avatarUrl",
    optional custom_type: "customType",
    optional metadata,
    optional is_frozen: "isFrozen",
} }

constructor! {
    RoomUpdate();
    name: String,
    avatar_url: String,
    custom_type: String,
    metadata: BTreeMap<String, Value>,
    is_frozen: bool,
}

/// One page of rooms.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoomPage {
    /// The rooms of this page.
    pub rooms: Vec<RoomSummary>,

    /// The `cursor` of the next page, or null when this is the last one.
    pub next_cursor: Nullable<String>,
}

object! { RoomPage {
    required rooms,
    optional_nullable next_cursor: "nextCursor",
} }

/// A room as it stands in a list of rooms.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoomSummary {
    /// The room's id.
    pub id: Uuid,

    /// The room's name.
    pub name: Nullable<String>,

    /// The address of the room's picture.
    pub avatar_url: Nullable<String>,

    /// The id of the thing in your own system that the room belongs to.
    pub external_id: Nullable<String>,

    /// A kind of room of your own making, for filtering.
    pub custom_type: Nullable<String>,

    /// Data of your own that is kept with the room.
    pub metadata: Nullable<BTreeMap<String, Value>>,

    /// Whether the room is frozen.
    pub is_frozen: bool,

    /// The newest message in short, or null in an empty room.
    pub last_message: Nullable<LastMessage>,

    /// How many messages the user has not read yet.
    pub unread_count: Nullable<i32>,

    /// The last message that the user has read.
    pub last_read_message_id: Nullable<String>,

    /// When the room was created.
    pub created_at: DateTime,
}

object! { RoomSummary {
    required id,
    optional_nullable name,
    optional_nullable avatar_url: "avatarUrl",
    optional_nullable external_id: "externalId",
    optional_nullable custom_type: "customType",
    optional_nullable metadata,
    required is_frozen: "isFrozen",
    optional_nullable last_message: "lastMessage",
    optional_nullable unread_count: "unreadCount",
    optional_nullable last_read_message_id: "lastReadMessageId",
    required created_at: "createdAt",
} }

/// The newest message of a room in short.
#[derive(Clone)]
#[non_exhaustive]
pub struct LastMessage {
    /// A short plain text of the message.
    pub preview_text: Nullable<String>,

    /// When the message was sent.
    pub created_at: DateTime,
}

object! { LastMessage {
    optional_nullable preview_text: "previewText",
    required created_at: "createdAt",
} }

/// A room with its participants.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoomDetail {
    /// The room's id.
    pub id: Uuid,

    /// The room's name.
    pub name: Nullable<String>,

    /// The users in the room.
    pub participants: Vec<RoomParticipant>,

    /// The address of the room's picture.
    pub avatar_url: Nullable<String>,

    /// The id of the thing in your own system that the room belongs to.
    pub external_id: Nullable<String>,

    /// A kind of room of your own making, for filtering.
    pub custom_type: Nullable<String>,

    /// Data of your own that is kept with the room.
    pub metadata: Nullable<BTreeMap<String, Value>>,

    /// Whether the room is frozen.
    pub is_frozen: Option<bool>,

    /// The newest message in short, or null in an empty room.
    pub last_message: Nullable<LastMessage>,

    /// How many messages the user has not read yet.
    pub unread_count: Nullable<i32>,

    /// The last message that the user has read.
    pub last_read_message_id: Nullable<String>,

    /// When the room was created.
    pub created_at: Option<DateTime>,
}

object! { RoomDetail {
    required id,
    optional_nullable name,
    required participants,
    optional_nullable avatar_url: "avatarUrl",
    optional_nullable external_id: "externalId",
    optional_nullable custom_type: "customType",
    optional_nullable metadata,
    optional is_frozen: "isFrozen",
    optional_nullable last_message: "lastMessage",
    optional_nullable unread_count: "unreadCount",
    optional_nullable last_read_message_id: "lastReadMessageId",
    optional created_at: "createdAt",
} }

/// A user in a room.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoomParticipant {
    /// The user's id in your own system.
    pub user_id: String,

    pub role: ParticipantRole,
}

object! { RoomParticipant {
    required user_id: "userId",
    required role,
} }

string_enum! {
    /// What a participant may do in a room: an `OPERATOR` manages the participants, a `MEMBER` does
    /// not.
    pub enum ParticipantRole {
        Operator = "OPERATOR",
        Member = "MEMBER",
    }
}

/// A user to add to a room.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewParticipant {
    /// The user's id in your own system.
    pub user_id: String,

    /// The name that other users see.
    pub username: Option<String>,

    /// The user in whose name the participant is added. The SDKs give the connected user.
    pub actor_user_id: Option<String>,
}

object! { NewParticipant {
    required user_id: "userId",
    optional username,
    optional actor_user_id: "actorUserId",
} }

constructor! {
    NewParticipant(
        user_id: impl Into<String>,
    );
    username: String,
    actor_user_id: String,
}

/// What to change about a participant.
#[derive(Clone)]
#[non_exhaustive]
pub struct ParticipantUpdate {
    pub role: ParticipantRole,
}

object! { ParticipantUpdate {
    required role,
} }

constructor! {
    ParticipantUpdate(
        role: ParticipantRole,
    );
}
