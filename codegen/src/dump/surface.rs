//! The public API of a client, short enough to review.
//!
//! One item a line: what belongs to an item is indented below it, so that the heading of a hunk in a
//! diff names the item. Everything is sorted by its Rust name, so that moving text about in the
//! description changes nothing here.

use crate::emit::{self, Scope};
use crate::model::{
    Api, ApiKeyLocation, Body, Choice, Constructor, EnumValue, Field, Header, HeaderPresence,
    Location, Operation, OutcomeType, Parameter, Scheme, SchemeKind, Server, ServerValues, Shape,
    Struct, Tag, TypeDef, Variant, Webhook,
};

/// The public API of the client that `api` describes.
///
/// The lines are, in this order: base URLs, credentials, features, operations with their optional
/// inputs, types with their members. A wire name follows `=` where it differs from the Rust name.
pub fn surface(api: &Api) -> String {
    let scope = Scope::types(api);
    let mut blocks: Vec<String> = Vec::new();
    blocks.extend(api.servers.iter().map(|of| server(&scope, of)));
    blocks.extend(sorted(api.server_values.iter().map(server_values)));
    blocks.extend(sorted(api.schemes.iter().map(scheme)));
    blocks.extend(sorted(
        api.groups
            .iter()
            .map(|group| format!("feature {}\n", group.name)),
    ));
    blocks.extend(sorted(
        api.operations.iter().map(|of| operation(&scope, of)),
    ));
    blocks.extend(sorted(api.webhooks.iter().map(|of| webhook(&scope, of))));
    blocks.extend(sorted(types(&scope)));
    blocks.concat()
}

fn sorted(blocks: impl Iterator<Item = String>) -> Vec<String> {
    let mut blocks: Vec<String> = blocks.collect();
    blocks.sort();
    blocks
}

fn server(scope: &Scope<'_>, server: &Server) -> String {
    let whose = if server.is_general {
        ""
    } else {
        "  of operations"
    };
    let variables = server.variables.iter().map(|variable| {
        let values = variable
            .values
            .and_then(|id| scope.api.server_values.get(id.0));
        let ty = values.map_or("String", |values| values.name.as_str());
        let default = variable.default.as_ref();
        let default =
            default.map_or_else(|| "  required".to_owned(), |text| format!("  = {text:?}"));
        format!("  .{}({ty}){default}\n", variable.name)
    });
    let variables: String = variables.collect();
    format!("server {} {}{whose}\n{variables}", server.name, server.url)
}

fn server_values(values: &ServerValues) -> String {
    let lines = values.values.iter();
    let lines = lines.map(|(name, value)| format!("  {name} = {value:?}\n"));
    format!(
        "enum servers::{}: server variable\n{}",
        values.name,
        sorted(lines).concat()
    )
}

fn scheme(scheme: &Scheme) -> String {
    let kind = match &scheme.kind {
        SchemeKind::ApiKey { location, name } => format!("{} {name}", key_location(*location)),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Authorization(name) => format!("authorization {name}"),
        SchemeKind::MutualTls => "client certificate".to_owned(),
        SchemeKind::Unknown => "unknown".to_owned(),
    };
    format!(
        "credential {}: {kind}, from {}\n",
        scheme.setter, scheme.env
    )
}

fn key_location(location: ApiKeyLocation) -> &'static str {
    match location {
        ApiKeyLocation::Header => "header",
        ApiKeyLocation::Query => "query",
        ApiKeyLocation::Cookie => "cookie",
    }
}

fn operation(scope: &Scope<'_>, operation: &Operation) -> String {
    let success = emit::success_type(scope, &operation.success);
    let failure = emit::failure_type(scope, &operation.failure);
    let arguments = arguments(scope, operation).join(", ");
    let mut text = format!(
        "fn {}({arguments}) -> {success}, {failure}  {} {}{}\n",
        operation.method_name,
        operation.method,
        operation.path,
        deprecated(operation.deprecated),
    );
    let mut setters: Vec<String> = optional(operation).map(|of| setter(scope, of)).collect();
    setters.extend(operation.body.iter().flat_map(|body| choices(scope, body)));
    setters.sort();
    text.extend(setters);
    text.extend(operation.representations.iter().map(|other| {
        let success = emit::success_type(scope, &other.outcome);
        format!("  .{}() -> {success}\n", other.verb)
    }));
    let headers = operation.headers.iter().flat_map(|of| &of.headers);
    text.extend(headers.map(|of| header(scope, of)));
    text
}

