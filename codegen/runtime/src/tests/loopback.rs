//! The built-in transport against a real server on this machine.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::chat::{CreateRoom, SERVICE};
use crate::api::*;
use crate::runtime::error::Error;

/// Answers one connection with these bytes, then waits and closes it; gives the request's text.
fn serve(answer: &'static [u8], wait: Duration) -> (SocketAddr, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut request = Vec::new();
        let mut buffer = [0; 1024];
        while !is_complete(&request) {
            let count = connection.read(&mut buffer).unwrap();
            assert!(count > 0, "the request is cut");
            request.extend_from_slice(&buffer[..count]);
        }
        connection.write_all(answer).unwrap();
        thread::sleep(wait);
        String::from_utf8(request).unwrap()
    });
    (address, server)
}

fn is_complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}

fn builder(address: SocketAddr) -> ClientBuilder {
    let builder = ClientBuilder::new(&SERVICE).base_url(format!("http://{address}/v1"));
    builder.credential("QueryKey", Credential::token("s3cret"))
}

fn client(address: SocketAddr) -> Client {
    builder(address).build().unwrap()
}

const NOW: Duration = Duration::ZERO;

#[tokio::test]
async fn a_call_goes_out_and_comes_back() {
    let answer = b"HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n{\"id\":1}";
    let (address, server) = serve(answer, NOW);
    let call = client(address).create_room(&serde_json::json!({"name": "x"}));
    let full = call.send_full().await.unwrap();
    assert_eq!(full.status.as_u16(), 201);
    let request = server.join().unwrap();
    assert!(
        request.starts_with("POST /v1/rooms HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(
        request.contains("\r\ncontent-type: application/json\r\n"),
        "{request}"
    );
    assert!(request.ends_with("\r\n\r\n{\"name\":\"x\"}"), "{request}");
}

#[tokio::test]
async fn a_body_that_is_cut_is_an_error() {
    for answer in [
        b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf".as_slice(),
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-le",
        b"",
    ] {
        let (address, server) = serve(answer, NOW);
        let error = client(address).export().send().await.unwrap_err();
        server.join().unwrap();
        let has_head = answer.windows(4).any(|end| end == b"\r\n\r\n");
        assert_eq!(
            matches!(error, Error::Incomplete { .. }),
            has_head,
            "{error:?}"
        );
        assert_eq!(error.status().is_some(), has_head);
        let text = error.to_string();
        assert!(
            text.contains("the connection ended before the response was complete"),
            "{text}"
        );
        assert!(error.is_retryable() && !error.is_connect() && !error.is_timeout());
    }
}

#[tokio::test]
async fn a_refused_connection_is_told_apart_and_hides_the_key() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = client(address).export().send().await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable() && !error.is_timeout());
    assert!(
        error
            .to_string()
            .starts_with("cannot connect to the server: "),
        "{error}"
    );
    assert!(
        !format!("{error} {error:?}").contains("s3cret"),
        "{error:?}"
    );
}

#[tokio::test]
async fn time_runs_out_before_the_head_and_inside_the_body() {
    for answer in [
        b"".as_slice(),
        b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf",
    ] {
        let (address, server) = serve(answer, Duration::from_millis(600));
        let builder = builder(address).timeout(Duration::from_millis(150));
        let error = builder.build().unwrap().export().send().await.unwrap_err();
        assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
        assert!(
            !format!("{error} {error:?}").contains("s3cret"),
            "{error:?}"
        );
        server.join().unwrap();
    }
}

#[tokio::test]
async fn each_phase_has_its_time() {
    let short = Duration::from_millis(150);
    let head = |builder: ClientBuilder| builder.head_timeout(short).idle_timeout(None);
    let idle = |builder: ClientBuilder| builder.head_timeout(None).idle_timeout(short);
    let body: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf";
    for (answer, wait, set, told) in [
        (
            &b""[..],
            600,
            &head as &dyn Fn(ClientBuilder) -> ClientBuilder,
            Some("the head"),
        ),
        (body, 600, &idle, Some("the next piece")),
        (&b""[..], 300, &idle, None),
        (body, 300, &head, None),
    ] {
        let (address, server) = serve(answer, Duration::from_millis(wait));
        let client = set(builder(address)).build().unwrap();
        let error = client.export().send().await.unwrap_err();
        assert_eq!(error.is_timeout(), told.is_some(), "{error:?}");
        let text = error.to_string();
        assert!(
            text.contains(told.unwrap_or("the connection ended")),
            "{text}"
        );
        server.join().unwrap();
    }
}

