//! Clients of hostile descriptions compile, and their documentation runs nothing and links to nothing.

use std::path::Path;

use acceptance::workspace::Workspace;

use crate::documents::{names, prose_of};
use crate::text::client_named;
use crate::texts::TEXTS;

#[test]
fn clients_of_all_texts_compile() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // The goldens have built the dependencies.
    let workspace =
        Workspace::new(scratch.join("hostile")).with_target(scratch.join("goldens/target"));
    let clients = [
        ("hostile-prose", prose_of(TEXTS)),
        ("hostile-names", names(TEXTS)),
    ];
    for (name, document) in &clients {
        workspace.client(name, &client_named(name, document).package);
    }
    workspace.put(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"hostile-prose\", \"hostile-names\"]\n",
    );
    for (name, _) in &clients {
        let features = workspace.features(name).join(",");
        let of = [
            "--package",
            name,
            "--no-default-features",
            "--features",
            &features,
        ];
        workspace.cargo("clippy", &of);
        workspace.cargo("doc", &[&of[..], &["--no-deps"]].concat());
        // The examples of operations compile, whatever the description says. That no others stand beside them is
        // proven where the tokens of a client are looked at.
        workspace.cargo("test", &[&of[..], &["--doc"]].concat());
        let listed = workspace.cargo("test", &[&of[..], &["--doc", "--", "--list"]].concat());
        let tests = listed.lines().filter(|line| line.ends_with(": test"));
        let ours = ["lib.rs", "operations/"].map(|place| format!("{name}/src/{place}"));
        let strange: Vec<&str> = tests
            .filter(|line| !ours.iter().any(|place| line.starts_with(place)))
            .collect();
        assert!(
            strange.is_empty(),
            "documentation that is run as a test:\n{}",
            strange.join("\n")
        );
    }
}
