// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Settings from environment variables.

/// The value of a variable, unless that is unset, empty or not Unicode.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
