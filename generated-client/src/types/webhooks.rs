// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// An event. Its layout is not documented, so every property may be absent and others may be there.
#[derive(Clone)]
#[non_exhaustive]
pub struct WebhookEvent {
    pub event: Option<WebhookEventName>,

    /// The room that the event is about.
    pub room_id: Option<String>,

    /// The message that the event is about.
    pub message: Option<BTreeMap<String, Value>>,

    /// Members that the description does not name.
    pub additional_properties: BTreeMap<String, Value>,
}

object! { WebhookEvent {
    optional event,
    optional room_id: "roomId",
    optional message,
    ..additional_properties,
} }

string_enum! {
    /// What happened. `console.test` comes from the dashboard's test button.
    pub enum WebhookEventName {
        MessageCreated = "message.created",
        MessageUpdated = "message.updated",
        MessageDeleted = "message.deleted",
        CallStarted = "call.started",
        CallEnded = "call.ended",
        CallMissed = "call.missed",
        ConsoleTest = "console.test",
    }
}
