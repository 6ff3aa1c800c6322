//! Schemas, as JSON Schema 2020-12 and its elders write them.

use super::{Made, made};

/// A client whose only type has a field of this schema. `A`, `B` and `Obj` are there to be referred to.
fn field(schema: &str) -> Made {
    made(&format!(
        "openapi: 3.1.0
info: {{title: A, version: '1'}}
paths:
  /all:
    get:
      operationId: all
      responses:
        '200': {{description: OK, content: {{application/json: {{schema: {{$ref: '#/components/schemas/All'}}}}}}}}
components:
  schemas:
    All: {{type: object, properties: {{it: {schema}}}}}
    Obj: {{type: object, properties: {{a: {{type: string}}}}}}
    A: {{type: object, required: [t], properties: {{t: {{const: A}}, x: {{type: integer}}}}}}
    B: {{type: object, required: [t], properties: {{t: {{const: B}}, y: {{type: integer}}}}}}
"
    ))
}

#[test]
fn what_a_field_becomes() {
    let obj = "{$ref: '#/components/schemas/Obj'}";
    let table: &[(&str, &str)] = &[
        // Every spelling of null (validation, sections 6.1.1 to 6.1.3).
        ("{type: [string, 'null']}", "Nullable<String>"),
        ("{type: [string, integer, 'null']}", "Nullable<AllIt>"),
        ("{anyOf: [OBJ, {type: 'null'}]}", "Nullable<Obj>"),
        ("{anyOf: [OBJ, {const: null}]}", "Nullable<Obj>"),
        ("{oneOf: [{enum: [null]}, OBJ]}", "Nullable<Obj>"),
        ("{enum: [a, null]}", "Nullable<AllIt>"),
        ("{const: null}", "Option<()>"),
        (
            "{type: [string, 'null'], not: {type: 'null'}}",
            "Option<String>",
        ),
        (
            "{type: [array, 'null'], items: {type: [string, 'null']}}",
            "Nullable<Vec<Option<String>>>",
        ),
        // Constants and lists of values.
        ("{const: true}", "Option<bool>"),
        ("{enum: []}", "Option<Value>"),
        ("{enum: [1.5, 2.5]}", "Option<f64>"),
        ("{enum: [a, 1, true]}", "Option<Value>"),
        // Numbers of every size, exact.
        (
            "{type: integer, minimum: 0, maximum: 18446744073709551615}",
            "Option<u64>",
        ),
        (
            "{type: integer, minimum: -1, maximum: 18446744073709551615}",
            "Option<i128>",
        ),
        (
            "{type: integer, maximum: 340282366920938463463374607431768211456}",
            "Option<Decimal>",
        ),
        ("{type: string, format: int64}", "Option<String>"),
        ("{type: string, format: decimal}", "Option<String>"),
        ("{type: number, format: decimal}", "Option<Decimal>"),
        ("{type: number, format: int64}", "Option<i64>"),
        // Formats that say the type, and their other names.
        ("{format: date-time}", "Option<DateTime>"),
        ("{type: string, format: dateTime}", "Option<DateTime>"),
        ("{type: string, format: guid}", "Option<Uuid>"),
        ("{type: string, contentEncoding: base64}", "Option<Base64>"),
        // Lists and tuples.
        (
            "{prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}",
            "Option<(String, i64)>",
        ),
        (
            "{type: array, prefixItems: [{type: string}], items: {type: integer}}",
            "Option<Vec<Value>>",
        ),
        ("{items: {type: string}}", "Option<Vec<String>>"),
        // Members without names.
        (
            "{patternProperties: {'^x-': {type: integer}}}",
            "Option<BTreeMap<String, AllItValue>>",
        ),
        (
            "{patternProperties: {'^.*$': {type: integer}}}",
            "Option<BTreeMap<String, i64>>",
        ),
        (
            "{type: object, patternProperties: {'^x': {type: integer}, '^y': {type: string}}}",
            "Option<BTreeMap<String, AllItValue>>",
        ),
        (
            "{type: object, patternProperties: {'^x': {type: integer}}, additionalProperties: {type: string}}",
            "Option<BTreeMap<String, AllItValue>>",
        ),
        (
            "{type: object, unevaluatedProperties: {type: integer}}",
            "Option<BTreeMap<String, i64>>",
        ),
        // Everything and nothing.
        ("{}", "Option<Value>"),
        ("true", "Option<Value>"),
        ("{not: {type: string}}", "Option<Value>"),
        // References with siblings, and parts.
        (
            "{$ref: '#/components/schemas/Obj', description: Mine}",
            "Option<Obj>",
        ),
        ("{allOf: [OBJ], nullable: true}", "Nullable<Obj>"),
        (
            "{allOf: [{type: string}, {minLength: 3}]}",
            "Option<String>",
        ),
    ];
    for (schema, expected) in table {
        let made = field(&schema.replace("OBJ", obj));
        assert_eq!(made.line("it: "), format!("it: {expected}"), "{schema}");
    }
}

