//! The hand-written part of every generated client.
//!
//! The generator copies the files below `runtime/` into each client as `src/runtime/`, so every
//! path in them starts at `super` or at `$crate::runtime` and is the same in both crates. Tests
//! stand beside that folder, and are not copied.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod api;
#[allow(dead_code, reason = "clients use it, each a part")]
pub mod runtime;

#[cfg(test)]
#[allow(
    unreachable_pub,
    reason = "the tables make public functions, as generated types want them"
)]
mod json_tests;
#[cfg(test)]
mod tests;