fn header(scope: &Scope<'_>, header: &Header) -> String {
    let ty = emit::header_type(scope, header);
    let ty = match header.presence {
        HeaderPresence::Required => ty,
        HeaderPresence::Optional | HeaderPresence::OptionalOrNull => format!("Option<{ty}>"),
    };
    let (name, wire) = (&header.name, wire(header.name.as_str(), &header.wire));
    let deprecated = deprecated(header.deprecated);
    format!("  header {name}: {ty}{wire}{deprecated}\n")
}

fn webhook(scope: &Scope<'_>, webhook: &Webhook) -> String {
    let body = emit::content_type(scope, &webhook.content);
    let body = match webhook.is_body_optional {
        true => format!("Option<{body}>"),
        false => body,
    };
    let headers = webhook.headers.iter().map(|header| {
        let ty = emit::value_type(scope, &header.ty);
        let ty = if header.required {
            ty
        } else {
            format!("Option<{ty}>")
        };
        format!(
            "  {}: {ty}{}\n",
            header.name,
            wire(header.name.as_str(), &header.wire)
        )
    });
    let headers = sorted(headers).concat();
    let Webhook {
        type_name,
        name,
        method,
        ..
    } = webhook;
    format!(
        "webhook {type_name}({body})  {method} {name}{}\n{headers}",
        deprecated(webhook.deprecated)
    )
}

/// The setters of an optional body, and the methods for further media types of a required one.
fn choices(scope: &Scope<'_>, body: &Body) -> Vec<String> {
    let contents = body.contents.iter().filter_map(|content| {
        let ty = emit::body_type(scope, content);
        match &content.choice {
            Choice::Preferred if body.required => None,
            Choice::Preferred => Some(format!("  .{}({ty})\n", body.name)),
            Choice::Setter(name) => Some(format!("  .{name}({ty})  {}\n", content.media_type)),
            Choice::Method(name) => Some(format!(
                "  or {name}({}: {ty})  {}\n",
                body.name, content.media_type
            )),
        }
    });
    let content_type = body
        .content_type
        .iter()
        .map(|name| format!("  .{name}(&str)\n"));
    contents.chain(content_type).collect()
}

fn arguments(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let required = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required);
    let mut arguments: Vec<String> = required
        .map(|parameter| {
            format!(
                "{}: {}",
                parameter.name,
                emit::argument_type(scope, &parameter.ty)
            )
        })
        .collect();
    let body = operation.body.iter().filter(|body| body.required);
    let body = body.filter_map(|body| {
        let ty = emit::body_type(scope, body.contents.first()?);
        Some(format!("{}: {ty}", body.name))
    });
    arguments.extend(body);
    arguments
}

fn optional(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation
        .parameters
        .iter()
        .filter(|parameter| !parameter.required)
}

fn setter(scope: &Scope<'_>, parameter: &Parameter) -> String {
    format!(
        "  .{}({})  {}{}{}\n",
        parameter.name,
        emit::argument_type(scope, &parameter.ty),
        location(parameter.location),
        wire(parameter.name.as_str(), &parameter.wire),
        deprecated(parameter.deprecated),
    )
}

fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::QueryString => "query string",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// The name on the wire, when it is not the Rust name.
fn wire(name: &str, wire: &str) -> String {
    let plain = name.strip_prefix("r#").unwrap_or(name);
    if plain == wire {
        return String::new();
    }
    format!(" = {wire:?}")
}

fn deprecated(deprecated: bool) -> &'static str {
    if deprecated { "  deprecated" } else { "" }
}

