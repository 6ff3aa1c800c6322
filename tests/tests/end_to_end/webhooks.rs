//! What Sendsar sends by itself is read with its signature, and what it does not describe is kept.

use generated_client::webhooks::{AccountEvent, Webhook};
use hyper::HeaderMap;
use hyper::header::HeaderValue;

fn signed() -> HeaderMap {
    let mut headers = HeaderMap::new();
    let signature = HeaderValue::from_static("sha256=00ff");
    headers.insert("X-Webhook-Signature", signature);
    headers
}

const TEST_EVENT: &[u8] =
    br#"{"event":"console.test","roomId":"room_test","message":{"id":"msg_test"}}"#;

#[test]
fn an_event_of_the_account_is_read_with_its_signature() {
    let received = AccountEvent::parse(&signed(), TEST_EVENT).expect("an event");
    assert_eq!(received.x_webhook_signature, "sha256=00ff");
    assert!(format!("{:?}", received.body).contains("console.test"));
}

#[test]
fn an_event_without_signature_is_refused() {
    let error = AccountEvent::parse(&HeaderMap::new(), TEST_EVENT).expect_err("no signature");
    assert_eq!(error.header_name(), Some("X-Webhook-Signature"));
}

#[test]
fn an_unknown_webhook_keeps_its_bytes() {
    let received = Webhook::parse("roomEvent", &signed(), b"\xff").expect("kept as it is");
    let Webhook::Unknown { name, body } = received else {
        panic!("{received:?}");
    };
    assert_eq!((name.as_str(), &body[..]), ("roomEvent", &b"\xff"[..]));
}
