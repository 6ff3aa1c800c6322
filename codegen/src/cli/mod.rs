//! The command line: arguments in, calls of the library, text and an exit code out.
//!
//! What was asked for goes to standard output; diagnostics and progress go to standard error.

mod accepted;
mod args;
mod check;
mod console;
mod coverage;
mod dump;
mod exit;
mod explain;
mod inputs;
mod regenerate;
mod report;
mod spec;
mod summary;
mod table;
mod target;

use clap::{CommandFactory, Parser};

use args::{Cli, Command, ConfigText};
use console::Console;
use exit::Exit;

/// Runs the command that the arguments ask for.
pub(crate) fn run() -> Exit {
    let cli = Cli::parse();
    if let Some(wrong) = cli.conflict() {
        Cli::command()
            .error(clap::error::ErrorKind::ArgumentConflict, wrong)
            .exit();
    }
    let console = Console::new(&cli.output);
    match cli.command {
        None => regenerate::run(&cli.regenerate, &console),
        Some(Command::Check(check)) => check::run(&check, &console),
        Some(Command::Dump(dump)) => dump::run(&dump, &console),
        Some(Command::Config(config)) => match config.what {
            ConfigText::Schema => console.print(codegen::generate::settings::SCHEMA),
        },
        Some(Command::Explain(explain)) => explain::run(explain.code.as_deref(), &console),
    }
}
