//! Wrong files and wrong places: one clear line each, and the right exit code.

use crate::support::{Folder, NONE, Outcome, ROOMS};

#[track_caller]
fn says(run: &Outcome, words: &[&str]) {
    for word in words {
        assert!(run.err.contains(word), "{word:?} is missing:\n{}", run.err);
    }
    assert_eq!(
        run.err.matches("error[").count(),
        1,
        "one diagnostic:\n{}",
        run.err
    );
}

#[test]
fn no_description_anywhere() {
    let folder = Folder::new();
    says(
        &folder.run(NONE).ends(2),
        &["D0851", "no `api.yaml` here or in a folder above", "--spec"],
    );
    folder.write("swagger.json", "{}");
    says(&folder.run(NONE).ends(2), &["codegen --spec swagger.json"]);
}

#[test]
fn a_file_that_is_not_there() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(["--spec", "apy.yaml"]).ends(2);
    says(
        &run,
        &[
            "D0101",
            "cannot read `apy.yaml`",
            "did you mean `api.yaml`?",
        ],
    );
}

/// No description leads there, because names that no file can have are given to nothing; what would be said if one
/// did is shown all the same.
#[test]
fn a_path_that_no_file_can_have() {
    use codegen::package::PackageError;
    for (error, words) in [
        (
            PackageError::Path("src/operations/aux.rs".to_owned()),
            "`src/operations/aux.rs` cannot be a file of the crate",
        ),
        (
            PackageError::Twice("src/types/Room.rs".to_owned()),
            "two files of the crate would be `src/types/Room.rs`",
        ),
    ] {
        let said = error.diagnostic();
        assert_eq!(said.code.id(), "D0801");
        assert_eq!(said.message, words);
        assert!(said.help.iter().any(|help| help.contains("x-rust-name")));
    }
}

/// Less address space than the stack of one thread takes, but enough for the program.
#[cfg(target_os = "linux")]
#[test]
fn a_system_that_starts_no_thread() {
    let folder = Folder::with_api(ROOMS);
    let command = format!(
        "ulimit -v 260000 && exec '{}' check api.yaml",
        env!("CARGO_BIN_EXE_codegen")
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &command])
        .current_dir(folder.path("."))
        .output()
        .unwrap();
    let run = Outcome {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    says(&run.ends(2), &["D0856", "cannot start a thread"]);
}

#[test]
fn a_folder_instead_of_a_file() {
    says(
        &Folder::new().run(["--spec", "."]).ends(2),
        &["D0101", "it is a folder"],
    );
}

#[test]
fn a_misspelt_command() {
    let run = Folder::new().run(["chekc"]).ends(2);
    says(
        &run,
        &[
            "neither a file nor a command `chekc`",
            "did you mean `codegen check`?",
        ],
    );
}

#[test]
fn wrong_arguments() {
    let folder = Folder::with_api(ROOMS);
    for arguments in [
        vec!["--nope"],
        vec!["--check", "--dry-run"],
        vec!["api.yaml", "--spec", "api.yaml"],
        vec!["--quiet", "--verbose"],
        vec!["dump", "everything"],
        vec!["--out", "x", "check"],
    ] {
        folder.run(&arguments).ends(2);
    }
}

#[test]
fn an_empty_file() {
    says(
        &Folder::with_api("").run(NONE).ends(1),
        &["D0104", "holds no value"],
    );
    says(
        &Folder::with_api("# nothing\n").run(NONE).ends(1),
        &["D0104"],
    );
}

#[test]
fn binary_garbage() {
    let folder = Folder::new();
    folder.write("api.yaml", [0x7F, b'E', b'L', b'F', 2, 1, 0xFF, 0xFE, 0, 9]);
    says(&folder.run(NONE).ends(1), &["D0102", "not UTF-8 text"]);
    folder.write("api.yaml", [b'P', b'K', 3, 4, 20, 0, 8, 0, 1, 2]);
    assert!(folder.run(NONE).ends(1).err.contains("error["));
}

#[test]
fn other_kinds_of_description() {
    let folder = Folder::new();
    let postman = r#"{"info":{"_postman_id":"1","name":"x"},"item":[]}"#;
    let html = "<!doctype html>\n<html><body>Sign in</body></html>\n";
    for (text, words) in [
        (postman, "a Postman collection"),
        ("type Query {\n  rooms: [Room!]!\n}\n", "a GraphQL schema"),
        (
            "asyncapi: 3.0.0\ninfo: {title: x, version: '1'}\n",
            "an AsyncAPI document",
        ),
        (html, "HTML"),
        ("a: 1\n", "neither `openapi` nor `swagger`"),
    ] {
        folder.write("api.yaml", text);
        let run = folder.run(NONE).ends(1);
        says(&run, &["D0201", words]);
    }
}

