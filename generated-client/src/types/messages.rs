// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use super::*;
use crate::runtime::prelude::*;

/// A message to send.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewMessage {
    /// What the message consists of, in order.
    pub parts: Vec<MessagePart>,

    /// The user who sends the message. With a session token it is the token's user and may be left
    /// out.
    pub sender_id: Option<String>,

    /// An id of the client's own making, by which it recognises its message when it comes back.
    pub client_message_id: Option<String>,

    /// The message that this one replies to.
    pub parent_message_id: Option<String>,
}

object! { NewMessage {
    required parts,
    optional sender_id: "senderId",
    optional client_message_id: "clientMessageId",
    optional parent_message_id: "parentMessageId",
} }

constructor! {
    NewMessage(
        parts: Vec<MessagePart>,
    );
    sender_id: String,
    client_message_id: String,
    parent_message_id: String,
}

/// The new content of a message.
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageEdit {
    /// What the message consists of from now on, in order.
    pub parts: Vec<MessagePart>,

    /// The user who edits. With a session token it is the token's user and may be left out.
    pub user_id: Option<String>,
}

object! { MessageEdit {
    required parts,
    optional user_id: "userId",
} }

constructor! {
    MessageEdit(
        parts: Vec<MessagePart>,
    );
    user_id: String,
}

/// One page of messages, newest first.
#[derive(Clone)]
#[non_exhaustive]
pub struct MessagePage {
    /// The messages of this page, newest first.
    pub messages: Vec<Message>,

    /// The `cursor` of the next page, or null when this is the last one.
    pub next_cursor: Nullable<String>,

    /// How far the other user of a direct chat has read, as a time.
    pub peer_last_read_at: Nullable<DateTime>,

    /// How far messages have reached the other user of a direct chat, as a time.
    pub peer_last_delivered_at: Nullable<DateTime>,
}

object! { MessagePage {
    required messages,
    optional_nullable next_cursor: "nextCursor",
    optional_nullable peer_last_read_at: "peerLastReadAt",
    optional_nullable peer_last_delivered_at: "peerLastDeliveredAt",
} }

/// A list of messages without pages.
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageList {
    /// The messages.
    pub messages: Vec<Message>,
}

object! { MessageList {
    required messages,
} }

/// A message in a room.
#[derive(Clone)]
#[non_exhaustive]
pub struct Message {
    /// The message's id.
    pub id: String,

    /// The room that the message is in.
    pub room_id: Uuid,

    /// The user who sent the message.
    pub sender_id: String,

    /// What the message consists of, in order.
    pub parts: Vec<MessagePart>,

    /// A short plain text of the message.
    pub preview_text: Nullable<String>,

    /// When the message was sent.
    pub created_at: DateTime,

    /// When the message was last edited, or null.
    pub edited_at: Nullable<DateTime>,

    /// When the message was deleted, or null.
    pub deleted_at: Nullable<DateTime>,

    /// Whether the deleted message is to be hidden without a placeholder.
    pub deleted_hidden: Option<bool>,

    /// The id that the sending client gave to the message.
    pub client_message_id: Nullable<String>,

    /// The message that this one replies to.
    pub parent_message_id: Nullable<String>,

    /// The message that this one replies to, in short.
    pub parent_message: Nullable<ParentMessagePreview>,

    /// The reactions to the message.
    pub reactions: Option<Vec<MessageReaction>>,

    /// When the message was pinned, or null.
    pub pinned_at: Nullable<DateTime>,

    /// The user who pinned the message.
    pub pinned_by: Nullable<String>,

    /// The message of which this one is a copy.
    pub forwarded_from_id: Nullable<String>,

    /// The user who sent the message of which this one is a copy.
    pub forwarded_from_sender_id: Nullable<String>,
}

object! { Message {
    required id,
    required room_id: "roomId",
    required sender_id: "senderId",
    required parts,
    optional_nullable preview_text: "previewText",
    required created_at: "createdAt",
    optional_nullable edited_at: "editedAt",
    optional_nullable deleted_at: "deletedAt",
    optional deleted_hidden: "deletedHidden",
    optional_nullable client_message_id: "clientMessageId",
    optional_nullable parent_message_id: "parentMessageId",
    optional_nullable parent_message: "parentMessage",
    optional reactions,
    optional_nullable pinned_at: "pinnedAt",
    optional_nullable pinned_by: "pinnedBy",
    optional_nullable forwarded_from_id: "forwardedFromId",
    optional_nullable forwarded_from_sender_id: "forwardedFromSenderId",
} }

