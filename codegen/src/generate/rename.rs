//! Names that `codegen.toml` chooses, written into the document as `x-rust-name` would be.

use std::collections::{BTreeMap, BTreeSet};

use super::settings::{Placed, Rename, Settings};
use crate::diagnostic::{Diagnostic, Diagnostics, codes, suggest};
use crate::document::{Document, Operation, Parameter, SchemaId};
use crate::model::{Api, Type, TypeId};
use crate::source::{FileId, Node, NodeId};

/// Writes the names into the document, and reports those that name nothing.
pub(super) fn apply<'t>(
    settings: &'t Settings,
    document: &mut Document<'t>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let renames = &settings.renames;
    let mut idle = Idle { file, diagnostics };
    schemas(&renames.schemas, document, &mut idle);
    properties(&renames.properties, document, &mut idle);
    operations(&renames.operations, document, &mut idle);
    parameters(&renames.parameters, document, &mut idle);
}

/// Where to report what matches nothing.
struct Idle<'d> {
    file: Option<FileId>,
    diagnostics: &'d mut Diagnostics,
}

impl Idle<'_> {
    fn report<'k>(
        &mut self,
        from: &Placed<String>,
        what: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        self.diagnostics.extend(idle(from, self.file, what, known));
    }
}

/// A warning about a setting that names nothing in the description.
pub(super) fn idle<'k>(
    from: &Placed<String>,
    file: Option<FileId>,
    what: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<Diagnostic> {
    let span = from.span(file)?;
    let name = &from.value;
    let message = format!("the description has no {what} `{name}`");
    let report = Diagnostic::warning(codes::IDLE_SETTING, span, message)
        .label(span, "this setting changes nothing");
    Some(report.maybe_help(suggest::sentence(name, known)))
}

/// The pointer that a key is: `#/a/b` or `/a/b` in the main file, `other.yaml#/a/b` in another one.
fn is_pointer(key: &str) -> bool {
    key.starts_with('/') || key.contains("#/")
}

/// Whether a node is where a key points.
fn is_at(node: Node<'_>, key: &str) -> bool {
    let (name, pointer) = key.split_once('#').unwrap_or(("", key));
    let tree = node.tree();
    let in_file = match name {
        "" => node.file() == tree.main_file(),
        name => tree
            .files()
            .get(node.file())
            .is_some_and(|file| std::path::Path::new(file.name()).ends_with(name)),
    };
    in_file && node.pointer() == pointer
}

/// The schemas that a key means: a component by name, or what stands at a pointer.
pub(super) fn find_schemas(document: &Document<'_>, key: &str) -> Vec<SchemaId> {
    let found = document.schemas.iter().filter(|(_, schema)| {
        if is_pointer(key) {
            is_at(schema.node, key)
        } else {
            schema.name == Some(key)
        }
    });
    found.map(|(id, _)| id).collect()
}

/// The names of the component schemas.
pub(super) fn schema_names<'t>(document: &Document<'t>) -> Vec<&'t str> {
    let components = document.component_schemas.iter();
    components
        .filter_map(|&id| document.schemas[id].name)
        .collect()
}

fn schemas<'t>(renames: &'t [Rename], document: &mut Document<'t>, idle: &mut Idle<'_>) {
    for Rename { from, to } in renames {
        let found = find_schemas(document, &from.value);
        if found.is_empty() {
            let known = schema_names(document);
            idle.report(from, "schema", known);
        }
        for id in found {
            document.schemas.name_type(id, &to.value);
        }
    }
}

fn properties<'t>(renames: &'t [Rename], document: &mut Document<'t>, idle: &mut Idle<'_>) {
    for Rename { from, to } in renames {
        let found = match from.value.rsplit_once('.') {
            _ if is_pointer(&from.value) => properties_at(document, &from.value),
            Some((schema, property)) => properties_of(document, schema, property),
            None => Vec::new(),
        };
        if found.is_empty() {
            let known = property_names(document);
            idle.report(from, "property", known.iter().map(String::as_str));
        }
        for id in found {
            document.schemas.name_property(id, &to.value);
        }
    }
}

fn properties_at(document: &Document<'_>, pointer: &str) -> Vec<SchemaId> {
    let schemas = document.schemas.iter();
    let properties = schemas.flat_map(|(_, schema)| &schema.properties);
    properties
        .map(|property| property.schema)
        .filter(|&id| is_at(document.schemas[id].node, pointer))
        .collect()
}

/// A property of a component, or of what a component is composed of.
fn properties_of(document: &Document<'_>, schema: &str, property: &str) -> Vec<SchemaId> {
    let mut found = Vec::new();
    for owner in find_schemas(document, schema) {
        let parts = document.schemas[owner].all_of.iter().copied();
        for id in std::iter::once(owner).chain(parts) {
            let mut properties = document.schemas[id].properties.iter();
            let known = properties.find(|known| known.name == property);
            found.extend(known.map(|known| known.schema));
        }
    }
    found
}

