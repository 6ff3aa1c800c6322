//! The test suites of the Overlay Specification, where they are at hand.

use std::path::{Path, PathBuf};

use codegen::diagnostic::{Diagnostics, Severity, text};
use codegen::source::{Limits, Loaded, Source, load};

/// The specification's own suites, beside the repository or where `OVERLAY_SUITE` says.
fn suite() -> Option<PathBuf> {
    let chosen = std::env::var_os("OVERLAY_SUITE").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/specs/suites/overlay");
    let folder = chosen.unwrap_or(beside);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the suite");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths
}

fn loaded(source: &Source) -> Loaded {
    let loaded = load(source, &Limits::default());
    loaded.unwrap_or_else(|found| panic!("{found}"))
}

fn rendered(found: &Diagnostics) -> String {
    text::render(found, text::Style::default())
}

#[test]
fn compliant_sets_give_their_output() {
    let Some(suite) = suite() else { return };
    for set in entries(&suite.join("compliant-sets")) {
        let main = set.join("openapi.yaml");
        if !main.is_file() {
            continue;
        }
        let changed = loaded(&Source::open(main).with_overlay(set.join("overlay.yaml")));
        assert!(
            !changed.diagnostics.has_errors(),
            "{}",
            rendered(&changed.diagnostics)
        );
        let expected = loaded(&Source::open(set.join("output.yaml")));
        assert_eq!(
            changed.tree.main().to_json(),
            expected.tree.main().to_json(),
            "{}",
            set.display()
        );
    }
}

#[test]
fn valid_documents_pass_and_others_fail() {
    let Some(suite) = suite() else { return };
    let text = "openapi: 3.1.0\ninfo: {title: Rooms, version: '1'}\npaths: {}\n";
    for version in entries(&suite.join("tests")) {
        for (kind, wrong) in [("pass", false), ("fail", true)] {
            for overlay in entries(&version.join(kind)) {
                let source = Source::from_text("openapi.yaml", text).with_overlay(&overlay);
                let found = loaded(&source).diagnostics;
                let errors = found.count(Severity::Error);
                assert_eq!(
                    errors > 0,
                    wrong,
                    "{}\n{}",
                    overlay.display(),
                    rendered(&found)
                );
            }
        }
    }
}
