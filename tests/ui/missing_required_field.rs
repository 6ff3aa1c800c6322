//! A required field of a body is an argument of its constructor.

use generated_client::types::NewRoom;

fn main() {
    let _ = NewRoom::new();
}
