//! `codegen` without a subcommand: the client is written, compared or planned.

use std::path::Path;
use std::time::Instant;

use codegen::diagnostic::{Diagnostic, Diagnostics, codes, short, suggest};
use codegen::generate::{self, Generated};
use codegen::package::{FirstDifference, Package, PackageError};

use super::accepted::Accepted;
use super::args::{Format, Regenerate};
use super::console::Console;
use super::exit::Exit;
use super::report::{self, fail, failure, refuse};
use super::target::Target;
use super::{inputs, summary, target};

/// Generates the client in memory and does with it what the arguments ask for.
pub(crate) fn run(arguments: &Regenerate, console: &Console) -> Exit {
    let start = Instant::now();
    let named = arguments
        .spec
        .as_deref()
        .or(arguments.positional.as_deref());
    if let Err(wrong) = not_a_command(arguments) {
        return fail(console, wrong, Exit::Usage);
    }
    let inputs = match inputs::find(&arguments.reading, named) {
        Ok(inputs) => inputs,
        Err(found) => return refuse(console, &found),
    };
    let target = match target::of(arguments, &inputs) {
        Ok(target) => target,
        Err(wrong) => return fail(console, wrong, Exit::Usage),
    };
    console.doing(&format!("reading {}", inputs.spec.display()));
    let generated = generate::generate(&inputs.open(&arguments.reading), &target.config);
    console.done();
    match generated {
        Ok(generated) => {
            report::diagnostics(console, &generated.diagnostics);
            finish(arguments, &target, &generated, start, console)
        }
        Err(found) => {
            report::diagnostics(console, &found);
            let exit = report::exit(&found);
            if exit == Exit::Description && console.format == Format::Text {
                let counts = report::counts(&found).unwrap_or_default();
                console.say(&format!(
                    "{}: {counts}; nothing was written\n",
                    inputs.spec.display()
                ));
            }
            exit
        }
    }
}

/// A command that is misspelt looks like the name of a description.
fn not_a_command(arguments: &Regenerate) -> Result<(), Diagnostic> {
    let Some(word) = arguments
        .positional
        .as_deref()
        .filter(|path| !path.exists())
    else {
        return Ok(());
    };
    let commands = ["check", "config", "dump", "explain"];
    match word
        .to_str()
        .and_then(|word| suggest::closest(word, commands))
    {
        Some(command) => {
            let message = format!("there is neither a file nor a command `{}`", word.display());
            let wrong = failure(codes::NO_DESCRIPTION, message);
            Err(wrong.help(format!("did you mean `codegen {command}`?")))
        }
        None => Ok(()),
    }
}

fn finish(
    arguments: &Regenerate,
    target: &Target,
    generated: &Generated,
    start: Instant,
    console: &Console,
) -> Exit {
    let ended = if arguments.check {
        check(arguments, target, generated, console)
    } else if arguments.dry_run {
        plan(target, generated, console)
    } else {
        write(arguments, target, generated, start, console)
    };
    ended.unwrap_or_else(|failed| fail(console, failed, Exit::Usage))
}

/// Writes the client. The mistakes that the description has when the client is first written are accepted: everybody
/// sees them in the review that brings it.
fn write(
    arguments: &Regenerate,
    target: &Target,
    generated: &Generated,
    start: Instant,
    console: &Console,
) -> Result<Exit, Diagnostic> {
    let is_first = !Package::is_in(&target.out);
    let written = generated.package.write(&target.out).map_err(diagnostic)?;
    let accepted = Accepted::read(&target.out)?;
    if console.talks() {
        console.say(&summary::render(
            target,
            generated,
            &written,
            start.elapsed(),
        ));
    }
    if is_first || arguments.accept {
        accepted.accept(&generated.diagnostics)?;
    } else if !console.quiet && console.format == Format::Text {
        console.say(&told(accepted.new_among(&generated.diagnostics).len()));
    }
    Ok(Exit::Done)
}

/// What is said of mistakes that are not accepted.
fn told(open: usize) -> String {
    let (are, them) = match open {
        0 => return String::new(),
        1 => ("1 mistake of the description is".to_owned(), "it"),
        more => (format!("{more} mistakes of the description are"), "them"),
    };
    format!(
        "{are} new: `--check` fails until somebody corrects {them} or accepts {them} with `--accept`\n"
    )
}

fn diagnostic(error: PackageError) -> Diagnostic {
    error.diagnostic()
}

