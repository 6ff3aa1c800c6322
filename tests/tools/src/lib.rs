//! Programs for those who work on `codegen`.
//!
//! The [`scoreboard`] says of any number of descriptions how far they get and what their clients cost; [`fuzz`] looks
//! for descriptions that the generator cannot take; [`house`] measures the sources of the generator itself.

pub mod fuzz;
pub mod house;
pub mod names;

pub mod random;
pub mod scoreboard;
pub mod tree;
