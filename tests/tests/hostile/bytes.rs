//! Bytes that are not quite text, and text that is not quite YAML or JSON.

use crate::examiner::Case;
use crate::examiner::Outcome::{Client, Error};

const PLAIN: &str = "openapi: 3.1.0\ninfo: { title: Bytes, version: '1' }\npaths: {}\n";

fn yaml(more: &str) -> String {
    format!("{PLAIN}{more}")
}

fn json(description: &str) -> String {
    format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"Bytes","version":"1","description":{description}}},"paths":{{}}}}"#
    )
}

#[test]
fn encodings_and_characters() {
    let utf_16: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe][..], &utf_16].concat();
    let broken = [PLAIN.as_bytes(), b"x-a: \xff\xfe\n"].concat();
    let cut = [PLAIN.as_bytes(), b"x-a: \xe2\x82"].concat();
    let overlong = [PLAIN.as_bytes(), b"x-a: \xc0\xaf\n"].concat();
    let surrogate = [PLAIN.as_bytes(), b"x-a: \xed\xa0\x80\n"].concat();
    let cases = [
        Case::new(
            "a byte order mark",
            Client,
            "api.yaml",
            format!("\u{feff}{PLAIN}"),
        ),
        Case::new(
            "a byte order mark in JSON",
            Client,
            "api.json",
            format!("\u{feff}{}", json("\"x\"")),
        ),
        Case::new("CRLF", Client, "api.yaml", PLAIN.replace('\n', "\r\n")),
        Case::new("CR alone", Client, "api.yaml", PLAIN.replace('\n', "\r")),
        Case::new("UTF-16", Error("D0102"), "api.yaml", utf_16),
        Case::new("UTF-16 with a mark", Error("D0102"), "api.yaml", marked),
        Case::new(
            "bytes that are no UTF-8",
            Error("D0102"),
            "api.yaml",
            broken,
        ),
        Case::new(
            "a character that is cut off",
            Error("D0102"),
            "api.yaml",
            cut,
        ),
        Case::new("an overlong slash", Error("D0102"), "api.yaml", overlong),
        Case::new(
            "a surrogate in UTF-8",
            Error("D0102"),
            "api.yaml",
            surrogate,
        ),
        Case::new(
            "a lone surrogate in JSON",
            Error("D0106"),
            "api.json",
            json(r#""\ud800""#),
        ),
        Case::new(
            "two halves the wrong way round",
            Error("D0106"),
            "api.json",
            json(r#""\udc00\ud800""#),
        ),
        Case::new(
            "a pair of surrogates",
            Client,
            "api.json",
            json(r#""\ud83e\udd80""#),
        ),
        Case::new("NUL in JSON", Client, "api.json", json(r#""a\u0000b""#)),
        Case::new(
            "a bare NUL",
            Error("D0106"),
            "api.yaml",
            yaml("x-a: a\0b\n"),
        ),
        Case::new(
            "a bare escape",
            Error("D0106"),
            "api.yaml",
            yaml("x-a: a\u{1b}b\n"),
        ),
        Case::new(
            "marks of writing direction as keys",
            Client,
            "api.yaml",
            yaml("x-\u{202e}a: 1\n"),
        ),
        Case::new("nothing", Error("D0104"), "api.yaml", ""),
        Case::new("spaces", Error("D0104"), "api.yaml", " \n\n  \n"),
        Case::new("a comment", Error("D0104"), "api.yaml", "# nothing\n"),
        Case::new(
            "noise",
            Error("D0102"),
            "api.yaml",
            (0..=255).collect::<Vec<u8>>(),
        ),
    ];
    crate::examiner::examine(&cases);
}

#[test]
fn tricks_of_yaml() {
    let cases = [
        Case::new(
            "a tag that makes objects",
            Client,
            "api.yaml",
            yaml("x-a: !!python/object/apply:os.system [id]\n"),
        ),
        Case::new(
            "binary data",
            Client,
            "api.yaml",
            yaml("x-a: !!binary aGk=\n"),
        ),
        Case::new(
            "an alias to itself",
            Error("D0115"),
            "api.yaml",
            yaml("x-a: &a { b: *a }\n"),
        ),
        Case::new(
            "an alias to what comes later",
            Error("D0115"),
            "api.yaml",
            yaml("x-a: *b\nx-b: &b 1\n"),
        ),
        Case::new(
            "a merge with itself",
            Error("D0117"),
            "api.yaml",
            yaml("x-a: &a { <<: *a }\n"),
        ),
        Case::new(
            "a merge with text",
            Error("D0117"),
            "api.yaml",
            yaml("x-a: { <<: text }\n"),
        ),
        Case::new(
            "a key twice",
            Error("D0110"),
            "api.yaml",
            yaml("info: { title: Again, version: '1' }\n"),
        ),
        Case::new(
            "a key twice in JSON",
            Error("D0110"),
            "api.json",
            r#"{"openapi":"3.1.0","openapi":"3.0.0"}"#,
        ),
        Case::new(
            "a list as a key",
            Error("D0111"),
            "api.yaml",
            yaml("? [a, b]\n: 1\n"),
        ),
        Case::new(
            "another version of YAML",
            Client,
            "api.yaml",
            format!("%YAML 1.1\n---\n{PLAIN}"),
        ),
        Case::new(
            "two documents",
            Error("D0105"),
            "api.yaml",
            format!("{PLAIN}---\n{PLAIN}"),
        ),
        Case::new(
            "more after the end",
            Error("D0106"),
            "api.json",
            format!("{} x", json("\"x\"")),
        ),
        Case::new(
            "JSON that is not finished",
            Error("D0109"),
            "api.json",
            r#"{"openapi":"3.1.0","info":{"title":"#,
        ),
        Case::new(
            "brackets that do not match",
            Error("D0106"),
            "api.json",
            r#"{"openapi":["3.1.0"}"#,
        ),
        Case::new(
            "infinity",
            Client,
            "api.yaml",
            yaml("x-a: [.inf, -.inf, .nan, 0x1f, 0o17, 1_000, 12:30:45]\n"),
        ),
    ];
    crate::examiner::examine(&cases);
}

/// What the search for hostile descriptions found.
#[test]
fn what_was_found() {
    let body = r##"{"openapi":"3.1.0","info":{"title":"Found","version":"1"},"paths":{"/a":{"post":{"operationId":"a",
"requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object"}},"a\u0000b`\n```\npanic!()\n```":{"schema":{}}}},
"responses":{}}}}}"##;
    let telling = r#"{"openapi":"3.1.0","info":{"title":"Found","version":"1"},
"paths":{"/a/{b}":{"get":{"operationId":"a","responses":{}}}}}"#;
    let cases = [
        Case::new("a media type that is none", Client, "api.json", body),
        Case::new(
            "an operation that is telling in two ways",
            Client,
            "api.json",
            telling,
        ),
    ];
    crate::examiner::examine(&cases);
}
