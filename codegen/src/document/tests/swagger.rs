//! Swagger 2.0 in the words of OpenAPI 3.

use super::{schema, with, with_good};
use crate::document::{FlowKind, Location, SchemeKind, Style, Type, Value};

const HEAD: &str = "swagger: '2.0'
info: { title: Rooms, version: '1' }
host: example.com
basePath: /v1
schemes: [http, https]
consumes: [application/json]
produces: [application/json, application/xml]
";

fn described(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

#[test]
fn servers_prefer_encryption() {
    with_good(&described("paths: {}\n"), |document| {
        let urls: Vec<&str> = document
            .servers
            .iter()
            .map(|server| server.url.as_str())
            .collect();
        assert_eq!(urls, ["https://example.com/v1", "http://example.com/v1"]);
    });
}

#[test]
fn a_body_parameter_is_a_request_body() {
    let text = described(
        "paths:
  /rooms/{id}:
    parameters:
      - { name: id, in: path, required: true, type: integer, format: int64 }
    put:
      parameters:
        - { name: room, in: body, required: true, description: The room, schema: { $ref: '#/definitions/Room' } }
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: ids, in: query, type: array, items: { type: string }, collectionFormat: tsv }
      responses:
        200: { description: A room, schema: { $ref: '#/definitions/Room' }, examples: { application/json: { id: 1 } } }
        204: { description: Nothing }
definitions:
  Room: { type: object, discriminator: kind, properties: { kind: { type: string, x-nullable: true } } }
",
    );
    with_good(&text, |document| {
        let operation = &document.paths[0].operations[0];
        let names: Vec<&str> = operation.parameters.iter().map(|one| one.name).collect();
        assert_eq!(names, ["id", "tags", "ids"]);
        let value = |at: usize| match &operation.parameters[at].value {
            Value::Schema {
                schema,
                style,
                explode,
                ..
            } => (
                document.schemas[schema.expect("it has one")].types,
                *style,
                *explode,
            ),
            Value::Content(_) => panic!("2.0 has no content"),
        };
        assert!(value(0).0.has(Type::Integer));
        assert_eq!((value(1).1, value(1).2), (Style::Form, true));
        assert_eq!(value(2).1, Style::TabDelimited);
        let body = operation.request_body.as_ref().expect("there is one");
        assert_eq!((body.name, body.required), (Some("room"), true));
        assert_eq!(body.content[0].name, "application/json");
        let produced: Vec<&str> = operation.responses[0]
            .content
            .iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(produced, ["application/json", "application/xml"]);
        assert_eq!(operation.responses[0].content[0].examples.len(), 1);
        assert!(operation.responses[1].content.is_empty());
        let room = schema(document, "Room");
        assert_eq!(
            room.discriminator.as_ref().map(|one| one.property),
            Some("kind")
        );
        let kind = &document.schemas[room.properties[0].schema];
        assert!(kind.types.has(Type::Null) && kind.types.has(Type::String));
    });
}

#[test]
fn form_parameters_are_one_object() {
    let text = described(
        "paths:
  /files:
    post:
      parameters:
        - { name: file, in: formData, type: file, required: true, description: The bytes }
        - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
      responses: { 200: { description: A file, schema: { type: file } } }
",
    );
    with_good(&text, |document| {
        let operation = &document.paths[0].operations[0];
        assert!(operation.parameters.is_empty());
        let body = operation.request_body.as_ref().expect("there is one");
        assert!(body.required);
        let form = &body.content[0];
        assert_eq!(form.name, "multipart/form-data");
        let object = &document.schemas[form.schema.expect("it has one")];
        assert!(object.types.has(Type::Object));
        assert_eq!(object.required[0].0, "file");
        let file = &document.schemas[object.properties[0].schema];
        assert_eq!(
            (file.format, file.description),
            (Some("binary"), Some("The bytes"))
        );
        assert_eq!(form.encoding[0].property, "tags");
        assert_eq!(form.encoding[0].style, Some(Style::PipeDelimited));
    });
}

#[test]
fn shared_parameters_and_responses() {
    let text = described(
        "paths:
  /rooms:
    post:
      produces: [text/csv]
      parameters: [{ $ref: '#/parameters/Limit' }, { $ref: '#/parameters/Room' }]
      responses: { default: { $ref: '#/responses/Rooms' } }
    get:
      responses: { default: { $ref: '#/responses/Rooms' } }
parameters:
  Limit: { name: limit, in: query, type: integer }
  Room: { name: room, in: body, schema: { type: object } }
responses:
  Rooms: { description: Rooms, schema: { type: array, items: {} } }
",
    );
    with_good(&text, |document| {
        let [post, get] = document.paths[0].operations.as_slice() else {
            panic!("two operations")
        };
        assert_eq!(post.parameters[0].component, Some("Limit"));
        let body = post.request_body.as_ref().expect("there is one");
        assert_eq!(body.component, Some("Room"));
        assert_eq!(post.responses[0].content[0].name, "text/csv");
        assert_eq!(get.responses[0].content.len(), 2);
        assert_eq!(get.responses[0].component, Some("Rooms"));
    });
}

#[test]
fn security_definitions() {
    let text = described(
        "paths: {}
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, in: query, name: key }
  login:
    type: oauth2
    flow: accessCode
    authorizationUrl: https://example.com/authorize
    tokenUrl: https://example.com/token
    scopes: { read: Read }
security: [{ basic: [] }, { login: [read] }]
",
    );
    with_good(&text, |document| {
        let [basic, key, login] = document.security_schemes.as_slice() else {
            panic!("three schemes")
        };
        assert!(matches!(&basic.kind, SchemeKind::Http { scheme, .. } if scheme == "basic"));
        assert!(matches!(
            key.kind,
            SchemeKind::ApiKey {
                location: Location::Query,
                ..
            }
        ));
        let SchemeKind::OAuth2 { flows } = &login.kind else {
            panic!("a login")
        };
        assert_eq!(flows[0].kind, FlowKind::AuthorizationCode);
        assert_eq!(document.security.as_ref().map(Vec::len), Some(2));
    });
}

#[test]
fn words_of_openapi_3_are_reported() {
    let text = described("paths: { /a: { post: { requestBody: {}, responses: {} } } }\n");
    with(&text, |_, found| {
        let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert!(messages[0].contains("`requestBody`"));
    });
}
