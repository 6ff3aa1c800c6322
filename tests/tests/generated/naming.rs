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
        "all-of",
        "one-of-type",
        "responses",
        "tags",
        "bodies",
        "parameters",
    ];
    let mut all: Vec<(String, String)> = fixtures("good")
        .into_iter()
        .filter(|fixture| {
            fixture.name.starts_with("naming") || of_names.contains(&fixture.name.as_str())
        })
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
            Shape::Tagged { variants, .. } | Shape::Union { variants, .. } => variants
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
    // What is there already is not added.
    names.retain(|name| schemas.is_none_or(|schemas| !schemas.contains_key(name)));
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

/// What is left of a text in any name: texts that are alike here may want one name.
fn folded(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Each operation by its path, its method, and the text that it is named after.
fn operations(document: &Value) -> Vec<(String, String, String)> {
    let paths = document.pointer("/paths").and_then(Value::as_object);
    let items = paths.into_iter().flatten();
    let of = |(path, item): (&String, &Value)| {
        let methods = item.as_object().into_iter().flatten();
        let methods = methods.filter(|(_, operation)| operation.get("responses").is_some());
        let found = methods.map(|(method, operation)| {
            let id = ["x-rust-name", "operationId"].map(|key| operation.get(key));
            let id = id.into_iter().flatten().next().and_then(Value::as_str);
            (
                path.clone(),
                method.clone(),
                folded(id.unwrap_or(&format!("{method} {path}"))),
            )
        });
        found.collect::<Vec<_>>()
    };
    items.flat_map(of).collect()
}

/// Fails unless everything that both have is called alike, but for what `wants` the name that became free.
fn assert_kept(what: &str, before: &Api, after: &Api, wants: impl Fn(&str) -> bool) {
    let kept: BTreeSet<String> = names(after).into_keys().collect();
    // What nothing reaches any more goes as well.
    let renamed = renamed(before, after, |key| !kept.contains(key) || wants(key));
    assert!(renamed.is_empty(), "{what}:\n{}", renamed.join("\n"));
    let known = names(before);
    let new = kept
        .into_iter()
        .filter(|key| !known.contains_key(key) && !wants(key));
    let new: Vec<String> = new.collect();
    assert!(new.is_empty(), "{what} has {new:?}");
}

#[test]
fn an_operation_that_goes_renames_nothing() {
    for (name, document) in descriptions() {
        let before = api(&document);
        let all = operations(&document);
        let few = if name.starts_with("naming") {
            all.len()
        } else {
            12
        };
        for (path, method, text) in all.iter().take(few) {
            let pointer = format!("/paths/{}", path.replace('~', "~0").replace('/', "~1"));
            let changed = added(&document, |item| drop(item.remove(method)), &pointer);
            // Those that want the same name may have it now.
            let alike: BTreeSet<String> = all
                .iter()
                .filter(|(_, _, other)| other == text)
                .map(|(path, method, _)| {
                    format!("operation {} {path}", method.to_ascii_uppercase())
                })
                .collect();
            let what = format!("{name} without {method} {path}");
            assert_kept(&what, &before, &api(&changed), |key| alike.contains(key));
        }
    }
}

/// The description without a component schema; what refers to it holds text.
fn without_schema(document: &Value, schema: &str) -> Value {
    let mut changed = document.clone();
    let schemas = changed
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    drop(schemas.expect("schemas").remove(schema));
    replace_references(&mut changed, &format!("#/components/schemas/{schema}"));
    changed
}

fn replace_references(value: &mut Value, target: &str) {
    if value.get("$ref").and_then(Value::as_str) == Some(target) {
        *value = json!({ "type": "string" });
    }
    // A value of the mapping of a discriminator goes with its branch.
    if let Some(mapping) = value.get_mut("mapping").and_then(Value::as_object_mut) {
        mapping.retain(|_, branch| branch.as_str() != Some(target));
    }
    match value {
        Value::Object(members) => members
            .values_mut()
            .for_each(|value| replace_references(value, target)),
        Value::Array(items) => items
            .iter_mut()
            .for_each(|value| replace_references(value, target)),
        _ => {}
    }
}

#[test]
fn a_schema_that_goes_renames_no_type() {
    let of_types = |(name, _): &(String, Value)| name.starts_with("naming");
    for (name, document) in descriptions().into_iter().filter(of_types) {
        let before = names(&api(&document));
        let schemas = document
            .pointer("/components/schemas")
            .and_then(Value::as_object);
        for schema in schemas.into_iter().flat_map(|schemas| schemas.keys()) {
            let after = names(&api(&without_schema(&document, schema)));
            let explicit = document.pointer(&format!("/components/schemas/{schema}/x-rust-name"));
            let text = folded(explicit.and_then(Value::as_str).unwrap_or(schema));
            // Those that want the same name may have it now, and what it said together with another is the other's.
            let of_both = |key: &str| {
                let name = key.trim_start_matches("type ");
                before.keys().any(|known| {
                    let known = folded(known);
                    known.contains(&text)
                        && known.replace(&text, "") == format!("type{}", folded(name))
                })
            };
            let new = after.into_keys().filter(|key| !before.contains_key(key));
            let new: Vec<String> = new
                .filter(|key| !folded(key).contains(&text) && !of_both(key))
                .collect();
            assert!(new.is_empty(), "{name} without {schema} has {new:?}");
        }
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn answer(schema: Value) -> Value {
    json!({ "get": { "responses": { "200": {
        "description": "ok", "content": { "application/json": { "schema": schema } }
    } } } })
}

#[test]
fn what_is_inherited_from_several_is_named_after_all_of_them() {
    let links = |name: &str| {
        json!({ "type": "object", "properties": {
            "links": { "type": "object", "properties": { name: { "type": "string" } } }
        }, "additionalProperties": { "type": "object", "properties": { name: { "type": "string" } } } })
    };
    let both = |names: [&str; 2]| json!({ "allOf": names.map(reference) });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Names", "version": "1" },
        "paths": { "/a": answer(reference("First")), "/b": answer(reference("Second")), "/c": answer(reference("Base")) },
        "components": { "schemas": {
            "Base": links("self"),
            "More": links("next"),
            "First": both(["Base", "More"]),
            "Second": both(["More", "Base"]),
        } }
    });
    let names = |document: &Value| names(&api(document)).into_keys().collect::<Vec<_>>();
    let expected = ["type BaseMoreLinks", "type BaseValue"].map(str::to_owned);
    for gone in ["/a", "/b", "/c"] {
        let paths = document
            .pointer_mut("/paths")
            .and_then(Value::as_object_mut);
        let path = paths.expect("paths").remove(gone).expect("a path");
        let found = names(&document);
        let missing: Vec<&String> = expected
            .iter()
            .filter(|name| !found.contains(name))
            .collect();
        assert!(
            missing.is_empty(),
            "without {gone}: {missing:?} of {found:?}"
        );
        let paths = document
            .pointer_mut("/paths")
            .and_then(Value::as_object_mut);
        paths.expect("paths").insert(gone.to_owned(), path);
    }
}

#[test]
fn what_a_branch_holds_is_named_after_the_union_and_not_after_who_inherits_it() {
    let branch = |name: &str| {
        json!({ "type": "object", "required": [name], "properties": {
            name: { "type": "object", "properties": { "url": { "type": "string" } } }
        } })
    };
    let kind = |own: &str| json!({ "allOf": [reference("Kind"), { "type": "object", "properties": { own: { "type": "string" } } }] });
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Names", "version": "1" },
        "paths": { "/a": answer(reference("First")), "/b": answer(reference("Second")), "/c": answer(reference("Kind")) },
        "components": { "schemas": {
            "Kind": { "oneOf": [branch("git"), branch("web")] },
            "First": kind("first"),
            "Second": kind("second"),
        } }
    });
    let before = names(&api(&document));
    for gone in ["/a", "/b", "/c"] {
        let mut changed = document.clone();
        let paths = changed.pointer_mut("/paths").and_then(Value::as_object_mut);
        drop(paths.expect("paths").remove(gone));
        let after = names(&api(&changed)).into_keys();
        let new: Vec<String> = after.filter(|key| !before.contains_key(key)).collect();
        assert!(new.is_empty(), "without {gone}: {new:?}");
    }
}

#[test]
fn what_is_inherited_is_named_after_whom_it_is_inherited_from() {
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
