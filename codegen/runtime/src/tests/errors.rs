//! What errors say, and what they keep to themselves.

use std::error::Error as _;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::fake::{Fake, now};
use crate::runtime::error::Error;
use crate::runtime::message::message_of;
use crate::runtime::transport::{TransportError, TransportErrorKind};

fn unexpected(status: u16, headers: &[(&'static str, &str)], body: &str) -> Error<Value> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(*name, value.parse().unwrap());
    }
    Error::Unexpected {
        status: StatusCode::from_u16(status).unwrap(),
        headers: Box::new(map),
        body: Bytes::copy_from_slice(body.as_bytes()),
    }
}

#[test]
fn an_error_is_small() {
    assert!(size_of::<Error<[u8; 1000]>>() <= 80);
}

#[test]
fn messages_are_found_by_common_names() {
    for (body, expected) in [
        (r#"{"message":"m"}"#, Some("m")),
        (
            r#"{"error":"invalid_grant","error_description":"d"}"#,
            Some("invalid_grant: d"),
        ),
        (r#"{"error":{"code":"c","message":"m"}}"#, Some("c: m")),
        (r#"{"errors":[{"code":7,"detail":"d"}]}"#, Some("7: d")),
        (
            r#"{"type":"about:blank","title":"t","detail":"d"}"#,
            Some("d"),
        ),
        (r#"{"error":"not found"}"#, Some("not found")),
        (r#"{"code":"c","message":"c"}"#, Some("c")),
        (r#""just text""#, Some("just text")),
        ("<html>", None),
        (r#"{"message":{"nested":1}}"#, None),
        ("", None),
    ] {
        assert_eq!(message_of(body.as_bytes()).as_deref(), expected, "{body}");
    }
}

#[test]
fn display_is_one_bounded_line() {
    let long = format!(r#"{{"message":"a\nb{}"}}"#, "é".repeat(10_000));
    for error in [
        unexpected(500, &[("content-type", "application/json")], &long),
        unexpected(
            302,
            &[(
                "location",
                &format!("https://a.example/{}", "x".repeat(9_000)),
            )],
            "",
        ),
    ] {
        let text = error.to_string();
        assert!(text.chars().count() < 500 && !text.contains('\n'), "{text}");
        assert!(format!("{error:?}").len() < 12_000);
    }
    let debug = format!("{:?}", unexpected(500, &[], &long));
    assert!(debug.len() < 600, "{debug}");
}

#[test]
fn display_says_what_came_instead() {
    let html = unexpected(502, &[("content-type", "text/html")], "<h1>");
    assert_eq!(
        html.to_string(),
        "502 Bad Gateway, which the description does not document (text/html, 4 bytes)"
    );
    let redirect = unexpected(302, &[("location", "https://a.example/x?sig=s3cret")], "");
    assert_eq!(
        redirect.to_string(),
        "302 Found, which the description does not document (redirect to https://a.example/x)"
    );
}

#[test]
fn cookies_of_a_response_are_not_printed() {
    let fake = Fake::new(500, "text/html", &["x"]);
    let error = now(fake.client().list_messages("a").send()).unwrap_err();
    assert_eq!(error.headers().unwrap()["set-cookie"], "sid=s3cret");
    assert!(!format!("{error:?}").contains("s3cret"));
}

#[test]
fn predicates_follow_status_and_transport() {
    for status in [408, 425, 429, 500, 502, 503, 504] {
        assert!(unexpected(status, &[], "").is_retryable());
    }
    for status in [400, 401, 404, 409, 501] {
        assert!(!unexpected(status, &[], "").is_retryable());
    }
    let transport = |kind| Error::<Value>::from(TransportError::new(kind, "why"));
    let error = transport(TransportErrorKind::ConnectTimeout);
    assert!(error.is_timeout() && error.is_connect() && error.is_retryable());
    let error = transport(TransportErrorKind::Closed);
    assert!(!error.is_timeout() && !error.is_connect() && error.status().is_none());
    assert_eq!(
        error.to_string(),
        "the connection ended before the response was complete: why"
    );
    // The message names the cause, so the chain does not.
    assert!(error.source().is_none());
    let Error::Transport(broken) = error else {
        panic!("{error:?}")
    };
    assert!(broken.source().is_none());
    assert_eq!(broken.cause().to_string(), "why");
    assert!(!transport(TransportErrorKind::Tls).is_retryable());
}

#[test]
fn errors_of_several_operations_end_in_one_type() {
    fn both() -> Result<(), Error> {
        let fake = Fake::new(404, "application/json", &[r#"{"message":"gone"}"#]);
        now(fake.client().export().send())?;
        Ok(())
    }
    assert!(both().unwrap_err().is_not_found());
    let fake = Fake::new(404, "application/json", &[r#"{"message":"gone"}"#]);
    let typed = now(fake.client().list_messages("a").send()).unwrap_err();
    let erased: Error = typed.erase();
    assert_eq!(erased.message().as_deref(), Some("gone"));
    let other = now(fake.client().list_messages("a").send()).unwrap_err();
    let mapped: Error<String> = other.map_api(|body| body["message"].to_string());
    assert_eq!(mapped.into_api().unwrap(), "\"gone\"");
}
