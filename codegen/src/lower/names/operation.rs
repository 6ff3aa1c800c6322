//! The names that operations bring: methods, request builders, and types of what comes back.

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document;
use crate::model::{MethodName, TypeName};
use crate::source::Span;

use crate::lower::names::clash::{key_span, report};
use crate::lower::names::fastapi;
use crate::lower::names::identifier::reserved::CLIENT_METHODS;
use crate::lower::names::identifier::{self, Candidate, Clash, Phrase, Scope};
use crate::lower::names::response::is_documented;
use crate::lower::operation::media;

/// The names that an operation brings.
pub(in crate::lower) struct OperationName {
    /// The words of the method, for the types inside.
    pub phrase: Phrase,
    /// The method on the client.
    pub method: MethodName,
    /// The request builder.
    pub request: TypeName,
    /// The enum of success, should there be one.
    pub success: TypeName,
    /// The enum of failure, should there be one.
    pub failure: TypeName,
    /// The type of the headers, if its responses document any.
    pub headers: Option<TypeName>,
    /// The enums of success in other media types, should there be any: words for the media types, and names.
    pub others: Vec<(String, TypeName)>,
}

impl OperationName {
    /// The enum of success in another media type.
    pub(in crate::lower) fn representation(&self, media_type: &str) -> TypeName {
        let known = self.others.iter().find(|(known, _)| known == media_type);
        known.map_or_else(|| self.success.clone(), |(_, name)| name.clone())
    }
}

/// Names operations: by `operationId`, else by method and path.
pub(in crate::lower) fn operations(
    all: &[(&document::Path<'_>, &document::Operation<'_>)],
    keep_ids: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<OperationName> {
    let texts: Vec<Candidate> = all
        .iter()
        .map(|(path, operation)| operation_candidate(path, operation, keep_ids))
        .collect();
    let places: Vec<Span> = all
        .iter()
        .map(|(_, operation)| {
            operation
                .id
                .map_or_else(|| key_span(operation.node), |(_, node)| node.span())
        })
        .collect();
    let methods = Scope::<MethodName>::new(CLIENT_METHODS).resolve(&texts);
    report_operations(&methods.clashes, all, &places, diagnostics);
    // The builder is named after the method, so that one leads to the other.
    let others: Vec<Vec<String>> = all.iter().map(|(_, of)| other_media_types(of)).collect();
    let types: Vec<Candidate> = methods
        .names
        .iter()
        .zip(all)
        .zip(&others)
        .flat_map(|((method, (_, of)), others)| {
            let headers = documents_headers(of).then(|| headers_candidate(method));
            let types = type_candidates(method, others);
            types.into_iter().chain(headers).collect::<Vec<_>>()
        })
        .collect();
    let types = Scope::<TypeName>::new(identifier::TYPES_TAKEN).resolve(&types);
    let mut types = types.names.into_iter();
    let mut named = Vec::new();
    for ((method, (_, of)), others) in methods.names.into_iter().zip(all).zip(others) {
        let (Some(request), Some(success), Some(failure)) =
            (types.next(), types.next(), types.next())
        else {
            break;
        };
        named.push(OperationName {
            phrase: words_of(&method),
            method,
            request,
            success,
            failure,
            others: others.into_iter().zip(types.by_ref()).collect(),
            headers: match documents_headers(of) {
                true => types.next(),
                false => None,
            },
        });
    }
    named
}

fn type_candidates(method: &MethodName, others: &[String]) -> Vec<Candidate> {
    let bare = words_of(method);
    let with = |words: &[&str]| {
        words
            .iter()
            .fold(bare.clone(), |bare, word| bare.joined(word))
    };
    let own = [with(&[]), with(&["ok"]), with(&["error"])].map(Candidate::new);
    let others = others.iter().map(|media_type| Candidate {
        fallbacks: vec![with(&[&media::words(media_type), "ok"])],
        ..Candidate::new(with(&[&media::suffix(media_type), "ok"]))
    });
    own.into_iter().chain(others).collect()
}

fn headers_candidate(method: &MethodName) -> Candidate {
    Candidate {
        fallbacks: vec![words_of(method).joined("response headers")],
        ..Candidate::new(words_of(method).joined("headers"))
    }
}

/// The words of a method's name, which already differs from all others.
fn words_of(method: &MethodName) -> Phrase {
    Phrase::ours(method.as_str().trim_start_matches("r#"))
}

fn documents_headers(operation: &document::Operation<'_>) -> bool {
    let headers = operation.responses.iter().flat_map(|of| &of.headers);
    headers.into_iter().any(is_documented)
}

/// The media types of the responses of an operation, each once, if there are several.
fn other_media_types(operation: &document::Operation<'_>) -> Vec<String> {
    let contents = operation
        .responses
        .iter()
        .flat_map(|response| &response.content);
    let mut names: Vec<String> = Vec::new();
    for media in contents {
        if !names.iter().any(|known| known == media.name) {
            names.push(media.name.to_owned());
        }
    }
    if names.len() < 2 {
        names.clear();
    }
    names
}

fn operation_candidate(
    path: &document::Path<'_>,
    operation: &document::Operation<'_>,
    keep_ids: bool,
) -> Candidate {
    let method = operation.method.0.to_lowercase();
    let template = path.template.replace('{', " by ").replace('}', " ");
    let place = Phrase::ours(&method).then(&template);
    let id = operation.id.map(|(id, _)| id);
    let function = id.filter(|_| !keep_ids);
    let function = function.and_then(|id| fastapi::function(id, &path.template, &method));
    let whole = id.map(Phrase::from).filter(|_| function.is_some());
    Candidate {
        explicit: operation.rust_name.map(str::to_owned),
        // An operation whose id is exactly this name has a better claim than one whose FastAPI tail was cut off.
        remoteness: u8::from(function.is_some()),
        places: whole.into_iter().chain([place.clone()]).collect(),
        ..Candidate::new(function.or(id).map_or(place, Phrase::from))
    }
}

/// Reports clashes. Two operations with the same id are a mistake in the description; two ids that merely become the
/// same name are not.
fn report_operations(
    clashes: &[Clash<MethodName>],
    all: &[(&document::Path<'_>, &document::Operation<'_>)],
    places: &[Span],
    diagnostics: &mut Diagnostics,
) {
    let id = |index: usize| {
        all.get(index)
            .and_then(|(_, operation)| operation.id)
            .map(|(id, _)| id)
    };
    for clash in clashes {
        let same = clash
            .winner
            .is_some_and(|winner| id(winner).is_some() && id(winner) == id(clash.loser));
        if !same {
            report(
                std::slice::from_ref(clash),
                places,
                codes::OPERATION_NAME_CLASH,
                "operation",
                diagnostics,
            );
            continue;
        }
        let (Some(&loser), Some(winner)) = (
            places.get(clash.loser),
            clash.winner.and_then(|winner| places.get(winner)),
        ) else {
            continue;
        };
        let text = id(clash.loser).unwrap_or_default();
        diagnostics.push(
            Diagnostic::warning(codes::DUPLICATE_OPERATION_ID, loser, format!("operationId `{text}` is used twice"))
                .label(loser, format!("this one becomes `{}`", clash.given.as_str()))
                .secondary(*winner, "this one keeps the name")
                .help("an operationId must be unique in the description (OpenAPI 3.1 §4.8.10.1); rename one of them"),
        );
    }
}
