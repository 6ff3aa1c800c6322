//! Descriptions with a text in every place that takes one.

use serde_json::{Map, Value, json};

/// A description that has `text` wherever people write prose or values that are not names.
pub(crate) fn prose(text: &str) -> Value {
    prose_of(&[text])
}

/// The same for several texts: the places of a description that stand alone have the first.
pub(crate) fn prose_of(texts: &[&str]) -> Value {
    let text = texts.first().copied().unwrap_or_default();
    let paths = texts.iter().enumerate().map(|(nth, text)| {
        let path = format!("/rooms/{nth}/{{id}}");
        (
            path,
            json!({ "summary": text, "description": text, "post": operation(nth, text) }),
        )
    });
    let schemas = texts
        .iter()
        .enumerate()
        .flat_map(|(nth, text)| schemas(nth, text));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": text, "summary": text, "description": text, "version": text, "termsOfService": text,
            "contact": { "name": text, "url": text, "email": text },
            "license": { "name": text, "identifier": text }
        },
        "externalDocs": { "url": text, "description": text },
        "tags": [{ "name": "rooms", "description": text, "externalDocs": { "url": text, "description": text } }],
        "servers": [{
            "url": "https://{host}.example.com",
            "description": text,
            "variables": { "host": { "default": "a", "enum": ["a", "b"], "description": text } }
        }],
        "paths": paths.collect::<Map<_, _>>(),
        "components": { "schemas": schemas.collect::<Map<_, _>>(), "securitySchemes": schemes(text) }
    })
}

fn operation(nth: usize, text: &str) -> Value {
    let reference = json!({ "$ref": format!("#/components/schemas/Room{nth}") });
    let content = json!({ "application/json": {
        "schema": reference, "example": { "topic": text }
    } });
    json!({
        "operationId": format!("updateRoom{nth}"),
        "tags": ["rooms"],
        "summary": text, "description": text,
        "externalDocs": { "url": text, "description": text },
        "x-showcase": text,
        "security": [{ "token": [] }, { "key": [] }, { "grant": [text] }],
        "parameters": [
            { "name": "id", "in": "path", "required": true, "description": text, "example": text,
              "schema": { "type": "string", "pattern": text, "default": text } },
            { "name": "kind", "in": "query", "description": text,
              "schema": { "type": "string", "default": text } },
            { "name": "X-Trace", "in": "header", "description": text,
              "schema": { "type": "string", "default": text } }
        ],
        "requestBody": { "required": true, "description": text, "content": content },
        "responses": {
            "200": {
                "description": text, "content": content,
                "headers": { "X-Rate": { "description": text, "schema": { "type": "integer" } } },
                "links": { "next": { "operationId": "updateRoom0", "description": text } }
            },
            "404": { "description": text, "content": content }
        }
    })
}

fn schemas(nth: usize, text: &str) -> [(String, Value); 2] {
    let room = json!({
        "type": "object", "title": text, "description": text, "$comment": text,
        "required": ["topic"],
        "externalDocs": { "url": text, "description": text },
        "example": { "topic": text },
        "properties": {
            "topic": { "type": "string", "title": text, "description": text, "pattern": text, "default": text,
                       "format": "password", "examples": [text] },
            "state": { "$ref": format!("#/components/schemas/State{nth}") },
            "size": { "type": "integer", "description": text, "minimum": 1, "x-unit": text }
        }
    });
    let state = json!({
        "type": "string", "description": text, "enum": ["open", "closed"],
        "x-enum-descriptions": [text, text]
    });
    [(format!("Room{nth}"), room), (format!("State{nth}"), state)]
}

fn schemes(text: &str) -> Value {
    json!({
        "token": { "type": "http", "scheme": "bearer", "bearerFormat": text, "description": text },
        "key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": text },
        "grant": { "type": "oauth2", "description": text, "flows": {
            "clientCredentials": { "tokenUrl": "https://example.com/token", "scopes": { text: text } }
        } }
    })
}

/// A description in which `texts` are the names of everything that has one.
pub(crate) fn names(texts: &[&str]) -> Value {
    let paths = texts
        .iter()
        .enumerate()
        .map(|(nth, text)| (format!("/{nth}/{{id}}"), named_operation(nth, text)));
    let mut components = Map::new();
    components.insert("schemas".to_owned(), named_schemas(texts));
    let scheme = json!({ "type": "apiKey", "in": "query", "name": "key" });
    let schemes = texts
        .iter()
        .map(|text| ((*text).to_owned(), scheme.clone()));
    components.insert("securitySchemes".to_owned(), schemes.collect());
    let tags: Vec<Value> = texts.iter().map(|text| json!({ "name": text })).collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Names", "version": "1" },
        "tags": tags,
        "paths": paths.collect::<Map<_, _>>(),
        "components": components
    })
}

fn named_operation(nth: usize, text: &str) -> Value {
    let body = json!({ "$ref": format!("#/components/schemas/inside {nth}") });
    let schema = json!({ "$ref": format!("#/components/schemas/{}", pointer(text)) });
    json!({ "put": {
        "operationId": text,
        "tags": [text],
        "security": [{ text: [] }],
        "parameters": [
            { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
            { "name": text, "in": "query", "schema": { "type": "string", "enum": [text, "other one"] } }
        ],
        "requestBody": { "content": { "application/json": { "schema": body } } },
        "responses": { "200": { "description": "Done.", "content": { "application/json": { "schema": schema } } } }
    } })
}

/// For each text a struct whose only member has that name, since members are sorted by name in a JSON value, and one
/// in which the text names something inside.
fn named_schemas(texts: &[&str]) -> Value {
    let own = |text: &str| {
        json!({
            "type": "object",
            "required": [text],
            "properties": { text: { "type": "string", "enum": [text, "other one"] } }
        })
    };
    let inside = |text: &str| {
        json!({ "type": "object", "properties": {
            "outer one": { "$ref": format!("#/components/schemas/{}", pointer(text)) },
            "inner one": { "type": "object", "properties": { text: { "type": "integer" } } },
            "either one": { "oneOf": [
                { "type": "object", "title": text, "required": ["a b"], "properties": { "a b": { "const": text } } },
                { "type": "object", "required": ["a b"], "properties": { "a b": { "const": "other one" } } }
            ] }
        } })
    };
    let schemas = texts.iter().enumerate().flat_map(|(nth, text)| {
        let inside = (format!("inside {nth}"), inside(text));
        [((*text).to_owned(), own(text)), inside]
    });
    schemas.collect()
}

/// A name within a `$ref`: a JSON Pointer (RFC 6901) in a URI fragment.
fn pointer(text: &str) -> String {
    let escaped = text.replace('~', "~0").replace('/', "~1");
    let bytes = escaped.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    bytes.collect()
}
