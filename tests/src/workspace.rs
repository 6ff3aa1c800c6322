//! A Cargo workspace below the target directory, in which clients are compiled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::package::Package;

/// Features that bring in a transport: its source is the same in every client, and `generated-client`
/// compiles it.
const TRANSPORTS: [&str; 8] = [
    "default",
    "reqwest",
    "rustls",
    "native-tls",
    "http2",
    "gzip",
    "brotli",
    "zstd",
];

/// A workspace. Its folder stays after the test, so that nothing is compiled again without need.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    target: PathBuf,
    denies_warnings: bool,
}

impl Workspace {
    /// A workspace in a folder, with the versions of dependencies that the repository has.
    ///
    /// # Panics
    ///
    /// If the folder cannot be made.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        let workspace = Self {
            target: folder.join("target"),
            folder,
            denies_warnings: true,
        };
        if !workspace.folder.join("Cargo.lock").exists() {
            let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
            let lock = fs::read_to_string(lock).expect("the lock file of the repository");
            workspace.put("Cargo.lock", &lock);
        }
        workspace
    }

    /// Compiles in another target directory, where the dependencies are already.
    #[must_use]
    pub fn with_target(mut self, target: impl Into<PathBuf>) -> Self {
        self.target = target.into();
        self
    }

    /// Takes warnings as they are, so that what was compiled without this serves here.
    #[must_use]
    pub fn allowing_warnings(mut self) -> Self {
        self.denies_warnings = false;
        self
    }

    /// The folder of a member, or a file.
    #[must_use]
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Writes a file where it differs.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            let folder = path.parent().expect("a file is in a folder");
            fs::create_dir_all(folder).expect("a folder");
            fs::write(path, text).expect("a file of the workspace");
        }
    }

    /// Writes a client into a folder of its own. Equal files are not touched.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn client(&self, member: &str, package: &Package) {
        let written = package.write(&self.path(member));
        written.unwrap_or_else(|error| panic!("{member}: {}", error.diagnostic().message));
    }

    /// The features of a client that choose parts of the API, and `serde`.
    ///
    /// # Panics
    ///
    /// If there is no such client.
    #[must_use]
    pub fn features(&self, member: &str) -> Vec<String> {
        let path = self.path(member).join("Cargo.toml");
        let text = fs::read_to_string(path).expect("a manifest");
        let manifest: toml::Table = text.parse().expect("a manifest is TOML");
        let all = manifest.get("features").and_then(toml::Value::as_table);
        let names = all.into_iter().flat_map(toml::Table::keys);
        let names = names.filter(|name| !TRANSPORTS.contains(&name.as_str()));
        names.cloned().collect()
    }

    /// Runs Cargo in the workspace and gives what it prints.
    ///
    /// # Panics
    ///
    /// If it fails, with what it says.
    pub fn cargo(&self, subcommand: &str, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO"));
        command
            .arg(subcommand)
            .args(["--quiet", "--color=never"])
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target);
        if self.denies_warnings {
            command
                .env("CARGO_INCREMENTAL", "0")
                .env("RUSTFLAGS", "-D warnings")
                .env("RUSTDOCFLAGS", "-D warnings")
                .env_remove("CARGO_ENCODED_RUSTFLAGS");
        }
        let output = command.output().expect("cargo runs");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "cargo {subcommand} in {}:\n{printed}{}",
            self.folder.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        printed
    }
}
