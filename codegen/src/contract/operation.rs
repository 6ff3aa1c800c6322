//! What the description says of each call, and sample values to make it with.
//!
//! Which argument or setter takes a value is the model's to say; everything that the recorded request is
//! checked against comes from the description.

use serde_json::{Map, Value, json};

use crate::document::{self, MediaType, SchemaId, StatusPattern, Version};
use crate::model::{self, BodyContent, Call, Choice, Content, Operation, Shape, Type};
use crate::source::Node;

use super::maker::Direction;
use super::{Material, security};

/// Every operation that the client has, once for each media type of its body.
pub(super) fn operations(material: &mut Material<'_, '_>) -> (Vec<Value>, Vec<Call>) {
    let (document, api) = (material.document, material.api);
    let paths = document.paths.iter();
    let described = paths.flat_map(|path| path.operations.iter().map(move |it| (path, it)));
    let described = described.filter(|(_, operation)| operation.selected);
    let mut rows = Vec::new();
    let mut calls = Vec::new();
    for (index, ((path, described), operation)) in described.zip(&api.operations).enumerate() {
        let contents = operation
            .body
            .iter()
            .flat_map(|body| 0..body.contents.len());
        let mut contents: Vec<Option<usize>> = contents.map(Some).collect();
        if contents.is_empty() {
            contents.push(None);
        }
        for content in contents {
            let call = Call {
                operation: index,
                content,
            };
            let mut row = row(material, path, described, operation, content);
            match unmade(material, operation, content) {
                Some(reason) => drop(row.insert("reason".to_owned(), reason.into())),
                None => {
                    row.insert("call".to_owned(), calls.len().into());
                    calls.push(call);
                }
            }
            rows.push(Value::Object(row));
        }
    }
    (rows, calls)
}

/// Why no call can be made from JSON, if so.
fn unmade(
    material: &Material<'_, '_>,
    operation: &Operation,
    content: Option<usize>,
) -> Option<String> {
    let is_json = |ty: &Type| super::is_json(material.api, ty);
    let mut parameters = operation.parameters.iter();
    if let Some(parameter) = parameters.find(|parameter| !is_json(&parameter.ty)) {
        return Some(format!("the parameter `{}` is a file", parameter.wire));
    }
    let content = content_of(operation, content)?;
    match &content.content {
        Content::Xml(_) => Some(format!("a body of type {}", content.media_type)),
        Content::Multipart(ty) => {
            let refused = !is_made(material, ty);
            refused.then(|| "a body with files in lists of lists".to_owned())
        }
        typed => {
            let has_files = typed.ty().is_some_and(|ty| !is_json(ty));
            has_files.then(|| "a body with files".to_owned())
        }
    }
}

/// Whether a body of several parts can be made from JSON.
fn is_made(material: &Material<'_, '_>, ty: &Type) -> bool {
    let is_part = |ty: &Type| match ty {
        Type::File => true,
        Type::Part(inner) => super::is_json(material.api, inner),
        ty => super::is_json(material.api, ty),
    };
    let is_field = |ty: &Type| match ty {
        Type::List(item) => is_part(item),
        ty => is_part(ty),
    };
    match ty {
        Type::Parts => true,
        Type::Boxed(inner) => is_made(material, inner),
        Type::Named(id) => match material.api.types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Struct(object)) => object.fields().all(|field| is_field(&field.ty)),
            _ => false,
        },
        _ => false,
    }
}

fn content_of(operation: &Operation, content: Option<usize>) -> Option<&BodyContent> {
    operation.body.as_ref()?.contents.get(content?)
}

fn row<'t>(
    material: &mut Material<'_, 't>,
    path: &document::Path<'t>,
    described: &document::Operation<'t>,
    operation: &Operation,
    content: Option<usize>,
) -> Map<String, Value> {
    let parameters: Vec<Value> = (operation.parameters.iter().enumerate())
        .map(|(index, parameter)| parameter_row(material, described, index, parameter, operation))
        .collect();
    let body = content.and_then(|content| body_row(material, described, operation, content));
    let responses = described.responses.iter();
    let responses: Vec<Value> = responses
        .flat_map(|response| response_rows(material, operation, response))
        .collect();
    let row = json!({
        "operation": operation.id,
        "place": material.place(described.node),
        "method": described.method.0,
        "template": path.template,
        "security": security::demands(material.document, described),
        "parameters": parameters,
        "body": body,
        "responses": responses,
    });
    match row {
        Value::Object(row) => row,
        _ => Map::new(),
    }
}