#[test]
fn what_the_alternatives_of_a_field_become() {
    let both = "oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]";
    let table: &[(&str, &str, &[&str])] = &[
        (
            "{type: [integer, string, 'null']}",
            "enum AllIt",
            &["Integer(i64)", "String(String)"],
        ),
        (
            "{oneOf: [{const: 1, title: Low}, {const: 2, title: High}]}",
            "enum AllIt: i64",
            &["High = 2", "Low = 1"],
        ),
        (
            "{anyOf: [{type: integer, enum: [1]}, {enum: [1, 7]}]}",
            "enum AllIt: i64",
            &["N1 = 1", "N7 = 7"],
        ),
        (
            "{anyOf: [{type: string}, {enum: [a, '']}]}",
            "enum AllIt: String",
            &["A = \"a\"", "Empty = \"\""],
        ),
        (
            "{patternProperties: {'^x': {type: integer}, '^y': {type: string}}}",
            "enum AllItValue",
            &["Integer(i64)", "String(String)"],
        ),
        (
            "{BOTH}",
            "enum AllIt by \"t\"",
            &["A(Box<A>) = \"A\"", "B(Box<B>) = \"B\""],
        ),
        (
            "{allOf: [{BOTH}, {oneOf: [{required: [c], properties: {c: {type: integer}}}, {properties: {d: {type: string}}}]}]}",
            "struct AllItA",
            &["c: Option<i64>", "d: Option<String>", "x: Option<i64>"],
        ),
    ];
    for (schema, start, expected) in table {
        let made = field(&schema.replace("BOTH", both));
        assert_eq!(made.below(start), *expected, "{schema}\n{}", made.surface);
    }
}

#[test]
fn members_under_conditions_are_optional_members() {
    let table: &[(&str, &[&str])] = &[
        (
            "{properties: {a: {type: string}}, dependentSchemas: {a: {required: [b], properties: {b: {type: integer}}}}}",
            &["a: Option<String>", "b: Option<i64>"],
        ),
        (
            "{properties: {a: {type: string}}, if: {required: [a]}, then: {properties: {a: {const: x}, b: {type: integer}}}, else: {allOf: [{properties: {c: {type: boolean}}}]}}",
            &["a: Option<String>", "b: Option<i64>", "c: Option<bool>"],
        ),
        (
            "{properties: {a: {type: string}}, allOf: [{if: {}, then: {properties: {v: {type: integer}}}}, {if: {}, then: {properties: {v: {type: string}, w: {type: string}}}}]}",
            &["a: Option<String>", "v: Option<Value>", "w: Option<String>"],
        ),
    ];
    for (schema, expected) in table {
        let made = field(schema);
        assert_eq!(made.below("struct AllIt"), *expected, "{schema}");
    }
}

