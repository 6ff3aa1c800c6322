//! Scores descriptions, several at the same time.

use std::env;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::build::Site;
use super::contract::Contract;
use super::document::Document;
use super::options::Options;
use super::process::{self, Finished};
use super::round_trip::RoundTrip;
use super::row::{Build, Generation, Row, State};
use super::values::report::Values;

/// A row for each description, in their order.
pub(super) fn run(documents: &[Document], options: &Options) -> Result<Vec<Row>, String> {
    let next = AtomicUsize::new(0);
    let rows: Mutex<Vec<(usize, Row)>> = Mutex::new(Vec::new());
    let work = options.work.clone().map_or_else(default_work, Ok)?;
    let sites = (0..options.jobs.max(1)).map(|number| {
        let folder = work.join(format!("site-{number}"));
        Site::new(folder, Duration::from_secs(options.build_timeout))
    });
    let sites = sites
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("{}: {error}", work.display()))?;
    std::thread::scope(|scope| {
        for site in &sites {
            scope.spawn(|| {
                while let Some((at, document)) = take(&next, documents) {
                    let row = score(document, site, options);
                    progress(at, documents.len(), document);
                    rows.lock()
                        .unwrap_or_else(|broken| broken.into_inner())
                        .push((at, row));
                }
            });
        }
    });
    let mut rows = rows
        .into_inner()
        .unwrap_or_else(|broken| broken.into_inner());
    rows.sort_by_key(|(at, _)| *at);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

fn take<'d>(next: &AtomicUsize, documents: &'d [Document]) -> Option<(usize, &'d Document)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    documents.get(at).map(|document| (at, document))
}

/// Beside the programs that Cargo built, where nothing is lost when it is deleted.
fn default_work() -> Result<PathBuf, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let target = program
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("."));
    Ok(target.join("scoreboard"))
}

fn progress(at: usize, all: usize, document: &Document) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K{}/{all} {}\r", at + 1, document.name);
    }
}

fn score(document: &Document, site: &Site, options: &Options) -> Row {
    let client = match &options.keep {
        Some(keep) => keep.join(document.name.replace(['/', '\\', '.'], "-")),
        None => site.client(),
    };
    let written = options.builds() || options.keep.is_some();
    // What an earlier description left behind must not be taken for this one's client.
    let _ = std::fs::remove_dir_all(&client);
    let mut row = generate(document, written.then_some(client.as_path()), options);
    if row.state == State::Generated && options.builds() {
        build(&mut row, &client, site, options);
    }
    row
}

fn generate(document: &Document, out: Option<&Path>, options: &Options) -> Row {
    let limit = Duration::from_secs(options.timeout);
    let finished =
        worker(document, out, options).and_then(|mut worker| process::run(&mut worker, limit));
    let (state, reason, generation) = match &finished {
        Ok(finished) => judge(finished),
        Err(error) => (State::Aborted, Some(error.to_string()), None),
    };
    Row {
        file: document.name.clone(),
        class: document.class.clone(),
        state,
        reason,
        generation,
        check: None,
        clippy: None,
        doc: None,
        round_trip: None,
        contract: None,
        values: None,
    }
}

fn worker(document: &Document, out: Option<&Path>, options: &Options) -> std::io::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg("generate").arg(&document.path);
    command.arg("--memory").arg(options.memory.to_string());
    if options.has_tests() {
        command.arg("--with-tests");
    }
    if options.values.is_some() {
        command.arg("--with-values");
    }
    if let Some(out) = out {
        command.arg("--out").arg(out);
    }
    Ok(command)
}

/// What became of a worker.
fn judge(finished: &Finished) -> (State, Option<String>, Option<Generation>) {
    if let Some(generation) = parse(finished) {
        let state = if generation.generates {
            State::Generated
        } else {
            State::Rejected
        };
        let reason = if generation.generates {
            None
        } else {
            generation.first.clone()
        };
        return (state, reason, Some(generation));
    }
    let says = |text: &str| finished.stderr.contains(text);
    let state = match finished.status {
        None => State::TimedOut,
        Some(_) if says("memory allocation of") => State::OutOfMemory,
        Some(_) if says("has overflowed its stack") => State::StackOverflow,
        Some(_) if says("panicked at") => State::Panicked,
        Some(_) => State::Aborted,
    };
    (state, Some(last_words(finished)), None)
}

fn parse(finished: &Finished) -> Option<Generation> {
    if !finished.success() {
        return None;
    }
    serde_json::from_str(finished.stdout.lines().last()?).ok()
}

/// The panic message with its place, or whatever was written first.
fn last_words(finished: &Finished) -> String {
    let lines: Vec<&str> = finished
        .stderr
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let start = lines
        .iter()
        .position(|line| line.contains("panicked at"))
        .unwrap_or(0);
    let words = lines
        .iter()
        .skip(start)
        .take(2)
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    match finished.signal() {
        Some(signal) => format!("signal {signal}: {words}"),
        None => words,
    }
}

fn build(row: &mut Row, client: &Path, site: &Site, options: &Options) {
    let run =
        |wanted: bool, run: &dyn Fn() -> std::io::Result<Build>| wanted.then(|| completed(run()));
    if let Err(error) = Site::pin(client) {
        row.check = Some(completed(Err(error)));
        return;
    }
    row.check = run(options.compile, &|| site.check(client));
    row.clippy = run(options.clippy, &|| site.clippy(client));
    row.doc = run(options.doc, &|| site.doc(client));
    if options.round_trip {
        let found = site.round_trip(client);
        row.round_trip = Some(found.unwrap_or_else(|error| RoundTrip::broken(error.to_string())));
    }
    if options.contract {
        let found = site.contract(client);
        row.contract = Some(found.unwrap_or_else(|error| Contract::broken(error.to_string())));
    }
    if let Some(count) = options.values {
        let found = site.values(client, count, options.seed);
        row.values = Some(found.unwrap_or_else(|error| Values::broken(error.to_string())));
    }
    if let Err(error) = site.clear() {
        eprintln!("scoreboard: what was built stays: {error}");
    }
}

/// A run of Cargo that could not even start is one that failed.
fn completed(build: std::io::Result<Build>) -> Build {
    build.unwrap_or_else(|error| Build {
        first: Some(error.to_string()),
        ..Build::default()
    })
}
