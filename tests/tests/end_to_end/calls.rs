//! Calls that succeed: the request to the byte, the response field by field.

use generated_client::types::*;
use generated_client::{DateTime, Nullable, Uuid};

use crate::server::{Answer, Server};

const ROOM: &str = "0d5b7ea2-27a5-4f5d-9d9b-7f43c1f0f4e6";

fn room() -> Uuid {
    ROOM.parse().expect("a UUID")
}

fn time(text: &str) -> DateTime {
    text.parse().expect("a time")
}

/// The request that a call with a JSON body or without a body sends.
fn request(line: &str, credential: &str, body: Option<&str>) -> String {
    let mut headers = vec!["accept: application/json".to_owned(), credential.to_owned()];
    // None of the features that undo a coding is on.
    headers.push("accept-encoding: identity".to_owned());
    headers.push("host: localhost".to_owned());
    headers.push("user-agent: generated-client/0.1.0".to_owned());
    if let Some(body) = body {
        headers.push("content-type: application/json".to_owned());
        headers.push(format!("content-length: {}", body.len()));
    }
    headers.sort();
    let body = body.map_or_else(String::new, |body| format!("\n{body}"));
    format!("{line}\n{}\n{body}", headers.join("\n"))
}

const BY_KEY: &str = "x-api-key: sk_test_4711";
const BY_TOKEN: &str = "authorization: Bearer eyJ.test.token";

#[tokio::test]
async fn create_a_room() {
    let answer = format!(
        r#"{{"id":"{ROOM}","name":"Support","participants":[{{"userId":"user_abc123","role":"OPERATOR"}},
            {{"userId":"bot","role":"ROBOT"}}],"metadata":{{"n":1}},"isFrozen":false,"lastMessage":null,
            "createdAt":"2026-01-02T03:04:05.678Z","addedLater":true}}"#
    );
    let server = Server::start(Answer::json(201, answer)).await;
    let new =
        NewRoom::new("Support").participants(vec![InitialParticipant::new("user_abc123", "Alice")]);
    let room = server
        .with_key()
        .create_room(new)
        .send()
        .await
        .expect("a room");

    let body = r#"{"name":"Support","participants":[{"id":"user_abc123","username":"Alice"}]}"#;
    assert_eq!(
        server.requests(),
        [request("POST /v1/chat/rooms", BY_KEY, Some(body))]
    );
    assert_eq!(room.id.to_string(), ROOM);
    assert_eq!(room.name, Nullable::Value("Support".to_owned()));
    assert_eq!(room.participants.len(), 2);
    assert_eq!(room.participants[0].user_id, "user_abc123");
    assert_eq!(room.participants[0].role, ParticipantRole::Operator);
    assert_eq!(
        room.participants[1].role.as_str(),
        "ROBOT",
        "a role of tomorrow is kept"
    );
    assert_eq!(room.avatar_url, Nullable::Absent);
    assert_eq!(room.last_message, Nullable::Null);
    assert_eq!(room.is_frozen, Some(false));
    assert_eq!(room.created_at, Some(time("2026-01-02T03:04:05.678Z")));
}

const DEVICE: &str =
    r#"{"id":"d1","provider":"ONESIGNAL","token":"sub/1","createdAt":"2026-01-02T03:04:05Z"}"#;

#[tokio::test]
async fn register_a_device_with_a_session_token() {
    let server = Server::start(Answer::json(200, DEVICE)).await;
    let new = NewDeviceToken::new(PushProvider::Onesignal, "sub/1").platform("ios");
    let device = server
        .with_token()
        .register_my_device_token(new)
        .send()
        .await
        .expect("a device");

    let body = r#"{"provider":"ONESIGNAL","token":"sub/1","platform":"ios"}"#;
    assert_eq!(
        server.requests(),
        [request(
            "POST /v1/users/me/device-tokens",
            BY_TOKEN,
            Some(body)
        )]
    );
    assert_eq!(device.id, "d1");
    assert_eq!(device.provider, PushProvider::Onesignal);
    assert_eq!(device.token, "sub/1");
    assert_eq!(device.created_at, time("2026-01-02T03:04:05Z"));
}

#[tokio::test]
async fn register_a_device_with_the_server_key() {
    let server = Server::start(Answer::json(200, DEVICE)).await;
    let new = NewDeviceToken::new(PushProvider::Fcm, "f");
    let device = server
        .with_key()
        .register_device_token("a/b c?ü", new)
        .send()
        .await
        .expect("a device");

    let line = "POST /v1/users/a%2Fb%20c%3F%C3%BC/device-tokens";
    let body = r#"{"provider":"FCM","token":"f"}"#;
    assert_eq!(server.requests(), [request(line, BY_KEY, Some(body))]);
    assert_eq!(device.id, "d1");
}

