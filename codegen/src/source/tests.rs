//! What the stage does as a whole; the parts have their own tests.

use serde_json::json;

use super::*;
use crate::diagnostic::{Diagnostics, Severity, short};

fn loaded(text: &str) -> Loaded {
    load(&Source::from_text("a.yaml", text), &Limits::default()).unwrap()
}

fn tree(text: &str) -> Tree {
    let loaded = loaded(text);
    assert!(loaded.diagnostics.is_empty(), "{}", loaded.diagnostics);
    loaded.tree
}

fn failure(text: &str, limits: &Limits) -> Diagnostics {
    load(&Source::from_text("a.yaml", text), limits).unwrap_err()
}

fn slice(tree: &Tree, span: Span) -> &str {
    tree.files().slice(span)
}

#[test]
fn scalars_resolve_by_the_core_schema_in_plain_style_only() {
    let tree = tree(
        "a: NO\nb: 'true'\nc: true\nd: ~\ne:\nf: -9223372036854776000\ng: 1e400\nh: '1'\n\
         i: !!str 5\nj: !!int '7'\nk: ! null\nl: 0x1F\n",
    );
    let kinds: Vec<Kind<'_>> = tree
        .main()
        .entries()
        .map(|(_, value)| value.kind())
        .collect();
    let expected = [
        Kind::String("NO"),
        Kind::String("true"),
        Kind::Bool(true),
        Kind::Null,
        Kind::Null,
        Kind::Number("-9223372036854776000"),
        Kind::Number("1e400"),
        Kind::String("1"),
        Kind::String("5"),
        Kind::Number("7"),
        Kind::String("null"),
        Kind::Number("0x1F"),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn spans_cover_what_was_written() {
    let text = "info:\n  title: \"Caf\\u00e9\"\n  tags: [a, 'b']\n\n# comment\npaths: {}\n";
    let tree = tree(text);
    let (key, info) = tree.main().entry("info").unwrap();
    assert_eq!(slice(&tree, key.span), "info");
    assert_eq!(
        slice(&tree, info.span()),
        "title: \"Caf\\u00e9\"\n  tags: [a, 'b']"
    );
    let title = info.get("title").unwrap();
    assert_eq!(title.as_str(), Some("Café"));
    assert_eq!(slice(&tree, title.span()), "\"Caf\\u00e9\"");
    assert_eq!(slice(&tree, info.get("tags").unwrap().span()), "[a, 'b']");
    assert_eq!(slice(&tree, title.key().unwrap().span), "title");
    assert_eq!(slice(&tree, tree.main().span()).trim_end(), text.trim_end());
}

#[test]
fn block_scalars_are_decoded_and_located() {
    let tree = tree("a: |\n  one\n   two\n\n  three\nb: >-\n  x\n  y\nc: plain\n  goes on\n");
    let text = |key: &str| tree.main().get(key).and_then(Node::as_str).unwrap();
    assert_eq!(text("a"), "one\n two\n\nthree\n");
    assert_eq!(text("b"), "x y");
    assert_eq!(text("c"), "plain goes on");
    let span = tree.main().get("a").unwrap().span();
    assert!(slice(&tree, span).contains("three"));
}

#[test]
fn keys_are_strings_however_they_are_written() {
    let tree = tree("200: a\n'x y': b\ntrue: c\n~: d\n1.0: e\n\"\\u0041\": f\n");
    let keys: Vec<&str> = tree.main().entries().map(|(key, _)| key.text).collect();
    assert_eq!(keys, ["200", "x y", "true", "~", "1.0", "A"]);
    let key = tree.main().entry("x y").unwrap().0;
    assert_eq!(slice(&tree, key.span), "'x y'");
}

#[test]
fn duplicate_keys_are_all_reported_and_the_last_counts() {
    let loaded = loaded("200: a\n\"200\": b\nx: 1\n200: c\n");
    let lines: Vec<String> = short::render(&loaded.diagnostics)
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        lines,
        [
            "a.yaml:2:1: warning[D0110]: duplicate key `200`",
            "a.yaml:4:1: warning[D0110]: duplicate key `200`"
        ]
    );
    assert_eq!(loaded.tree.main().get("200").unwrap().as_str(), Some("c"));
    assert_eq!(loaded.tree.main().len(), 2);
}

#[test]
fn long_mappings_are_searched_by_index_and_keep_their_order() {
    let mut text: String = (0..2000).rev().map(|n| format!("k{n}: {n}\n")).collect();
    text.push_str("k7: again\nk3: again\n");
    let loaded = loaded(&text);
    let root = loaded.tree.main();
    assert_eq!(loaded.diagnostics.mistakes(), 2);
    assert_eq!(root.len(), 2000);
    assert_eq!(root.get("k3").unwrap().as_str(), Some("again"));
    for n in (0..2000_i128).filter(|n| ![3, 7].contains(n)) {
        assert_eq!(root.get(&format!("k{n}")).unwrap().as_integer(), Some(n));
    }
    assert!(root.get("k2000").is_none());
    assert_eq!(root.entries().next().unwrap().0.text, "k1999");
    assert_eq!(root.get("k7").unwrap().pointer(), "/k7");
}

#[test]
fn aliases_share_the_node_where_it_was_written() {
    let tree = tree("a: &x {k: 1}\nb: *x\nc: [*x, *x]\n&k key: 1\nother: *k\n");
    let root = tree.main();
    let a = root.get("a").unwrap();
    assert_eq!(root.get("b"), Some(a));
    assert_eq!(root.get("c").unwrap().item(1), Some(a));
    assert_eq!(a.pointer(), "/a");
    assert_eq!(a.get("k").unwrap().pointer(), "/a/k");
    assert_eq!(root.get("other").unwrap().as_str(), Some("key"));
}

#[test]
fn merge_keys_add_what_is_not_there() {
    let loaded = loaded(
        "base: &b {x: 1, y: 2}\nmore: &m {y: 9, z: 3}\n\
         one: {y: 5, <<: *b}\nmany: {<<: [*b, *m], w: 0}\n'<<': kept\n",
    );
    assert!(!loaded.diagnostics.has_errors());
    assert_eq!(loaded.diagnostics.count(Severity::Note), 2);
    let json = loaded.tree.main().to_json().unwrap();
    assert_eq!(json["one"], json!({"y": 5, "x": 1}));
    assert_eq!(json["many"], json!({"x": 1, "y": 2, "z": 3, "w": 0}));
    assert_eq!(json["<<"], json!("kept"));
    let merged = loaded.tree.main().get("one").unwrap().get("x").unwrap();
    assert_eq!(merged.pointer(), "/base/x", "where it was written");
}

#[test]
fn pointers_lead_back_to_their_nodes() {
    let text = "paths:\n  /a~b/{id}:\n    get: {x: [1, {\"y%z\": 2}]}\n";
    let tree = tree(text);
    let node = tree
        .resolve(tree.main_file(), "#/paths/~1a~0b~1%7Bid%7D/get/x/1/y%25z")
        .unwrap();
    assert_eq!(node.as_integer(), Some(2));
    assert_eq!(node.pointer(), "/paths/~1a~0b~1{id}/get/x/1/y%z");
    assert_eq!(node.parent().unwrap().index(), Some(1));
    for reference in ["#", ""] {
        assert_eq!(tree.resolve(tree.main_file(), reference), Ok(tree.main()));
    }
}

#[test]
fn references_that_lead_nowhere_say_how_far_they_got() {
    let tree = tree("components:\n  schemas:\n    Room: {}\n    Rooms: {}\nlist: [1]\n");
    let resolve = |reference| tree.resolve(tree.main_file(), reference).unwrap_err();
    let error = resolve("#/components/schemas/Rom/x");
    assert_eq!(error.near(), ["Room"]);
    let ResolveError::NoSuchKey { found, missing } = error else {
        panic!("wrong error");
    };
    assert_eq!(found.pointer(), "/components/schemas");
    assert_eq!(missing, "Rom");
    for index in ["1", "01", "+0", "-", "x"] {
        let reference = format!("#/list/{index}");
        let error = tree.resolve(tree.main_file(), &reference).unwrap_err();
        assert!(matches!(error, ResolveError::NoSuchKey { .. }), "{index}");
    }
    for wrong in ["#Room", "#/a%2", "#/a~2", "#/%ff"] {
        assert!(
            matches!(resolve(wrong), ResolveError::NotAPointer { .. }),
            "{wrong}"
        );
    }
    let gone = resolve("gone.yaml#/x");
    assert_eq!(gone.to_string(), "there is no file `gone.yaml`");
    let remote = resolve("https://example.com/a.yaml");
    assert!(matches!(
        remote,
        ResolveError::NoSuchFile { remote: true, .. }
    ));
}

#[test]
fn other_files_are_loaded_and_resolved_relative_to_their_own_place() {
    let source = Source::from_text("spec/api.yaml", "a: {$ref: 'parts/b.yaml#/x'}\n")
        .with_text(
            "spec/parts/b.yaml",
            "x: {$ref: '../c.json'}\ny: {$ref: 'broken.yaml'}\n",
        )
        .with_text("spec/parts/broken.yaml", "a: [\n")
        .with_text("spec/c.json", "{\"back\": {\"$ref\": \"./api.yaml#/a\"}}");
    let loaded = load(&source, &Limits::default()).unwrap();
    let tree = &loaded.tree;
    assert_eq!(tree.files().len(), 4);
    let b = tree.resolve(tree.main_file(), "parts/b.yaml#/x").unwrap();
    let c = tree.resolve(b.file(), "../c.json").unwrap();
    let a = tree.resolve(c.file(), "./api.yaml#/a").unwrap();
    assert_eq!(a, tree.main().get("a").unwrap());
    let broken = tree.resolve(b.file(), "broken.yaml").unwrap_err();
    assert!(matches!(broken, ResolveError::BrokenFile { .. }));
    assert!(short::render(&loaded.diagnostics).starts_with("spec/parts/broken.yaml:1:4: warning"));
}

#[test]
fn markdown_files_are_strings() {
    let source = Source::from_text("api.yaml", "description: {$ref: intro.md}\n")
        .with_text("intro.md", "# Rooms: {not} yaml\n\t- @x\n");
    let loaded = load(&source, &Limits::default()).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{}", loaded.diagnostics);
    let text = loaded
        .tree
        .resolve(loaded.tree.main_file(), "intro.md")
        .unwrap();
    assert_eq!(text.as_str(), Some("# Rooms: {not} yaml\n\t- @x\n"));
}

#[test]
fn files_on_disk_are_followed_from_folder_to_folder() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "api.yaml",
        "a: {$ref: 'in ner/b.yaml#/x'}\nb: {$ref: gone.yaml}\nc: {$ref: in%20ner}\n",
    );
    write("in ner/b.yaml", "x: {$ref: ../c.json}\n");
    write("c.json", "{\"end\": true}");
    // A reference with a raw space is not a URI, but people write it and mean the file.
    let loaded = load(
        &Source::open(folder.path().join("api.yaml")),
        &Limits::default(),
    )
    .unwrap();
    assert!(loaded.diagnostics.is_empty(), "{}", loaded.diagnostics);
    let tree = &loaded.tree;
    assert_eq!(tree.files().len(), 3);
    let b = tree.resolve(tree.main_file(), "in ner/b.yaml").unwrap();
    let end = tree.resolve(b.file(), "../c.json#/end").unwrap();
    assert_eq!(end.as_bool(), Some(true));
}

