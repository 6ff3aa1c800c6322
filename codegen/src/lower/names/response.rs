//! The names of responses: variants for statuses, verbs for media types.

use crate::document;
use crate::model::{ArgumentName, MethodName, Response, Status, VariantName};

use crate::lower::names::identifier::reserved::REQUEST_METHODS;
use crate::lower::names::identifier::{Candidate, Phrase, Scope};
use crate::lower::operation::media;

/// Names the variants of a response enum by status, and by media type where a status has several.
pub(in crate::lower) fn statuses(rows: &[&Response]) -> Vec<VariantName> {
    let text = |status| match status {
        Status::Code(code) => {
            Phrase::ours(&reason(code).map_or_else(|| format!("Status{code}"), str::to_owned))
        }
        Status::Range(range) => Phrase::ours(&format!("Status{range}xx")),
        Status::Default => Phrase::ours("Default"),
    };
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut last = None;
    for row in rows {
        let media_type = row.media_type.as_deref().unwrap_or("empty");
        let text = text(row.status);
        candidates.push(match last == Some(row.status) {
            true => Candidate {
                fallbacks: vec![text.clone().joined(&media::words(media_type))],
                ..Candidate::new(text.joined(&media::suffix(media_type)))
            },
            false => Candidate::new(text),
        });
        last = Some(row.status);
    }
    Scope::<VariantName>::new(&[]).resolve(&candidates).names
}

/// Names the verbs that ask for media types, beside the setters of the same request.
pub(in crate::lower) fn verbs(media_types: &[String], setters: &[&str]) -> Vec<MethodName> {
    let candidate = |media_type: &String| Candidate {
        fallbacks: vec![Phrase::ours("send").joined(&media::words(media_type))],
        ..Candidate::new(Phrase::ours("send").joined(&media::suffix(media_type)))
    };
    let candidates: Vec<Candidate> = media_types.iter().map(candidate).collect();
    let taken = [REQUEST_METHODS, setters].concat();
    Scope::<MethodName>::new(&taken).resolve(&candidates).names
}

/// Names the methods that read headers.
pub(in crate::lower) fn headers(wires: &[&str]) -> Vec<ArgumentName> {
    let candidates: Vec<Candidate> = wires.iter().map(|wire| Candidate::new(*wire)).collect();
    Scope::<ArgumentName>::new(&["of"])
        .resolve(&candidates)
        .names
}

/// Whether the client has a method for a header. `Content-Type` has none, because `content` describes it (OpenAPI 3.1
/// §4.8.17).
pub(in crate::lower) fn is_documented(header: &document::Header<'_>) -> bool {
    !header.name.eq_ignore_ascii_case("content-type")
}

/// The reason phrase that the IANA registry of status codes gives.
pub(in crate::lower) fn reason(code: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(code).ok()?.canonical_reason()
}
