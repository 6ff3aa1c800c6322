//! The role between Cargo and rustc: measures what rustc needs for one crate.
//!
//! Cargo calls the program in `RUSTC_WORKSPACE_WRAPPER` for the crates of the workspace, that is for the
//! client alone, with the path of rustc and its arguments.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;
use serde::{Deserialize, Serialize};

/// The variable that tells the program its role, and where to write.
pub(super) const RECORD: &str = "SCOREBOARD_RECORD";

/// What one run of rustc took.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Usage {
    /// User and system time.
    pub(super) cpu_seconds: f64,
    /// Peak memory in KiB.
    pub(super) peak_kib: i64,
}

/// Where to write, when this is the role of the process.
pub(super) fn record_path() -> Option<PathBuf> {
    env::var_os(RECORD).map(PathBuf::from)
}

/// Runs rustc as Cargo asks, and appends what it took to the record.
pub(super) fn measure(record: &Path) -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let Some(rustc) = arguments.next() else {
        return ExitCode::from(2);
    };
    let arguments: Vec<_> = arguments.collect();
    // Cargo also asks rustc for its version; only crates have a name.
    let is_crate = arguments.iter().any(|argument| argument == "--crate-name");
    let status = Command::new(rustc)
        .args(&arguments)
        .env_remove(RECORD)
        .status();
    if is_crate && let Err(error) = append(record) {
        eprintln!("scoreboard: {}: {error}", record.display());
    }
    let code = status.ok().and_then(|status| status.code());
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

fn append(record: &Path) -> std::io::Result<()> {
    // This process has had no other child than rustc.
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    let usage = Usage {
        cpu_seconds: microseconds as f64 / 1e6,
        peak_kib: usage.max_rss(),
    };
    let mut file = OpenOptions::new().create(true).append(true).open(record)?;
    writeln!(file, "{}", serde_json::to_string(&usage)?)
}

/// Adds up what was recorded: times are summed, memory is the largest.
pub(super) fn read(record: &Path) -> Usage {
    let text = std::fs::read_to_string(record).unwrap_or_default();
    let all = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Usage>(line).ok());
    all.fold(Usage::default(), |sum, one| Usage {
        cpu_seconds: sum.cpu_seconds + one.cpu_seconds,
        peak_kib: sum.peak_kib.max(one.peak_kib),
    })
}
