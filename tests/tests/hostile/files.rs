//! Paths that want to leave their folder, when files are read and when files are written.

use std::path::Path;

use codegen::diagnostic::short;
use codegen::generate::{Config, generate};
use codegen::source::Source;

use crate::documents::names;
use crate::text::client;
use crate::texts::TEXTS;

/// What `$ref` may name to get at a file that lies outside, here beside the folder of the description.
const ESCAPES: &[&str] = &[
    "../secret.yaml",
    "..%2fsecret.yaml",
    "%2e%2e/secret.yaml",
    "./a/../../secret.yaml",
    "a/b/../../../secret.yaml",
    "{absolute}",
    "file://{absolute}",
    "FILE://{absolute}",
    "//localhost{absolute}",
    "link.yaml",
    "https://example.com/secret.yaml",
    "secret.yaml\u{0}",
    "..\\secret.yaml",
    "/dev/stdin",
    "/proc/self/environ",
    "con",
    "",
    ".",
    "..",
    "?x",
    "#",
];

#[test]
fn references_do_not_read_what_lies_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("inside");
    std::fs::create_dir(&inside).expect("a folder");
    let secret = folder.path().join("secret.yaml");
    std::fs::write(
        &secret,
        "Pwned: { type: object, title: pwned, properties: { pwned: {} } }\n",
    )
    .expect("a file");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&secret, inside.join("link.yaml")).expect("a link");
    for escape in ESCAPES {
        let name = escape.replace("{absolute}", &secret.display().to_string());
        let text = serde_json::json!({
            "openapi": "3.1.0",
            "info": { "title": "Files", "version": "1" },
            "paths": { "/a": { "get": { "responses": { "200": { "description": "ok", "content": {
                "application/json": { "schema": { "$ref": format!("{name}#/Pwned") } }
            } } } } } }
        });
        let path = inside.join("api.json");
        std::fs::write(&path, text.to_string()).expect("a file");
        let config = Config::new("hostile-client").expect("a package name");
        let found = generate(&Source::open(&path).with_ref_root(&inside), &config);
        let said = match &found {
            Ok(generated) => {
                let mut files = generated.package.files();
                let leaked = files.find(|(_, text)| text.to_lowercase().contains("pub pwned"));
                assert!(leaked.is_none(), "{escape:?} was read");
                short::render(&generated.diagnostics)
            }
            Err(found) => short::render(found),
        };
        assert!(!said.is_empty(), "nothing is said about {escape:?}");
    }
}

#[test]
fn nothing_is_written_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    for text in TEXTS {
        let out = folder.path().join("client");
        let generated = client(&names(&[text]));
        generated
            .package
            .write(&out)
            .unwrap_or_else(|error| panic!("{text:?}: {}", error.diagnostic().message));
        let beside = entries(folder.path());
        assert_eq!(beside, ["client"], "{text:?}");
        std::fs::remove_dir_all(&out).expect("a folder");
    }
}

#[test]
fn a_client_takes_the_place_of_the_one_before() {
    let folder = tempfile::tempdir().expect("a folder");
    for text in ["rooms", "Rooms", "chairs", "*/"] {
        let written = client(&names(&[text])).package.write(folder.path());
        written.unwrap_or_else(|error| panic!("{text:?}: {}", error.diagnostic().message));
    }
}

/// The names of what lies in a folder.
fn entries(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// Names that one kind of disk takes for the same file, and names that it keeps for itself.
#[test]
fn every_file_has_a_name_of_its_own_everywhere() {
    let texts = [
        "rooms", "Rooms", "ROOMS", "ro-oms", "con", "CON", "nul", "aux", "com1", "lib", "mod",
        "main", "build",
    ];
    let generated = client(&names(&texts));
    let mut seen = std::collections::BTreeSet::new();
    for (path, _) in generated.package.files() {
        assert!(
            seen.insert(path.as_str().to_lowercase()),
            "{path} stands there twice"
        );
        let mut stems = path
            .as_str()
            .split('/')
            .filter_map(|name| name.split('.').next());
        let devices = ["con", "prn", "aux", "nul", "com1", "lpt1"];
        let device = stems.find(|stem| devices.contains(&stem.to_lowercase().as_str()));
        assert_eq!(device, None, "{path}");
    }
}
