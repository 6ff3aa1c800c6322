//! Documented headers of responses.

// The tables make public items, as they are in a client.
#![allow(unreachable_pub, dead_code)]

use http::HeaderMap;

use super::fake::{Fake, now};
use crate::runtime::error::Error;
use crate::runtime::headers::{HeaderError, headers};
use crate::runtime::prelude::*;

string_enum! { pub enum Scope { Read = "read", Write = "write" } }

#[derive(Clone)]
pub struct Size {
    pub width: i64,
    pub tall: Option<bool>,
}

object! { Size { required width, optional tall, } }

headers! {
    pub struct RoomHeaders {
        required location: String = "Location",
        optional remaining: i64 = "X-RateLimit-Remaining",
        optional ratio: f64 = "X-Ratio",
        optional on: bool = "X-On",
        optional day: Date = "X-Day",
        optional scopes: Vec<Scope> = "X-Scopes" as List,
        optional numbers: Vec<i64> = "X-Numbers" as List,
        optional pipes: Vec<i64> = "X-Pipes" as Pipes,
        optional spaces: Vec<String> = "X-Spaces" as Spaces,
        optional size: Size = "X-Size" as Object,
        optional exploded: Size = "X-Exploded" as Exploded,
        optional map: BTreeMap<String, String> = "X-Map" as Exploded,
        optional json: Size = "X-Json" as Json,
        optional cookies: Vec<String> = "Set-Cookie" as Lines,
        nullable expires: i64 = "X-Expires",
        optional free: Value = "X-Free",
    }
}

fn map(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    let mut map = HeaderMap::new();
    for (name, value) in lines {
        map.append(*name, value.parse().unwrap());
    }
    map
}

#[test]
fn scalars_are_read_as_documented() {
    let map = map(&[
        ("location", "/rooms/1, a"),
        ("x-ratelimit-remaining", "42"),
        ("x-ratio", "-0.5"),
        ("x-on", "true"),
        ("x-day", "2026-01-31"),
        ("x-free", "7"),
    ]);
    let headers = RoomHeaders::of(&map);
    assert_eq!(headers.location().unwrap(), "/rooms/1, a");
    assert_eq!(headers.remaining().unwrap(), Some(42));
    assert_eq!(headers.ratio().unwrap(), Some(-0.5));
    assert_eq!(headers.on().unwrap(), Some(true));
    assert_eq!(headers.day().unwrap().unwrap().to_string(), "2026-01-31");
    assert_eq!(headers.free().unwrap(), Some(Value::from("7")));
    assert_eq!(headers.scopes().unwrap(), None);
}

/// OpenAPI 3.1 §4.8.12.4, style `simple`; RFC 9110, sections 5.3 and 5.6.1.2.
#[test]
fn lists_and_objects_are_read_in_their_styles() {
    let map = map(&[
        ("x-scopes", "read, admin,"),
        ("x-scopes", "write"),
        ("x-numbers", "1,2"),
        ("x-pipes", "1|2"),
        ("x-spaces", "a  b"),
        ("x-size", "tall,true,width,5"),
        ("x-exploded", "width=5,tall=false"),
        ("x-map", r#"a="1,2",b=3"#),
        ("x-json", r#"{"width": 5}"#),
        ("set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"),
        ("set-cookie", "b=2"),
    ]);
    let headers = RoomHeaders::of(&map);
    let scopes = [Scope::Read, Scope::from("admin"), Scope::Write];
    assert_eq!(headers.scopes().unwrap().unwrap(), scopes);
    assert_eq!(headers.numbers().unwrap().unwrap(), [1, 2]);
    assert_eq!(headers.pipes().unwrap().unwrap(), [1, 2]);
    assert_eq!(headers.spaces().unwrap().unwrap(), ["a", "b"]);
    let size = headers.size().unwrap().unwrap();
    assert_eq!((size.width, size.tall), (5, Some(true)));
    let size = headers.exploded().unwrap().unwrap();
    assert_eq!((size.width, size.tall), (5, Some(false)));
    assert_eq!(headers.json().unwrap().unwrap().width, 5);
    let pairs = headers.map().unwrap().unwrap();
    assert_eq!(pairs["a"], "\"1,2\"");
    let cookies = headers.cookies().unwrap().unwrap();
    assert_eq!(cookies.len(), 2);
    assert!(cookies[0].ends_with("07:28:00 GMT"));
}

#[test]
fn what_is_wrong_is_said_with_the_name() {
    let map = map(&[
        ("x-ratelimit-remaining", "many"),
        ("x-ratio", ""),
        ("x-on", "true-ish"),
        ("x-numbers", "1,b"),
        ("x-size", "width"),
        ("x-exploded", "tall=true"),
        ("x-json", "{"),
        ("x-expires", "null"),
    ]);
    let headers = RoomHeaders::of(&map);
    let text = |error: HeaderError| error.to_string();
    let missing = headers.location().unwrap_err();
    assert!(missing.is_missing());
    assert_eq!(text(missing), "the response has no header `Location`");
    let wrong = headers.remaining().unwrap_err();
    assert_eq!(
        (wrong.name(), wrong.is_missing()),
        ("X-RateLimit-Remaining", false)
    );
    for (error, expected) in [
        (
            text(wrong),
            "`X-RateLimit-Remaining`: expected integer, found 'm'",
        ),
        (
            text(headers.ratio().unwrap_err()),
            "`X-Ratio`: expected number, found an empty text",
        ),
        (
            text(headers.on().unwrap_err()),
            "`X-On`: expected boolean, found a longer text",
        ),
        (
            text(headers.size().unwrap_err()),
            "`X-Size`: expected names and values in turn",
        ),
        (
            text(headers.exploded().unwrap_err()),
            "`X-Exploded`: width: required member is missing",
        ),
    ] {
        assert_eq!(error, format!("response header {expected}"));
    }
    assert!(text(headers.numbers().unwrap_err()).contains("[1]: expected integer"));
    assert!(headers.json().is_err());
    assert_eq!(headers.expires().unwrap(), None);
}

#[test]
fn responses_and_errors_have_headers() {
    let fake = Fake::new(200, "application/json", &["1"]).header("x-ratelimit-remaining", "3");
    let response = now(fake.client().list_messages("a").send_full()).unwrap();
    assert_eq!(RoomHeaders::of(&response).remaining().unwrap(), Some(3));
    let fake = Fake::new(404, "application/json", &["1"]).header("location", "/b");
    let error = now(fake.client().list_messages("a").send()).unwrap_err();
    assert!(matches!(error, Error::Api { .. }));
    assert_eq!(RoomHeaders::of(&error).location().unwrap(), "/b");
    let error = now(fake.client().list_messages("").send()).unwrap_err();
    assert!(RoomHeaders::of(&error).location().unwrap_err().is_missing());
}