#[test]
fn an_any_of_that_nothing_tells_apart_is_one_object() {
    let e = "{properties: {e: {enum: [x, y]}}}";
    let joint = [
        (
            "{anyOf: [OBJ, {properties: {b: {type: integer}}}, {}]}",
            "Nullable<AllIt>",
            vec!["a: Option<String>", "b: Option<i64>"],
        ),
        (
            "{type: object, required: [c], properties: {c: {type: boolean}}, anyOf: [OBJ, {allOf: [OBJ, {properties: {b: {type: integer}}}]}]}",
            "Option<AllIt>",
            vec!["a: Option<String>", "b: Option<i64>", "c: bool"],
        ),
        (
            "{anyOf: [OBJ, E, {type: 'null'}]}",
            "Nullable<AllIt>",
            vec!["a: Option<String>", "e: Option<AllItE>"],
        ),
    ];
    for (schema, ty, expected) in joint {
        let made = field(
            &schema
                .replace("OBJ", "{$ref: '#/components/schemas/Obj'}")
                .replace('E', e),
        );
        assert_eq!(made.line("it: "), format!("it: {ty}"), "{schema}");
        assert_eq!(made.below("struct AllIt"), expected, "{schema}");
    }
}

/// A member that one branch asks for, that two describe differently, or that a closed one refuses; and `oneOf`.
#[test]
fn branches_that_something_tells_apart_stay_alternatives() {
    let obj = "{$ref: '#/components/schemas/Obj'}";
    for (schema, alternatives) in [
        (
            "{anyOf: [OBJ, {required: [b], properties: {b: {type: integer}}}]}",
            2,
        ),
        ("{anyOf: [OBJ, {properties: {a: {type: integer}}}]}", 2),
        (
            "{anyOf: [OBJ, {properties: {b: {type: integer}}, additionalProperties: false}]}",
            2,
        ),
        (
            "{anyOf: [OBJ, {properties: {b: {type: integer}}}, {type: string}]}",
            3,
        ),
        (
            "{anyOf: [OBJ, {oneOf: [OBJ, {properties: {b: {type: integer}}}]}]}",
            2,
        ),
        ("{oneOf: [OBJ, {properties: {b: {type: integer}}}]}", 2),
    ] {
        let made = field(&schema.replace("OBJ", obj));
        assert_eq!(made.below("enum AllIt").len(), alternatives, "{schema}");
    }
}

/// Closed alternatives without the property of the discriminator never have it.
#[test]
fn a_discriminator_that_no_alternative_allows_tells_nothing() {
    let union = |closed: &str| {
        format!(
            "{{discriminator: {{propertyName: k}}, oneOf: [{{required: [b], properties: {{b: {{type: integer}}}}, {closed}}}, {{required: [c], properties: {{c: {{type: string}}}}, {closed}}}]}}"
        )
    };
    let made = field(&union("additionalProperties: false"));
    assert_eq!(made.below("enum AllIt").len(), 2, "{}", made.surface);
    assert_eq!(made.codes, ["D0221"]);
    let made = field(&union("title: t"));
    assert_eq!(made.codes, ["D0403"; 0], "{}", made.surface);
}

#[test]
fn references_to_anchors_lead_to_their_schemas() {
    let made = made("openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /all:
    get:
      operationId: all
      responses:
        '200': {description: OK, content: {application/json: {schema: {$ref: 'https://e.example/tree'}}}}
components:
  schemas:
    Tree:
      $id: https://e.example/tree
      $dynamicAnchor: node
      type: object
      properties: {children: {type: array, items: {$dynamicRef: '#node'}}, list: {$ref: '#old'}}
    List: {$id: https://e.example/list, $anchor: other, $recursiveAnchor: true, type: object, properties: {next: {$recursiveRef: '#'}}}
    Old: {$anchor: old, $ref: 'https://e.example/list'}
");
    assert_eq!(made.line("children: "), "children: Option<Vec<Tree>>");
    assert_eq!(made.codes, ["D0301"; 0], "{}", made.surface);
}
