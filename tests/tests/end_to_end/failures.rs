//! Calls that fail, each in its own way.

use std::time::Duration;

use generated_client::{Client, Error, RequestErrorKind, Uuid};

use crate::server::{Answer, Server};
use crate::socket;

fn room() -> Uuid {
    Uuid::nil()
}

#[tokio::test]
async fn a_documented_failure_carries_its_body() {
    let body = r#"{"error":"Not Found","message":"no such room","statusCode":404}"#;
    let server = Server::start(Answer::json(404, body)).await;
    let error = server
        .with_key()
        .get_room(room())
        .send()
        .await
        .expect_err("no room");
    let Error::Api {
        status,
        headers,
        body: documented,
        raw,
        ..
    } = &error
    else {
        panic!("{error:?}")
    };
    assert_eq!(*status, 404);
    assert_eq!(headers["x-request-id"], "r-1");
    assert_eq!(documented.message.as_deref(), Some("no such room"));
    assert_eq!(documented.status_code, Some(404));
    assert_eq!(raw, body);
    assert!(error.is_not_found() && !error.is_retryable());
    let text = error.to_string();
    assert!(
        text.contains("404") && text.contains("no such room"),
        "{text}"
    );
}

#[tokio::test]
async fn forbidden_is_told_apart() {
    let server = Server::start(Answer::json(403, r#"{"message":"not yours"}"#)).await;
    let error = server
        .with_token()
        .get_room(room())
        .send()
        .await
        .expect_err("no access");
    assert!(error.is_forbidden());
    assert_eq!(
        error.api().and_then(|body| body.message.as_deref()),
        Some("not yours")
    );
}

#[tokio::test]
async fn an_undocumented_status_is_kept_whole() {
    let server = Server::start(Answer::json(503, r#"{"message":"later"}"#)).await;
    let error = server
        .with_key()
        .get_room(room())
        .send()
        .await
        .expect_err("unavailable");
    let Error::Unexpected { status, body, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(
        (status.as_u16(), body.as_ref()),
        (503, br#"{"message":"later"}"#.as_slice())
    );
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_body_that_is_not_json() {
    let answer = Answer {
        status: 404,
        content_type: "text/html",
        body: "<h1>Not here</h1>".to_owned(),
    };
    let server = Server::start(answer).await;
    let error = server
        .with_key()
        .get_room(room())
        .send()
        .await
        .expect_err("a page");
    let Error::Unexpected { status, body, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(
        (status.as_u16(), body.as_ref()),
        (404, b"<h1>Not here</h1>".as_slice())
    );

    let answer = Answer {
        status: 200,
        content_type: "application/json",
        body: "OK".to_owned(),
    };
    let server = Server::start(answer).await;
    let error = server
        .with_key()
        .get_room(room())
        .send()
        .await
        .expect_err("no JSON");
    let Error::Decode { status, body, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!((status.as_u16(), body.as_ref()), (200, b"OK".as_slice()));
}

#[tokio::test]
async fn a_wrong_type_deep_inside_is_found() {
    let room = |time: &str| {
        let id = Uuid::nil();
        format!(
            r#"{{"id":"{id}","isFrozen":false,"createdAt":"{time}","lastMessage":{{"createdAt":12}}}}"#
        )
    };
    let body = format!(r#"{{"rooms":[{}]}}"#, room("2026-01-02T03:04:05Z"));
    let server = Server::start(Answer::json(200, body)).await;
    let error = server
        .with_key()
        .list_rooms()
        .send()
        .await
        .expect_err("a wrong type");
    let Error::Decode { path, message, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(path.as_ref(), "rooms[0].lastMessage.createdAt");
    assert!(message.contains("number"), "{message}");
    assert!(
        error.to_string().contains("rooms[0].lastMessage.createdAt"),
        "{error}"
    );
}

#[tokio::test]
async fn a_missing_field_is_named() {
    let server = Server::start(Answer::json(200, r#"{"participants":[]}"#)).await;
    let error = server
        .with_key()
        .get_room(room())
        .send()
        .await
        .expect_err("no id");
    let Error::Decode { path, message, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(
        format!("{path} {message}").contains("id"),
        "{path}: {message}"
    );
}

#[tokio::test]
async fn a_truncated_body_is_no_success() {
    let cut =
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"id\":";
    let chunked = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n";
    for bytes in [cut.as_slice(), chunked.as_slice()] {
        let client = socket::sending(bytes).build().expect("a client");
        let error = client
            .get_room(room())
            .send()
            .await
            .expect_err("half a body");
        assert!(matches!(error, Error::Incomplete { .. }), "{error:?}");
        assert!(!error.is_connect() && !error.is_timeout());
    }
}

#[tokio::test]
async fn what_is_not_http_is_no_response() {
    let client = socket::sending(b"220 mail.example.com ESMTP\r\n")
        .build()
        .expect("a client");
    let error = client.get_room(room()).send().await.expect_err("no HTTP");
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
}

#[tokio::test]
async fn a_refused_connection() {
    let client = socket::refusing().build().expect("a client");
    let error = client
        .get_room(room())
        .send()
        .await
        .expect_err("nobody there");
    assert!(error.is_connect() && !error.is_timeout(), "{error:?}");
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn a_timeout() {
    let builder = socket::silent(Duration::from_secs(5)).timeout(Duration::from_millis(200));
    let client = builder.build().expect("a client");
    let error = client.get_room(room()).send().await.expect_err("no answer");
    assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
}

#[tokio::test]
async fn a_response_that_is_too_large() {
    let body = format!(
        r#"{{"id":"{}","participants":[],"name":"{}"}}"#,
        room(),
        "x".repeat(2000)
    );
    let server = Server::start(Answer::json(200, body)).await;
    let client = server
        .builder()
        .api_key("k")
        .response_limit(1000)
        .build()
        .expect("a client");
    let error = client.get_room(room()).send().await.expect_err("too large");
    let Error::TooLarge { status, limit, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!((status.as_u16(), *limit), (200, 1000));
}

#[tokio::test]
async fn without_a_credential_nothing_is_sent() {
    let server = Server::start(Answer::json(200, "{}")).await;
    let client = server.builder().build().expect("a client");
    let error = client
        .get_room(room())
        .send()
        .await
        .expect_err("no credential");
    assert_nothing_sent(&server, &error, &["api_key", "session_jwt"]);
}

#[tokio::test]
async fn with_the_wrong_kind_of_credential_nothing_is_sent() {
    let server = Server::start(Answer::json(200, "{}")).await;
    let error = server
        .with_key()
        .get_tenant_storage()
        .send()
        .await
        .expect_err("the wrong credential");
    assert_nothing_sent(&server, &error, &["session_jwt"]);
    let error = server
        .with_token()
        .get_tenant_settings()
        .send()
        .await
        .expect_err("the wrong credential");
    assert_nothing_sent(&server, &error, &["api_key"]);
}

fn assert_nothing_sent<E>(server: &Server, error: &Error<E>, helps: &[&str])
where
    Error<E>: std::fmt::Debug + std::fmt::Display,
{
    let Error::Request(request) = error else {
        panic!("{error:?}")
    };
    assert_eq!(request.kind(), RequestErrorKind::Credentials);
    for help in helps {
        assert!(
            error.to_string().contains(help),
            "{error} does not name {help}"
        );
    }
    assert_eq!(server.requests(), [] as [String; 0]);
}

#[tokio::test]
async fn a_path_that_would_change_the_route_is_not_sent() {
    let server = Server::start(Answer::json(200, "{}")).await;
    for token in ["", ".", ".."] {
        let error = server
            .with_token()
            .remove_my_device_token(token)
            .send()
            .await
            .expect_err(token);
        assert!(matches!(error, Error::Request(_)), "{error:?}");
    }
    assert_eq!(server.requests(), [] as [String; 0]);
}

#[test]
fn a_base_url_that_cannot_work_is_refused() {
    for url in ["", "api.example.com", "ftp://example.com", "http://"] {
        assert!(Client::builder().base_url(url).build().is_err(), "{url}");
    }
}
