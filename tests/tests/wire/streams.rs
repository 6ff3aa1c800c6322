//! Bodies that come and go in pieces, through a real socket (RFC 9112, sections 6 and 7).

use std::io::Cursor;

use calls_client::{ByteStream, Client, Error};

use crate::server::{Server, run};

/// Larger than any buffer on the way.
const LARGE: usize = 3_000_000;

/// An answer whose body is chunked, and ends as it should or too early.
fn chunked(pieces: usize, end: &str) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\ntransfer-encoding: chunked\r\n\r\n";
    let mut answer = head.as_bytes().to_vec();
    for _ in 0..pieces {
        answer.extend(format!("{:x}\r\n", LARGE / 10).bytes());
        answer.extend(std::iter::repeat_n(b'x', LARGE / 10));
        answer.extend(b"\r\n");
    }
    answer.extend(end.bytes());
    answer
}

fn builder(answer: Vec<u8>) -> (calls_client::ClientBuilder, Server) {
    let server = Server::start(answer);
    (Client::builder().base_url(server.url()), server)
}

#[test]
fn a_large_download_is_whole() {
    let (builder, _server) = builder(chunked(10, "0\r\n\r\n"));
    let body = run(builder.build().unwrap().download().send()).unwrap();
    assert_eq!(body.len(), LARGE);
}

#[test]
fn a_download_that_ends_early_is_no_success() {
    for end in ["", "ff\r\nxx"] {
        let (builder, _server) = builder(chunked(2, end));
        let error = run(builder.build().unwrap().download().send()).unwrap_err();
        assert!(matches!(error, Error::Incomplete { .. }), "{error:?}");
    }
}

#[test]
fn a_download_has_a_limit_that_holds_without_an_announced_length() {
    let (builder, _server) = builder(chunked(10, "0\r\n\r\n"));
    let client = builder.response_limit(LARGE / 2).build().unwrap();
    let error = run(client.download().send()).unwrap_err();
    assert!(matches!(error, Error::TooLarge { limit, .. } if limit == LARGE / 2), "{error:?}");
}

#[test]
fn a_large_upload_is_streamed() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\ncontent-length: 4\r\n\
        connection: close\r\n\r\ndone";
    let (builder, server) = builder(answer.as_bytes().to_vec());
    let text: Vec<u8> = (0..LARGE).map(|at| (at % 251) as u8).collect();
    let stream = ByteStream::from_reader(Cursor::new(text.clone()));
    let body = run(builder.build().unwrap().upload(stream).send()).unwrap();
    assert_eq!(body, "done");
    let seen = server.next();
    assert_eq!(seen.header("transfer-encoding"), Some("chunked"));
    assert_eq!(seen.header("content-length"), None);
    assert!(seen.body == text, "{} bytes arrived", seen.body.len());
}
