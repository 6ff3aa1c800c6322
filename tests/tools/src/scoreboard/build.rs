//! Runs Cargo on a generated client.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::contract::Contract;
use super::process::{self, Finished};
use super::round_trip::RoundTrip;
use super::row::Build;
use super::rustc;
use super::values::report::Values;

/// A place to build clients, one after the other. Dependencies stay compiled between them.
#[derive(Debug)]
pub(super) struct Site {
    folder: PathBuf,
    limit: Duration,
}

impl Site {
    /// A place below `folder`; each needs a folder of its own, because Cargo locks it.
    pub(super) fn new(folder: PathBuf, limit: Duration) -> std::io::Result<Self> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder, limit })
    }

    /// Where the client goes unless it is kept. It is always the same folder, so that Cargo overwrites
    /// what it made of the one before.
    pub(super) fn client(&self) -> PathBuf {
        self.folder.join("client")
    }

    /// Gives a client the versions of dependencies that this workspace uses, so that no run of Cargo has
    /// to look for newer ones.
    pub(super) fn pin(client: &Path) -> std::io::Result<()> {
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        std::fs::copy(lock, client.join("Cargo.lock")).map(|_| ())
    }

    /// Removes what was built of a client. Features are part of the names, so that each description would leave
    /// files of its own behind, hundreds of megabytes with the program of its tests.
    pub(super) fn clear(&self) -> std::io::Result<()> {
        let Ok(entries) = std::fs::read_dir(self.folder.join("target/debug/deps")) else {
            return Ok(());
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let own = ["contract-", "scored_client-", "libscored_client-"];
            if own.iter().any(|prefix| name.starts_with(prefix)) {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// `cargo check`, with rustc measured.
    pub(super) fn check(&self, client: &Path) -> std::io::Result<Build> {
        let record = self.folder.join("usage.jsonl");
        if record.exists() {
            std::fs::remove_file(&record)?;
        }
        let mut command = self.cargo("check", client);
        command
            .env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?)
            .env(rustc::RECORD, &record);
        let build = self.run(&mut command)?;
        let usage = rustc::read(&record);
        Ok(Build {
            cpu_seconds: usage.cpu_seconds,
            peak_kib: usage.peak_kib,
            ..build
        })
    }

    /// `cargo clippy` with its default lints.
    pub(super) fn clippy(&self, client: &Path) -> std::io::Result<Build> {
        self.run(&mut self.cargo("clippy", client))
    }

    /// `cargo doc` of the client alone.
    pub(super) fn doc(&self, client: &Path) -> std::io::Result<Build> {
        self.run(self.cargo("doc", client).arg("--no-deps"))
    }

    /// The client's own test of its examples, which writes what it found to a file.
    pub(super) fn round_trip(&self, client: &Path) -> std::io::Result<RoundTrip> {
        let found = self.test(client, "examples_round_trip", "CONTRACT_REPORT")?;
        Ok(found.unwrap_or_else(RoundTrip::broken))
    }

    /// The client's own test of its calls.
    pub(super) fn contract(&self, client: &Path) -> std::io::Result<Contract> {
        let test = "operations_are_as_described";
        let found = self.test(client, test, "CONTRACT_OPERATIONS_REPORT")?;
        Ok(found.unwrap_or_else(Contract::broken))
    }

    /// Reads and writes values of each schema with the client's program.
    pub(super) fn values(&self, client: &Path, count: usize, seed: u64) -> std::io::Result<Values> {
        // No value needs a transport, which takes longer to compile than all else.
        let features = features(client, &["reqwest", "blocking"]);
        let built =
            self.run(&mut self.cargo_with("build", "--example=schema_values", client, &features))?;
        if !built.ok {
            let reason = built.first.unwrap_or_default();
            return Ok(Values::broken(format!("not built: {reason}")));
        }
        let mut command = Command::new(env::current_exe()?);
        command
            .arg("values")
            .arg(client.join("examples/schema_values/data.json"))
            .arg(self.folder.join("target/debug/examples/schema_values"))
            .args([count.to_string(), seed.to_string()]);
        let finished = process::run(&mut command, self.limit)?;
        let report = finished.stdout.lines().last();
        let report = report.and_then(|line| serde_json::from_str(line).ok());
        Ok(report.unwrap_or_else(|| {
            let words = finished.stderr.lines().next().unwrap_or("no report");
            Values::broken(format!("the instrument: {:?}: {words}", finished.status))
        }))
    }

    /// Runs one of the client's contract tests, and reads the report whose file a variable names; else why
    /// there is none.
    fn test<T: DeserializeOwned>(
        &self,
        client: &Path,
        test: &str,
        variable: &str,
    ) -> std::io::Result<Result<T, String>> {
        let report = self.folder.join("contract.json");
        if report.exists() {
            std::fs::remove_file(&report)?;
        }
        let mut command = self.cargo_for("test", "--test=contract", client);
        command.args(["--", test]).env(variable, &report);
        let finished = process::run(&mut command, self.limit)?;
        let Ok(text) = std::fs::read_to_string(&report) else {
            return Ok(Err(judge(&finished).first.unwrap_or_default()));
        };
        Ok(serde_json::from_str(&text).map_err(|error| error.to_string()))
    }

    fn cargo(&self, subcommand: &str, client: &Path) -> Command {
        self.cargo_for(subcommand, "--lib", client)
    }

    fn cargo_for(&self, subcommand: &str, target: &str, client: &Path) -> Command {
        self.cargo_with(subcommand, target, client, &features(client, &[]))
    }

    fn cargo_with(
        &self,
        subcommand: &str,
        target: &str,
        client: &Path,
        features: &[String],
    ) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .arg(subcommand)
            .args(["--quiet", target, "--message-format=json"])
            .args(["--no-default-features", "--features", &features.join(",")])
            .current_dir(client)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    fn run(&self, command: &mut Command) -> std::io::Result<Build> {
        let finished = process::run(command, self.limit)?;
        Ok(judge(&finished))
    }
}

/// Reads Cargo's messages about the client.
fn judge(finished: &Finished) -> Build {
    let mut build = Build {
        ok: finished.success(),
        ..Build::default()
    };
    let mut warning = None;
    let mut error = None;
    for line in finished.stdout.lines() {
        let Some((level, text)) = message(line) else {
            continue;
        };
        let (count, first) = match level.as_str() {
            "error" => (&mut build.errors, &mut error),
            "warning" => (&mut build.warnings, &mut warning),
            _ => continue,
        };
        *count += 1;
        first.get_or_insert(text);
    }
    let silent = || match finished.status {
        None => Some("timed out".to_owned()),
        Some(_) if !build.ok => finished.stderr.lines().next().map(str::to_owned),
        Some(_) => None,
    };
    build.first = error.or(warning).or_else(silent);
    build
}

/// Level and text of a compiler message, with its first place. The closing "N warnings emitted" has no
/// place and is left out.
fn message(line: &str) -> Option<(String, String)> {
    let value: Value = serde_json::from_str(line).ok()?;
    let message = value.get("message")?;
    let level = message.get("level")?.as_str()?.to_owned();
    let text = message.get("message")?.as_str()?.lines().next()?.to_owned();
    let spans = message.get("spans")?.as_array()?;
    let Some(span) = spans.first() else {
        let code = message.get("code").is_some_and(|code| !code.is_null());
        return code.then_some((level, text));
    };
    let file = span.get("file_name")?.as_str()?;
    let line = span.get("line_start")?;
    Some((level, format!("{file}:{line}: {text}")))
}

/// What features of a client only choose of its transport: they change nothing in the client itself, and some need a C
/// compiler or a library of the system.
const OF_TRANSPORT: [&str; 7] = [
    "default",
    "rustls",
    "native-tls",
    "http2",
    "gzip",
    "brotli",
    "zstd",
];

/// All features of a client but some, and but those of its transport.
fn features(client: &Path, left_out: &[&str]) -> Vec<String> {
    let manifest = std::fs::read_to_string(client.join("Cargo.toml")).unwrap_or_default();
    let section = manifest
        .lines()
        .skip_while(|line| line.trim() != "[features]")
        .skip(1);
    let lines = section.take_while(|line| !line.starts_with('['));
    let names = lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.trim());
    let names = names.map(|name| name.trim_matches('"'));
    names
        .filter(|name| !OF_TRANSPORT.contains(name) && !left_out.contains(name))
        .map(str::to_owned)
        .collect()
}
