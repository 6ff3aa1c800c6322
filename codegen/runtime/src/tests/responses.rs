//! Which documented response an answer is.

use serde_json::{Value, json};

use super::chat::ExportCsvOk;
use super::fake::{Fake, now};
use crate::runtime::error::Error;
use crate::runtime::media::{BodyKind, fit};
use crate::runtime::status::StatusPattern;

fn list(
    status: u16,
    content_type: &'static str,
    body: &'static str,
) -> Result<Value, Error<Value>> {
    now(Fake::new(status, content_type, &[body])
        .client()
        .list_messages("a")
        .send())
}

#[test]
fn careless_content_types_are_tolerated_for_json() {
    for content_type in [
        "",
        "application/json",
        "application/vnd.a+json; v=1",
        "text/plain",
        "application/octet-stream",
        "Application/JSON",
        "text/json",
    ] {
        assert_eq!(
            list(200, content_type, "1").unwrap(),
            json!(1),
            "{content_type}"
        );
    }
    for content_type in ["text/html", "application/xml", "image/png", "*/*"] {
        assert!(
            matches!(list(200, content_type, "1"), Err(Error::Unexpected { .. })),
            "{content_type}"
        );
    }
}

#[test]
fn the_most_specific_status_wins() {
    // 404 is JSON, other 4XX are problem+json, everything else that fails is JSON.
    let api =
        |status, content_type| matches!(list(status, content_type, "1"), Err(Error::Api { .. }));
    assert!(api(404, "application/json"));
    assert!(api(422, "application/problem+json"));
    assert!(api(503, "application/json"));
    assert!(!api(422, "text/html"));
    // `default` among failures does not stand for an undocumented success.
    assert!(matches!(list(204, "", ""), Err(Error::Unexpected { .. })));
}

#[test]
fn a_gateway_error_in_plain_text_is_not_a_mismatch() {
    let error = list(502, "text/plain", "bad gateway").unwrap_err();
    assert!(matches!(error, Error::Unexpected { .. }) && error.is_retryable());
    let error = list(502, "application/json", "bad gateway").unwrap_err();
    assert!(matches!(error, Error::Decode { .. }));
}

#[test]
fn an_empty_body_is_not_json() {
    let error = list(200, "application/json", "").unwrap_err();
    assert_eq!(
        error.to_string(),
        "200 OK, but the body is not as described: expected JSON, found an empty body"
    );
}

#[test]
fn the_size_limit_counts_all_pieces() {
    let send = |limit, chunks: &[&'static str]| {
        let fake = Fake::new(200, "text/csv", chunks);
        let client = fake.builder().response_limit(limit).build().unwrap();
        now(client.export().send())
    };
    assert_eq!(send(6, &["ab", "cd", "ef"]).unwrap(), "abcdef");
    assert_eq!(send(0, &[]).unwrap(), "");
    for (limit, chunks) in [
        (5, ["ab", "cd", "ef"]),
        (1, ["ab", "", ""]),
        (3, ["ab", "cd", ""]),
    ] {
        let error = send(limit, &chunks).unwrap_err();
        assert!(matches!(error, Error::TooLarge { .. }));
        assert_eq!(
            error.to_string(),
            format!("200 OK, but the body is larger than the limit of {limit} bytes")
        );
    }
}

#[test]
fn wildcards() {
    assert!(fit("image/*", BodyKind::Bytes, Some("image/png")).is_some());
    assert!(fit("image/*", BodyKind::Bytes, Some("video/mp4")).is_none());
    assert!(fit("*/*", BodyKind::Bytes, Some("video/mp4")).is_some());
    assert!(
        fit(
            "application/octet-stream",
            BodyKind::Bytes,
            Some("video/mp4")
        )
        .is_some()
    );
    assert!(fit("text/plain", BodyKind::Text, Some("text/html")).is_none());
    assert!(fit("application/json", BodyKind::Json, Some("")).is_some());
}

#[test]
fn status_patterns() {
    let table = [
        ("404", Some(StatusPattern::Exact(404))),
        ("5XX", Some(StatusPattern::Range(5))),
        ("4xx", Some(StatusPattern::Range(4))),
        ("default", Some(StatusPattern::Default)),
        ("6XX", None),
        ("40", None),
        ("4X4", None),
        ("", None),
    ];
    for (text, expected) in table {
        assert_eq!(StatusPattern::parse(text), expected, "{text}");
    }
}

#[test]
fn another_form_of_success_is_asked_for_and_read_with_its_own_table() {
    let fake = Fake::new(200, "text/csv; charset=utf-8", &["a,b"]);
    let full = now(fake.client().export().send_csv().full()).unwrap();
    assert_eq!(full.body, ExportCsvOk::Csv("a,b".to_owned()));
    assert_eq!(fake.sent.lock().unwrap()[0].headers()["accept"], "text/csv");
    let other = Fake::new(200, "image/png", &["a"]);
    let error = now(other.client().export().send_csv()).unwrap_err();
    assert!(matches!(error, Error::Unexpected { .. }));
    let accepted = Fake::new(202, "", &[]);
    assert_eq!(
        now(accepted.client().export().send_csv()).unwrap(),
        ExportCsvOk::Accepted
    );
}

/// A transport that undoes a coding takes the header away.
#[test]
fn a_coding_that_is_not_undone_is_named() {
    let fake = Fake::new(200, "application/json", &["??"]).header("content-encoding", "br");
    let error = now(fake.client().list_messages("a").send()).unwrap_err();
    assert!(matches!(error, Error::Decode { .. }), "{error:?}");
    let text = error.to_string();
    assert!(
        text.contains("`br`") && text.contains("feature `brotli`"),
        "{text}"
    );
    let fake = Fake::new(200, "application/json", &["1"]).header("content-encoding", "identity");
    now(fake.client().list_messages("a").send()).unwrap();
}

#[test]
fn labels_that_mean_json_in_the_wild() {
    for label in [
        "",
        "text/javascript",
        "application/x-json; charset=utf-8",
        "binary/octet-stream",
        "application/json, application/json",
    ] {
        let fake = Fake::new(200, "", &["1"]).header("content-type", label);
        assert_eq!(
            now(fake.client().list_messages("a").send()).unwrap(),
            json!(1),
            "{label}"
        );
    }
    let fake = Fake::new(200, "", &["1"]).header("content-type", "text/html");
    assert!(now(fake.client().list_messages("a").send()).is_err());
}
