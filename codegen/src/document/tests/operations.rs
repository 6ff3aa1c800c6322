//! Paths, operations, parameters, bodies and responses.

use super::{counts, operation_31, sections_31, with, with_good};
use crate::document::{Location, StatusPattern, Style, Value};

#[test]
fn an_operation_with_everything() {
    let text = operation_31(
        "
operationId: getRoom
tags: [Rooms]
summary: Get a room
deprecated: true
x-rust-name: room
parameters:
  - { name: id, in: path, required: true, schema: { type: string } }
requestBody:
  required: true
  content: { application/json: { schema: { type: object } } }
responses:
  200:
    description: A room
    headers: { X-Rate: { schema: { type: integer } } }
    content: { application/json: { schema: { type: object }, example: { id: 1 } } }
    links: { next: { operationId: listRooms } }
  4XX: { description: Your fault }
  default: { description: Ours }
",
    );
    with_good(&text, |document| {
        let path = &document.paths[0];
        assert_eq!(path.template, "/rooms/{id}");
        let operation = &path.operations[0];
        assert_eq!(operation.method.0, "GET");
        assert_eq!(operation.id.map(|(id, _)| id), Some("getRoom"));
        assert_eq!(operation.rust_name, Some("room"));
        assert!(operation.deprecated);
        let body = operation.request_body.as_ref().expect("there is one");
        assert!(body.required);
        let statuses: Vec<StatusPattern> =
            operation.responses.iter().map(|one| one.status).collect();
        let range = StatusPattern::Range(4);
        assert_eq!(
            statuses,
            [StatusPattern::Code(200), range, StatusPattern::Default]
        );
        let room = &operation.responses[0];
        assert_eq!(room.headers[0].name, "X-Rate");
        assert_eq!(room.content[0].examples.len(), 1);
        assert_eq!(room.links[0].operation_id, Some("listRooms"));
    });
}

