//! Parameters become arguments and setters.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Value};
use crate::model::{Docs, Location, ParameterStyle, Type};

use crate::lower::docs::describe;
use crate::lower::names::hint::Hint;
use crate::lower::operation::draft::ParameterDraft;
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::style;
use crate::lower::operation::template::{self, Slot, Template};
use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::place;
use crate::lower::types::Types;

/// The inputs of an operation other than its body: path parameters in URL order, then required ones, then the
/// others.
pub(in crate::lower) fn parameters<'d, 't>(
    types: &mut Types<'d, 't>,
    path: &'d document::Path<'t>,
    operation: &'d document::Operation<'t>,
    template: &Template,
    hint: &Hint,
) -> Vec<ParameterDraft> {
    let mut parameters: Vec<ParameterDraft> = template
        .names
        .iter()
        .map(|name| path_parameter(types, path, operation, name, hint))
        .collect();
    let mut others: Vec<ParameterDraft> = Vec::new();
    for slot in &template.slots {
        others.extend(slot_parameter(&mut types.reporter, path, operation, slot));
    }
    for declared in &operation.parameters {
        let lowered = parameter(types, declared, hint);
        match declared.location {
            document::Location::Path if template.names.iter().any(|name| name == declared.name) => {
            }
            document::Location::Path => {
                if let Some(slot) = template.slot(declared.name) {
                    template::sent_in_query(&mut types.reporter, path, declared, slot);
                    others.push(in_query(lowered, slot));
                    continue;
                }
                let message = format!(
                    "path parameter `{}` is not in the template `{}`",
                    declared.name, path.template
                );
                unsent(
                    &mut types.reporter,
                    &lowered,
                    message,
                    "write the name in braces in the path, or take the parameter away",
                );
            }
            document::Location::Header if is_governed(declared.name) => {
                governed(&mut types.reporter, declared);
            }
            // The header is left out: the call still works without it.
            document::Location::Header if !is_header_name(declared.name) => {
                let message = format!("`{}` cannot be the name of a header", declared.name);
                unsent(
                    &mut types.reporter,
                    &lowered,
                    message,
                    "a name of a header is made of letters, digits and `-` (RFC 9110, section 5.1)",
                );
            }
            _ => others.push(lowered),
        }
    }
    let (required, optional): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|parameter| parameter.required);
    parameters.extend(required);
    parameters.extend(optional);
    parameters
}

/// The parameter for a value in the query of a template, where none is declared.
fn slot_parameter<'d, 't>(
    reporter: &mut Reporter<'_>,
    path: &'d document::Path<'t>,
    operation: &'d document::Operation<'t>,
    slot: &Slot,
) -> Option<ParameterDraft> {
    let is_declared = |parameter: &document::Parameter<'t>| match parameter.location {
        document::Location::Path => parameter.name == slot.name,
        document::Location::Query => parameter.name == slot.wire || parameter.name == slot.name,
        document::Location::QueryString => true,
        document::Location::Header | document::Location::Cookie => false,
    };
    if operation.parameters.iter().any(is_declared) {
        return None;
    }
    template::undeclared_slot(reporter, path, slot);
    let mut parameter = in_query(undescribed(&slot.wire, path), slot);
    parameter.required = !slot.optional;
    Some(parameter)
}

fn path_parameter<'d, 't>(
    types: &mut Types<'d, 't>,
    path: &'d document::Path<'t>,
    operation: &'d document::Operation<'t>,
    name: &str,
    hint: &Hint,
) -> ParameterDraft {
    let declared = operation
        .parameters
        .iter()
        .find(|parameter| parameter.location == document::Location::Path && parameter.name == name);
    if let Some(declared) = declared {
        return parameter(types, declared, hint);
    }
    undeclared(&mut types.reporter, path, operation, name);
    undescribed(name, path)
}

pub(in crate::lower) fn parameter<'d, 't>(
    types: &mut Types<'d, 't>,
    declared: &'d document::Parameter<'t>,
    hint: &Hint,
) -> ParameterDraft {
    let hint = match (declared.component, declared.rust_name) {
        (Some(component), _) => Hint::new(component),
        (None, _) => hint.child(declared.name),
    };
    let schema = schema_of(&declared.value);
    let ty = schema.map_or(Type::String, |schema| {
        match types.schema(schema, &hint).ty {
            // A parameter whose schema states no type can only be written as text.
            Type::Json if is_text(&declared.value) => Type::String,
            Type::Null => Type::String,
            ty => ty,
        }
    });
    ParameterDraft {
        explicit: declared
            .rust_name
            .filter(|name| !name.is_empty())
            .map(str::to_owned),
        wire: declared.name.to_owned(),
        location: location(declared.location),
        style: style::of_parameter(declared),
        ty,
        required: declared.required || declared.location == document::Location::Path,
        deprecated: declared.deprecated,
        docs: describe::parameter_docs(
            declared,
            schema.map(|id| &types.schemas.document.schemas[types.schemas.follow(id).0]),
        ),
        place: place(declared.node),
    }
}

