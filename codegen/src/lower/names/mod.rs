//! The scopes of names: which names must differ from each other, and what happens when two are equal.

pub(in crate::lower) mod body_variant;
pub(in crate::lower) mod clash;
pub(in crate::lower) mod fastapi;
pub(in crate::lower) mod hint;
pub(crate) mod identifier;
pub(in crate::lower) mod operation;
pub(in crate::lower) mod place;
pub(in crate::lower) mod response;
pub(in crate::lower) mod security;
pub(in crate::lower) mod server;
pub(in crate::lower) mod webhook;

use crate::diagnostic::{Diagnostics, codes};
use crate::document::{Document, SchemaId};
use crate::model::{
    ArgumentName, Body, FieldName, MethodName, ModuleName, Operation, Parameter, TypeName,
    VariantName,
};
use crate::source::Span;

use crate::lower::names::clash::{key_span, report};
use crate::lower::names::identifier::reserved::{CLIENT_METHODS, REQUEST_METHODS};
use crate::lower::names::identifier::{Candidate, Phrase, Scope};
use crate::lower::names::place::Places;
use crate::lower::operation::draft::{BodyDraft, ContentDraft, ParameterDraft};
use crate::lower::schema::draft::Draft;
use crate::lower::schema::listed::Listed;

pub(in crate::lower) use crate::lower::names::operation::{OperationName, operations};
pub(in crate::lower) use crate::lower::names::response::{
    headers, is_documented, reason, statuses, verbs,
};
pub(in crate::lower) use crate::lower::names::security::{env, setters};
pub(in crate::lower) use crate::lower::names::server::{
    ServerText, server_values, server_values_type, server_variables, servers,
};
pub(in crate::lower) use crate::lower::names::webhook::{WebhookText, webhook_fields, webhooks};

/// The names of a struct's fields.
pub(in crate::lower) struct Fields {
    /// One for each property.
    pub fields: Vec<FieldName>,
    /// The field for additional properties.
    pub rest: FieldName,
}

/// Names the fields of a struct.
pub(in crate::lower) fn fields(
    properties: &[(&str, Vec<SchemaId>)],
    document: &Document<'_>,
    diagnostics: &mut Diagnostics,
) -> Fields {
    let schema = |ids: &[SchemaId]| ids.last().map(|&id| &document.schemas[id]);
    let mut candidates: Vec<Candidate> = properties
        .iter()
        .map(|(wire, ids)| Candidate {
            explicit: asked(document, ids).map(str::to_owned),
            ..Candidate::new(*wire)
        })
        .collect();
    // A property that is really called `additional_properties` keeps the name.
    candidates.push(Candidate::new(Phrase::ours("additional_properties")));
    let rest = properties.len();
    let scope = Scope::<FieldName>::new(&["new"]);
    let resolution = scope.resolve_with(candidates, |index, candidate| {
        if index == rest {
            candidate.text = "additionalProperties, which the description does not name".into();
            candidate.wanted = Some(Phrase::ours("additional properties"));
            candidate.fallbacks = vec![
                Phrase::ours("other properties"),
                Phrase::ours("remaining properties"),
            ];
        }
    });
    let places: Vec<Span> = properties
        .iter()
        .map(|(_, ids)| key_span(schema(ids).map_or(document.node, |schema| schema.node)))
        .collect();
    report(
        &resolution.clashes,
        &places,
        codes::FIELD_NAME_CLASH,
        "property",
        diagnostics,
    );
    let mut names = resolution.names;
    let rest = names
        .pop()
        .unwrap_or_else(|| identifier::name("additional_properties"));
    Fields {
        fields: names,
        rest,
    }
}

/// The explicit name of a property (`x-rust-name`). The last inline schema that has one decides: in an `allOf`, the
/// schema that extends the others comes last.
pub(in crate::lower) fn asked<'t>(document: &Document<'t>, ids: &[SchemaId]) -> Option<&'t str> {
    let schemas = ids.iter().rev().map(|&id| &document.schemas[id]);
    let mut own = schemas.filter(|schema| schema.name.is_none());
    own.find_map(|schema| schema.rust_name)
}

