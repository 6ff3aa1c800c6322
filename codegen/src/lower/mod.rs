//! Every decision: from the description to the client in Rust's words.
#![allow(dead_code, unused_imports, reason = "the rest of the stage uses it")]

pub(crate) mod docs;
pub(crate) mod naming;
