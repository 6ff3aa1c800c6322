//! The hand-written part of every generated client.
//!
//! Everything lives below [`runtime`], so that the paths inside the sources and
//! their macros are the same here and in a generated crate.

pub mod runtime;

#[cfg(test)]
#[allow(
    unreachable_pub,
    reason = "the tables make public functions, as generated types want them"
)]
mod json_tests;