/// Lists what `write` would do, one file a line.
fn plan(target: &Target, generated: &Generated, console: &Console) -> Result<Exit, Diagnostic> {
    let planned = generated.package.plan(&target.out).map_err(diagnostic)?;
    let line = |doing: &str, path: &str| format!("{doing} {}\n", target.out.join(path).display());
    let writes = planned
        .changed
        .iter()
        .map(|path| line("write ", path.as_str()));
    let removals = planned
        .removed
        .iter()
        .map(|path| line("remove", path.as_str()));
    let lines: String = writes.chain(removals).collect();
    if lines.is_empty() && console.talks() {
        console.say("nothing to do: the client is up to date\n");
    }
    Ok(console.print(&lines))
}

fn check(
    arguments: &Regenerate,
    target: &Target,
    generated: &Generated,
    console: &Console,
) -> Result<Exit, Diagnostic> {
    let difference = generated.package.diff(&target.out).map_err(diagnostic)?;
    if let Some(difference) = difference {
        let report = out_of_date(arguments, &target.out, &difference);
        return Ok(fail(console, report, Exit::Different));
    }
    let accepted = Accepted::read(&target.out)?;
    let open = accepted.new_among(&generated.diagnostics);
    if !open.is_empty() {
        let report = not_accepted(arguments, &open, &generated.diagnostics);
        return Ok(fail(console, report, Exit::Different));
    }
    if console.talks() {
        let gone = match accepted.gone_from(&generated.diagnostics) {
            0 => String::new(),
            gone => format!("; {gone} accepted of its mistakes are gone, which `--accept` forgets"),
        };
        console.say(&format!("{} is up to date{gone}\n", target.out.display()));
    }
    Ok(Exit::Done)
}

/// The client is what the description gives, but a part of it that a mistake costs may have been there before.
fn not_accepted(
    arguments: &Regenerate,
    open: &[&Diagnostic],
    diagnostics: &Diagnostics,
) -> Diagnostic {
    const SHOWN: usize = 10;
    let message = match open.len() {
        1 => "a mistake of the description is not accepted".to_owned(),
        more => format!("{more} mistakes of the description are not accepted"),
    };
    let mut report = failure(codes::NOT_ACCEPTED, message);
    for found in open.iter().take(SHOWN) {
        report = report.help(short::line(found, diagnostics.files()));
    }
    let command = command(arguments);
    report.help(format!(
        "correct the description, or accept them: `{command} --accept`"
    ))
}

fn out_of_date(arguments: &Regenerate, out: &Path, difference: &FirstDifference) -> Diagnostic {
    let file = out.join(difference.path.as_str());
    let message = format!(
        "{}:{} is not what the description gives",
        file.display(),
        difference.line
    );
    failure(codes::OUT_OF_DATE, message)
        .help(format!(
            "expected: {}",
            line(difference.expected.as_deref())
        ))
        .help(format!("found:    {}", line(difference.found.as_deref())))
        .help(format!("run `{}` to write it again", command(arguments)))
}

/// A line as it is shown; what is missing is said in words.
fn line(text: Option<&str>) -> String {
    const WIDEST: usize = 120;
    let Some(text) = text else {
        return "(no line)".to_owned();
    };
    let shown: String = text.chars().take(WIDEST).collect();
    if shown.len() < text.len() {
        format!("`{shown}…`")
    } else {
        format!("`{shown}`")
    }
}

/// The command of this run without `--check`.
fn command(arguments: &Regenerate) -> String {
    let paths = [
        (
            " --spec",
            arguments
                .spec
                .as_deref()
                .or(arguments.positional.as_deref()),
        ),
        (" --out", arguments.out.as_deref()),
        (" --config", arguments.reading.config.as_deref()),
        (" --ref-root", arguments.reading.ref_root.as_deref()),
    ];
    let words = [
        (" --name", &arguments.name),
        (" --env-prefix", &arguments.env_prefix),
    ];
    let mut command = "cargo codegen".to_owned();
    for (option, path) in paths {
        command.extend(path.map(|path| format!("{option} {}", path.display())));
    }
    for overlay in &arguments.reading.overlay {
        command.push_str(&format!(" --overlay {}", overlay.display()));
    }
    for (option, word) in words {
        command.extend(word.as_ref().map(|word| format!("{option} {word}")));
    }
    for (option, pattern) in arguments.reading.filter_words() {
        command.push_str(&format!(" {option} {}", target::quoted(pattern)));
    }
    command.push_str(&target::switches(arguments));
    command
}