fn property_names(document: &Document<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for &id in &document.component_schemas {
        let schema = &document.schemas[id];
        let name = schema.name.unwrap_or_default();
        let properties = schema.properties.iter();
        names.extend(properties.map(|property| format!("{name}.{}", property.name)));
    }
    names
}

fn operations<'t>(renames: &'t [Rename], document: &mut Document<'t>, idle: &mut Idle<'_>) {
    for Rename { from, to } in renames {
        let mut found = false;
        for path in &mut document.paths {
            for operation in &mut path.operations {
                if is_operation(path.template, operation, &from.value) {
                    operation.rust_name = Some(&to.value);
                    found = true;
                }
            }
        }
        if !found {
            let all = document.paths.iter().flat_map(|path| &path.operations);
            idle.report(from, "operation", all.filter_map(|of| Some(of.id?.0)));
        }
    }
}

/// An `operationId`, `GET /rooms`, or a pointer.
fn is_operation(template: &str, operation: &Operation<'_>, key: &str) -> bool {
    let by_id = operation.id.is_some_and(|(id, _)| id == key);
    let by_path = key.split_once(' ').is_some_and(|(method, path)| {
        method.eq_ignore_ascii_case(&operation.method.0) && path == template
    });
    by_id || by_path || (is_pointer(key) && is_at(operation.node, key))
}

fn parameters<'t>(renames: &'t [Rename], document: &mut Document<'t>, idle: &mut Idle<'_>) {
    for Rename { from, to } in renames {
        let mut found = false;
        let all = document.paths.iter_mut();
        for operation in all.flat_map(|path| &mut path.operations) {
            let id = operation.id.map(|(id, _)| id);
            for parameter in &mut operation.parameters {
                if is_parameter(id, parameter, &from.value) {
                    parameter.rust_name = Some(&to.value);
                    found = true;
                }
            }
        }
        if !found {
            let known = all_parameter_names(document);
            idle.report(from, "parameter", known.iter().map(String::as_str));
        }
    }
}

fn all_parameter_names(document: &Document<'_>) -> BTreeSet<String> {
    let operations = document.paths.iter().flat_map(|path| &path.operations);
    let names = operations.flat_map(|operation| {
        let id = operation.id.map(|(id, _)| id);
        let parameters = operation.parameters.iter();
        parameters.flat_map(move |parameter| parameter_names(id, parameter))
    });
    names.collect()
}

fn parameter_names<'p>(
    operation: Option<&'p str>,
    parameter: &'p Parameter<'_>,
) -> impl Iterator<Item = String> + use<'p> {
    let component = parameter.component.map(str::to_owned);
    let own = operation.map(|operation| format!("{operation}.{}", parameter.name));
    component.into_iter().chain(own)
}

fn is_parameter(operation: Option<&str>, parameter: &Parameter<'_>, key: &str) -> bool {
    if is_pointer(key) {
        return is_at(parameter.node, key);
    }
    parameter_names(operation, parameter).any(|name| name == key)
}

/// Reports names for schemas that are no type of their own, so that there is nothing to name.
pub(super) fn report_nameless(
    settings: &Settings,
    targets: &[(usize, NodeId)],
    api: &Api,
    described: &BTreeMap<NodeId, Type>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    for &(index, node) in targets {
        let Some(rename) = settings.renames.schemas.get(index) else {
            continue;
        };
        let is_named = match described.get(&node) {
            Some(Type::Named(id)) => true_name(api, *id, node),
            // What no operation reaches has no type yet; the name waits for it.
            None => true,
            Some(Type::Option(inner)) => {
                matches!(**inner, Type::Named(id) if true_name(api, id, node))
            }
            Some(_) => false,
        };
        if let (false, Some(span)) = (is_named, rename.from.span(file)) {
            let name = &rename.from.value;
            let message = format!("the schema `{name}` becomes no type of its own");
            diagnostics.push(
                Diagnostic::warning(codes::IDLE_SETTING, span, message)
                    .label(span, "there is nothing to name")
                    .help("structs, enums and unions have names; texts, numbers and lists do not"),
            );
        }
    }
}

fn true_name(api: &Api, id: TypeId, node: NodeId) -> bool {
    api.types
        .get(id.0)
        .is_some_and(|def| def.place.node == node)
}

/// The nodes of the schemas that the names in the settings are for.
pub(super) fn targets(settings: &Settings, document: &Document<'_>) -> Vec<(usize, NodeId)> {
    let renames = settings.renames.schemas.iter().enumerate();
    let mut targets = Vec::new();
    for (index, rename) in renames {
        let found = find_schemas(document, &rename.from.value).into_iter();
        targets.extend(found.map(|id| (index, document.schemas[id].node.id())));
    }
    targets
}
