// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use super::*;
use crate::runtime::prelude::*;

/// The account's settings.
#[derive(Clone)]
#[non_exhaustive]
pub struct TenantSettings {
    pub chat: Option<ChatSettings>,
    pub calls: Option<CallSettings>,

    /// Members that the description does not name.
    pub additional_properties: BTreeMap<String, Value>,
}

object! { TenantSettings {
    optional chat,
    optional calls,
    ..additional_properties,
} }

/// How chat behaves in the account.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChatSettings {
    /// What takes the place of a deleted message. Default: `placeholder`.
    pub deleted_message_display: Option<DeletedMessageDisplay>,

    /// The text that stands in for a deleted message when `deletedMessageDisplay` is `placeholder`.
    /// Default: `This message was deleted`.
    pub deleted_message_placeholder: Option<String>,
}

object! { ChatSettings {
    optional deleted_message_display: "deletedMessageDisplay",
    optional deleted_message_placeholder: "deletedMessagePlaceholder",
} }

/// How calls behave in the account.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallSettings {
    /// Whether calls are switched on.
    pub enabled: Option<bool>,

    /// How many participants a call may have. Default: `8`. From 2 to 32.
    pub max_participants: Option<i32>,

    /// The type of a call when the user does not choose one. Default: `video`.
    pub default_type: Option<CallType>,

    /// How long a call rings before it counts as missed, in seconds. Default: `45`. From 15 to 120.
    pub ring_timeout_seconds: Option<i32>,
}

object! { CallSettings {
    optional enabled,
    optional max_participants: "maxParticipants",
    optional default_type: "defaultType",
    optional ring_timeout_seconds: "ringTimeoutSeconds",
} }

/// The settings to change. Those that are left out stay as they are.
#[derive(Clone)]
#[non_exhaustive]
pub struct TenantSettingsUpdate {
    pub chat: Option<ChatSettingsUpdate>,
    pub calls: Option<CallSettingsUpdate>,
}

object! { TenantSettingsUpdate {
    optional chat,
    optional calls,
} }

constructor! {
    TenantSettingsUpdate();
    chat: ChatSettingsUpdate,
    calls: CallSettingsUpdate,
}

/// The chat settings to change.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChatSettingsUpdate {
    /// What takes the place of a deleted message.
    pub deleted_message_display: Option<DeletedMessageDisplay>,

    /// The text that stands in for a deleted message when `deletedMessageDisplay` is `placeholder`.
    pub deleted_message_placeholder: Option<String>,
}

object! { ChatSettingsUpdate {
    optional deleted_message_display: "deletedMessageDisplay",
    optional deleted_message_placeholder: "deletedMessagePlaceholder",
} }

constructor! {
    ChatSettingsUpdate();
    deleted_message_display: DeletedMessageDisplay,
    deleted_message_placeholder: String,
}

/// The call settings to change.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallSettingsUpdate {
    /// Whether calls are switched on.
    pub enabled: Option<bool>,

    /// How many participants a call may have. From 2 to 32.
    pub max_participants: Option<i32>,

    /// The type of a call when the user does not choose one.
    pub default_type: Option<CallType>,

    /// How long a call rings before it counts as missed, in seconds. From 15 to 120.
    pub ring_timeout_seconds: Option<i32>,
}

object! { CallSettingsUpdate {
    optional enabled,
    optional max_participants: "maxParticipants",
    optional default_type: "defaultType",
    optional ring_timeout_seconds: "ringTimeoutSeconds",
} }

constructor! {
    CallSettingsUpdate();
    enabled: bool,
    max_participants: i32,
    default_type: CallType,
    ring_timeout_seconds: i32,
}

string_enum! {
    /// What takes the place of a deleted message: a `placeholder` text, or nothing at all
    /// (`hidden`).
    pub enum DeletedMessageDisplay {
        Placeholder = "placeholder",
        Hidden = "hidden",
    }
}

/// How much file storage the account uses.
#[derive(Clone)]
#[non_exhaustive]
pub struct TenantStorage {
    /// The size of all stored files, in bytes.
    pub bytes_used: i64,

    /// The number of stored files.
    pub file_count: i64,

    /// The size of the uploads that are reserved but not complete, in bytes.
    pub pending_bytes: i64,
}

object! { TenantStorage {
    required bytes_used: "bytesUsed",
    required file_count: "fileCount",
    required pending_bytes: "pendingBytes",
} }

/// A tenant app to create.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewTenantApp {
    /// The app's short name: letters, digits, `_` and `-`. It cannot be changed later. At most 64
    /// characters. Pattern: `^[A-Za-z0-9_-]+$`.
    pub app_code: String,

    /// The app's name for people.
    pub name: String,

    pub push_payload_type: Option<PushPayloadType>,

    /// How to push through OneSignal, or null when the app does not.
    pub one_signal_config: Nullable<OneSignalConfig>,

    /// How to push through Firebase, or null when the app does not. Its fields are not public.
    pub fcm_config: Nullable<BTreeMap<String, Value>>,

    /// How to push through Pushy, or null when the app does not. Its fields are not public.
    pub pushy_config: Nullable<BTreeMap<String, Value>>,
}

object! { NewTenantApp {
    required app_code: "appCode",
    required name,
    optional push_payload_type: "pushPayloadType",
    optional_nullable one_signal_config: "oneSignalConfig",
    optional_nullable fcm_config: "fcmConfig",
    optional_nullable pushy_config: "pushyConfig",
} }

constructor! {
    NewTenantApp(
        app_code: impl Into<String>,
        name: impl Into<String>,
    );
    push_payload_type: PushPayloadType,
    ;
    one_signal_config: Nullable<OneSignalConfig>,
    fcm_config: Nullable<BTreeMap<String, Value>>,
    pushy_config: Nullable<BTreeMap<String, Value>>,
}

/// The OneSignal app that delivers an app's pushes.
#[derive(Clone)]
#[non_exhaustive]
pub struct OneSignalConfig {
    /// The OneSignal app id.
    pub app_id: String,

    /// The OneSignal REST API key. It is never returned.
    pub rest_api_key: String,
}

object! { OneSignalConfig {
    required app_id: "appId",
    required rest_api_key: "restApiKey",
} }

constructor! {
    OneSignalConfig(
        app_id: impl Into<String>,
        rest_api_key: impl Into<String>,
    );
}

string_enum! {
    /// What a push carries, as the dashboard names it.
    pub enum PushPayloadType {
        Full = "FULL",
        Data = "DATA",
    }
}

/// A tenant app. Its secrets are never returned; flags say which providers are configured.
#[derive(Clone)]
#[non_exhaustive]
pub struct TenantApp {
    /// The app's id.
    pub id: Option<String>,

    /// The app's short name.
    pub app_code: Option<String>,

    /// The app's name for people.
    pub name: Option<String>,

    pub push_payload_type: Option<PushPayloadType>,

    /// Whether OneSignal is configured.
    pub has_one_signal: Option<bool>,

    /// Whether Firebase is configured.
    pub has_fcm: Option<bool>,

    /// Whether Pushy is configured.
    pub has_pushy: Option<bool>,

    /// When the app was last changed.
    pub updated_at: Nullable<DateTime>,
}

object! { TenantApp {
    optional id,
    optional app_code: "appCode",
    optional name,
    optional push_payload_type: "pushPayloadType",
    optional has_one_signal: "hasOneSignal",
    optional has_fcm: "hasFcm",
    optional has_pushy: "hasPushy",
    optional_nullable updated_at: "updatedAt",
} }
