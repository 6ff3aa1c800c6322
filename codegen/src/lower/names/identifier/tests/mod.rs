//! What names look like, and what never changes them.

mod compile;
mod scopes;
mod tables;