#[test]
fn the_folder_of_the_description_cannot_hold_the_client() {
    let folder = Folder::with_api(ROOMS);
    for out in [".", "./", "x/.."] {
        folder.write("x/y", "");
        let run = folder.run(["--out", out]).ends(2);
        says(
            &run,
            &[
                "D0853",
                "is the folder of the description",
                "generated-client",
            ],
        );
    }
    assert!(!folder.path("Cargo.toml").exists());
}

#[test]
fn a_file_as_output_folder() {
    let folder = Folder::with_api(ROOMS);
    folder.write("x", "");
    says(
        &folder.run(["--out", "x"]).ends(2),
        &["`x` is a file, not a folder"],
    );
}

#[test]
fn a_file_of_somebody_else_in_the_way() {
    let folder = Folder::with_api(ROOMS);
    folder.write("generated-client/Cargo.toml", "[package]\n");
    let run = folder.run(NONE).ends(2);
    says(
        &run,
        &[
            "D0802",
            "`generated-client/Cargo.toml` is not a generated file",
        ],
    );
    assert_eq!(
        folder.files("generated-client").len(),
        1,
        "nothing was written"
    );
    assert_eq!(folder.read("generated-client/Cargo.toml"), "[package]\n");
}

#[test]
fn files_beside_the_generated_ones_are_left_alone() {
    let folder = Folder::with_api(ROOMS);
    folder.write("generated-client/CHANGELOG.md", "mine");
    folder.run(NONE).ends(0);
    assert_eq!(folder.read("generated-client/CHANGELOG.md"), "mine");
    folder.run(["--check"]).ends(0);
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_folder_that_cannot_be_made() {
    let folder = Folder::with_api(ROOMS);
    says(
        &folder.run(["--out", "/proc/x"]).ends(2),
        &["D0803", "cannot create `/proc/x`"],
    );
}

#[test]
fn names_that_cargo_does_not_take() {
    let folder = Folder::with_api(ROOMS);
    says(
        &folder.run(["--name", "my client"]).ends(2),
        &["D0852", "`my client`", "--name my-client"],
    );
    says(
        &folder.run(["--env-prefix", "acme"]).ends(2),
        &["D0852", "`acme`"],
    );
}

#[test]
fn references_stay_below_their_root() {
    let folder = Folder::new();
    let outside = ROOMS.replace("'#/components/schemas/Problem'", "../problem.yaml");
    folder.write("spec/api.yaml", outside);
    folder.write("problem.yaml", "type: object\n");
    let strict = ["--spec", "spec/api.yaml", "--strict"];
    let run = folder.run(strict).ends(1);
    assert!(run.err.contains("error[D0310]"), "{}", run.err);
    assert!(run.err.contains("--> spec/api.yaml:22:30"), "{}", run.err);
    assert!(run.err.contains("--ref-root"), "{}", run.err);
    let widened = ["--spec", "spec/api.yaml", "--ref-root", "."];
    folder.run(widened).ends(0);
    let header = folder.read("spec/generated-client/src/lib.rs");
    assert!(header.contains("--ref-root .."), "{header}");
    folder
        .run(["check", "spec/api.yaml", "--ref-root", "gone"])
        .ends(2);
}

#[test]
fn a_repository_around_the_description_is_the_root() {
    let folder = Folder::new();
    let outside = ROOMS.replace("'#/components/schemas/Problem'", "../problem.yaml");
    folder.write("spec/api.yaml", outside);
    folder.write("problem.yaml", "type: object\n");
    folder.write(".git/HEAD", "");
    folder.run(["--spec", "spec/api.yaml"]).ends(0);
}

#[test]
fn the_address_of_a_schema_is_no_file_outside_the_root() {
    let folder = Folder::new();
    let described = ROOMS.replace("'#/components/schemas/Problem'", "/schemas/problem");
    let described = described.replace(
        "openapi: 3.1.0",
        "$self: https://rooms.example/api\nopenapi: 3.2.0",
    );
    let described = described.replace(
        "    Problem:\n",
        "    Problem:\n      $id: schemas/problem\n",
    );
    folder.write("api.yaml", described);
    folder.run(["check"]).ends(0);
}
