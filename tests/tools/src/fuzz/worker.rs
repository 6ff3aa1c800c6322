//! The role of a worker: examines the documents that it is told of, one after the other.

use std::collections::BTreeSet;
use std::fs;
use std::io::BufRead as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use codegen::diagnostic::{Code, Diagnostics, Severity, codes, json, short, text};
use codegen::dump;
use codegen::generate::settings::{FILE_NAME, Settings};
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

/// What a run reads, as the program finds it: the settings are those beside the description.
struct Inputs {
    source: Source,
    config: Config,
}

impl Inputs {
    fn of(path: &Path) -> Result<Result<Self, Diagnostics>, Failure> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let settings = match fs::read_to_string(folder.join(FILE_NAME)) {
            Ok(text) => Settings::read(FILE_NAME, &text),
            // Without a file there are no settings, and one of other bytes is not read by the program.
            Err(_) => Ok(Settings::default()),
        };
        let settings = match settings {
            Ok(settings) => settings,
            Err(found) => return Ok(Err(found)),
        };
        let overlays = settings.overlays.iter();
        let overlays = overlays.map(|overlay| folder.join(&overlay.value));
        let source = overlays.fold(Source::open(path), Source::with_overlay);
        let mut config = Config::of(settings, "fuzzed-client")
            .map_err(|error| Failure::new("configuration", error.to_string()))?;
        "fuzzed.yaml".clone_into(&mut config.source_name);
        Ok(Ok(Self { source, config }))
    }
}

/// The codes of the errors if no client came out, or what is wrong with what came out.
fn work(path: &Path, inspector: &mut Inspector) -> Result<Vec<String>, Failure> {
    let Inputs { source, config } = match Inputs::of(path)? {
        Ok(inputs) => inputs,
        Err(found) => {
            show(&found)?;
            refused(&found)?;
            return Ok(errors(&found));
        }
    };
    let result = generate(&source, &config);
    let diagnostics = match &result {
        Ok(generated) => &generated.diagnostics,
        Err(diagnostics) => diagnostics,
    };
    show(diagnostics)?;
    match &result {
        Ok(generated) => client(generated, config.settings(), inspector)?,
        Err(diagnostics) => refused(diagnostics)?,
    }
    // A sample, by something that does not depend on the run.
    if short::render(diagnostics).len().is_multiple_of(8) {
        repeat(&source, &config, &result)?;
    }
    Ok(result.err().map(|found| errors(&found)).unwrap_or_default())
}

/// The codes of errors, each once.
fn errors(diagnostics: &Diagnostics) -> Vec<String> {
    let errors = diagnostics.iter();
    let errors = errors.filter(|found| found.severity == Severity::Error);
    let codes: BTreeSet<&str> = errors.map(|found| found.code.id()).collect();
    codes.into_iter().map(str::to_owned).collect()
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

fn client(
    generated: &Generated,
    settings: &Settings,
    inspector: &mut Inspector,
) -> Result<(), Failure> {
    inspector.inspect(generated, settings)?;
    // What has no operation has no surface.
    let _ = dump::surface(&generated.api);
    dump::model(&generated.api)
        .map_err(|error| Failure::new("the model has no YAML", error.to_string()))?;
    Ok(())
}

/// A rejection must give a reason, and that must not be a mistake of the generator's own making.
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
