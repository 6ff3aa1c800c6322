//! What is written as text is Rust to other people's tools.

use std::fs;
use std::path::{Path, PathBuf};

/// A second printer takes in every file, and takes in again what it printed.
#[test]
fn every_file_of_the_client_survives_another_printer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated-client");
    let mut files = Vec::new();
    for folder in ["src", "examples"] {
        rust_files(&root.join(folder), &mut files);
    }
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let written =
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let printed = prettyplease::unparse(&written);
        let again = prettyplease::unparse(&syn::parse_file(&printed).unwrap());
        assert!(printed == again, "{}", file.display());
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}
