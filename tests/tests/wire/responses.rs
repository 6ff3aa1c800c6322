//! Which documented response one is. An exact status goes before a range, and both before `default` (OpenAPI 3.2,
//! "Responses Object"); the most specific media type applies (the same, "Response Object"), whatever parameters it has
//! and however it is spelt (RFC 9110, section 8.3.1).

use std::fmt::Debug;

use calls_client::operations::calls::HeadersHeaders;
use calls_client::{Client, Error};

use crate::server::{Server, run};

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

/// What any of the types can be read from.
const ALL: &str = r#"{"found":"f","ranged":"r","missing":"m","refused":"no","title":"t"}"#;

/// A client of a server that answers so.
fn client(status: u16, content_type: &str, body: &str) -> Client {
    let content_type = match content_type {
        "" => String::new(),
        name => format!("content-type: {name}\r\n"),
    };
    let length = match (status, body.len()) {
        // RFC 9110, section 8.6: none with this status.
        (204, _) => String::new(),
        (_, length) => format!("content-length: {length}\r\n"),
    };
    of(format!("HTTP/1.1 {status} Any\r\n{content_type}{length}connection: close\r\n\r\n{body}"))
}

fn of(answer: impl Into<Vec<u8>>) -> Client {
    let server = Server::start(answer);
    Client::builder().base_url(server.url()).build().unwrap()
}

