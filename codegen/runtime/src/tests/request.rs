//! What a request looks like as HTTP, without sending it.

use serde_json::json;

use super::fake::{Fake, now};
use crate::api::*;
use crate::runtime::error::Error;
use crate::runtime::request_error::RequestErrorKind;
use crate::runtime::style::Style;

fn client() -> Client {
    Fake::new(200, "application/json", &["1"]).client()
}

#[test]
fn a_value_cannot_change_the_route() {
    for room in ["", ".", ".."] {
        let fake = Fake::new(200, "application/json", &["1"]);
        let error = now(fake.client().list_messages(room).send()).unwrap_err();
        let Error::Request(error) = error else {
            panic!("{room:?} was sent");
        };
        assert_eq!(error.kind(), RequestErrorKind::Path);
        assert!(fake.sent.lock().unwrap().is_empty());
    }
    for (room, path) in [
        ("../x?y#z", "/v1/rooms/..%2Fx%3Fy%23z/messages"),
        ("%2e%2e", "/v1/rooms/%252e%252e/messages"),
        ("a;b", "/v1/rooms/a%3Bb/messages"),
        ("...", "/v1/rooms/.../messages"),
    ] {
        let request = client().list_messages(room).request().clone();
        assert_eq!(request.prepare().unwrap().uri().path(), path);
    }
}

#[test]
fn a_path_parameter_that_was_never_set_is_refused() {
    use super::chat::ListMessages;
    let request = client().request(&ListMessages::OPERATION);
    let error = request.prepare().unwrap_err();
    assert_eq!(
        error.to_string(),
        "list_messages: the path parameter `roomId` is not set"
    );
}

#[test]
fn headers_cannot_be_split_and_the_first_problem_stays() {
    let request = client().list_messages("a").request().clone();
    let request = request.header("X-Note", "a\r\nX-Evil: 1");
    let request = request.header("X-Note", "fine");
    let request = request.path("roomId", "");
    let error = request.prepare().unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Header);
    assert!(!error.to_string().contains("Evil"));
}

#[test]
fn parameters_of_all_places() {
    let request = client().list_messages("a").request().clone();
    let request = request.header_styled("X-Ids", Style::Simple, &json!([1, 2]));
    let request = request.header("X-Absent", &None::<String>);
    let request = request.query("none", &None::<i64>);
    let request = request.query("big", &u64::MAX);
    let request = request.query_reserved("at", Style::FormExplode, "a/b:c&d");
    let request = request.cookie("tab", "x y");
    let request = request.cookie_styled("ids", Style::FormExplode, &json!([1, 2]));
    let sent = request.prepare().unwrap();
    assert_eq!(sent.headers()["x-ids"], "1,2");
    assert!(!sent.headers().contains_key("x-absent"));
    assert_eq!(sent.headers()["cookie"], "tab=x%20y; ids=1; ids=2");
    assert_eq!(
        sent.uri().query(),
        Some("big=18446744073709551615&at=a/b:c%26d")
    );
}

#[test]
fn a_value_that_is_set_twice_is_sent_once() {
    let request = client().list_messages("a").request().clone();
    let request = request.query("a", "1").query("b", "2").query("a", "3");
    let request = request.query("b", &None::<String>);
    let request = request.cookie("c", "1").cookie("c", "2");
    let sent = request.prepare().unwrap();
    assert_eq!(sent.uri().query(), Some("a=3"));
    assert_eq!(sent.headers()["cookie"], "c=2");
}

#[test]
fn a_cookie_that_is_not_escaped_cannot_add_another() {
    let request = client().list_messages("a").request().clone();
    let fine = request.clone().cookie_styled("c", Style::Cookie, "a%20b");
    assert_eq!(fine.prepare().unwrap().headers()["cookie"], "c=a%20b");
    let evil = request.cookie_styled("c", Style::Cookie, "a; admin=1");
    let error = evil.prepare().unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Header);
}

#[test]
fn the_whole_query() {
    let request = client().list_messages("a").request().clone();
    let value = json!({"a": [1, 2], "b": "x y"});
    let form = request.clone().query_string("filter", &value);
    assert_eq!(
        form.prepare().unwrap().uri().query(),
        Some("a=1&a=2&b=x%20y")
    );
    let json = request.query_string_styled("filter", Style::Json, &json!([1]));
    assert_eq!(json.prepare().unwrap().uri().query(), Some("%5B1%5D"));
}

#[test]
fn a_range_of_media_types_needs_one_of_them() {
    let request = client().list_messages("a").request().clone();
    let image = request.clone().bytes("image/*", &vec![1].into());
    let error = image.prepare().unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Value);
    let png = image.header("Content-Type", "image/png").prepare().unwrap();
    assert_eq!(png.headers()["content-type"], "image/png");
    let any = request.bytes("*/*", &vec![1].into()).prepare().unwrap();
    assert_eq!(any.headers()["content-type"], "application/octet-stream");
}

#[test]
fn numbers_keep_their_digits() {
    let request = client().list_messages("a").request().clone();
    let request = request.query("n", &u64::MAX);
    let request = request.query_styled("j", Style::Json, &1_i64);
    let sent = request.prepare().unwrap();
    assert_eq!(sent.uri().query(), Some("n=18446744073709551615&j=1"));
}

