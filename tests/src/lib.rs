//! Everything that proves `codegen` and `generated-client` from the outside.
//!
//! The suites stand in `tests/`; this library is the [`workspace`] in which they compile clients.

pub mod workspace;
