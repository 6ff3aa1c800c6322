//! Enums may get more values, so that a match needs an arm for the others.

use generated_client::types::CallType;

fn name(call: &CallType) -> &'static str {
    match call {
        CallType::Audio => "audio",
        CallType::Video => "video",
        CallType::Unknown(_) => "unknown",
    }
}

fn main() {}
