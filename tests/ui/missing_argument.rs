//! A path parameter is an argument, so that it cannot be forgotten.

use generated_client::Client;

fn call(client: &Client) {
    let _ = client.get_room();
}

fn main() {}
