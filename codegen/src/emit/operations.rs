//! The files of operations: one for each group.

use super::cfg::{Predicate, write_cfg};
use super::module::Module;
use super::options::EmitOptions;
use super::scope::Scope;
use super::text::{Text, module_doc_lines};
use super::{example, headers, operation, response, xml};
use crate::model::{Api, Docs, Group, GroupId, Operation};

/// The module `operations` and the files below it.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let files = groups(api).map(|(id, group)| file(api, options, id, group));
    let mut modules: Vec<_> = files.collect();
    if !modules.is_empty() {
        modules.push(index(api, options));
    }
    modules
}

/// The groups that have an operation.
fn groups(api: &Api) -> impl Iterator<Item = (GroupId, &Group)> {
    let groups = api
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| (GroupId(index), group));
    groups.filter(|(id, _)| {
        api.operations
            .iter()
            .any(|operation| operation.group == *id)
    })
}

fn index(api: &Api, options: &EmitOptions) -> Module {
    let mut text = Text::new();
    text.line(
        "//! The operations of the API, by topic. Each is a method of [`Client`](crate::Client).",
    );
    for (id, group) in groups(api) {
        text.gap();
        write_cfg(&mut text, Some(&Predicate::group(id).attribute(api)));
        text.line(format_args!("pub mod {};", group.name));
    }
    Module::rust(options, "src/operations/mod.rs", text)
}

fn file(api: &Api, options: &EmitOptions, id: GroupId, group: &Group) -> Module {
    let scope = Scope::operations(api, id);
    let operations = api
        .operations
        .iter()
        .filter(|operation| operation.group == id);
    let operations: Vec<&Operation> = operations.collect();
    let mut text = Text::new();
    write_docs(&mut text, group);
    text.gap();
    write_imports(&mut text, &scope, &operations);
    text.gap();
    text.line(format_args!("/// {}", title(group)));
    text.block("impl Client {", "}", |text| {
        for (index, operation) in api.operations.iter().enumerate() {
            if operation.group == id {
                text.gap_in_block();
                let example = example::docs(api, options, &scope, index, operation);
                operation::write_method(text, &scope, operation, &example);
            }
        }
    });
    for operation in &operations {
        text.gap();
        operation::write_table(&mut text, &scope, operation);
        response::write_enums(&mut text, &scope, operation);
    }
    headers::write(&mut text, &scope, &operations);
    Module::rust(options, format!("src/operations/{}.rs", group.name), text)
}

/// The title of a group as a sentence.
fn title(group: &Group) -> String {
    format!("{}.", group.title.trim_end_matches('.'))
}

fn write_docs(text: &mut Text, group: &Group) {
    let mut docs = Docs(vec![title(group)]);
    if !group.docs.is_empty() {
        docs.0.push(String::new());
        docs.0.extend(group.docs.0.iter().cloned());
    }
    for line in module_doc_lines(&docs) {
        text.line(line);
    }
}

fn write_imports(text: &mut Text, scope: &Scope<'_>, operations: &[&Operation]) {
    text.line("use crate::runtime::prelude::*;");
    if operations
        .iter()
        .any(|operation| operation::imports_style(operation))
    {
        text.line("use crate::runtime::style::Style;");
    }
    if operations
        .iter()
        .any(|operation| scope.imports_types(*operation))
    {
        text.line("use crate::types::*;");
    }
    if operations
        .iter()
        .any(|operation| xml::imports_table(operation))
    {
        text.line("use crate::xml::XML;");
    }
}
