//! What a run reads: the description, and `codegen.toml` if there is one.

use std::path::{Path, PathBuf};

use codegen::diagnostic::{Diagnostic, Diagnostics, codes};
use codegen::generate::settings::{FILE_NAME, Placed, Settings};
use codegen::source::Source;

use super::args::Reading;
use super::report::failure;
use super::spec;

/// How `codegen.toml` was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// It was named.
    Named,
    /// It stands in the current folder or in the nearest one above.
    Above,
    /// It stands beside the description that was named.
    Beside,
}

/// What a run reads.
pub(crate) struct Inputs {
    /// The description.
    pub spec: PathBuf,
    /// Whether the description was named on the command line.
    pub spec_named: bool,
    /// The configuration file, and how it was found.
    pub file: Option<(PathBuf, Found)>,
    /// What that says.
    pub settings: Settings,
}

/// Finds the description and the configuration.
///
/// The configuration is the file that was named; else the one beside the description that was named,
/// unless it is for another description; else the one in the nearest folder that has it or `api.yaml`.
pub(crate) fn find(reading: &Reading, named: Option<&Path>) -> Result<Inputs, Diagnostics> {
    let spec_named = named.is_some();
    let (path, found) = match (&reading.config, named) {
        (Some(path), _) => (path.clone(), Found::Named),
        (None, Some(spec)) => (beside(spec), Found::Beside),
        (None, None) => match spec::find().map_err(one)? {
            path if path.file_name().is_some_and(|name| name == FILE_NAME) => (path, Found::Above),
            spec => return Ok(alone(spec, spec_named)),
        },
    };
    let spec = |settings: &Settings| {
        let text = settings.spec.as_ref();
        spec::folder_of(&path).join(text.map_or(spec::DEFAULT, |spec| &spec.value))
    };
    if found == Found::Beside && !path.is_file() {
        return Ok(alone(
            named.map(Path::to_owned).unwrap_or_default(),
            spec_named,
        ));
    }
    let settings = read(&path)?;
    let own = spec(&settings);
    let spec = match named {
        Some(named) => named.to_owned(),
        None => own.clone(),
    };
    if found == Found::Beside && settings.spec.is_some() && !is_same(&own, &spec) {
        return Ok(alone(spec, spec_named));
    }
    Ok(Inputs {
        spec,
        spec_named,
        file: Some((path, found)),
        settings,
    })
}

fn alone(spec: PathBuf, spec_named: bool) -> Inputs {
    Inputs {
        spec,
        spec_named,
        file: None,
        settings: Settings::default(),
    }
}

impl Inputs {
    /// A path that the configuration names, which counts from its folder.
    pub(crate) fn path(&self, text: &Placed<String>) -> PathBuf {
        let file = self.file.as_ref().map(|(file, _)| file.as_path());
        spec::folder_of(file.unwrap_or(Path::new(""))).join(&text.value)
    }

    /// The description with the settings for reading it. Nothing is read yet.
    pub(crate) fn open(&self, reading: &Reading) -> Source {
        let source = Source::open(&self.spec);
        let own = self.settings.ref_root.as_ref().map(|root| self.path(root));
        let source = match reading.ref_root.clone().or(own) {
            Some(folder) => source.with_ref_root(folder),
            None => source,
        };
        let own = self.settings.overlays.iter();
        let own = own.map(|overlay| self.path(overlay));
        let source = own.fold(source, Source::with_overlay);
        reading.overlay.iter().fold(source, Source::with_overlay)
    }
}

/// The folder of a file; the current one is empty, to join onto.
fn folder(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// The settings in the folder of a description: those that are there, else where they would be.
fn beside(spec: &Path) -> PathBuf {
    let [own, hidden] = spec::settings_of(folder(spec));
    if !own.is_file() && hidden.is_file() {
        hidden
    } else {
        own
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

fn read(path: &Path) -> Result<Settings, Diagnostics> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let message = format!(
            "cannot read the configuration `{}`: {error}",
            path.display()
        );
        one(failure(codes::UNREADABLE_FILE, message))
    })?;
    Settings::read(&path.display().to_string(), &text)
}

/// A failure that has no place.
fn one(failure: Diagnostic) -> Diagnostics {
    let mut found = Diagnostics::default();
    found.push(failure);
    found
}
