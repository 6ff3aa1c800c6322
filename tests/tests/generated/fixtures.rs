//! The small descriptions in `tests/fixtures`.

use std::panic::UnwindSafe;
use std::path::{Path, PathBuf};

use codegen::diagnostic::Diagnostics;
use codegen::generate::settings::{FILE_NAME, Settings};
use codegen::generate::{Config, Generated, generate};
use codegen::source::Source;

/// The main file of a fixture that is a folder.
const MAIN: &str = "api.yaml";

/// The start of the names of overlays in the folder of a fixture, which are applied by name.
const OVERLAY: &str = "overlay";

/// A small description: one file, or a folder of files with `api.yaml` among them.
pub(crate) struct Fixture {
    /// The name of the file without the extension, or of the folder.
    pub(crate) name: String,
    /// The name of its main file.
    pub(crate) file: String,
    /// The bytes of that.
    pub(crate) bytes: Vec<u8>,
    /// The other files, with their paths from the main one.
    pub(crate) parts: Vec<(String, String)>,
}

impl Fixture {
    /// The text, whatever its encoding.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A name that Cargo takes for the package.
    pub(crate) fn crate_name(&self) -> String {
        format!("golden-{}", self.name)
    }

    /// The client, or why there is none. Diagnostics and headers name the file without a folder.
    pub(crate) fn generate(&self) -> Result<Generated, Diagnostics> {
        self.generate_with(|_| {})
    }

    /// The client that more settings ask for.
    pub(crate) fn generate_with(
        &self,
        set: impl FnOnce(&mut Config),
    ) -> Result<Generated, Diagnostics> {
        let mut config = Config::of(self.settings()?, &self.crate_name()).expect("a package name");
        config.source_name.clone_from(&self.file);
        set(&mut config);
        generate(&self.source(), &config)
    }

    fn settings(&self) -> Result<Settings, Diagnostics> {
        let file = self.parts.iter().find(|(path, _)| path == FILE_NAME);
        file.map_or_else(
            || Ok(Settings::default()),
            |(path, text)| Settings::read(path, text),
        )
    }

    /// Its files.
    pub(crate) fn source(&self) -> Source {
        let parts = self.parts.iter().filter(|(path, _)| path != FILE_NAME);
        parts.fold(
            Source::from_text(&self.file, self.text()),
            |source, (path, text)| match path.starts_with(OVERLAY) {
                true => source.with_overlay_text(path, text),
                false => source.with_text(path, text),
            },
        )
    }
}

/// The folder of the fixtures of a kind.
pub(crate) fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(kind)
}

/// The fixtures of a kind by name.
pub(crate) fn fixtures(kind: &str) -> Vec<Fixture> {
    let entries = std::fs::read_dir(folder(kind)).expect("the folder of fixtures");
    let paths = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file() || path.join(MAIN).is_file());
    let mut fixtures: Vec<Fixture> = paths.map(|path| read(&path)).collect();
    fixtures.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(
        !fixtures.is_empty(),
        "no fixtures in {}",
        folder(kind).display()
    );
    fixtures
}

fn read(path: &Path) -> Fixture {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.and_then(|it| it.to_str())
            .expect("a plain name")
            .to_owned()
    };
    let main = match path.is_dir() {
        true => path.join(MAIN),
        false => path.to_owned(),
    };
    let mut parts = Vec::new();
    if path.is_dir() {
        read_parts(path, path, &mut parts);
    }
    parts.sort();
    Fixture {
        name: part(path.file_stem()),
        file: part(main.file_name()),
        bytes: std::fs::read(&main).expect("a fixture"),
        parts,
    }
}

fn read_parts(top: &Path, folder: &Path, parts: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder of a fixture") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_parts(top, &path, parts);
        } else if path != top.join(MAIN) {
            let name = path.strip_prefix(top).expect("a path below the fixture");
            let text = std::fs::read_to_string(&path).expect("a text of a fixture");
            parts.push((name.to_string_lossy().into_owned(), text));
        }
    }
}

/// Settings under which snapshots stand in the folder of their fixtures and carry no machine's paths.
pub(crate) fn snapshots(kind: &str) -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder(kind).join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// Something that panics when it does not hold.
pub(crate) type Check = Box<dyn FnOnce() + UnwindSafe>;

/// Runs all checks, and reports every one that failed rather than the first.
pub(crate) fn all(checks: impl Iterator<Item = (String, Check)>) {
    let mut failed = Vec::new();
    for (name, check) in checks {
        if std::panic::catch_unwind(check).is_err() {
            failed.push(name);
        }
    }
    assert!(failed.is_empty(), "failed: {}", failed.join(", "));
}

#[test]
fn good_fixtures_are_short() {
    for fixture in fixtures("good") {
        let lines = fixture.text().lines().count();
        assert!(
            lines <= 40,
            "{} has {lines} lines; a fixture shows one feature",
            fixture.file
        );
    }
}
