//! Schemas.

use super::{counts, schema, schemas_30, schemas_31, sections_31, with, with_good};
use crate::document::{Keyword, Keywords, Schema, Type, Types};

fn types(list: &[Type]) -> Types {
    list.iter()
        .fold(Types::default(), |types, ty| types.with(*ty))
}

fn names<'t>(schema: &Schema<'t>) -> Vec<&'t str> {
    schema
        .properties
        .iter()
        .map(|property| property.name)
        .collect()
}

#[test]
fn an_object_with_everything() {
    let text = schemas_31(
        "
Room:
  type: object
  title: Room
  description: A room
  required: [id]
  properties:
    id: { type: string, format: uuid, readOnly: true }
    $ref: { type: string }
    size: { type: [integer, 'null'], minimum: 1, exclusiveMaximum: 10, default: 3 }
  additionalProperties: false
  patternProperties: { '^x-': true }
  x-rust-name: ChatRoom
",
    );
    with_good(&text, |document| {
        let room = schema(document, "Room");
        assert_eq!(names(room), ["id", "$ref", "size"]);
        assert!(room.reference.is_none());
        assert_eq!(room.required[0].0, "id");
        assert_eq!(room.rust_name, Some("ChatRoom"));
        let additional = &document.schemas[room.additional_properties.expect("it is stated")];
        assert_eq!(additional.boolean, Some(false));
        let size = &document.schemas[room.properties[2].schema];
        assert_eq!(size.types, types(&[Type::Integer, Type::Null]));
        assert_eq!(size.constraints.minimum, Some("1"));
        assert_eq!(size.constraints.exclusive_maximum, Some("10"));
        assert_eq!(size.default.and_then(|node| node.number_text()), Some("3"));
        assert!(document.schemas[room.properties[0].schema].read_only);
    });
}

#[test]
fn recursion_and_deep_references() {
    let text = schemas_31(
        "
Tree: { type: object, properties: { parent: { $ref: '#/components/schemas/Tree' }, leaf: { type: string } } }
Leaf: { $ref: '#/components/schemas/Tree/properties/leaf' }
Named: { $defs: { inner: { type: integer, $anchor: here } }, $ref: '#/components/schemas/Named/$defs/inner' }
ByAnchor: { $ref: '#here' }
",
    );
    with_good(&text, |document| {
        let target = |name: &str| schema(document, name).reference.map(|one| one.target);
        let tree = schema(document, "Tree");
        let parent = &document.schemas[tree.properties[0].schema];
        let looped = parent
            .reference
            .map(|one| document.schemas[one.target].name);
        assert_eq!(looped, Some(Some("Tree")));
        assert_eq!(target("Leaf"), Some(tree.properties[1].schema));
        assert_eq!(target("Named"), target("ByAnchor"));
    });
}

#[test]
fn nullable_in_3_0() {
    let text = schemas_30(
        "
Name: { type: string, nullable: true }
Room: { type: object, properties: { owner: { $ref: '#/components/schemas/Name', nullable: true } } }
",
    );
    with_good(&text, |document| {
        let name = schema(document, "Name");
        assert_eq!(name.types, types(&[Type::String, Type::Null]));
        let owner = &document.schemas[schema(document, "Room").properties[0].schema];
        assert!(owner.nullable && owner.reference.is_some());
        assert_eq!(owner.types, types(&[Type::Null]));
    });
}

/// What says nothing about a value, such as a `description` of its own, forbids nothing either.
#[test]
fn null_beside_what_says_nothing() {
    let text = schemas_30(
        "
Name: { type: string, nullable: true }
Told: { allOf: [{ $ref: '#/components/schemas/Name' }, { description: d }] }
Object: { allOf: [{ $ref: '#/components/schemas/Name' }, { type: string }] }
Silent: { allOf: [{ description: d }, { title: t }] }
Any: { anyOf: [{ type: object }, {}] }
",
    );
    with_good(&text, |document| {
        let allows_null = |name: &str| schema(document, name).allows_null;
        let allowed = ["Name", "Told", "Object", "Silent", "Any"].map(allows_null);
        assert_eq!(allowed, [true, true, false, false, false]);
    });
}

#[test]
fn a_response_in_the_place_of_a_schema_is_no_mistake_that_stops() {
    let text = sections_31(
        "components:\n  responses: { R: { description: d } }\n  schemas: { S: { $ref: '#/components/responses/R' } }\n",
    );
    assert_eq!(counts(&text), (1, 0));
}

#[test]
fn forms_of_other_versions_are_honoured_with_a_warning() {
    let new =
        schemas_31("Name: { type: string, nullable: true, minimum: 3, exclusiveMinimum: true }");
    with(&new, |document, found| {
        let name = schema(document, "Name");
        assert!(name.types.has(Type::Null));
        assert_eq!(name.constraints.exclusive_minimum, Some("3"));
        assert_eq!(found.len(), 2);
    });
    let old = schemas_30("Name: { type: [string, 'null'], const: a, exclusiveMinimum: 3 }");
    with(&old, |document, found| {
        let name = schema(document, "Name");
        assert!(name.types.has(Type::Null) && name.const_value.is_some());
        assert_eq!(name.constraints.exclusive_minimum, Some("3"));
        assert_eq!(found.len(), 3);
    });
}

