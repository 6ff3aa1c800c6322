//! Random input: what is written as JSON is read back, and nothing makes the stage panic.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::{Limits, Node, Source, load};
use crate::diagnostic::{Diagnostics, json, short, text};

fn any_json() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        "\\PC{0,12}",
        any::<String>(),
        "(<<|~|null|-|: |#x|\t|\n){0,3}"
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 20, move |inner| {
        let entries = prop::collection::vec((text.clone(), inner.clone()), 0..25);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::from),
            entries.prop_map(|entries| Value::from(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn json_is_read_back(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty {
            serde_json::to_string_pretty(&value).unwrap()
        } else {
            value.to_string()
        };
        let loaded = load(&Source::from_text("a.json", text), &Limits::default());
        let loaded = loaded.map_err(|found| TestCaseError::fail(found.to_string()))?;
        prop_assert!(loaded.diagnostics.is_empty(), "{}", loaded.diagnostics);
        prop_assert_eq!(loaded.tree.main().to_json(), Some(value));
        check(loaded.tree.main());
    }
}

/// Every node below is found again by its own pointer, key and position.
fn check(node: Node<'_>) {
    let reference = format!("#{}", percent_encode(&node.pointer()));
    assert_eq!(node.tree().resolve(node.file(), &reference), Ok(node));
    for (key, value) in node.entries() {
        assert_eq!(node.get(key.text), Some(value));
        assert_eq!(value.key(), Some(key));
        assert_eq!(value.parent(), Some(node));
        check(value);
    }
    for (index, item) in node.items().enumerate() {
        assert_eq!(item.index(), Some(index));
        assert_eq!(item.parent(), Some(node));
        check(item);
    }
}

fn percent_encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

const SEEDS: [&str; 6] = [
    "openapi: 3.1.0\ninfo:\n  title: Rooms\n  version: '1'\npaths:\n  /rooms/{id}:\n    get: &g\n      responses:\n        200: {description: \"ok\\n\"}\n",
    "a: &x [1, 2.5, ~, true]\nb: {<<: {c: *x}, d: !t e}\n? [k]\n: |2-\n   text\n  more\n",
    "{\"a\": [1, {\"b\": \"\\u00e9\\ud834\\udd1e\"}],\r\n\t\"c\": null}",
    "- >+\n folded\n\n text\n- 'it''s'\n- \"a\\\n  b\"\n---\n# end\n...\n%YAML 1.2\n---\nx\n",
    "d: |\n  one\n\t\n  two\n\u{e9}\u{1f600}: *x\n\"\": -\n",
    "a: {$ref: 'b.yaml#/x'}\nb: {$ref: '#/a~1b%20'}\n<<: [*q, {}]\n<<: 1\n",
];

/// A small generator of pseudo-random numbers (xorshift), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap()
    }
}

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    const TOKENS: [&[u8]; 16] = [
        b"\t", b"\n", b" ", b": ", b"- ", b"{", b"}", b"[", b"]", b"&x ", b"*x", b"\"", b"'",
        b"<<: ", b"\xff", b"\0",
    ];
    let at = random.below(bytes.len() + 1);
    match random.below(4) {
        0 if at < bytes.len() => {
            bytes.remove(at);
        }
        1 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
        2 => {
            let until = (at + random.below(20)).min(bytes.len());
            let copy = bytes[at..until].to_vec();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, copy);
        }
        _ => {
            let token = TOKENS[random.below(TOKENS.len())];
            bytes.splice(at..at, token.iter().copied());
        }
    }
}

/// Reads the tree in every way and renders the diagnostics in every form.
fn exercise(text: &str) {
    let source = Source::from_text("a.yaml", text).with_text("b.yaml", text);
    let diagnostics = match load(&source, &Limits::default()) {
        Ok(loaded) => {
            let root = loaded.tree.main();
            let _ = root.to_json();
            visit(root);
            loaded.diagnostics
        }
        Err(diagnostics) => diagnostics,
    };
    show(&diagnostics);
}

fn visit(node: Node<'_>) {
    let span = node.span();
    let file = node.tree().files().get(span.file).unwrap();
    assert!(
        file.text().get(span.range()).is_some(),
        "{span:?} fits no text"
    );
    let _ = node
        .tree()
        .resolve(node.file(), node.as_str().unwrap_or("#"));
    let _ = (
        node.pointer(),
        node.kind(),
        node.as_integer(),
        node.as_f64(),
    );
    for (key, value) in node.entries() {
        assert!(file.text().get(key.span.range()).is_some());
        assert_eq!(node.get(key.text), Some(value));
        visit(value);
    }
    node.items().for_each(visit);
}

fn show(diagnostics: &Diagnostics) {
    for found in diagnostics {
        for label in &found.labels {
            let file = diagnostics.files().get(label.span.file).unwrap();
            assert!(file.text().get(label.span.range()).is_some(), "{found:?}");
        }
    }
    let colour = text::Style {
        colour: true,
        width: 80,
    };
    let rendered = text::render(diagnostics, colour);
    assert!(!rendered.contains('\u{E001}'), "{rendered}");
    assert_eq!(
        short::render(diagnostics).lines().count(),
        diagnostics.len()
    );
    for line in json::render(diagnostics).lines() {
        serde_json::from_str::<Value>(line).unwrap();
    }
}

#[test]
fn mutated_documents_never_panic() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..6000 {
        let mut bytes = SEEDS[round % SEEDS.len()].as_bytes().to_vec();
        for _ in 0..=random.below(6) {
            mutate(&mut bytes, &mut random);
        }
        exercise(&String::from_utf8_lossy(&bytes));
    }
}
