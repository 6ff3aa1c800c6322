//! What people see when something is wrong.

use insta::assert_snapshot;

use super::{operation_31, schemas_30, schemas_31, sections_31, shown, shown_source};
use crate::source::Source;

#[test]
fn postman_collection() {
    assert_snapshot!(shown(
        "{ \"info\": { \"_postman_id\": \"1\", \"name\": \"Rooms\" }, \"item\": [] }"
    ));
}

#[test]
fn graphql_introspection() {
    assert_snapshot!(shown("{ \"data\": { \"__schema\": {} } }"));
}

#[test]
fn json_schema() {
    assert_snapshot!(shown("type: object\nproperties:\n  id: { type: string }\n"));
}

#[test]
fn asyncapi() {
    assert_snapshot!(shown(
        "asyncapi: 3.0.0\ninfo: { title: Rooms, version: '1' }\n"
    ));
}

#[test]
fn web_page() {
    assert_snapshot!(shown("<html><body>Rooms</body></html>"));
}

#[test]
fn something_else() {
    assert_snapshot!(shown("- just\n- a list\n"));
}

#[test]
fn unknown_version() {
    assert_snapshot!(shown("openapi: 4.0.0\ninfo: {}\npaths: {}\n"));
}

#[test]
fn missing_version() {
    assert_snapshot!(shown("info: { title: Rooms, version: '1' }\npaths: {}\n"));
}

#[test]
fn misspelt_version() {
    assert_snapshot!(shown(
        "opanapi: 3.1.0\ninfo: { title: Rooms, version: '1' }\npaths: {}\n"
    ));
}

#[test]
fn incomplete_info() {
    assert_snapshot!(shown("openapi: 3.0.3\ninfo:\n  titel: Rooms\n  version:\n"));
}

#[test]
fn misspelt_keywords() {
    assert_snapshot!(shown(&operation_31(
        "
operationID: getRoom
sumary: Get a room
paramters: []
responses: {}
wholly_new: 1
",
    )));
}

#[test]
fn misspelt_schema_keywords() {
    assert_snapshot!(shown(&schemas_31(
        "
Room:
  type: object
  requred: [id]
  propertis: {}
  $reff: '#/nowhere'
  descripton: A room
  label: Room
",
    )));
}

#[test]
fn unknown_types() {
    assert_snapshot!(shown(&schemas_31(
        "
A: { type: strng }
B: { type: datetime }
C: { type: [integer, wether] }
D: { type: String }
E: { type: 3 }
",
    )));
}

#[test]
fn wrong_kinds() {
    assert_snapshot!(shown(&schemas_31(
        "
Room:
  properties:
    - id
  minimum: '3'
  maximum: much
  enum: red
  allOf: { type: object }
Flag: 3
",
    )));
}

#[test]
fn required_on_the_property() {
    assert_snapshot!(shown(&schemas_31(
        "
Room:
  properties:
    id: { type: string, required: true }
",
    )));
}

#[test]
fn parameters_as_a_mapping() {
    assert_snapshot!(shown(&operation_31(
        "
parameters:
  limit: { in: query }
responses: []
",
    )));
}

#[test]
fn parameter_mistakes() {
    assert_snapshot!(shown(&operation_31(
        "
parameters:
  - { in: query, schema: { type: string } }
  - { name: a, in: querry, schema: { type: string } }
  - { name: b, in: body, schema: { type: string } }
  - { name: c, in: query, type: string }
  - { name: d, in: query, style: deepobject, schema: { type: object } }
  - { name: e, in: header, style: form, schema: { type: string } }
  - { name: id, in: path, schema: { type: string } }
  - { name: g, in: query, schema: {}, content: { application/json: {} } }
responses: {}
",
    )));
}

#[test]
fn duplicate_parameters() {
    assert_snapshot!(shown(&operation_31(
        "
parameters:
  - { name: id, in: path, required: true, schema: { type: string } }
  - { name: X-Trace, in: header, schema: { type: string } }
  - { name: x-trace, in: header, schema: { type: integer } }
  - { name: id, in: query, schema: { type: string } }
responses: {}
",
    )));
}

#[test]
fn response_keys() {
    assert_snapshot!(shown(&operation_31(
        "
responses:
  ok: { description: A room }
  2xx: { description: Fine }
  20: { description: Short }
  204:
",
    )));
}

#[test]
fn paths_without_a_slash() {
    assert_snapshot!(shown(&sections_31(
        "
paths:
  rooms: { get: { responses: {} } }
  get: { responses: {} }
",
    )));
}

#[test]
fn references_that_lead_nowhere() {
    assert_snapshot!(shown(&schemas_31(
        "
Room: { type: object }
A: { $ref: '#/components/schemas/Rom' }
B: { $ref: Room }
C: { $ref: '#components/schemas/Room' }
D: { $ref: other.yaml }
E: { $ref: 'https://example.com/room.yaml' }
F: { $ref: 3 }
G: { $ref: '#/info/title' }
",
    )));
}

#[test]
fn references_in_circles() {
    assert_snapshot!(shown(&sections_31(
        "
paths:
  /rooms: { $ref: '#/components/pathItems/Rooms' }
components:
  pathItems:
    Rooms: { $ref: '#/paths/~1rooms' }
  schemas:
    A: { $ref: '#/components/schemas/A' }
",
    )));
}

#[test]
fn references_to_the_wrong_kind() {
    assert_snapshot!(shown(&format!(
        "{}components:\n  schemas:\n    Room: {{ type: object }}\n",
        operation_31("requestBody: { $ref: '#/components/schemas/Room' }\nresponses: {}\n")
    )));
}

#[test]
fn references_in_other_files() {
    let main = sections_31("components: { schemas: { Room: { $ref: 'room.yaml' } } }\n");
    let room = "type: object\nproperties:\n  id: { $ref: '#/Id' }\n  owner: { type: persn }\n";
    let source = Source::from_text("api.yaml", main).with_text("room.yaml", room);
    assert_snapshot!(shown_source(&source));
}

#[test]
fn unknown_security_scheme() {
    assert_snapshot!(shown(&sections_31(
        "
paths: {}
components:
  securitySchemes:
    apiKey: { type: apiKey, in: header, name: X-Key }
    basic: { type: basic }
    login: { type: oauth2, flows: { clientCredentials: { scopes: {} } } }
security:
  - apikey: []
  - basic: []
",
    )));
}

#[test]
fn keywords_of_other_versions() {
    assert_snapshot!(shown(
        "openapi: 3.1.0
info: { title: Rooms, version: '1' }
basePath: /v1
paths:
  /rooms:
    get:
      consumes: [application/json]
      responses: {}
components:
  schemas:
    A: { type: string, nullable: true }
    B: { type: string, nullable: true }
"
    ));
}

#[test]
fn siblings_of_a_reference_in_3_0() {
    assert_snapshot!(shown(&schemas_30(
        "
Base: { type: object }
Room: { $ref: '#/components/schemas/Base', type: object, required: [id] }
",
    )));
}

#[test]
fn discriminator_mistakes() {
    assert_snapshot!(shown(&schemas_31(
        "
Text: { type: object }
A: { discriminator: { mapping: {} } }
B: { discriminator: { propertyName: kind, mapping: { text: Txet } } }
C: { discriminator: kind }
",
    )));
}

#[test]
fn references_in_unusual_places() {
    assert_snapshot!(shown(&sections_31(
        "
paths:
  /rooms: { get: { $ref: '#/x-operation' } }
x-operation: { responses: {} }
",
    )));
}
