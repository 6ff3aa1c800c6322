//! Descriptions that nobody should have written, and whether the generator takes them.
//!
//! ```text
//! cargo run --release -p tools --bin fuzz -- --minutes 60 [--seed 1] [--corpus DIR]
//! cargo run --release -p tools --bin fuzz -- check FILE…
//! ```
//!
//! A description is text of strangers that becomes code on somebody's machine. So each document here must
//! end in a client or in diagnostics, in bounded time and memory; and a client must hold nothing but what
//! the generator means to write ([`inspect`]).
//!
//! Documents come from three places ([`case`]): bytes and lines of existing documents that are mixed up,
//! trees of them whose branches are ([`graft`]), and a grammar ([`grammar`]). Some are in several files
//! ([`split`]), and some have overlays ([`overlay`]) or a `codegen.toml` ([`settings`]) beside them, which
//! may ask for tests. They depend on the seed and on their number alone. A worker process ([`worker`]) examines them under a limit of memory, and is
//! killed when its time is up ([`examiner`]). What breaks it is made small ([`minimise`]) and kept with the
//! command that repeats it.

mod bundle;
mod bytes;
mod case;
mod examiner;
mod graft;
mod grammar;
mod hostile;
mod inspect;
mod minimise;
mod options;
mod overlay;
mod run;
mod seed;
mod settings;
mod split;
mod table;
mod tokens;
mod verdict;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;

use examiner::Examiner;
use options::{Bounds, Command, Options};
use seed::Seeds;

/// The whole program: takes its arguments from the process.
///
/// Exit code 0 means that no document broke the generator, 1 that one did, 2 is a usage error.
#[must_use]
pub fn main() -> ExitCode {
    let options = Options::parse();
    let sound = match &options.command {
        Some(Command::Work { memory }) => return worker::main(*memory),
        Some(Command::Check { paths, bounds }) => check(paths, bounds),
        Some(Command::Make {
            number,
            folder,
            seed,
            corpus,
        }) => make(*seed, *number, corpus, folder).map(|()| true),
        None => run::run(&options),
    };
    match sound {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("fuzz: {message}");
            ExitCode::from(2)
        }
    }
}

/// Examines documents and says what became of each; true when none broke the generator.
fn check(paths: &[PathBuf], bounds: &Bounds) -> Result<bool, String> {
    let mut examiner = Examiner::new(bounds.clone());
    let mut sound = true;
    for path in paths {
        let verdict = examiner.examine(path).map_err(|error| error.to_string())?;
        println!("{}: {verdict}", path.display());
        sound &= verdict.failure.is_none();
    }
    Ok(sound)
}

fn make(seed: u64, number: u64, corpus: &[PathBuf], folder: &Path) -> Result<(), String> {
    let case = case::make(seed, number, &Seeds::find(corpus)?);
    let path = case
        .bundle
        .write(folder)
        .map_err(|error| error.to_string())?;
    println!("{}: {}", case.origin.word(), path.display());
    Ok(())
}
