//! What people see when a file cannot be read as it is.

use super::{Limits, Source, load};
use crate::diagnostic::text::{self, Style};

fn render(name: &str, text: &str, limits: &Limits) -> String {
    let diagnostics = match load(&Source::from_text(name, text), limits) {
        Ok(loaded) => loaded.diagnostics,
        Err(diagnostics) => diagnostics,
    };
    text::render(&diagnostics, Style::default())
}

#[test]
fn syntax_errors() {
    let samples = [
        ("tab_first", "info:\n\ttitle: Rooms\n"),
        ("tab_later", "info:\n  title: Rooms\n\tversion: 1\n"),
        ("indented_less", "info:\n  title: Rooms\n version: 1\n"),
        ("indented_more", "info:\n  title: Rooms\n    version: 1\n"),
        ("quote", "info:\n  title: \"Rooms\n  version: 1\n"),
        ("bracket_mismatch", "{\"a\": [1, 2, \"b\": 3}"),
        ("bracket_open", "{\"a\": [1, 2"),
        ("second_colon", "info: title: Rooms\n"),
        ("at_sign", "a: @foo\n"),
        ("control", "a: 1\u{0}\nb: 2\n"),
        ("escape", "a: \"x\\qy\"\n"),
        ("surrogate", "{\"a\": \"\\ud800\"}"),
        ("no_colon", "a:\n  b: 1\n  just some text\n  c: 2\n"),
        ("after_quote", "a: \"x\" y\n"),
        ("dash", "a:\n- b\n-c\n"),
        ("sequence_in_mapping", "a: b\n- c\n"),
    ];
    let mut all = String::new();
    for (name, text) in samples {
        all.push_str(&render(&format!("{name}.yaml"), text, &Limits::default()));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn errors_of_content() {
    let samples = [
        ("duplicate", "a: 1\nb: 2\na: 3\n"),
        (
            "far_apart",
            "a: 1\nb: 2\nc: 2\nd: 2\ne: 2\nf: 2\ng: 2\nh: 2\ni: 2\nj: 2\na: 3\n",
        ),
        ("template", "title: {{ title }}\n"),
        ("alias", "x: *nope\ny: &y [*y]\n"),
        ("merge", "b: &b {x: 1}\nc:\n  <<: *b\nd: {<<: 5}\n"),
        ("tag", "x: !include foo.yaml\n"),
        ("tab_line", "d: |\n  one\n\t\n  two\n"),
        ("documents", "openapi: 3.1.0\n---\npaths: {}\n"),
        ("comments_only", "# nothing\n"),
        ("nothing", ""),
    ];
    let mut all = String::new();
    for (name, text) in samples {
        all.push_str(&render(&format!("{name}.yaml"), text, &Limits::default()));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn limits() {
    let limits = Limits {
        file_bytes: 100,
        files: 1,
        depth: 4,
        expanded_nodes: 12,
        key_bytes: 8,
    };
    let mut all = String::new();
    for (name, text) in [
        ("size", "x".repeat(101)),
        ("depth", "[[[[[1]]]]]".to_owned()),
        ("depth_block", "a:\n b:\n  c:\n   d:\n    e: 1\n".to_owned()),
        ("nodes", "a: &a [1, 2, 3]\nb: [*a, *a, *a]\n".to_owned()),
        ("key", "a long sentence: 1".to_owned()),
    ] {
        all.push_str(&render(&format!("{name}.yaml"), &text, &limits));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let files: [(&str, &[u8]); 4] = [
        ("utf16.yaml", b"\xff\xfea\0:\0"),
        ("utf16_unmarked.yaml", b"a\0:\0 \x001\0"),
        ("windows.yaml", b"a: b\ndescription: Caf\xe9 x\n"),
        ("binary.yaml", b"\x7fELF\x02\x01\x01\0\0\0\xff"),
    ];
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let names = files.map(|(name, _)| name);
    let mut all = String::new();
    for name in names
        .into_iter()
        .chain(["window.yaml", "unknown.json", "."])
    {
        let source = Source::open(folder.path().join(name));
        let diagnostics = load(&source, &Limits::default()).unwrap_err();
        all.push_str(&text::render(&diagnostics, Style::default()));
    }
    let shown = folder.path().display().to_string();
    insta::assert_snapshot!(
        all.replace(&shown, "FOLDER")
            .replace("FOLDER/.`", "FOLDER`")
    );
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bom.yaml");
    std::fs::write(&path, b"\xef\xbb\xbfa: 1\na: 2\n").unwrap();
    let loaded = load(&Source::open(&path), &Limits::default()).unwrap();
    let lines = loaded.diagnostics.to_string();
    assert!(lines.contains("bom.yaml:2:1: warning[D0110]"), "{lines}");
    assert_eq!(loaded.tree.main().entries().next().unwrap().0.text, "a");
}
