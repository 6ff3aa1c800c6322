//! What becomes of the tree.

use serde_json::{Value, json};

use crate::source::{Limits, Loaded, Source, load};

const API: &str = "\
openapi: 3.1.0
info: {title: Rooms, version: '1'}
paths:
  /rooms: &rooms
    get: {tags: [a, b, c, d], summary: Rooms}
  /halls: *rooms
x-empty:
";

fn overlay(actions: &str) -> String {
    format!("overlay: 1.1.0\ninfo: {{title: Changes, version: '1'}}\nactions:\n{actions}")
}

fn loaded(source: &Source, limits: &Limits) -> Loaded {
    load(source, limits).unwrap_or_else(|found| panic!("{found}"))
}

fn changed(actions: &str) -> Loaded {
    let source = Source::from_text("api.yaml", API).with_overlay_text("o.yaml", overlay(actions));
    loaded(&source, &Limits::default())
}

fn codes(loaded: &Loaded) -> Vec<&'static str> {
    let found = loaded.diagnostics.iter();
    found.map(|found| found.code.id()).collect()
}

fn at(loaded: &Loaded, pointer: &str) -> Value {
    let whole = loaded.tree.main().to_json().unwrap();
    whole.pointer(pointer).cloned().unwrap_or_default()
}

#[test]
fn what_an_overlay_adds_keeps_its_place_and_belongs_to_the_description() {
    let loaded =
        changed("- target: $.info\n  update: {license: {name: MIT, x-of: {$ref: '#/paths'}}}\n");
    let tree = &loaded.tree;
    let license = tree.resolve(tree.main_file(), "#/info/license").unwrap();
    let place = license.span();
    assert_eq!(tree.files().get(place.file).unwrap().name(), "o.yaml");
    assert_eq!(
        tree.files().slice(place),
        "{name: MIT, x-of: {$ref: '#/paths'}}"
    );
    assert_eq!(license.file(), tree.main_file());
    assert_eq!(license.pointer(), "/info/license");
    assert_eq!(license.get("name").unwrap().pointer(), "/info/license/name");
    let title = tree.main().get("info").unwrap().get("title").unwrap();
    assert_eq!(
        (title.span().file, title.pointer().as_str()),
        (tree.main_file(), "/info/title")
    );
    let reference = license.get("x-of").unwrap();
    let target = tree.resolve(reference.file(), "#/paths").unwrap();
    assert_eq!(target.len(), 2);
}

#[test]
fn one_use_of_an_anchored_value_changes_alone() {
    let loaded = changed("- target: $.paths['/halls'].get\n  update: {summary: Halls}\n");
    assert_eq!(at(&loaded, "/paths/~1rooms/get/summary"), "Rooms");
    assert_eq!(at(&loaded, "/paths/~1halls/get/summary"), "Halls");
    assert_eq!(
        at(&loaded, "/paths/~1halls/get/tags"),
        json!(["a", "b", "c", "d"])
    );
    let halls = loaded
        .tree
        .main()
        .get("paths")
        .unwrap()
        .get("/halls")
        .unwrap();
    assert_eq!(halls.get("get").unwrap().pointer(), "/paths/~1halls/get");
    let loaded = changed("- target: $.paths['/rooms'].get\n  update: {summary: Halls}\n");
    assert_eq!(at(&loaded, "/paths/~1halls/get/summary"), "Rooms");
}

#[test]
fn several_items_are_removed_at_once() {
    let loaded = changed("- target: $.paths['/rooms'].get.tags[0, 2, 2]\n  remove: true\n");
    assert_eq!(at(&loaded, "/paths/~1rooms/get/tags"), json!(["b", "d"]));
    let loaded = changed("- target: $.paths..*\n  remove: true\n");
    assert_eq!(at(&loaded, "/paths"), json!({}));
    assert_eq!(codes(&loaded), [""; 0]);
}

#[test]
fn values_merge_by_their_kinds() {
    let loaded = changed(
        "- target: $.paths['/rooms'].get.tags\n  update: [e, f]\n\
         - target: $.paths['/rooms'].get.tags\n  update: {g: h}\n\
         - target: $.info.title\n  update: 7\n\
         - target: $\n  update: {x-empty: {now: full}, info: {version: '2', x-new: []}}\n",
    );
    let tags = json!(["a", "b", "c", "d", "e", "f", {"g": "h"}]);
    assert_eq!(at(&loaded, "/paths/~1rooms/get/tags"), tags);
    assert_eq!(
        at(&loaded, "/info"),
        json!({"title": 7, "version": "2", "x-new": []})
    );
    assert_eq!(at(&loaded, "/x-empty/now"), "full");
    assert_eq!(codes(&loaded), [""; 0]);
}