#[test]
fn the_number_of_files_is_limited() {
    let limits = Limits {
        files: 2,
        ..Limits::default()
    };
    let source = Source::from_text("a.yaml", "[{$ref: b.yaml}, {$ref: c.yaml}]")
        .with_text("b.yaml", "1")
        .with_text("c.yaml", "1");
    let loaded = load(&source, &limits).unwrap();
    assert_eq!(loaded.tree.files().len(), 2);
    assert!(loaded.diagnostics.to_string().contains("D0120"));
}

#[test]
fn small_texts_that_expand_to_large_trees_are_refused() {
    let mut bomb = "a: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for n in 1..40 {
        let row = format!("*a{}, ", n - 1).repeat(9);
        bomb.push_str(&format!("b{n}: &a{n} [{row}]\n"));
    }
    assert!(
        failure(&bomb, &Limits::default())
            .to_string()
            .contains("D0114")
    );

    let mut merges = "m0: &m0 {a: 1}\n".to_owned();
    for n in 1..60 {
        let last = n - 1;
        merges.push_str(&format!(
            "m{n}: &m{n} {{k{n}: 1, <<: [*m{last}, *m{last}, *m{last}]}}\n"
        ));
    }
    assert!(
        failure(&merges, &Limits::default())
            .to_string()
            .contains("D0114")
    );
}

