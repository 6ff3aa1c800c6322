//! How much of a description a client covers.

use std::collections::BTreeMap;

use codegen::diagnostic::Diagnostics;
use codegen::document::Version;
use codegen::generate::Understood;
use codegen::model::{Api, Content, Operation, SchemeKind, Shape};
use codegen::source::Files;
use serde::Serialize;

/// Figures on one description.
#[derive(Debug, Serialize)]
pub(crate) struct Coverage {
    pub title: String,
    pub version: String,
    pub specification: &'static str,
    pub files: usize,
    pub bytes: usize,
    pub groups: usize,
    pub operations: Operations,
    /// Types by shape.
    pub types: BTreeMap<&'static str, usize>,
    pub fields: usize,
    /// Fields that are free-form JSON because the description says anything.
    pub free_form_fields: usize,
    /// Schemas that are free-form JSON because no Rust type expresses them.
    pub untyped_schemas: usize,
    /// Bodies by media type.
    pub media_types: Vec<MediaType>,
    pub credentials: Vec<Credential>,
    pub servers: Vec<String>,
    /// Diagnostics by code.
    pub diagnostics: Vec<Found>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Operations {
    pub total: usize,
    pub typed: usize,
    /// Those that are callable but not typed all through.
    pub raw: Vec<Raw>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Raw {
    pub operation: String,
    /// Where the operation stands: file, line and column.
    pub place: String,
    pub untyped: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct MediaType {
    pub name: String,
    /// How many bodies, requests and responses together.
    pub bodies: usize,
    /// How many of them are passed through as bytes.
    pub passed_through: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct Credential {
    pub name: String,
    pub kind: String,
    /// How many operations accept it.
    pub operations: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct Found {
    pub code: &'static str,
    pub title: &'static str,
    pub count: usize,
}

impl Coverage {
    /// The figures, if there is a client to speak of.
    pub(crate) fn of(understood: &Understood) -> Option<Self> {
        let (api, version) = (understood.api.as_ref()?, understood.version?);
        Some(Self::new(api, version, &understood.diagnostics))
    }

    /// The figures on a client.
    pub(crate) fn new(api: &Api, version: Version, diagnostics: &Diagnostics) -> Self {
        let files = diagnostics.files();
        Self {
            title: api.title.clone(),
            version: api.version.clone(),
            specification: specification(version),
            files: files.len(),
            bytes: files.iter().map(|(_, file)| file.text().len()).sum(),
            groups: api.groups.len(),
            operations: operations(api, files),
            types: types(api),
            fields: fields(api),
            free_form_fields: api.coverage.free_form_fields,
            untyped_schemas: api.coverage.untyped,
            media_types: media_types(api),
            credentials: credentials(api),
            servers: api
                .servers
                .iter()
                .map(|server| server.url.clone())
                .collect(),
            diagnostics: by_code(diagnostics),
        }
    }
}

fn specification(version: Version) -> &'static str {
    match version {
        Version::V2_0 => "Swagger 2.0",
        Version::V3_0 => "OpenAPI 3.0",
        Version::V3_1 => "OpenAPI 3.1",
        Version::V3_2 => "OpenAPI 3.2",
    }
}

fn operations(api: &Api, files: &Files) -> Operations {
    let raw = api
        .operations
        .iter()
        .filter(|operation| !operation.untyped.is_empty());
    let raw: Vec<Raw> = raw
        .map(|of| Raw {
            operation: format!("{} {}", of.method, of.path),
            place: place(of, files),
            untyped: of.untyped.clone(),
        })
        .collect();
    let total = api.operations.len();
    Operations {
        total,
        typed: total.saturating_sub(raw.len()),
        raw,
    }
}

fn place(operation: &Operation, files: &Files) -> String {
    let span = operation.place.span;
    files.get(span.file).map_or_else(String::new, |file| {
        let at = file.position(span.start);
        format!("{}:{}:{}", file.name(), at.line, at.column)
    })
}

fn types(api: &Api) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for def in &api.types {
        let shape = match def.shape {
            Shape::Struct(_) => "structs",
            Shape::StringEnum(_) => "string enums",
            Shape::IntegerEnum(_) => "integer enums",
            Shape::Tagged { .. } => "tagged unions",
            Shape::Union { .. } => "other unions",
            Shape::Newtype(_) => "newtypes",
        };
        *counts.entry(shape).or_insert(0) += 1;
    }
    counts
}

fn fields(api: &Api) -> usize {
    let structs = api.types.iter().filter_map(|def| match &def.shape {
        Shape::Struct(object) => Some(object.fields().count()),
        _ => None,
    });
    structs.sum()
}

fn media_types(api: &Api) -> Vec<MediaType> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (name, content) in api.operations.iter().flat_map(bodies) {
        let (bodies, passed_through) = counts.entry(name).or_default();
        *bodies += 1;
        *passed_through += usize::from(*content == Content::Bytes);
    }
    let counts = counts.into_iter();
    let mut list: Vec<MediaType> = counts
        .map(|(name, (bodies, passed_through))| MediaType {
            name: name.to_owned(),
            bodies,
            passed_through,
        })
        .collect();
    list.sort_by_key(|media_type| std::cmp::Reverse(media_type.bodies));
    list
}

/// The bodies of a call's request and responses with their media types.
fn bodies(operation: &Operation) -> impl Iterator<Item = (&str, &Content)> {
    let sent = operation.body.iter().flat_map(|body| &body.contents);
    let sent = sent.map(|form| (form.media_type.as_str(), &form.content));
    let received = operation.outcomes().flat_map(|outcome| &outcome.responses);
    let received = received.filter_map(|row| Some((row.media_type.as_deref()?, &row.content)));
    sent.chain(received)
}

fn credentials(api: &Api) -> Vec<Credential> {
    let schemes = api.schemes.iter().enumerate();
    let list = schemes.map(|(index, scheme)| {
        let accepts = |of: &&Operation| of.credentials.iter().flatten().any(|id| id.0 == index);
        Credential {
            name: scheme.name.clone(),
            kind: kind(&scheme.kind),
            operations: api.operations.iter().filter(accepts).count(),
        }
    });
    list.collect()
}

fn kind(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { location, name } => format!("{location:?} {name}").to_lowercase(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Authorization(scheme) => format!("authorization {scheme}"),
        SchemeKind::MutualTls => "client certificate".to_owned(),
        SchemeKind::Unknown => "unknown".to_owned(),
    }
}

fn by_code(diagnostics: &Diagnostics) -> Vec<Found> {
    let mut counts: BTreeMap<&'static str, Found> = BTreeMap::new();
    for found in diagnostics {
        let code = found.code;
        let entry = counts.entry(code.id()).or_insert(Found {
            code: code.id(),
            title: code.title(),
            count: 0,
        });
        entry.count += 1;
    }
    counts.into_values().collect()
}
