//! Six things that new users of the client wanted to do, as short as they hoped for. Each runs.

use generated_client::json;
use generated_client::types::*;
use generated_client::{Client, Error, Uuid, reqwest};

use crate::server::{Answer, Server};

const ROOM: &str = "0d5b7ea2-27a5-4f5d-9d9b-7f43c1f0f4e6";

type Failure = Box<dyn std::error::Error>;

/// All rooms; a cursor and a page size may be given.
async fn list_rooms(
    client: &Client,
    mut cursor: Option<String>,
    limit: Option<i32>,
) -> Result<Vec<RoomSummary>, Failure> {
    let mut rooms = Vec::new();
    loop {
        let page = client.list_rooms().limit(limit).cursor(cursor).await?;
        rooms.extend(page.rooms);
        cursor = page.next_cursor.into();
        if cursor.is_none() {
            return Ok(rooms);
        }
    }
}

/// Rooms of two types.
async fn list_rooms_by_type(client: &Client) -> Result<RoomPage, Failure> {
    let types = ["support", "sales"];
    Ok(client.list_rooms().custom_types_filter(types).await?)
}

/// A room with its participants.
async fn create_room(client: &Client) -> Result<RoomDetail, Failure> {
    let people = [
        InitialParticipant::new("user_1", "Alice"),
        InitialParticipant::new("user_2", "Bob"),
    ];
    Ok(client
        .create_room(NewRoom::new("Support").participants(people))
        .await?)
}

/// A file: where to send it, and the sending.
async fn upload(client: &Client, new: NewUpload, file: Vec<u8>) -> Result<String, Failure> {
    let place = client.presign_upload(new).await?;
    let sent = reqwest::Client::new().put(&place.upload_url).body(file);
    sent.send().await?.error_for_status()?;
    client.complete_upload(&place.upload_id).await?;
    Ok(place.upload_id)
}

/// A room, if there is one.
async fn find_room(client: &Client, id: Uuid) -> Result<Option<RoomDetail>, Failure> {
    match client.get_room(id).await {
        Ok(room) => Ok(Some(room)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error @ Error::Api { .. }) => Err(error.message().unwrap_or_default().into()),
        Err(error) => Err(error.into()),
    }
}

fn room() -> String {
    format!(r#"{{"id":"{ROOM}","name":"Support","participants":[]}}"#)
}

/// A value of a response, for a unit test.
fn room_of_a_test() -> RoomDetail {
    json::from_slice(room().as_bytes()).expect("a room")
}

#[tokio::test]
async fn all_pages() {
    let page = r#"{"rooms":[],"nextCursor":null}"#;
    let server = Server::start(Answer::json(200, page)).await;
    let start = Some("c1".to_owned());
    let rooms = list_rooms(&server.with_key(), start, None)
        .await
        .expect("rooms");
    assert!(rooms.is_empty());
    let request = server.requests().remove(0);
    assert!(
        request.starts_with("GET /v1/chat/rooms?cursor=c1\n"),
        "{request}"
    );
}

#[tokio::test]
async fn two_types() {
    let server = Server::start(Answer::json(200, r#"{"rooms":[]}"#)).await;
    list_rooms_by_type(&server.with_key())
        .await
        .expect("a page");
    let request = server.requests().remove(0);
    let line = "GET /v1/chat/rooms?customTypesFilter=support,sales\n";
    assert!(request.starts_with(line), "{request}");
}

#[tokio::test]
async fn a_room_with_people() {
    let server = Server::start(Answer::json(201, room())).await;
    let made = create_room(&server.with_key()).await.expect("a room");
    assert_eq!(made, room_of_a_test());
    assert!(server.requests()[0].contains(r#"{"id":"user_2","username":"Bob"}"#));
}

#[tokio::test]
async fn a_file() {
    let storage = Server::start(Answer::json(200, "{}")).await;
    let url = storage.url("/bucket/file");
    let place = format!(
        r#"{{"uploadId":"u1","uploadUrl":"{url}","uploadUrlExpiresAt":"2026-01-02T03:04:05Z"}}"#
    );
    let server = Server::start(Answer::json(200, place)).await;
    let new = NewUpload::new("a.txt", "text/plain", 5);
    // Whatever completing gives: the server of the test answers all calls alike.
    let _ = upload(&server.with_key(), new, b"bytes".to_vec()).await;
    let sent = storage.requests().remove(0);
    assert!(
        sent.starts_with("PUT /bucket/file\n") && sent.ends_with("bytes"),
        "{sent}"
    );
    assert!(server.requests()[1].starts_with("POST /v1/chat/uploads/u1/complete\n"));
}

#[tokio::test]
async fn a_room_that_is_not_there() {
    let answer = Answer::json(404, r#"{"message":"no such room"}"#);
    let server = Server::start(answer).await;
    let id = ROOM.parse().expect("a UUID");
    let found = find_room(&server.with_key(), id).await.expect("an answer");
    assert_eq!(found, None);
}
