//! Operations by the thousand, and texts and numbers that do not end.

use serde_json::{Value, json};

use crate::examiner::Outcome::{Client, Error};
use crate::large::{case, document};

/// A description with these paths.
fn with_paths(paths: impl Iterator<Item = (String, Value)>) -> String {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Large", "version": "1" },
        "paths": paths.collect::<serde_json::Map<_, _>>(),
        "components": { "schemas": { "S0": { "type": "string" } } }
    })
    .to_string()
}

#[test]
fn operations_by_the_thousand() {
    let responses = json!({ "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/S0" } } } } });
    let plain = |id: Value| json!({ "get": { "operationId": id, "responses": responses } });
    let get = |nth: usize, operation: Value| (format!("/r{nth}"), operation);
    let media = (0..300).map(|nth| {
        (
            format!("application/x{nth}+json"),
            json!({ "schema": { "properties": { format!("c{nth}"): {} } } }),
        )
    });
    let parameters: Vec<Value> = (0..2_000).map(|nth| json!({ "name": format!("a{}", "-".repeat(nth)), "in": "query", "schema": { "type": "string" } })).collect();
    let statuses = (100..600).map(|status: usize| (status.to_string(), json!({ "description": "ok", "content": { "application/json": { "schema": { "properties": { format!("c{status}"): {} } } } } })));
    let cases = [
        case(
            "operations",
            Client,
            with_paths((0..5_000).map(|nth| get(nth, plain(json!(format!("get{nth}")))))),
        ),
        case(
            "operations with one id",
            Client,
            with_paths((0..1_000).map(|nth| get(nth, plain(json!("same"))))),
        ),
        case(
            "paths of slashes",
            Client,
            with_paths((0..1_000).map(|nth| {
                (
                    format!("/{}", "/".repeat(nth)),
                    json!({ "get": { "responses": responses } }),
                )
            })),
        ),
        case(
            "tags",
            Client,
            with_paths((0..500).map(|nth| {
                get(
                    nth,
                    json!({ "get": { "tags": [format!("t{nth}")], "responses": responses } }),
                )
            })),
        ),
        case(
            "parameters with one name",
            Client,
            with_paths(std::iter::once(get(
                0,
                json!({ "get": { "parameters": parameters, "responses": responses } }),
            ))),
        ),
        case(
            "every status",
            Client,
            with_paths(std::iter::once(get(
                0,
                json!({ "get": { "responses": statuses.collect::<Value>() } }),
            ))),
        ),
        case(
            "media types",
            Client,
            with_paths(std::iter::once(get(
                0,
                json!({ "get": { "responses": { "200": { "description": "ok", "content": media.collect::<Value>() } } } }),
            ))),
        ),
    ];
    crate::examiner::examine(&cases);
}

#[test]
fn what_is_long() {
    let described = |text: &str| {
        document(&format!(
            r#""S0":{{"type":"object","description":{},"properties":{{"a":{{}}}}}}"#,
            json!(text)
        ))
    };
    let number = |token: &str| {
        document(&format!(
            r#""S0":{{"type":"number","minimum":{token},"maximum":{token},"default":{token},"enum":[{token},1],"example":{token}}}"#
        ))
    };
    let counted = |token: &str| {
        document(&format!(
            r#""S0":{{"type":"string","maxLength":{token},"minLength":{token}}}"#
        ))
    };
    let key = "k".repeat(1_000_000);
    let cases = [
        case(
            "a key of a megabyte",
            Error("D0112"),
            document(&format!(r#""S0":{{"properties":{{"{key}":{{}}}}}}"#)),
        ),
        case(
            "a key of four kilobytes",
            Client,
            document(&format!(
                r#""S0":{{"properties":{{"{}":{{}}}}}}"#,
                &key[..4_000]
            )),
        ),
        case("a text of a megabyte", Client, described(&key)),
        case(
            "emphasis that never ends",
            Client,
            described(&"*_".repeat(50_000)),
        ),
        case(
            "brackets in Markdown",
            Client,
            described(&format!("{}{}", "[".repeat(50_000), "]".repeat(50_000))),
        ),
        case(
            "quotations inside each other",
            Client,
            described(&format!("{}x", "> ".repeat(20_000))),
        ),
        case(
            "ticks and tags",
            Client,
            described(&format!("{}{}", "`".repeat(50_000), "<".repeat(50_000))),
        ),
        case(
            "tags inside each other",
            Client,
            described(&"<div>".repeat(50_000)),
        ),
        case(
            "a table of thousands",
            Client,
            described(&format!("|a|b|\n|-|-|\n{}", "|x|y|\n".repeat(20_000))),
        ),
        case("1e400", Client, number("1e400")),
        case("1e-400", Client, number("1e-400")),
        case(
            "a number of a thousand digits",
            Client,
            number(&"9".repeat(1_000)),
        ),
        case(
            "a number of a megabyte",
            Client,
            number(&"9".repeat(1_000_000)),
        ),
        case("a length of 1e400", Client, counted("1e400")),
        case(
            "a length of a thousand digits",
            Client,
            counted(&"9".repeat(1_000)),
        ),
        case(
            "an integer of a thousand digits",
            Client,
            document(&format!(
                r#""S0":{{"type":"integer","format":"int64","enum":[{},1],"maximum":{}}}"#,
                "9".repeat(1_000),
                "9".repeat(1_000)
            )),
        ),
    ];
    crate::examiner::examine(&cases);
}
