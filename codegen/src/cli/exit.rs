//! Exit codes.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Done,
    /// The description has errors.
    Description,
    /// The arguments are wrong, or a file cannot be read or written.
    Usage,
    /// `--check` found a difference.
    Different,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Description => 1,
            Exit::Usage => 2,
            Exit::Different => 3,
        })
    }
}
