//! How seriously mistakes are taken: levels in `codegen.toml`, and what is accepted.

use crate::support::{Folder, NONE, ROOMS};

/// The description with a reference that leads nowhere.
fn dangling(name: &str) -> String {
    ROOMS.replace(
        "roomName: {type: [string, 'null']}",
        &format!("roomName: {{$ref: '#/components/schemas/{name}'}}"),
    )
}

const ACCEPTED: &str = "generated-client/.codegen-accepted";

#[test]
fn the_mistakes_of_the_first_client_are_accepted() {
    let folder = Folder::with_api(&dangling("Nmae"));
    folder.run(NONE).ends(0);
    let accepted = folder.read(ACCEPTED);
    let line = accepted
        .lines()
        .find(|line| !line.starts_with('#'))
        .unwrap();
    assert!(
        line.starts_with("D0301\t#/components/schemas/Room/properties/roomName/$ref\t"),
        "{accepted}"
    );
    folder.run(["--check"]).ends(0);
}

#[test]
fn without_mistakes_nothing_is_written_down() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    assert!(!folder.path(ACCEPTED).exists());
}

#[test]
fn a_new_mistake_fails_the_check_until_it_is_accepted() {
    let folder = Folder::with_api(ROOMS);
    folder.run(NONE).ends(0);
    folder.write("api.yaml", dangling("Nmae"));
    let run = folder.run(NONE).ends(0);
    assert!(
        run.err.contains("1 mistake of the description is new"),
        "{}",
        run.err
    );
    assert!(!folder.path(ACCEPTED).exists());
    let run = folder.run(["--check"]).ends(3);
    for words in ["D0858", "D0301", "--accept"] {
        assert!(run.err.contains(words), "{}", run.err);
    }
    folder.run(["--accept"]).ends(0);
    folder.run(["--check"]).ends(0);
}

/// Lines that are added above change nothing: a mistake is known by its code and its place.
#[test]
fn moved_mistakes_stay_accepted_and_those_that_are_gone_are_told() {
    let folder = Folder::with_api(&dangling("Nmae"));
    folder.run(NONE).ends(0);
    folder.write("api.yaml", format!("# A line.\n{}", dangling("Nmae")));
    folder.run(NONE).ends(0);
    folder.run(["--check"]).ends(0);
    folder.write("api.yaml", ROOMS);
    folder.run(NONE).ends(0);
    let run = folder.run(["--check", "--verbose"]).ends(0);
    assert!(
        run.err.contains("1 accepted of its mistakes are gone"),
        "{}",
        run.err
    );
    folder.run(["--accept"]).ends(0);
    assert!(!folder.path(ACCEPTED).exists());
}

fn with_levels(levels: &str) -> Folder {
    let folder = Folder::with_api(&dangling("Nmae"));
    folder.write("codegen.toml", format!("[diagnostics]\n{levels}\n"));
    folder
}

#[test]
fn what_is_allowed_is_counted_and_not_shown() {
    let folder =
        with_levels("D0301 = { level = 'allow', at = '#/components/schemas/Room', reason = 'x' }");
    let run = folder.run(NONE).ends(0);
    assert!(!run.err.contains("D0301"), "{}", run.err);
    folder.run(["--strict", "--check"]).ends(0);
    assert!(!folder.path(ACCEPTED).exists());
}

#[test]
fn what_is_denied_stops_the_run() {
    let run = with_levels("E0301 = { level = 'deny', reason = 'x' }")
        .run(NONE)
        .ends(1);
    assert!(run.err.contains("error[D0301]"), "{}", run.err);
}

/// The last that fits counts, so that one place is an exception.
#[test]
fn levels_go_before_strict_and_the_last_counts() {
    let levels = "D0301 = [{ level = 'deny', reason = 'x' }, { level = 'warn', at = '#/components/*', reason = 'y' }]";
    let run = with_levels(levels).run(["--strict"]).ends(0);
    assert!(run.err.contains("warning[D0301]"), "{}", run.err);
}

#[test]
fn levels_that_fit_nothing_are_told() {
    let levels = "D0301 = { level = 'allow', at = '#/components/schemas/Rome', reason = 'x' }";
    let run = with_levels(levels).run(NONE).ends(0);
    assert!(
        run.err.contains("warning[D0865]") && run.err.contains("warning[D0301]"),
        "{}",
        run.err
    );
}

#[test]
fn codes_that_are_not_there_are_refused() {
    let run = with_levels("D0311 = { level = 'allow', reason = 'x' }")
        .run(NONE)
        .ends(2);
    assert!(
        run.err.contains("there is no diagnostic `D0311`"),
        "{}",
        run.err
    );
}
