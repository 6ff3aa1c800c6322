//! The front door: a description in, a client crate out, no file written.
//!
//! ```
//! use codegen::generate::{Config, generate};
//! use codegen::source::Source;
//!
//! let text = "openapi: 3.1.0\ninfo: {title: Rooms API, version: '1'}\npaths: {}\n";
//! let source = Source::from_text("api.yaml", text);
//! let config = Config::new("rooms-client")?;
//! let generated = generate(&source, &config).unwrap();
//! assert_eq!(generated.api.env_prefix, "ROOMS");
//! # Ok::<(), codegen::generate::NameError>(())
//! ```

mod config;
mod filter;
mod prefix;
pub mod settings;
mod stack;
mod steps;

pub use config::{Config, NameError};
pub use filter::{Filter, Patterns};

use crate::contract;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, codes};
use crate::document::{self, Document, Version};
use crate::lower::{self, Decisions};
use crate::model::Api;
use crate::package::Package;
use crate::source::{self, FileId, Loaded, Source};

/// A client crate in memory, and what led to it.
#[derive(Debug)]
pub struct Generated {
    /// The files of the crate.
    pub package: Package,
    /// The decisions behind them.
    pub api: Api,
    /// The version of the specification that the description follows.
    pub version: Version,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
}

/// What a description means, before any file of a client is written.
#[derive(Debug)]
pub struct Understood {
    /// The client that it asks for; `None` when it is no description at all.
    pub api: Option<Api>,
    /// The version of the specification that it follows.
    pub version: Option<Version>,
    /// Everything found on the way, errors included, in the order of the text.
    pub diagnostics: Diagnostics,
}

/// Writes a client crate in memory.
///
/// The same description and configuration always give the same bytes. Reads files only through
/// `source`.
///
/// # Errors
///
/// If the description has errors; with [`Config::strict`] warnings count as errors. All diagnostics
/// of the run are returned.
pub fn generate(source: &Source, config: &Config) -> Result<Generated, Diagnostics> {
    stack::deep(|| {
        let Understood {
            api,
            version,
            diagnostics,
        } = read_and_lower(source, config);
        let (Some(api), Some(version), false) = (api, version, diagnostics.has_errors()) else {
            return Err(diagnostics);
        };
        match Package::of(&api, &config.emit_options()) {
            Ok(package) => Ok(Generated {
                package,
                api,
                version,
                diagnostics,
            }),
            Err(refused) => Err(with(diagnostics, refused.diagnostic())),
        }
    })
    .unwrap_or_else(|failed| Err(no_thread(&failed)))
}

/// Finds out what a description means, as far as it can be understood, and emits nothing.
pub fn understand(source: &Source, config: &Config) -> Understood {
    stack::deep(|| read_and_lower(source, config)).unwrap_or_else(|failed| Understood {
        api: None,
        version: None,
        diagnostics: no_thread(&failed),
    })
}

/// Reads a description and shows the document to `look`.
///
/// # Errors
///
/// If it is no description at all. The diagnostics of a description with mistakes stand beside the
/// result.
pub fn with_document<T: Send>(
    source: &Source,
    config: &Config,
    look: impl FnOnce(&Document<'_>) -> T + Send,
) -> Result<(T, Diagnostics), Diagnostics> {
    stack::deep(|| {
        let Loaded {
            tree,
            mut diagnostics,
        } = load(source, config)?;
        match document::read(&tree, tree.main(), &mut diagnostics) {
            Some(document) => Ok((look(&document), finish(diagnostics, config))),
            None => Err(finish(diagnostics, config)),
        }
    })
    .unwrap_or_else(|failed| Err(no_thread(&failed)))
}

fn read_and_lower(source: &Source, config: &Config) -> Understood {
    let Loaded {
        tree,
        mut diagnostics,
    } = match load(source, config) {
        Ok(loaded) => loaded,
        Err(diagnostics) => {
            return Understood {
                api: None,
                version: None,
                diagnostics,
            };
        }
    };
    let document = document::read(&tree, tree.main(), &mut diagnostics);
    let version = document.as_ref().map(|document| document.version);
    let settings = config.settings();
    let file = settings.file.as_ref();
    let file = file.map(|file| diagnostics.add_file(&file.name, &file.text));
    let api = document.map(|document| decide(document, config, file, &mut diagnostics));
    steps::levels(&settings.levels, &tree, file, &mut diagnostics);
    Understood {
        api,
        version,
        diagnostics: finish(diagnostics, config),
    }
}

/// The client that a description and a configuration ask for.
fn decide<'t>(
    mut document: Document<'t>,
    config: &'t Config,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) -> Api {
    let settings = config.settings();
    let left_out = steps::select(&mut document, &config.filter, file, diagnostics);
    steps::rename(settings, &mut document, file, diagnostics);
    steps::credentials(settings, &mut document, file, diagnostics);
    let options = lower::Options {
        keep_operation_ids: settings.keep_operation_ids.unwrap_or_default(),
        env_prefix: prefix::choose(config, document.info.title),
        replacements: steps::replacements(settings, &document, file, diagnostics),
        derives: steps::derives(settings, &document, file, diagnostics),
    };
    let decisions = lower::lower(&document, &options, diagnostics);
    steps::report_idle(settings, &document, &decisions, file, diagnostics);
    steps::report_refused(settings, &document, &decisions, file, diagnostics);
    let Decisions { api, described } = decisions;
    let contract = config
        .with_tests
        .then(|| contract::contract(&document, &api, &described));
    let values = config
        .with_values
        .then(|| contract::values(&document, &api, &described));
    // Mistakes in operations that were left out are not reported.
    diagnostics.forget_within(&left_out);
    Api {
        contract,
        values,
        ..api
    }
}

fn load(source: &Source, config: &Config) -> Result<Loaded, Diagnostics> {
    source::load(source, &config.limits)
        .map_err(|diagnostics| finish(recognise(diagnostics), config))
}

/// Text that is neither YAML nor JSON may be a kind of file that is known.
fn recognise(mut diagnostics: Diagnostics) -> Diagnostics {
    let main = diagnostics.files().iter().next();
    if let Some(found) = main.and_then(|(_, file)| document::detect_format(file.text())) {
        let message = format!("this is {}, not an OpenAPI description", found.what);
        let report =
            Diagnostic::global(Severity::Error, codes::NOT_OPENAPI, message).help(found.help);
        // What the parser made of it would only mislead.
        diagnostics = with(Diagnostics::new(diagnostics.files().clone()), report);
    }
    diagnostics
}

fn finish(mut diagnostics: Diagnostics, config: &Config) -> Diagnostics {
    diagnostics.sort();
    if config.strict {
        diagnostics.promote_warnings();
    }
    diagnostics
}

fn with(mut diagnostics: Diagnostics, more: Diagnostic) -> Diagnostics {
    diagnostics.push(more);
    diagnostics
}

fn no_thread(failed: &std::io::Error) -> Diagnostics {
    let message = format!("cannot start a thread: {failed}");
    with(
        Diagnostics::default(),
        Diagnostic::global(Severity::Error, codes::NO_THREAD, message),
    )
}
