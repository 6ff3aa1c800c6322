//! `codegen check`, `codegen dump`, `codegen explain`.

use crate::support::{Folder, NONE, ROOMS, sendsar};

#[test]
fn check_prints_a_table_and_writes_nothing() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(["check"]).ends(0);
    insta::assert_snapshot!("coverage", run.out);
    assert_eq!(run.err, "");
    assert!(!folder.path("generated-client").exists());
}

#[test]
fn check_counts_what_is_passed_through() {
    let folder = Folder::with_api(&ROOMS.replacen("application/json", "image/png", 1));
    let run = folder.run(["check"]).ends(0);
    assert!(
        run.out.contains("1  image/png, passed through as bytes\n"),
        "{}",
        run.out
    );
}

#[test]
fn check_names_what_is_not_typed_with_its_place_and_strict_refuses_it() {
    let folder = Folder::with_api(&ROOMS.replacen("application/json", "multipart/form-data", 1));
    let run = folder.run(["check", "--format", "json"]).ends(0);
    let figures: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let raw = &figures["operations"]["raw"][0];
    let place = raw["place"].as_str().unwrap();
    let line = ROOMS
        .lines()
        .position(|line| line.trim() == "operationId: getRoom")
        .unwrap()
        + 1;
    assert!(place.starts_with(&format!("api.yaml:{line}:")), "{place}");
    let text = folder.run(["check"]).ends(0).out;
    assert!(
        text.contains(&format!("({place}): multipart/form-data")),
        "{text}"
    );
    folder.run(["check", "--strict"]).ends(1);
}

#[test]
fn check_in_json_gives_the_figures_on_standard_output() {
    let run = Folder::with_api(ROOMS)
        .run(["check", "--format", "json"])
        .ends(0);
    let figures: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(figures["operations"]["total"], 1);
    assert_eq!(figures["operations"]["typed"], 1);
    assert_eq!(figures["types"]["structs"], 2);
    assert_eq!(figures["specification"], "OpenAPI 3.1");
}

#[test]
fn check_strict_fails_on_warnings() {
    let folder = Folder::with_api(&ROOMS.replace("tags: [Rooms]", "tags: Rooms"));
    assert!(folder.run(["check"]).ends(0).out.contains("D0208"));
    folder.run(["check", "--strict", "api.yaml"]).ends(1);
}

#[test]
fn the_surface_is_one_item_a_line() {
    let run = Folder::with_api(ROOMS).run(["dump", "surface"]).ends(0);
    insta::assert_snapshot!("surface", run.out);
}

#[test]
fn moving_things_about_does_not_change_the_surface() {
    let folder = Folder::with_api(ROOMS);
    let before = folder.run(["dump", "surface"]).ends(0).out;
    let (head, schemas) = ROOMS.split_once("    Room:\n").unwrap();
    let (room, problem) = schemas.split_once("    Problem:\n").unwrap();
    let moved = format!("{head}    Problem:\n{problem}    Room:\n{room}");
    assert_ne!(moved, ROOMS);
    folder.write("moved.yaml", moved);
    assert_eq!(
        folder.run(["dump", "surface", "moved.yaml"]).ends(0).out,
        before
    );
}

#[test]
fn the_surface_of_the_real_api_is_short() {
    let run = Folder::with_api(&sendsar())
        .run(["dump", "surface"])
        .ends(0);
    assert!(
        run.out.contains("fn create_room(body: NewRoom) -> "),
        "{}",
        run.out
    );
    assert!(
        run.out.lines().count() < 600,
        "{} lines",
        run.out.lines().count()
    );
    assert!(run.out.lines().all(|line| line.chars().count() < 200));
}

#[test]
fn the_model_is_yaml() {
    let run = Folder::with_api(ROOMS).run(["dump", "model"]).ends(0);
    let model: serde_yaml::Value = serde_yaml::from_str(&run.out).unwrap();
    assert_eq!(model["env_prefix"], "ROOMS");
    assert_eq!(model["operations"][0]["method_name"], "get_room");
}

