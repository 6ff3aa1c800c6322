//! The names of credentials.

use crate::model::MethodName;

use crate::lower::names::identifier::{Candidate, Scope};

/// Methods that the client builder has.
const BUILDER_METHODS: &[&str] = &[
    "new",
    "build",
    "base_url",
    "server",
    "timeout",
    "connect_timeout",
    "max_response_size",
    "response_size_limit",
    "user_agent",
    "default_header",
    "header",
    "transport",
    "credential",
    "from_env",
    "service",
];

/// Names the setters of credentials.
pub(in crate::lower) fn setters<'a>(
    schemes: impl Iterator<Item = (&'a str, Option<&'a str>)>,
) -> Vec<MethodName> {
    let candidates: Vec<Candidate> = schemes
        .map(|(name, rust_name)| Candidate {
            explicit: rust_name.map(str::to_owned),
            ..Candidate::new(name)
        })
        .collect();
    Scope::<MethodName>::new(BUILDER_METHODS)
        .resolve(&candidates)
        .names
}

/// The part of an environment variable that stands for a setter.
pub(in crate::lower) fn env(setter: &str) -> String {
    setter
        .trim_start_matches("r#")
        .trim_end_matches('_')
        .to_ascii_uppercase()
}
