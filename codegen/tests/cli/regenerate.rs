//! `codegen` without a subcommand.

use crate::support::{Folder, NONE, ROOMS, sendsar};

#[test]
fn the_defaults_are_api_yaml_and_generated_client_beside_it() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(NONE).ends(0);
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        ("", ""),
        "quiet in a pipe"
    );
    let manifest = folder.read("generated-client/Cargo.toml");
    assert!(
        manifest.contains("name = \"generated-client\""),
        "{manifest}"
    );
    let library = folder.read("generated-client/src/lib.rs");
    assert!(library.contains("from api.yaml by `codegen`"), "{library}");
}

#[test]
fn the_description_is_found_in_a_folder_above_and_the_bytes_are_the_same() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    folder.write("deep/er/x", "");
    folder.run_in("deep/er", ["--check"]).ends(0);
}

#[test]
fn description_folder_name_and_prefix_can_be_chosen() {
    let folder = Folder::new();
    folder.write("specs/other.yaml", ROOMS);
    let chosen = [
        "--spec",
        "specs/other.yaml",
        "--out",
        "clients/x",
        "--name",
        "rooms",
        "--env-prefix",
        "ACME",
    ];
    folder.run(chosen).ends(0);
    assert!(
        folder
            .read("clients/x/Cargo.toml")
            .contains("name = \"rooms\"")
    );
    assert!(folder.read("clients/x/src/service.rs").contains("ACME_"));
    folder
        .run(["specs/other.yaml", "--out", "clients/y"])
        .ends(0);
    assert!(folder.read("clients/y/Cargo.toml").contains("name = \"y\""));
    assert!(folder.read("clients/y/src/service.rs").contains("ROOMS_"));
}

#[test]
fn no_file_says_where_the_repository_lies() {
    let folder = Folder::with_api(&sendsar());
    let spec = folder.path("api.yaml");
    folder.run(["--spec", spec.to_str().unwrap()]).ends(0);
    let here = folder
        .path(".")
        .to_str()
        .unwrap()
        .trim_end_matches("/.")
        .to_owned();
    for (path, _) in folder.files("generated-client") {
        if path.is_file() {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains(&here), "{}", path.display());
        }
    }
}

#[test]
fn a_run_that_changes_nothing_touches_no_file() {
    let folder = Folder::with_api(&sendsar());
    folder.run(NONE).ends(0);
    let before = folder.files("generated-client");
    std::thread::sleep(std::time::Duration::from_millis(20));
    folder.run(NONE).ends(0);
    assert_eq!(folder.files("generated-client"), before);
}

#[test]
fn check_says_nothing_when_the_client_is_up_to_date() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    let run = folder.run(["--check"]).ends(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
}

#[test]
fn check_shows_the_first_difference_and_the_command_to_run() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    let path = "generated-client/src/lib.rs";
    let text = folder.read(path);
    let wanted = text.lines().nth(3).unwrap().to_owned();
    folder.write(path, text.replacen(&wanted, "by hand", 1));
    let before = folder.files("generated-client");
    let run = folder.run(["--check"]).ends(3);
    assert!(
        run.err.contains("D0854") && run.err.contains("generated-client/src/lib.rs:4"),
        "{}",
        run.err
    );
    assert!(
        run.err.contains(&format!("expected: `{wanted}`")),
        "{}",
        run.err
    );
    assert!(run.err.contains("found:    `by hand`"), "{}", run.err);
    assert!(
        run.err.contains("run `cargo codegen` to write it again"),
        "{}",
        run.err
    );
    assert_eq!(
        folder.files("generated-client"),
        before,
        "nothing is written"
    );
}

#[test]
fn check_finds_missing_and_superfluous_files() {
    let folder = Folder::with_api(ROOMS);
    assert!(folder.run(["--check"]).ends(3).err.contains("(no line)"));
    assert!(!folder.path("generated-client").exists());
    folder.run(NONE).ends(0);
    folder.write("api.yaml", ROOMS.replace("tags: [Rooms]", "tags: [Halls]"));
    folder.run(["--check"]).ends(3);
    folder.run(NONE).ends(0);
    assert!(
        !folder
            .path("generated-client/src/operations/rooms.rs")
            .exists(),
        "stale files go"
    );
    folder.run(["--check"]).ends(0);
}

#[test]
fn the_command_to_run_repeats_the_arguments() {
    let folder = Folder::new();
    folder.write("rooms.yaml", ROOMS);
    let run = folder
        .run(["rooms.yaml", "--out", "x", "--name", "y", "--check"])
        .ends(3);
    let command = "run `cargo codegen --spec rooms.yaml --out x --name y` to write it again";
    assert!(run.err.contains(command), "{}", run.err);
}

#[test]
fn a_dry_run_lists_and_writes_nothing() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(["--dry-run"]).ends(0);
    assert!(
        run.out.contains("write  generated-client/Cargo.toml\n"),
        "{}",
        run.out
    );
    assert!(!folder.path("generated-client").exists());
    folder.run(NONE).ends(0);
    assert_eq!(folder.run(["--dry-run"]).ends(0).out, "");
    folder.write("api.yaml", ROOMS.replace("tags: [Rooms]", "tags: [Halls]"));
    let run = folder.run(["--dry-run"]).ends(0);
    assert!(
        run.out
            .contains("remove generated-client/src/operations/rooms.rs\n"),
        "{}",
        run.out
    );
    assert!(
        folder
            .path("generated-client/src/operations/rooms.rs")
            .exists()
    );
}

