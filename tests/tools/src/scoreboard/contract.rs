//! What becomes of the operations of a description when its client calls them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The report of a client's own test of its calls, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Contract {
    /// Operations, each once for each media type of its body.
    pub(super) operations: usize,
    /// Those whose requests and responses were all as described.
    pub(super) proven: usize,
    /// Responses that were answered.
    pub(super) responses: usize,
    /// Operations that could not be called, and why.
    pub(super) skipped: Vec<Finding>,
    /// Responses that could not be made, and why.
    pub(super) partly: Vec<Finding>,
    /// What was not as described.
    pub(super) failed: Vec<Finding>,
    /// Why the test gave no report.
    #[serde(default)]
    pub(super) broken: Option<String>,
}

/// An operation, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Finding {
    /// Its name in the description.
    pub(super) operation: String,
    /// File and line.
    pub(super) place: String,
    /// The request or the response.
    pub(super) what: String,
    /// What is to be said.
    pub(super) message: String,
}

impl Contract {
    /// No report, for this reason.
    pub(super) fn broken(reason: impl Into<String>) -> Self {
        Self {
            broken: Some(reason.into()),
            ..Self::default()
        }
    }

    /// Whether everything that was called was as described.
    pub(super) fn is_clean(&self) -> bool {
        self.broken.is_none() && self.failed.is_empty()
    }

    /// The figures for the table.
    pub(super) fn cells(found: Option<&Self>) -> [String; 4] {
        match found {
            Some(found) if found.broken.is_none() => [
                found.operations,
                found.proven,
                found.skipped.len(),
                found.failed.len(),
            ]
            .map(|count| count.to_string()),
            _ => ["-", "-", "-", "-"].map(str::to_owned),
        }
    }

    /// A line for each thing that went wrong.
    pub(super) fn failures(&self) -> impl Iterator<Item = String> {
        let failed = self.failed.iter().map(|found| {
            let Finding {
                operation,
                place,
                what,
                message,
            } = found;
            format!("{place}: {operation}: {what}: {message}")
        });
        self.broken.clone().into_iter().chain(failed)
    }
}

/// The sums over all descriptions, and why operations were skipped.
pub(super) fn totals<'a>(all: impl Iterator<Item = &'a Contract>) -> String {
    let mut sum = Contract::default();
    let (mut descriptions, mut broken, mut unmade) = (0_usize, 0_usize, 0_usize);
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for found in all {
        descriptions += 1;
        broken += usize::from(found.broken.is_some());
        sum.operations += found.operations;
        sum.proven += found.proven;
        sum.responses += found.responses;
        unmade += found.partly.len();
        sum.failed.extend(found.failed.iter().cloned());
        for skipped in &found.skipped {
            *reasons.entry(reason(&skipped.message)).or_default() += 1;
        }
    }
    let skipped: usize = reasons.values().sum();
    let lines = reasons
        .iter()
        .map(|(reason, count)| format!("  {count} skipped: {reason}\n"));
    format!(
        "\ncontract: {descriptions} descriptions ({broken} without a report), {} calls, {} proven with {} responses, {skipped} skipped, {} failures, {unmade} responses without a sample\n{}",
        sum.operations,
        sum.proven,
        sum.responses,
        sum.failed.len(),
        lines.collect::<String>()
    )
}

/// A reason without what is particular to the operation: names and values.
fn reason(message: &str) -> String {
    let mut quoted = message.split('`');
    let mut text = quoted.next().unwrap_or_default().to_owned();
    while let (Some(_), Some(after)) = (quoted.next(), quoted.next()) {
        text.push('…');
        text.push_str(after);
    }
    let plain = text.split(": {").next().unwrap_or_default();
    plain.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::{Contract, Finding, reason, totals};

    #[test]
    fn reasons_are_counted_without_names() {
        assert_eq!(
            reason("the parameter `a` is a file"),
            "the parameter … is a file"
        );
        let skipped = |name: &str| Finding {
            operation: name.to_owned(),
            place: String::new(),
            what: "skipped".to_owned(),
            message: format!("the parameter `{name}` is a file"),
        };
        let found = Contract {
            operations: 3,
            proven: 1,
            skipped: vec![skipped("a"), skipped("b")],
            ..Contract::default()
        };
        let text = totals([&found, &Contract::broken("it does not compile")].into_iter());
        assert!(text.contains("2 descriptions (1 without a report), 3 calls, 1 proven"));
        assert!(
            text.contains("  2 skipped: the parameter … is a file\n"),
            "{text}"
        );
    }
}
