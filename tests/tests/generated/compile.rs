//! Every golden compiles, warnings denied.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::diagnostic::short;

use crate::fixtures::{Fixture, fixtures};

#[test]
fn every_golden_compiles_without_warnings() {
    let workspace = workspace();
    let fixtures = fixtures("good");
    for fixture in &fixtures {
        write(&workspace, fixture);
    }
    write_workspace(&workspace, &fixtures);
    // Clippy runs the compiler, so that its lints and the compiler's own need one run. It also sees the
    // members of the workspace that the one package depends on, with the features chosen there.
    cargo(
        &workspace,
        "clippy",
        &["--package", "goldens", "--keep-going"],
    );
}

/// What several tags share is there with each of them, and nothing is imported that only some features need.
#[test]
fn every_feature_compiles_alone() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    let fixtures = fixtures("good");
    let fixture = fixtures.iter().find(|fixture| fixture.name == "expandable");
    write(&workspace, fixture.expect("the fixture of shared types"));
    let client = workspace.join("expandable");
    put(
        &workspace.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"expandable\"]\n",
    );
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, workspace.join("Cargo.lock")).expect("the lock file of the repository");
    let names = features(&client);
    let tags = names.iter().filter(|name| !name.starts_with('_'));
    for feature in tags.map(String::as_str).chain([""]) {
        cargo(
            &workspace,
            "check",
            &["--no-default-features", "--features", feature],
        );
    }
}

/// A folder that stays, so that dependencies are compiled once.
fn workspace() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens");
    std::fs::create_dir_all(&folder).expect("a folder for the goldens");
    folder
}

/// Writes the client of a fixture. Equal files are not touched, so that they are not compiled again.
fn write(workspace: &Path, fixture: &Fixture) {
    let generated = fixture
        .generate()
        .unwrap_or_else(|found| panic!("{}", short::render(&found)));
    let written = generated.package.write(&workspace.join(&fixture.name));
    written.unwrap_or_else(|error| panic!("{}: {}", fixture.file, error.diagnostic().message));
}

/// A package that depends on every golden, with the features that choose parts of the API but none that
/// bring in a transport: its source is the same in every client, and `generated-client` compiles it.
fn write_workspace(workspace: &Path, fixtures: &[Fixture]) {
    let mut manifest =
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\nexclude = [\"target\", \"src\"]\n\n\
        [package]\nname = \"goldens\"\nedition = \"2024\"\n\n[dependencies]\n"
            .to_owned();
    for fixture in fixtures {
        let features = features(&workspace.join(&fixture.name));
        let (name, path) = (fixture.crate_name(), &fixture.name);
        let line = format!(
            "{name} = {{ path = \"{path}\", default-features = false, features = {features:?} }}"
        );
        writeln!(manifest, "{line}").expect("text grows");
    }
    put(&workspace.join("Cargo.toml"), &manifest);
    std::fs::create_dir_all(workspace.join("src")).expect("a folder of sources");
    put(
        &workspace.join("src/lib.rs"),
        "//! Nothing: the dependencies are what counts.\n",
    );
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let lock = std::fs::read_to_string(lock).expect("the lock file of the repository");
    if !workspace.join("Cargo.lock").exists() {
        put(&workspace.join("Cargo.lock"), &lock);
    }
}

/// Writes what differs, so that nothing is compiled again without need.
fn put(path: &Path, text: &str) {
    if std::fs::read_to_string(path).ok().as_deref() != Some(text) {
        std::fs::write(path, text).expect("a file of the workspace");
    }
}

/// The features of a client that choose parts of the API, and `serde`.
fn features(client: &Path) -> Vec<String> {
    let manifest = std::fs::read_to_string(client.join("Cargo.toml")).expect("a manifest");
    let section = manifest
        .lines()
        .skip_while(|line| *line != "[features]")
        .skip(1);
    let lines = section.take_while(|line| !line.starts_with('['));
    let names = lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.trim_matches('"'));
    let transports = ["default", "reqwest", "rustls", "native-tls"];
    names
        .filter(|name| !transports.contains(name))
        .map(str::to_owned)
        .collect()
}

/// Runs Cargo with warnings denied.
fn cargo(workspace: &Path, subcommand: &str, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .arg(subcommand)
        .args(["--quiet", "--color=never"])
        .args(arguments)
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {subcommand} of the goldens in {}:\n{said}",
        workspace.display()
    );
}
