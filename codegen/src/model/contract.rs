//! What the tests of a client check it against.

use super::Type;

/// The material of a client's contract tests.
#[derive(Debug)]
pub struct Contract {
    /// What the description says, as one JSON text: schemas and samples.
    pub data: String,
    /// The types that samples are read as; the data refers to them by index.
    pub types: Vec<Type>,
    /// The calls that are made; the data refers to them by index.
    pub calls: Vec<Call>,
}

/// A call of an operation with its body in one of its media types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The index of the operation.
    pub operation: usize,
    /// The index of the body's content; `None` if the operation takes no body.
    pub content: Option<usize>,
}

/// The material of a client's program of values.
#[derive(Debug)]
pub struct Values {
    /// Each schema that has a type, as one JSON text.
    pub data: String,
    /// The types that values are read as; the data refers to them by index.
    pub types: Vec<Type>,
}
