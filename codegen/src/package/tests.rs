//! Writing, comparing, and what a written crate is like.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::*;
use crate::emit::fixture;
use crate::model::CrateName;

fn package(files: &[(&str, &str)]) -> Package {
    let text = |text: &str| format!("// {}\n{text}\n", crate::emit::MARK);
    Package::new(
        files
            .iter()
            .map(|(path, inner)| ((*path).to_owned(), text(inner))),
    )
    .unwrap()
}

fn path(text: &str) -> PackagePath {
    PackagePath::new(text).unwrap()
}

fn names(paths: &[PackagePath]) -> Vec<&str> {
    paths.iter().map(PackagePath::as_str).collect()
}

#[test]
fn only_what_differs_is_written_and_what_is_stale_goes() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let first = package(&[
        ("Cargo.toml", "a"),
        ("src/lib.rs", "b"),
        ("src/old/gone.rs", "c"),
    ]);
    assert_eq!(first.write(root).unwrap().changed.len(), 3);
    assert_eq!(first.diff(root).unwrap(), None);
    assert_eq!(first.write(root).unwrap(), Written::default());

    fs::write(root.join("src/mine.rs"), "mine").unwrap();
    fs::copy(root.join("src/lib.rs"), root.join("src/copied.rs")).unwrap();
    let second = package(&[("Cargo.toml", "a"), ("src/lib.rs", "B")]);
    let written = second.write(root).unwrap();
    assert_eq!(names(&written.changed), ["src/lib.rs"]);
    assert_eq!(names(&written.removed), ["src/old/gone.rs"]);
    assert!(!root.join("src/old").exists());
    assert!(root.join("src/mine.rs").exists() && root.join("src/copied.rs").exists());
    assert_eq!(second.diff(root).unwrap(), None);
    let left = fs::read_dir(root).unwrap().count();
    assert_eq!(
        left, 3,
        "the staging folder is gone: Cargo.toml, src and the list are left"
    );
}

#[test]
fn foreign_files_are_not_touched() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    fs::create_dir(root.join("src")).unwrap();
    fs::write(root.join("src/lib.rs"), "fn mine() {}\n").unwrap();
    let package = package(&[("Cargo.toml", "a"), ("src/lib.rs", "b")]);
    let error = package.write(root).unwrap_err();
    assert!(matches!(&error, PackageError::Foreign(path) if path.ends_with("src/lib.rs")));
    assert_eq!(error.diagnostic().code.id(), "D0802");
    assert!(!root.join("Cargo.toml").exists());
    assert_eq!(
        fs::read_to_string(root.join("src/lib.rs")).unwrap(),
        "fn mine() {}\n"
    );
}

#[test]
fn a_file_that_was_taken_over_by_hand_is_not_removed() {
    let root = tempfile::tempdir().unwrap();
    package(&[("a.rs", "a"), ("b.rs", "b")])
        .write(root.path())
        .unwrap();
    fs::write(root.path().join("b.rs"), "mine").unwrap();
    let written = package(&[("a.rs", "a")]).write(root.path()).unwrap();
    assert!(written.removed.is_empty());
    assert!(root.path().join("b.rs").exists());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    let root = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), root.path().join("src")).unwrap();
    let error = package(&[("src/lib.rs", "b")])
        .write(root.path())
        .unwrap_err();
    assert!(matches!(error, PackageError::Foreign(_)));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_difference_names_file_and_line() {
    let root = tempfile::tempdir().unwrap();
    let package = package(&[("a.rs", "same\nnew"), ("b.rs", "b")]);
    package.write(root.path()).unwrap();
    let text = fs::read_to_string(root.path().join("a.rs")).unwrap();
    fs::write(root.path().join("a.rs"), text.replace("new", "old")).unwrap();
    let difference = package.diff(root.path()).unwrap().unwrap();
    assert_eq!((difference.path, difference.line), (path("a.rs"), 3));
    assert_eq!(
        (difference.expected.as_deref(), difference.found.as_deref()),
        (Some("new"), Some("old"))
    );

    fs::remove_file(root.path().join("a.rs")).unwrap();
    let difference = package.diff(root.path()).unwrap().unwrap();
    assert_eq!((difference.line, difference.found), (1, None));
}

#[test]
fn line_ends_of_windows_are_no_difference() {
    let root = tempfile::tempdir().unwrap();
    let package = package(&[("a.rs", "a")]);
    package.write(root.path()).unwrap();
    let text = fs::read_to_string(root.path().join("a.rs")).unwrap();
    fs::write(root.path().join("a.rs"), text.replace('\n', "\r\n")).unwrap();
    assert_eq!(package.diff(root.path()).unwrap(), None);
    assert_eq!(package.write(root.path()).unwrap(), Written::default());
}

#[test]
fn impossible_paths_are_refused() {
    let new =
        |paths: &[&str]| Package::new(paths.iter().map(|path| ((*path).to_owned(), String::new())));
    assert!(matches!(new(&["src/aux.rs"]), Err(PackageError::Path(_))));
    assert!(matches!(
        new(&["a.rs", "A.rs"]),
        Err(PackageError::Twice(_))
    ));
}

fn fixture_crate(root: &Path) -> Package {
    let mut options = EmitOptions::new(CrateName("fixture-client".to_owned()));
    options.workspace_table = true;
    let package = Package::of(&fixture::api(), &options).unwrap();
    package.write(root).unwrap();
    package
}

#[test]
fn every_file_says_that_it_is_generated_and_is_formatted() {
    let root = tempfile::tempdir().unwrap();
    let package = fixture_crate(root.path());
    for (path, text) in package.files() {
        assert!(
            text.lines().next().unwrap().contains(crate::emit::MARK),
            "{path}"
        );
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
    }
    let mut command = Command::new("rustfmt");
    command.args([
        "--check",
        "--edition",
        "2024",
        "src/lib.rs",
        "examples/form.rs",
    ]);
    let output = command.current_dir(root.path()).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// The dependencies are taken from the workspace's lock file, so that nothing is looked up twice.
#[test]
fn a_crate_with_every_variant_of_the_model_compiles_without_a_warning() {
    let root = tempfile::tempdir().unwrap();
    fixture_crate(root.path());
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::copy(workspace.join("Cargo.lock"), root.path().join("Cargo.lock")).unwrap();
    let target = workspace.join("target/emitted");
    let check = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command
            .args(arguments)
            .env("RUSTFLAGS", "-D warnings")
            .env("RUSTDOCFLAGS", "-D warnings");
        command
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(root.path());
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    let lean = ["--no-default-features", "--features", "rooms,r_files,serde"];
    check(&[&["clippy", "--quiet", "--lib", "--examples"], &lean[..]].concat());
    check(&["check", "--quiet", "--lib", "--no-default-features"]);
    check(&[
        "check",
        "--quiet",
        "--lib",
        "--no-default-features",
        "--features",
        "r_files",
    ]);
    check(&[&["doc", "--quiet", "--no-deps"], &lean[..]].concat());
}
