//! Values that are made up, from schemas of a few lines.

use serde_json::{Value, json};

use crate::generate::{Config, with_document};
use crate::source::Source;

use super::maker::{Direction, Maker};

/// The value that is made of the component schema `A`.
fn made(schemas: &str, direction: Direction, is_full: bool, choice: usize) -> Option<Value> {
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}"
    );
    let config = Config::new("made").unwrap();
    let look = |document: &crate::document::Document<'_>| {
        let mut schemas = document.schemas.iter();
        let (id, _) = schemas
            .find(|(_, schema)| schema.name == Some("A"))
            .unwrap();
        Maker::new(document, direction, is_full, choice).value(id)
    };
    with_document(&Source::from_text("made.yaml", text), &config, look)
        .unwrap()
        .0
}

fn full(schemas: &str) -> Option<Value> {
    made(schemas, Direction::Response, true, 0)
}

#[test]
fn bounds_are_kept() {
    let of = |schema: &str| full(&format!("    A: {schema}\n")).unwrap();
    assert_eq!(of("{type: integer, minimum: 10, multipleOf: 4}"), json!(12));
    assert_eq!(of("{type: integer, exclusiveMaximum: 0}"), json!(-1));
    assert_eq!(of("{type: number, maximum: 0.5}"), json!(0.5));
    assert_eq!(
        of("{type: array, minItems: 2, items: {type: boolean}}"),
        json!([true, true])
    );
    assert_eq!(
        of("{type: string, minLength: 6, maxLength: 7}"),
        json!("texttex")
    );
    assert_eq!(of("{type: string, pattern: '^[A-Z]{2}$'}"), json!("AA"));
    assert_eq!(of("{enum: [red, blue]}"), json!("red"));
    assert_eq!(of("{const: 7}"), json!(7));
    assert_eq!(of("{type: string, format: date}"), json!("2026-01-31"));
    let few =
        of("{minProperties: 1, properties: {name: {type: string}}, additionalProperties: {}}");
    assert_eq!(few, json!({"name": "name"}));
    let set = of("{type: array, uniqueItems: true, minItems: 2, items: {enum: [x, y]}}");
    assert_eq!(set, json!(["x", "y"]));
}

#[test]
fn members_that_only_the_other_side_sends_are_left_out() {
    let schemas = "    A:
      type: object
      required: [name]
      properties:
        name: {type: string}
        id: {type: integer, readOnly: true}
        key: {type: integer, writeOnly: true}
";
    let request = made(schemas, Direction::Request, true, 0);
    assert_eq!(request, Some(json!({"name": "name", "key": 1})));
    let response = made(schemas, Direction::Response, true, 0);
    assert_eq!(response, Some(json!({"name": "name", "id": 1})));
    let minimal = made(schemas, Direction::Request, false, 0);
    assert_eq!(minimal, Some(json!({"name": "name"})));
}

#[test]
fn alternatives_carry_their_tag() {
    let schemas = "    A:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
";
    let of = |choice| made(schemas, Direction::Response, true, choice);
    assert_eq!(of(0), Some(json!({"kind": "Cat"})));
    assert_eq!(of(1), Some(json!({"kind": "dog"})));
}

#[test]
fn all_parts_of_a_whole_are_there() {
    let schemas = "    A:
      allOf: [{$ref: '#/components/schemas/B'}, {required: [size], properties: {size: {type: integer}}}]
    B: {type: object, required: [size], properties: {size: {minimum: 3}, name: {type: string}}}
";
    assert_eq!(full(schemas), Some(json!({"size": 3, "name": "name"})));
}

#[test]
fn recursion_ends_where_it_may_and_gives_nothing_where_it_must_not() {
    let list = "    A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}\n";
    assert!(full(list).unwrap().pointer("/next/next").is_some());
    let endless = "    A: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/A'}}}\n";
    assert_eq!(full(endless), None);
    let wide = "    A: {type: object, required: [a, b, c], properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/A'}}}\n";
    assert_eq!(full(wide), None);
}
