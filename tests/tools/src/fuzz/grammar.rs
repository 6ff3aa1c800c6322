//! Documents that a grammar makes: mostly well-formed, with names and shapes that fall over each other.

use super::hostile::TEXTS;
use crate::random::Random;
use crate::tree::Tree;

/// Schemas that may refer to each other.
const NAMES: usize = 12;

/// A whole document.
pub(super) fn document(random: &mut Random) -> Tree {
    // What 3.0 does not know, such as the type `null`, ends most documents early.
    let version = random.word(&["3.0.3", "3.1.0", "3.1.0", "3.2.0", "3.2.0", "3.2.0"]);
    let paths = (0..=random.below(6)).map(|number| (path(random, number), path_item(random)));
    let paths = Tree::Map(paths.collect());
    let schemas = (0..NAMES).map(|number| (name(number), component(random)));
    let schemas = Tree::Map(schemas.collect());
    let hostile = (0..random.below(4)).map(|_| (text(random), schema(random, 2)));
    let mut hostile: Vec<_> = hostile.collect();
    if let Tree::Map(mut all) = schemas {
        hostile.append(&mut all);
    }
    let info = Tree::map([
        ("title", Tree::Text(text(random))),
        ("description", Tree::Text(text(random))),
        ("version", Tree::Text(text(random))),
    ]);
    let schemes = Tree::Map(
        (0..random.below(3))
            .map(|_| (text(random), scheme(random)))
            .collect(),
    );
    let components = Tree::map([
        ("schemas", Tree::Map(hostile)),
        ("securitySchemes", schemes),
    ]);
    let server = Tree::map([("url", Tree::Text(text(random)))]);
    let mut document = Tree::map([
        ("openapi", Tree::text(version)),
        ("info", info),
        ("servers", Tree::List(vec![server])),
        ("paths", paths),
        ("components", components),
    ]);
    // A key that stands twice ends a document early, so that few may have one.
    if !random.once_in(30) {
        document.forget_repeated_keys();
    }
    document
}

/// References alone soon lead in a circle.
fn component(random: &mut Random) -> Tree {
    let schema = schema(random, 4);
    match schema.get("$ref") {
        Some(_) if !random.once_in(12) => object(random, 3),
        _ => schema,
    }
}

fn name(number: usize) -> String {
    format!("S{number}")
}

fn text(random: &mut Random) -> String {
    if random.once_in(3) {
        format!("{}{}", random.word(TEXTS), random.word(TEXTS))
    } else {
        random.word(TEXTS).to_owned()
    }
}

fn path(random: &mut Random, number: usize) -> String {
    match random.below(3) {
        0 => format!("/{}", text(random)),
        1 => format!("/{number}/{{id}}"),
        _ => format!("/{number}/{}/{{{}}}", text(random), text(random)),
    }
}

fn path_item(random: &mut Random) -> Tree {
    let methods = ["get", "post", "put", "delete", "patch"];
    let chosen =
        (0..=random.below(2)).map(|_| (random.word(&methods).to_owned(), operation(random)));
    Tree::Map(chosen.collect())
}

fn operation(random: &mut Random) -> Tree {
    let mut entries = Vec::new();
    let mut put = |key: &str, value: Tree| entries.push((key.to_owned(), value));
    if !random.once_in(3) {
        put("operationId", Tree::Text(text(random)));
    }
    if random.once_in(2) {
        put(
            "tags",
            Tree::List(vec![Tree::Text(text(random)), Tree::Text(text(random))]),
        );
    }
    put("description", Tree::Text(text(random)));
    let mut parameters: Vec<Tree> = Vec::new();
    for _ in 0..random.below(4) {
        let next = parameter(random);
        let is_same = |other: &Tree| {
            ["name", "in"]
                .iter()
                .all(|key| other.get(key) == next.get(key))
        };
        // One that stands twice ends a document.
        if !parameters.iter().any(is_same) || random.once_in(20) {
            parameters.push(next);
        }
    }
    put("parameters", Tree::List(parameters));
    if random.once_in(2) {
        let required = Tree::raw(random.word(&["true", "false"]));
        put(
            "requestBody",
            Tree::map([("required", required), ("content", content(random))]),
        );
    }
    let responses = (0..=random.below(3)).map(|_| {
        let status = random.word(&[
            "200", "201", "204", "2XX", "400", "404", "4XX", "500", "default",
        ]);
        (status.to_owned(), response(random))
    });
    put("responses", Tree::Map(responses.collect()));
    if random.once_in(3) {
        let requirement = Tree::Map(vec![(text(random), Tree::List(Vec::new()))]);
        put("security", Tree::List(vec![requirement]));
    }
    Tree::Map(entries)
}

/// A name for a place that takes few characters.
fn token(random: &mut Random) -> String {
    match random.below(40) {
        0 => text(random),
        1..=4 => random
            .word(&["Content-Type", "Authorization", "Cookie", "Accept"])
            .to_owned(),
        _ => random
            .word(&["X-A", "x-a", "x_a", "Retry-After", "self", "type", "1"])
            .to_owned(),
    }
}