/// A message in short, as it stands above a reply to it.
#[derive(Clone)]
#[non_exhaustive]
pub struct ParentMessagePreview {
    /// The message's id.
    pub id: String,

    /// The user who sent the message.
    pub sender_id: String,

    /// What the message consists of, in order.
    pub parts: Vec<MessagePart>,

    /// A short plain text of the message.
    pub preview_text: Nullable<String>,

    /// Whether the message has been deleted.
    pub deleted: bool,
}

object! { ParentMessagePreview {
    required id,
    required sender_id: "senderId",
    required parts,
    optional_nullable preview_text: "previewText",
    required deleted,
} }

/// One user's reaction to a message.
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageReaction {
    /// The user who reacted.
    pub user_id: String,

    /// The emoji.
    pub emoji: String,
}

object! { MessageReaction {
    required user_id: "userId",
    required emoji,
} }

/// One piece of a message. `type` decides which other properties matter; keys that are not listed
/// here
/// are kept.
///
/// - `text`: a text, in `text`.
/// - `file`: a file. To send an uploaded one, give `uploadId`, `mediaType` and `filename`; to send
///   one
///   that is hosted elsewhere, give `url`. Received parts also have `accessUrl` and
///   `accessUrlExpiresAt`.
/// - `data-call`: the record of a finished call, in `data` (see `CallLogData`).
/// - `data-membership`: a change of the participants, in `data` (see `MembershipData`).
#[derive(Clone)]
#[non_exhaustive]
pub struct MessagePart {
    /// The kind of part, for example `text`, `file`, `data-call` or `data-membership`.
    pub r#type: String,

    /// The text.
    pub text: Option<String>,

    /// The upload that holds the file.
    pub upload_id: Option<String>,

    /// The file's media type.
    pub media_type: Option<String>,

    /// The file's name.
    pub filename: Option<String>,

    /// The address of a file that is hosted elsewhere.
    pub url: Option<String>,

    /// A short-lived address to read the uploaded file from.
    pub access_url: Option<String>,

    /// When `accessUrl` stops working.
    pub access_url_expires_at: Option<DateTime>,

    /// The state of the part. Its values are not public.
    pub state: Option<String>,

    pub data: Option<MessagePartData>,

    /// Members that the description does not name.
    pub additional_properties: BTreeMap<String, Value>,
}

object! { MessagePart {
    required r#type: "type",
    optional text,
    optional upload_id: "uploadId",
    optional media_type: "mediaType",
    optional filename,
    optional url,
    optional access_url: "accessUrl",
    optional access_url_expires_at: "accessUrlExpiresAt",
    optional state,
    optional data,
    ..additional_properties,
} }

constructor! {
    MessagePart(
        r#type: impl Into<String>,
    );
    text: String,
    upload_id: String,
    media_type: String,
    filename: String,
    url: String,
    access_url: String,
    access_url_expires_at: DateTime,
    state: String,
    data: MessagePartData,
    | additional_properties: BTreeMap<String, Value>,
}

union! {
    /// The data of a message part whose type starts with `data-`, or any other JSON value.
    pub enum MessagePartData overlapping {
        CallLogData(Box<CallLogData>): object ["callId", "callType", "outcome", "initiatedByUserId", "isGroup"],
        MembershipData(Box<MembershipData>): object ["action", "actorUserId", "targetUserId"],
        /// Any other JSON value.
        Any(Value): any,
    }
}

from_content! { MessagePartData {
    CallLogData(Box CallLogData),
    MembershipData(Box MembershipData),
} }

/// The record of a finished call, the `data` of a `data-call` part.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallLogData {
    /// The call's id.
    pub call_id: String,

    pub call_type: CallType,
    pub outcome: CallOutcome,

    /// The user who started the call.
    pub initiated_by_user_id: String,

    /// Whether it was a call in a group.
    pub is_group: bool,

    /// How long the call lasted, in seconds. At least 0.
    pub duration_seconds: Option<f64>,
}

