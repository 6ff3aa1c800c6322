//! The scoreboard survives whatever it is given, and says what became of it.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs the scoreboard in the folder of this package, and reads the rows it wrote.
fn score(arguments: &[&str]) -> (Output, Vec<Value>) {
    let folder = tempfile::tempdir().expect("a folder");
    let json = folder.path().join("rows.json");
    let output = Command::new(env!("CARGO_BIN_EXE_scoreboard"))
        .args(arguments)
        .arg("--json")
        .arg(&json)
        .arg("--work")
        .arg(folder.path())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the scoreboard runs");
    let text = std::fs::read_to_string(&json).unwrap_or_default();
    let rows = serde_json::from_str(&text).unwrap_or_else(|_| panic!("no rows: {output:?}"));
    (output, rows)
}

fn states(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .filter_map(|row| row["state"].as_str())
        .collect()
}

#[test]
fn a_path_that_is_not_there_is_a_usage_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scoreboard"));
    let output = command
        .arg("no-such-file.yaml")
        .output()
        .expect("the scoreboard runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file.yaml"));
}

#[test]
fn rows_say_how_far_a_description_gets() {
    let (output, rows) = score(&[
        "../fixtures/good/struct.yaml",
        "../fixtures/bad/tab.yaml",
        "../fixtures/bad/latin-1.yaml",
    ]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(states(&rows), ["generated", "rejected", "rejected"]);
    let generation = &rows[0]["generation"];
    assert_eq!(
        (&generation["operations"], &generation["typed"]),
        (&1.into(), &1.into())
    );
    assert!(generation["own_lines"].as_u64() < generation["lines"].as_u64());
    assert_eq!(rows[1]["generation"]["loads"], false);
    let table = String::from_utf8_lossy(&output.stdout);
    assert!(
        table.contains("tab.yaml: rejected: ") && table.contains("error[D0107]"),
        "{table}"
    );
}

#[test]
fn time_and_memory_are_limited() {
    // Too little for the stack of the generator, let alone for its work.
    let (_, rows) = score(&["../fixtures/good/struct.yaml", "--memory", "64"]);
    assert_ne!(states(&rows), ["generated"], "{rows:?}");
    let (output, rows) = score(&["../../api.yaml", "--timeout", "0"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(states(&rows), ["timed-out"]);
}

#[test]
fn an_index_and_a_sample_choose_descriptions() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = folder.path().join("INDEX.tsv");
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/good");
    let line = |name: &str, class: &str| format!("{}\t{class}\n", good.join(name).display());
    let lines = [
        line("struct.yaml", "a"),
        line("array.yaml", "b"),
        line("map.yaml", "b"),
    ];
    std::fs::write(&index, format!("file\tclass\n{}", lines.concat())).expect("an index");
    let index = index.to_str().expect("a plain path");
    let classes = |rows: &[Value]| {
        rows.iter()
            .filter_map(|row| row["class"].as_str().map(str::to_owned))
            .collect()
    };
    let all: Vec<String> = classes(&score(&[index]).1);
    assert_eq!(all, ["a", "b", "b"]);
    let some: Vec<String> = classes(&score(&[index, "--class", "b", "--sample", "1"]).1);
    assert_eq!(some, ["b"]);
    let list = folder.path().join("list");
    let name = good.join("struct.yaml").display().to_string();
    std::fs::write(&list, format!("# one of them\n{name}\n")).expect("a list");
    let list = list.to_str().expect("a plain path");
    let listed: Vec<String> = classes(&score(&[index, "--only", list]).1);
    assert_eq!(listed, ["a"]);
}

/// The folder of an index is the root of what its descriptions refer to, wherever the program runs.
#[test]
fn a_description_beside_its_index_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/good/struct.yaml");
    std::fs::copy(good, folder.path().join("struct.yaml")).expect("a description");
    std::fs::write(folder.path().join("INDEX.tsv"), "file\nstruct.yaml\n").expect("an index");
    let output = Command::new(env!("CARGO_BIN_EXE_scoreboard"))
        .arg("struct.yaml")
        .current_dir(folder.path())
        .output()
        .expect("the scoreboard runs");
    let table = String::from_utf8_lossy(&output.stdout);
    assert!(table.contains("generated"), "{table}");
}

/// A program that ends at a null, refuses what has an `x`, writes `true` for every number, and else the same again.
const CLIENT: &str = r#"#!/bin/sh
while IFS= read -r line; do
    value="${line#* }"
    case "$value" in
    *null*) exit 3 ;;
    *'"x"'*) echo '!at `a.b`: not `x`' ;;
    *[0-9]*) echo '=true' ;;
    *) printf '=%s\n' "$value" ;;
    esac
done
"#;

#[test]
fn what_becomes_of_values_is_told_with_the_smallest_of_them() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let (data, program) = (
        folder.path().join("data.json"),
        folder.path().join("client"),
    );
    let schemas = serde_json::json!({
        "1": {
            "type": ["object"],
            "properties": {"a": {"anyOf": [{"type": "null"}, {"enum": ["x"]}]}},
            "additionalProperties": false,
        },
        "2": {"type": ["array"], "items": {"type": ["integer"]}},
        "3": {"type": ["boolean"]},
        "4": {"allOf": [{"type": "string"}, {"type": "integer"}]},
    });
    let wanted = ["1", "2", "3", "4"];
    let wanted = wanted.map(|it| serde_json::json!({"schema": it, "type": 0, "place": it}));
    let text = serde_json::json!({"schemas": schemas, "wanted": wanted}).to_string();
    std::fs::write(&data, text).expect("data");
    std::fs::write(&program, CLIENT).expect("a program");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&program, mode).expect("a program that runs");
    let mut command = Command::new(env!("CARGO_BIN_EXE_scoreboard"));
    let command = command
        .arg("values")
        .args([&data, &program])
        .args(["20", "1"]);
    let output = command.output().expect("the scoreboard runs");
    let found: Value = serde_json::from_slice(&output.stdout).expect("a report");
    let misses = found["misses"].as_array().expect("misses");
    let told = |outcome: &str| {
        let mut misses = misses.iter();
        let miss = misses.find(|miss| miss["outcome"] == outcome);
        miss.map(|miss| (miss["place"].clone(), miss["value"].clone()))
    };
    assert_eq!(told("crashed"), Some(("1".into(), r#"{"a":null}"#.into())));
    assert_eq!(told("refused"), Some(("1".into(), r#"{"a":"x"}"#.into())));
    assert_eq!(told("changed"), Some(("2".into(), "[0]".into())));
    assert_eq!(
        (&found["schemas"], &found["unmade"][0]["place"]),
        (&4.into(), &"4".into())
    );
    let count = |key: &str| found[key].as_u64().unwrap_or_default();
    let parts = count("equal") + count("changed") + count("refused") + count("crashed");
    assert!(parts == count("values") && count("equal") >= 4, "{found}");
}
