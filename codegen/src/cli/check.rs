//! `codegen check`.

use codegen::diagnostic::codes;
use codegen::generate::{self, Config, Understood};

use super::args::{Check, Format};
use super::console::Console;
use super::coverage::Coverage;
use super::exit::Exit;
use super::report::{self, fail, failure, refuse};
use super::{inputs, table};

/// Prints diagnostics, and how much of the description a client covers.
pub(crate) fn run(arguments: &Check, console: &Console) -> Exit {
    let inputs = match inputs::find(&arguments.reading, arguments.spec.as_deref()) {
        Ok(inputs) => inputs,
        Err(found) => return refuse(console, &found),
    };
    let mut config = match Config::of(inputs.settings.clone(), "client") {
        Ok(config) => config,
        Err(error) => {
            return fail(
                console,
                failure(codes::BAD_NAME, error.to_string()),
                Exit::Usage,
            );
        }
    };
    config.strict = arguments.strict.unwrap_or(config.strict);
    config.filter = arguments.reading.filter(&inputs.settings);
    console.doing(&format!("reading {}", inputs.spec.display()));
    let understood = generate::understand(&inputs.open(&arguments.reading), &config);
    console.done();
    report::diagnostics(console, &understood.diagnostics);
    let printed = print_coverage(console, &understood);
    match report::exit(&understood.diagnostics) {
        Exit::Done => printed,
        failed => failed,
    }
}

fn print_coverage(console: &Console, understood: &Understood) -> Exit {
    let Some(coverage) = Coverage::of(understood) else {
        return Exit::Done;
    };
    match console.format {
        Format::Text if console.quiet => Exit::Done,
        Format::Text => console.print(&table::render(&coverage)),
        Format::Json => {
            console.print(&(serde_json::to_string(&coverage).unwrap_or_default() + "\n"))
        }
    }
}
