// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The one line that says what a failed response was about.

use serde_json::Value;

/// Longer texts are cut here, in characters.
const LIMIT: usize = 200;

/// The code and the message of an error body, such as `not_found: no such room`.
///
/// The members that APIs commonly use are looked up in the body and in its `error` or first
/// `errors` member: `message`, `detail`, `error_description`, `title`, `error` for the message,
/// `code`, `error_code`, `errorCode`, `error` for the code. A body that is only a JSON string is the
/// message. `None` if the body is not JSON or has none of them. At most 200 characters, without line breaks.
pub fn message_of(body: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(body).ok()?;
    let scopes = [
        value.get("error"),
        value.get("errors").and_then(|errors| errors.get(0)),
        Some(&value),
    ];
    let texts = ["message", "detail", "error_description", "title"];
    let codes = ["code", "error_code", "errorCode", "error"];
    let text = lookup(&scopes, &texts).or_else(|| scopes.iter().find_map(|scope| text(*scope)));
    let code = lookup(&scopes, &codes);
    match (code, text) {
        (Some(code), Some(text)) if code != text => Some(bounded(&format!("{code}: {text}"))),
        (_, Some(text)) => Some(bounded(&text)),
        (code, None) => code.map(|code| bounded(&code)),
    }
}

fn lookup(scopes: &[Option<&Value>], keys: &[&str]) -> Option<String> {
    let mut found = scopes
        .iter()
        .flatten()
        .flat_map(|scope| keys.iter().map(|key| scope.get(*key)));
    found.find_map(text)
}

fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// `text` on one line of at most 200 characters.
pub fn bounded(text: &str) -> String {
    let one_line = |c: char| if c.is_control() { ' ' } else { c };
    if text.chars().nth(LIMIT).is_none() {
        return text.chars().map(one_line).collect();
    }
    let kept: String = text.chars().take(LIMIT - 1).map(one_line).collect();
    format!("{kept}…")
}
