//! What the tests of a client check it against.

use super::Type;

/// The material of a client's contract tests.
#[derive(Debug)]
pub struct Contract {
    /// What the description says, as one JSON text: schemas and samples.
    pub data: String,
    /// The types that samples are read as; the data refers to them by index.
    pub types: Vec<Type>,
}
