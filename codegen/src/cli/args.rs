//! The arguments.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use codegen::generate::settings::{Placed, Settings};
use codegen::generate::{Filter, Patterns};

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  the description has errors
  2  the arguments are wrong, or a file cannot be read or written
  3  --check found a difference, or a mistake that is not accepted

What was asked for goes to standard output, diagnostics and progress to standard error.";

/// Writes a complete Rust client crate from an OpenAPI description.
///
/// Without a subcommand, the client is written again: `cargo codegen` in this repository. The
/// description is YAML or JSON, OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0. A run that changes nothing
/// touches no file.
#[derive(Debug, Parser)]
#[command(name = "codegen", version, after_help = EXIT_CODES, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub regenerate: Regenerate,
    #[command(flatten)]
    pub output: Output,
}

impl Cli {
    /// What is wrong with the combination: arguments for writing a client beside a subcommand.
    pub(crate) fn conflict(&self) -> Option<&'static str> {
        let wrong = self.command.is_some() && self.regenerate != Regenerate::default();
        wrong.then_some("a subcommand takes its arguments after its name; those before it are for writing a client")
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Report what is wrong with a description and how much of it a client covers; write nothing
    Check(Check),
    /// Print what a stage made of a description
    Dump(Dump),
    /// Print what concerns `codegen.toml`
    Config(ConfigCommand),
    /// Explain a diagnostic code, or list all of them
    Explain(Explain),
}

#[derive(Args, Debug, Default, PartialEq, Eq)]
pub(crate) struct Regenerate {
    /// The description [default: api.yaml here or in the nearest folder above that has it]
    #[arg(value_name = "SPEC")]
    pub positional: Option<PathBuf>,
    /// The description, by option
    #[arg(long, value_name = "SPEC", conflicts_with = "positional")]
    pub spec: Option<PathBuf>,
    /// The folder of the crate [default: generated-client beside the description]
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// The package's name [default: the name of the output folder]
    #[arg(long)]
    pub name: Option<String>,
    /// The prefix of the environment variables that the client reads [default: from the title]
    #[arg(long, value_name = "PREFIX")]
    pub env_prefix: Option<String>,
    /// Make the crate a workspace of its own, for a folder inside a workspace that does not list it
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub own_workspace: Option<bool>,
    #[command(flatten)]
    pub reading: Reading,
    /// Also write tests that check the client against the description: `cargo test` in its folder
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub with_tests: Option<bool>,
    /// Write nothing; exit with 3 and show the first difference if the client is out of date, or the description has
    /// a mistake that is not accepted
    #[arg(long, conflicts_with = "dry_run")]
    pub check: bool,
    /// Also accept the mistakes of the description that cost a part of the client: `--check` fails on others
    #[arg(long, conflicts_with_all = ["check", "dry_run"])]
    pub accept: bool,
    /// Write nothing; list what would be written and removed
    #[arg(long)]
    pub dry_run: bool,
    /// Treat warnings as errors
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub strict: Option<bool>,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// The description [default: as without a subcommand]
    pub spec: Option<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
    /// Treat warnings as errors
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub strict: Option<bool>,
}

#[derive(Args, Debug)]
pub(crate) struct Dump {
    /// What to print
    pub what: Dumped,
    /// The description [default: as without a subcommand]
    pub spec: Option<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
}

/// How a description is read.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The configuration; what is said here goes before it [default: codegen.toml beside the
    /// description]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The folder below which `$ref` may read files [default: the enclosing repository, else the
    /// description's folder]
    #[arg(long, value_name = "FOLDER")]
    pub ref_root: Option<PathBuf>,
    /// Change the description by this overlay before it is read; repeatable, applied in order
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,
    /// Take only operations with this tag; `*` stands for any text, here and below
    #[arg(long, value_name = "TAG")]
    pub include_tag: Vec<String>,
    /// Leave out operations with this tag
    #[arg(long, value_name = "TAG")]
    pub exclude_tag: Vec<String>,
    /// Take only operations with this operationId
    #[arg(long, value_name = "ID")]
    pub include_operation: Vec<String>,
    /// Leave out operations with this operationId
    #[arg(long, value_name = "ID")]
    pub exclude_operation: Vec<String>,
    /// Take only operations below this path, such as `/rooms/*`
    #[arg(long, value_name = "PATH")]
    pub include_path: Vec<String>,
    /// Leave out operations below this path
    #[arg(long, value_name = "PATH")]
    pub exclude_path: Vec<String>,
}

impl Reading {
    /// The operations that were asked for. A list that is given goes before that of the configuration.
    pub(crate) fn filter(&self, settings: &Settings) -> Filter {
        let own = &settings.filter;
        let patterns = |include: &[String], exclude: &[String], own: &Patterns| Patterns {
            include: first(include, &own.include),
            exclude: first(exclude, &own.exclude),
        };
        Filter {
            tags: patterns(&self.include_tag, &self.exclude_tag, &own.tags),
            operations: patterns(
                &self.include_operation,
                &self.exclude_operation,
                &own.operations,
            ),
            paths: patterns(&self.include_path, &self.exclude_path, &own.paths),
        }
    }

    /// The options that choose operations, each with its pattern.
    pub(crate) fn filter_words(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let options = [
            ("--include-tag", &self.include_tag),
            ("--exclude-tag", &self.exclude_tag),
            ("--include-operation", &self.include_operation),
            ("--exclude-operation", &self.exclude_operation),
            ("--include-path", &self.include_path),
            ("--exclude-path", &self.exclude_path),
        ];
        options
            .into_iter()
            .flat_map(|(option, list)| list.iter().map(move |one| (option, one.as_str())))
    }
}

/// The first list if there is anything in it.
fn first(given: &[String], own: &[Placed<String>]) -> Vec<Placed<String>> {
    if given.is_empty() {
        return own.to_vec();
    }
    given.iter().map(|one| one.as_str().into()).collect()
}

#[derive(Args, Debug)]
pub(crate) struct ConfigCommand {
    /// What to print
    pub what: ConfigText,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ConfigText {
    /// The JSON Schema (draft 2020-12) of the file, with which editors complete and check it
    Schema,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Dumped {
    /// An outline of what was read, with places
    Document,
    /// Every decision on the client, as YAML
    Model,
    /// The public API of the client, one item a line, for review
    Surface,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// A code such as D0101; without it, all are listed
    pub code: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Output {
    /// The form of diagnostics: for people, or one JSON object a line
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,
    /// When to use colour; `auto` heeds NO_COLOR and uses none outside a terminal
    #[arg(long, value_enum, default_value_t, global = true, value_name = "WHEN")]
    pub color: When,
    /// Print errors only
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print notes as well, and the summary even outside a terminal
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For editors and continuous integration
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// On a terminal
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
