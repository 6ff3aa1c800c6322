//! The names of webhooks and callbacks, and of what they carry.

use crate::model::{FieldName, TypeName};

use crate::lower::names::identifier::{self, Candidate, Phrase, Scope};

/// What stands beside the types of webhooks.
const TYPES: &[&str] = &["Webhook", "WebhookError", "HeaderMap", "Unknown"];

/// What a webhook is named after.
pub(in crate::lower) struct WebhookText {
    /// The webhook's name; for a callback, the name of its operation and then its own.
    pub text: Phrase,
    /// The same with all further words that distinguish it from other webhooks.
    pub place: Phrase,
    /// The name that the description asks for.
    pub explicit: Option<String>,
    /// Whether it is the first of its name, and no callback.
    pub is_first: bool,
}

/// Names the structs of webhooks.
pub(in crate::lower) fn webhooks<'a>(
    texts: impl Iterator<Item = &'a WebhookText>,
) -> Vec<TypeName> {
    let candidates: Vec<Candidate> = texts
        .map(|text| Candidate {
            places: vec![text.place.clone()],
            explicit: text.explicit.clone(),
            ..Candidate::new(text.text.clone())
        })
        .collect();
    let taken: Vec<&str> = identifier::TYPES_TAKEN
        .iter()
        .chain(TYPES)
        .copied()
        .collect();
    Scope::<TypeName>::new(&taken).resolve(&candidates).names
}

/// Names the fields of headers, and that of the body.
pub(in crate::lower) fn webhook_fields(headers: &[&str]) -> (Vec<FieldName>, FieldName) {
    let header = |wire: &&str| Candidate {
        fallbacks: vec![Phrase::from(wire).joined("header")],
        ..Candidate::new(*wire)
    };
    let mut candidates: Vec<Candidate> = headers.iter().map(header).collect();
    candidates.push(Candidate {
        fallbacks: vec![Phrase::ours("request body")],
        // A header that the description calls `body` has the better claim to the name.
        remoteness: 1,
        ..Candidate::new(Phrase::ours("body"))
    });
    let resolution = Scope::<FieldName>::new(&["parse"]).resolve(&candidates);
    let mut names = resolution.names;
    let body = names.pop().unwrap_or_else(|| identifier::name("body"));
    (names, body)
}
