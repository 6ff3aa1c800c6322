// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use super::*;
use crate::runtime::prelude::*;

/// A call to start.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewCall {
    pub r#type: CallType,
}

object! { NewCall {
    required r#type: "type",
} }

constructor! {
    NewCall(
        r#type: CallType,
    );
}

/// A call.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallRecord {
    /// The call's id.
    pub id: String,

    /// The chat room that the call is in.
    pub room_id: Uuid,

    pub r#type: CallType,
    pub status: CallStatus,

    /// The name of the LiveKit room that carries the media.
    pub livekit_room_name: String,

    /// The user who started the call.
    pub created_by_user_id: String,

    /// When the call began, or null.
    pub started_at: Nullable<DateTime>,

    /// When the call ended, or null while it goes on.
    pub ended_at: Nullable<DateTime>,

    /// Why the call ended.
    pub end_reason: Nullable<String>,
}

object! { CallRecord {
    required id,
    required room_id: "roomId",
    required r#type: "type",
    required status,
    required livekit_room_name: "livekitRoomName",
    required created_by_user_id: "createdByUserId",
    optional_nullable started_at: "startedAt",
    optional_nullable ended_at: "endedAt",
    optional_nullable end_reason: "endReason",
} }

string_enum! {
    /// Where a call stands. There may be further values.
    pub enum CallStatus {
        Ringing = "ringing",
        Active = "active",
        Ended = "ended",
        Declined = "declined",
        Missed = "missed",
        Cancelled = "cancelled",
    }
}

/// A call and what it takes to join it.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallSession {
    pub call: CallRecord,
    pub livekit: LiveKitCredentials,

    /// How long the call rings before it counts as missed, in seconds.
    pub ring_timeout_seconds: Option<i32>,
}

object! { CallSession {
    required call,
    required livekit,
    optional ring_timeout_seconds: "ringTimeoutSeconds",
} }

/// The call that is running in a room.
#[derive(Clone)]
#[non_exhaustive]
pub struct ActiveCall {
    pub call: CallRecord,
}

object! { ActiveCall {
    required call,
} }

/// Fresh credentials for a call.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallToken {
    pub livekit: LiveKitCredentials,
}

object! { CallToken {
    required livekit,
} }

/// What a LiveKit client needs to join the media of a call.
#[derive(Clone)]
#[non_exhaustive]
pub struct LiveKitCredentials {
    /// The LiveKit server's WebSocket address (`ws` or `wss`).
    pub url: String,

    /// The LiveKit token. Treat it as a secret.
    pub token: String,

    /// When the token stops working.
    pub expires_at: DateTime,
}

object! { LiveKitCredentials {
    required url,
    required token,
    required expires_at: "expiresAt",
} }

/// Why a call is ended.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallEnd {
    pub reason: Option<CallEndReason>,
}

object! { CallEnd {
    optional reason,
} }

constructor! {
    CallEnd();
    reason: CallEndReason,
}

string_enum! {
    /// Why a call is ended: it was taken back (`cancelled`), or nobody answered (`no_answer`).
    pub enum CallEndReason {
        Cancelled = "cancelled",
        NoAnswer = "no_answer",
    }
}
