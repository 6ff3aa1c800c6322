//! What is said about descriptions with mistakes.

use std::collections::{BTreeMap, BTreeSet};

use codegen::diagnostic::{Diagnostics, catalogue, text};
use codegen::generate::{Config, generate};
use codegen::source::{Limits, Source};

use crate::fixtures::{Check, Fixture, all, fixtures, folder, snapshots};

/// Codes that no text alone provokes, and what does.
const ELSEWHERE: &[(&str, &str)] = &[
    ("D0103", "limits_are_reported"),
    ("D0112", "limits_are_reported"),
    ("D0113", "limits_are_reported"),
    ("D0114", "limits_are_reported"),
    (
        "D0121",
        "an input with thousands of mistakes; tested where it is made",
    ),
    (
        "D0310",
        "a file on disk; tested with the command: references_stay_below_their_root",
    ),
    ("D0101", "a_missing_file_is_reported"),
    ("D0120", "thousands of files; tested where it is made"),
];

/// The codes of the command and of the disk are tested with the command, by name.
const COMMAND: &str = "08";

#[test]
fn mistakes_are_explained() {
    all(fixtures("bad").into_iter().map(|fixture| {
        let name = fixture.name.clone();
        (name, Box::new(move || compare(&fixture)) as Check)
    }));
}

fn compare(fixture: &Fixture) {
    let (outcome, found) = run(fixture, false);
    assert!(!found.is_empty(), "nothing is said about {}", fixture.file);
    let (strict, all) = run(fixture, true);
    assert_eq!(found.len(), all.len(), "strict says the same, louder");
    let said = text::render(&found, text::Style::default());
    let rendered = format!("by default {outcome}, with strict {strict}\n\n{said}");
    snapshots("bad").bind(|| insta::assert_snapshot!(fixture.name.clone(), rendered));
}

/// What comes of a description, and everything that is said. The file is read from disk, because some are not even
/// text; what is said then names it without its folder.
fn run(fixture: &Fixture, strict: bool) -> (&'static str, Diagnostics) {
    let result = match std::str::from_utf8(&fixture.bytes) {
        Ok(_) => fixture.generate_with(|config| config.strict |= strict),
        Err(_) => open(&folder("bad").join(&fixture.file)),
    };
    match result {
        Ok(generated) => ("a client", generated.diagnostics),
        Err(found) => ("none", found),
    }
}

/// Everything that is said, whether or not it stops the client.
fn diagnostics(fixture: &Fixture) -> Diagnostics {
    run(fixture, false).1
}

fn open(path: &std::path::Path) -> Result<codegen::generate::Generated, Diagnostics> {
    // Relative to the folder in which Cargo runs tests, so that no machine's path is shown.
    let path = path
        .strip_prefix(env!("CARGO_MANIFEST_DIR"))
        .unwrap_or(path);
    generate(
        &Source::open(path),
        &Config::new("bad").expect("a package name"),
    )
}

#[test]
fn every_code_has_a_fixture() {
    let found: BTreeSet<&str> = fixtures("bad").iter().flat_map(codes).collect();
    let elsewhere: BTreeMap<&str, &str> = ELSEWHERE.iter().copied().collect();
    let of_command = command_tests();
    let missing: Vec<String> = catalogue::all()
        .filter(|code| !found.contains(code.id()) && !elsewhere.contains_key(code.id()))
        .filter(|code| code.id().get(1..3) != Some(COMMAND) || !of_command.contains(code.id()))
        .map(|code| format!("{}: {}", code.id(), code.title()))
        .collect();
    assert!(
        missing.is_empty(),
        "codes that neither a file of tests/fixtures/bad nor a test of the command provokes:\n{}",
        missing.join("\n")
    );
}

/// The text of the tests that run the command.
fn command_tests() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/cli");
    let files = std::fs::read_dir(folder).expect("the tests of the command");
    let paths = files.map(|file| file.expect("a readable folder").path());
    let sources = paths.filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let text = |path| std::fs::read_to_string(path).expect("a readable test");
    sources.map(text).collect()
}

fn codes(fixture: &Fixture) -> Vec<&'static str> {
    diagnostics(fixture)
        .iter()
        .map(|found| found.code.id())
        .collect()
}

#[test]
fn a_missing_file_is_reported() {
    let found = open(std::path::Path::new("no-such-file.yaml")).expect_err("there is no such file");
    let codes: Vec<&str> = found.iter().map(|found| found.code.id()).collect();
    assert_eq!(codes, ["D0101"]);
}

#[test]
fn limits_are_reported() {
    let text =
        "openapi: 3.1.0\ninfo: { title: Deep, version: '1' }\npaths: {}\nx-deep: [[[[[[1]]]]]]\n";
    let limits = [
        (
            "D0103",
            Limits {
                file_bytes: 10,
                ..Limits::default()
            },
        ),
        (
            "D0112",
            Limits {
                key_bytes: 4,
                ..Limits::default()
            },
        ),
        (
            "D0113",
            Limits {
                depth: 4,
                ..Limits::default()
            },
        ),
        (
            "D0114",
            Limits {
                expanded_nodes: 5,
                ..Limits::default()
            },
        ),
    ];
    for (code, limits) in limits {
        let mut config = Config::new("bad").expect("a package name");
        config.limits = limits;
        let found = generate(&Source::from_text("deep.yaml", text), &config).expect_err(code);
        assert!(
            found.iter().any(|found| found.code.id() == code),
            "{code} is not among:\n{found}"
        );
    }
}
