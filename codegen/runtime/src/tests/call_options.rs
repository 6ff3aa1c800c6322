//! What one call does otherwise than its client.

use std::time::Duration;

use super::fake::{Fake, now};
use crate::api::*;
use crate::runtime::request_error::RequestErrorKind;

/// What is sent by a call with these options.
fn sent(options: CallOptions) -> Result<http::Request<Body>, RequestError> {
    let fake = Fake::new(200, "application/json", &["1"]);
    let call = fake.client().list_messages("a").limit(5).with(options);
    call.request().prepare()
}

#[test]
fn headers_and_pairs_go_along() {
    let options = CallOptions::new()
        .header("X-Trace", "t-1")
        .header("Accept", "application/cbor")
        .query("de bug", "a&b")
        .query("de bug", "c");
    let sent = sent(options).unwrap();
    assert_eq!(sent.headers()["x-trace"], "t-1");
    assert_eq!(sent.headers()["accept"], "application/cbor");
    assert_eq!(
        sent.uri().query(),
        Some("limit=5&de%20bug=a%26b&de%20bug=c")
    );
}

#[test]
fn cookies_are_added_to_those_of_the_client() {
    let fake = Fake::new(200, "application/octet-stream", &["1"]);
    let client = fake.builder().header("Cookie", "lang=en");
    let client = client.credential("CookieKey", Credential::token("s"));
    let call = client.build().unwrap().export();
    let call = call.with(CallOptions::new().header("cookie", "tab=2"));
    let sent = call.request().prepare().unwrap();
    assert_eq!(sent.headers()["cookie"], "lang=en; tab=2; sid=s");
}

#[test]
fn credentials_belong_to_their_schemes() {
    for (name, setter) in [("x-API-key", "api_key"), ("Authorization", "session")] {
        let refused = sent(CallOptions::new().header(name, "s3cret")).unwrap_err();
        assert_eq!(refused.kind(), RequestErrorKind::Header);
        let text = refused.to_string();
        assert!(text.contains(setter) && !text.contains("s3cret"), "{text}");
        let fake = Fake::new(200, "", &[]);
        let refused = fake.builder().header(name, "s3cret").build().unwrap_err();
        assert!(refused.to_string().contains(setter), "{refused}");
    }
    let refused = sent(CallOptions::new().query("key", "s3cret")).unwrap_err();
    assert!(refused.to_string().contains("`query_key`"), "{refused}");
}

#[test]
fn what_the_transport_sets_or_http_does_not_allow_is_refused() {
    for (name, value) in [
        ("Content-Length", "3"),
        ("host", "a"),
        ("a b", "c"),
        ("a", "\n"),
    ] {
        let refused = sent(CallOptions::new().header(name, value)).unwrap_err();
        assert_eq!(refused.kind(), RequestErrorKind::Header, "{name}");
    }
}

#[test]
fn values_are_not_printed() {
    let options = CallOptions::new()
        .header("x-trace", "s3cret")
        .query("a", "s3cret")
        .timeout(Duration::from_secs(1));
    let text = format!("{options:?}");
    assert!(
        text.contains("x-trace") && !text.contains("s3cret"),
        "{text}"
    );
    let sent = sent(options).unwrap();
    assert!(sent.headers()["x-trace"].is_sensitive());
}

#[test]
fn later_options_stay_beside_earlier_ones() {
    let fake = Fake::new(200, "application/json", &["1"]);
    let call = fake.client().list_messages("a");
    let call = call.with(CallOptions::new().timeout(Duration::from_secs(1)));
    let call = call.with(CallOptions::new().header("x-trace", "t"));
    now(call.send()).unwrap();
    let timeout = fake.options.lock().unwrap()[0].timeout;
    assert_eq!(timeout, Some(Duration::from_secs(1)));
    now(fake
        .client()
        .list_messages("a")
        .with(CallOptions::new().timeout(None))
        .send())
    .unwrap();
    assert_eq!(fake.options.lock().unwrap()[1].timeout, None);
}