fn parameter(random: &mut Random) -> Tree {
    let place = random.word(&["path", "query", "query", "header", "cookie"]);
    let style = random.word(&[
        "form",
        "simple",
        "deepObject",
        "pipeDelimited",
        "matrix",
        "label",
    ]);
    let mut parameter = Tree::map([
        (
            "name",
            Tree::Text(match place {
                "path" if !random.once_in(20) => "id".to_owned(),
                "query" => text(random),
                _ => token(random),
            }),
        ),
        ("in", Tree::text(place)),
        ("required", Tree::raw(random.word(&["true", "false"]))),
        ("description", Tree::Text(text(random))),
        ("schema", schema(random, 2)),
    ]);
    if let (true, Tree::Map(entries)) = (random.once_in(3), &mut parameter) {
        entries.push(("style".to_owned(), Tree::text(style)));
    }
    parameter
}

fn response(random: &mut Random) -> Tree {
    let header = Tree::map([("schema", schema(random, 1))]);
    Tree::map([
        ("description", Tree::Text(text(random))),
        ("headers", Tree::Map(vec![(token(random), header)])),
        ("content", content(random)),
    ])
}

fn content(random: &mut Random) -> Tree {
    let types = [
        "application/json",
        "application/problem+json",
        "text/plain",
        "application/octet-stream",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "text/event-stream",
        "application/xml",
        "*/*",
    ];
    let media = (0..=random.below(2)).map(|_| {
        let media = if random.once_in(6) {
            text(random)
        } else {
            random.word(&types).to_owned()
        };
        (media, Tree::map([("schema", schema(random, 3))]))
    });
    Tree::Map(media.collect())
}

fn scheme(random: &mut Random) -> Tree {
    match random.below(3) {
        0 => Tree::map([
            ("type", Tree::text("apiKey")),
            (
                "in",
                Tree::text(random.word(&["header", "query", "cookie"])),
            ),
            ("name", Tree::Text(token(random))),
        ]),
        1 => Tree::map([
            ("type", Tree::text("http")),
            (
                "scheme",
                Tree::text(random.word(&["bearer", "basic", "digest", "*/"])),
            ),
        ]),
        _ => Tree::map([
            ("type", Tree::text("oauth2")),
            ("flows", Tree::Map(Vec::new())),
        ]),
    }
}

/// A schema that nests at most so deep.
pub(super) fn schema(random: &mut Random, depth: usize) -> Tree {
    if depth == 0 || random.once_in(4) {
        return leaf(random);
    }
    let less = depth.saturating_sub(1);
    let several = |random: &mut Random| {
        Tree::List(
            (0..=random.below(3))
                .map(|_| schema(random, less))
                .collect(),
        )
    };
    match random.below(9) {
        0..=3 => object(random, less),
        4 => Tree::map([
            ("type", Tree::text("array")),
            ("items", schema(random, less)),
        ]),
        5 => Tree::map([("allOf", several(random))]),
        6 => Tree::map([("anyOf", several(random))]),
        7 => Tree::map([("oneOf", several(random))]),
        _ => union(random),
    }
}

fn leaf(random: &mut Random) -> Tree {
    let reference = |random: &mut Random| {
        Tree::reference(&format!(
            "#/components/schemas/{}",
            name(random.below(NAMES))
        ))
    };
    match random.below(8) {
        0..=2 => reference(random),
        3 => {
            let values = (0..=random.below(8)).map(|_| Tree::Text(text(random)));
            let values = Tree::List(values.collect());
            Tree::map([("type", Tree::text("string")), ("enum", values)])
        }
        4 => Tree::map([("const", Tree::Text(text(random)))]),
        5 => Tree::map([
            (
                "type",
                Tree::List(vec![Tree::text(kind(random)), Tree::text("null")]),
            ),
            ("default", Tree::Text(text(random))),
        ]),
        _ => Tree::map([
            ("type", Tree::text(kind(random))),
            ("description", Tree::Text(text(random))),
            (
                "format",
                Tree::text(random.word(&["uuid", "date-time", "date", "int32", "byte", "binary"])),
            ),
        ]),
    }
}

fn kind<'a>(random: &mut Random) -> &'a str {
    random.word(&[
        "string", "integer", "number", "boolean", "object", "array", "null",
    ])
}

fn object(random: &mut Random, depth: usize) -> Tree {
    let names: Vec<String> = (0..random.below(6)).map(|_| text(random)).collect();
    let required = names.iter().filter(|_| random.once_in(2)).cloned();
    let required = Tree::List(required.map(Tree::Text).collect());
    let properties = names.into_iter().map(|name| (name, schema(random, depth)));
    let properties = Tree::Map(properties.collect());
    let mut object = Tree::map([
        ("type", Tree::text("object")),
        ("description", Tree::Text(text(random))),
        ("required", required),
        ("properties", properties),
    ]);
    if let (true, Tree::Map(entries)) = (random.once_in(3), &mut object) {
        entries.push((
            "additionalProperties".to_owned(),
            schema(random, depth.min(1)),
        ));
    }
    object
}

/// A union of schemas by name, with a tag that they may or may not have.
fn union(random: &mut Random) -> Tree {
    let members: Vec<String> = (0..=random.below(4))
        .map(|_| format!("#/components/schemas/{}", name(random.below(NAMES))))
        .collect();
    let mapping = members
        .iter()
        .map(|member| (text(random), Tree::text(member)));
    let mapping = Tree::Map(mapping.collect());
    let members = members.iter().map(|member| Tree::reference(member));
    let members = Tree::List(members.collect());
    let discriminator = Tree::map([
        ("propertyName", Tree::Text(text(random))),
        ("mapping", mapping),
    ]);
    Tree::map([("oneOf", members), ("discriminator", discriminator)])
}
