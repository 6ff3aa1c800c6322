//! Has descriptions examined by another process, which has a limit of time and memory.

use std::path::Path;
use std::process::Command;

/// What has to become of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A client, which holds nothing but what the generator means to write.
    Client,
    /// With `strict` an error with this code, among others. Otherwise it may cost less than the run.
    Error(&'static str),
}

/// A description to examine.
pub(crate) struct Case {
    /// What it tries.
    pub(crate) name: &'static str,
    /// What has to become of it.
    pub(crate) outcome: Outcome,
    /// Its files, the first one with the extension that says how to read it.
    pub(crate) files: Vec<(&'static str, Vec<u8>)>,
}

impl Case {
    /// A description in one file.
    pub(crate) fn new(
        name: &'static str,
        outcome: Outcome,
        file: &'static str,
        text: impl Into<Vec<u8>>,
    ) -> Self {
        Self {
            name,
            outcome,
            files: vec![(file, text.into())],
        }
    }
}

/// Seconds for one description; most take a hundredth of that, but not where tests run side by side.
const SECONDS: &str = "60";

/// Mebibytes of address space, 256 of which are the stack.
const MEBIBYTES: &str = "2048";

/// Examines all, and fails with every one of which something else became.
pub(crate) fn examine(cases: &[Case]) {
    let all: Vec<&Case> = cases.iter().collect();
    let mut wrong = run(&all, false);
    let mistaken = |case: &&Case| matches!(case.outcome, Outcome::Error(_));
    let mistaken: Vec<&Case> = cases.iter().filter(mistaken).collect();
    if !mistaken.is_empty() {
        wrong.extend(run(&mistaken, true));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with what becomes of descriptions, with mistakes as errors or without.
fn run(cases: &[&Case], strict: bool) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_examiner"));
    command.args(["check", "--timeout", SECONDS, "--memory", MEBIBYTES]);
    for (nth, case) in cases.iter().enumerate() {
        let place = folder.path().join(nth.to_string());
        for (name, bytes) in &case.files {
            let path = place.join(name);
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
        if strict {
            std::fs::write(place.join("codegen.toml"), "strict = true\n").expect("a file");
        }
        command.args(case.files.first().map(|(name, _)| place.join(name)));
    }
    let output = command.output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let mut lines = said.lines().filter(|line| line.contains(": "));
    let wrong = cases
        .iter()
        .filter_map(|case| complain(case, strict, lines.next().unwrap_or("nothing was said")));
    wrong.collect()
}

fn complain(case: &Case, strict: bool, line: &str) -> Option<String> {
    let verdict = line.split_once(": ").map_or(line, |(_, verdict)| verdict);
    let is_expected = match case.outcome {
        Outcome::Client => verdict.starts_with("accepted in "),
        Outcome::Error(_) if !strict && verdict.starts_with("accepted in ") => true,
        Outcome::Error(code) => {
            let codes = verdict.split_once(" ms: ").map_or("", |(_, codes)| codes);
            verdict.starts_with("rejected in ") && codes.split(", ").any(|found| found == code)
        }
    };
    let (name, outcome) = (case.name, case.outcome);
    (!is_expected).then(|| format!("{name}: expected {outcome:?}: {verdict}"))
}
