//! Where files stand, and which of them use which.

use tools::house::folders::folders;
use tools::house::graph::{Circle, Graph, graph};
use tools::house::sources::File;
use tools::house::table::FEW_FILES;

use crate::sources::files;

/// The folders of `codegen/src` without files in circles.
const WITHOUT_CIRCLES: &[&str] = &[
    "cli",
    "diagnostic",
    "document",
    "dump",
    "emit",
    "lower",
    "package",
    "source",
];

/// The folders of `codegen/src` that hold few files, as do those in them.
const WITH_FEW_FILES: &[&str] = &["contract", "lower", "model", "package"];

#[test]
fn files_use_each_other_in_no_circle() {
    let graph = graph(&files("codegen/src"), "codegen/src");
    for stage in ["lower", "emit", "document"] {
        println!("{stage}:\n{}", lines(&circles(&graph, stage)));
    }
    for stage in WITHOUT_CIRCLES {
        let circles = circles(&graph, stage);
        assert!(circles.is_empty(), "{stage}:\n{}", lines(&circles));
    }
}

fn circles(graph: &Graph, stage: &str) -> Vec<Circle> {
    graph.circles(&files(&format!("codegen/src/{stage}")))
}

fn lines(circles: &[Circle]) -> String {
    circles.iter().map(Circle::to_string).collect()
}

#[test]
fn folders_hold_few_files() {
    for stage in WITH_FEW_FILES {
        let files = files(&format!("codegen/src/{stage}"));
        let folders = folders(&files).into_iter();
        let crowded: Vec<_> = folders.filter(|(_, count)| *count > FEW_FILES).collect();
        assert!(
            crowded.is_empty(),
            "more than {FEW_FILES} files: {crowded:?}"
        );
    }
}

/// A crate of some files, as the graph of them shows it.
fn of(texts: &[(&str, &str)]) -> Vec<Circle> {
    let files: Vec<File> = texts
        .iter()
        .map(|(path, text)| File::of_text(path, text).expect("valid Rust"))
        .collect();
    graph(&files, "src").circles(&files)
}

#[test]
fn a_circle_is_found_through_re_exports() {
    let lib = ("src/lib.rs", "mod a; mod b; mod c;");
    let hub = (
        "src/a/mod.rs",
        "mod one; mod two; pub(crate) use one::One; pub use two::*;",
    );
    let found = of(&[
        lib,
        hub,
        ("src/a/one.rs", "use super::Two; pub struct One(Two);"),
        (
            "src/a/two.rs",
            "pub struct Two; fn f() { vec![crate::a::One::new()]; }",
        ),
        (
            "src/b.rs",
            "use crate::a::{One, Two}; fn f(_: One, _: Two) {}",
        ),
        ("src/c.rs", "use crate::b; fn f() { b::g() }"),
    ]);
    let [circle] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(circle.files, ["src/a/one.rs", "src/a/two.rs"]);
    assert_eq!(
        circle.shortest,
        ["src/a/one.rs", "src/a/two.rs", "src/a/one.rs"]
    );
}

#[test]
fn a_module_that_calls_its_children_while_they_use_it_is_a_circle() {
    let lib = ("src/lib.rs", "mod a;");
    let child = ("src/a/child.rs", "use super::*; pub fn run(_: &State) {}");
    let calls = "mod child; struct State; fn f(state: &State) { child::run(state) }";
    assert_eq!(of(&[lib, ("src/a/mod.rs", calls), child]).len(), 1);
    let only_holds =
        "mod child; struct State; #[cfg(test)] fn f(state: &State) { child::run(state) }";
    assert_eq!(of(&[lib, ("src/a/mod.rs", only_holds), child]), []);
    let only_hands_on = "mod child; pub use child::run; struct State;";
    assert_eq!(of(&[lib, ("src/a/mod.rs", only_hands_on), child]), []);
}
