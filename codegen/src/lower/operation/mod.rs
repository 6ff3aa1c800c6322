//! Operations become methods of the client.

pub(in crate::lower) mod body;
pub(in crate::lower) mod content;
pub(in crate::lower) mod draft;
pub(in crate::lower) mod group;
pub(in crate::lower) mod link;
pub(in crate::lower) mod media;
pub(in crate::lower) mod mistake;
pub(in crate::lower) mod parameter;
pub(in crate::lower) mod response;
pub(in crate::lower) mod security;
pub(in crate::lower) mod server;
pub(in crate::lower) mod style;
pub(in crate::lower) mod template;
pub(in crate::lower) mod webhook;

use crate::document::{self, Document, SecurityRequirement};
use crate::model::{ArgumentName, Choice, GroupId, Operation, Scheme, SchemeId};

use crate::lower::docs::describe;
use crate::lower::names;
use crate::lower::names::hint::Hint;
use crate::lower::operation::draft::ContentDraft;
use crate::lower::operation::group::Groups;
use crate::lower::operation::link::Target;
use crate::lower::operation::mistake::Mistakes;
use crate::lower::operation::response::headers;
use crate::lower::operation::server::Servers;
use crate::lower::operation::template::Template;
use crate::lower::options::Options;
use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::place;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

/// What calls share: credentials, base URLs and groups.
pub(in crate::lower) struct Calls {
    /// Credentials that operations may accept.
    pub schemes: Vec<Scheme>,
    /// Base URLs.
    pub servers: Servers,
    /// The groups met so far.
    pub groups: Groups,
    /// Whether an `operationId` that FastAPI made is kept whole.
    pub keep_operation_ids: bool,
}

impl Calls {
    /// What `document` says of credentials and base URLs; no groups yet.
    pub(in crate::lower) fn new(
        document: &Document<'_>,
        options: &Options,
        reporter: &mut Reporter<'_>,
    ) -> Self {
        Self {
            schemes: security::schemes(document, &options.env_prefix),
            servers: Servers::of(document, reporter.diagnostics),
            groups: Groups::default(),
            keep_operation_ids: options.keep_operation_ids,
        }
    }
}

/// Lowers every operation of the document.
pub(in crate::lower) fn operations(types: &mut Types<'_, '_>, calls: &mut Calls) -> Vec<Operation> {
    let document = types.schemas.document;
    let all: Vec<_> = document
        .paths
        .iter()
        .flat_map(|path| {
            path.operations
                .iter()
                .map(move |operation| (path, operation))
        })
        .collect();
    let names = names::operations(&all, calls.keep_operation_ids, types.reporter.diagnostics);
    let targets: Vec<Target<'_>> = all
        .iter()
        .zip(&names)
        .map(|((path, operation), name)| Target::new(path, operation, name))
        .collect();
    for ((_, operation), name) in all.iter().zip(&names) {
        let phrase = name.phrase.clone();
        types.schemas.places.add(operation.node, phrase);
    }
    // Taken now, because what lowering reports later are no mistakes of the description.
    let mistakes = Mistakes::of(document, types.reporter.diagnostics);
    let mut operations = Vec::new();
    let mut variants = Vec::new();
    for ((path, operation), name) in all.into_iter().zip(names) {
        let (mut call, others) = lowered(types, calls, path, operation, name, &targets);
        call.untyped.extend(mistakes.held_by(path, operation));
        operations.push(call);
        variants.push(others);
    }
    add_variants(&mut operations, variants);
    operations
}

/// Adds the further media types of required bodies, which have methods of their own.
fn add_variants(operations: &mut [Operation], variants: Vec<Vec<ContentDraft>>) {
    let mut names = names::body_methods(operations, &variants).into_iter();
    for (operation, others) in operations.iter_mut().zip(variants) {
        if let Some(body) = &mut operation.body {
            let named = others.into_iter().zip(names.by_ref());
            let contents = named.map(|(content, name)| content.chosen(Choice::Method(name)));
            body.contents.extend(contents);
        }
    }
}

