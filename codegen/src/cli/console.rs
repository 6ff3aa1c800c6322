//! The two output streams, and how to write to them.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::{Format, Output, When};
use super::exit::Exit;

/// How the person, or the program, at the other end wants output.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    /// The form of diagnostics.
    pub format: Format,
    /// Whether only errors are wanted.
    pub quiet: bool,
    /// Whether notes are wanted as well.
    pub verbose: bool,
    /// Whether diagnostics are coloured.
    pub colour: bool,
    /// Whether somebody watches.
    pub terminal: bool,
    choice: ColorChoice,
}

impl Console {
    pub(crate) fn new(output: &Output) -> Self {
        let choice = match output.color {
            When::Always => ColorChoice::Always,
            When::Never => ColorChoice::Never,
            // Looks for a terminal, NO_COLOR, CLICOLOR and the like.
            When::Auto => AutoStream::choice(&io::stderr()),
        };
        Self {
            format: output.format,
            quiet: output.quiet,
            verbose: output.verbose,
            colour: !matches!(choice, ColorChoice::Never),
            terminal: io::stderr().is_terminal(),
            choice,
        }
    }

    /// Whether to say what is being done and what came of it.
    pub(crate) fn talks(&self) -> bool {
        self.format == Format::Text && !self.quiet && (self.terminal || self.verbose)
    }

    /// Writes to standard error. Styles are left out where they are not wanted. When writing fails,
    /// there is no other place to report that, so it is ignored.
    pub(crate) fn say(&self, text: &str) {
        let mut stream = AutoStream::new(io::stderr(), self.choice);
        let _ = stream.write_all(text.as_bytes());
    }

    /// Shows on a terminal what takes a moment, until [`done`](Self::done).
    pub(crate) fn doing(&self, what: &str) {
        if self.talks() && self.terminal {
            self.say(&format!("{what} …"));
        }
    }

    /// Removes what [`doing`](Self::doing) wrote.
    pub(crate) fn done(&self) {
        if self.talks() && self.terminal {
            let _ = io::stderr().write_all(b"\r\x1b[K");
        }
    }

    /// Writes what was asked for to standard output.
    pub(crate) fn print(&self, text: &str) -> Exit {
        let mut stream = io::stdout().lock();
        match stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush())
        {
            Ok(()) => Exit::Done,
            // A reader such as `head` has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Err(error) => {
                self.say(&format!(
                    "error: cannot write to standard output: {error}\n"
                ));
                Exit::Usage
            }
        }
    }
}