object! { CallLogData {
    required call_id: "callId",
    required call_type: "callType",
    required outcome,
    required initiated_by_user_id: "initiatedByUserId",
    required is_group: "isGroup",
    optional duration_seconds: "durationSeconds",
} }

constructor! {
    CallLogData(
        call_id: impl Into<String>,
        call_type: CallType,
        outcome: CallOutcome,
        initiated_by_user_id: impl Into<String>,
        is_group: bool,
    );
    duration_seconds: f64,
}

string_enum! {
    /// How a call went.
    pub enum CallOutcome {
        Completed = "completed",
        Missed = "missed",
        Declined = "declined",
        Cancelled = "cancelled",
    }
}

/// A change of a room's participants, the `data` of a `data-membership` part.
#[derive(Clone)]
#[non_exhaustive]
pub struct MembershipData {
    pub action: MembershipAction,

    /// The user who made the change.
    pub actor_user_id: String,

    /// The user who joined, left or was removed.
    pub target_user_id: String,
}

object! { MembershipData {
    required action,
    required actor_user_id: "actorUserId",
    required target_user_id: "targetUserId",
} }

constructor! {
    MembershipData(
        action: MembershipAction,
        actor_user_id: impl Into<String>,
        target_user_id: impl Into<String>,
    );
}

string_enum! {
    /// What happened to a participant.
    pub enum MembershipAction {
        Joined = "joined",
        Left = "left",
        Removed = "removed",
    }
}

/// A reaction to add or remove.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReactionToggle {
    /// The emoji.
    pub emoji: String,

    /// The user who reacts. With a session token it is the token's user and may be left out.
    pub user_id: Option<String>,
}

object! { ReactionToggle {
    required emoji,
    optional user_id: "userId",
} }

constructor! {
    ReactionToggle(
        emoji: impl Into<String>,
    );
    user_id: String,
}

/// Where to forward a message to.
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageForward {
    /// The rooms that get a copy.
    pub target_room_ids: Vec<Uuid>,

    /// The user who forwards. With a session token it is the token's user and may be left out.
    pub user_id: Option<String>,
}

object! { MessageForward {
    required target_room_ids: "targetRoomIds",
    optional user_id: "userId",
} }

constructor! {
    MessageForward(
        target_room_ids: Vec<Uuid>,
    );
    user_id: String,
}

/// How far a user has read.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReadMark {
    /// The last message that the user has read.
    pub last_read_message_id: Nullable<String>,

    /// The user who has read. With a session token it is the token's user and may be left out.
    pub user_id: Option<String>,
}

object! { ReadMark {
    optional_nullable last_read_message_id: "lastReadMessageId",
    optional user_id: "userId",
} }

constructor! {
    ReadMark();
    user_id: String,
    ;
    last_read_message_id: Nullable<String>,
}

/// How far messages have reached a user.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeliveryMark {
    /// The last message that the user's device has received.
    pub last_delivered_message_id: Nullable<String>,

    /// The user who has received. With a session token it is the token's user and may be left out.
    pub user_id: Option<String>,
}

object! { DeliveryMark {
    optional_nullable last_delivered_message_id: "lastDeliveredMessageId",
    optional user_id: "userId",
} }

constructor! {
    DeliveryMark();
    user_id: String,
    ;
    last_delivered_message_id: Nullable<String>,
}

/// The state of a read mark.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReadReceipt {
    /// The room.
    pub room_id: Option<Uuid>,

    /// The user who has read.
    pub user_id: Option<String>,

    /// When the user last read in the room.
    pub last_read_at: Option<DateTime>,

    /// The last message that the user has read.
    pub last_read_message_id: Nullable<String>,

    /// Members that the description does not name.
    pub additional_properties: BTreeMap<String, Value>,
}

object! { ReadReceipt {
    optional room_id: "roomId",
    optional user_id: "userId",
    optional last_read_at: "lastReadAt",
    optional_nullable last_read_message_id: "lastReadMessageId",
    ..additional_properties,
} }
