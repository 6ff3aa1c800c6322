//! References that lead back to where they stand.

use crate::examiner::Case;
use crate::examiner::Outcome::{self, Client, Error};

/// A description of these sections, with one operation that answers with the schema `A`.
fn with(name: &'static str, outcome: Outcome, sections: &str) -> Case {
    let text = format!(
        "openapi: 3.1.0
info: {{ title: Circles, version: '1' }}
paths:
  /a:
    get:
      responses:
        '200':
          description: ok
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }}
{sections}"
    );
    Case::new(name, outcome, "api.yaml", text)
}

/// A description with these schemas.
fn schemas(name: &'static str, outcome: Outcome, schemas: &str) -> Case {
    with(
        name,
        outcome,
        &format!("components:\n  schemas:\n{schemas}"),
    )
}

/// A description with a component of another kind beside the schema `A`.
fn component(name: &'static str, section: &str, used: &str) -> Case {
    let sections = format!(
        "  /b:\n    post: {{ {used}, responses: {{}} }}\ncomponents:\n  schemas: {{ A: {{}} }}\n  {section}\n"
    );
    with(name, Error("D0304"), &sections)
}

#[test]
fn schemas_that_lead_back() {
    let empty = Error("D0304");
    let cases = [
        schemas(
            "to itself",
            empty,
            "    A: { $ref: '#/components/schemas/A' }\n",
        ),
        schemas(
            "to each other",
            empty,
            "    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
        ),
        schemas(
            "allOf itself",
            empty,
            "    A: { allOf: [{ $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "oneOf itself",
            empty,
            "    A: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "anyOf each other",
            empty,
            "    A: { anyOf: [{ $ref: '#/components/schemas/B' }] }\n    B: { anyOf: [{ $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "an alternative is itself",
            Client,
            "    A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "extends itself",
            Client,
            "    A: { type: object, properties: { a: {} }, allOf: [{ $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "a list of itself",
            Client,
            "    A: { type: array, items: { $ref: '#/components/schemas/A' } }\n",
        ),
        schemas(
            "a map of itself",
            Client,
            "    A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }\n",
        ),
        schemas(
            "positions of itself",
            Client,
            "    A: { type: array, prefixItems: [{ $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "must hold itself",
            Client,
            "    A: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/A' } } }\n",
        ),
        schemas(
            "must hold each other",
            Client,
            "    A: { type: object, required: [b], properties: { b: { $ref: '#/components/schemas/B' } } }\n    B: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/A' } } }\n",
        ),
        schemas(
            "not itself",
            Client,
            "    A: { not: { $ref: '#/components/schemas/A' } }\n",
        ),
        schemas(
            "a discriminator of itself",
            Client,
            "    A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [t], properties: { t: { const: b } } }], discriminator: { propertyName: t, mapping: { a: '#/components/schemas/A' } } }\n",
        ),
        schemas(
            "a base of its base",
            Client,
            "    A: { type: object, discriminator: { propertyName: t }, allOf: [{ $ref: '#/components/schemas/B' }] }\n    B: { type: object, discriminator: { propertyName: t }, allOf: [{ $ref: '#/components/schemas/A' }] }\n",
        ),
        schemas(
            "the document itself",
            Client,
            "    A: { type: object, properties: { a: { $ref: '#' } } }\n",
        ),
        schemas(
            "the schemas around it",
            Client,
            "    A: { type: object, properties: { a: { $ref: '#/components/schemas' } } }\n",
        ),
        schemas(
            "the members around it",
            Client,
            "    A: { type: object, properties: { a: { $ref: '#/components/schemas/A/properties' } } }\n",
        ),
        schemas(
            "its own reference",
            Client,
            "    A: { type: object, properties: { a: { $ref: '#/components/schemas/A/properties/b' }, b: { type: array, items: { $ref: '#/components/schemas/A/properties/a' } } } }\n",
        ),
        schemas(
            "its own anchor",
            Client,
            "    A: { $anchor: a, type: object, properties: { a: { $ref: '#a' } } }\n",
        ),
        schemas(
            "dynamically itself",
            Client,
            "    A: { $dynamicAnchor: a, type: object, properties: { a: { $dynamicRef: '#a' } } }\n",
        ),
        schemas(
            "definitions of each other",
            Client,
            "    A: { $ref: '#/components/schemas/A/$defs/B', $defs: { B: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } } } }\n",
        ),
        schemas(
            "through a reference inside a reference",
            Client,
            "    A: { $ref: '#/components/schemas/A/$ref/x' }\n",
        ),
    ];
    crate::examiner::examine(&cases);
}

