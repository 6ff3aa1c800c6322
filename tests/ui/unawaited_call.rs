//! A call that is not awaited is not made.

#![deny(unused_must_use)]

use generated_client::Client;

fn call(client: &Client) {
    client.list_rooms().send();
}

fn main() {}