#[tokio::test]
async fn remove_a_device() {
    let server = Server::start(Answer {
        status: 204,
        content_type: "",
        body: String::new(),
    })
    .await;
    server
        .with_token()
        .remove_my_device_token("sub/1")
        .send()
        .await
        .expect("nothing");
    let mut expected = request("DELETE /v1/users/me/device-tokens/sub%2F1", BY_TOKEN, None);
    // What a failure would look like is still announced.
    expected = without_differences_in_accept(&expected);
    let requests: Vec<String> = server
        .requests()
        .iter()
        .map(|it| without_differences_in_accept(it))
        .collect();
    assert_eq!(requests, [expected]);
}

/// Operations without a success body may accept less.
fn without_differences_in_accept(request: &str) -> String {
    let lines = request.lines().filter(|line| !line.starts_with("accept:"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[tokio::test]
async fn list_rooms_with_filters() {
    let answer = format!(
        r#"{{"rooms":[{{"id":"{ROOM}","name":null,"isFrozen":true,"createdAt":"2026-01-02T03:04:05Z",
            "lastMessage":{{"previewText":"Hi","createdAt":"2026-01-02T03:04:06Z"}},"unreadCount":3}}],
            "nextCursor":"c2"}}"#
    );
    let server = Server::start(Answer::json(200, answer)).await;
    let filters = ["a b".to_owned(), "c,d".to_owned()];
    let call = server
        .with_key()
        .list_rooms()
        .participant_id("u&1")
        .custom_types_filter(&filters)
        .limit(50);
    let page = call.cursor("c=1").send().await.expect("a page");

    let line = "GET /v1/chat/rooms?participantId=u%261&customTypesFilter=a%20b,c%2Cd&limit=50&cursor=c%3D1";
    assert_eq!(server.requests(), [request(line, BY_KEY, None)]);
    assert_eq!(page.next_cursor, Nullable::Value("c2".to_owned()));
    let [room] = page.rooms.as_slice() else {
        panic!("{:?}", page.rooms)
    };
    assert_eq!(room.name, Nullable::Null);
    assert_eq!(room.unread_count, Nullable::Value(3));
    let Nullable::Value(last) = &room.last_message else {
        panic!("{:?}", room.last_message)
    };
    assert_eq!(last.preview_text, Nullable::Value("Hi".to_owned()));
}

