//! The role of a worker: examines the documents that it is told of, one after the other.

use std::collections::BTreeSet;
use std::io::BufRead as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use codegen::diagnostic::{Code, Diagnostics, Severity, codes, json, short, text};
use codegen::dump;
use codegen::generate::{Config, Generated, generate};
use codegen::source::Source;
use nix::sys::resource::{Resource, setrlimit};

use super::inspect::Inspector;
use super::verdict::{Failure, Verdict};

/// Where the last panic was, and what it said.
static PANIC: Mutex<Option<Failure>> = Mutex::new(None);

/// Reads paths from standard input, one a line, and prints a [`Verdict`] for each as a line of JSON.
pub(super) fn main(memory: u64) -> ExitCode {
    let bytes = memory.saturating_mul(1024 * 1024);
    if let Err(error) = setrlimit(Resource::RLIMIT_AS, bytes, bytes) {
        eprintln!("cannot limit the memory: {error}");
        return ExitCode::FAILURE;
    }
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        let place = place.unwrap_or_else(|| "somewhere".to_owned());
        let failure = Failure::new(format!("panic at {place}"), info.to_string());
        *PANIC.lock().unwrap_or_else(|broken| broken.into_inner()) = Some(failure);
    }));
    let mut inspector = Inspector::default();
    for line in std::io::stdin().lock().lines() {
        let Ok(path) = line else { break };
        let verdict = examine(Path::new(&path), &mut inspector);
        match serde_json::to_string(&verdict) {
            Ok(text) => println!("{text}"),
            Err(error) => eprintln!("{error}"),
        }
    }
    ExitCode::SUCCESS
}

fn examine(path: &Path, inspector: &mut Inspector) -> Verdict {
    let start = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| work(path, inspector)));
    let milliseconds = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    match outcome {
        Ok(Ok(codes)) => Verdict {
            accepted: codes.is_empty(),
            milliseconds,
            codes,
            failure: None,
        },
        Ok(Err(failure)) => Verdict::failed(milliseconds, failure),
        Err(_) => {
            let panic = PANIC
                .lock()
                .unwrap_or_else(|broken| broken.into_inner())
                .take();
            let failure = panic.unwrap_or_else(|| Failure::new("panic", "without a message"));
            Verdict::failed(milliseconds, failure)
        }
    }
}

/// The codes of the errors if no client came out, or what is wrong with what came out.
fn work(path: &Path, inspector: &mut Inspector) -> Result<Vec<String>, Failure> {
    let mut config = Config::new("fuzzed-client")
        .map_err(|error| Failure::new("configuration", error.to_string()))?;
    "fuzzed.yaml".clone_into(&mut config.source_name);
    let source = Source::open(path);
    let result = generate(&source, &config);
    let diagnostics = match &result {
        Ok(generated) => &generated.diagnostics,
        Err(diagnostics) => diagnostics,
    };
    show(diagnostics)?;
    match &result {
        Ok(generated) => client(generated, inspector)?,
        Err(diagnostics) => refused(diagnostics)?,
    }
    // A sample, by something that does not depend on the run.
    if short::render(diagnostics).len().is_multiple_of(8) {
        repeat(&source, &config, &result)?;
    }
    let errors = diagnostics
        .iter()
        .filter(|found| result.is_err() && found.severity == Severity::Error);
    let codes: BTreeSet<&str> = errors.map(|found| found.code.id()).collect();
    Ok(codes.into_iter().map(str::to_owned).collect())
}

/// The same input gives the same bytes.
fn repeat(
    source: &Source,
    config: &Config,
    first: &Result<Generated, Diagnostics>,
) -> Result<(), Failure> {
    let same = match (first, generate(source, config)) {
        (Ok(first), Ok(second)) => first.package == second.package,
        (Err(first), Err(second)) => short::render(first) == short::render(&second),
        _ => false,
    };
    if same {
        return Ok(());
    }
    Err(Failure::new(
        "not deterministic",
        "a second run gave something else",
    ))
}

fn client(generated: &Generated, inspector: &mut Inspector) -> Result<(), Failure> {
    inspector.inspect(generated)?;
    // What has no operation has no surface.
    let _ = dump::surface(&generated.api);
    dump::model(&generated.api)
        .map_err(|error| Failure::new("the model has no YAML", error.to_string()))?;
    Ok(())
}

/// Whoever refuses says why, and not with a mistake of the generator's own making.
fn refused(diagnostics: &Diagnostics) -> Result<(), Failure> {
    if !diagnostics.has_errors() {
        return Err(Failure::new("refused without an error", ""));
    }
    let has = |code: Code| diagnostics.iter().find(|found| found.code == code);
    if let Some(found) = has(codes::OUTPUT_PATH) {
        return Err(Failure::new("a path that is none", found.message.clone()));
    }
    match has(codes::NO_THREAD) {
        Some(found) => Err(Failure::new("no thread", found.message.clone())),
        None => Ok(()),
    }
}

/// All diagnostics have a place that exists, and can be shown in every form.
fn show(diagnostics: &Diagnostics) -> Result<(), Failure> {
    for found in diagnostics {
        for label in &found.labels {
            let file = diagnostics.files().get(label.span.file);
            let place = file.and_then(|file| file.text().get(label.span.range()));
            if place.is_none() {
                return Err(Failure::new(
                    "a place outside the text",
                    found.message.clone(),
                ));
            }
        }
    }
    let style = text::Style {
        colour: true,
        width: 100,
    };
    let rendered = text::render(diagnostics, style);
    if diagnostics.len() != short::render(diagnostics).lines().count() {
        return Err(Failure::new("a diagnostic is not one line", rendered));
    }
    let lines = json::render(diagnostics);
    let broken = lines
        .lines()
        .find(|line| serde_json::from_str::<serde_json::Value>(line).is_err());
    match broken {
        Some(line) => Err(Failure::new("a diagnostic is not JSON", line)),
        None => Ok(()),
    }
}
