//! Which names stand side by side, and what happens when two of them want to be equal.

pub(in crate::lower) mod body_variant;
pub(crate) mod identifier;
pub(in crate::lower) mod operation;
pub(in crate::lower) mod pointer;
pub(in crate::lower) mod response;
pub(in crate::lower) mod security;
pub(in crate::lower) mod server;
pub(in crate::lower) mod webhook;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, codes};
use crate::document::{Document, SchemaId};
use crate::model::{
    ArgumentName, Body, FieldName, MethodName, ModuleName, Operation, Parameter, TypeName,
    VariantName,
};
use crate::source::{Node, Span};

use crate::lower::names::identifier::{Candidate, Clash, Name, Scope};
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

/// Methods that every client has.
const CLIENT_METHODS: &[&str] = &[
    "new",
    "builder",
    "from_env",
    "from_transport",
    "request",
    "settings",
    "prepare",
    "base_url",
    "credentials",
];

/// Methods that every request builder has.
const REQUEST_METHODS: &[&str] = &["send", "send_full", "request", "new", "client", "call"];

/// The names of a struct's fields.
pub(in crate::lower) struct Fields {
    /// One for each property.
    pub fields: Vec<FieldName>,
    /// The field for members that are not named.
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
            explicit: schema(ids)
                .filter(|schema| schema.name.is_none())
                .and_then(|schema| schema.rust_name)
                .map(str::to_owned),
            ..Candidate::new(*wire)
        })
        .collect();
    // The field for the rest gives way to a property of the same name.
    candidates.push(Candidate {
        wanted: Some("additional_properties".to_owned()),
        fallbacks: vec![
            "other_properties".to_owned(),
            "remaining_properties".to_owned(),
        ],
        ..Candidate::new("additionalProperties, which the description does not name")
    });
    let taken: Vec<&str> = identifier::TRAIT_METHODS
        .iter()
        .copied()
        .chain(["new"])
        .collect();
    let resolution = Scope::<FieldName>::new(&taken).resolve(&candidates);
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
pub(in crate::lower) fn alternatives(texts: &[&str]) -> Vec<VariantName> {
    let candidates: Vec<Candidate> = (1..)
        .zip(texts)
        .map(|(number, text)| Candidate {
            fallbacks: vec![format!("{text} {number}")],
            ..Candidate::new(*text)
        })
        .collect();
    Scope::<VariantName>::new(&["Unknown"])
        .resolve(&candidates)
        .names
}

/// The program that shows an operation: the name of its method, unless no file may have that. An underscore at
/// its end stays, because it may be all that tells it from another.
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
        "serde",
        "chrono",
        "shared",
        // A module inside one of its own name is a warning of clippy.
        "types",
        "operations",
    ];
    if taken.contains(&name.as_str()) {
        identifier::name(&format!("{text} api"))
    } else {
        name
    }
}

/// Names the arguments and setters of an operation. The contents that are left are those of a required body, which
/// have methods of their own.
pub(in crate::lower) fn arguments(
    parameters: Vec<ParameterDraft>,
    body: Option<BodyDraft>,
) -> (Vec<Parameter>, Option<Body>, Vec<ContentDraft>) {
    let mut candidates: Vec<Candidate> = parameters
        .iter()
        .map(|parameter| Candidate {
            explicit: parameter.explicit.clone(),
            fallbacks: vec![format!("{} {:?}", parameter.wire, parameter.location)],
            ..Candidate::new(parameter.wire.clone())
        })
        .collect();
    candidates.extend(body.iter().map(|body| Candidate {
        explicit: body.explicit.clone(),
        fallbacks: vec!["request body".to_owned()],
        ..Candidate::new("body")
    }));
    let taken: Vec<&str> = identifier::TRAIT_METHODS
        .iter()
        .chain(REQUEST_METHODS)
        .copied()
        .collect();
    let names = Scope::<ArgumentName>::new(&taken)
        .resolve(&candidates)
        .names;
    let mut names = names.into_iter();
    let parameters = parameters.into_iter().zip(names.by_ref());
    let parameters: Vec<Parameter> = parameters.map(|(draft, name)| draft.named(name)).collect();
    let Some((body, name)) = body.zip(names.next()) else {
        return (parameters, None, Vec::new());
    };
    let (body, others) = body_variant::named(&parameters, body, name, &taken);
    (parameters, Some(body), others)
}

/// Names the methods for further media types of required bodies, in order.
pub(in crate::lower) fn body_methods(
    operations: &[Operation],
    variants: &[Vec<ContentDraft>],
) -> Vec<MethodName> {
    body_variant::methods(operations, variants, &client_methods())
}

/// What no operation may be called.
fn client_methods() -> Vec<&'static str> {
    let methods = identifier::TRAIT_METHODS.iter().chain(CLIENT_METHODS);
    methods.copied().collect()
}

/// Names the types.
pub(in crate::lower) fn types(
    drafts: &[Draft<'_>],
    unmet: &[Draft<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<TypeName> {
    let all = || drafts.iter().chain(unmet);
    let candidates: Vec<Candidate> = all()
        .map(|draft| Candidate {
            // A component's text is exactly its name, so it wins against an inline schema.
            text: draft.hint.text.clone(),
            wanted: None,
            fallbacks: if draft.component {
                vec![format!("{} schema", draft.hint.text)]
            } else {
                vec![format!("{} inline", draft.hint.text), draft.node.pointer()]
            },
            explicit: draft.hint.explicit.clone(),
        })
        .collect();
    let resolution = Scope::<TypeName>::new(identifier::TYPES_TAKEN).resolve(&candidates);
    let places: Vec<Span> = all().map(|draft| key_span(draft.node)).collect();
    let component = |index: usize| drafts.get(index).is_some_and(|draft| draft.component);
    for clash in &resolution.clashes {
        // That an inline schema gives way to another one is no mistake of anybody's, and what is not met has no name.
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

/// The place of a value's key, or of the value itself where it has none.
pub(in crate::lower) fn key_span(node: Node<'_>) -> Span {
    node.key().map_or(node.span(), |key| key.span)
}

fn report<N: Name + std::fmt::Display>(
    clashes: &[Clash<N>],
    places: &[Span],
    code: Code,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    for clash in clashes {
        let Some(&loser) = places.get(clash.loser) else {
            continue;
        };
        let Some(&winner) = clash.winner.and_then(|winner| places.get(winner)) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                code,
                loser,
                format!(
                    "this {what} and another one want the Rust name `{}`",
                    clash.wanted
                ),
            )
            .label(loser, format!("becomes `{}`", clash.given))
            .secondary(winner, "this one keeps the name")
            .help("`x-rust-name` chooses a name"),
        );
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
