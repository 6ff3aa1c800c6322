//! A recorded request, checked against what the description says of the operation.

use serde_json::Value;

use crate::body;
use crate::compare::is_same;
use crate::media::{self, Kind};
use crate::operations::BASE;
use crate::schemas::Schemas;
use crate::security;
use crate::transport::Recorded;
use crate::values::Sent;
use crate::wire::{self, Pair};

/// What is wrong with a request.
pub fn faults(
    row: &Value,
    recorded: &Recorded,
    sent: &[Sent<'_>],
    all: &Value,
    schemas: &mut Schemas<'_>,
) -> Vec<String> {
    let mut faults = Vec::new();
    let head = &recorded.head;
    if row["method"] != head.method.as_str() {
        faults.push(format!("the method is {}", head.method));
    }
    let template = row["template"].as_str().unwrap_or_default();
    // Expressions of URI templates (RFC 6570) stand for parameters of the query, and are no part of the path.
    let expression = ["{?", "{&", "{#"]
        .iter()
        .filter_map(|opening| template.find(opening));
    let template = &template[..expression.min().unwrap_or(template.len())];
    let (path, fixed) = template.split_once('?').unwrap_or((template, ""));
    let found = head.uri.path();
    let is_value = |name: &str, text: &str| {
        let sent = sent_at(sent, "path").find(|sent| sent.row["name"] == name);
        sent.is_some_and(|sent| is_segment(sent, text, wire::decode))
    };
    let base = BASE.find("/base").map_or("", |at| &BASE[at..]);
    let own = found.strip_prefix(base).unwrap_or(found);
    if !wire::is_path(own, path.split('#').next().unwrap_or_default(), &is_value) {
        faults.push(format!("the path is {found}"));
    }
    query(
        row,
        head.uri.query().unwrap_or_default(),
        fixed,
        sent,
        &mut faults,
    );
    headers(&head.headers, sent, &mut faults);
    cookies(&head.headers, sent, &mut faults);
    faults.extend(credentials(row, head, sent));
    body::faults(row, recorded, sent, all, schemas, &mut faults);
    faults
}

fn sent_at<'s, 'd>(
    sent: &'s [Sent<'d>],
    location: &'static str,
) -> impl Iterator<Item = &'s Sent<'d>> {
    sent.iter().filter(move |sent| sent.row["in"] == location)
}

/// Name, style, and whether it is exploded.
fn style(row: &Value) -> (&str, &str, bool) {
    let text = |value: &'_ Value| -> bool { value.as_bool().unwrap_or(false) };
    (
        row["name"].as_str().unwrap_or_default(),
        row["style"]["style"].as_str().unwrap_or("simple"),
        text(&row["style"]["explode"]),
    )
}

fn is_segment(sent: &Sent<'_>, text: &str, read: fn(&str) -> String) -> bool {
    let (name, style, explode) = style(sent.row);
    match is_content(&sent.row["style"], &sent.value, &read(text)) {
        Some(is_same) => is_same,
        None => wire::is_segment(text, name, style, explode, &sent.value, read),
    }
}

/// Whether a text is a value in a media type; `None` where a style says how it is written.
fn is_content(style: &Value, value: &Value, text: &str) -> Option<bool> {
    let name = style["content"].as_str()?;
    Some(match media::kind(name) {
        Kind::Text | Kind::Xml => wire::is_text_of(text, value),
        _ => serde_json::from_str::<Value>(text).is_ok_and(|found| is_same(&found, value)),
    })
}

/// The first value under a name at a place.
fn found_at(head: &http::request::Parts, location: &str, name: &str) -> Option<String> {
    let header = |name: &str| head.headers.get(name)?.to_str().ok();
    let first = |pairs: Vec<Pair>| pairs.into_iter().find(|(known, _)| known == name);
    match location {
        "query" => {
            let (_, value) = first(wire::pairs(head.uri.query().unwrap_or_default()))?;
            Some(wire::form_decode(&value))
        }
        "cookie" => {
            let (_, value) = first(wire::cookies(header("cookie").unwrap_or_default()))?;
            Some(value)
        }
        _ => header(name).map(str::to_owned),
    }
}

