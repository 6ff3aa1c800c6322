//! What becomes of the examples of a description when its client reads and writes them.

use serde::{Deserialize, Serialize};

/// The report of a client's own contract test, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct RoundTrip {
    /// Examples whose type is known.
    pub(super) samples: usize,
    /// Those that are valid against their own schema.
    pub(super) valid: usize,
    /// Those that were the same after reading and writing.
    pub(super) round_tripped: usize,
    /// Members that no schema mentions, and that were left out.
    pub(super) unmentioned: usize,
    /// Examples that are not valid, and why.
    pub(super) skipped: Vec<Miss>,
    /// Valid examples that were not the same.
    pub(super) misses: Vec<Miss>,
    /// Why the test gave no report.
    #[serde(default)]
    pub(super) broken: Option<String>,
}

impl RoundTrip {
    /// No report, for this reason.
    pub(super) fn broken(reason: impl Into<String>) -> Self {
        Self {
            broken: Some(reason.into()),
            ..Self::default()
        }
    }

    /// Whether all valid examples came back.
    pub(super) fn is_clean(&self) -> bool {
        self.broken.is_none() && self.misses.is_empty()
    }

    /// The figures for the table.
    pub(super) fn cells(found: Option<&Self>) -> [String; 3] {
        match found {
            Some(found) if found.broken.is_none() => {
                [found.samples, found.valid, found.round_tripped].map(|count| count.to_string())
            }
            _ => ["-", "-", "-"].map(str::to_owned),
        }
    }

    /// A line for each thing that went wrong.
    pub(super) fn failures(&self) -> impl Iterator<Item = String> {
        let misses = self.misses.iter().map(|miss| {
            let Miss {
                place,
                origin,
                kind,
                path,
                message,
            } = miss;
            format!("{place}: {origin}: {kind} at `{path}`: {message}")
        });
        self.broken.clone().into_iter().chain(misses)
    }
}

/// An example, and what is wrong with it or with what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Miss {
    /// File and line.
    pub(super) place: String,
    /// What it is an example of.
    pub(super) origin: String,
    /// What kind of difference.
    pub(super) kind: String,
    /// Where in the value, as a JSON Pointer.
    pub(super) path: String,
    /// What is different.
    pub(super) message: String,
}

/// The sums over all descriptions, one line.
pub(super) fn totals<'a>(all: impl Iterator<Item = &'a RoundTrip>) -> String {
    let (mut descriptions, mut broken) = (0_usize, 0_usize);
    let (mut samples, mut valid, mut same, mut unmentioned) = (0, 0, 0, 0);
    for found in all {
        descriptions += 1;
        broken += usize::from(found.broken.is_some());
        samples += found.samples;
        valid += found.valid;
        same += found.round_tripped;
        unmentioned += found.unmentioned;
    }
    // Divided by one where nothing is valid: then the rate is nought and says nothing.
    let rate = 100.0 * same as f64 / valid.max(1) as f64;
    format!(
        "\nround trip: {descriptions} descriptions ({broken} without a report), {samples} examples, {valid} valid, {same} the same ({rate:.2} %), {unmentioned} members left out that no schema mentions\n"
    )
}
