//! `codegen dump`.

use codegen::diagnostic::{Diagnostics, codes};
use codegen::dump;
use codegen::generate::{self, Config, Understood};
use codegen::source::Source;

use super::args::{Dump, Dumped};
use super::console::Console;
use super::exit::Exit;
use super::inputs;
use super::report::{self, fail, failure, refuse};

/// The name of the crate does not matter to what is printed.
const NAME: &str = "client";

/// Prints what a stage made of the description, as far as it got.
pub(crate) fn run(arguments: &Dump, console: &Console) -> Exit {
    let inputs = match inputs::find(&arguments.reading, arguments.spec.as_deref()) {
        Ok(inputs) => inputs,
        Err(found) => return refuse(console, &found),
    };
    let mut config = match Config::of(inputs.settings.clone(), NAME) {
        Ok(config) => config,
        Err(error) => {
            return fail(
                console,
                failure(codes::BAD_NAME, error.to_string()),
                Exit::Usage,
            );
        }
    };
    // What is doubtful is no reason not to look at it.
    config.strict = false;
    config.filter = arguments.reading.filter(&inputs.settings);
    let source = inputs.open(&arguments.reading);
    let (text, found) = match arguments.what {
        Dumped::Document => document(&source, &config),
        Dumped::Model => of_model(&source, &config, |api| {
            dump::model(api).unwrap_or_else(|error| format!("# {error}\n"))
        }),
        Dumped::Surface => of_model(&source, &config, dump::surface),
    };
    report::diagnostics(console, &found);
    let printed = text.map_or(Exit::Done, |text| console.print(&text));
    match report::exit(&found) {
        Exit::Done => printed,
        failed => failed,
    }
}

fn document(source: &Source, config: &Config) -> (Option<String>, Diagnostics) {
    match generate::with_document(source, config, dump::document) {
        Ok((text, found)) => (Some(text), found),
        Err(found) => (None, found),
    }
}

fn of_model(
    source: &Source,
    config: &Config,
    print: impl FnOnce(&codegen::model::Api) -> String,
) -> (Option<String>, Diagnostics) {
    let Understood {
        api, diagnostics, ..
    } = generate::understand(source, config);
    (api.as_ref().map(print), diagnostics)
}
