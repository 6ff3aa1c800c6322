//! Where the generator indexes, and so panics when the index is wrong.

use tools::house::indexing::{Indexing, indexing};
use tools::house::sources::File;

use crate::sources::files;

/// What is indexed by ids that are made together with what they stand for, and never by numbers: the `Index` of such
/// an arena cannot fail.
const ARENAS: &[&str] = &[
    // `Schemas`, by `SchemaId`.
    "schemas",
];

/// Where an index is checked right beside it, with why `get` does not do there.
const CHECKED: &[(&str, &str)] = &[(
    "codegen/src/document/schema.rs",
    "the `Index` of the arena itself",
)];

/// The folders of `codegen/src` where nothing else is indexed.
const CLEAN: &[&str] = &[
    "cli",
    "contract",
    "diagnostic",
    "document",
    "dump",
    "emit",
    "generate",
    "lower",
    "model",
    "package",
    "source",
];

/// What else is indexed below a folder.
fn found(folder: &str) -> Vec<Indexing> {
    let files = files(folder);
    let files = files
        .iter()
        .filter(|file| CHECKED.iter().all(|(path, _)| *path != file.path));
    let found = files.flat_map(indexing);
    found
        .filter(|it| !ARENAS.contains(&it.indexed.as_str()))
        .collect()
}

fn lines(found: &[Indexing]) -> String {
    let lines = found
        .iter()
        .map(|it| format!("{}: {}\n", it.place, it.text));
    lines.collect()
}

#[test]
fn nothing_is_indexed_by_numbers() {
    for folder in CLEAN {
        let found = found(&format!("codegen/src/{folder}"));
        assert!(found.is_empty(), "indexed:\n{}", lines(&found));
    }
    println!("indexed:\n{}", lines(&found("codegen/src")));
}

#[test]
fn indexing_is_found_in_every_form() {
    let text = "
        #[derive(Debug)] struct S<'a> { a: &'a [u8], b: [u8; 4] }
        fn f(a: &[u8], s: &mut [u8]) -> Vec<u8> {
            let [x, y] = [a[1], b.c[i]];
            vec![d(1)[0], e?[..2], g[0][1], h[..]];
            for x in [1, 2] { return [x]; }
            self.schemas[id]
        }
        macro_rules! m { () => { fn f(t: &$($mut)? [T]) {} } }
        #[cfg(test)] mod tests { fn g() { a[0] } }
    ";
    let file = File::of_text("x.rs", text).expect("valid Rust");
    let found = indexing(&file);
    let found: Vec<String> = found
        .into_iter()
        .map(|it| it.text.replace(' ', ""))
        .collect();
    let expected = [
        "a[1]",
        "c[i]",
        "d(…)[0]",
        "[..2]",
        "g[0]",
        "[1]",
        "schemas[id]",
    ];
    assert_eq!(found, expected);
}
