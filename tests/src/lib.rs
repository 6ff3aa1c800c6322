//! Everything that proves `codegen` and `generated-client` from the outside.
//!
//! The suites stand in `tests/`; this library is the part that is also a program: the [`scoreboard`],
//! which says of any number of descriptions how far they get and what their clients cost.

pub mod scoreboard;
