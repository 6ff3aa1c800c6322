//! What was read, before any decision: an outline with places.

use std::fmt::Write;

use crate::document::{Document, Location, Operation, Path, Response, Schema, SchemaId, Version};
use crate::source::Node;

/// An outline of a document: operations with their inputs and responses, security schemes, and
/// component schemas, each with the place where it stands.
pub fn document(document: &Document<'_>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_document(document, &mut out);
    out
}

fn write_document(document: &Document<'_>, out: &mut String) -> std::fmt::Result {
    let info = &document.info;
    writeln!(
        out,
        "{} {}  {}",
        info.title,
        info.version,
        version(document.version)
    )?;
    for server in &document.servers {
        writeln!(out, "server {}  {}", server.url, at(server.node))?;
    }
    for scheme in &document.security_schemes {
        writeln!(out, "security scheme {}  {}", scheme.name, at(scheme.node))?;
    }
    for path in document.paths.iter().chain(&document.webhooks) {
        write_path(document, path, out)?;
    }
    for &id in &document.component_schemas {
        write_schema(document, id, out)?;
    }
    let inline = document
        .schemas
        .len()
        .saturating_sub(document.component_schemas.len());
    writeln!(out, "{inline} schemas stand elsewhere")
}

fn version(version: Version) -> &'static str {
    match version {
        Version::V2_0 => "Swagger 2.0",
        Version::V3_0 => "OpenAPI 3.0",
        Version::V3_1 => "OpenAPI 3.1",
        Version::V3_2 => "OpenAPI 3.2",
    }
}

/// `api.yaml:12:3`
fn at(node: Node<'_>) -> String {
    let span = node.name_span();
    let Some(file) = node.tree().files().get(span.file) else {
        return String::new();
    };
    let at = file.position(span.start);
    format!("{}:{}:{}", file.name(), at.line, at.column)
}

fn write_path(document: &Document<'_>, path: &Path<'_>, out: &mut String) -> std::fmt::Result {
    writeln!(out, "path {}  {}", path.template, at(path.node))?;
    for operation in &path.operations {
        write_operation(document, operation, out)?;
    }
    Ok(())
}

fn write_operation(
    document: &Document<'_>,
    operation: &Operation<'_>,
    out: &mut String,
) -> std::fmt::Result {
    let id = operation.id.map_or("(no operationId)", |(id, _)| id);
    writeln!(out, "  {} {id}  {}", operation.method.0, at(operation.node))?;
    for parameter in &operation.parameters {
        let required = if parameter.required { " required" } else { "" };
        let location = location(parameter.location);
        writeln!(
            out,
            "    {location} {}{required}  {}",
            parameter.name,
            at(parameter.node)
        )?;
    }
    for content in operation.request_body.iter().flat_map(|body| &body.content) {
        writeln!(
            out,
            "    body {}{}",
            content.name,
            schema_name(document, content.schema)
        )?;
    }
    for response in &operation.responses {
        write_response(document, response, out)?;
    }
    Ok(())
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

fn write_response(
    document: &Document<'_>,
    response: &Response<'_>,
    out: &mut String,
) -> std::fmt::Result {
    let status = response.status;
    let contents = response.content.iter();
    let contents = contents.map(|of| format!(" {}{}", of.name, schema_name(document, of.schema)));
    let contents = contents.collect::<Vec<_>>().join(",");
    writeln!(out, "    {status}{contents}  {}", at(response.node))
}

/// ` → Name`, through one reference.
fn schema_name(document: &Document<'_>, id: Option<SchemaId>) -> String {
    let Some(schema) = id.map(|id| &document.schemas[id]) else {
        return String::new();
    };
    let target = schema
        .reference
        .map_or(schema, |to| &document.schemas[to.target]);
    format!(" {}", target.name.unwrap_or("(inline)"))
}

fn write_schema(document: &Document<'_>, id: SchemaId, out: &mut String) -> std::fmt::Result {
    let schema = &document.schemas[id];
    let name = schema.name.unwrap_or_default();
    writeln!(out, "schema {name}: {}  {}", shape(schema), at(schema.node))?;
    for property in &schema.properties {
        let of = &document.schemas[property.schema];
        let required = schema
            .required
            .iter()
            .any(|&(name, _)| name == property.name);
        let mark = if required { "" } else { "?" };
        let target = of.reference.and_then(|to| document.schemas[to.target].name);
        let shape = target.map_or_else(|| shape(of), str::to_owned);
        writeln!(out, "  {}{mark}: {shape}  {}", property.name, at(of.node))?;
    }
    Ok(())
}

/// A few words on what a schema says.
fn shape(schema: &Schema<'_>) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(schema.reference.map(|_| "$ref".to_owned()));
    words.extend(
        schema
            .types
            .iter()
            .map(|ty| format!("{ty:?}").to_lowercase()),
    );
    words.extend(schema.format.map(|format| format!("({format})")));
    let compound = [
        ("allOf", schema.all_of.len()),
        ("oneOf", schema.one_of.len()),
        ("anyOf", schema.any_of.len()),
        ("enum", schema.enum_values.as_ref().map_or(0, Vec::len)),
    ];
    let compound = compound.iter().filter(|(_, count)| *count > 0);
    words.extend(compound.map(|(keyword, count)| format!("{keyword} of {count}")));
    if words.is_empty() {
        "anything".to_owned()
    } else {
        words.join(" ")
    }
}