#[tokio::test]
async fn read_a_room_as_a_user() {
    let server = Server::start(Answer::json(
        200,
        format!(r#"{{"id":"{ROOM}","participants":[]}}"#),
    ))
    .await;
    let full = server
        .with_token()
        .get_room(room())
        .viewer_id("u")
        .send_full()
        .await
        .expect("a room");
    let line = format!("GET /v1/chat/rooms/{ROOM}?viewerId=u");
    assert_eq!(server.requests(), [request(&line, BY_TOKEN, None)]);
    assert_eq!(full.status, 200);
    assert_eq!(full.headers["x-request-id"], "r-1");
    assert_eq!(full.body.name, Nullable::Absent);
}

#[tokio::test]
async fn change_a_room() {
    let server = Server::start(Answer::json(
        200,
        format!(r#"{{"id":"{ROOM}","participants":[]}}"#),
    ))
    .await;
    let change = RoomUpdate::new().name("Sales \"north\"\n").is_frozen(true);
    server
        .with_key()
        .update_room(room(), change)
        .send()
        .await
        .expect("a room");
    let line = format!("PATCH /v1/chat/rooms/{ROOM}");
    let body = r#"{"name":"Sales \"north\"\n","isFrozen":true}"#;
    assert_eq!(server.requests(), [request(&line, BY_KEY, Some(body))]);
}

#[tokio::test]
async fn remove_a_participant() {
    let server = Server::start(Answer::json(
        200,
        format!(r#"{{"id":"{ROOM}","participants":[]}}"#),
    ))
    .await;
    let call = server
        .with_key()
        .remove_participant(room(), "bob")
        .actor_user_id("eve");
    call.send().await.expect("a room");
    let line = format!("DELETE /v1/chat/rooms/{ROOM}/participants/bob?actorUserId=eve");
    assert_eq!(server.requests(), [request(&line, BY_KEY, None)]);
}

/// A message with a part that has members of its own and a union inside.
fn message() -> String {
    format!(
        r#"{{"id":"m1","roomId":"{ROOM}","senderId":"u","createdAt":"2026-01-02T03:04:05Z","editedAt":null,
            "parts":[{{"type":"text","text":"Hi","lang":"en"}},{{"type":"x","data":{{"action":"joined",
            "actorUserId":"a","targetUserId":"b"}}}},{{"type":"y","data":[1]}}]}}"#
    )
}

#[tokio::test]
async fn send_a_message() {
    let server = Server::start(Answer::json(201, message())).await;
    let extra = [("lang".to_owned(), "en".into())].into_iter().collect();
    let part = MessagePart::new("text")
        .text("Hi")
        .additional_properties(extra);
    let new = NewMessage::new(vec![part]).client_message_id("c1");
    let message = server
        .with_token()
        .send_message(room(), new)
        .send()
        .await
        .expect("a message");

    let line = format!("POST /v1/chat/rooms/{ROOM}/messages");
    let body = r#"{"parts":[{"type":"text","text":"Hi","lang":"en"}],"clientMessageId":"c1"}"#;
    assert_eq!(server.requests(), [request(&line, BY_TOKEN, Some(body))]);
    assert_eq!(message.edited_at, Nullable::Null);
    assert_eq!(message.deleted_at, Nullable::Absent);
    let [text, joined, other] = message.parts.as_slice() else {
        panic!("{:?}", message.parts)
    };
    assert_eq!(text.additional_properties["lang"], "en");
    let Some(MessagePartData::MembershipData(data)) = &joined.data else {
        panic!("{joined:?}")
    };
    assert_eq!(data.action, MembershipAction::Joined);
    let Some(MessagePartData::Any(data)) = &other.data else {
        panic!("{other:?}")
    };
    assert_eq!(data.to_string(), "[1]");
}

#[tokio::test]
async fn delete_a_message() {
    let server = Server::start(Answer::json(200, message())).await;
    server
        .with_key()
        .delete_message(room(), "m1")
        .user_id("u")
        .send()
        .await
        .expect("a message");
    let line = format!("DELETE /v1/chat/rooms/{ROOM}/messages/m1?userId=u");
    assert_eq!(server.requests(), [request(&line, BY_KEY, None)]);
}

#[tokio::test]
async fn a_body_that_may_be_left_out() {
    let server = Server::start(Answer::json(200, message())).await;
    let client = server.with_key();
    client
        .pin_message(room(), "m1")
        .send()
        .await
        .expect("a message");
    client
        .pin_message(room(), "m1")
        .body(ActingUser::new().user_id("u"))
        .send()
        .await
        .expect("a message");
    let line = format!("POST /v1/chat/rooms/{ROOM}/messages/m1/pin");
    let requests = server.requests();
    let without = requests.first().expect("a first request");
    assert!(!without.contains("content-type"), "{without}");
    assert_eq!(
        requests[1],
        request(&line, BY_KEY, Some(r#"{"userId":"u"}"#))
    );
}

#[tokio::test]
async fn null_is_sent_where_it_is_meant() {
    let server = Server::start(Answer::json(200, "{}")).await;
    let client = server.with_token();
    client
        .mark_room_read(room(), ReadMark::new())
        .send()
        .await
        .expect("a receipt");
    let null = ReadMark::new().last_read_message_id(Nullable::Null);
    client
        .mark_room_read(room(), null)
        .send()
        .await
        .expect("a receipt");
    let line = format!("POST /v1/chat/rooms/{ROOM}/read");
    let expected = [
        request(&line, BY_TOKEN, Some("{}")),
        request(&line, BY_TOKEN, Some(r#"{"lastReadMessageId":null}"#)),
    ];
    assert_eq!(server.requests(), expected);
}

#[tokio::test]
async fn either_credential_serves_and_the_first_accepted_is_sent() {
    let server = Server::start(Answer::json(
        200,
        format!(r#"{{"id":"{ROOM}","participants":[]}}"#),
    ))
    .await;
    let both = server
        .builder()
        .api_key(crate::server::KEY)
        .session_jwt(crate::server::TOKEN);
    both.build()
        .expect("a client")
        .get_room(room())
        .send()
        .await
        .expect("a room");
    let line = format!("GET /v1/chat/rooms/{ROOM}");
    assert_eq!(server.requests(), [request(&line, BY_KEY, None)]);
}
