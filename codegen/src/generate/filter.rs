//! Which operations the client is to have.

use super::settings::Placed;

/// Chooses operations. Each pattern may hold `*`, which stands for any text, slashes included.
///
/// An operation is in the client if it matches one pattern of every list of `include` that has any, and
/// none of the lists of `exclude`. Names do not depend on the choice: a type or a method is called the
/// same as in the whole client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By tag.
    pub tags: Patterns,
    /// By `operationId`.
    pub operations: Patterns,
    /// By path template.
    pub paths: Patterns,
}

/// Patterns for one property of operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patterns {
    /// One of these must match; without any, everything does.
    pub include: Vec<Placed<String>>,
    /// None of these may match.
    pub exclude: Vec<Placed<String>>,
}