fn lowered<'d, 't>(
    types: &mut Types<'d, 't>,
    calls: &mut Calls,
    path: &'d document::Path<'t>,
    operation: &'d document::Operation<'t>,
    name: names::OperationName,
    targets: &[Target<'_>],
) -> (Operation, Vec<ContentDraft>) {
    let hint = Hint::new(name.phrase.clone());
    let mut untyped = Vec::new();
    let group = group_of(types, &mut calls.groups, path, operation);
    let template = Template::new(&path.template);
    template::left_out_of_query(&mut types.reporter, path, &template);
    let parameters = parameter::parameters(types, path, operation, &template, &hint);
    let body = body::body(types, operation, &hint, &mut untyped);
    let (parameters, body, others) = names::arguments(parameters, body);
    let setters = parameters.iter().map(|parameter| &parameter.name);
    let setters = setters.chain(body.iter().map(|body| &body.name));
    let setters: Vec<&str> = setters.map(ArgumentName::as_str).collect();
    let outcomes = response::outcomes(types, operation, &name, &setters, &mut untyped);
    let headers = headers::headers(types, operation, &name);
    let links = link::links(&mut types.reporter, operation, targets);
    let requirements = requirements(&types.schemas, operation);
    for requirement in requirements {
        security::one_header_twice(&mut types.reporter, &calls.schemes, requirement);
    }
    let servers = calls.servers.own(operation);
    let server = servers.first().and_then(|id| calls.servers.list.get(id.0));
    let described = describe::Call {
        operation,
        path: &path.template,
        credentials: requirements,
        server: server.map(|server| server.url.as_str()),
        schemes: &calls.schemes,
        failure: &outcomes.failure,
        headers: headers.as_ref(),
        links: &links,
    };
    let operation = Operation {
        docs: described.docs(),
        id: operation.id.map_or_else(
            || format!("{} {}", operation.method.0, path.template),
            |(id, _)| id.to_owned(),
        ),
        method_name: name.method,
        request_name: name.request,
        group,
        method: operation.method.0.clone(),
        path: template.path,
        fixed_query: template.query,
        deprecated: operation.deprecated,
        parameters,
        body,
        success: outcomes.success,
        failure: outcomes.failure,
        representations: outcomes.representations,
        headers,
        credentials: requirements.iter().map(schemes).collect(),
        servers,
        untyped,
        place: place(operation.node),
    };
    (operation, others)
}

/// What operations ask for that say nothing themselves.
pub(in crate::lower) fn general_credentials(document: &Document<'_>) -> Vec<Vec<SchemeId>> {
    document.security.iter().flatten().map(schemes).collect()
}

/// What an operation asks for: alternatives of credentials that are needed together.
fn requirements<'d, 't>(
    schemas: &Schemas<'d, 't>,
    operation: &'d document::Operation<'t>,
) -> &'d [SecurityRequirement<'t>] {
    let own = operation.security.as_ref();
    own.or(schemas.document.security.as_ref())
        .map_or(&[], Vec::as_slice)
}

/// The group of an operation: its first tag for navigation, else the first word of its path that is no parameter and no
/// version.
fn group_of<'t>(
    types: &mut Types<'_, 't>,
    groups: &mut Groups,
    path: &document::Path<'t>,
    operation: &document::Operation<'t>,
) -> GroupId {
    let text = match group::navigation(operation, types.schemas.document) {
        Some(tag) => {
            groups.check_tag(&mut types.reporter, tag, operation);
            tag.to_owned()
        }
        None => path_word(&path.template).unwrap_or("root").to_owned(),
    };
    groups.of(&text, types.schemas.document, operation.node)
}

fn schemes(requirement: &SecurityRequirement<'_>) -> Vec<SchemeId> {
    let schemes = requirement.schemes.iter();
    schemes.map(|(index, _)| SchemeId(*index)).collect()
}

/// The first segment of a path that is neither a parameter nor a version.
fn path_word(template: &str) -> Option<&str> {
    let path = template.split(['?', '#']).next().unwrap_or(template);
    let names_something = |segment: &&str| {
        let version = segment
            .strip_prefix('v')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        !segment.is_empty() && !segment.contains('{') && !version && *segment != "api"
    };
    path.split('/').find(names_something)
}
