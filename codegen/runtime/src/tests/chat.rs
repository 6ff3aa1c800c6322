//! A small API as the generator would write it.

// The macro makes its methods public, as they are in a client.
#![allow(unreachable_pub, dead_code)]

use crate::runtime::prelude::*;
use crate::runtime::scheme::{Scheme, SchemeKind};
use crate::runtime::service::Service;

pub(super) static SERVICE: Service = Service {
    name: "chat-client",
    version: "1.2.0",
    servers: &["https://chat.example.com/v1/"],
    variables: &[],
    credentials: concat!("ApiKey", "\t", "\n"),
    schemes: &[
        Scheme {
            name: "ApiKey",
            setter: "api_key",
            kind: SchemeKind::ApiKeyHeader("X-Api-Key"),
        },
        Scheme {
            name: "QueryKey",
            setter: "query_key",
            kind: SchemeKind::ApiKeyQuery("key"),
        },
        Scheme {
            name: "CookieKey",
            setter: "cookie_key",
            kind: SchemeKind::ApiKeyCookie("sid"),
        },
        Scheme {
            name: "Session",
            setter: "session",
            kind: SchemeKind::HttpBearer,
        },
        Scheme {
            name: "Login",
            setter: "login",
            kind: SchemeKind::HttpBasic,
        },
        Scheme {
            name: "Digest",
            setter: "digest",
            kind: SchemeKind::HttpOther,
        },
        Scheme {
            name: "Certificate",
            setter: "certificate",
            kind: SchemeKind::MutualTls,
        },
    ],
};

impl Client {
    pub(super) fn list_messages(&self, room_id: &str) -> ListMessages {
        self.request(&ListMessages::OPERATION)
            .path("roomId", room_id)
            .call()
    }

    pub(super) fn create_room(&self, body: &Value) -> CreateRoom {
        let request = self
            .request(&CreateRoom::OPERATION)
            .json("application/json", body);
        CreateRoom(request)
    }

    pub(super) fn export(&self) -> Export {
        self.request(&Export::OPERATION).call()
    }
}

operation! {
    pub struct ListMessages: "list_messages" "GET" "/rooms/{roomId}/messages" {
        /// How many at most.
        query limit: i64 = "limit",
        query cursor: String = "cursor",
        query_styled kinds: Vec<String> = "kinds" as PipeDelimited,
    }
    credentials [["ApiKey"], ["Session", "Login"]];
    ok Value { 200 json; }
    err Value { 404 json; 4XX json "application/problem+json"; default json; }
}

operation! {
    pub struct CreateRoom: "create_room" "POST" "/rooms" {}
    ok CreateRoomOk { 201 json => Room; 201 text "text/plain" => Note; 202 empty => Accepted; }
    err CreateRoomError { 304 empty => NotModified; 409 json => Conflict; 5XX text "text/*" => Text; }
}

responses! {
    /// What a success of `Client::create_room` gives.
    pub enum CreateRoomOk { Room(Value), Accepted, Note(String) }
}

responses! {
    /// What a failure of `Client::create_room` gives.
    pub enum CreateRoomError { Conflict(Value), NotModified, Text(String) }
}

operation! {
    pub struct Export: "export" "GET" "/export" {}
    server "https://files.example.com";
    credentials [[], ["QueryKey"], ["CookieKey"]];
    ok Bytes { 2XX bytes "*/*"; }
    err Infallible {}
    send_csv "text/csv" ExportCsvOk { 200 text "text/csv" => Csv; 202 empty => Accepted; }
}

responses! {
    pub enum ExportCsvOk { Csv(String) "The table.", Accepted "Not yet." }
}
