//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Looks for descriptions that make the generator panic, hang, or write what it should not.
#[derive(Debug, Parser)]
#[command(name = "fuzz", args_conflicts_with_subcommands = true)]
pub(super) struct Options {
    /// How long to look.
    #[arg(long, value_name = "M", default_value_t = 1.0)]
    pub(super) minutes: f64,

    /// Stop after this many documents, if the time is not over before.
    #[arg(long, value_name = "N")]
    pub(super) cases: Option<u64>,

    /// The number of the first document.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) from: u64,

    /// What the documents depend on, beside those that they are made from.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(super) seed: u64,

    /// Folders of descriptions to mutate beside the project's own fixtures; may be given several times.
    #[arg(long, value_name = "DIR")]
    pub(super) corpus: Vec<PathBuf>,

    /// Where documents go that break the generator; beside the programs that Cargo built if not given.
    #[arg(long, value_name = "DIR")]
    pub(super) failures: Option<PathBuf>,

    /// How many documents at the same time.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) jobs: usize,

    #[command(flatten)]
    pub(super) bounds: Bounds,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What one document may cost.
#[derive(Clone, Debug, Args)]
pub(super) struct Bounds {
    /// Seconds that one document may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub(super) timeout: u64,

    /// Mebibytes of address space that the generator may take.
    #[arg(long, value_name = "MIB", default_value_t = 3072)]
    pub(super) memory: u64,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Examines documents of their own: what repeats a failure.
    Check {
        /// The documents.
        #[arg(required = true)]
        paths: Vec<PathBuf>,

        #[command(flatten)]
        bounds: Bounds,
    },
    /// Writes a case of a number, to look at a slow one: `--seed` and `--corpus` as they were.
    Make {
        /// Its number.
        number: u64,

        /// The folder.
        folder: PathBuf,

        /// The seed.
        #[arg(long, default_value_t = 1)]
        seed: u64,

        /// Folders of descriptions.
        #[arg(long, value_name = "DIR")]
        corpus: Vec<PathBuf>,
    },
    /// Examines the documents that standard input names: what the program starts itself for.
    #[command(hide = true)]
    Work {
        /// Mebibytes of address space.
        #[arg(long)]
        memory: u64,
    },
}
