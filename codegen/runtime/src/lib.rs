//! The hand-written part of every generated client.

pub mod json;
