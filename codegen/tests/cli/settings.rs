//! `codegen.toml` beside the description.

use crate::support::{Folder, NONE, ROOMS};

const SETTINGS: &str = r#"
env-prefix = "ACME"
with-tests = true

[package]
name = "acme-client"
license = "MIT"

[dependencies]
utoipa = "5"

[rename.schemas]
Room = "Chamber"

[derive]
structs = ["utoipa::ToSchema"]

[derive.schemas]
Room = ["Eq"]
"#;

fn with_settings(text: &str) -> Folder {
    let folder = Folder::with_api(ROOMS);
    folder.write("codegen.toml", text);
    folder
}

#[test]
fn the_file_beside_the_description_is_used() {
    let folder = with_settings(SETTINGS);
    folder.run(NONE).ends(0);
    let manifest = folder.read("generated-client/Cargo.toml");
    for line in [
        "name = \"acme-client\"",
        "license = \"MIT\"",
        "utoipa = \"5\"",
        "[[test]]",
    ] {
        assert!(
            manifest.lines().any(|known| known == line),
            "{line}: {manifest}"
        );
    }
    assert!(
        folder
            .read("generated-client/src/service.rs")
            .contains("ACME_")
    );
    let types = folder.read("generated-client/src/types/rooms.rs");
    let chamber =
        "#[derive(Clone, ::utoipa::ToSchema, Eq)]\n#[non_exhaustive]\npub struct Chamber {";
    assert!(types.contains(chamber), "{types}");
    assert!(
        types.contains(
            "#[derive(Clone, ::utoipa::ToSchema)]\n#[non_exhaustive]\npub struct Problem {"
        ),
        "{types}"
    );
    folder.run(["--check"]).ends(0);
}

#[test]
fn it_is_found_from_a_folder_below_and_for_a_description_that_is_named() {
    let folder = with_settings(SETTINGS);
    folder.write("deep/er/x", "");
    folder.run_in("deep/er", NONE).ends(0);
    assert!(
        folder
            .read("generated-client/Cargo.toml")
            .contains("acme-client")
    );
    folder
        .run_in("deep", ["--spec", "../api.yaml", "--out", "other"])
        .ends(0);
    assert!(folder.read("deep/other/Cargo.toml").contains("acme-client"));
}

#[test]
fn the_command_line_goes_before_it() {
    let folder = with_settings(SETTINGS);
    folder
        .run(["--name", "other-client", "--env-prefix", "OTHER"])
        .ends(0);
    let manifest = folder.read("generated-client/Cargo.toml");
    assert!(manifest.contains("name = \"other-client\"") && manifest.contains("license = \"MIT\""));
    assert!(
        folder
            .read("generated-client/src/service.rs")
            .contains("OTHER_")
    );
}

#[test]
fn its_paths_count_from_its_folder() {
    let folder = Folder::new();
    folder.write("specs/api.yaml", ROOMS);
    folder.write(
        "specs/house.yaml",
        "overlay: 1.0.0\ninfo: {title: House, version: '1'}\nactions:\n\
        - {target: $.info, update: {title: Houses API}}\n",
    );
    let settings = "spec = \"../specs/api.yaml\"\nout = \"../clients/rooms\"\noverlays = [\"../specs/house.yaml\"]\n";
    folder.write("settings/codegen.toml", settings);
    folder.run(["--config", "settings/codegen.toml"]).ends(0);
    let manifest = folder.read("clients/rooms/Cargo.toml");
    assert!(manifest.contains("Houses API"), "{manifest}");
}

#[test]
fn mistakes_in_it_are_shown_at_their_place_and_nothing_is_written() {
    for (settings, place, code, exit) in [
        ("[derive]\nal = [\"Eq\"]", "codegen.toml:2:1", "D0862", 2),
        (
            "[derive]\nall = [\"ToSchema\"]",
            "codegen.toml:2:8",
            "D0863",
            2,
        ),
        ("[package", "codegen.toml:1:9", "D0861", 2),
        // That takes the description to know.
        (
            "[derive.schemas]\nRom = [\"Eq\"]",
            "codegen.toml:2:1",
            "D0863",
            1,
        ),
    ] {
        let folder = with_settings(settings);
        let run = folder.run(NONE).ends(exit);
        let is_told = run.err.contains(place) && run.err.contains(code);
        assert!(is_told, "{settings}: {}", run.err);
        assert!(!folder.path("generated-client").exists());
    }
}

#[test]
fn a_schema_that_is_misspelt_is_told() {
    let folder = with_settings("[derive.schemas]\nRom = [\"Eq\"]");
    let run = folder.run(NONE).ends(1);
    assert!(run.err.contains("did you mean `Room`?"), "{}", run.err);
}

#[test]
fn the_schema_for_editors_is_printed() {
    let folder = Folder::new();
    let run = folder.run(["config", "schema"]).ends(0);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert!(
        schema
            .pointer("/properties/derive/properties/schemas")
            .is_some()
    );
}
