//! A name depends on nothing that stands elsewhere: whatever a description gains or loses, what stays keeps its name.

use std::collections::{BTreeMap, BTreeSet};

use codegen::generate::{Config, generate};
use codegen::model::{Api, Shape};
use codegen::source::Source;
use serde_json::{Value, json};

use crate::fixtures::fixtures;

/// Descriptions whose names are put to the test: the fixtures about names, and the project's own description.
fn descriptions() -> Vec<(String, Value)> {
    let of_names = [
        "naming",
        "all-of",
        "one-of-type",
        "responses",
        "tags",
        "bodies",
        "parameters",
    ];
    let mut all: Vec<(String, String)> = fixtures("good")
        .into_iter()
        .filter(|fixture| of_names.contains(&fixture.name.as_str()))
        .map(|fixture| (fixture.name.clone(), fixture.text()))
        .collect();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../api.yaml");
    all.push((
        "api".to_owned(),
        std::fs::read_to_string(own).expect("a description"),
    ));
    let read = |(name, text): (String, String)| {
        let loaded =
            codegen::source::load(&Source::from_text("api.yaml", text), &Default::default());
        let tree = loaded.expect("a description").tree;
        (name, tree.main().to_json().expect("JSON"))
    };
    all.into_iter().map(read).collect()
}

fn api(document: &Value) -> Api {
    let config = Config::new("named").expect("a package name");
    let source = Source::from_text("api.json", document.to_string());
    generate(&source, &config)
        .unwrap_or_else(|found| panic!("{found}"))
        .api
}

/// Every name of a client, by what it names: for types the names of their members as well.
fn names(api: &Api) -> BTreeMap<String, Vec<String>> {
    let types = api.types.iter().map(|def| {
        let members = match &def.shape {
            Shape::Struct(object) => object
                .fields()
                .map(|field| format!("{}={}", field.wire, field.name))
                .collect(),
            Shape::StringEnum(values) => values
                .iter()
                .map(|value| format!("{}={}", value.value, value.name))
                .collect(),
            Shape::Tagged { variants, .. } | Shape::Union(variants) => variants
                .iter()
                .map(|variant| variant.name.to_string())
                .collect(),
            _ => Vec::new(),
        };
        (format!("type {}", def.name), members)
    });
    let operations = api.operations.iter().map(|operation| {
        let parameters = operation.parameters.iter();
        let mut names: Vec<String> = parameters
            .map(|parameter| format!("{}={}", parameter.wire, parameter.name))
            .collect();
        names.push(format!(
            "{} {}",
            operation.method_name, operation.request_name
        ));
        (
            format!("operation {} {}", operation.method, operation.path),
            names,
        )
    });
    types.chain(operations).collect()
}

/// What `before` has and `after` has not, or names otherwise, but for what `gone` excuses.
fn renamed(before: &Api, after: &Api, gone: impl Fn(&str) -> bool) -> Vec<String> {
    let after = names(after);
    let before = names(before).into_iter();
    let lost = before.filter(|(key, members)| after.get(key) != Some(members) && !gone(key));
    lost.map(|(key, members)| format!("{key} {members:?} became {:?}", after.get(&key)))
        .collect()
}

/// Names that what is added has: those that are there already in another spelling, and ones that nobody has.
fn additions(document: &Value) -> Vec<String> {
    let schemas = document
        .pointer("/components/schemas")
        .and_then(Value::as_object);
    let known = schemas
        .into_iter()
        .flat_map(|schemas| schemas.keys().take(6));
    let mut names: BTreeSet<String> = known
        .flat_map(|name| {
            [
                format!("{name}-"),
                format!("_{name}"),
                format!("{name} {name}"),
            ]
        })
        .collect();
    names.insert("AAA unrelated".to_owned());
    names.insert("zzz unrelated".to_owned());
    names.into_iter().collect()
}

fn added(
    document: &Value,
    change: impl FnOnce(&mut serde_json::Map<String, Value>),
    section: &str,
) -> Value {
    let mut changed = document.clone();
    let place = changed.pointer_mut(section).and_then(Value::as_object_mut);
    change(place.unwrap_or_else(|| panic!("no {section}")));
    changed
}

#[test]
fn another_schema_and_operation_rename_nothing() {
    for (name, document) in descriptions() {
        if document.pointer("/components/schemas").is_none() {
            continue;
        }
        let before = api(&document);
        for addition in additions(&document) {
            let schema = json!({ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": {} } } } });
            let with_schema = added(
                &document,
                |schemas| drop(schemas.insert(addition.clone(), schema)),
                "/components/schemas",
            );
            let answer =
                json!({ "$ref": format!("#/components/schemas/{addition}").replace(' ', "%20") });
            let operation = json!({ "get": { "operationId": addition, "tags": [addition], "responses": { "200": {
                "description": "ok", "content": { "application/json": { "schema": answer } }
            } } } });
            let path = format!("/{addition}");
            let with_both = added(
                &with_schema,
                |paths| drop(paths.insert(path, operation)),
                "/paths",
            );
            for changed in [with_schema, with_both] {
                let renamed = renamed(&before, &api(&changed), |_| false);
                assert!(
                    renamed.is_empty(),
                    "{name} with {addition}:\n{}",
                    renamed.join("\n")
                );
            }
        }
    }
}

#[test]
fn an_operation_that_goes_renames_nothing() {
    for (name, document) in descriptions() {
        let paths = document
            .pointer("/paths")
            .and_then(Value::as_object)
            .expect("paths");
        let before = api(&document);
        for path in paths.keys().take(12) {
            let changed = added(&document, |paths| drop(paths.remove(path)), "/paths");
            let after = api(&changed);
            let kept: BTreeSet<String> = names(&after).into_keys().collect();
            // What nothing reaches any more goes as well.
            let renamed = renamed(&before, &after, |key| !kept.contains(key));
            assert!(
                renamed.is_empty(),
                "{name} without {path}:\n{}",
                renamed.join("\n")
            );
            let new: Vec<String> = kept
                .into_iter()
                .filter(|key| !names(&before).contains_key(key))
                .collect();
            assert!(new.is_empty(), "{name} without {path} has {new:?}");
        }
    }
}

#[test]
fn what_is_inherited_is_named_after_whom_it_is_inherited_from() {
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let answer = |schema: Value| {
        json!({ "get": { "responses": { "200": {
            "description": "ok", "content": { "application/json": { "schema": schema } }
        } } } })
    };
    let both = json!({ "allOf": [reference("Base"), reference("More")] });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Names", "version": "1" },
        "paths": { "/a": answer(both.clone()), "/b": answer(both) },
        "components": { "schemas": {
            "Base": { "type": "object", "properties": { "state": { "type": "string", "enum": ["on", "off"] } } },
            "More": { "type": "object", "properties": { "size": { "type": "integer" } } }
        } }
    });
    let names = |document: &Value| names(&api(document)).into_keys().collect::<Vec<_>>();
    assert!(names(&document).contains(&"type BaseState".to_owned()));
    let paths = document
        .pointer_mut("/paths")
        .and_then(Value::as_object_mut);
    paths.expect("paths").remove("/a");
    assert!(names(&document).contains(&"type BaseState".to_owned()));
}
