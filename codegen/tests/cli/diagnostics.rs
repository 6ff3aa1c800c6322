//! How diagnostics are printed: form, colour, number.

use std::fmt::Write;
use std::process::Command;

use crate::support::{Folder, ROOMS};

const ESCAPE: char = '\u{1b}';

fn broken() -> Folder {
    Folder::with_api(&ROOMS.replace("schemas/Room'", "schemas/Rom'"))
}

#[test]
fn text_underlines_the_place_and_gives_advice() {
    broken().run(["check", "--strict"]).ends(1);
    let run = broken().run(["check"]).ends(0);
    insta::assert_snapshot!("dangling", run.err);
}

#[test]
fn json_is_one_object_a_line() {
    let found = broken().run(["--format", "json"]).ends(0).diagnostics();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["mistake"], true);
    assert_eq!(
        (&found[0]["code"], &found[0]["severity"]),
        (&"D0301".into(), &"warning".into())
    );
    assert_eq!(
        (&found[0]["line"], &found[0]["column"]),
        (&17.into(), &30.into())
    );
    assert_eq!(found[0]["help"][0], "did you mean `Room`?");
}

#[test]
fn failures_of_the_command_are_json_too() {
    let found = Folder::new()
        .run(["--format", "json"])
        .ends(2)
        .diagnostics();
    assert_eq!(found[0]["code"], "D0851");
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let folder = broken();
    assert!(!folder.run(["check"]).err.contains(ESCAPE));
    assert!(
        !folder
            .run(["check", "--color", "never"])
            .err
            .contains(ESCAPE)
    );
    assert!(
        folder
            .run(["check", "--color", "always"])
            .err
            .contains(ESCAPE)
    );
    assert!(
        folder
            .run(["--color", "always", "check"])
            .err
            .contains(ESCAPE)
    );
}

#[test]
fn the_summary_is_plain_without_colour() {
    let folder = Folder::with_api(ROOMS);
    assert!(!folder.run(["-v"]).ends(0).err.contains(ESCAPE));
    assert!(
        folder
            .run(["-v", "--color", "always"])
            .ends(0)
            .err
            .contains(ESCAPE)
    );
}

#[test]
fn no_color_is_heeded_and_forced_colour_too() {
    let folder = broken();
    let run = |name: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_codegen"));
        command
            .arg("check")
            .current_dir(folder.path("."))
            .env_remove("NO_COLOR")
            .env(name, "1");
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    assert!(!run("NO_COLOR").contains(ESCAPE));
    assert!(run("CLICOLOR_FORCE").contains(ESCAPE));
}

#[test]
fn notes_are_hidden_unless_asked_for() {
    let folder = Folder::with_api(&ROOMS.replacen("format: uuid", "format: room-number", 1));
    assert_eq!(folder.run(["check"]).ends(0).err, "");
    assert!(
        folder
            .run(["check", "--verbose"])
            .ends(0)
            .err
            .contains("note[D0401]")
    );
    assert!(
        folder
            .run(["check", "--format", "json"])
            .ends(0)
            .err
            .contains("D0401")
    );
}

/// A description with this many misspelt types, and one warning before them.
fn many(errors: usize) -> Folder {
    let mut text = ROOMS.replace("tags: [Rooms]", "tags: Rooms");
    for number in 0..errors {
        writeln!(text, "    Extra{number}: {{type: strin}}").unwrap();
    }
    Folder::with_api(&text)
}

#[test]
fn at_most_fifty_are_printed_mistakes_first() {
    let run = many(60).run(["check"]).ends(0);
    assert_eq!(run.err.matches("unknown type").count(), 50);
    assert_eq!(run.err.matches("warning[").count(), 50);
    assert!(
        run.err
            .ends_with("and 11 more; --format json prints all\n\n"),
        "{}",
        run.err
    );
    assert_eq!(
        many(60)
            .run(["check", "--format", "json"])
            .ends(0)
            .diagnostics()
            .len(),
        61
    );
    let few = many(49).run(["check"]).ends(0);
    assert!(
        few.err.matches("warning[").count() == 50 && !few.err.contains("more;"),
        "{}",
        few.err
    );
}

#[test]
fn quiet_prints_errors_only() {
    let quiet = many(1).run(["check", "--quiet"]).ends(0);
    assert_eq!(quiet.err, "");
    let run = many(1).run(["check", "--quiet", "--strict"]).ends(1);
    assert!(
        run.err.contains("error[") && !run.err.contains("warning["),
        "{}",
        run.err
    );
    assert_eq!(run.out, "");
}
