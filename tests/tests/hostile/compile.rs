//! Clients of hostile descriptions compile, and their documentation runs nothing and links to nothing.

use std::path::Path;
use std::process::Command;

use crate::documents::{names, prose_of};
use crate::text::client_named;
use crate::texts::TEXTS;

#[test]
fn clients_of_all_texts_compile() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    let clients = [
        ("hostile-prose", prose_of(TEXTS)),
        ("hostile-names", names(TEXTS)),
    ];
    for (name, document) in &clients {
        let package = client_named(name, document).package;
        let written = package.write(&workspace.join(name));
        written.unwrap_or_else(|error| panic!("{name}: {}", error.diagnostic().message));
    }
    let manifest =
        "[workspace]\nresolver = \"3\"\nmembers = [\"hostile-prose\", \"hostile-names\"]\n";
    put(&workspace.join("Cargo.toml"), manifest);
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    put(
        &workspace.join("Cargo.lock"),
        &std::fs::read_to_string(lock).expect("the lock file of the repository"),
    );
    for (name, _) in &clients {
        let manifest = workspace.join(name).join("Cargo.toml");
        let features = features(&manifest).join(",");
        let manifest = manifest.display().to_string();
        let of = [
            "--manifest-path",
            &manifest,
            "--no-default-features",
            "--features",
            &features,
        ];
        cargo(&workspace, "clippy", &of);
        cargo(&workspace, "doc", &[&of[..], &["--no-deps"]].concat());
        let listed = cargo(
            &workspace,
            "test",
            &[&of[..], &["--doc", "--", "--list"]].concat(),
        );
        let tests = listed.lines().filter(|line| line.ends_with(": test"));
        let strange: Vec<&str> = tests
            .filter(|line| !line.starts_with(&format!("{name}/src/lib.rs")))
            .collect();
        assert!(
            strange.is_empty(),
            "documentation that is run as a test:\n{}",
            strange.join("\n")
        );
    }
}

/// The features of a client that choose parts of the API, and `serde`.
fn features(manifest: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(manifest).expect("a manifest");
    let manifest: toml::Table = text.parse().expect("a manifest is TOML");
    let all = manifest.get("features").and_then(toml::Value::as_table);
    let transports = ["default", "reqwest", "rustls", "native-tls"];
    let names = all.into_iter().flat_map(toml::Table::keys);
    names
        .filter(|name| !transports.contains(&name.as_str()))
        .cloned()
        .collect()
}

/// Writes what differs, so that nothing is compiled again without need.
fn put(path: &Path, text: &str) {
    if std::fs::read_to_string(path).ok().as_deref() != Some(text) {
        std::fs::write(path, text).expect("a file of the workspace");
    }
}

/// Runs Cargo with warnings denied, where the goldens have built the dependencies, and gives what it prints.
fn cargo(workspace: &Path, subcommand: &str, arguments: &[&str]) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens/target");
    let output = Command::new(env!("CARGO"))
        .arg(subcommand)
        .args(["--quiet", "--color=never"])
        .args(arguments)
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {subcommand} in {}:\n{said}",
        workspace.display()
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