/// A server that sends to another place, and what was asked there.
async fn redirected(status: u16, is_asked: bool, call: impl AsyncFn(Client)) -> Option<String> {
    let (target, other) = serve(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok", NOW);
    let answer = format!(
        "HTTP/1.1 {status} Moved\r\nlocation: http://{target}/elsewhere\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    );
    let (address, server) = serve(Box::leak(answer.into_boxed_str()).as_bytes(), NOW);
    let client = ClientBuilder::new(&SERVICE)
        .base_url(format!("http://{address}/v1"))
        .header("x-of-caller", "s3cret")
        .header("cookie", "a=s3cret")
        .credential("ApiKey", Credential::token("s3cret"))
        .build()
        .unwrap();
    call(client).await;
    server.join().unwrap();
    // Whoever is not asked waits for ever.
    is_asked.then(|| other.join().unwrap())
}

#[tokio::test]
async fn redirects_are_followed_where_a_call_asks_for_it_without_credentials() {
    let follow = || CallOptions::new().redirects(true);
    let asked = redirected(302, true, async |client| {
        let call = client.call(http::Method::GET, "x").with(follow());
        assert_eq!(&call.send().await.unwrap().body[..], b"ok");
    });
    let asked = asked.await.unwrap();
    assert!(asked.starts_with("GET /elsewhere HTTP/1.1\r\n"), "{asked}");
    assert!(!asked.contains("s3cret"), "{asked}");
    let again = redirected(307, true, async |client| {
        let call = client.call(http::Method::POST, "x").json(&1).with(follow());
        assert_eq!(&call.send().await.unwrap().body[..], b"ok");
    });
    let again = again.await.unwrap();
    assert!(
        again.starts_with("POST /elsewhere") && again.ends_with("\r\n\r\n1"),
        "{again}"
    );
    let unread = redirected(302, false, async |client| {
        let call = client.call(http::Method::GET, "x");
        let error = call.send().await.unwrap_err();
        assert!(error.to_string().contains("redirect to"), "{error}");
        assert!(matches!(error, Error::Unexpected { .. }));
    });
    assert_eq!(unread.await, None);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let answer =
        b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/x\r\ncontent-length: 0\r\n\r\n";
    let (address, server) = serve(answer, NOW);
    let error = client(address).export().send().await.unwrap_err();
    server.join().unwrap();
    assert_eq!(error.status().unwrap().as_u16(), 302);
}

#[tokio::test]
async fn a_stream_without_end_stops_at_the_limit() {
    let answer =
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\nabcdefgh\r\n8\r\nabcdefgh\r\n";
    let (address, server) = serve(answer, Duration::from_millis(300));
    let client = builder(address).response_limit(10).build().unwrap();
    let error = client.export().send().await.unwrap_err();
    assert!(
        matches!(error, Error::TooLarge { limit: 10, .. }),
        "{error:?}"
    );
    server.join().unwrap();
}

/// Who calls must know that he is refused, or when to come back, whatever becomes of the body.
#[tokio::test]
async fn status_and_headers_survive_a_broken_body() {
    let answer = b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 100\r\n\r\n{";
    let (address, server) = serve(answer, NOW);
    let error = client(address).export().send().await.unwrap_err();
    server.join().unwrap();
    assert!(
        error.is_unauthorized() && !error.is_retryable(),
        "{error:?}"
    );

    let answer =
        b"HTTP/1.1 429 Too Many Requests\r\nretry-after: 7\r\ncontent-length: 100\r\n\r\n{";
    let (address, server) = serve(answer, NOW);
    let error = client(address).export().send().await.unwrap_err();
    server.join().unwrap();
    assert!(error.is_rate_limited() && error.is_retryable(), "{error:?}");
    assert_eq!(error.headers().unwrap()["retry-after"], "7");
}

#[tokio::test]
async fn a_post_without_content_says_so() {
    let answer = b"HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n";
    let (address, server) = serve(answer, NOW);
    let client = client(address);
    let request = client.request(&CreateRoom::OPERATION);
    request.call::<CreateRoom>().await.unwrap();
    let sent = server.join().unwrap();
    assert!(sent.contains("content-length: 0\r\n"), "{sent}");
}

/// What nobody undoes is not asked for.
#[tokio::test]
async fn compressed_bodies_are_asked_for_where_they_are_undone() {
    let answer = b"HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n";
    let (address, server) = serve(answer, NOW);
    let request = client(address).request(&CreateRoom::OPERATION);
    request.call::<CreateRoom>().await.unwrap();
    let sent = server.join().unwrap();
    let undoes = cfg!(any(feature = "gzip", feature = "brotli", feature = "zstd"));
    assert_eq!(
        !sent.contains("accept-encoding: identity\r\n"),
        undoes,
        "{sent}"
    );
}

/// `{"a":1}` as `gzip` writes it.
#[cfg(feature = "gzip")]
#[tokio::test]
async fn gzip_is_undone() {
    const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\n\
        content-encoding: gzip\r\ncontent-length: 27\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\x02\x03\xabVJT\xb22\xac\x05\0\
        \xaf\xac\x1bV\x07\0\0\0";
    let (address, server) = serve(ANSWER, NOW);
    let body = client(address).export().await.unwrap();
    let sent = server.join().unwrap();
    assert!(
        sent.contains("accept-encoding: ") && sent.contains("gzip"),
        "{sent}"
    );
    assert_eq!(&body[..], br#"{"a":1}"#);
}