fn governed<'t>(reporter: &mut Reporter<'_>, declared: &document::Parameter<'t>) {
    let span = declared.node.get("name").unwrap_or(declared.node).span();
    let name = declared.name;
    let message = format!("the header parameter `{name}` is ignored");
    let help = "media types are told by `content`, credentials by `security`";
    reporter.push(
        Diagnostic::note(codes::GOVERNED_HEADER, span, message)
            .label(span, "sent by the client itself")
            .help(help),
    );
}

/// A path parameter of which only the name is known.
fn undescribed(name: &str, path: &document::Path<'_>) -> ParameterDraft {
    ParameterDraft {
        explicit: None,
        wire: name.to_owned(),
        location: Location::Path,
        style: ParameterStyle::Plain,
        ty: Type::String,
        required: true,
        deprecated: false,
        docs: Docs::default(),
        place: place(path.node),
    }
}

/// Moves a path parameter into the query, where the template has its name. Its style was meant for the path and is
/// dropped.
fn in_query(parameter: ParameterDraft, slot: &Slot) -> ParameterDraft {
    ParameterDraft {
        wire: slot.wire.clone(),
        location: Location::Query,
        style: ParameterStyle::Plain,
        ..parameter
    }
}

/// Whether a value without a type of its own can only be text.
fn is_text(value: &Value<'_>) -> bool {
    match value {
        Value::Schema { .. } => true,
        Value::Content(media) => {
            !matches!(media::kind(media.name), MediaKind::Json | MediaKind::Form)
        }
    }
}

/// Headers that other parts of the description define, so that parameters of these names are ignored (OpenAPI 3.1
/// §4.8.12.1).
fn is_governed(name: &str) -> bool {
    ["accept", "content-type", "authorization"]
        .iter()
        .any(|governed| name.eq_ignore_ascii_case(governed))
}

/// Whether HTTP allows a name for a header (RFC 9110, section 5.1).
fn is_header_name(name: &str) -> bool {
    http::HeaderName::from_bytes(name.as_bytes()).is_ok()
}

fn schema_of(value: &Value<'_>) -> Option<document::SchemaId> {
    match value {
        Value::Schema { schema, .. } => *schema,
        Value::Content(media_type) => media_type.schema,
    }
}

fn location(location: document::Location) -> Location {
    match location {
        document::Location::Path => Location::Path,
        document::Location::Query => Location::Query,
        document::Location::QueryString => Location::QueryString,
        document::Location::Header => Location::Header,
        document::Location::Cookie => Location::Cookie,
    }
}

/// Reports a path parameter that the template has and no parameter describes.
fn undeclared<'t>(
    reporter: &mut Reporter<'_>,
    path: &document::Path<'t>,
    operation: &document::Operation<'t>,
    name: &str,
) {
    let Some(key) = path.node.key() else { return };
    let written: Vec<&str> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.location == document::Location::Path)
        .map(|parameter| parameter.name)
        .collect();
    let near = crate::diagnostic::suggest::closest(name, written.iter().copied());
    let help = match near {
        Some(near) => format!("did you mean the declared parameter `{near}`?"),
        None => format!(
            "add `- {{name: {name}, in: path, required: true, schema: {{type: string}}}}` to `parameters`"
        ),
    };
    reporter.push(
        Diagnostic::warning(
            codes::UNDECLARED_PATH_PARAMETER,
            key.span,
            format!("path parameter `{name}` is not declared"),
        )
        .label(key.span, "the template names it")
        .secondary(
            operation
                .node
                .key()
                .map_or(operation.node.span(), |key| key.span),
            "this operation does not declare it",
        )
        .help(help),
    );
}

/// Reports a parameter that cannot be sent.
fn unsent(reporter: &mut Reporter<'_>, parameter: &ParameterDraft, message: String, help: &str) {
    reporter.push(
        Diagnostic::warning(codes::IGNORED_PARAMETER, parameter.place.span, message)
            .label(parameter.place.span, "ignored")
            .help(help),
    );
}
