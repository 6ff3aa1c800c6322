//! What was found, for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::case::Origin;
use super::verdict::Verdict;

/// What became of the documents so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    rows: BTreeMap<Origin, Row>,
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

impl Tally {
    /// Counts a document; true if it failed in a way not met before.
    pub(super) fn add(&mut self, number: u64, origin: Origin, verdict: &Verdict) -> bool {
        let row = self.rows.entry(origin).or_default();
        row.documents += 1;
        row.accepted += usize::from(verdict.accepted);
        row.milliseconds = row.milliseconds.saturating_add(verdict.milliseconds);
        row.slowest = row.slowest.max((verdict.milliseconds, number));
        let Some(failure) = &verdict.failure else {
            return false;
        };
        row.failed += 1;
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

    /// All of it.
    pub(super) fn table(&self) -> String {
        let mut text = format!(
            "{:<16}{:>10}{:>10}{:>8}{:>10}{:>12}  (its number)\n",
            "made from", "documents", "accepted", "failed", "mean ms", "slowest ms"
        );
        for (origin, row) in &self.rows {
            let mean = row.milliseconds as f64 / row.documents.max(1) as f64;
            let (slowest, number) = row.slowest;
            // Writing to a `String` cannot fail.
            let _ = writeln!(
                text,
                "{:<16}{:>10}{:>10}{:>8}{mean:>10.1}{slowest:>12}  ({number})",
                origin.word(),
                row.documents,
                row.accepted,
                row.failed,
            );
        }
        for (signature, times) in &self.failures {
            let _ = writeln!(text, "{times} times: {signature}");
        }
        text
    }
}