#[test]
fn the_document_is_an_outline_with_places() {
    let run = Folder::with_api(ROOMS).run(["dump", "document"]).ends(0);
    insta::assert_snapshot!("document", run.out);
}

#[test]
fn a_dump_shows_as_much_as_was_understood() {
    let folder = Folder::with_api(&ROOMS.replace("schemas/Room'", "schemas/Rom'"));
    let run = folder.run(["dump", "surface"]).ends(0);
    assert!(
        run.err.contains("D0301") && run.out.contains("fn get_room("),
        "{run:?}"
    );
}

#[test]
fn explain_gives_the_long_form() {
    let run = Folder::new().run(["explain", "e0301"]).ends(0);
    assert!(
        run.out.starts_with("D0301: ") && run.out.contains("```"),
        "{}",
        run.out
    );
}

#[test]
fn explain_without_a_code_lists_all() {
    let run = Folder::new().run(["explain"]).ends(0);
    assert!(run.out.lines().count() > 50, "{}", run.out);
    assert!(
        run.out
            .contains("D0854  the client is not what the description gives\n")
    );
}

#[test]
fn explain_suggests_codes() {
    let run = Folder::new().run(["explain", "D9301"]).ends(2);
    assert!(
        run.err.contains("D0855")
            && run.err.contains("there is no code `D9301`")
            && run.err.contains("`D0301`"),
        "{}",
        run.err
    );
}

#[test]
fn help_documents_the_exit_codes() {
    let run = Folder::new().run(["--help"]).ends(0);
    for line in [
        "0  all is well",
        "1  the description has errors",
        "2  the arguments",
        "3  --check",
    ] {
        assert!(run.out.contains(line), "{line}");
    }
}

#[test]
fn every_command_takes_the_default_description() {
    let folder = Folder::with_api(ROOMS);
    for arguments in [
        vec!["check"],
        vec!["dump", "surface"],
        vec!["dump", "model"],
        vec!["dump", "document"],
    ] {
        folder.run(&arguments).ends(0);
    }
    let empty = Folder::new();
    assert!(empty.run(["check"]).ends(2).err.contains("D0851"));
    assert!(empty.run(NONE).ends(2).err.contains("D0851"));
}

#[test]
fn every_command_applies_overlays_and_the_header_names_them() {
    let folder = Folder::with_api(ROOMS);
    folder.write(
        "changes/names.yaml",
        "overlay: 1.1.0\ninfo: {title: Names, version: '1'}\nextends: ../api.yaml\nactions:\n\
         - target: $.paths.*.get\n  update: {operationId: findRoom}\n",
    );
    let options = ["--overlay", "changes/names.yaml"];
    let dumped = folder
        .run([&["dump", "surface"][..], &options].concat())
        .ends(0);
    assert!(dumped.out.contains("fn find_room("), "{}", dumped.out);
    folder
        .run([&["check", "--strict"][..], &options].concat())
        .ends(0);
    folder.run(options).ends(0);
    let service = folder.read("generated-client/src/operations/rooms.rs");
    assert!(service.contains("fn find_room("), "{service}");
    let library = folder.read("generated-client/src/lib.rs");
    assert!(
        library.contains("codegen --overlay changes/names.yaml"),
        "{library}"
    );
    let differs = folder.run(["--check"]).ends(3);
    assert!(
        differs.err.contains("is not what the description gives"),
        "{}",
        differs.err
    );
    folder.run([&["--check"][..], &options].concat()).ends(0);
}

#[test]
fn a_missing_overlay_is_an_error() {
    let folder = Folder::with_api(ROOMS);
    let run = folder.run(["check", "--overlay", "no.yaml"]).ends(2);
    assert!(run.err.contains("D0101"), "{}", run.err);
}