/// Names the variants of an enum of values.
pub(in crate::lower) fn variants(
    listed: &[&Listed<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<VariantName> {
    let candidates: Vec<Candidate> = listed
        .iter()
        .map(|value| Candidate {
            explicit: value.name.map(str::to_owned),
            ..Candidate::new(value.text.clone())
        })
        .collect();
    let resolution = Scope::<VariantName>::new(&["Unknown"]).resolve(&candidates);
    let places: Vec<Span> = listed.iter().map(|value| value.node.span()).collect();
    report(
        &resolution.clashes,
        &places,
        codes::VARIANT_NAME_CLASH,
        "value",
        diagnostics,
    );
    resolution.names
}

/// Names the variants of a union.
pub(in crate::lower) fn alternatives(phrases: &[Phrase]) -> Vec<VariantName> {
    let candidates: Vec<Candidate> = (1_usize..)
        .zip(phrases)
        .map(|(number, phrase)| Candidate {
            fallbacks: vec![phrase.clone().joined(&number.to_string())],
            ..Candidate::new(phrase.clone())
        })
        .collect();
    Scope::<VariantName>::new(&["Unknown"])
        .resolve(&candidates)
        .names
}

/// The file name of an operation's example: the name of its method, changed only where Windows reserves that name. A
/// trailing underscore stays, because it may be the only difference from another method.
pub(in crate::lower) fn example_file(method: &MethodName) -> String {
    let bare = method.as_str().trim_start_matches("r#");
    match identifier::is_device(bare) {
        true => format!("{bare}_example"),
        false => bare.to_owned(),
    }
}

/// The module for a tag.
pub(in crate::lower) fn module(text: &str) -> ModuleName {
    let name: ModuleName = identifier::name(text);
    // Every generated crate has these features and modules.
    let taken = [
        "default",
        "reqwest",
        "rustls",
        "native_tls",
        "http2",
        "gzip",
        "brotli",
        "zstd",
        "serde",
        "chrono",
        "shared",
        // Clippy warns about a module inside a module of the same name.
        "types",
        "operations",
    ];
    if taken.contains(&name.as_str()) {
        identifier::name(Phrase::from(text).joined("api"))
    } else {
        name
    }
}

/// Names the arguments and setters of an operation. Also returns the further contents of a required body, which become
/// methods of their own.
pub(in crate::lower) fn arguments(
    parameters: Vec<ParameterDraft>,
    body: Option<BodyDraft>,
) -> (Vec<Parameter>, Option<Body>, Vec<ContentDraft>) {
    let mut candidates: Vec<Candidate> = parameters
        .iter()
        .map(|parameter| Candidate {
            explicit: parameter.explicit.clone(),
            fallbacks: vec![in_location(parameter)],
            ..Candidate::new(parameter.wire.clone())
        })
        .collect();
    candidates.extend(body.iter().map(|body| Candidate {
        explicit: body.explicit.clone(),
        fallbacks: vec![Phrase::ours("request body")],
        // A parameter that the description calls `body` has the better claim to the name.
        remoteness: 1,
        ..Candidate::new(Phrase::ours("body"))
    }));
    let names = Scope::<ArgumentName>::new(REQUEST_METHODS)
        .resolve(&candidates)
        .names;
    let mut names = names.into_iter();
    let parameters = parameters.into_iter().zip(names.by_ref());
    let parameters: Vec<Parameter> = parameters.map(|(draft, name)| draft.named(name)).collect();
    let Some((body, name)) = body.zip(names.next()) else {
        return (parameters, None, Vec::new());
    };
    let (body, others) = body_variant::named(&parameters, body, name, REQUEST_METHODS);
    (parameters, Some(body), others)
}

/// The name of a parameter followed by its location.
fn in_location(parameter: &ParameterDraft) -> Phrase {
    let location = format!("{:?}", parameter.location);
    Phrase::from(&parameter.wire).joined(&location)
}

/// Names the methods for further media types of required bodies, in order.
pub(in crate::lower) fn body_methods(
    operations: &[Operation],
    variants: &[Vec<ContentDraft>],
) -> Vec<MethodName> {
    body_variant::methods(operations, variants, CLIENT_METHODS)
}

/// Names the types.
pub(in crate::lower) fn types(
    drafts: &[Draft<'_>],
    unmet: &[Draft<'_>],
    document: &Document<'_>,
    places: &Places,
    diagnostics: &mut Diagnostics,
) -> Vec<TypeName> {
    let all = || drafts.iter().chain(unmet);
    let candidates = all().map(|draft| type_candidate(draft, document)).collect();
    let others = |index: usize, candidate: &mut Candidate| {
        if let Some(draft) = all().nth(index) {
            add_others(candidate, draft, document, places);
        }
    };
    let scope = Scope::<TypeName>::new(identifier::TYPES_TAKEN);
    let resolution = scope.resolve_with(candidates, others);
    let places: Vec<Span> = all().map(|draft| key_span(draft.node)).collect();
    let component = |index: usize| drafts.get(index).is_some_and(|draft| draft.component);
    for clash in &resolution.clashes {
        // Nothing is wrong when an inline schema gets another name, and an unreferenced component gets no type at all.
        if component(clash.loser) || clash.explicit && clash.loser < drafts.len() {
            report(
                std::slice::from_ref(clash),
                &places,
                codes::TYPE_NAME_CLASH,
                "schema",
                diagnostics,
            );
        }
    }
    let mut names = resolution.names;
    names.truncate(drafts.len());
    names
}

/// Components win over inline schemas, and those of the root document win over those of other files.
fn type_candidate(draft: &Draft<'_>, document: &Document<'_>) -> Candidate {
    let is_elsewhere = draft.node.file() != document.node.file();
    Candidate {
        explicit: draft.hint.explicit.clone(),
        remoteness: u8::from(is_elsewhere) + 2 * u8::from(!draft.component),
        ..Candidate::new(draft.hint.phrase.clone())
    }
}

/// Adds alternative names to a type whose first choice another type wants, too.
fn add_others(
    candidate: &mut Candidate,
    draft: &Draft<'_>,
    document: &Document<'_>,
    places: &Places,
) {
    let phrase = draft.hint.phrase.clone();
    let is_elsewhere = draft.node.file() != document.node.file();
    let whole = || places.whole(document, draft.node);
    match draft.component {
        true if is_elsewhere => candidate.fallbacks.push(whole()),
        true => candidate.fallbacks.push(phrase.joined("model")),
        false => candidate.places = vec![phrase.joined("inline"), whole()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_has_the_name_of_a_device() {
        let file = |method: &str| example_file(&MethodName(method.to_owned()));
        assert_eq!([file("con"), file("com0")], ["con_example", "com0_example"]);
        assert_eq!(
            [file("r#type"), file("rm_"), file("com10")],
            ["type", "rm_", "com10"]
        );
    }
}