#[test]
fn an_action_sees_what_those_before_it_did() {
    let loaded = changed(
        "- target: $.paths['/rooms'].get.tags\n  remove: true\n\
         - target: $.paths['/rooms'].get\n  update: {tags: [z]}\n\
         - target: $.paths['/rooms']\n  update: {put: {}, post: {}}\n\
         - target: $.paths['/rooms']['put','post']\n  copy: $.paths['/rooms'].get\n",
    );
    assert_eq!(
        at(&loaded, "/paths/~1rooms/put"),
        json!({"tags": ["z"], "summary": "Rooms"})
    );
    assert_eq!(
        at(&loaded, "/paths/~1rooms/post"),
        at(&loaded, "/paths/~1rooms/get")
    );
    let post = loaded
        .tree
        .main()
        .get("paths")
        .unwrap()
        .get("/rooms")
        .unwrap()
        .get("post")
        .unwrap();
    assert_eq!(
        post.get("summary").unwrap().pointer(),
        "/paths/~1rooms/post/summary"
    );
}

#[test]
fn overlays_are_applied_in_order() {
    let update = |title: &str| overlay(&format!("- target: $.info.title\n  update: {title}\n"));
    let source = Source::from_text("api.yaml", API)
        .with_overlay_text("one.yaml", update("One"))
        .with_overlay_text("two.yaml", update("Two"));
    assert_eq!(
        at(&loaded(&source, &Limits::default()), "/info/title"),
        "Two"
    );
}

#[test]
fn large_mappings_are_still_found_by_key() {
    let many: String = (0..40)
        .map(|at| format!("    k{:02}: {at}\n", at * 7 % 40))
        .collect();
    let loaded = changed(&format!(
        "- target: $\n  update:\n    x-empty:\n{}",
        many.replace("    ", "      ")
    ));
    let object = loaded.tree.main().get("x-empty").unwrap();
    assert_eq!(object.len(), 40);
    for at in 0..40 {
        let key = format!("k{:02}", at * 7 % 40);
        assert_eq!(
            object.get(&key).and_then(|value| value.as_integer()),
            Some(at),
            "{key}"
        );
        assert_eq!(object.get(&key).unwrap().key().unwrap().text, key);
    }
}

#[test]
fn files_are_followed_as_the_changed_description_names_them() {
    let source = Source::from_text("spec/api.yaml", "openapi: 3.1.0\nx-a: {$ref: gone.yaml}\n")
        .with_text("spec/gone.yaml", "[")
        .with_text("spec/more.yaml", "title: More\n")
        .with_overlay_text(
            "elsewhere/o.yaml",
            overlay("- target: $\n  update: {x-b: {$ref: more.yaml}}\n- target: $.x-a\n  remove: true\n")
                .replace("$.x-a", "$['x-a']"),
        );
    let loaded = loaded(&source, &Limits::default());
    assert_eq!(codes(&loaded), [""; 0]);
    let reference = loaded.tree.main().get("x-b").unwrap();
    let more = loaded
        .tree
        .resolve(reference.file(), "more.yaml#/title")
        .unwrap();
    assert_eq!(more.as_str(), Some("More"));
}

#[test]
fn copies_cannot_grow_without_bound() {
    let doubling = "- target: $.paths\n  copy: $\n".to_owned();
    let actions: String = (0..40)
        .map(|at| format!("{doubling}  description: {at}\n"))
        .collect();
    let source = Source::from_text("api.yaml", API).with_overlay_text("o.yaml", overlay(&actions));
    for (limits, code) in [
        (
            Limits {
                expanded_nodes: 5000,
                ..Limits::default()
            },
            "D0114",
        ),
        (
            Limits {
                depth: 12,
                ..Limits::default()
            },
            "D0113",
        ),
    ] {
        let loaded = loaded(&source, &limits);
        assert!(codes(&loaded).contains(&code), "{:?}", codes(&loaded));
    }
}

#[test]
fn hostile_queries_are_refused() {
    let deep = format!("$[?{}@.a{}]", "(".repeat(100_000), ")".repeat(100_000));
    for query in [
        "''",
        "'$.é-b'",
        "'$[?match(@.a, ''['')]'",
        &deep,
        "'$..[?@[?@[?@]]]'",
        "\"\\x24.\\x24\"",
    ] {
        let loaded = changed(&format!("- target: {query}\n  remove: true\n"));
        assert!(!loaded.tree.main().is_empty(), "{query}");
    }
    assert_eq!(
        codes(&changed(&format!("- target: {deep}\n  remove: true\n"))),
        ["D0123"]
    );
}

#[test]
fn extends_is_compared_by_place_and_by_name() {
    let check = |main: &str, own: &str, extends: &str| {
        let text = format!("openapi: 3.2.0\n{own}info: {{}}\n");
        let overlay = overlay("- target: $.info\n  update: {a: 1}\n");
        let source = Source::from_text(main, text).with_overlay_text(
            "overlays/o.yaml",
            format!("extends: '{extends}'\n{overlay}"),
        );
        codes(&loaded(&source, &Limits::default())).len()
    };
    assert_eq!(check("spec/api.yaml", "", "../spec/api.yaml"), 0);
    assert_eq!(check("spec/api.yaml", "", "api.yaml"), 1);
    assert_eq!(
        check("spec/api.yaml", "", "https://example.com/v1/api.yaml?raw=1"),
        0
    );
    assert_eq!(
        check(
            "api.yaml",
            "$self: https://example.com/a\n",
            "https://example.com/a"
        ),
        0
    );
    assert_eq!(
        check(
            "api.yaml",
            "$self: https://example.com/a\n",
            "https://example.com/b"
        ),
        1
    );
}
