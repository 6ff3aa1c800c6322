//! No name spells out a sign that nobody wrote, and none has a piece of a pointer.

use std::path::{Path, PathBuf};

use tools::names::{Author, Fault, Names, all, wrong};

use crate::fixtures::fixtures;

/// SWITCH: whether a wrong name in a golden fails. Until then the names are printed.
const GOLDENS_ARE_CLEAN: bool = true;

/// SWITCH: whether a wrong name in a client of the corpus fails. Until then the names are printed.
const CORPUS_IS_CLEAN: bool = true;

/// Bytes of descriptions that a build without optimisation takes from the corpus.
const SLOW_BYTES: u64 = 16_000_000;

fn lines(description: &str, wrong: &[(String, Fault)]) -> String {
    let lines = wrong.iter();
    let lines = lines.map(|(name, fault)| format!("{description}: {fault:?}: {name}\n"));
    lines.collect()
}

fn judge(is_clean: bool, found: &str) {
    assert!(
        !is_clean || found.is_empty(),
        "names that no person would write:\n{found}"
    );
    println!(
        "{found}{} names that no person would write",
        found.lines().count()
    );
}

#[test]
fn names_of_goldens_are_words() {
    let mut found = String::new();
    for fixture in fixtures("good") {
        let generated = fixture.generate().unwrap_or_else(|found| panic!("{found}"));
        let names = Names::of(&generated.package);
        let wrong = wrong(&names, || Author::of(&fixture.source()));
        found.push_str(&lines(&fixture.name, &wrong));
    }
    judge(GOLDENS_ARE_CLEAN, &found);
}

/// An index of descriptions, beside the repository or where `CORPUS` says.
fn index() -> Option<PathBuf> {
    let chosen = std::env::var_os("CORPUS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/specs/INDEX.tsv");
    let index = chosen.unwrap_or(beside);
    if index.is_file() {
        return Some(index);
    }
    println!("skipped: there is no {}", index.display());
    None
}

#[test]
fn names_of_the_corpus_are_words() {
    let Some(index) = index() else { return };
    // Always the same: every fourth, as far as the bytes last, and none that is large alone.
    let mut left = SLOW_BYTES;
    let mut nth = 0_u32;
    let is_taken = |_: &Path, bytes: u64| {
        nth += 1;
        let is_taken =
            !cfg!(debug_assertions) || (nth.is_multiple_of(4) && bytes < left.min(SLOW_BYTES / 4));
        left = left.saturating_sub(if is_taken { bytes } else { 0 });
        is_taken
    };
    let named = all(&[index], is_taken).unwrap_or_else(|message| panic!("{message}"));
    assert!(!named.is_empty(), "no client of the corpus was read");
    println!("the names of {} descriptions", named.len());
    let found = named.iter().map(|it| lines(&it.description, &it.wrong));
    judge(CORPUS_IS_CLEAN, &found.collect::<String>());
}

/// The rule finds what it is there for: names that the generator gave once.
#[test]
fn names_that_were_given_once_are_found() {
    let names = |text: &str| {
        let mut names = Names::default();
        names.add(text);
        wrong(&names, Author::default).len()
    };
    assert_eq!(names("pub struct PatchUnderscoreRoomSpaceBody {"), 1);
    assert_eq!(names("pub type Paths1orgs1Org1codeSecurity = Other;"), 1);
    assert_eq!(
        names("    pub enum ComponentsSchemasAllPropertiesU19OneOf2 {"),
        1
    );
    assert_eq!(
        names("pub struct EventSpaceSource { // PatchUnderscoreRoom"),
        1
    );
    assert_eq!(
        names("/// PatchUnderscoreRoom \n \"PatchUnderscoreRoom\""),
        0
    );
}