#[test]
fn bodies() {
    let request = client()
        .create_room(&json!({"name": "x"}))
        .request()
        .clone();
    let sent = request.prepare().unwrap();
    assert_eq!(sent.headers()["content-type"], "application/json");
    assert_eq!(sent.body().as_bytes().unwrap(), r#"{"name":"x"}"#);
    let request = request.text("text/plain", "hi");
    assert_eq!(
        request.prepare().unwrap().headers()["content-type"],
        "text/plain"
    );
    let request = request.bytes("image/png", &vec![1, 2].into());
    assert_eq!(request.body().as_bytes().unwrap().as_ref(), [1, 2]);
    let none = client().list_messages("a").request().clone();
    assert!(none.prepare().unwrap().body().is_empty());
}

#[test]
fn form_bodies() {
    let request = client().create_room(&json!({})).request().clone();
    let value = json!({"a": "x y~&", "b": [1, 2], "c": {"d": [true]}, "e": [{"f": 1}], "g": null});
    let form = "application/x-www-form-urlencoded";
    let request = request.form(form, &value);
    let text = |request: &Request| {
        let body = request.body().as_bytes().unwrap().to_vec();
        String::from_utf8(body).unwrap()
    };
    assert_eq!(
        text(&request),
        "a=x%20y~%26&b=1&b=2&c%5Bd%5D%5B0%5D=true&e%5B0%5D%5Bf%5D=1"
    );
    let styles = [("b", Style::DeepObject), ("c", Style::Json)];
    let request = request.form_styled(form, &styles, &json!({"b": [1], "c": {"d": 1}}));
    assert_eq!(text(&request), "b%5B0%5D=1&c=%7B%22d%22%3A1%7D");
}

#[test]
fn a_request_can_be_sent_again() {
    let fake = Fake::new(200, "application/json", &["1"]);
    let call = fake.client().list_messages("a").limit(3);
    now(call.clone().send()).unwrap();
    now(call.send()).unwrap();
    let sent = fake.sent.lock().unwrap();
    assert_eq!(sent[0].uri(), sent[1].uri());
}

#[test]
fn debug_shows_names_and_no_values() {
    let call = client().list_messages("room-s3cret").cursor("c-s3cret");
    let request = call
        .request()
        .clone()
        .header("X-Note", "h-s3cret")
        .cookie("sid", "k-s3cret");
    let text = format!("{request:?}");
    assert!(
        text.contains("/rooms/{roomId}/messages") && text.contains("cursor"),
        "{text}"
    );
    assert!(
        text.contains("x-note") && !text.contains("s3cret"),
        "{text}"
    );
}

#[test]
fn the_server_of_an_operation_gives_way_to_a_given_base_url() {
    let uri = |client: Client| {
        client
            .export()
            .request()
            .prepare()
            .unwrap()
            .uri()
            .to_string()
    };
    let fake = Fake::new(200, "", &[]);
    assert_eq!(uri(fake.client()), "https://files.example.com/export");
    let given = fake.builder().base_url("http://localhost:1/x/");
    assert_eq!(uri(given.build().unwrap()), "http://localhost:1/x/export");
}

#[test]
fn numbers_keep_their_digits_in_every_place() {
    let value = |text: &str| Decimal::parse(text).unwrap();
    let list = vec![value("0.10"), value("12345678901234567890.123456789")];
    let nested = vec![vec![value("1.00")]];
    let request = client().list_messages("a").request().clone();
    let request = request.query_styled("l", Style::Form, &list);
    let request = request.query_styled("n", Style::Form, &nested);
    let request = request.query_styled("j", Style::Json, &list);
    let sent = request.prepare().unwrap();
    let query = sent.uri().query().unwrap_or_default();
    for part in [
        "l=0.10,12345678901234567890.123456789",
        "n=%5B1.00%5D",
        "j=%5B0.10%2C12345678901234567890.123456789%5D",
    ] {
        assert!(query.split('&').any(|pair| pair == part), "{query}");
    }
    let form = client().list_messages("a").request().clone();
    let fields = std::collections::BTreeMap::from([("p".to_owned(), list)]);
    let form = form.form("application/x-www-form-urlencoded", &fields);
    assert_eq!(
        form.body().as_bytes().map(|bytes| bytes.to_vec()),
        Some(b"p=0.10&p=12345678901234567890.123456789".to_vec())
    );
}

#[test]
fn what_is_no_number_is_not_sent() {
    let refused = |request: &Request| {
        let error = request.prepare().unwrap_err();
        assert_eq!(error.kind(), RequestErrorKind::Value);
        assert!(error.to_string().contains("NaN"), "{error}");
    };
    let request = client().list_messages("a").request().clone();
    refused(&request.clone().query("q", &f64::NAN));
    refused(&request.clone().header("X-Q", &f32::INFINITY));
    refused(&request.clone().cookie("q", &vec![f64::NEG_INFINITY]));
    refused(&request.clone().json("application/json", &vec![f64::NAN]));
    let fields = std::collections::BTreeMap::from([("p".to_owned(), f64::NAN)]);
    refused(&request.form("application/x-www-form-urlencoded", &fields));
}

#[test]
fn whole_numbers_are_written_without_a_point() {
    let request = client().list_messages("a").request().clone();
    let request = request.query("a", &3.0).query("b", &-0.5);
    let sent = request.prepare().unwrap();
    assert!(
        sent.uri()
            .query()
            .unwrap_or_default()
            .contains("a=3&b=-0.5")
    );
}
