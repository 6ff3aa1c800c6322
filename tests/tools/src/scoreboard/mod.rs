//! How far descriptions get, and what their clients cost.
//!
//! ```text
//! cargo run --release -p tools --bin scoreboard -- PATH… [--compile] [--round-trip] [--contract] [--values N] [--json FILE]
//! ```
//!
//! The program runs in three roles. As itself it walks the descriptions and prints the table. For each
//! description it starts itself again ([`worker`]) under a limit of time and memory, so that a panic, a
//! hang or an abort is a row of the table and not its end. While a client is compiled, it stands between
//! Cargo and rustc ([`rustc`]) and records what rustc alone needs for the client, dependencies apart.

mod build;
mod contract;
pub(crate) mod document;
mod known;
mod options;
mod process;
mod round_trip;
mod row;
mod run;
mod rustc;
mod sample;
mod table;
mod totals;
mod values;
pub(crate) mod worker;

use std::process::ExitCode;

use clap::Parser as _;

use known::Known;
use options::{Command, Options};

/// The whole program: takes its arguments and environment from the process.
///
/// Exit code 0 means that every description ended in a client or in diagnostics, 1 that one of them
/// panicked, hung or aborted, or that a client did not compile without warnings; 2 is a usage error.
#[must_use]
pub fn main() -> ExitCode {
    if let Some(record) = rustc::record_path() {
        return rustc::measure(&record);
    }
    let options = Options::parse();
    match &options.command {
        Some(Command::Generate(job)) => return worker::main(job),
        Some(Command::Values(job)) => return values::main(job),
        None => {}
    }
    match score(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("scoreboard: {message}");
            ExitCode::from(2)
        }
    }
}

/// Scores and prints; true when nothing broke.
fn score(options: &Options) -> Result<bool, String> {
    let documents = document::find(&options.paths, &options.class)?;
    let documents = match &options.only {
        Some(list) => document::only(list, documents)?,
        None => documents,
    };
    let documents = sample::sample(documents, options.sample, options.seed);
    if documents.is_empty() {
        return Err("no description found under the given paths".to_owned());
    }
    let mut known = match &options.known {
        Some(path) => Known::read(path)?,
        None => Known::default(),
    };
    let mut rows = run::run(&documents, options)?;
    for row in &mut rows {
        known.mark(row);
    }
    print!("{}", table::table(&rows, options));
    print!("{}", table::failures(&rows));
    print!("{}", totals::totals(&rows));
    if options.round_trip {
        let found = rows.iter().filter_map(|row| row.round_trip.as_ref());
        print!("{}", round_trip::totals(found));
    }
    if options.contract {
        let found = rows.iter().filter_map(|row| row.contract.as_ref());
        print!("{}", contract::totals(found));
    }
    if options.values.is_some() {
        let found = rows.iter().filter_map(|row| row.values.as_ref());
        print!("{}", values::report::totals(found));
        print!("{}", table::unmade(&rows, options));
        print!("{}", known.unused());
    }
    if let Some(path) = &options.json {
        let text = serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())?;
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(rows.iter().all(row::Row::is_sound))
}
