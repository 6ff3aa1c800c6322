//! The command as people and programs use it: arguments in, streams and an exit code out.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "cli/support.rs"]
mod support;

#[path = "cli/diagnostics.rs"]
mod diagnostics;
#[path = "cli/inspect.rs"]
mod inspect;
#[path = "cli/levels.rs"]
mod levels;
#[path = "cli/mistakes.rs"]
mod mistakes;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/regenerate.rs"]
mod regenerate;
#[path = "cli/settings.rs"]
mod settings;
