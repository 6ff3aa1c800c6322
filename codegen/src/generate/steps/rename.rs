//! The step that writes names, which `codegen.toml` chooses, into the document as `x-rust-name` would be.

use std::collections::BTreeSet;

use super::find::{find_schemas, idle, is_at, is_pointer, schema_names};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Operation, Parameter, SchemaId};
use crate::generate::settings::{Placed, Rename, Settings};
use crate::source::FileId;

/// Writes the names into the document, and reports those that name nothing.
pub(in crate::generate) fn rename<'t>(
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
                if is_operation(&path.template, operation, &from.value) {
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
