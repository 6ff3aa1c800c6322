//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Says of API descriptions how far they get and what their clients cost.
#[derive(Debug, Parser)]
#[command(name = "scoreboard", args_conflicts_with_subcommands = true)]
pub(super) struct Options {
    /// Descriptions, folders of them, or an index (INDEX.tsv) whose paths are relative to itself.
    pub(super) paths: Vec<PathBuf>,

    /// Only descriptions of this class of the index; may be given several times.
    #[arg(long, value_name = "CLASS")]
    pub(super) class: Vec<String>,

    /// Only descriptions that this file lists, one a line, as the index or the command line names them.
    #[arg(long, value_name = "FILE")]
    pub(super) only: Option<PathBuf>,

    /// Type-check each client with `cargo check`, and measure rustc.
    #[arg(long)]
    pub(super) compile: bool,

    /// Lint each client with `cargo clippy`.
    #[arg(long)]
    pub(super) clippy: bool,

    /// Document each client with `cargo doc`.
    #[arg(long)]
    pub(super) doc: bool,

    /// Read and write every valid example of the description with its client, and compare.
    #[arg(long)]
    pub(super) round_trip: bool,

    /// Call every operation with its client, and compare what is sent and received with the description.
    #[arg(long)]
    pub(super) contract: bool,

    /// Make so many values of every schema, read and write them with its client, and compare.
    #[arg(long, value_name = "N")]
    pub(super) values: Option<usize>,

    /// Misses of values that are known, one a line with its reason; others are failures.
    #[arg(long, value_name = "FILE")]
    pub(super) known: Option<PathBuf>,

    /// Also write every row to this file as JSON.
    #[arg(long, value_name = "FILE")]
    pub(super) json: Option<PathBuf>,

    /// Only this many descriptions, chosen at random.
    #[arg(long, value_name = "N")]
    pub(super) sample: Option<usize>,

    /// The seed of that choice, and of values.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(super) seed: u64,

    /// Seconds that one description may take to generate.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub(super) timeout: u64,

    /// Seconds that one run of Cargo may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    pub(super) build_timeout: u64,

    /// Mebibytes of address space that one description may take to generate.
    #[arg(long, value_name = "MIB", default_value_t = 4096)]
    pub(super) memory: u64,

    /// How many descriptions at the same time.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(super) jobs: usize,

    /// Keep the clients here, one folder each; otherwise each is deleted once it is measured.
    #[arg(long, value_name = "DIR")]
    pub(super) keep: Option<PathBuf>,

    /// Print a line for failures only, not for every description.
    #[arg(long)]
    pub(super) brief: bool,

    /// Where clients are compiled; dependencies stay here between runs.
    #[arg(long, value_name = "DIR")]
    pub(super) work: Option<PathBuf>,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Options {
    /// Whether clients need tests.
    pub(super) fn has_tests(&self) -> bool {
        self.round_trip || self.contract
    }

    /// Whether Cargo runs at all.
    pub(super) fn builds(&self) -> bool {
        self.compile || self.clippy || self.doc || self.has_tests() || self.values.is_some()
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Generates one client: what the program starts itself for.
    #[command(hide = true)]
    Generate(Job),
    /// Reads and writes the values of one client.
    #[command(hide = true)]
    Values(ValuesJob),
}

/// One client to examine.
#[derive(Debug, Args)]
pub(super) struct ValuesJob {
    /// The schemas.
    pub(super) data: PathBuf,

    /// The program of the client that reads and writes values.
    pub(super) program: PathBuf,

    /// How many values of each schema.
    pub(super) count: usize,

    /// The seed of the values.
    pub(super) seed: u64,
}

/// One description to generate from.
#[derive(Debug, Args)]
pub(super) struct Job {
    /// The description.
    pub(super) path: PathBuf,

    /// Where to write the client, if anywhere.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,

    /// Mebibytes of address space.
    #[arg(long)]
    pub(super) memory: u64,

    /// Whether the client gets tests.
    #[arg(long)]
    pub(super) with_tests: bool,

    /// Whether it gets the program of values.
    #[arg(long)]
    pub(super) with_values: bool,
}
