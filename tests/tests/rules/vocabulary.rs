//! Which words a layer may speak.

use tools::house::sources::File;
use tools::house::vocabulary::{is_openapi, openapi_words};

use crate::sources::files;

/// The folders of `codegen/src` that speak Rust's words alone.
const IN_RUST: &[&str] = &["model"];

fn words(folder: &str) -> String {
    let files = files(&format!("codegen/src/{folder}"));
    let words = files.iter().flat_map(openapi_words);
    let lines = words.map(|(word, place)| format!("{place}: {word}\n"));
    lines.collect()
}

#[test]
fn the_model_has_no_word_of_openapi() {
    println!("model:\n{}", words("model"));
    for folder in IN_RUST {
        let words = words(folder);
        assert!(words.is_empty(), "words of OpenAPI in {folder}:\n{words}");
    }
}

#[test]
fn words_of_openapi_are_found_in_every_case() {
    let found = [
        "Schema",
        "SchemaId",
        "sub_schemas",
        "Ref",
        "a_ref",
        "reference",
        "allOf",
        "ALL_OF",
        "OneOf",
        "any_of",
        "is_nullable",
        "Discriminator",
        "AdditionalProperties",
        "additional_properties",
        "FormExplode",
        "extensions",
    ];
    for ident in found {
        assert!(is_openapi(ident), "{ident}");
    }
    let fine = [
        "prefer",
        "as_ref",
        "all",
        "small_offset",
        "none_of",
        "Operation",
        "Null",
        "refuse",
    ];
    for ident in fine {
        assert!(!is_openapi(ident), "{ident}");
    }
    let file = File::of_text("x.rs", "fn f(ref a: A) { g!(schema) }").expect("valid Rust");
    assert_eq!(
        openapi_words(&file),
        [("schema".to_owned(), "x.rs:1".to_owned())]
    );
}
