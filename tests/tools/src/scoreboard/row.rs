//! What is known of one description.

use serde::{Deserialize, Serialize};

use super::contract::Contract;
use super::round_trip::RoundTrip;
use super::values::report::Values;

/// One line of the scoreboard.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// The description.
    pub(super) file: String,
    /// Its class in the index.
    pub(super) class: String,
    /// How far it got.
    pub(super) state: State,
    /// Why it got no further: the first error, the panic message.
    pub(super) reason: Option<String>,
    /// What the generator says of it, unless it broke.
    pub(super) generation: Option<Generation>,
    /// What `cargo check` says of the client.
    pub(super) check: Option<Build>,
    /// What `cargo clippy` says of the client.
    pub(super) clippy: Option<Build>,
    /// What `cargo doc` says of the client.
    pub(super) doc: Option<Build>,
    /// What became of the examples.
    pub(super) round_trip: Option<RoundTrip>,
    /// What became of the operations.
    pub(super) contract: Option<Contract>,
    /// What became of the values.
    pub(super) values: Option<Values>,
}

impl Row {
    /// Whether nothing broke: the description ended in diagnostics, or in a client without warnings.
    pub(super) fn is_sound(&self) -> bool {
        matches!(self.state, State::Generated | State::Rejected)
            && self.builds().all(Build::is_clean)
            && self.round_trip.as_ref().is_none_or(RoundTrip::is_clean)
            && self.contract.as_ref().is_none_or(Contract::is_clean)
            && self.values.as_ref().is_none_or(Values::is_clean)
    }

    /// All runs of Cargo.
    pub(super) fn builds(&self) -> impl Iterator<Item = &Build> {
        [&self.check, &self.clippy, &self.doc].into_iter().flatten()
    }
}

/// How far a description got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// A client was written.
    Generated,
    /// Its diagnostics hold an error, so that no client was written.
    Rejected,
    /// The generator panicked.
    Panicked,
    /// The generator took too long.
    TimedOut,
    /// The generator ran out of the memory that it may use.
    OutOfMemory,
    /// The generator overflowed its stack.
    StackOverflow,
    /// The generator ended in another way that it should not.
    Aborted,
}

impl State {
    /// A word for the table.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Generated => "ok",
            Self::Rejected => "rejected",
            Self::Panicked => "panicked",
            Self::TimedOut => "timed out",
            Self::OutOfMemory => "out of memory",
            Self::StackOverflow => "stack overflow",
            Self::Aborted => "aborted",
        }
    }
}

/// What the generator says of a description; what a worker prints.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Generation {
    /// Whether its files could be read and parsed.
    pub(super) loads: bool,
    /// Whether a client came out.
    pub(super) generates: bool,
    /// Operations that the description holds.
    pub(super) operations: usize,
    /// Operations of the client that are typed throughout.
    pub(super) typed: usize,
    /// Operations of the client that are callable, with a part untyped.
    pub(super) degraded: usize,
    /// Fields that are free-form because the description says anything.
    pub(super) free_form_fields: usize,
    /// Schemas that are free-form because no Rust type was found for them.
    pub(super) untyped_schemas: usize,
    /// Types that the client defines.
    pub(super) types: usize,
    /// Lines of Rust, the runtime included.
    pub(super) lines: usize,
    /// Lines of Rust without the runtime.
    pub(super) own_lines: usize,
    /// Milliseconds from the path to the finished text, on the wall clock.
    pub(super) milliseconds: f64,
    /// Peak memory of the worker in KiB.
    pub(super) peak_kib: i64,
    /// Diagnostics that are errors.
    pub(super) errors: usize,
    /// Diagnostics that are warnings.
    pub(super) warnings: usize,
    /// The first error, or the first warning when there is no error, in one line.
    pub(super) first: Option<String>,
}

/// What a run of Cargo says of a client.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Build {
    /// Whether Cargo was content.
    pub(super) ok: bool,
    /// Errors of the client.
    pub(super) errors: usize,
    /// Warnings of the client.
    pub(super) warnings: usize,
    /// The first of them in one line.
    pub(super) first: Option<String>,
    /// Seconds that rustc computed for the client alone, user and system together; 0 when not measured.
    pub(super) cpu_seconds: f64,
    /// Peak memory of rustc for the client alone in KiB; 0 when not measured.
    pub(super) peak_kib: i64,
}

impl Build {
    /// Whether there is nothing to complain about.
    pub(super) fn is_clean(&self) -> bool {
        self.ok && self.warnings == 0
    }
}
