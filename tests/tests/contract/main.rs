//! The contract tests that a client is written with: they find the client as described, and they find what is not.

use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::diagnostic::short;
use codegen::generate::{Config, generate};
use codegen::source::Source;
use serde_json::Value;

/// The data as the description has it, and after each of these changes, under which the client is wrong.
const WRONG: &[(&str, &str, &str)] = &[
    (
        r#""name":"key""#,
        r#""name":"other""#,
        "watchRooms: request: the credentials are not in it: `other` in query",
    ),
    (
        r#""form":"basic""#,
        r#""form":"bearer""#,
        "createRoom: request: the credentials are not in it",
    ),
    (
        r#""content":"application/vnd.room+json""#,
        r#""content":"text/csv""#,
        "addPicture: request: `meta` of the parts is not",
    ),
];

#[test]
fn a_client_is_as_described_and_what_is_not_is_found() {
    let client = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contract");
    write(&client);
    let report = client.join("report.json");
    let (success, said) = run(&client, "contract", &report);
    assert!(success, "{said}");
    let text = std::fs::read_to_string(&report).expect("the report");
    let report: Value = serde_json::from_str(&text).expect("the report is JSON");
    assert_eq!(report["proven"], report["operations"], "{text}");
    assert_eq!(report["skipped"], Value::Array(Vec::new()));
    assert_eq!(report["partly"], Value::Array(Vec::new()));
    for (at, (_, _, finding)) in WRONG.iter().enumerate() {
        let (success, said) = run(&client, &format!("wrong{at}"), &client.join("wrong.json"));
        assert!(!success && said.contains(finding), "{finding}: {said}");
    }
}

/// The client with its tests, and with copies of those whose data says something else.
fn write(client: &Path) {
    let mut config = Config::new("rooms").expect("a package name");
    config.with_tests = true;
    config.workspace_table = true;
    let source = Source::from_text("rooms.yaml", include_str!("rooms.yaml"));
    let generated =
        generate(&source, &config).unwrap_or_else(|found| panic!("{}", short::render(&found)));
    let written = generated.package.write(client);
    written.unwrap_or_else(|error| panic!("{}", error.diagnostic().message));
    for (path, text) in generated.package.files() {
        let Some(name) = path.as_str().strip_prefix("tests/contract/") else {
            continue;
        };
        for (at, (from, to, _)) in WRONG.iter().enumerate() {
            let text = match name {
                "data.json" => text.replace(from, to),
                _ => text.to_owned(),
            };
            put(&client.join(format!("tests/wrong{at}/{name}")), &text);
        }
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let lock = std::fs::read_to_string(lock).expect("the lock file of the repository");
    if !client.join("Cargo.lock").exists() {
        put(&client.join("Cargo.lock"), &lock);
    }
}

/// Writes what differs, so that nothing is compiled again without need.
fn put(path: &Path, text: &str) {
    if std::fs::read_to_string(path).ok().as_deref() != Some(text) {
        let folder = path.parent().expect("a file is in a folder");
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(path, text).expect("a file of the client");
    }
}

fn run(client: &Path, test: &str, report: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--color=never", "--test", test])
        .args(["--no-default-features", "--features", "all-tags"])
        .args(["--", "operations_are_as_described"])
        .current_dir(client)
        .env("CARGO_TARGET_DIR", target())
        .env("CONTRACT_OPERATIONS_REPORT", report)
        .output()
        .expect("cargo runs");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// The target directory that this test was compiled in.
fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    folder.expect("it is below the target directory").to_owned()
}
