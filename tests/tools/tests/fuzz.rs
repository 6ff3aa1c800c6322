//! The search for descriptions that break the generator works, and finds none in a few seconds.

use std::path::Path;
use std::process::{Command, Output};

fn fuzz(arguments: &[&str], failures: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fuzz"))
        .args(arguments)
        .arg("--failures")
        .arg(failures)
        .output()
        .expect("the program runs")
}

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fuzz"))
        .arg("check")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs")
}

#[test]
fn nothing_is_found_in_a_few_documents() {
    let folder = tempfile::tempdir().expect("a folder");
    let arguments = [
        "--cases",
        "150",
        "--minutes",
        "0.5",
        "--seed",
        "1",
        "--timeout",
        "30",
    ];
    let output = fuzz(&arguments, folder.path());
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(
        [
            "made from",
            "grammar + tree",
            "files",
            "split",
            "overlays",
            "settings",
            "tests"
        ]
        .iter()
        .all(|word| said.contains(word)),
        "{said}"
    );
    let kept = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(kept, 0, "{said}");
}

#[test]
fn what_breaks_the_limits_is_kept_and_made_small() {
    let folder = tempfile::tempdir().expect("a folder");
    // Too little for the stack of the generator, so that every document breaks it.
    let output = fuzz(&["--cases", "2", "--memory", "200"], folder.path());
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("FAILED: ") && said.contains("fuzz -- check "),
        "{said}"
    );
    let small = std::fs::read_dir(folder.path()).expect("a folder");
    let small = small
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().to_string_lossy().contains("-small"));
    let small = small.map(|entry| std::fs::read_dir(entry.path()).expect("a folder"));
    // All else that stood beside the description had no part in it.
    let small: Vec<_> = small.into_iter().flatten().filter_map(Result::ok).collect();
    let [file] = small.as_slice() else {
        panic!("{small:?}");
    };
    let length = Some(file.metadata().expect("a file").len());
    // Whether the last byte can go as well depends on how the generator was built.
    assert!(length.is_some_and(|length| length <= 16), "{length:?}");
}

#[test]
fn single_documents_are_checked() {
    let output = check(&["../fixtures/good/struct.yaml", "../fixtures/bad/tab.yaml"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("struct.yaml: accepted in ") && said.contains("tab.yaml: rejected in "),
        "{said}"
    );
    let output = check(&["../fixtures/good/struct.yaml", "--timeout", "0"]);
    assert_eq!(output.status.code(), Some(1));
}
