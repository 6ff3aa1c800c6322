//! What became of the values of a description.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// The report of the values of a client, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Values {
    /// Schemas that have a type.
    pub(crate) schemas: usize,
    /// Values that were read.
    pub(crate) values: usize,
    /// Those that were the same afterwards.
    pub(crate) equal: usize,
    pub(crate) changed: usize,
    pub(crate) refused: usize,
    pub(crate) crashed: usize,
    /// How many values have each kind of trouble.
    pub(crate) kinds: BTreeMap<String, usize>,
    /// Schemas of which no value could be made.
    pub(crate) unmade: Vec<Unmade>,
    /// What was not equal, one entry for each kind of miss.
    pub(crate) misses: Vec<Miss>,
    /// Why there is no report.
    #[serde(default)]
    pub(crate) broken: Option<String>,
}

/// A schema without a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Unmade {
    /// File and line.
    pub(crate) place: String,
    /// The last value that was tried, and why it is not valid.
    pub(crate) reason: String,
}

/// Values that were not equal for the same reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Miss {
    /// `changed`, `refused` or `crashed`.
    pub(crate) outcome: String,
    /// The reason, without what is particular to the value.
    pub(crate) kind: String,
    /// How many values.
    pub(crate) count: usize,
    /// File and line of the schema of the smallest value.
    pub(crate) place: String,
    /// The smallest value.
    pub(crate) value: String,
    /// What became of it.
    pub(crate) message: String,
    /// Whether a list says that it is known.
    #[serde(default)]
    pub(crate) is_known: bool,
}

impl Values {
    /// No report, for this reason.
    pub(crate) fn broken(reason: impl Into<String>) -> Self {
        Self {
            broken: Some(reason.into()),
            ..Self::default()
        }
    }

    /// The figures for the table.
    pub(crate) fn cells(found: Option<&Self>) -> [String; 6] {
        match found {
            Some(found) if found.broken.is_none() => [
                found.values.to_string(),
                percent(found.equal, found.values),
                found.changed.to_string(),
                found.refused.to_string(),
                found.crashed.to_string(),
                found.unmade.len().to_string(),
            ],
            _ => ["-"; 6].map(str::to_owned),
        }
    }

    /// Whether every value was equal, but for what is known.
    pub(crate) fn is_clean(&self) -> bool {
        self.broken.is_none() && self.misses.iter().all(|miss| miss.is_known)
    }

    /// A line for each kind of miss that is not known.
    pub(crate) fn failures(&self) -> impl Iterator<Item = String> {
        let broken = self
            .broken
            .iter()
            .map(|reason| format!("no report: {reason}"));
        let misses = self.misses.iter().filter(|miss| !miss.is_known);
        broken.chain(misses.map(Miss::line))
    }

    /// A line for each schema of which no value could be made.
    pub(crate) fn unmade(&self) -> impl Iterator<Item = String> {
        let unmade = self.unmade.iter();
        unmade.map(|it| format!("{}: no value: {}", it.place, it.reason))
    }
}

impl Miss {
    fn line(&self) -> String {
        let Self {
            outcome,
            kind,
            count,
            place,
            value,
            message,
            is_known: _,
        } = self;
        let value: String = value.chars().take(400).collect();
        format!("{place}: {outcome} {count}: {kind}\n    {value}\n    {message}")
    }
}

/// The sums over all descriptions, and the share of each kind of trouble.
pub(crate) fn totals<'a>(all: impl Iterator<Item = &'a Values>) -> String {
    let mut sum = Values::default();
    let (mut descriptions, mut broken, mut unmade) = (0_usize, 0_usize, 0_usize);
    for found in all {
        descriptions += 1;
        broken += usize::from(found.broken.is_some());
        unmade += found.unmade.len();
        sum.schemas += found.schemas;
        sum.values += found.values;
        sum.equal += found.equal;
        sum.changed += found.changed;
        sum.refused += found.refused;
        sum.crashed += found.crashed;
        for (kind, count) in &found.kinds {
            *sum.kinds.entry(kind.clone()).or_default() += count;
        }
    }
    let mut text = format!(
        "\nvalues: {descriptions} descriptions ({broken} without a report), {} schemas ({unmade} without a value), {} values, {} equal ({}), {} changed, {} refused, {} crashed\n",
        sum.schemas,
        sum.values,
        sum.equal,
        percent(sum.equal, sum.values),
        sum.changed,
        sum.refused,
        sum.crashed
    );
    let kinds = sum.kinds.iter();
    let kinds: Vec<String> = kinds
        .map(|(kind, count)| format!("{kind} {}", percent(*count, sum.values)))
        .collect();
    if !kinds.is_empty() {
        let _ = writeln!(text, "  of the values: {}", kinds.join(", "));
    }
    text
}

fn percent(part: usize, whole: usize) -> String {
    // Divided by one where there is nothing: then the rate is nought and says nothing.
    let rate = 100.0 * part as f64 / whole.max(1) as f64;
    format!("{rate:.2} %")
}
