//! JSONPath queries (RFC 9535): which values of the description an action is about.

use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use super::super::node::Node;
use super::super::span::Span;
use super::super::tree::Content;
use crate::diagnostic::{Diagnostic, codes, suggest};

/// More nested brackets than any person writes. The parser recurses into them.
const MOST_NESTED: usize = 64;

/// A query, and where it was written.
#[derive(Clone, Debug)]
pub(super) struct Query {
    path: JsonPath,
    text: String,
    pub(super) span: Span,
}

/// One step of a normalized path (RFC 9535, section 2.7).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Index(usize),
    Name(String),
}

impl Query {
    /// The query that a string holds.
    pub(super) fn parse(node: Node<'_>, text: &str) -> Result<Self, Diagnostic> {
        if nesting(text) > MOST_NESTED {
            let message = format!("the query nests more than {MOST_NESTED} brackets");
            return Err(Diagnostic::error(
                codes::OVERLAY_QUERY,
                node.span(),
                message,
            ));
        }
        match JsonPath::parse(text) {
            Ok(path) => Ok(Self {
                path,
                text: text.to_owned(),
                span: node.span(),
            }),
            Err(error) => Err(wrong(node, text, error.position(), error.message())),
        }
    }

    /// The places of the values that the query selects, parents first, each once.
    pub(super) fn locate(&self, view: &Value) -> Vec<Vec<Step>> {
        let found = self.path.query_located(view);
        let mut places: Vec<Vec<Step>> = found
            .locations()
            .map(|place| place.iter().map(step).collect())
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// For a query that selects nothing: how far it leads, and what it may mean by the next name.
    pub(super) fn advice(&self, view: &Value) -> Option<String> {
        let cuts = self.text.rmatch_indices(['.', '[']).map(|(at, _)| at);
        let mut prefixes = cuts.filter_map(|at| self.text.split_at_checked(at));
        prefixes.find_map(|(before, after)| {
            let path = JsonPath::parse(before).ok()?;
            let found = path.query(view).all();
            let keys = found.iter().filter_map(|value| value.as_object());
            let keys = keys.flat_map(|object| object.keys().map(String::as_str));
            let meant = suggest::sentence(first_name(after), keys);
            let far = || format!("`{before}` selects something, `{after}` in it nothing");
            (!found.is_empty()).then(|| meant.unwrap_or_else(far))
        })
    }
}

/// The name with which the rest of a query starts, as far as it is a plain one.
fn first_name(rest: &str) -> &str {
    let quoted = rest.strip_prefix("['").or_else(|| rest.strip_prefix("[\""));
    match quoted {
        Some(name) => name.split(['\'', '"']).next().unwrap_or_default(),
        None => {
            let name = rest.trim_start_matches('.');
            name.split(['.', '[']).next().unwrap_or_default()
        }
    }
}

fn step(element: &PathElement<'_>) -> Step {
    match element {
        PathElement::Name(name) => Step::Name((*name).to_owned()),
        PathElement::Index(index) => Step::Index(*index),
    }
}

/// The most brackets that are open at once, those in strings counted like others.
fn nesting(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'!' => open = open.saturating_add(1),
            b')' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}

fn wrong(node: Node<'_>, text: &str, position: usize, reason: &str) -> Diagnostic {
    let place = rest(node, position).unwrap_or(node.span());
    let message = format!("`{text}` is not a JSONPath query");
    let reason = match reason {
        "parser error" => "not understood from here on",
        other => other,
    };
    Diagnostic::error(codes::OVERLAY_QUERY, place, message)
        .label(place, reason)
        .maybe_help(advice(text, position))
        .pointer(node.pointer())
}

/// The part of the text from an offset on, if it stands in the file as it is.
fn rest(node: Node<'_>, position: usize) -> Option<Span> {
    let Content::String(text) = node.tree().data(node.id()).content else {
        return None;
    };
    let start = text.start.checked_add(u32::try_from(position).ok()?)?;
    let inside = !text.decoded && start < text.end;
    let whole = node.tree().text(node.span().file, text);
    (inside && whole.is_char_boundary(position))
        .then(|| Span::new(node.span().file, start, text.end))
}

fn advice(text: &str, position: usize) -> Option<String> {
    if !text.starts_with('$') {
        return Some("a query starts with `$`, the whole description: `$.info.title`".to_owned());
    }
    let (before, after) = text.split_at_checked(position)?;
    let name_start = before
        .rfind(['.', '[', ' ', '('])
        .map_or(0, |at| at.saturating_add(1));
    let start = before.get(name_start..)?;
    let shorthand = before.get(..name_start)?.ends_with('.');
    let end = after.find(['.', '[', ' ', ']', ')']).unwrap_or(after.len());
    let name = format!("{start}{}", after.get(..end)?);
    (shorthand && !name.is_empty()).then(|| {
        format!("a name that is more than letters, digits and `_` stands in brackets: `['{name}']`")
    })
}