/// The types of the description, and the enums of responses that differ.
fn types<'a>(scope: &'a Scope<'a>) -> impl Iterator<Item = String> + 'a {
    let outcomes = scope.api.operations.iter().flat_map(Operation::outcomes);
    let responses = outcomes.filter_map(|outcome| response_enum(scope, &outcome.ty));
    scope
        .api
        .types
        .iter()
        .map(|def| type_def(scope, def))
        .chain(responses)
}

fn type_def(scope: &Scope<'_>, def: &TypeDef) -> String {
    let name = &def.name;
    let deprecated = deprecated(def.deprecated);
    let (heading, members) = match &def.shape {
        Shape::Struct(object) => (format!("struct {name}"), object_members(scope, object)),
        Shape::StringEnum(values) => (format!("enum {name}: String"), values_of(values)),
        Shape::IntegerEnum(values) => (
            format!("enum {name}: {}", emit::enum_integer(values)),
            values_of(values),
        ),
        Shape::Tagged { tag, variants } => (
            format!("enum {name}{}", by_tag(tag, variants)),
            variants_of(scope, variants),
        ),
        Shape::Union { variants, .. } => (format!("enum {name}"), variants_of(scope, variants)),
        Shape::Newtype(inner) => (
            format!("struct {name}({})", emit::value_type(scope, inner)),
            Vec::new(),
        ),
    };
    format!("{heading}{deprecated}\n{}", members.concat())
}

fn by_tag(tag: &Tag, variants: &[Variant]) -> String {
    let default = tag.default.and_then(|index| variants.get(index));
    let default = default.map(|variant| format!(", else {}", variant.name));
    format!(" by {:?}{}", tag.property, default.unwrap_or_default())
}

fn object_members(scope: &Scope<'_>, object: &Struct) -> Vec<String> {
    let mut lines: Vec<String> = object.fields().map(|of| field(scope, of)).collect();
    if let Some(additional) = &object.additional {
        let ty = emit::value_type(scope, &additional.ty);
        lines.push(format!(
            "  {}: BTreeMap<String, {ty}>  all others\n",
            additional.name
        ));
    }
    lines.sort();
    if let Some(constructor) = &object.constructor {
        lines.insert(0, new(object, constructor));
    }
    lines
}

/// The order of the arguments is part of the API, so it is shown apart from the sorted fields.
fn new(object: &Struct, constructor: &Constructor) -> String {
    let names = object.arguments().into_iter();
    let names: Vec<&str> = names.map(|field| field.name.as_str()).collect();
    let names = names.join(", ");
    match &constructor.required {
        Some(by_name) => format!("  new({by_name} {{ {names} }})\n"),
        None => format!("  new({names})\n"),
    }
}

fn field(scope: &Scope<'_>, field: &Field) -> String {
    format!(
        "  {}: {}{}{}\n",
        field.name,
        emit::field_type(scope, field),
        wire(field.name.as_str(), &field.wire),
        deprecated(field.deprecated),
    )
}

fn values_of<T: std::fmt::Debug>(values: &[EnumValue<T>]) -> Vec<String> {
    let lines = values
        .iter()
        .map(|value| format!("  {} = {:?}\n", value.name, value.value));
    sorted(lines)
}

fn variants_of(scope: &Scope<'_>, variants: &[Variant]) -> Vec<String> {
    let line = |variant: &Variant| {
        let tags: Vec<String> = variant.tags.iter().map(|tag| format!("{tag:?}")).collect();
        let tags = if tags.is_empty() {
            String::new()
        } else {
            format!(" = {}", tags.join(" | "))
        };
        format!(
            "  {}({}){tags}\n",
            variant.name,
            emit::value_type(scope, &variant.ty)
        )
    };
    sorted(variants.iter().map(line))
}

fn response_enum(scope: &Scope<'_>, outcome: &OutcomeType) -> Option<String> {
    let OutcomeType::Enum { name, variants, .. } = outcome else {
        return None;
    };
    let lines = variants.iter().map(|variant| {
        format!(
            "  {}({})\n",
            variant.name,
            emit::content_type(scope, &variant.content)
        )
        .replace("(())", "")
    });
    Some(format!("enum {name}: response\n{}", sorted(lines).concat()))
}
