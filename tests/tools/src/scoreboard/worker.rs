//! The role of a worker: generates one client, and prints what is to be known of it.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use codegen::diagnostic::{Diagnostic, Diagnostics, Severity, short};
use codegen::document::Document;
use codegen::generate::{Config, Generated, generate, with_document};
use codegen::model::Api;
use codegen::source::Source;
use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};

use super::options::Job;
use super::row::Generation;

/// Generates, and prints a [`Generation`] as one line of JSON.
pub(super) fn main(job: &Job) -> ExitCode {
    let bytes = job.memory.saturating_mul(1024 * 1024);
    if let Err(error) = setrlimit(Resource::RLIMIT_AS, bytes, bytes) {
        eprintln!("cannot limit the memory: {error}");
    }
    match work(job) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The description; below an index, it may refer to all that the index lists.
pub(crate) fn source(path: &Path) -> Source {
    let mut folders = path.ancestors().skip(1);
    match folders.find(|folder| folder.join("INDEX.tsv").is_file()) {
        // A path of one name stands in the present folder.
        Some(folder) if folder.as_os_str().is_empty() => Source::open(path).with_ref_root("."),
        Some(index) => Source::open(path).with_ref_root(index),
        None => Source::open(path),
    }
}

fn work(job: &Job) -> Result<String, String> {
    let source = source(&job.path);
    let mut config = Config::new("scored-client").map_err(|error| error.to_string())?;
    // The folder of the client may stand inside another workspace.
    config.workspace_table = true;
    config.with_tests = job.with_tests;
    config.with_values = job.with_values;
    let start = Instant::now();
    let result = generate(&source, &config);
    let milliseconds = start.elapsed().as_secs_f64() * 1e3;
    let usage = getrusage(UsageWho::RUSAGE_SELF).map_err(|error| error.to_string())?;
    let mut generation = match &result {
        Ok(generated) => of_client(generated),
        Err(diagnostics) => of_diagnostics(diagnostics),
    };
    generation.milliseconds = milliseconds;
    generation.peak_kib = usage.max_rss();
    if let (Ok(generated), Some(out)) = (&result, &job.out) {
        generated
            .package
            .write(out)
            .map_err(|error| error.diagnostic().message)?;
    }
    // The model holds what became of the operations, not how many there were. The client is dropped
    // before the description is read again, to stay within the memory.
    drop(result);
    if generation.loads {
        generation.operations = operations(&source, &config);
    }
    serde_json::to_string(&generation).map_err(|error| error.to_string())
}

fn of_client(generated: &Generated) -> Generation {
    let Generated {
        package,
        api,
        diagnostics,
        ..
    } = generated;
    let mut generation = of_diagnostics(diagnostics);
    generation.loads = true;
    generation.generates = true;
    for (path, text) in package.files() {
        let path = path.as_str();
        if !path.ends_with(".rs") {
            continue;
        }
        let lines = text.lines().count();
        generation.lines += lines;
        if !path.starts_with("src/runtime/") {
            generation.own_lines += lines;
        }
    }
    of_api(api, &mut generation);
    generation
}

fn of_api(api: &Api, generation: &mut Generation) {
    generation.types = api.types.len();
    generation.typed = api
        .operations
        .iter()
        .filter(|operation| operation.untyped.is_empty())
        .count();
    generation.degraded = api.operations.len() - generation.typed;
    generation.free_form_fields = api.coverage.free_form_fields;
    generation.untyped_schemas = api.coverage.untyped;
}

fn of_diagnostics(diagnostics: &Diagnostics) -> Generation {
    let first = |severity| {
        diagnostics
            .iter()
            .find(|found: &&Diagnostic| found.severity == severity)
    };
    let worst = first(Severity::Error).or_else(|| first(Severity::Warning));
    Generation {
        loads: !diagnostics.iter().any(is_unreadable),
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
        first: worst.map(|found| short::line(found, diagnostics.files())),
        ..Generation::default()
    }
}

/// The codes of files and syntax are those from 0100 to 0199.
fn is_unreadable(found: &Diagnostic) -> bool {
    found.severity == Severity::Error && found.code.id().get(1..3) == Some("01")
}

/// How many operations the description holds.
fn operations(source: &Source, config: &Config) -> usize {
    let count = |document: &Document<'_>| {
        document
            .paths
            .iter()
            .map(|path| path.operations.len())
            .sum()
    };
    with_document(source, config, count).map_or(0, |(count, _)| count)
}
