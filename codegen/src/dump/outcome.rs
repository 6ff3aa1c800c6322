//! Bodies: what a call takes and what it gives.

use super::ty::ty;
use crate::model::{Api, Body, Content, Outcome, OutcomeType};

/// The type of the value that success gives.
pub(super) fn success(api: &Api, outcome: &Outcome) -> String {
    outcome_type(api, outcome, "()")
}

/// The type that documented failures carry.
pub(super) fn failure(api: &Api, outcome: &Outcome) -> String {
    outcome_type(api, outcome, "Infallible")
}

fn outcome_type(api: &Api, outcome: &Outcome, undocumented: &str) -> String {
    match &outcome.ty {
        OutcomeType::Undocumented => undocumented.to_owned(),
        OutcomeType::Single(single) => content(api, single),
        OutcomeType::Enum { name, .. } => name.to_string(),
    }
}

/// The Rust type of a body.
pub(super) fn content(api: &Api, content: &Content) -> String {
    match content {
        Content::Empty => "()".to_owned(),
        Content::Json(of) => ty(api, of),
        Content::Xml(xml) => ty(api, &xml.ty),
        Content::Text => "String".to_owned(),
        Content::Bytes => "Bytes".to_owned(),
    }
}

/// The type of the preferred form of a request body.
pub(super) fn body(api: &Api, body: &Body) -> String {
    let first = body.contents.first();
    first.map_or_else(|| "Bytes".to_owned(), |form| content(api, &form.content))
}