#[test]
fn bounds_of_3_0() {
    let text = schemas_30(
        "
Over: { type: number, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }
",
    );
    with_good(&text, |document| {
        let constraints = &schema(document, "Over").constraints;
        assert_eq!(
            (constraints.minimum, constraints.exclusive_minimum),
            (None, Some("0"))
        );
        assert_eq!(
            (constraints.maximum, constraints.exclusive_maximum),
            (Some("9"), None)
        );
    });
}

#[test]
fn structure_beside_a_reference_counts_only_from_3_1_on() {
    let body = "
Base: { type: object }
Room: { $ref: '#/components/schemas/Base', description: A room, properties: { id: { type: string } } }
";
    with(&schemas_30(body), |document, found| {
        let room = schema(document, "Room");
        assert!(room.properties.is_empty());
        assert_eq!(room.description, Some("A room"));
        assert_eq!(found.len(), 1);
    });
    with_good(&schemas_31(body), |document| {
        assert_eq!(names(schema(document, "Room")), ["id"]);
    });
}

#[test]
fn references_in_values_are_data() {
    let text = schemas_31(
        "
Any:
  default: { $ref: '#/nowhere' }
  example: { $ref: '#/nowhere' }
  enum: [{ $ref: '#/nowhere' }]
  const: { $ref: '#/nowhere' }
",
    );
    with_good(&text, |document| {
        assert_eq!(document.schemas.len(), 1);
        assert!(schema(document, "Any").reference.is_none());
    });
}

#[test]
fn discriminators_by_name_and_by_reference() {
    let text = schemas_31(
        "
Message:
  oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Image' }]
  discriminator:
    propertyName: kind
    mapping: { text: Text, image: '#/components/schemas/Image' }
Text: { type: object }
Image: { type: object }
",
    );
    with_good(&text, |document| {
        let message = schema(document, "Message");
        let discriminator = message.discriminator.as_ref().expect("there is one");
        assert_eq!(discriminator.property, "kind");
        let mapped = discriminator.mapping.iter();
        let mapped: Vec<_> = mapped
            .map(|(value, id)| (*value, document.schemas[*id].name))
            .collect();
        assert_eq!(mapped, [("text", Some("Text")), ("image", Some("Image"))]);
    });
}

#[test]
fn circles_of_references_are_cut_once() {
    let text = schemas_31(
        "
A: { $ref: '#/components/schemas/B' }
B: { $ref: '#/components/schemas/A' }
C: { $ref: '#/components/schemas/C' }
D: { $ref: '#/components/schemas/A' }
",
    );
    with(&text, |document, found| {
        assert_eq!(found.len(), 2);
        let references = document
            .schemas
            .iter()
            .filter(|(_, one)| one.reference.is_some());
        assert_eq!(references.count(), 2);
    });
}

#[test]
fn names_of_enum_values() {
    let text = schemas_31(
        "
Level: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High], x-enumDescriptions: { 2: Much } }
Kind: { type: string, enum: [a], x-ms-enum: { values: [{ value: a, name: Alpha }] } }
",
    );
    with_good(&text, |document| {
        let level = schema(document, "Level");
        assert_eq!(level.enum_names, ["Low", "High"]);
        assert_eq!(level.enum_descriptions, ["", "Much"]);
        assert_eq!(schema(document, "Kind").enum_names, ["Alpha"]);
    });
}

#[test]
fn a_yaml_alias_under_a_second_name_is_a_reference() {
    let text = schemas_31("First: &one { type: object }\nSecond: *one\n");
    with_good(&text, |document| {
        let second = schema(document, "Second");
        let target = second.reference.expect("it leads to the first").target;
        assert_eq!(document.schemas[target].name, Some("First"));
    });
}

#[test]
fn what_no_rust_type_expresses_is_remembered() {
    let text = schemas_31("Any: { if: { type: string }, then: { minLength: 1 }, contains: true }");
    with_good(&text, |document| {
        let unmodelled = Keywords::of(&[Keyword::If, Keyword::Then, Keyword::Contains]);
        assert_eq!(schema(document, "Any").states, unmodelled);
    });
}

#[test]
fn repeated_facts_come_out_once() {
    let properties = "a: { type: string, nullable: true }, b: { type: string, nullable: true }";
    let text = schemas_31(&format!("Room: {{ properties: {{ {properties} }} }}"));
    assert_eq!(counts(&text), (0, 1));
}

#[test]
fn annotations_of_other_programs_are_notes() {
    let text = schemas_31("Room: { type: object, label: Room }");
    assert_eq!(counts(&text), (0, 0));
    with(&text, |_, found| assert_eq!(found.len(), 1));
}

#[test]
fn references_through_paths() {
    let text = sections_31(
        "
paths:
  /rooms:
    get:
      responses:
        200: { description: Rooms, content: { application/json: { schema: { type: array } } } }
components:
  schemas:
    Rooms: { $ref: '#/paths/~1rooms/get/responses/200/content/application~1json/schema' }
",
    );
    with_good(&text, |document| {
        let target = schema(document, "Rooms")
            .reference
            .expect("it is one")
            .target;
        let content = &document.paths[0].operations[0].responses[0].content[0];
        assert_eq!(content.schema, Some(target));
    });
}
