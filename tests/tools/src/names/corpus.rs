//! The clients of many descriptions, two at a time.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use codegen::generate::{Config, generate};
use codegen::source::Source;

use super::author::Author;
use super::collect::Names;
use super::judge::{Fault, wrong};
use crate::scoreboard::document::{self, Document};
use crate::scoreboard::worker;

/// A description's names.
#[derive(Clone, Debug)]
pub struct Named {
    /// What the description is called.
    pub description: String,
    /// The names of its client.
    pub names: Names,
    /// Those of them that are wrong.
    pub wrong: Vec<(String, Fault)>,
}

/// The names that a description gives; `None` where it gives no client.
#[must_use]
pub fn named(description: &str, source: &Source) -> Option<Named> {
    let config = Config::new("named-client").ok()?;
    let names = Names::of(&generate(source, &config).ok()?.package);
    Some(Named {
        description: description.to_owned(),
        wrong: wrong(&names, || Author::of(source)),
        names,
    })
}

/// The names of the clients of descriptions, of folders of them, or of those in an index. Of them only those that
/// `chosen` takes, given their path and bytes.
///
/// # Errors
///
/// If a path cannot be read.
pub fn all(
    paths: &[PathBuf],
    chosen: impl FnMut(&Path, u64) -> bool,
) -> Result<Vec<Named>, String> {
    let documents = document::find(paths, &[])?;
    Ok(parallel(&of(documents, chosen)))
}

fn of(documents: Vec<Document>, mut chosen: impl FnMut(&Path, u64) -> bool) -> Vec<Document> {
    let mut taken = documents;
    taken.retain(|document| {
        let bytes = document.path.metadata().map_or(0, |about| about.len());
        chosen(&document.path, bytes)
    });
    taken
}

fn parallel(documents: &[Document]) -> Vec<Named> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let work = || {
        while let Some((at, document)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            documents.get(at).map(|document| (at, document))
        } {
            let named = named(&document.name, &worker::source(&document.path));
            if let (Some(named), Ok(mut found)) = (named, found.lock()) {
                found.push((at, named));
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, named)| named).collect()
}
