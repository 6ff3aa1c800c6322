//! Every golden compiles, warnings denied.

use std::fmt::Write as _;
use std::path::Path;

use acceptance::workspace::Workspace;
use codegen::diagnostic::short;

use crate::fixtures::{Fixture, fixtures};

#[test]
fn every_golden_compiles_without_warnings() {
    let workspace = workspace("goldens");
    let fixtures = fixtures("good");
    for fixture in &fixtures {
        write(&workspace, fixture);
    }
    write_package(&workspace, &fixtures);
    // Clippy runs the compiler, so that its lints and the compiler's own need one run. It also sees the
    // members of the workspace that the one package depends on, with the features chosen there.
    workspace.cargo("clippy", &["--package", "goldens", "--keep-going"]);
}

/// What several tags share is there with each of them, and nothing is imported that only some features need.
#[test]
fn every_feature_compiles_alone() {
    let workspace = workspace("features");
    let fixtures = fixtures("good");
    let fixture = fixtures.iter().find(|fixture| fixture.name == "expandable");
    write(&workspace, fixture.expect("the fixture of shared types"));
    workspace.put(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"expandable\"]\n",
    );
    let names = workspace.features("expandable");
    let tags = names.iter().filter(|name| !name.starts_with('_'));
    for feature in tags.map(String::as_str).chain([""]) {
        workspace.cargo("check", &["--no-default-features", "--features", feature]);
    }
}

/// What is made of descriptions with mistakes compiles as well.
#[test]
fn every_client_of_a_bad_description_compiles() {
    let workspace = workspace("confined");
    let fixtures = fixtures("bad");
    let made = fixtures.into_iter().filter(|fixture| {
        std::str::from_utf8(&fixture.bytes).is_ok() && fixture.generate().is_ok()
    });
    let made: Vec<Fixture> = made.collect();
    for fixture in &made {
        write(&workspace, fixture);
    }
    write_package(&workspace, &made);
    workspace.cargo("clippy", &["--package", "goldens", "--keep-going"]);
}

fn workspace(name: &str) -> Workspace {
    Workspace::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name))
}

/// Writes the client of a fixture.
fn write(workspace: &Workspace, fixture: &Fixture) {
    let generated = fixture
        .generate()
        .unwrap_or_else(|found| panic!("{}: {}", fixture.file, short::render(&found)));
    workspace.client(&fixture.name, &generated.package);
}

/// A package that depends on every golden, with the features that choose parts of the API but none that
/// bring in a transport.
fn write_package(workspace: &Workspace, fixtures: &[Fixture]) {
    let mut manifest =
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\nexclude = [\"target\", \"src\"]\n\n\
        [package]\nname = \"goldens\"\nedition = \"2024\"\n\n[dependencies]\n"
            .to_owned();
    for fixture in fixtures {
        let features = workspace.features(&fixture.name);
        let (name, path) = (fixture.crate_name(), &fixture.name);
        let line = format!(
            "{name} = {{ path = \"{path}\", default-features = false, features = {features:?} }}"
        );
        writeln!(manifest, "{line}").expect("text grows");
    }
    workspace.put("Cargo.toml", &manifest);
    workspace.put(
        "src/lib.rs",
        "//! Nothing: the dependencies are what counts.\n",
    );
}
