//! Bodies of several parts. The expected bytes are those of RFC 7578 and RFC 2046; what OpenAPI adds to them is marked.

#![allow(
    unreachable_pub,
    reason = "the tables make public code, as in a client"
)]

use std::collections::BTreeMap;

use serde_json::json;

use crate::api::*;
use crate::runtime::multipart::{Form, Multipart, multipart};

struct Scan {
    content: FilePart,
    pages: Option<Vec<FilePart>>,
    purpose: Option<String>,
    labels: Vec<String>,
    count: u64,
}

multipart! { Scan {
    file content: "file", files pages: "pages" as "image/*, image/png", "kind" = "scan",
    value purpose: "purpose", value labels: "labels", value count: "count",
} }

fn written(value: &dyn Multipart, media_type: &str) -> String {
    let (content_type, body) = Form::of(value).finish(media_type);
    let boundary = content_type
        .strip_prefix(&format!("{media_type}; boundary="))
        .unwrap();
    let text = String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap();
    text.replace(boundary, "B")
}

/// A body of these parts, each a list of lines: headers, an empty line, the content.
fn body(parts: &[&[&str]]) -> String {
    let parts = parts
        .iter()
        .map(|lines| format!("--B\r\n{}\r\n", lines.join("\r\n")));
    format!("{}--B--\r\n", parts.collect::<String>())
}

fn disposition(rest: &str) -> String {
    format!("Content-Disposition: form-data; {rest}")
}

fn scan(content: FilePart) -> Scan {
    Scan {
        content,
        pages: None,
        purpose: None,
        labels: Vec::new(),
        count: 0,
    }
}

#[test]
fn parts_stand_in_order_with_their_headers() {
    let file = FilePart::new("abc")
        .file_name("a.txt")
        .content_type("text/plain");
    let scan = Scan {
        pages: Some(vec![
            FilePart::new("1"),
            FilePart::new("2")
                .content_type("image/gif")
                .header("X-Page", "2"),
        ]),
        labels: vec!["x".to_owned(), "y".to_owned()],
        count: u64::MAX,
        ..scan(file)
    };
    let name = |name: &str| disposition(&format!("name=\"{name}\""));
    let pages = disposition("name=\"pages\"; filename=\"file\"");
    let expected = body(&[
        &[
            &disposition("name=\"file\"; filename=\"a.txt\""),
            "Content-Type: text/plain",
            "",
            "abc",
        ],
        &[&pages, "Content-Type: image/png", "", "1"],
        &[&pages, "Content-Type: image/gif", "X-Page: 2", "", "2"],
        &[&name("kind"), "", "scan"],
        &[&name("labels"), "", "x"],
        &[&name("labels"), "", "y"],
        &[&name("count"), "", "18446744073709551615"],
    ]);
    assert_eq!(written(&scan, "multipart/form-data"), expected);
}

#[test]
fn a_name_cannot_leave_its_header() {
    let escaped = |name: &str| {
        let text = written(
            &scan(FilePart::new("").file_name(name)),
            "multipart/form-data",
        );
        let (_, rest) = text.split_once("filename=").unwrap();
        rest.split_once("\r\n").unwrap().0.to_owned()
    };
    // HTML Living Standard, "multipart/form-data encoding algorithm".
    assert_eq!(escaped("a\"\r\nX: y"), "\"a%22%0D%0AX: y\"");
    assert_eq!(escaped("ü 名.png"), "\"ü 名.png\"");
    let names = FormParts::new().text("a\"\r\nX", "1");
    let text = written(&names, "multipart/form-data");
    assert_eq!(
        text,
        body(&[&[&disposition("name=\"a%22%0D%0AX\""), "", "1"]])
    );
}

#[test]
fn a_header_that_would_be_another_one_is_not_sent() {
    let refused = |file: FilePart| {
        let client = super::fake::Fake::new(200, "", &[]).client();
        let request = client.create_room(&json!({})).request().clone();
        let request = request.multipart("multipart/form-data", &scan(file));
        request.prepare().unwrap_err().kind()
    };
    let file = || FilePart::new("");
    let header = RequestErrorKind::Header;
    assert_eq!(refused(file().content_type("text/plain\r\nX: y")), header);
    assert_eq!(refused(file().header("X", "a\nY: b")), header);
    assert_eq!(refused(file().header("X: 1\r\nY", "a")), header);
}

struct Written {
    meta: FormPart<Value>,
    notes: Vec<FormPart<String>>,
    thumbnail: Base64,
    labels: Vec<String>,
    filter: Value,
    texts: Value,
    rest: BTreeMap<String, Value>,
}

multipart! { Written {
    parts meta: "meta" as "application/vnd.x+json, text/plain", parts notes: "notes",
    value thumbnail: "thumbnail" as "image/png" encoded "base64", value labels: "labels" style Form,
    value filter: "filter" style DeepObject, value texts: "texts" as "application/json",
    ..rest_values rest,
} }

#[test]
fn parts_are_written_as_the_description_wants_them() {
    let written_parts = Written {
        meta: FormPart::new(json!({"a": 1})).header("X-Rate", "3"),
        notes: vec![
            "n".into(),
            FormPart::from("m").content_type("text/markdown"),
        ],
        thumbnail: Base64::from(&b"ab"[..]),
        labels: vec!["x".to_owned(), "y z".to_owned()],
        filter: json!({"a": 1, "b": [true, null]}),
        texts: json!(["x", null, [1]]),
        rest: BTreeMap::from([
            ("more".to_owned(), json!({"b": 2})),
            ("none".to_owned(), Value::Null),
        ]),
    };
    let name = |name: &str| disposition(&format!("name=\"{name}\""));
    let json = "Content-Type: application/json";
    let expected = body(&[
        &[
            &name("meta"),
            "Content-Type: application/vnd.x+json",
            "X-Rate: 3",
            "",
            "{\"a\":1}",
        ],
        &[&name("notes"), "", "n"],
        &[&name("notes"), "Content-Type: text/markdown", "", "m"],
        // OpenAPI 3.1.1, section 4.8.15.1.2: `contentEncoding` is the transfer encoding of the part.
        &[
            &name("thumbnail"),
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "",
            "YWI=",
        ],
        // OpenAPI 3.1.1, section 4.8.15.1.1: a style is that of a query, not percent-encoded.
        &[&name("labels"), "", "x,y z"],
        &[&name("filter[a]"), "", "1"],
        &[&name("filter[b][0]"), "", "true"],
        // An item of a list is a part of its own (RFC 7578, section 4.3), of the type that the list is said to have.
        &[&name("texts"), json, "", "\"x\""],
        &[&name("texts"), json, "", "[1]"],
        &[&name("more"), json, "", "{\"b\":2}"],
    ]);
    assert_eq!(written(&written_parts, "multipart/form-data"), expected);
}

#[test]
fn parts_without_names_are_those_of_rfc_2046() {
    let parts = FormParts::new()
        .part(FilePart::text("{}").content_type("application/json"))
        .part(FilePart::new("x"))
        .part(FilePart::new("y").file_name("y.bin"))
        .part(FilePart::text("plain"));
    let bytes = "Content-Type: application/octet-stream";
    let expected = body(&[
        &["Content-Type: application/json", "", "{}"],
        &[bytes, "", "x"],
        // RFC 2183, section 2.
        &[
            "Content-Disposition: attachment; filename=\"y.bin\"",
            bytes,
            "",
            "y",
        ],
        &["", "plain"],
    ]);
    assert_eq!(written(&parts, "multipart/mixed"), expected);
}
