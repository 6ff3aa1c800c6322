//! `codegen check`.

use codegen::diagnostic::codes;
use codegen::generate::{self, Config, Understood};

use super::args::{Check, Format};
use super::console::Console;
use super::coverage::Coverage;
use super::exit::Exit;
use super::report::{self, fail, failure};
use super::{spec, table};

/// Prints diagnostics, and how much of the description a client covers.
pub(crate) fn run(arguments: &Check, console: &Console) -> Exit {
    let path = match spec::find(arguments.spec.as_deref()) {
        Ok(path) => path,
        Err(failure) => return fail(console, failure, Exit::Usage),
    };
    let mut config = match Config::new("client") {
        Ok(config) => config,
        Err(error) => {
            return fail(
                console,
                failure(codes::BAD_NAME, error.to_string()),
                Exit::Usage,
            );
        }
    };
    config.strict = arguments.strict;
    config.filter = arguments.reading.filter();
    console.doing(&format!("reading {}", path.display()));
    let understood = generate::understand(&spec::open(&path, &arguments.reading), &config);
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
