//! Parts of the program of the tests that need no client.

use serde_json::{Value, json};

#[path = "../../contract/compare.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of another program")]
mod compare;
#[path = "../../contract/parts.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of another program")]
mod parts;
#[path = "../../contract/security.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of another program")]
mod security;
#[path = "../../contract/wire.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of another program")]
mod wire;

use compare::{Place, compare};

fn differences(schema: &Value, read: &Value, written: &Value) -> Vec<String> {
    let all = json!({"0": schema});
    let found = compare(&Place::new(&all, "0"), read, written).differences;
    let found = found.into_iter();
    found
        .map(|found| format!("{} {}", found.kind, found.path))
        .collect()
}

#[test]
fn texts_are_compared_as_what_they_stand_for() {
    let is_same = |schema: Value, one: &str, other: &str| {
        differences(&schema, &json!(one), &json!(other)).is_empty()
    };
    assert!(is_same(json!({"format": "uuid"}), "AB-1", "ab-1"));
    assert!(!is_same(json!({"format": "hex"}), "AB-1", "ab-1"));
    assert!(is_same(json!({"format": "byte"}), "Zh==", "Zg=="));
    assert!(is_same(json!({"contentEncoding": "base64"}), "_-8", "/+8="));
    assert!(!is_same(json!({"format": "byte"}), "Zg==", "Zw=="));
    assert!(!is_same(json!({}), "Zh==", "Zg=="));
}

#[test]
fn the_schema_of_a_sequence_may_be_that_of_its_items() {
    let all = json!({
        "item": {"properties": {"a": {}}},
        "list": {"items": {"properties": {"a": {}}}},
    });
    for name in ["item", "list"] {
        let place = Place::new(&all, name).sequence();
        let found = compare(&place, &json!([{"a": 1}]), &json!([{}]));
        assert_eq!(found.differences[0].path, "/0/a", "{name}");
    }
}

/// What is wrong when these stand in a request.
fn fault(demands: &Value, found: &[(&str, &str, &str)], parameter: (&str, &str)) -> Option<String> {
    let find = |location: &str, name: &str| {
        let mut found = found.iter();
        let known = found.find(|known| (known.0, known.1) == (location, name))?;
        Some(known.2.to_owned())
    };
    let is_parameter = |location: &str, name: &str| parameter == (location, name);
    security::fault(demands, &find, &is_parameter)
}

#[test]
fn credentials_stand_where_one_alternative_demands_them() {
    let key = json!({"in": "query", "name": "key", "form": "key"});
    let token = json!({"in": "header", "name": "Authorization", "form": "bearer"});
    let both = json!([[key, token]]);
    let none = ("", "");
    let sent = [
        ("query", "key", security::SECRET),
        ("header", "Authorization", "Bearer c2VjcmV0"),
    ];
    assert_eq!(fault(&both, &sent, none), None);
    assert_eq!(fault(&both, &sent[1..], ("query", "key")), None);
    assert!(
        fault(&both, &sent[1..], none)
            .unwrap()
            .contains("`key` in query")
    );
    assert_eq!(fault(&json!([[key], [token]]), &sent[1..], none), None);
    // The client could prove itself, so that access without is not what is asked for.
    assert!(fault(&json!([[], [key]]), &[], none).is_some());
    assert_eq!(fault(&json!([[]]), &[], none), None);
    assert!(fault(&json!([]), &sent, none).is_some());
    assert_eq!(fault(&json!([]), &[], none), None);
}

/// What is left of a query after parameters were found in it; nothing if one was not.
fn left(query: &str, parameters: &[(&str, bool, Value)]) -> Option<Vec<String>> {
    let mut pairs = wire::pairs(query);
    for (name, explode, value) in parameters {
        let is_sent = wire::take(&mut pairs, name, "form", *explode, value, wire::form_decode);
        if !is_sent {
            return None;
        }
    }
    Some(pairs.into_iter().map(|(name, _)| name).collect())
}

#[test]
fn members_of_several_exploded_objects_are_told_apart_by_their_values() {
    let objects = [
        ("a", true, json!({"id": 1, "x": "p"})),
        ("id", true, json!(3)),
        ("b", true, json!({"id": 2})),
    ];
    assert_eq!(left("id=1&x=p&id=3&id=2", &objects), Some(Vec::new()));
    assert_eq!(left("id=1&x=p&id=3&id=4", &objects), None);
    assert_eq!(
        left("id=1&x=p&id=3&id=2&id=5", &objects),
        Some(vec!["id".to_owned()])
    );
}

/// OpenAPI does not say how a list inside an object is written, but it is written.
#[test]
fn lists_inside_of_exploded_objects_are_pairs_or_any_text() {
    let object = [("o", true, json!({"s": ["n", "m"]}))];
    assert_eq!(left("s=n&s=m", &object), Some(Vec::new()));
    assert_eq!(left("s=%5B%22n%22%2C%22m%22%5D", &object), Some(Vec::new()));
    assert_eq!(left("s=n&s=o", &object), None);
    assert_eq!(left("t=n", &object), None);
}

#[test]
fn bodies_of_several_parts_are_taken_apart() {
    let body = b"--b 1\r\nContent-Disposition: form-data; name=\"a%22b\"; filename=\"f\"\r\ncontent-type: image/png\r\n\r\n\r\n--b\r\n\r\n--b 1\r\n\r\nx\r\n--b 1--\r\n";
    let found = parts::parts("multipart/form-data; a=1; boundary=\"b 1\"", body).unwrap();
    let shown: Vec<_> = found
        .iter()
        .map(|part| {
            let content = String::from_utf8_lossy(&part.content);
            (part.name.as_deref(), part.content_type.as_deref(), content)
        })
        .collect();
    let first = (Some("a\"b"), Some("image/png"), "\r\n--b\r\n".into());
    assert_eq!(shown, [first, (None, None, "x".into())]);
}

#[test]
fn bodies_that_are_no_parts_are_found() {
    for (content_type, body, fault) in [
        ("multipart/form-data", "--b--", "boundary"),
        ("multipart/form-data; boundary=b", "x\r\n--b--", "before"),
        ("multipart/form-data; boundary=b", "--b\r\n\r\nx", "end"),
        (
            "multipart/form-data; boundary=b",
            "--b\r\nx\r\n--b--",
            "headers",
        ),
        (
            "multipart/form-data; boundary=b",
            "--b\r\nx\r\n\r\ny\r\n--b--",
            "colon",
        ),
    ] {
        let found = parts::parts(content_type, body.as_bytes());
        let said = found.expect_err(body);
        assert!(said.contains(fault), "{body}: {said}");
    }
}