#[test]
fn a_file_full_of_mistakes_is_reported_in_part() {
    let loaded = loaded(&"a: 1\na: 2\n".repeat(25_000));
    assert_eq!(loaded.diagnostics.len(), 1001);
    assert!(loaded.diagnostics.to_string().contains("D0121"));
}

#[test]
fn depth_counts_through_aliases() {
    let limits = Limits {
        depth: 5,
        ..Limits::default()
    };
    let source = |text: &str| Source::from_text("a.yaml", text);
    assert!(load(&source("[[[[[1]]]]]"), &limits).is_ok());
    assert!(
        failure("[[[[[[1]]]]]]", &limits)
            .to_string()
            .contains("D0113")
    );
    assert!(load(&source("a: &a [[1]]\nb: [*a]\n"), &limits).is_ok());
    let deep = "a: &a [[1]]\nb: &b [[*a]]\nc: [*b]\n";
    assert!(failure(deep, &limits).to_string().contains("D0113"));
}

#[test]
fn a_second_document_counts_only_if_there_is_something_in_it() {
    assert!(
        loaded("---\na: 1\n---\n# end\n...\n")
            .diagnostics
            .is_empty()
    );
    let loaded = loaded("a: 1\n---\nb: 2\n");
    assert_eq!(
        loaded.diagnostics.to_string(),
        "a.yaml:2:1: warning[D0105]: a second document starts here\n"
    );
    assert_eq!(loaded.tree.main().to_json(), Some(json!({"a": 1})));
}

