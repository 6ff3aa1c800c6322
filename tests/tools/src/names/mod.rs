//! The names of clients: how many there are, how long they are, and which of them no person would write.
//!
//! ```text
//! cargo run --release -p tools --bin names -- PATH… [--longest 20] [--all]
//! ```
//!
//! Names are read from the text of the clients, so that none is left out. A name that spells a sign is wrong unless the
//! author of the description wrote that sign there, or the word; one with a piece of a pointer is unless the author
//! wrote those letters.

mod author;
mod collect;
mod corpus;
mod judge;
mod words;

pub use author::Author;
pub use collect::Names;
pub use corpus::{Named, all, named};
pub use judge::{Fault, fault, wrong};

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Letters that a name is long with.
const LONG: usize = 60;

/// Counts the names of clients, and prints those that no person would write.
#[derive(Debug, Parser)]
#[command(name = "names")]
struct Options {
    /// Descriptions, folders of them, or an index (INDEX.tsv) whose paths are relative to itself.
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// Prints so many of the longest names of types of each description.
    #[arg(long, value_name = "N", default_value_t = 0)]
    longest: usize,

    /// Prints a row for every description, not for those alone that have long or wrong names.
    #[arg(long)]
    all: bool,
}

/// The whole program. Exit code 0 means that no name is wrong, 1 that some are, 2 is a usage error.
#[must_use]
pub fn main() -> ExitCode {
    let options = Options::parse();
    match all(&options.paths, |_, _| true) {
        Ok(found) => {
            print!("{}", table(&found, &options));
            print!("{}", details(&found, &options));
            let is_fine = found.iter().all(|named| named.wrong.is_empty());
            if is_fine {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(message) => {
            eprintln!("names: {message}");
            ExitCode::from(2)
        }
    }
}

fn table(found: &[Named], options: &Options) -> String {
    let mut text = format!(
        "| description | types | aliases | over {LONG} | spelled signs | pieces of pointers | longest |\n\
        |---|--:|--:|--:|--:|--:|--:|\n"
    );
    let mut sum = [0; 6];
    for named in found {
        let counts = counts(named);
        let [_, _, long, joints, pointers, _] = counts;
        if options.all || long + joints + pointers > 0 {
            text.push_str(&row(&named.description, counts));
        }
        let [.., all_longest] = sum;
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
        let [.., own_longest] = counts;
        if let Some(last) = sum.last_mut() {
            *last = own_longest.max(all_longest);
        }
    }
    text + &row(&format!("all {}", found.len()), sum)
}

fn row(title: &str, counts: [usize; 6]) -> String {
    let cells: String = counts.iter().map(|count| format!(" {count} |")).collect();
    format!("| {title} |{cells}\n")
}

fn counts(named: &Named) -> [usize; 6] {
    let longest = named.names.longest();
    let of = |wanted: Fault| {
        named
            .wrong
            .iter()
            .filter(|(_, fault)| *fault == wanted)
            .count()
    };
    [
        named.names.types.len(),
        named.names.aliases.len(),
        longest.iter().filter(|name| name.len() > LONG).count(),
        of(Fault::Joint),
        of(Fault::Pointer),
        longest.first().map_or(0, |name| name.len()),
    ]
}

fn details(found: &[Named], options: &Options) -> String {
    let mut text = String::new();
    for named in found {
        let longest = named.names.longest().into_iter().take(options.longest);
        let longest = longest.map(|name| format!("  {} {name}\n", name.len()));
        let wrong = named.wrong.iter();
        let wrong = wrong.map(|(name, fault)| format!("  {fault:?}: {name}\n"));
        let lines: String = wrong.chain(longest).collect();
        if !lines.is_empty() {
            text.push_str(&format!("\n{}\n{lines}", named.description));
        }
    }
    text
}
