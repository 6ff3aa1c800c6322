//! A small API as the generator would write it.

// The macro makes its methods public, as they are in a client.
#![allow(unreachable_pub, dead_code)]

use serde_json::Value;

use crate::runtime::prelude::*;

pub(super) static SERVICE: Service = Service {
    name: "chat-client",
    version: "1.2.0",
    servers: &[Server {
        url: "https://chat.example.com/v1/",
        description: "",
    }],
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
        let mut request = self.request(&ListMessages::OPERATION);
        request.path("roomId", room_id);
        ListMessages { request }
    }

    pub(super) fn create_room(&self, body: &Value) -> CreateRoom {
        let mut request = self.request(&CreateRoom::OPERATION);
        request.json("application/json", body);
        CreateRoom { request }
    }

    pub(super) fn export(&self) -> Export {
        let request = self.request(&Export::OPERATION);
        Export { request }
    }
}

#[derive(Clone, Debug)]
pub(super) struct ListMessages {
    pub(super) request: Request,
}

impl ListMessages {
    pub(super) fn limit(mut self, limit: i64) -> Self {
        self.request.query("limit", &limit);
        self
    }

    pub(super) fn cursor(mut self, cursor: &str) -> Self {
        self.request.query("cursor", cursor);
        self
    }
}

operation! {
    ListMessages: "GET" "/rooms/{roomId}/messages";
    name "list_messages";
    credentials [["ApiKey"], ["Session", "Login"]];
    ok Value { 200 json "application/json"; }
    err Value { 404 json "application/json"; 4XX json "application/problem+json"; default json "application/json"; }
}

#[derive(Clone, Debug)]
pub(super) struct CreateRoom {
    pub(super) request: Request,
}

#[derive(Debug, PartialEq)]
pub(super) enum CreateRoomOk {
    Room(Value),
    Accepted,
    Note(String),
}

#[derive(Debug, PartialEq)]
pub(super) enum CreateRoomError {
    Conflict(Value),
    NotModified,
    Text(String),
}

operation! {
    CreateRoom: "POST" "/rooms";
    name "create_room";
    credentials [];
    ok CreateRoomOk {
        201 json "application/json" => Room;
        201 text "text/plain" => Note;
        202 empty => Accepted;
    }
    err CreateRoomError {
        304 empty => NotModified;
        409 json "application/json" => Conflict;
        5XX text "text/*" => Text;
    }
}

#[derive(Clone, Debug)]
pub(super) struct Export {
    pub(super) request: Request,
}

operation! {
    Export: "GET" "/export";
    name "export";
    server "https://files.example.com";
    credentials [[], ["QueryKey"], ["CookieKey"]];
    ok Bytes { 2XX bytes "*/*"; }
}
