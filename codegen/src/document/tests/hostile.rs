//! Descriptions that want to make the reader hang, overflow or panic.

use super::{sections_31, with, with_good};
use crate::document::read;
use crate::source::{Limits, Source, load};

#[test]
fn callbacks_that_refer_to_each_other() {
    let call = |next: &str| {
        format!(
            "{{ url: {{ post: {{ callbacks: {{ a: {next}, b: {next} }}, responses: {{}} }} }} }}"
        )
    };
    let mut components = String::new();
    for index in 0..40 {
        let next = format!("{{ $ref: '#/components/callbacks/C{}' }}", (index + 1) % 40);
        components.push_str(&format!("    C{index}: {}\n", call(&next)));
    }
    let text = sections_31(&format!(
        "paths:
  /rooms:
    post: {{ callbacks: {{ start: {{ $ref: '#/components/callbacks/C0' }} }}, responses: {{}} }}
components:
  callbacks:
{components}"
    ));
    with(&text, |document, _| {
        assert_eq!(document.paths[0].operations[0].callbacks.len(), 1);
    });
}

#[test]
fn headers_that_contain_themselves() {
    let text = sections_31(
        "components:
  headers:
    H:
      content:
        multipart/form-data:
          encoding: { part: { headers: { H: { $ref: '#/components/headers/H' } } } }
",
    );
    with(&text, |_, found| assert_eq!(found.len(), 1));
}

#[test]
fn schemas_as_deep_as_the_source_allows() {
    let depth = 120;
    let open = "{ items: ".repeat(depth);
    let text = sections_31(&format!(
        "components: {{ schemas: {{ Deep: {open} true {} }} }}\n",
        "}".repeat(depth)
    ));
    with_good(&text, |document| {
        assert_eq!(document.schemas.len(), depth + 1)
    });
}

#[test]
fn chains_of_references() {
    let mut schemas = String::from("    S5000: { type: string }\n");
    for index in 0..5000 {
        schemas.push_str(&format!(
            "    S{index}: {{ $ref: '#/components/schemas/S{}' }}\n",
            index + 1
        ));
    }
    let text = sections_31(&format!("components:\n  schemas:\n{schemas}"));
    with_good(&text, |document| {
        assert_eq!(document.component_schemas.len(), 5001)
    });
}

const SAMPLE: &str = "openapi: 3.1.0
info: { title: Rooms, version: '1', contact: { name: me }, license: { name: MIT } }
servers: [{ url: 'https://{a}.example.com', variables: { a: { default: x, enum: [x] } } }]
tags: [{ name: Rooms, externalDocs: { url: https://example.com } }]
security: [{ key: [] }]
paths:
  /rooms/{id}:
    parameters: [{ $ref: '#/components/parameters/Id' }]
    post:
      operationId: make
      tags: [Rooms]
      requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Room' }, encoding: { id: { headers: { X: { schema: {} } } } } } } }
      responses: { 200: { description: ok, headers: { X: { schema: { type: integer } } }, content: { application/json: { examples: { a: { value: 1 } } } }, links: { l: { operationId: make } } } }
      callbacks: { done: { url: { post: { responses: {} } } } }
components:
  parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }
  securitySchemes: { key: { type: oauth2, flows: { password: { tokenUrl: /t, scopes: { a: b } } } } }
  schemas:
    Room: { type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Id' } }, discriminator: { propertyName: id, mapping: { a: Room } } }
    Id: { type: [string, 'null'], enum: [a, b], minLength: 1, oneOf: [{ not: {} }], x-enum-varnames: [A, B] }
";

/// Every value of the sample is replaced in turn by values that do not belong there.
#[test]
fn wrong_values_everywhere() {
    let value: serde_json::Value = {
        let loaded = load(&Source::from_text("a.yaml", SAMPLE), &Limits::default()).expect("YAML");
        loaded.tree.main().to_json().expect("it is small")
    };
    let wrong = [
        serde_json::json!(null),
        serde_json::json!("x"),
        serde_json::json!([[], {}, 1]),
        serde_json::json!({ "$ref": "#/components/schemas/Room" }),
        serde_json::json!({ "$ref": { "a": 1 } }),
    ];
    for pointer in pointers(&value) {
        for replacement in &wrong {
            let mut mutated = value.clone();
            if let Some(place) = mutated.pointer_mut(&pointer) {
                place.clone_from(replacement);
            }
            read_quietly(&mutated.to_string());
        }
    }
}

fn read_quietly(text: &str) {
    let Ok(mut loaded) = load(&Source::from_text("a.json", text), &Limits::default()) else {
        return;
    };
    let _ = read(&loaded.tree, loaded.tree.main(), &mut loaded.diagnostics);
}

fn pointers(value: &serde_json::Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let children: Vec<(String, &serde_json::Value)> = match value {
        serde_json::Value::Object(map) => map
            .iter()
            .map(|(key, one)| (key.replace('~', "~0").replace('/', "~1"), one))
            .collect(),
        serde_json::Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(at, one)| (at.to_string(), one))
            .collect(),
        _ => Vec::new(),
    };
    for (token, child) in children {
        all.extend(
            pointers(child)
                .into_iter()
                .map(|rest| format!("/{token}{rest}")),
        );
    }
    all
}