#[test]
fn the_summary_fits_one_screen() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(["--verbose"]).ends(0);
    let stable: Vec<&str> = run
        .err
        .lines()
        .filter(|line| !line.trim_start().starts_with("took"))
        .collect();
    assert_eq!(
        stable[..3],
        [
            "    read  Rooms API 1.0 (OpenAPI 3.1, 1 file, 2 KiB)",
            "  client  1 operation, 1 group, 3 types, 4 fields",
            " covered  1 of 1 operation typed all through, 0 free-form fields, 0 untyped schemas",
        ]
    );
    assert!(
        stable[3].starts_with("   wrote  generated-client: ")
            && stable[3].ends_with(" 0 unchanged, 0 removed")
    );
    assert!(
        run.err
            .lines()
            .any(|line| line.starts_with("    took  ") && line.contains("0 warnings")),
        "{}",
        run.err
    );
    let again = folder.run(["-v"]).ends(0);
    assert!(
        again.err.contains("generated-client: 0 files written, "),
        "{}",
        again.err
    );
}

#[test]
fn strict_turns_warnings_into_errors_and_nothing_is_written() {
    let warned = ROOMS.replace("tags: [Rooms]", "tags: Rooms");
    let folder = Folder::with_api(&warned);
    let run = folder.run(["--strict"]).ends(1);
    assert!(
        run.err.contains("error[D0208]") && run.err.contains("1 error; nothing was written"),
        "{}",
        run.err
    );
    assert!(!folder.path("generated-client").exists());
    assert!(folder.run(NONE).ends(0).err.contains("warning[D0208]"));
    assert_eq!(folder.run(["--quiet"]).ends(0).err, "");
}

#[test]
fn an_error_leaves_the_old_client_as_it_was() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    let before = folder.files("generated-client");
    folder.write("api.yaml", ROOMS.replace("schemas/Room'", "schemas/Rom'"));
    let run = folder.run(["--strict"]).ends(1);
    assert!(run.err.contains("did you mean `Room`?"), "{}", run.err);
    assert_eq!(folder.files("generated-client"), before);
}

/// Two operations more than `ROOMS` has; the new inline type wants the name of a component.
fn more_rooms() -> String {
    ROOMS.replace(
        "components:\n",
        "  /rooms/{roomId}/kind:
    get:
      operationId: room
      tags: [Kinds]
      parameters:
        - {name: roomId, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: Its kind.
          content:
            application/json:
              schema: {type: object, properties: {kind: {type: strin}}}
components:
",
    )
}

#[test]
fn filters_choose_operations_and_change_no_name() {
    let folder = Folder::with_api(&more_rooms().replace("strin}", "string}"));
    folder.run(["--out", "all"]).ends(0);
    folder
        .run([
            "--out",
            "some",
            "--name",
            "all",
            "--include-tag",
            "Ro*",
            "--exclude-path",
            "*/kind",
        ])
        .ends(0);
    let surface = |arguments: &[&str]| {
        let run = folder
            .run(["dump", "surface"].iter().chain(arguments))
            .ends(0);
        run.out.lines().map(str::to_owned).collect::<Vec<String>>()
    };
    let (all, some) = (surface(&[]), surface(&["--include-operation", "getRoom"]));
    assert!(some.len() < all.len(), "{some:#?}");
    for line in &some {
        assert!(all.contains(line), "{line} is not in {all:#?}");
    }
    assert!(!folder.path("some/src/operations/kinds.rs").exists());
    assert_eq!(
        folder
            .read("all/src/operations/rooms.rs")
            .lines()
            .skip(6)
            .collect::<Vec<_>>(),
        folder
            .read("some/src/operations/rooms.rs")
            .lines()
            .skip(6)
            .collect::<Vec<_>>(),
    );
    assert!(
        folder
            .read("some/src/lib.rs")
            .contains("--include-tag 'Ro*'")
    );
}

#[test]
fn a_mistake_in_an_operation_that_is_left_out_is_nobodys() {
    let broken = more_rooms().replace(
        "content:\n            application/json:\n              schema: {type: object, p",
        "content: 7\n          x-p: {p",
    );
    let folder = Folder::with_api(&broken);
    folder.run(["check", "--strict"]).ends(1);
    let without = ["check", "--strict", "--exclude-tag", "Kinds"];
    folder.run(without).ends(0);
}

#[test]
fn a_filter_that_selects_nothing_is_an_error() {
    let folder = Folder::with_api(ROOMS);
    for (filter, says) in [
        (["--include-tag", "Room"], "did you mean `Rooms`?"),
        (["--exclude-operation", "x*"], "there are `getRoom`"),
        (["--exclude-path", "*"], "the filters leave no operation"),
    ] {
        let run = folder.run(filter).ends(2);
        assert!(run.err.contains("error[D0857]"), "{}", run.err);
        assert!(run.err.contains(says), "{}", run.err);
        assert!(!folder.path("generated-client").exists());
    }
}
