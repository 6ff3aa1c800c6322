//! The body of a recorded request, checked against what the description says of it.

use serde_json::Value;

use crate::compare::{Place, compare, is_same};
use crate::media::{self, Kind};
use crate::parts::{self, Part};
use crate::schemas::Schemas;
use crate::transport::Recorded;
use crate::values::Sent;
use crate::wire::{self, Pair};

/// What is wrong with the body of a request.
pub fn faults(
    row: &Value,
    recorded: &Recorded,
    sent: &[Sent<'_>],
    all: &Value,
    schemas: &mut Schemas<'_>,
    faults: &mut Vec<String>,
) {
    let sent = sent.iter().find(|sent| sent.row["media_type"].is_string());
    let Some(bytes) = &recorded.body else {
        if sent.is_some() {
            faults.push("no body is sent".to_owned());
        }
        return;
    };
    let Some(sent) = sent else {
        if row["body"].is_null() && !bytes.is_empty() {
            faults.push("a body is sent that nothing describes".to_owned());
        }
        return;
    };
    let name = sent.row["media_type"].as_str().unwrap_or_default();
    let found = recorded.head.headers.get("content-type");
    let found = found
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let is_meant = match media::concrete(name) {
        Some(concrete) => media::is_same(concrete, found),
        None => found.contains('/'),
    };
    if !is_meant {
        faults.push(format!("the media type is `{found}` and not `{name}`"));
    }
    let text = String::from_utf8_lossy(bytes);
    match media::kind(media::concrete(name).unwrap_or("application/octet-stream")) {
        Kind::Form if sent.value.is_object() => form(sent, &text, all, faults),
        Kind::Multipart if sent.row["as"] == "json" => match parts::parts(found, bytes) {
            Ok(parts) => multipart(sent, parts, faults),
            Err(fault) => faults.push(fault),
        },
        Kind::Json => json(sent, &text, all, schemas, faults),
        Kind::Sequence if sent.row["as"] == "json" => sequence(sent, &text, faults),
        _ if sent.row["as"] == "json" => json(sent, &text, all, schemas, faults),
        _ => {
            let structured = || sent.value.to_string();
            let written = sent.value.as_str().map_or_else(structured, str::to_owned);
            if written != text {
                faults.push(format!("the body is {text} and not {}", sent.value));
            }
        }
    }
}

fn json(
    sent: &Sent<'_>,
    text: &str,
    all: &Value,
    schemas: &mut Schemas<'_>,
    faults: &mut Vec<String>,
) {
    let Ok(found) = serde_json::from_str::<Value>(text) else {
        return faults.push(format!("the body is not JSON: {text}"));
    };
    let schema = sent.row["schema"].as_str().unwrap_or_default();
    let comparison = compare(&Place::new(all, schema), &sent.value, &found);
    if let Some(first) = comparison.differences.first() {
        faults.push(format!(
            "the body is {} at `{}`: {}",
            first.kind, first.path, first.message
        ));
    }
    if let (false, Some(fault)) = (schema.is_empty(), schemas.fault(schema, &found)) {
        faults.push(format!("the body is not valid {fault}"));
    }
}

/// JSON texts, one a line or each behind a record separator (RFC 7464).
fn sequence(sent: &Sent<'_>, text: &str, faults: &mut Vec<String>) {
    let texts = text.split(['\n', '\u{1e}']);
    let texts = texts.filter(|text| !text.trim().is_empty());
    let found: Result<Vec<Value>, _> = texts.map(serde_json::from_str).collect();
    if !found.is_ok_and(|found| is_same(&Value::Array(found), &sent.value)) {
        faults.push(format!("the body is {text} and not {}", sent.value));
    }
}

/// Each property is written in its own style (OpenAPI 3.1, section 4.8.15.1.1).
fn form(sent: &Sent<'_>, text: &str, all: &Value, faults: &mut Vec<String>) {
    let place = Place::new(all, sent.row["schema"].as_str().unwrap_or_default());
    let mut pairs = wire::pairs(text);
    for (name, value) in sent.value.as_object().into_iter().flatten() {
        let own = &sent.row["styles"][name];
        let is_nested = value.is_object()
            || value
                .as_array()
                .is_some_and(|list| list.iter().any(|item| item.is_object() || item.is_array()));
        let is_sent = if own["style"].is_string() {
            let style = own["style"].as_str().unwrap_or("form");
            let explode = own["explode"] == true;
            wire::take(&mut pairs, name, style, explode, value, wire::form_decode)
        } else if is_nested || own["content"].is_string() {
            // Without a style of its own a value is written by its media type, in one pair or several.
            let inner = format!("{name}[");
            let before = pairs.len();
            pairs.retain(|(known, _)| known != name && !known.starts_with(&inner));
            pairs.len() < before
        } else {
            wire::take(&mut pairs, name, "form", true, value, wire::form_decode)
        };
        if !wire::is_hollow(value) && !is_sent && place.mentions(name) {
            faults.push(format!("`{name}` of the form is not {value} in {text}"));
        }
    }
    if let Some((name, _)) = pairs.first() {
        faults.push(format!("nothing describes `{name}` in the form {text}"));
    }
}

/// Each property is one part, each item of a list another (OpenAPI 3.1, section 4.8.15.1.2).
fn multipart(sent: &Sent<'_>, mut parts: Vec<Part>, faults: &mut Vec<String>) {
    for (name, value) in sent.value.as_object().into_iter().flatten() {
        let style = &sent.row["styles"][name];
        let is_sent = match style["style"].as_str() {
            Some(written) => {
                let explode = style["explode"] == true;
                let mut pairs: Vec<Pair> = parts.iter().map(pair).collect();
                let is_sent = wire::take(&mut pairs, name, written, explode, value, str::to_owned);
                parts.retain(|part| pairs.contains(&pair(part)));
                is_sent
            }
            None => {
                let is_own = |part: &Part| part.name.as_deref() == Some(name);
                let (own, others): (Vec<_>, Vec<_>) =
                    std::mem::take(&mut parts).into_iter().partition(is_own);
                parts = others;
                is_parts(&own, value, style)
            }
        };
        if !is_sent && !wire::is_hollow(value) {
            faults.push(format!("`{name}` of the parts is not {value}"));
        }
    }
    if let Some(part) = parts.first() {
        let name = part.name.as_deref().unwrap_or_default();
        faults.push(format!("nothing describes the part `{name}`"));
    }
}

fn pair(part: &Part) -> Pair {
    let text = String::from_utf8_lossy(&part.content).into_owned();
    (part.name.clone().unwrap_or_default(), text)
}

fn is_parts(own: &[Part], value: &Value, style: &Value) -> bool {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        value => std::slice::from_ref(value),
    };
    let items = items.iter().filter(|item| !item.is_null());
    let items: Vec<&Value> = items.collect();
    items.len() == own.len()
        && items
            .iter()
            .zip(own)
            .all(|(item, part)| is_part(part, item, style))
}

fn is_part(part: &Part, value: &Value, style: &Value) -> bool {
    let text = String::from_utf8_lossy(&part.content);
    let read = || serde_json::from_str::<Value>(&text).is_ok_and(|found| is_same(&found, value));
    let is_content = match value {
        Value::Array(_) | Value::Object(_) => read(),
        value => wire::is_text_of(&text, value) || read(),
    };
    // Several media types, and ranges, leave the choice to whoever sends.
    let stated = style["content"].as_str();
    let stated = stated.filter(|stated| !stated.contains([',', '*']));
    let stated = stated.or_else(|| value.is_object().then_some("application/json"));
    let is_of_type = stated.is_none_or(|stated| {
        let found = part.content_type.as_deref();
        found.is_some_and(|found| media::is_same(stated, found))
    });
    is_content && is_of_type
}
