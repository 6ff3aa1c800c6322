// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/environment.rs.

//! Settings from environment variables.

/// The value of a variable, unless that is unset, empty or not Unicode.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
