//! Calls from end to end over a transport in memory.

use std::convert::Infallible;

use serde_json::json;

use super::chat::{CreateRoomError, CreateRoomOk, ListMessages};
use super::fake::{Fake, now};
use crate::runtime::error::Error;
use crate::runtime::send::Sending;

#[test]
fn a_success_gives_the_body() {
    let fake = Fake::new(200, "application/json; charset=utf-8", &["{\"id\"", ":1}"]);
    let call = fake.client().list_messages("a/b").limit(5).cursor("x y");
    assert_eq!(now(call.send()).unwrap(), json!({"id": 1}));

    let sent = fake.sent.lock().unwrap();
    let uri = sent[0].uri().to_string();
    assert_eq!(
        uri,
        "https://chat.example.com/v1/rooms/a%2Fb/messages?limit=5&cursor=x%20y"
    );
    assert_eq!(sent[0].headers()["x-api-key"], "k-1");
    assert_eq!(
        sent[0].headers()["accept"],
        "application/json, application/problem+json;q=0.5"
    );
    assert_eq!(
        sent[0].headers()["user-agent"],
        concat!("client-runtime/", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn nothing_is_sent_before_the_future_is_polled() {
    let fake = Fake::new(200, "application/json", &["1"]);
    let sending = fake.client().list_messages("a").send();
    assert!(fake.sent.lock().unwrap().is_empty());
    now(sending).unwrap();
    assert_eq!(fake.sent.lock().unwrap().len(), 1);
}

#[test]
fn a_full_response_has_status_and_headers() {
    let fake = Fake::new(200, "application/json", &["7"]);
    let full = now(fake.client().list_messages("a").send_full()).unwrap();
    assert_eq!((full.status.as_u16(), full.body), (200, json!(7)));
    assert_eq!(full.headers["content-type"], "application/json");
}

#[test]
fn a_documented_failure_is_typed() {
    let body = r#"{"code":"not_found","message":"no such room"}"#;
    let fake = Fake::new(404, "application/json", &[body]);
    let error = now(fake.client().list_messages("a").send()).unwrap_err();
    assert_eq!(error.api().unwrap()["code"], "not_found");
    assert!(error.is_not_found() && !error.is_retryable());
    assert_eq!(error.to_string(), "404 Not Found: not_found: no such room");
}

#[test]
fn variants_follow_status_and_content_type() {
    let ok = |status, content_type, body| {
        let fake = Fake::new(status, content_type, &[body]);
        now(fake.client().create_room(&json!({})).send())
    };
    assert_eq!(
        ok(201, "application/json", "1").unwrap(),
        CreateRoomOk::Room(json!(1))
    );
    assert_eq!(
        ok(201, "text/plain", "one").unwrap(),
        CreateRoomOk::Note("one".into())
    );
    assert_eq!(ok(202, "", "").unwrap(), CreateRoomOk::Accepted);
    let err =
        |status, content_type, body| ok(status, content_type, body).unwrap_err().into_api().ok();
    assert_eq!(err(304, "", ""), Some(CreateRoomError::NotModified));
    assert_eq!(
        err(409, "application/json", "2"),
        Some(CreateRoomError::Conflict(json!(2)))
    );
    assert_eq!(
        err(503, "text/plain", "down"),
        Some(CreateRoomError::Text("down".into()))
    );
    assert_eq!(err(418, "text/plain", "tea"), None);
}

#[test]
fn an_operation_without_documented_failures_has_none() {
    fn _takes(sending: Sending<bytes::Bytes, Infallible>) -> Sending<bytes::Bytes, Infallible> {
        sending
    }
    let fake = Fake::new(404, "text/html", &["<h1>gone</h1>"]);
    let error = now(_takes(fake.client().export().send())).unwrap_err();
    assert!(matches!(error, Error::Unexpected { .. }));
}

#[test]
fn futures_can_move_between_threads() {
    fn check<T: Send + 'static>(_: T) {}
    let client = Fake::new(200, "", &[]).client();
    check(client.list_messages("a").send());
    check(client.list_messages("a").send_full());
    let request: ListMessages = client.list_messages("a");
    check(request);
}