#[test]
fn lines_of_tabs_are_blank_and_do_not_move_spans() {
    let loaded = loaded("d: |\n  one\n\t\n  two\n\t\t\na: x\n");
    let root = loaded.tree.main();
    assert_eq!(root.get("d").unwrap().as_str(), Some("one\n\ntwo\n"));
    assert_eq!(slice(&loaded.tree, root.get("a").unwrap().span()), "x");
    assert_eq!(loaded.diagnostics.count(Severity::Warning), 1);
}

#[test]
fn control_characters_between_quotes_are_text_and_do_not_move_spans() {
    let tree = tree("{\"d\": \"\u{7f}a\u{80}\u{9f}\", \"k\u{81}\": \"x\"}");
    let root = tree.main();
    assert_eq!(root.get("d").unwrap().as_str(), Some("\u{7f}a\u{80}\u{9f}"));
    assert_eq!(slice(&tree, root.get("k\u{81}").unwrap().span()), "\"x\"");
}

#[test]
fn json_is_read_as_strictly_as_it_needs_to_be() {
    let tree = tree(
        "{\"a\":\t1, \"b\\/c\": \"\\ud834\\udd1e\", \"d\": [true, null, -0.5e3, \"~\"],\r\n\t\"e\": {}}",
    );
    let expected = json!({"a": 1, "b/c": "\u{1d11e}", "d": [true, null, -500.0, "~"], "e": {}});
    assert_eq!(tree.main().to_json(), Some(expected));
}

#[test]
fn to_json_is_bounded() {
    let limits = Limits {
        expanded_nodes: u64::MAX,
        ..Limits::default()
    };
    let mut text = "- &a0 [1,1,1,1,1,1,1,1]\n".to_owned();
    for n in 1..30 {
        text.push_str(&format!(
            "- &a{n} [{}]\n",
            format!("*a{}, ", n - 1).repeat(8)
        ));
    }
    let loaded = load(&Source::from_text("a.yaml", text), &limits).unwrap();
    assert_eq!(loaded.tree.main().to_json(), None);
}
