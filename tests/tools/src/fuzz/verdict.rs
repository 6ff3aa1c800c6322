//! What became of a document.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What became of a document; what a worker prints.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Verdict {
    /// Whether a client came out.
    pub(super) accepted: bool,
    /// Milliseconds that the generator took.
    pub(super) milliseconds: u64,
    /// The codes of the errors that stopped it, each once.
    pub(super) codes: Vec<String>,
    /// What went wrong, if anything did.
    pub(super) failure: Option<Failure>,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Failure {
    /// What tells this failure from others: the place of a panic, the rule that is broken.
    pub(super) signature: String,
    /// More of it, for people.
    pub(super) detail: String,
}

impl Failure {
    /// A failure of this signature.
    pub(super) fn new(signature: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            signature: signature.into(),
            detail: detail.into(),
        }
    }
}

impl Verdict {
    /// A document that broke the generator.
    pub(super) fn failed(milliseconds: u64, failure: Failure) -> Self {
        Self {
            milliseconds,
            failure: Some(failure),
            ..Self::default()
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.accepted {
            "accepted"
        } else {
            "rejected"
        };
        match &self.failure {
            None if self.codes.is_empty() => write!(f, "{word} in {} ms", self.milliseconds),
            None => {
                let codes = self.codes.join(", ");
                write!(f, "{word} in {} ms: {codes}", self.milliseconds)
            }
            Some(failure) => write!(f, "FAILED: {}: {}", failure.signature, failure.detail),
        }
    }
}
