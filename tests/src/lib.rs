//! Everything that proves `codegen` and `generated-client` from the outside.
//!
//! The suites stand in `tests/`; this library is the part that is also programs: the [`scoreboard`], which
//! says of any number of descriptions how far they get and what their clients cost, and [`fuzz`], which
//! looks for descriptions that the generator cannot take. The [`workspace`] is where the suites compile.

pub mod fuzz;
mod random;
pub mod scoreboard;
pub mod workspace;
