//! What was found, for people.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::case::{Case, Origin, Variation};
use super::verdict::Verdict;

/// What became of the documents so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    rows: BTreeMap<Origin, Row>,
    /// The same cases once more, by what stood beside the description.
    varied: BTreeMap<Variation, Row>,
    /// How often each error ended a case, by its code.
    codes: BTreeMap<String, usize>,
    /// How often each failure was met, by its signature.
    failures: BTreeMap<String, usize>,
}

#[derive(Debug, Default)]
struct Row {
    documents: usize,
    accepted: usize,
    failed: usize,
    milliseconds: u64,
    slowest: (u64, u64),
}

impl Row {
    fn add(&mut self, number: u64, verdict: &Verdict) {
        self.documents += 1;
        self.accepted += usize::from(verdict.accepted);
        self.milliseconds = self.milliseconds.saturating_add(verdict.milliseconds);
        self.slowest = self.slowest.max((verdict.milliseconds, number));
        self.failed += usize::from(verdict.failure.is_some());
    }

    fn write(&self, word: &str, text: &mut String) {
        let mean = self.milliseconds as f64 / self.documents.max(1) as f64;
        let (slowest, number) = self.slowest;
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "{word:<16}{:>10}{:>10}{:>8}{mean:>10.1}{slowest:>12}  ({number})",
            self.documents, self.accepted, self.failed,
        );
    }
}

impl Tally {
    /// Counts a case; true if it failed in a way not met before.
    pub(super) fn add(&mut self, number: u64, case: &Case, verdict: &Verdict) -> bool {
        let row = self.rows.entry(case.origin).or_default();
        row.add(number, verdict);
        for variation in &case.variations {
            let row = self.varied.entry(*variation).or_default();
            row.add(number, verdict);
        }
        for code in &verdict.codes {
            *self.codes.entry(code.clone()).or_default() += 1;
        }
        let Some(failure) = &verdict.failure else {
            return false;
        };
        let met = self.failures.entry(failure.signature.clone()).or_default();
        *met += 1;
        *met == 1
    }

    /// How many documents there were.
    pub(super) fn documents(&self) -> usize {
        self.rows.values().map(|row| row.documents).sum()
    }

    /// Whether nothing failed.
    pub(super) fn is_sound(&self) -> bool {
        self.failures.is_empty()
    }

    /// All in one line.
    pub(super) fn line(&self, seconds: f64) -> String {
        let accepted: usize = self.rows.values().map(|row| row.accepted).sum();
        let failed: usize = self.rows.values().map(|row| row.failed).sum();
        let documents = self.documents();
        format!(
            "{seconds:.0} s: {documents} documents, {accepted} accepted, {failed} failed in {} ways",
            self.failures.len()
        )
    }

    /// The errors that rejected most cases, which then never reach later stages.
    fn reasons(&self) -> Vec<String> {
        let mut codes: Vec<_> = self.codes.iter().collect();
        codes.sort_by_key(|(_, times)| Reverse(**times));
        let codes = codes.into_iter().take(12);
        codes
            .map(|(code, times)| format!("{code} ({times})"))
            .collect()
    }

    /// All of it.
    pub(super) fn table(&self) -> String {
        let mut text = format!(
            "{:<16}{:>10}{:>10}{:>8}{:>10}{:>12}  (its number)\n",
            "made from", "documents", "accepted", "failed", "mean ms", "slowest ms"
        );
        for (origin, row) in &self.rows {
            row.write(origin.word(), &mut text);
        }
        let _ = writeln!(text, "of these, with");
        for (variation, row) in &self.varied {
            row.write(variation.word(), &mut text);
        }
        let _ = writeln!(text, "rejected for {}", self.reasons().join(", "));
        for (signature, times) in &self.failures {
            let _ = writeln!(text, "{times} times: {signature}");
        }
        text
    }
}
