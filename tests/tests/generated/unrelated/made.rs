//! Descriptions made at random: few nouns, so that names fall over each other.

use tools::random::Random;
use tools::tree::Tree;

const NOUNS: &[&str] = &[
    "room",
    "user",
    "Room",
    "room_user",
    "order",
    "item",
    "state",
    "Error",
    "page",
];

const MEMBERS: &[&str] = &[
    "id",
    "state",
    "owner",
    "items",
    "room-state",
    "type",
    "next",
    "links",
    "self",
    "createdAt",
];

/// A description with a handful of schemas and operations.
pub(super) fn description(random: &mut Random) -> Tree {
    let schemas = NOUNS.iter().filter(|_| !random.clone().once_in(4));
    let schemas: Vec<&str> = schemas.copied().collect();
    let components = schemas
        .iter()
        .map(|name| ((*name).to_owned(), object(random, &schemas, 2)));
    let components = Tree::Map(components.collect());
    let mut paths = Vec::new();
    for number in 0..4 + random.below(4) {
        let noun = random.word(NOUNS);
        let path = format!("/{noun}/{number}");
        let mut operation = vec![(
            "responses".to_owned(),
            Tree::map([("200", answer(value(random, &schemas, 2)))]),
        )];
        if random.once_in(2) {
            let id = Tree::text(format!("{noun}_{}", random.word(MEMBERS)));
            operation.insert(0, ("operationId".to_owned(), id));
        }
        if !random.once_in(3) {
            let tag = Tree::List(vec![Tree::text(random.word(NOUNS))]);
            operation.insert(0, ("tags".to_owned(), tag));
        }
        let item = Tree::Map(vec![("get".to_owned(), Tree::Map(operation))]);
        paths.push((path, item));
    }
    Tree::map([
        ("openapi", Tree::text("3.1.0")),
        (
            "info",
            Tree::map([("title", Tree::text("Made")), ("version", Tree::text("1"))]),
        ),
        ("paths", Tree::Map(paths)),
        ("components", Tree::map([("schemas", components)])),
    ])
}

/// A response of JSON.
pub(super) fn answer(schema: Tree) -> Tree {
    Tree::map([
        ("description", Tree::text("ok")),
        (
            "content",
            Tree::map([("application/json", Tree::map([("schema", schema)]))]),
        ),
    ])
}

fn object(random: &mut Random, schemas: &[&str], depth: usize) -> Tree {
    let mut members: Vec<(String, Tree)> = Vec::new();
    for _ in 0..1 + random.below(4) {
        let name = random.word(MEMBERS);
        if members.iter().all(|(known, _)| known != name) {
            members.push((name.to_owned(), value(random, schemas, depth)));
        }
    }
    Tree::map([
        ("type", Tree::text("object")),
        ("properties", Tree::Map(members)),
    ])
}

/// A schema, which stands inline in most cases.
pub(super) fn value(random: &mut Random, schemas: &[&str], depth: usize) -> Tree {
    let kinds = if depth == 0 { 3 } else { 7 };
    match random.below(kinds) {
        0 => Tree::map([("type", Tree::text("string"))]),
        1 if !schemas.is_empty() => {
            Tree::reference(&format!("#/components/schemas/{}", random.word(schemas)))
        }
        1 | 2 => {
            let values = ["on", "off", "none"].map(Tree::text).into_iter();
            let values = values.take(1 + random.below(3)).collect();
            Tree::map([("type", Tree::text("string")), ("enum", Tree::List(values))])
        }
        3 => Tree::map([
            ("type", Tree::text("array")),
            ("items", value(random, schemas, depth - 1)),
        ]),
        4 => {
            let branches = (0..2).map(|_| object(random, schemas, depth - 1));
            Tree::map([("oneOf", Tree::List(branches.collect()))])
        }
        _ => object(random, schemas, depth - 1),
    }
}
