//! Looks until the time is over.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::case::{self, Case};
use super::examiner::Examiner;
use super::minimise::minimise;
use super::options::Options;
use super::seed::Seeds;
use super::table::Tally;
use super::verdict::Failure;

/// How often the line that says how it goes is printed.
const PAUSE: Duration = Duration::from_secs(10);

/// What all threads share.
struct Hunt<'a> {
    options: &'a Options,
    seeds: Seeds,
    folder: PathBuf,
    start: Instant,
    next: AtomicU64,
    tally: Mutex<Tally>,
    printed: Mutex<Instant>,
}

/// Looks, and prints what was found; true when nothing was.
pub(super) fn run(options: &Options) -> Result<bool, String> {
    let folder = options.failures.clone().map_or_else(default_folder, Ok)?;
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let hunt = Hunt {
        options,
        seeds: Seeds::find(&options.corpus)?,
        folder,
        start: Instant::now(),
        next: AtomicU64::new(options.from),
        tally: Mutex::new(Tally::default()),
        printed: Mutex::new(Instant::now()),
    };
    println!(
        "{} documents to mutate, seed {}",
        hunt.seeds.len(),
        options.seed
    );
    std::thread::scope(|scope| {
        let jobs = 0..options.jobs.max(1);
        let running: Vec<_> = jobs
            .map(|_| {
                scope.spawn({
                    let hunt = &hunt;
                    move || hunt.work()
                })
            })
            .collect();
        for thread in running {
            thread
                .join()
                .map_err(|_| "a thread panicked".to_owned())?
                .map_err(|error| error.to_string())?;
        }
        Ok::<(), String>(())
    })?;
    let tally = hunt
        .tally
        .into_inner()
        .unwrap_or_else(|broken| broken.into_inner());
    println!("{}", tally.line(hunt.start.elapsed().as_secs_f64()));
    print!("{}", tally.table());
    Ok(tally.is_sound())
}

/// Beside the programs that Cargo built, where nothing is lost when it is deleted.
fn default_folder() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let target = program
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("."));
    Ok(target.join("fuzz"))
}

impl Hunt<'_> {
    fn work(&self) -> io::Result<()> {
        let mut examiner = Examiner::new(self.options.bounds.clone());
        let folder = tempfile::Builder::new().prefix("fuzz-").tempdir()?;
        while self.start.elapsed().as_secs_f64() < self.options.minutes * 60.0 {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let done = number.saturating_sub(self.options.from);
            if self.options.cases.is_some_and(|cases| done >= cases) {
                break;
            }
            let case = case::make(self.options.seed, number, &self.seeds);
            let scratch = folder.path().join("case");
            let verdict = examiner.examine(&case.bundle.write(&scratch)?)?;
            let is_new = self.lock().add(number, &case, &verdict);
            if let (true, Some(failure)) = (is_new, &verdict.failure) {
                self.keep(number, &case, failure, &scratch, &mut examiner)?;
            }
            self.say();
        }
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Tally> {
        self.tally
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }

    fn say(&self) {
        let mut printed = self
            .printed
            .lock()
            .unwrap_or_else(|broken| broken.into_inner());
        if printed.elapsed() > PAUSE {
            *printed = Instant::now();
            println!("{}", self.lock().line(self.start.elapsed().as_secs_f64()));
        }
    }

    /// Writes the files that broke the generator, as they were and made small, and how to repeat it.
    fn keep(
        &self,
        number: u64,
        case: &Case,
        failure: &Failure,
        scratch: &Path,
        examiner: &mut Examiner,
    ) -> io::Result<()> {
        let name = |suffix: &str| {
            let seed = self.options.seed;
            self.folder.join(format!("{seed}-{number}{suffix}"))
        };
        case.bundle.write(&name(""))?;
        let small = minimise(&case.bundle, &failure.signature, scratch, examiner)?;
        let path = small.write(&name("-small"))?;
        println!("FAILED: {}: {}", failure.signature, first(&failure.detail));
        println!(
            "  repeat: cargo run --release -p tools --bin fuzz -- check {}",
            path.display()
        );
        Ok(())
    }
}

fn first(text: &str) -> String {
    text.chars().take(400).collect()
}
