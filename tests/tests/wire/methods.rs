//! Methods: those of RFC 9110, section 9, QUERY, and any other by `additionalOperations` (OpenAPI 3.2, "Path Item
//! Object"), which are case-sensitive.

use calls_client::Client;
use calls_client::types::Found;

use crate::server::{NO_CONTENT, Server, run};

fn start(answer: &str) -> (Client, Server) {
    let server = Server::start(answer);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (client, server)
}

#[test]
fn without_a_body() {
    let ok = "HTTP/1.1 200 OK\r\ncontent-type: message/http\r\ncontent-length: 5\r\nconnection: close\r\n\r\n";
    let (client, server) = start(ok);
    run(client.head().send()).unwrap();
    let seen = server.next();
    assert_eq!(seen.line(), "HEAD /methods");
    assert_eq!((seen.header("content-length"), seen.header("content-type")), (None, None));
    let (client, server) = start(&format!("{ok}TRACE"));
    assert_eq!(run(client.trace().send()).unwrap(), "TRACE");
    let seen = server.next();
    assert_eq!(seen.line(), "TRACE /methods");
    // RFC 9110, section 9.3.8: a client must not send content in a TRACE request.
    assert_eq!((seen.header("content-length"), seen.header("content-type")), (None, None));
    let (client, server) = start(NO_CONTENT);
    run(client.options().send()).unwrap();
    assert_eq!(server.next().line(), "OPTIONS /methods");
    run(client.m_search().send()).unwrap();
    assert_eq!(server.next().line(), "m-Search /methods");
}

#[test]
fn with_a_body() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 13\r\nconnection: close\r\n\r\n\
        {\"found\":\"b\"}";
    let (client, server) = start(answer);
    let found = run(client.query(Found::new("a")).send()).unwrap();
    assert_eq!(found.found, "b");
    let seen = server.next();
    assert_eq!(seen.line(), "QUERY /methods");
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.body, br#"{"found":"a"}"#);
    let (client, server) = start(NO_CONTENT);
    run(client.link(Found::new("a")).send()).unwrap();
    let seen = server.next();
    assert_eq!(seen.line(), "LINK /methods");
    assert_eq!(seen.header("content-length"), Some("13"));
}
