//! Which names stand side by side, and what happens when two of them want to be equal.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, codes};
use crate::document::{self, Document, SchemaId};
use crate::model::{
    ArgumentName, Body, FieldName, MethodName, ModuleName, Operation, Parameter, TypeName,
    VariantName,
};
use crate::source::{Node, Span};

use super::choices;
use super::draft::Draft;
use super::enums::Listed;
use super::media;
use super::naming::{self, Candidate, Clash, Name, Scope};

mod response;
mod security;
mod server;

pub(super) use response::{reason, statuses, verbs};
pub(super) use security::{env, setters};
pub(super) use server::{ServerText, server_values, server_values_type, servers};

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
pub(super) struct Fields {
    /// One for each property.
    pub fields: Vec<FieldName>,
    /// The field for members that are not named.
    pub rest: FieldName,
}

/// Names the fields of a struct.
pub(super) fn fields(
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
    let taken: Vec<&str> = naming::TRAIT_METHODS
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
        .unwrap_or_else(|| naming::name("additional_properties"));
    Fields {
        fields: names,
        rest,
    }
}

/// Names the variants of an enum of values.
pub(super) fn variants(listed: &[&Listed<'_>], diagnostics: &mut Diagnostics) -> Vec<VariantName> {
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
pub(super) fn alternatives(texts: &[&str]) -> Vec<VariantName> {
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
pub(super) fn example_file(method: &MethodName) -> String {
    let bare = method.as_str().trim_start_matches("r#");
    match naming::is_device(bare) {
        true => format!("{bare}_example"),
        false => bare.to_owned(),
    }
}

/// The module for a tag.
pub(super) fn module(text: &str) -> ModuleName {
    let name: ModuleName = naming::name(text);
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
        naming::name(&format!("{text} api"))
    } else {
        name
    }
}

/// The names that an operation brings.
pub(super) struct OperationName {
    /// What the names are made of, for the types inside.
    pub text: String,
    /// The method on the client.
    pub method: MethodName,
    /// The request builder.
    pub request: TypeName,
    /// The enum of success, should there be one.
    pub success: TypeName,
    /// The enum of failure, should there be one.
    pub failure: TypeName,
    /// The enums of success in other media types, should there be any: words for the media types, and names.
    pub others: Vec<(String, TypeName)>,
}

impl OperationName {
    /// The enum of success in another media type.
    pub(super) fn representation(&self, media_type: &str) -> TypeName {
        let known = self.others.iter().find(|(known, _)| known == media_type);
        known.map_or_else(|| self.success.clone(), |(_, name)| name.clone())
    }
}

/// Names operations: by `operationId`, else by method and path.
pub(super) fn operations(
    all: &[(&document::Path<'_>, &document::Operation<'_>)],
    diagnostics: &mut Diagnostics,
) -> Vec<OperationName> {
    let texts: Vec<Candidate> = all
        .iter()
        .map(|(path, operation)| operation_candidate(path, operation))
        .collect();
    let places: Vec<Span> = all
        .iter()
        .map(|(_, operation)| {
            operation
                .id
                .map_or_else(|| key_span(operation.node), |(_, node)| node.span())
        })
        .collect();
    let methods = Scope::<MethodName>::new(&client_methods()).resolve(&texts);
    report_operations(&methods.clashes, all, &places, diagnostics);
    // The builder is named after the method, so that one leads to the other.
    let others: Vec<Vec<String>> = all.iter().map(|(_, of)| other_media_types(of)).collect();
    let types: Vec<Candidate> = methods
        .names
        .iter()
        .zip(&others)
        .flat_map(|(method, others)| type_candidates(method, others))
        .collect();
    let types = Scope::<TypeName>::new(naming::TYPES_TAKEN).resolve(&types);
    let mut types = types.names.into_iter();
    let mut named = Vec::new();
    for (method, others) in methods.names.into_iter().zip(others) {
        let (Some(request), Some(success), Some(failure)) =
            (types.next(), types.next(), types.next())
        else {
            break;
        };
        named.push(OperationName {
            text: method.as_str().trim_start_matches("r#").to_owned(),
            method,
            request,
            success,
            failure,
            others: others.into_iter().zip(types.by_ref()).collect(),
        });
    }
    named
}

fn type_candidates(method: &MethodName, others: &[String]) -> Vec<Candidate> {
    let bare = method.as_str().trim_start_matches("r#");
    let own = ["", " ok", " error"].map(|suffix| Candidate::new(format!("{bare}{suffix}")));
    let others = others.iter().map(|media_type| Candidate {
        fallbacks: vec![format!("{bare} {media_type} ok")],
        ..Candidate::new(format!("{bare} {} ok", media::suffix(media_type)))
    });
    own.into_iter().chain(others).collect()
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
) -> Candidate {
    let place = format!(
        "{} {}",
        operation.method.0.to_lowercase(),
        path.template.replace('{', " by ").replace('}', " ")
    );
    Candidate {
        text: operation
            .id
            .map_or_else(|| place.clone(), |(id, _)| id.to_owned()),
        wanted: None,
        fallbacks: vec![place],
        explicit: operation.rust_name.map(str::to_owned),
    }
}

/// Two operations with the very same id are a mistake; two that merely want the same name are not.
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

/// Names the arguments and setters of an operation.
pub(super) fn arguments(
    mut parameters: Vec<Parameter>,
    mut body: Option<Body>,
) -> (Vec<Parameter>, Option<Body>) {
    let explicit =
        |name: &ArgumentName| (!name.as_str().is_empty()).then(|| name.as_str().to_owned());
    let mut candidates: Vec<Candidate> = parameters
        .iter()
        .map(|parameter| Candidate {
            explicit: explicit(&parameter.name),
            fallbacks: vec![format!("{} {:?}", parameter.wire, parameter.location)],
            ..Candidate::new(parameter.wire.clone())
        })
        .collect();
    if let Some(body) = &body {
        candidates.push(Candidate {
            explicit: explicit(&body.name),
            fallbacks: vec!["request body".to_owned()],
            ..Candidate::new("body")
        });
    }
    let taken: Vec<&str> = naming::TRAIT_METHODS
        .iter()
        .chain(REQUEST_METHODS)
        .copied()
        .collect();
    let mut names = Scope::<ArgumentName>::new(&taken)
        .resolve(&candidates)
        .names
        .into_iter();
    for (parameter, name) in parameters.iter_mut().zip(names.by_ref()) {
        parameter.name = name;
    }
    if let (Some(body), Some(name)) = (&mut body, names.next()) {
        body.name = name;
    }
    choices::setters(&parameters, body.as_mut(), &taken);
    (parameters, body)
}

/// Names the methods for further media types.
pub(super) fn choices(operations: &mut [Operation]) {
    choices::methods(operations, &client_methods());
}

/// What no operation may be called.
fn client_methods() -> Vec<&'static str> {
    let methods = naming::TRAIT_METHODS.iter().chain(CLIENT_METHODS);
    methods.copied().collect()
}

/// Names the types.
pub(super) fn types(drafts: &[Draft<'_>], diagnostics: &mut Diagnostics) -> Vec<TypeName> {
    let candidates: Vec<Candidate> = drafts
        .iter()
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
    let resolution = Scope::<TypeName>::new(naming::TYPES_TAKEN).resolve(&candidates);
    let places: Vec<Span> = drafts.iter().map(|draft| key_span(draft.node)).collect();
    let component = |index: usize| drafts.get(index).is_some_and(|draft| draft.component);
    for clash in &resolution.clashes {
        // That an inline schema gives way to another one is no mistake of anybody's.
        if component(clash.loser) || clash.explicit {
            report(
                std::slice::from_ref(clash),
                &places,
                codes::TYPE_NAME_CLASH,
                "schema",
                diagnostics,
            );
        }
    }
    resolution.names
}

/// The place of a value's key, or of the value itself where it has none.
pub(super) fn key_span(node: Node<'_>) -> Span {
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
