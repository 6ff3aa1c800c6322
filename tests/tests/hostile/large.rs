//! Descriptions that ask for much in few words, or in many: time and memory stay bounded.

use std::fmt::Write as _;

use crate::examiner::Case;
use crate::examiner::Outcome::{self, Client, Error};

/// A description whose one operation answers with the schema `S0`.
pub(crate) fn document(schemas: &str) -> String {
    format!(
        r##"{{"openapi":"3.1.0","info":{{"title":"Large","version":"1"}},"paths":{{"/r":{{"get":{{"operationId":"r",
"responses":{{"200":{{"description":"ok","content":{{"application/json":{{"schema":{{"$ref":"#/components/schemas/S0"}}}}}}}}}}}}}}}},
"components":{{"schemas":{{{schemas}}}}}}}"##
    )
}

/// A description in JSON.
pub(crate) fn case(name: &'static str, outcome: Outcome, text: String) -> Case {
    Case::new(name, outcome, "api.json", text)
}

/// A schema that wraps another one so many times.
fn nested(open: &str, close: &str, depth: usize) -> String {
    let inner = r#"{"type":"string"}"#;
    let (open, close) = (open.repeat(depth), close.repeat(depth));
    document(&format!(r#""S0":{open}{inner}{close}"#))
}

/// Schemas `S0` to the last, each made from the number of the next one.
fn chain(length: usize, link: impl Fn(usize, &str) -> String, end: &str) -> String {
    let mut schemas = String::new();
    for number in 0..length {
        let next = format!(r##"{{"$ref":"#/components/schemas/S{}"}}"##, number + 1);
        let _ = write!(schemas, r#""S{number}":{},"#, link(number, &next));
    }
    let _ = write!(schemas, r#""S{length}":{end}"#);
    document(&schemas)
}

/// The schema `S0` with a list of parts.
fn many(open: &str, part: impl Fn(usize) -> String, count: usize, close: &str) -> String {
    let parts: Vec<String> = (0..count).map(part).collect();
    document(&format!(r#""S0":{open}{}{close}"#, parts.join(",")))
}

/// How many are many: what is built without optimisation is given less to do.
const MANY: usize = if cfg!(debug_assertions) {
    20_000
} else {
    200_000
};

const OBJECT: &str = r#"{"type":"object","properties":{"a":{"type":"string"}}}"#;

#[test]
fn what_nests_deeply() {
    let wraps = [
        (r#"{"allOf":["#, "]}"),
        (r#"{"oneOf":["#, "]}"),
        (r#"{"anyOf":["#, "]}"),
        (r#"{"not":"#, "}"),
        (r#"{"type":"array","items":"#, "}"),
        (r#"{"type":"object","properties":{"a":"#, "}}"),
        (r#"{"type":"object","additionalProperties":"#, "}"),
    ];
    let deep = wraps.map(|(open, close)| {
        case(
            "10,000 schemas inside each other",
            Error("D0113"),
            nested(open, close, 10_000),
        )
    });
    let allowed =
        wraps.map(|(open, close)| case("as deep as is allowed", Client, nested(open, close, 75)));
    let brackets = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let block: String = (0..10_000).fold(String::new(), |mut text, depth| {
        let _ = writeln!(text, "{}a:", " ".repeat(depth));
        text
    });
    let mut cases = vec![
        case("10,000 brackets", Error("D0113"), brackets),
        Case::new("10,000 levels of YAML", Error("D0113"), "api.yaml", block),
        Case::new(
            "brackets that never close",
            Error("D0113"),
            "api.yaml",
            format!("a: {}", "[".repeat(10_000)),
        ),
        Case::new(
            "10,000 dashes",
            Error("D0113"),
            "api.yaml",
            format!("a:\n  {}x", "- ".repeat(10_000)),
        ),
    ];
    cases.extend(deep);
    cases.extend(allowed);
    crate::examiner::examine(&cases);
}

#[test]
fn chains_of_thousands() {
    let objects = |number: usize, next: &str| {
        format!(
            r#"{{"oneOf":[{next},{{"type":"object","required":["k{number}"],"properties":{{"k{number}":{{"type":"string"}}}}}}]}}"#
        )
    };
    let tagged = |number: usize, next: &str| {
        format!(
            r#"{{"oneOf":[{next},{{"type":"object","required":["k"],"properties":{{"k":{{"const":"k{number}"}}}}}}]}}"#
        )
    };
    let wrapped = |key: &'static str| {
        move |_: usize, next: &str| format!(r#"{{"type":"array","{key}":{next}}}"#)
    };
    let cases = [
        case(
            "a chain of references",
            Client,
            chain(3_000, |_, next| next.to_owned(), OBJECT),
        ),
        case(
            "a chain of lists",
            Client,
            chain(3_000, wrapped("items"), OBJECT),
        ),
        case(
            "a chain of maps",
            Client,
            chain(
                3_000,
                |_, next| format!(r#"{{"additionalProperties":{next}}}"#),
                OBJECT,
            ),
        ),
        case(
            "a chain of members",
            Client,
            chain(
                1_000,
                |_, next| format!(r#"{{"properties":{{"p":{next}}}}}"#),
                OBJECT,
            ),
        ),
        case(
            "a chain of alternatives",
            Client,
            chain(1_000, objects, OBJECT),
        ),
        case(
            "a chain of tagged alternatives",
            Client,
            chain(
                1_000,
                tagged,
                r#"{"type":"object","required":["k"],"properties":{"k":{"const":"end"}}}"#,
            ),
        ),
        case(
            "a chain of nullable schemas",
            Client,
            chain(
                3_000,
                |_, next| format!(r#"{{"oneOf":[{next},{{"type":"null"}}]}}"#),
                OBJECT,
            ),
        ),
        case(
            "a chain of extensions",
            Client,
            chain(
                1_000,
                |number, next| {
                    format!(r#"{{"allOf":[{next},{{"properties":{{"p{number}":{{}}}}}}]}}"#)
                },
                OBJECT,
            ),
        ),
        case(
            "a chain of allOf of one",
            Client,
            chain(3_000, |_, next| format!(r#"{{"allOf":[{next}]}}"#), OBJECT),
        ),
    ];
    crate::examiner::examine(&cases);
}

#[test]
fn what_doubles_with_every_step() {
    let twice =
        |key: &'static str| move |_: usize, next: &str| format!(r#"{{"{key}":[{next},{next}]}}"#);
    let diamond = |number: usize, next: &str| {
        format!(
            r#"{{"allOf":[{{"allOf":[{next},{{"properties":{{"l{number}":{{}}}}}}]}},{{"allOf":[{next},{{"properties":{{"r{number}":{{}}}}}}]}}]}}"#
        )
    };
    let ladder = |number: usize, next: &str| {
        format!(
            r#"{{"oneOf":[{{"allOf":[{next},{{"properties":{{"x{number}":{{}}}}}}]}},{{"allOf":[{next},{{"properties":{{"y{number}":{{}}}}}}]}}]}}"#
        )
    };
    let mixed = |_: usize, next: &str| {
        format!(
            r#"{{"allOf":[{{"oneOf":[{next},{{"required":["x"],"properties":{{"x":{{}}}}}}]}},{{"anyOf":[{next},{{"required":["y"],"properties":{{"y":{{}}}}}}]}}]}}"#
        )
    };
    let clique = |key: &'static str, count: usize| {
        let all = |own: usize| {
            (0..count)
                .filter(move |&other| other != own)
                .map(|other| format!(r##"{{"$ref":"#/components/schemas/S{other}"}}"##))
                .collect::<Vec<_>>()
                .join(",")
        };
        let schemas: Vec<String> = (0..count).map(|own| format!(r#""S{own}":{{"{key}":[{},{{"type":"object","properties":{{"q{own}":{{}}}}}}]}}"#, all(own))).collect();
        document(&schemas.join(","))
    };
    let cases = [
        case(
            "allOf of the same twice",
            Client,
            chain(60, twice("allOf"), OBJECT),
        ),
        case(
            "oneOf of the same twice",
            Client,
            chain(60, twice("oneOf"), OBJECT),
        ),
        case(
            "anyOf of the same twice",
            Client,
            chain(60, twice("anyOf"), OBJECT),
        ),
        case("diamonds of allOf", Client, chain(60, diamond, OBJECT)),
        case(
            "members of the same type twice",
            Client,
            chain(
                60,
                |_, next| {
                    format!(r#"{{"required":["a","b"],"properties":{{"a":{next},"b":{next}}}}}"#)
                },
                OBJECT,
            ),
        ),
        case(
            "alternatives of alternatives with a base",
            Client,
            chain(60, ladder, OBJECT),
        ),
        case("allOf of oneOf and anyOf", Client, chain(40, mixed, OBJECT)),
        case(
            "every schema is one of all others",
            Client,
            clique("oneOf", 40),
        ),
        case(
            "every schema is any of all others",
            Client,
            clique("anyOf", 40),
        ),
        case(
            "every schema extends all others",
            Client,
            clique("allOf", 40),
        ),
        Case::new(
            "aliases of aliases",
            Error("D0114"),
            "api.yaml",
            aliases("x-a{n}: &a{n} [*a{m}, *a{m}]\n", 60),
        ),
        Case::new(
            "merge keys of merge keys",
            Error("D0114"),
            "api.yaml",
            aliases("x-a{n}: &a{n} {<<: [*a{m}, *a{m}], b{n}: 1}\n", 3_000),
        ),
    ];
    crate::examiner::examine(&cases);
}

/// Lines that each hold an alias of the one before.
fn aliases(line: &str, count: usize) -> String {
    let mut text =
        "openapi: 3.1.0\ninfo: { title: Large, version: '1' }\npaths: {}\nx-a0: &a0 { a: 1 }\n"
            .to_owned();
    for number in 1..=count {
        text.push_str(
            &line
                .replace("{n}", &number.to_string())
                .replace("{m}", &(number - 1).to_string()),
        );
    }
    text
}

#[test]
fn what_is_wide() {
    let property = |number: usize| format!(r#""p{number}":{{"type":"string"}}"#);
    let clash = |number: usize| format!(r#""a{}b":{{"type":"string"}}"#, "-".repeat(number + 1));
    let open = r#"{"type":"object","properties":{"#;
    let strings = r#"{"type":"string","enum":["#;
    let cases = [
        case(
            "very many values",
            Client,
            many(strings, |number| format!("\"v{number}\""), MANY * 5, "]}"),
        ),
        case(
            "thousands of integers",
            Client,
            many(
                r#"{"type":"integer","enum":["#,
                |number| number.to_string(),
                20_000,
                "]}",
            ),
        ),
        case(
            "thousands of values with one name",
            Client,
            many(
                strings,
                |number| format!("\"a{}b\"", "-".repeat(number + 1)),
                1_000,
                "]}",
            ),
        ),
        case(
            "very many members",
            Client,
            many(open, property, MANY, "}}"),
        ),
        case(
            "members with one name",
            Client,
            many(open, clash, 1_000, "}}"),
        ),
        case(
            "thousands of alternatives",
            Client,
            many(
                r#"{"oneOf":["#,
                |number| {
                    format!(r#"{{"required":["k{number}"],"properties":{{"k{number}":{{}}}}}}"#)
                },
                1_000,
                "]}",
            ),
        ),
        case(
            "thousands of bases",
            Client,
            many(
                r#"{"allOf":["#,
                |number| format!(r#"{{"properties":{{"k{number}":{{}}}}}}"#),
                5_000,
                "]}",
            ),
        ),
        case(
            "thousands of positions",
            Client,
            many(
                r#"{"type":"array","prefixItems":["#,
                |_| "{}".to_owned(),
                5_000,
                "]}",
            ),
        ),
        case(
            "unknown keywords",
            Client,
            many(
                r#"{"type":"object","#,
                |number| format!("\"zz{number}\":1"),
                20_000,
                "}",
            ),
        ),
        case(
            "references that miss",
            Client,
            document(&format!(
                r#""S0":{{}},{}"#,
                (0..20_000)
                    .map(|number| format!(
                        r##""T{number}":{{"$ref":"#/components/schemas/Missing{number}"}}"##
                    ))
                    .collect::<Vec<_>>()
                    .join(",")
            )),
        ),
    ];
    crate::examiner::examine(&cases);
}
