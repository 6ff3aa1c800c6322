//! Reads descriptions and prints a line of counts for each: `cargo run --example read -- PATH…`.
//!
//! With `--show` the diagnostics are printed as well, one line each. `-` reads paths from standard
//! input.

use std::io::Read as _;
use std::process::ExitCode;
use std::time::Instant;

use codegen::diagnostic::{Severity, short};
use codegen::document;
use codegen::source::{Limits, Source, load};

fn main() -> ExitCode {
    let (flags, names): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|arg| arg.starts_with("--"));
    let show = flags.iter().any(|flag| flag == "--show");
    for name in names.iter().flat_map(|name| paths(name)) {
        println!("{}", line(&name, show));
    }
    ExitCode::SUCCESS
}

fn paths(name: &str) -> Vec<String> {
    if name != "-" {
        return vec![name.to_owned()];
    }
    let mut list = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut list) {
        eprintln!("cannot read standard input: {error}");
    }
    list.lines().map(str::to_owned).collect()
}

fn line(name: &str, show: bool) -> String {
    let start = Instant::now();
    let mut loaded = match load(&Source::open(name), &Limits::default()) {
        Ok(loaded) => loaded,
        Err(diagnostics) => {
            let shown = if show {
                short::render(&diagnostics)
            } else {
                String::new()
            };
            return format!("{shown}{name}\tnot loaded");
        }
    };
    let load_time = start.elapsed();
    let start = Instant::now();
    let read = document::read(&loaded.tree, loaded.tree.main(), &mut loaded.diagnostics);
    let read_time = start.elapsed();
    let found = &loaded.diagnostics;
    let counts = read.map_or_else(
        || "no description".to_owned(),
        |document| {
            let operations: usize = document
                .paths
                .iter()
                .map(|path| path.operations.len())
                .sum();
            format!(
                "{operations} operations, {} schemas",
                document.schemas.len()
            )
        },
    );
    let shown = if show {
        short::render(found)
    } else {
        String::new()
    };
    format!(
        "{shown}{name}\t{counts}\t{} errors\t{} warnings\t{} notes\tload {} ms, read {} ms",
        found.count(Severity::Error),
        found.count(Severity::Warning),
        found.count(Severity::Note),
        load_time.as_millis(),
        read_time.as_millis(),
    )
}
