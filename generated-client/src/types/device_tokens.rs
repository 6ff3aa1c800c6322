// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// A push subscription to register.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewDeviceToken {
    pub provider: PushProvider,

    /// The provider's token for the device. For OneSignal it is the subscription id.
    pub token: String,

    /// The device's platform, in free text.
    pub platform: Option<String>,
}

object! { NewDeviceToken {
    required provider,
    required token,
    optional platform,
} }

constructor! {
    NewDeviceToken(
        provider: PushProvider,
        token: impl Into<String>,
    );
    platform: String,
}

/// A registered push subscription.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeviceToken {
    /// The id of the stored record.
    pub id: String,

    pub provider: PushProvider,

    /// The provider's token for the device. This, not `id`, is what removing it asks for.
    pub token: String,

    /// When the subscription was registered.
    pub created_at: DateTime,
}

object! { DeviceToken {
    required id,
    required provider,
    required token,
    required created_at: "createdAt",
} }

string_enum! {
    /// The service that delivers pushes. All four are accepted and stored; so far only OneSignal
    /// delivers.
    pub enum PushProvider {
        Fcm = "FCM",
        Onesignal = "ONESIGNAL",
        Pushy = "PUSHY",
        Apns = "APNS",
    }
}