fn credentials(row: &Value, head: &http::request::Parts, sent: &[Sent<'_>]) -> Option<String> {
    let find = |location: &str, name: &str| found_at(head, location, name);
    let is_parameter = |location: &str, name: &str| {
        sent.iter().any(|sent| {
            let own = sent.row["name"].as_str().unwrap_or_default();
            let is_same = match location {
                "header" => own.eq_ignore_ascii_case(name),
                _ => own == name,
            };
            sent.row["in"] == location && is_same
        })
    };
    security::fault(&row["security"], &find, &is_parameter)
}

fn query(row: &Value, text: &str, fixed: &str, sent: &[Sent<'_>], faults: &mut Vec<String>) {
    let mut pairs = wire::pairs(text);
    // A pair with braces is a parameter as well.
    let fixed = wire::pairs(fixed).into_iter();
    for pair in fixed.filter(|(_, value)| !value.contains('{')) {
        match pairs.iter().position(|known| *known == pair) {
            Some(at) => drop(pairs.remove(at)),
            None => faults.push(format!(
                "`{}` of the path is not in the query {text}",
                pair.0
            )),
        }
    }
    for sent in sent_at(sent, "query") {
        take(&mut pairs, sent, wire::form_decode, text, faults);
    }
    for sent in sent_at(sent, "querystring") {
        let content = sent.row["style"]["content"].as_str().unwrap_or_default();
        let is_sent = match media::kind(content) {
            Kind::Form => wire::take(&mut pairs, "", "form", true, &sent.value, wire::form_decode),
            _ => {
                pairs.clear();
                is_content(&sent.row["style"], &sent.value, &wire::decode(text)).unwrap_or(false)
            }
        };
        if !is_sent {
            faults.push(format!("the query {text} is not {}", sent.value));
        }
    }
    pairs.retain(|(name, value)| !security::is_in_query(&row["security"], name, value));
    if let Some((name, _)) = pairs.first() {
        faults.push(format!("nothing describes `{name}` in the query {text}"));
    }
}

fn take(
    pairs: &mut Vec<Pair>,
    sent: &Sent<'_>,
    read: fn(&str) -> String,
    text: &str,
    faults: &mut Vec<String>,
) {
    let (name, style, explode) = style(sent.row);
    let is_sent = if sent.row["style"]["content"].is_string() {
        let at = pairs.iter().position(|(known, _)| known == name);
        at.is_some_and(|at| {
            let (_, text) = pairs.remove(at);
            is_content(&sent.row["style"], &sent.value, &read(&text)).unwrap_or(false)
        })
    } else {
        wire::take(pairs, name, style, explode, &sent.value, read)
    };
    if !is_sent {
        let value = &sent.value;
        faults.push(format!(
            "`{name}` in style {style} is not {value} in {text}"
        ));
    }
}

fn headers(headers: &http::HeaderMap, sent: &[Sent<'_>], faults: &mut Vec<String>) {
    for sent in sent_at(sent, "header") {
        let name = sent.row["name"].as_str().unwrap_or_default();
        let found = headers
            .get(name)
            .and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        let Some(text) = found else {
            faults.push(format!("the header `{name}` is not sent"));
            continue;
        };
        if !is_segment(sent, text, str::to_owned) {
            faults.push(format!(
                "the header `{name}` is not {} in {text}",
                sent.value
            ));
        }
    }
}

fn cookies(headers: &http::HeaderMap, sent: &[Sent<'_>], faults: &mut Vec<String>) {
    let text = headers.get("cookie").and_then(|value| value.to_str().ok());
    let text = text.unwrap_or_default();
    let mut pairs = wire::cookies(text);
    for sent in sent_at(sent, "cookie") {
        let read = match sent.row["style"]["style"] == "cookie" {
            true => str::to_owned,
            false => wire::decode as fn(&str) -> String,
        };
        take(&mut pairs, sent, read, text, faults);
    }
}
