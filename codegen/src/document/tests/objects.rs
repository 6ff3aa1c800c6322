//! Info, tags, servers and security.

use super::{sections_31, with, with_good, with_source};
use crate::diagnostic::Severity;
use crate::document::{FlowKind, Location, SchemeKind, Version, detect_format};
use crate::source::Source;

#[test]
fn info_with_all_its_parts() {
    let text = "openapi: 3.1.0
info:
  title: Rooms
  version: '1.2'
  summary: Short
  description: Long
  termsOfService: https://example.com/terms
  contact: { name: Support, url: https://example.com, email: help@example.com }
  license: { name: MIT, identifier: MIT }
paths: {}
externalDocs: { url: https://example.com/docs }
";
    with_good(text, |document| {
        assert_eq!(document.version, Version::V3_1);
        let info = &document.info;
        assert_eq!((info.title, info.version), ("Rooms", "1.2"));
        assert_eq!(info.summary, Some("Short"));
        let contact = info.contact.as_ref().expect("there is one");
        assert_eq!(contact.email, Some("help@example.com"));
        let license = info.license.as_ref().expect("there is one");
        assert_eq!(license.identifier, Some("MIT"));
        let docs = document.external_docs.as_ref().expect("there are some");
        assert_eq!(docs.url, "https://example.com/docs");
    });
}

#[test]
fn versions() {
    let version = |text: &str| with(text, |document, _| document.version);
    let rest = "\ninfo: { title: a, version: '1' }\npaths: {}\n";
    let of = |head: &str| version(&format!("{head}{rest}"));
    assert_eq!(of("openapi: 3.0.4"), Version::V3_0);
    assert_eq!(of("openapi: 3.1"), Version::V3_1);
    assert_eq!(of("openapi: 3.2.0"), Version::V3_2);
    assert_eq!(of("openapi: 3.3.0"), Version::V3_2);
    assert_eq!(of("openapi: 3.0.0-rc1"), Version::V3_0);
    assert_eq!(of("swagger: 2.0"), Version::V2_0);
    assert_eq!(of("swagger: '2.0'"), Version::V2_0);
    assert_eq!(of("openapii: 3.1.0"), Version::V3_1);
    assert_eq!(of("basePath: /v1"), Version::V2_0);
}

#[test]
fn a_number_for_a_text_is_taken_with_a_warning() {
    let text = "openapi: 3.1.0\ninfo: { title: Rooms, version: 1.10 }\npaths: {}\n";
    with(text, |document, found| {
        assert_eq!(document.info.version, "1.10");
        assert_eq!((found.count(Severity::Warning), found.len()), (1, 1));
    });
}

#[test]
fn servers_with_variables() {
    let text = sections_31(
        "paths: {}
servers:
  - url: https://{region}.example.com/{base}
    description: Production
    variables:
      region: { default: eu, enum: [eu, us], description: Where }
      base: { default: v1 }
  - url: /relative
",
    );
    with_good(&text, |document| {
        let [first, second] = document.servers.as_slice() else {
            panic!("two servers")
        };
        assert_eq!(first.url, "https://{region}.example.com/{base}");
        let [region, base] = first.variables.as_slice() else {
            panic!("two variables")
        };
        assert_eq!((region.name, region.default), ("region", Some("eu")));
        assert_eq!(region.values, ["eu", "us"]);
        assert!(base.values.is_empty());
        assert_eq!(second.url, "/relative");
    });
}

#[test]
fn tags_are_read_once_each() {
    let text = "openapi: 3.2.0
info: { title: Rooms, version: '1' }
paths: {}
tags:
  - { name: Rooms, summary: About rooms, parent: Chat, kind: nav }
  - { name: Rooms }
";
    with(text, |document, found| {
        let [tag] = document.tags.as_slice() else {
            panic!("one tag")
        };
        assert_eq!((tag.parent, tag.kind), (Some("Chat"), Some("nav")));
        assert_eq!((found.count(Severity::Warning), found.len()), (1, 1));
    });
}

const SCHEMES: &str = "
paths: {}
components:
  securitySchemes:
    token: { type: http, scheme: Bearer, bearerFormat: JWT }
    key: { type: apiKey, in: header, name: X-Key }
    login:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://example.com/authorize
          tokenUrl: https://example.com/token
          scopes: { 'rooms:read': Read rooms, 'rooms:write': Write rooms }
    discovery: { type: openIdConnect, openIdConnectUrl: https://example.com/oidc }
    certificate: { type: mutualTLS }
security:
  - token: []
    key: []
  - login: ['rooms:read']
  - {}
";

#[test]
fn security_schemes_and_requirements() {
    with_good(&sections_31(SCHEMES), |document| {
        let [token, key, login, discovery, certificate] = document.security_schemes.as_slice()
        else {
            panic!("five schemes")
        };
        assert!(matches!(&token.kind, SchemeKind::Http { scheme, .. } if scheme == "bearer"));
        assert!(matches!(
            key.kind,
            SchemeKind::ApiKey {
                location: Location::Header,
                name: "X-Key"
            }
        ));
        let SchemeKind::OAuth2 { flows } = &login.kind else {
            panic!("a login")
        };
        assert_eq!(flows[0].kind, FlowKind::AuthorizationCode);
        assert_eq!(flows[0].scopes[1], ("rooms:write", "Write rooms"));
        assert!(matches!(discovery.kind, SchemeKind::OpenIdConnect { .. }));
        assert!(matches!(certificate.kind, SchemeKind::MutualTls));
        let security = document.security.as_ref().expect("it is stated");
        assert_eq!(security[0].schemes, [(0, vec![]), (1, vec![])]);
        assert_eq!(security[1].schemes, [(2, vec!["rooms:read"])]);
        assert!(security[2].schemes.is_empty());
    });
}

#[test]
fn security_that_is_absent_is_not_security_that_is_switched_off() {
    let text = sections_31(
        "paths:
  /a: { get: { responses: {} } }
  /b: { get: { security: [], responses: {} } }
",
    );
    with_good(&text, |document| {
        assert!(document.security.is_none());
        assert!(document.paths[0].operations[0].security.is_none());
        let off = document.paths[1].operations[0].security.as_ref();
        assert_eq!(off.map(Vec::len), Some(0));
    });
}

#[test]
fn other_files_are_followed() {
    let main = sections_31(
        "paths:
  /rooms: { $ref: 'paths/rooms.yaml' }
components:
  schemas:
    Room: { $ref: 'schemas.yaml#/Room' }
",
    );
    let path = "get:
  responses:
    200:
      description: A room
      content:
        application/json: { schema: { $ref: '../schemas.yaml#/Room' } }
";
    let source = Source::from_text("api.yaml", main)
        .with_text("paths/rooms.yaml", path)
        .with_text("schemas.yaml", "Room: { type: object }\n");
    with_source(&source, |document, found| {
        assert!(found.is_empty(), "{found}");
        let response = &document.paths[0].operations[0].responses[0];
        let schema = &document.schemas[response.content[0].schema.expect("it has one")];
        let reference = schema.reference.expect("it is a reference");
        let room = super::schema(document, "Room")
            .reference
            .expect("so is this");
        assert_eq!(reference.target, room.target);
    });
}

#[test]
fn files_of_other_kinds_are_recognised() {
    assert!(detect_format("<html></html>").is_some());
    assert!(detect_format("openapi: 3.1.0").is_none());
}