#[test]
fn other_components_that_lead_back() {
    let cases = [
        component(
            "a parameter",
            "parameters: { P: { $ref: '#/components/parameters/P' } }",
            "parameters: [{ $ref: '#/components/parameters/P' }]",
        ),
        component(
            "a body",
            "requestBodies: { B: { $ref: '#/components/requestBodies/C' }, C: { $ref: '#/components/requestBodies/B' } }",
            "requestBody: { $ref: '#/components/requestBodies/B' }",
        ),
        component(
            "a callback",
            "callbacks: { C: { $ref: '#/components/callbacks/C' } }",
            "callbacks: { c: { $ref: '#/components/callbacks/C' } }",
        ),
        component(
            "a header",
            "headers: { H: { $ref: '#/components/headers/H' } }\n  responses: { R: { description: ok, headers: { H: { $ref: '#/components/headers/H' } } } }",
            "summary: H",
        ),
        component(
            "a header in a part of itself",
            "headers: { H: { content: { multipart/form-data: { encoding: { p: { headers: { H: { $ref: '#/components/headers/H' } } } } } } } }",
            "summary: H",
        ),
        component(
            "an example",
            "examples: { E: { $ref: '#/components/examples/E' } }\n  parameters: { P: { name: p, in: query, schema: {}, examples: { e: { $ref: '#/components/examples/E' } } } }",
            "parameters: [{ $ref: '#/components/parameters/P' }]",
        ),
        component(
            "a link",
            "links: { L: { $ref: '#/components/links/L' } }\n  responses: { R: { description: ok, links: { l: { $ref: '#/components/links/L' } } } }",
            "summary: L",
        ),
        component(
            "a security scheme",
            "securitySchemes: { S: { $ref: '#/components/securitySchemes/S' } }",
            "security: [{ S: [] }]",
        ),
        component(
            "a response",
            "responses: { R: { $ref: '#/components/responses/R' } }",
            "summary: R",
        ),
        with(
            "a path",
            Error("D0304"),
            "  /b: { $ref: '#/paths/~1c' }\n  /c: { $ref: '#/paths/~1b' }\ncomponents: { schemas: { A: {} } }\n",
        ),
        with(
            "callbacks in callbacks",
            Client,
            "  /b: { post: { responses: {}, callbacks: { c: { $ref: '#/components/callbacks/C' } } } }\ncomponents:\n  schemas: { A: {} }\n  callbacks: { C: { u: { post: { responses: {}, callbacks: { c: { $ref: '#/components/callbacks/C' } } } } } }\n",
        ),
    ];
    crate::examiner::examine(&cases);
}

#[test]
fn files_that_lead_back() {
    let main = "openapi: 3.1.0
info: { title: Circles, version: '1' }
paths: { /a: { $ref: 'paths.yaml#/a' } }
components: { schemas: { A: { $ref: 'schemas.yaml#/A' } } }
";
    let paths = "a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'api.yaml#/components/schemas/A' } } } } } } }\n";
    let case = |name, outcome, schemas: &str| Case {
        name,
        outcome,
        files: vec![
            ("api.yaml", main.into()),
            ("paths.yaml", paths.into()),
            ("schemas.yaml", schemas.into()),
        ],
    };
    let cases = [
        case(
            "members across files",
            Client,
            "A: { type: object, properties: { a: { $ref: 'api.yaml#/components/schemas/A' } } }\n",
        ),
        case(
            "nothing but references across files",
            Error("D0304"),
            "A: { $ref: 'api.yaml#/components/schemas/A' }\n",
        ),
        case(
            "the whole other file",
            Client,
            "A: { type: object, properties: { a: { $ref: 'api.yaml' } } }\n",
        ),
        case(
            "a file that is itself",
            Error("D0304"),
            "$ref: schemas.yaml\nA: { $ref: 'schemas.yaml#/A' }\n",
        ),
    ];
    crate::examiner::examine(&cases);
}