/// What a call gave, in a few words.
fn got<T: Debug, E: Debug>(call: impl Future<Output = Result<T, Error<E>>>) -> String {
    match run(call) {
        Ok(value) => format!("{value:?}"),
        Err(Error::Api { status, body, .. }) => format!("{} {body:?}", status.as_u16()),
        Err(Error::Unexpected { status, .. }) => format!("{} unexpected", status.as_u16()),
        Err(Error::Decode { status, .. }) => format!("{} unreadable", status.as_u16()),
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn by_status() {
    for (status, content_type, expected) in [
        (200, JSON, r#"Ok(Found {"found":"f"})"#),
        (201, JSON, r#"Status2xx(Ranged {"ranged":"r"})"#),
        (299, JSON, r#"Status2xx(Ranged {"ranged":"r"})"#),
        (404, JSON, r#"404 NotFound(Missing {"missing":"m"})"#),
        (400, JSON, r#"400 Status4xx(Refused {"refused":"no"})"#),
        (499, JSON, r#"499 Status4xx(Refused {"refused":"no"})"#),
        (500, PROBLEM, r#"500 Default(Problem {"title":"t"})"#),
        (302, PROBLEM, r#"302 Default(Problem {"title":"t"})"#),
        // The media type of the response that has the status decides, not that of a less specific one.
        (404, "text/html", "404 unexpected"),
        (400, "text/html", "400 unexpected"),
        (500, "text/html", "500 unexpected"),
        (200, "text/html", "200 unexpected"),
    ] {
        let found = got(client(status, content_type, ALL).status().send());
        assert_eq!(found, expected, "{status} {content_type}");
    }
}

#[test]
fn by_media_type() {
    for (content_type, expected) in [
        (JSON, r#"Found {"found":"f"}"#),
        ("application/json; charset=utf-8", r#"Found {"found":"f"}"#),
        ("APPLICATION/JSON;charset=UTF-8", r#"Found {"found":"f"}"#),
        ("text/html", "200 unexpected"),
    ] {
        let found = got(client(200, content_type, ALL).media().send());
        assert_eq!(found, expected, "{content_type}");
    }
    let found = |content_type, body| client(200, content_type, body);
    let call = found("application/vnd.found.v2+json; a=b", ALL);
    assert_eq!(got(call.media().send_found_v2()), r#"Ranged {"ranged":"r"}"#);
    let call = found("text/plain; charset=utf-8", "hello");
    assert_eq!(got(call.media().send_text()), r#""hello""#);
    let call = found("image/png", "png");
    assert_eq!(got(call.media().send_image()), r#"b"png""#);
    let call = found("image/svg+xml; charset=utf-8", "svg");
    assert_eq!(got(call.media().send_image()), r#"b"svg""#);
    // Another form than the one that was asked for.
    let call = found("text/plain", "hello");
    assert_eq!(got(call.media().send_image()), "200 unexpected");
}

#[test]
fn failures_by_media_type() {
    for (content_type, body, expected) in [
        (PROBLEM, ALL, r#"400 Default(Problem {"title":"t"})"#),
        ("text/plain", "no", r#"400 DefaultText("no")"#),
        ("text/html; charset=utf-8", "no", r#"400 DefaultText("no")"#),
        ("image/png", "no", "400 unexpected"),
        // Many servers send a problem with the plain name of JSON; it is what was documented if it can be read.
        (JSON, ALL, r#"400 Default(Problem {"title":"t"})"#),
        (JSON, "{}", "400 unexpected"),
        (PROBLEM, "{}", "400 unreadable"),
    ] {
        let found = got(client(400, content_type, body).media().send());
        assert_eq!(found, expected, "{content_type} {body}");
    }
}

#[test]
fn what_is_no_json_is_not_read() {
    assert_eq!(got(client(200, JSON, "").status().send()), "200 unreadable");
    assert_eq!(got(client(200, JSON, "{").status().send()), "200 unreadable");
    assert_eq!(got(client(404, JSON, "[]").status().send()), "404 unreadable");
}

#[test]
fn without_a_body() {
    let ok = r#"Ok(Found {"found":"f"})"#;
    for (status, content_type, body, expected) in [
        (200, JSON, ALL, ok),
        // RFC 9110, section 8.3: without the header, the recipient may look at the content.
        (200, "", ALL, ok),
        (204, "", "", "NoContent"),
        (204, JSON, "", "NoContent"),
        (205, "", "", "ResetContent"),
        (304, "", "", "304 ()"),
        (200, JSON, "", "200 unreadable"),
    ] {
        let found = got(client(status, content_type, body).empty().send());
        assert_eq!(found, expected, "{status} {content_type} {body}");
    }
}

#[test]
fn headers_are_typed_after_success_and_failure() {
    let call = of(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {JSON}\r\nX-LEFT: 5\r\nx-scopes: a, b\r\nX-Scopes: c\r\n\
        X-Size: width=3,height=4\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{ALL}",
        ALL.len()
    ));
    let response = run(call.headers().send_full()).unwrap();
    let headers = HeadersHeaders::of(&response);
    assert_eq!(headers.x_left().unwrap(), 5);
    // RFC 9110, section 5.3: a list may be spread over several lines of the same name.
    let scopes = headers.x_scopes().unwrap().unwrap();
    assert_eq!(scopes, ["a", "b", "c"]);
    let size = headers.x_size().unwrap().unwrap();
    assert_eq!((size.width, size.height), (3, Some(4)));

    let call = of(format!(
        "HTTP/1.1 429 Slow\r\ncontent-type: {JSON}\r\nretry-after: 7\r\ncontent-length: {}\r\n\
        connection: close\r\n\r\n{ALL}",
        ALL.len()
    ));
    let error = run(call.headers().send_full()).unwrap_err();
    assert!(matches!(&error, Error::Api { body, .. } if body.missing == "m"));
    let headers = HeadersHeaders::of(&error);
    assert_eq!(headers.retry_after().unwrap(), 7);
    // A documented header that is not there is a mistake of the server, told when it is asked for.
    assert!(headers.x_left().is_err());
}

#[test]
fn a_response_to_head_has_no_body_whatever_its_headers_say() {
    let call = of(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {JSON}\r\ncontent-length: 5000\r\nconnection: close\r\n\r\n"
    ));
    let response = run(call.head().send_full()).unwrap();
    assert_eq!(response.headers["content-length"], "5000");
}

/// A `GET` is made for the sake of what comes; other calls are made for what they do.
#[test]
fn content_that_nothing_describes() {
    let server = Server::start("HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 3\r\n\r\na,b");
    let client = Client::builder().base_url(server.url()).build().unwrap();
    assert_eq!(run(client.report().send()).unwrap(), "a,b");
    assert_eq!(server.next().header("accept"), Some("*/*"));
    let () = run(client.act().send()).unwrap();
    let full = run(client.act().send_full()).unwrap();
    assert_eq!((full.body, &full.raw[..]), ((), &b"a,b"[..]));
}

/// RFC 9110, section 8.3.2: the server says how its text is written.
#[test]
fn text_of_another_charset() {
    let answer = |label: &str, text: &[u8]| {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: text/plain{label}\r\ncontent-length: {}\r\n\r\n", text.len());
        of([head.as_bytes(), text].concat())
    };
    let latin = answer("; charset=ISO-8859-1", b"caf\xe9");
    assert_eq!(run(latin.note().send()).unwrap(), "caf\u{e9}");
    let unknown = answer("", b"caf\xe9");
    assert!(matches!(run(unknown.note().send()), Err(Error::Decode { .. })));
}
