//! The client of `api.yaml` that is checked in.

use std::path::{Path, PathBuf};

use codegen::diagnostic::short;
use codegen::generate::{Config, Generated, generate};
use codegen::source::Source;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the root of the repository")
        .to_owned()
}

fn generated() -> Generated {
    let config = Config::new("generated-client").expect("a package name");
    let source = Source::open(root().join("api.yaml"));
    generate(&source, &config).unwrap_or_else(|found| panic!("{}", short::render(&found)))
}

#[test]
fn the_client_is_what_the_description_gives() {
    let difference = generated().package.diff(&root().join("generated-client"));
    let difference = difference.unwrap_or_else(|error| panic!("{}", error.diagnostic().message));
    if let Some(difference) = difference {
        panic!(
            "generated-client is out of date; run `cargo codegen`. First difference:\n{difference:#?}"
        );
    }
}

#[test]
fn the_surface_of_the_client_is_reviewed() {
    let surface = codegen::dump::surface(&generated().api);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("surface", surface));
}

#[test]
fn the_description_is_free_of_warnings() {
    let found = generated().diagnostics;
    assert!(found.is_empty(), "{}", short::render(&found));
}
