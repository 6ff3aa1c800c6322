//! What a receiver reads from a webhook: headers with types, the body, and which one it is.

// The macros make their items public, as they are in a client.
#![allow(unreachable_pub)]

use http::HeaderMap;

use crate::runtime::prelude::*;
use crate::runtime::webhook::{webhook, webhooks};

webhook! {
    /// A room was made.
    pub struct RoomCreated {
        /// How often it was tried.
        optional retries: Option<i64> = "X-Retries",
        /// Who sent it.
        required sender: String = "X-Sender",
    }
    required body: Vec<String> = json;
}

webhook! {
    /// Somebody types, or nobody.
    pub struct Typing {}
    optional body: Option<Value> = json;
}

webhook! {
    /// Nothing but a sign.
    pub struct Ping {}
}

webhooks! {
    /// All of them.
    pub enum Webhook { RoomCreated = "room.created", Typing = "typing", Ping = "ping" }
}

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.append(*name, http::HeaderValue::from_static(value));
    }
    headers
}

#[test]
fn headers_have_types() {
    let sent = headers(&[("x-retries", "3"), ("x-sender", "12")]);
    let received = RoomCreated::parse(&sent, br#"["a"]"#).unwrap();
    let RoomCreated {
        retries,
        sender,
        body,
    } = received;
    assert_eq!(
        (retries, sender.as_str(), body),
        (Some(3), "12", vec!["a".to_owned()])
    );
    let received = RoomCreated::parse(&headers(&[("X-Sender", "true")]), b"[]").unwrap();
    assert_eq!((received.retries, received.sender.as_str()), (None, "true"));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let error = RoomCreated::parse(&headers(&[]), b"[]").unwrap_err();
    assert_eq!(error.to_string(), "the header `X-Sender` is missing");
    let sent = headers(&[("x-sender", "me"), ("x-retries", "many")]);
    let error = RoomCreated::parse(&sent, b"[]").unwrap_err();
    assert_eq!(error.header_name(), Some("X-Retries"));
    assert_eq!(
        error.to_string(),
        "the header `X-Retries` is not of its type"
    );
    let error = RoomCreated::parse(&headers(&[("x-sender", "me")]), br#"["a", 1]"#).unwrap_err();
    assert_eq!((error.header_name(), error.path()), (None, "[1]"));
    assert!(RoomCreated::parse(&headers(&[("x-sender", "me")]), b"").is_err());
}

#[test]
fn a_body_may_be_missing_where_it_is_not_required() {
    assert_eq!(Typing::parse(&headers(&[]), b"").unwrap().body, None);
    let received = Typing::parse(&headers(&[]), b"{}").unwrap();
    assert_eq!(received.body, Some(serde_json::json!({})));
}

#[test]
fn webhooks_are_told_apart_by_name_and_unknown_ones_are_kept() {
    let received = Webhook::parse("typing", &headers(&[]), b"1").unwrap();
    assert!(matches!(
        received,
        Webhook::Typing(Typing { body: Some(_) })
    ));
    assert_eq!(
        Webhook::parse("ping", &headers(&[]), b"?").unwrap(),
        Webhook::Ping(Ping {})
    );
    let received = Webhook::parse("room.closed", &headers(&[]), b"x").unwrap();
    let unknown = Webhook::Unknown {
        name: "room.closed".to_owned(),
        body: Bytes::from_static(b"x"),
    };
    assert_eq!(received, unknown);
    assert!(Webhook::parse("room.created", &headers(&[]), b"[]").is_err());
}
