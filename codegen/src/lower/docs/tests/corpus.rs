//! Every description of real documents, as a crate that rustdoc and clippy are silent about.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::lower::docs::{line, markdown};

/// Reads the documents named in `DESCRIPTIONS` (separated by `:`), writes their descriptions into a crate and
/// has it documented and linted. Run it with `cargo test -p codegen corpus -- --ignored --nocapture`.
#[test]
#[ignore = "needs documents and takes minutes"]
fn rustdoc_and_clippy_are_silent() {
    let files = std::env::var("DESCRIPTIONS").expect("DESCRIPTIONS names the documents");
    let mut texts = BTreeSet::new();
    for file in files.split(':') {
        collect(&read(Path::new(file)), &mut texts);
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let started = std::time::Instant::now();
    let source = source(&texts);
    println!(
        "{} descriptions, {bytes} bytes, written in {:?}",
        texts.len(),
        started.elapsed()
    );
    let folder = tempfile::tempdir().unwrap();
    let manifest = "[package]\nname = \"described\"\nedition = \"2024\"\n\n[workspace]\n";
    std::fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    std::fs::create_dir(folder.path().join("src")).unwrap();
    std::fs::write(folder.path().join("src/lib.rs"), source).unwrap();
    for command in [
        &["doc"][..],
        &["clippy", "--", "-D", "warnings"],
        &["test", "--doc"],
    ] {
        run(folder.path(), command);
    }
}

fn read(file: &Path) -> Value {
    // A number that one of the documents has and no integer of 64 bits holds.
    let text = std::fs::read_to_string(file)
        .unwrap()
        .replace("9223372036854776000", "0");
    if file
        .extension()
        .is_some_and(|extension| extension == "json")
    {
        serde_json::from_str(&text).unwrap()
    } else {
        serde_yaml::from_str(&text).unwrap()
    }
}

fn collect(node: &Value, texts: &mut BTreeSet<String>) {
    match node {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(text) if key == "description" || key == "summary" => {
                        texts.insert(text.clone());
                    }
                    _ => collect(value, texts),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        _ => {}
    }
}

fn source(texts: &BTreeSet<String>) -> String {
    let mut out = String::from("//! Descriptions.\n#![deny(warnings, missing_docs)]\n");
    for (at, text) in texts.iter().enumerate() {
        let docs = markdown(text);
        if docs.is_empty() {
            continue;
        }
        for line in &docs.0 {
            writeln!(out, "///{}{line}", if line.is_empty() { "" } else { " " }).unwrap();
        }
        let summary = line(text);
        writeln!(out, "///\n/// | a | b |\n/// |---|---|\n/// | {at} | {summary} |\npub const D{at}: u8 = 0;\n").unwrap();
    }
    out
}

fn run(folder: &Path, arguments: &[&str]) {
    let started = std::time::Instant::now();
    let output = Command::new("cargo")
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .unwrap();
    println!("cargo {arguments:?}: {:?}", started.elapsed());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && !said.contains("warning"),
        "{said}"
    );
}