/// The key under which the call asks for a value: the position of an argument, the name of a setter.
fn key(operation: &Operation, index: usize, parameter: &model::Parameter) -> String {
    if !parameter.required {
        return parameter.name.to_string();
    }
    let before = operation.parameters.iter().take(index);
    let position = before.filter(|parameter| parameter.required).count();
    position.to_string()
}

fn parameter_row<'t>(
    material: &mut Material<'_, 't>,
    described: &document::Operation<'t>,
    index: usize,
    parameter: &model::Parameter,
    operation: &Operation,
) -> Value {
    let location = location(parameter.location);
    let mut declared = described.parameters.iter();
    let declared =
        declared.find(|it| it.name == parameter.wire && self::at(it.location) == location);
    let (style, schema, examples) = match declared {
        Some(declared) => {
            let (style, schema) = style(&declared.value);
            let examples = declared.examples.iter().map(|example| example.value);
            (style, schema, examples.collect())
        }
        // A name in the path that nothing declares is text.
        None => (json!({"style": "simple"}), None, Vec::new()),
    };
    let mut row = json!({
        "key": key(operation, index, parameter),
        "name": parameter.wire,
        "in": location,
        "required": parameter.required,
        "style": style,
    });
    candidates(material, &mut row, schema, examples, Direction::Request);
    row
}

fn location(location: model::Location) -> &'static str {
    match location {
        model::Location::Path => "path",
        model::Location::Query => "query",
        model::Location::QueryString => "querystring",
        model::Location::Header => "header",
        model::Location::Cookie => "cookie",
    }
}

fn at(location: document::Location) -> &'static str {
    match location {
        document::Location::Path => "path",
        document::Location::Query => "query",
        document::Location::QueryString => "querystring",
        document::Location::Header => "header",
        document::Location::Cookie => "cookie",
    }
}

/// How a value is written, and what it holds.
fn style(value: &document::Value<'_>) -> (Value, Option<SchemaId>) {
    match value {
        document::Value::Schema {
            schema,
            style,
            explode,
            ..
        } => (
            json!({"style": style_name(*style), "explode": explode}),
            *schema,
        ),
        document::Value::Content(media) => (json!({"content": media.name}), media.schema),
    }
}

fn style_name(style: document::Style) -> &'static str {
    match style {
        document::Style::Matrix => "matrix",
        document::Style::Label => "label",
        document::Style::Simple => "simple",
        document::Style::Form => "form",
        document::Style::SpaceDelimited => "spaceDelimited",
        document::Style::PipeDelimited => "pipeDelimited",
        document::Style::TabDelimited => "tabDelimited",
        document::Style::DeepObject => "deepObject",
        document::Style::Cookie => "cookie",
    }
}

fn body_row<'t>(
    material: &mut Material<'_, 't>,
    described: &document::Operation<'t>,
    operation: &Operation,
    content: usize,
) -> Option<Value> {
    let body = operation.body.as_ref()?;
    let chosen = body.contents.get(content)?;
    let written = &described.request_body.as_ref()?.content;
    // A range is sent as one of its types.
    let media = written
        .iter()
        .find(|media| media.name == chosen.media_type)
        .or_else(|| written.get(content))?;
    let key = match &chosen.choice {
        Choice::Setter(name) => name.to_string(),
        Choice::Preferred if !body.required => body.name.to_string(),
        _ => "body".to_owned(),
    };
    // In 3.0 the parts of a body know no style (OpenAPI 3.0, section 4.7.15.1).
    let has_styles = material.document.version != Version::V3_0
        || !matches!(chosen.content, Content::Multipart(_));
    let styles = media.encoding.iter().filter_map(|encoding| {
        let written = encoding.style.filter(|_| has_styles);
        let style = written.unwrap_or(document::Style::Form);
        let explode = encoding.explode.unwrap_or(style == document::Style::Form);
        let style = match encoding.content_type {
            Some(content) if written.is_none() => json!({"content": content}),
            None if !has_styles => return None,
            _ => json!({"style": style_name(style), "explode": explode}),
        };
        Some((encoding.property.to_owned(), style))
    });
    let styles: Map<String, Value> = styles.collect();
    let mut row = json!({
        "key": key,
        "media_type": media.name,
        "as": read_as(&chosen.content),
        "styles": styles,
        "choose": body.content_type,
    });
    of_content(material, &mut row, media, Direction::Request);
    Some(row)
}

