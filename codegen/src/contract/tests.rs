//! The data from descriptions of a few lines.

use serde_json::{Value, json};

use crate::generate::{Config, generate};
use crate::model::Type;
use crate::source::Source;

const OLD: &str = "
openapi: 3.0.3
info: {title: Rooms, version: '1'}
paths:
  /rooms:
    get:
      operationId: listRooms
      responses:
        '200':
          description: Rooms.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Room'}
              example: {size: 3, note: null}
components:
  schemas:
    Room:
      type: object
      required: [size]
      properties:
        size: {type: integer, format: int32, minimum: 0, exclusiveMinimum: true}
        note: {type: string, nullable: true, example: quiet}
    Forgotten: {type: string, example: nobody asks}
";

fn contract(text: &str) -> (Value, Vec<Type>) {
    let mut config = Config::new("rooms").unwrap();
    config.with_tests = true;
    let generated = generate(&Source::from_text("rooms.yaml", text), &config).unwrap();
    let contract = generated.api.contract.unwrap();
    (
        serde_json::from_str(&contract.data).unwrap(),
        contract.types,
    )
}

#[test]
fn examples_are_samples_with_their_places() {
    let (data, types) = contract(OLD);
    let samples = data["samples"].as_array().unwrap();
    let told = |sample: &Value| (sample["place"].clone(), sample["value"].clone());
    let told: Vec<_> = samples.iter().map(told).collect();
    let expected = [
        (json!("rooms.yaml:22:55"), json!("quiet")),
        (json!("rooms.yaml:14:24"), json!({"size": 3, "note": null})),
    ];
    assert_eq!(told, expected);
    // What no operation reaches has no type, and so no sample.
    assert_eq!(types.len(), 2);
}

#[test]
fn old_schemas_are_translated() {
    let (data, _) = contract(OLD);
    let sample = &data["samples"][1];
    let room = &data["schemas"][sample["schema"].as_str().unwrap()];
    let target = room["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
    let properties = &data["schemas"][target]["properties"];
    assert_eq!(properties["size"]["exclusiveMinimum"], json!(0));
    assert_eq!(properties["size"]["minimum"], Value::Null);
    assert_eq!(properties["size"]["allOf"][0]["maximum"], json!(i32::MAX));
    assert_eq!(properties["note"]["anyOf"][0], json!({"type": "null"}));
}

#[test]
fn tests_are_written_only_when_asked_for() {
    let config = Config::new("rooms").unwrap();
    let generated = generate(&Source::from_text("rooms.yaml", OLD), &config).unwrap();
    let mut paths = generated.package.files().map(|(path, _)| path.as_str());
    assert!(paths.all(|path| !path.starts_with("tests/")));
}

/// Readers of JSON give up where values stand too deep inside each other.
#[test]
fn what_is_nested_deeply_can_still_be_read() {
    let (items, ends) = ("{type: array, items: ".repeat(80), "}".repeat(80));
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    let text = OLD.replace(
        "type: string, nullable: true, example: quiet",
        &format!("type: array, items: {items}{{type: integer}}{ends}, example: {deep}"),
    );
    let (data, _) = contract(&text);
    let schemas = data["schemas"].as_object().unwrap();
    assert!(schemas.len() >= 4, "{}", schemas.len());
}

const FAMILY: &str = "
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
      oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [bark], properties: {bark: {type: boolean}}}]}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
";

/// Children refer to what the base says itself, so that no schema applies to a value without end.
#[test]
fn what_discriminators_say_stands_beside_the_schemas() {
    let mut config = Config::new("pets").unwrap();
    config.with_values = true;
    let generated = generate(&Source::from_text("pets.yaml", FAMILY), &config).unwrap();
    let values = generated.api.values.unwrap();
    let data: Value = serde_json::from_str(&values.data).unwrap();
    let schemas = data["schemas"].as_object().unwrap();
    let own = |name: &str| schemas[name].to_string();
    let base = schemas
        .iter()
        .find(|(_, schema)| schema["x-tags"][0]["property"] == "kind")
        .map(|(name, _)| name.as_str())
        .unwrap();
    let branches = schemas[base]["x-tags"][0]["branches"].as_array().unwrap();
    let tags: Vec<&Value> = branches.iter().map(|branch| &branch[0]).collect();
    assert_eq!(tags, ["dog", "Cat"]);
    let extends = format!("\"#/$defs/{base}-own\"");
    let extending = schemas
        .iter()
        .filter(|(name, schema)| *name != base && schema.to_string().contains(&extends));
    assert_eq!(extending.count(), 2);
    assert!(!own(&format!("{base}-own")).contains("oneOf"));
}
