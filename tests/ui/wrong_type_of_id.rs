//! A room is named by a UUID and not by any text.

use generated_client::Client;

fn call(client: &Client) {
    let _ = client.get_room("Support");
}

fn main() {}
