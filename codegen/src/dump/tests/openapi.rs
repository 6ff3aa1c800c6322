//! What OpenAPI 3.2 brought.

use super::made;

/// OpenAPI 3.2, from <https://spec.openapis.org/oas/v3.2.0>.
const THINGS: &str = "\
openapi: 3.2.0
$self: https://api.example.com/openapi.yaml
info: {title: Things, version: '1'}
servers: [{url: 'https://api.example.com', name: production}]
tags:
  - {name: things, summary: The things, kind: nav, parent: all}
  - {name: all, kind: nav}
  - {name: beta, kind: badge}
security:
  - dev: [read]
  - '#/components/securitySchemes/old': []
  - 'https://api.example.com/openapi.yaml#/components/x-schemes/hidden': []
paths:
  /things:
    query:
      operationId: search
      tags: [beta, things]
      requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
      responses:
        '200': {summary: Found, content: {application/json: {$ref: '#/components/mediaTypes/Pets'}}}
        '404': {summary: Not found}
    additionalOperations:
      COPY: {operationId: copyThings, tags: [things], responses: {'204': {description: Copied}}}
    get:
      operationId: filter
      tags: [things]
      parameters:
        - name: filter
          in: querystring
          content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}
        - {name: session, in: cookie, style: cookie, schema: {type: array, items: {type: string}}}
      responses: {'204': {description: Fine}}
    post:
      operationId: upload
      tags: [things]
      requestBody: {content: {multipart/mixed: {itemSchema: {type: string}, itemEncoding: {contentType: text/plain}}}}
      responses: {'204': {description: Done}}
    put:
      operationId: lines
      tags: [things]
      requestBody: {required: true, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Cat'}}}}
      responses: {'204': {description: Done}}
components:
  mediaTypes: {Pets: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Dog}
    Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
    Dog: {type: object, properties: {kind: {type: string}, barks: {type: boolean}}}
  securitySchemes:
    old: {type: http, scheme: basic, deprecated: true}
    dev:
      type: oauth2
      oauth2MetadataUrl: https://auth.example.com/metadata
      flows:
        deviceAuthorization: {deviceAuthorizationUrl: 'https://a.example', tokenUrl: 'https://t.example', scopes: {read: Read}}
  x-schemes:
    hidden: {type: apiKey, in: header, name: X-Hidden}
";

#[test]
fn what_each_construct_becomes() {
    let made = made(THINGS);
    for line in [
        "fn search(body: &str) -> Vec<Pet>, ()  QUERY /things",
        "fn copy_things() -> (), Infallible  COPY /things",
        ".filter(&FilterFilter)  query string",
        ".session(&[String])  cookie",
        "fn lines(body: Vec<Cat>) -> (), Infallible  PUT /things",
        "enum Pet by \"kind\", else Dog",
        "credential dev: bearer, from THINGS_DEV",
        "credential old: basic, from THINGS_OLD",
        "credential hidden: header X-Hidden, from THINGS_HIDDEN",
        "feature things",
    ] {
        let start = line.split('(').next().unwrap();
        assert_eq!(made.line(start), line);
    }
    assert!(!made.surface.contains("feature beta"), "{}", made.surface);
    // The parts of a body without names are given one by one.
    assert!(
        made.surface.contains("\n  .body(FormParts)\n"),
        "{}",
        made.surface
    );
    // How they are written is the caller's to say, whatever `itemEncoding` says.
    assert_eq!(made.codes, ["D0234"]);
}

#[test]
fn what_is_said_stands_in_the_docs() {
    let config = crate::generate::Config::new("a-client").unwrap();
    let source = crate::source::Source::from_text("api.yaml", THINGS);
    let api = crate::generate::understand(&source, &config).api.unwrap();
    let group = &api.groups[0];
    assert_eq!(
        (group.title.as_str(), group.docs.0.join("\n").as_str()),
        ("The things", "Part of all.")
    );
    assert_eq!(api.servers[0].description, "production");
    let old = api
        .schemes
        .iter()
        .find(|scheme| scheme.name == "old")
        .unwrap();
    assert!(
        old.docs.0.contains(&"**Deprecated.**".to_owned()),
        "{:?}",
        old.docs
    );
    let search = api
        .operations
        .iter()
        .find(|one| one.method_name.as_str() == "search")
        .unwrap();
    let schemes: Vec<usize> = search.credentials.iter().flatten().map(|id| id.0).collect();
    assert_eq!(schemes.len(), 3);
}