const SHARED: &str = "
paths:
  /rooms/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: X-Trace, in: header, schema: { type: string } }
      - { name: limit, in: query, schema: { type: integer } }
    servers: [{ url: https://rooms.example.com }]
    get:
      parameters:
        - { name: after, in: query, schema: { type: string } }
        - { name: x-trace, in: header, required: true, schema: { type: string } }
      responses: {}
    delete:
      servers: [{ url: https://delete.example.com }]
      responses: {}
";

#[test]
fn parameters_of_the_path_are_merged_in_place() {
    with_good(&sections_31(SHARED), |document| {
        let [get, delete] = document.paths[0].operations.as_slice() else {
            panic!("two operations")
        };
        let names: Vec<&str> = get.parameters.iter().map(|one| one.name).collect();
        assert_eq!(names, ["id", "x-trace", "limit", "after"]);
        assert!(get.parameters[1].required);
        assert_eq!(delete.parameters.len(), 3);
        assert!(!delete.parameters[1].required);
        assert_eq!(get.servers[0].url, "https://rooms.example.com");
        assert_eq!(delete.servers[0].url, "https://delete.example.com");
    });
}

#[test]
fn styles_and_their_defaults() {
    let text = operation_31(
        "
parameters:
  - { name: id, in: path, required: true, schema: { type: string } }
  - { name: a, in: query, schema: { type: array } }
  - { name: b, in: query, style: pipeDelimited, schema: { type: array } }
  - { name: c, in: query, style: deepObject, explode: true, schema: { type: object } }
  - { name: d, in: cookie, schema: { type: string } }
  - { name: e, in: query, content: { application/json: {} } }
responses: {}
",
    );
    with_good(&text, |document| {
        let parameters = &document.paths[0].operations[0].parameters;
        let style = |at: usize| match &parameters[at].value {
            Value::Schema { style, explode, .. } => Some((*style, *explode)),
            Value::Content(_) => None,
        };
        assert_eq!(style(0), Some((Style::Simple, false)));
        assert_eq!(style(1), Some((Style::Form, true)));
        assert_eq!(style(2), Some((Style::PipeDelimited, false)));
        assert_eq!(style(3), Some((Style::DeepObject, true)));
        assert_eq!(style(4), Some((Style::Form, true)));
        assert_eq!(style(5), None);
        assert_eq!(parameters[4].location, Location::Cookie);
    });
}

const COMPONENTS: &str = "
paths:
  /rooms:
    $ref: '#/components/pathItems/Rooms'
components:
  pathItems:
    Rooms:
      post:
        parameters: [{ $ref: '#/components/parameters/Second' }]
        requestBody: { $ref: '#/components/requestBodies/Room' }
        responses:
          201: { $ref: '#/components/responses/Room' }
          404: { $ref: '#/components/responses/Missing' }
          410: { $ref: '#/components/responses/Missing' }
        callbacks:
          done: { $ref: '#/components/callbacks/Done' }
  parameters:
    First: { name: page, in: query, schema: { type: integer }, examples: { one: { $ref: '#/components/examples/One' } } }
    Second: { $ref: '#/components/parameters/First' }
  examples:
    One: { summary: The first, value: 1 }
  requestBodies:
    Room: { content: { application/json: { schema: { $ref: '#/components/schemas/Room' } } } }
  headers:
    Rate: { schema: { type: integer } }
  responses:
    Room:
      description: A room
      headers: { X-Rate: { $ref: '#/components/headers/Rate' } }
    Missing: { description: None }
  callbacks:
    Done:
      '{$request.body#/url}': { post: { responses: {} } }
  schemas:
    Room: { type: object }
";

#[test]
fn references_between_objects_are_followed() {
    with_good(&sections_31(COMPONENTS), |document| {
        let path = &document.paths[0];
        assert_eq!(path.node.key().map(|key| key.text), Some("/rooms"));
        let operation = &path.operations[0];
        let page = &operation.parameters[0];
        assert_eq!((page.name, page.component), ("page", Some("Second")));
        assert_eq!(page.examples[0].summary, Some("The first"));
        let body = operation.request_body.as_ref().expect("there is one");
        assert_eq!(body.component, Some("Room"));
        let [room, missing, gone] = operation.responses.as_slice() else {
            panic!("three responses")
        };
        assert_eq!(
            (room.component, room.status),
            (Some("Room"), StatusPattern::Code(201))
        );
        assert_eq!(room.headers[0].component, Some("Rate"));
        assert_eq!(missing.component, gone.component);
        assert_eq!(gone.status, StatusPattern::Code(410));
        let callback = &operation.callbacks[0];
        assert_eq!(callback.name, "done");
        assert_eq!(callback.paths[0].template, "{$request.body#/url}");
    });
}

#[test]
fn a_broken_parameter_costs_one_parameter() {
    let text = operation_31(
        "
parameters:
  - { $ref: '#/components/parameters/Missing' }
  - { name: id, in: path, required: true, schema: { type: string } }
responses: { 200: { $ref: '#/nowhere' }, 204: { description: Done } }
",
    );
    with(&text, |document, found| {
        let operation = &document.paths[0].operations[0];
        assert_eq!(operation.parameters.len(), 1);
        // The response that is not there is bytes.
        assert_eq!(operation.responses.len(), 2);
        assert_eq!(operation.responses[0].content[0].name, "*/*");
        assert_eq!(found.len(), 2);
    });
}

#[test]
fn webhooks_under_both_names() {
    let hook = "{ roomCreated: { post: { responses: {} } } }";
    let new = sections_31(&format!("webhooks: {hook}\n"));
    let old = format!(
        "openapi: 3.0.3\ninfo: {{ title: a, version: '1' }}\npaths: {{}}\nx-webhooks: {hook}\n"
    );
    for text in [new, old] {
        with_good(&text, |document| {
            assert_eq!(document.webhooks[0].template, "roomCreated");
            assert_eq!(document.webhooks[0].operations.len(), 1);
        });
    }
}

#[test]
fn remarks_beside_named_objects_are_none_of_them() {
    let text = sections_31(
        "webhooks: { x-remark: true, x-hook: { post: { responses: {} } } }
components:
  schemas: { x-remark: later, Room: { type: object } }
  parameters: { x-remark: [1] }
",
    );
    with_good(&text, |document| {
        assert_eq!(document.webhooks.len(), 1);
        assert_eq!(document.webhooks[0].template, "x-hook");
        assert_eq!(document.component_schemas.len(), 1);
    });
}

#[test]
fn reserved_characters_where_3_0_has_no_word_for_them() {
    let counted = |version: &str, place: &str, allowed: bool| {
        let parameter = format!(
            "{{ name: id, in: {place}, required: true, allowReserved: {allowed}, schema: {{ type: string }} }}"
        );
        let text = operation_31(&format!("parameters: [{parameter}]\nresponses: {{}}\n"));
        let bare = operation_31("responses: {}\n").replace("3.1.0", version);
        let (errors, warnings) = counts(&text.replace("3.1.0", version));
        let (known_errors, known_warnings) = counts(&bare);
        (errors - known_errors, warnings - known_warnings)
    };
    assert_eq!(counted("3.0.3", "path", true), (0, 1));
    assert_eq!(counted("3.0.3", "header", true), (0, 1));
    assert_eq!(counted("3.0.3", "path", false), (0, 0));
    assert_eq!(counted("3.1.0", "path", false), (1, 0));
    assert_eq!(counted("3.2.0", "path", true), (0, 0));
}

#[test]
fn a_name_that_stands_in_a_path_twice() {
    let warnings = |path: &str| {
        let text = "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths:\n";
        counts(&format!(
            "{text}  {path}: {{ get: {{ responses: {{}} }} }}\n"
        ))
        .1
    };
    assert_eq!(
        warnings("'/a/{id}/b/{id}'") - warnings("'/a/{id}/b/{other}'"),
        1
    );
}

#[test]
fn additions_of_3_2() {
    let text = "openapi: 3.2.0
$self: https://example.com/api
info: { title: Rooms, version: '1' }
paths:
  /rooms:
    query:
      parameters: [{ name: q, in: querystring, content: { application/json: {} } }]
      responses:
        200:
          summary: Rooms
          content:
            application/jsonl: { $ref: 'https://example.com/api#/components/mediaTypes/Rooms' }
    additionalOperations:
      COPY: { responses: {} }
components:
  mediaTypes:
    Rooms: { itemSchema: { type: object } }
";
    with_good(text, |document| {
        let [query, copy] = document.paths[0].operations.as_slice() else {
            panic!("two operations")
        };
        assert_eq!(
            (query.method.0.as_str(), copy.method.0.as_str()),
            ("QUERY", "COPY")
        );
        assert_eq!(query.parameters[0].location, Location::QueryString);
        let content = &query.responses[0].content[0];
        assert_eq!(content.name, "application/jsonl");
        assert!(content.item_schema.is_some() && content.schema.is_none());
    });
}

#[test]
fn unused_components_are_checked_as_well() {
    let text = sections_31("components:\n  parameters:\n    P: { name: p, in: nowhere }\n");
    assert_eq!(counts(&text).0, 1);
}

#[test]
fn encoding_of_form_properties() {
    let text = operation_31(
        "
requestBody:
  content:
    multipart/form-data:
      schema: { type: object }
      encoding:
        file: { contentType: 'image/png', headers: { X-Size: { schema: { type: integer } } } }
        tags: { style: form, explode: false }
responses: {}
",
    );
    with_good(&text, |document| {
        let body = document.paths[0].operations[0].request_body.as_ref();
        let [file, tags] = body.expect("there is one").content[0].encoding.as_slice() else {
            panic!("two encodings")
        };
        assert_eq!(file.content_type, Some("image/png"));
        assert_eq!(file.headers.len(), 1);
        assert_eq!((tags.style, tags.explode), (Some(Style::Form), Some(false)));
    });
}

#[test]
fn a_description_beside_a_reference_is_that_of_its_use() {
    let text = sections_31(
        "
paths:
  /rooms:
    get:
      parameters:
        - { $ref: '#/components/parameters/Limit', description: At most a hundred. }
      requestBody: { $ref: '#/components/requestBodies/Room', description: The new room. }
      responses: { '200': { $ref: '#/components/responses/Rooms', description: All rooms. } }
components:
  parameters: { Limit: { name: limit, in: query, description: A limit., schema: { type: integer } } }
  requestBodies: { Room: { description: A room., content: { text/plain: {} } } }
  responses: { Rooms: { description: Some rooms. } }
",
    );
    with_good(&text, |document| {
        let operation = &document.paths[0].operations[0];
        assert_eq!(
            operation.parameters[0].description,
            Some("At most a hundred.")
        );
        let body = operation.request_body.as_ref();
        assert_eq!(
            body.and_then(|body| body.description),
            Some("The new room.")
        );
        assert_eq!(operation.responses[0].description, Some("All rooms."));
    });
}
