//! Free-form JSON as a member.

use serde_json::Value;

use crate::runtime::json::{from_slice, object, to_string};

#[derive(Clone, Default)]
struct Note {
    any: Option<Value>,
    text: Option<String>,
}

object! { Note {
    optional any: "any",
    optional text: "text",
} }

#[test]
fn null_is_kept_where_any_json_may_be() {
    let note: Note = from_slice(br#"{"any":null,"text":null}"#).unwrap();
    assert_eq!(note.any, Some(Value::Null));
    assert_eq!(to_string(&note), r#"{"any":null}"#);
    let absent: Note = from_slice(b"{}").unwrap();
    assert_eq!(absent, Note::default());
}
