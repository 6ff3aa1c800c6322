//! Advice that names what to write is followed, and what it was given for is gone.

use std::collections::BTreeSet;

use codegen::diagnostic::{Diagnostic, Diagnostics};
use codegen::generate::{Config, generate};
use codegen::source::Source;

use crate::fixtures::fixtures;

/// A text to put in the place of another.
struct Change {
    start: usize,
    end: usize,
    text: String,
}

/// What a diagnostic advises to write in its place: the word in `did you mean …?`, or the whole of `write …`.
fn advised(found: &Diagnostic, text: &str) -> Option<Change> {
    let span = found.span()?;
    let (start, end) = (span.start as usize, span.end as usize);
    let written = text.get(start..end)?;
    let inner = written.trim_matches(['\'', '"']);
    let start = start + written.find(inner)?;
    let end = start + inner.len();
    let word = found.help.iter().find_map(|help| {
        let meant = help
            .strip_prefix("did you mean `")
            .and_then(|help| help.strip_suffix("`?"));
        meant.or_else(|| help.strip_prefix("write `")?.strip_suffix('`'))
    })?;
    // What is meant is a name, of which a reference has the way to it as well.
    let names = !word.contains(['/', ' ', ':', '{']);
    // Of two words, one is a choice.
    let is_one = !word.contains('`');
    let start = match inner.rfind('/').filter(|_| names) {
        Some(slash) => start + slash + 1,
        None => start,
    };
    let is_word = !inner.contains([' ', ':', '{', '[', '\n']);
    (is_word && is_one).then(|| Change {
        start,
        end,
        text: word.to_owned(),
    })
}

fn understood(name: &str, text: &str) -> Diagnostics {
    let config = Config::new("advised").expect("a package name");
    match generate(&Source::from_text(name, text), &config) {
        Ok(generated) => generated.diagnostics,
        Err(found) => found,
    }
}

fn said(found: &Diagnostics) -> Vec<(&'static str, String)> {
    let all = found.iter();
    all.map(|one| (one.code.id(), one.message.clone()))
        .collect()
}

#[test]
fn advice_that_is_followed_settles_the_matter() {
    let (mut followed, mut count_of, mut wrong) = (BTreeSet::new(), 0, Vec::new());
    for fixture in fixtures("bad") {
        let Ok(text) = std::str::from_utf8(&fixture.bytes) else {
            continue;
        };
        if !fixture.parts.is_empty() {
            continue;
        }
        let before = understood(&fixture.file, text);
        for found in &before {
            let Some(change) = advised(found, text) else {
                continue;
            };
            let (start, end) = (change.start, change.end);
            let corrected = [&text[..start], &change.text, &text[end..]].concat();
            let after = understood(&fixture.file, &corrected);
            let one = (found.code.id(), found.message.clone());
            let count = |all: &Diagnostics| said(all).iter().filter(|it| **it == one).count();
            followed.insert(found.code.id());
            count_of += 1;
            if count(&after) >= count(&before) {
                wrong.push(format!(
                    "{}: {}: {}\n  {:?} instead of {:?}",
                    fixture.name,
                    found.code,
                    found.message,
                    change.text,
                    &text[start..end]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Advice of other kinds needs a person.
    assert!(
        count_of >= 20 && followed.len() >= 10,
        "only {count_of} pieces of advice for {followed:?} were followed"
    );
}

/// The twin of a bad fixture is what it would be if its author had followed each help; nothing is left to say.
#[test]
fn corrected_descriptions_are_silent() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/corrected");
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in std::fs::read_dir(&folder).expect("a folder") {
        let path = file.expect("a file").path();
        if !path.is_file() {
            continue;
        }
        count += 1;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        assert!(
            folder.join("../bad").join(&name).is_file(),
            "{name} is the twin of nothing"
        );
        let loaded = Source::open(&path);
        let config = Config::new("corrected").expect("a package name");
        let found = match generate(&loaded, &config) {
            Ok(generated) => generated.diagnostics,
            Err(found) => found,
        };
        let left = found
            .iter()
            .filter(|one| one.is_mistake || one.severity != codegen::diagnostic::Severity::Note);
        wrong.extend(left.map(|one| format!("{name}: {} {}", one.code.id(), one.message)));
    }
    assert!(count > 40, "there are {count} twins");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
