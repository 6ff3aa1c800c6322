//! A request that is not sent does nothing.

#![deny(unused_must_use)]

use generated_client::Client;
use generated_client::types::NewRoom;

fn call(client: &Client) {
    client.create_room(NewRoom::new("Support"));
}

fn main() {}
