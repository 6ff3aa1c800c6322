//! Secrets are sent and never shown.

use generated_client::types::NewRoom;
use generated_client::{Client, Uuid};

use crate::server::{Answer, KEY, Server, TOKEN};
use crate::socket;

/// Fails when a secret stands in what is shown of a value.
fn assert_hidden(shown: &str) {
    assert!(
        !shown.contains(KEY) && !shown.contains(TOKEN),
        "a secret is shown: {shown}"
    );
}

fn client(builder: generated_client::ClientBuilder) -> Client {
    builder
        .api_key(KEY)
        .session_jwt(TOKEN)
        .build()
        .expect("a client")
}

#[test]
fn clients_and_requests_hide_them() {
    let builder = Client::builder().api_key(KEY).session_jwt(TOKEN);
    assert_hidden(&format!("{builder:?}"));
    let client = client(builder);
    assert_hidden(&format!("{client:?} {client:#?}"));
    let call = client.create_room(NewRoom::new("Support"));
    assert_hidden(&format!("{call:?} {:?}", call.request()));
}

#[tokio::test]
async fn errors_hide_them() {
    for status in [200, 400, 401, 404, 500] {
        let server = Server::start(Answer::json(status, "{")).await;
        let error = client(server.builder())
            .get_room(Uuid::nil())
            .send()
            .await
            .expect_err("no room");
        assert_hidden(&format!("{error:?} {error:#?} {error}"));
    }
    let error = client(socket::refusing())
        .get_room(Uuid::nil())
        .send()
        .await
        .expect_err("nobody");
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = cause {
        assert_hidden(&format!("{error:?} {error}"));
        cause = error.source();
    }
}

#[test]
fn a_credential_that_no_header_can_carry_is_refused_and_hidden() {
    let key = format!("{KEY}\r\nx-injected: 1");
    let error = Client::builder()
        .api_key(key)
        .build()
        .expect_err("a line break in a header");
    assert_hidden(&format!("{error:?} {error}"));
}