/// The form in which the client hands content over.
fn read_as(content: &Content) -> &'static str {
    match content {
        Content::Text => "text",
        Content::Bytes => "bytes",
        Content::Empty => "empty",
        _ => "json",
    }
}

fn response_rows<'t>(
    material: &mut Material<'_, 't>,
    operation: &Operation,
    response: &document::Response<'t>,
) -> Vec<Value> {
    let status = match response.status {
        StatusPattern::Code(code) => json!(code),
        other => json!(other.to_string()),
    };
    let headers = response.headers.iter();
    let headers: Vec<Value> = headers.map(|header| header_row(material, header)).collect();
    if response.content.is_empty() {
        return vec![json!({"status": status, "headers": headers, "verb": "send"})];
    }
    let mut rows = Vec::new();
    for media in &response.content {
        let mut row = json!({
            "status": status,
            "headers": headers,
            "media_type": media.name,
            "verb": verb(operation, media.name),
        });
        of_content(material, &mut row, media, Direction::Response);
        rows.push(row);
    }
    rows
}

fn header_row<'t>(material: &mut Material<'_, 't>, header: &document::Header<'t>) -> Value {
    let (style, schema) = style(&header.value);
    let mut row = json!({"name": header.name, "style": style, "required": header.required});
    candidates(material, &mut row, schema, Vec::new(), Direction::Response);
    row
}

/// The method of the request that asks for a media type.
fn verb(operation: &Operation, media_type: &str) -> String {
    // Parameters of media types tell no responses apart.
    let has = |outcome: &model::Outcome| {
        let mut types = outcome
            .responses
            .iter()
            .filter_map(|row| row.media_type.as_deref());
        types.any(|known| document::essence(known) == document::essence(media_type))
    };
    let mut others = operation.representations.iter();
    let other = others.find(|other| has(&other.outcome));
    match other.filter(|_| !has(&operation.success)) {
        Some(other) => other.verb.to_string(),
        None => "send".to_owned(),
    }
}

fn of_content<'t>(
    material: &mut Material<'_, 't>,
    row: &mut Value,
    media: &MediaType<'t>,
    direction: Direction,
) {
    let examples = media.examples.iter().map(|example| example.value);
    candidates(material, row, media.schema, examples.collect(), direction);
    if media.schema.is_none()
        && let Some(item) = media.item_schema
    {
        candidates(material, row, Some(item), Vec::new(), direction);
        add(row, "of_items", true.into());
    }
}

/// Adds the schema, and what can be tried as a value of it: the examples of the place, those of the
/// schema, then values that were made up.
fn candidates<'t>(
    material: &mut Material<'_, 't>,
    row: &mut Value,
    schema: Option<SchemaId>,
    mut examples: Vec<Node<'t>>,
    direction: Direction,
) {
    if let Some(schema) = schema {
        let document = material.document;
        let written = &document.schemas[schema];
        examples.extend(&written.examples);
        if let Some(reference) = written.reference {
            examples.extend(&document.schemas[reference.target].examples);
        }
        add(row, "schema", material.bundle.name(schema).into());
        add(row, "made", material.made(schema, direction).into());
    }
    examples.truncate(MOST_EXAMPLES);
    let examples = examples.into_iter();
    let examples = examples.filter_map(|node| material.value(schema, node));
    add(row, "examples", examples.collect());
}

/// Adds a member to a row, which is an object.
fn add(row: &mut Value, name: &str, value: Value) {
    if let Some(members) = row.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// How many examples of a place are tried.
const MOST_EXAMPLES: usize = 4;
