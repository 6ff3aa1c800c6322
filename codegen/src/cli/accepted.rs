//! Mistakes of the description that are accepted: recorded beside the client, so that a new one is noticed.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fs, io};

use codegen::diagnostic::{Diagnostic, Diagnostics, codes};

use super::report::failure;

/// The file in the folder of the client.
const FILE: &str = ".codegen-accepted";

const HEAD: &str = "\
# Mistakes in the description that cost a part of the client and are accepted: code, place, message.
# Written by `codegen --accept`. `codegen --check` fails on a mistake that is not listed here.
";

/// What is accepted. The message is for people: a mistake is known by its code and its place.
pub(crate) struct Accepted {
    path: PathBuf,
    known: BTreeSet<(String, String)>,
}

impl Accepted {
    /// What is accepted for the client in a folder; nothing if nobody accepted anything.
    pub(crate) fn read(out: &Path) -> Result<Self, Diagnostic> {
        let path = out.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) => return Err(failed("read", &path, &error)),
        };
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let known = lines.filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?.to_owned(), cells.next()?.to_owned()))
        });
        let known = known.collect();
        Ok(Self { path, known })
    }

    /// The mistakes that are not accepted.
    pub(crate) fn new_among<'d>(&self, diagnostics: &'d Diagnostics) -> Vec<&'d Diagnostic> {
        let mistakes = diagnostics.iter().filter(|found| found.is_mistake);
        mistakes
            .filter(|found| !self.known.contains(&key(found)))
            .collect()
    }

    /// How many accepted mistakes are no longer there.
    pub(crate) fn gone_from(&self, diagnostics: &Diagnostics) -> usize {
        let mistakes = diagnostics.iter().filter(|found| found.is_mistake);
        let there: BTreeSet<_> = mistakes.map(key).collect();
        self.known.difference(&there).count()
    }

    /// Accepts the mistakes that there are, and no others. The file is there only if it says something.
    pub(crate) fn accept(&self, diagnostics: &Diagnostics) -> Result<(), Diagnostic> {
        let mistakes = diagnostics.iter().filter(|found| found.is_mistake);
        let lines: BTreeSet<String> = mistakes.map(line).collect();
        let lines: String = lines.into_iter().collect();
        let text = format!("{HEAD}{lines}");
        let done = match (lines.is_empty(), fs::read_to_string(&self.path)) {
            (true, Err(_)) => Ok(()),
            (true, Ok(_)) => fs::remove_file(&self.path),
            (false, Ok(known)) if known == text => Ok(()),
            (false, _) => fs::write(&self.path, text),
        };
        done.map_err(|error| failed("write", &self.path, &error))
    }
}

fn key(found: &Diagnostic) -> (String, String) {
    let place = found.place.as_deref().unwrap_or_default();
    (found.code.id().to_owned(), cell(place))
}

fn line(found: &Diagnostic) -> String {
    let (code, place) = key(found);
    format!("{code}\t{place}\t{}\n", cell(&found.message))
}

/// A text that keeps to its cell.
fn cell(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn failed(what: &str, path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot {what} `{}`: {error}", path.display());
    failure(codes::UNREADABLE_FILE, message)
}
