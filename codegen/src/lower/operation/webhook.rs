//! Webhooks and callbacks become types that a receiver reads.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Location, StatusPattern};
use crate::model::{Content, Docs, FieldName, GroupId, Type, TypeName, Webhook, WebhookHeader};

use crate::lower::docs::{self, describe};
use crate::lower::names::hint::Hint;
use crate::lower::names::identifier::Phrase;
use crate::lower::names::{self, WebhookText};
use crate::lower::operation::group::Groups;
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::{content, parameter};
use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::place;
use crate::lower::types::Types;

/// What the group of webhooks is called; an operation's tag of this name shares its feature.
const GROUP: &str = "Webhooks";

/// A call that the API makes, in the description.
struct Incoming<'d, 't> {
    /// The webhook's name or the callback's URL, with the methods.
    path: &'d document::Path<'t>,
    operation: &'d document::Operation<'t>,
    /// The operation that the callback follows, and the callback's name.
    callback: Option<(&'d document::Operation<'t>, &'t str)>,
    text: WebhookText,
}

/// Lowers every webhook and every callback, and tells which the client has: callbacks go with their operations.
pub(in crate::lower) fn webhooks(
    types: &mut Types<'_, '_>,
    groups: &mut Groups,
) -> Vec<(Webhook, bool)> {
    let incoming = incoming(types.schemas.document);
    let names = names::webhooks(incoming.iter().map(|one| &one.text));
    let mut webhooks = Vec::new();
    for (one, type_name) in incoming.into_iter().zip(names) {
        let group = groups.of(GROUP, types.schemas.document, one.operation.node);
        let selected = one.callback.is_none_or(|(owner, _)| owner.selected);
        let phrase = one.text.text.clone().joined("payload");
        types.schemas.places.add(one.operation.node, phrase.clone());
        let hint = Hint::new(phrase);
        webhooks.push((webhook(types, &one, group, type_name, &hint), selected));
    }
    webhooks
}

fn webhook<'d, 't>(
    types: &mut Types<'d, 't>,
    one: &Incoming<'d, 't>,
    group: GroupId,
    type_name: TypeName,
    hint: &Hint,
) -> Webhook {
    let operation = one.operation;
    unread(&mut types.reporter, operation);
    let declared = operation.parameters.iter();
    let declared = declared.filter(|parameter| parameter.location == Location::Header);
    let declared: Vec<_> = declared.collect();
    let wires: Vec<&str> = declared.iter().map(|header| header.name).collect();
    let (names, body_name) = names::webhook_fields(&wires);
    let headers = declared.into_iter().zip(names);
    let headers = headers.map(|(header, name)| webhook_header(types, header, name, hint));
    let headers = headers.collect();
    let content = payload(types, operation, hint);
    let body = operation.request_body.as_ref();
    Webhook {
        name: one
            .callback
            .map_or(&*one.path.template, |(_, name)| name)
            .to_owned(),
        type_name,
        method: operation.method.0.clone(),
        has_variant: one.text.is_first,
        group,
        docs: described(one),
        deprecated: operation.deprecated,
        headers,
        body: body_name,
        is_body_optional: body.is_some_and(|body| !body.required)
            && matches!(content, Content::Json(_)),
        content,
        place: place(operation.node),
    }
}

/// Reports parameters other than headers: a receiver gets only headers and the body.
fn unread<'d, 't>(reporter: &mut Reporter<'_>, operation: &'d document::Operation<'t>) {
    let parameters = operation.parameters.iter();
    for parameter in parameters.filter(|one| one.location != Location::Header) {
        let node = parameter.node;
        let span = node.get("name").unwrap_or(node).span();
        let message = format!(
            "the parameter `{}` of a webhook is not read",
            parameter.name
        );
        let found = Diagnostic::warning(codes::UNREAD_PARAMETER, span, message)
            .label(span, "left to the receiver")
            .help("the types of webhooks are read from headers and a body");
        reporter.once(node, found);
    }
}

/// A header with a type whose JSON form is a scalar; others stay text.
fn webhook_header<'d, 't>(
    types: &mut Types<'d, 't>,
    declared: &'d document::Parameter<'t>,
    name: FieldName,
    hint: &Hint,
) -> WebhookHeader {
    let parameter = parameter::parameter(types, declared, hint);
    let ty = match parameter.ty {
        ty @ (Type::Bool
        | Type::Integer(_)
        | Type::Float
        | Type::Uuid
        | Type::Date
        | Type::DateTime) => ty,
        _ => Type::String,
    };
    WebhookHeader {
        name,
        wire: parameter.wire,
        ty,
        required: parameter.required,
        docs: parameter.docs,
    }
}

/// What the body is read as, by its preferred media type. XML stays text, because XML forms exist only for types that
/// operations use.
fn payload<'d, 't>(
    types: &mut Types<'d, 't>,
    operation: &'d document::Operation<'t>,
    hint: &Hint,
) -> Content {
    let contents = operation.request_body.iter().flat_map(|body| &body.content);
    let Some(media) = contents.min_by_key(|media| media::rank(media.name)) else {
        return Content::Empty;
    };
    if media::kind(media.name) == MediaKind::Xml {
        let reason = "webhooks of XML are not read into types";
        content::raw(&mut types.reporter, media, &mut Vec::new(), reason);
        return Content::Text;
    }
    content::content(types, media, hint, Some(&mut Vec::new()))
}

fn incoming<'d, 't>(document: &'d document::Document<'t>) -> Vec<Incoming<'d, 't>> {
    let mut found = Vec::new();
    for path in &document.webhooks {
        for (index, operation) in path.operations.iter().enumerate() {
            found.push(Incoming {
                path,
                operation,
                callback: None,
                text: WebhookText {
                    text: with_method((&path.template).into(), path, operation),
                    place: Phrase::ours(&operation.method.0).then(&path.template),
                    explicit: operation.rust_name.map(str::to_owned),
                    is_first: index == 0,
                },
            });
        }
    }
    let owners = document
        .paths
        .iter()
        .flat_map(|path| path.operations.iter().map(move |of| (path, of)));
    for (owner_path, owner) in owners {
        for callback in &owner.callbacks {
            let id = owner.id.map_or_else(
                || Phrase::ours(&owner.method.0).then(&owner_path.template),
                |(id, _)| id.into(),
            );
            let name = id.then(callback.name);
            let paths = callback
                .paths
                .iter()
                .flat_map(|path| path.operations.iter().map(move |of| (path, of)));
            found.extend(paths.map(|(path, operation)| {
                Incoming {
                    path,
                    operation,
                    callback: Some((owner, callback.name)),
                    text: WebhookText {
                        text: with_method(name.clone(), path, operation),
                        place: name
                            .clone()
                            .joined(&operation.method.0)
                            .then(&path.template),
                        explicit: operation.rust_name.map(str::to_owned),
                        is_first: false,
                    },
                }
            }));
        }
    }
    found
}

/// The name, and the method where one name stands for several.
fn with_method(
    name: Phrase,
    path: &document::Path<'_>,
    operation: &document::Operation<'_>,
) -> Phrase {
    match path.operations.len() {
        0 | 1 => name,
        _ => name.joined(&operation.method.0.to_lowercase()),
    }
}

/// When it is sent, by which method, what stands in its URL, and what the API expects as an answer.
fn described(one: &Incoming<'_, '_>) -> Docs {
    let operation = one.operation;
    let mut lines = operation
        .summary
        .or(one.path.summary)
        .map(docs::markdown)
        .unwrap_or_default();
    let description = operation.description.or(one.path.description);
    let description = description.map(docs::markdown).unwrap_or_default();
    if description != lines && !description.is_empty() {
        lines.0.extend(describe::gap(&lines));
        lines.0.extend(description.0);
    }
    lines.0.extend(describe::gap(&lines));
    let method = describe::code(&operation.method.0);
    lines.0.push(match one.callback {
        None => format!(
            "The webhook {}, sent by {method}.",
            describe::code(&one.path.template)
        ),
        Some((owner, name)) => {
            let owner = owner
                .id
                .map_or_else(String::new, |(id, _)| format!(" of {}", describe::code(id)));
            let url = describe::code(&one.path.template);
            format!(
                "The callback {}{owner}, sent by {method} to {url}.",
                describe::code(name)
            )
        }
    });
    let query = operation
        .parameters
        .iter()
        .filter(|of| of.location != Location::Header);
    let query: Vec<String> = query.map(|of| describe::code(of.name)).collect();
    if !query.is_empty() {
        lines.0.push(format!(
            "Other parameters, not read here: {}.",
            query.join(", ")
        ));
    }
    lines.0.extend(answers(operation));
    lines
}

fn status(status: StatusPattern) -> String {
    match status {
        StatusPattern::Default => "any other".to_owned(),
        stated => stated.to_string(),
    }
}

/// The documented answers as a list.
fn answers(operation: &document::Operation<'_>) -> Vec<String> {
    if operation.responses.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "Answers:".to_owned(), String::new()];
    lines.extend(operation.responses.iter().map(|response| {
        let status = status(response.status);
        let meaning = docs::line(
            response
                .description
                .or(response.summary)
                .unwrap_or_default(),
        );
        match meaning.is_empty() {
            true => format!("- {status}"),
            false => format!("- {status}: {meaning}"),
        }
    }));
    lines
}
