//! Writes the client of a description to a folder and prints how long each stage took.
//!
//! `cargo run --release -p codegen --example emit -- api.yaml /tmp/client some-client SOME`

use std::path::Path;
use std::time::Instant;

use codegen::diagnostic::{Severity, short};
use codegen::document;
use codegen::emit::EmitOptions;
use codegen::lower::{Decisions, Options, lower};
use codegen::model::CrateName;
use codegen::package::Package;
use codegen::source::{Limits, Source, load};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [source, folder, name, prefix] = arguments.as_slice() else {
        return eprintln!("source, folder, name and prefix, please");
    };
    let Some(name) = CrateName::parse(name) else {
        return eprintln!("not a name: {name}");
    };
    let start = Instant::now();
    let Ok(mut loaded) = load(&Source::open(source), &Limits::default()) else {
        return eprintln!("not loaded");
    };
    let diagnostics = &mut loaded.diagnostics;
    let loading = start.elapsed();
    let Some(document) = document::read(&loaded.tree, loaded.tree.main(), diagnostics) else {
        return eprint!("{}", short::render(diagnostics));
    };
    let reading = start.elapsed();
    let options = Options {
        env_prefix: prefix.to_owned(),
        ..Options::default()
    };
    let Decisions { api, .. } = lower(&document, &options, diagnostics);
    let lowering = start.elapsed();
    let mut options = EmitOptions::new(name);
    options.workspace_table = true;
    let package = match Package::of(&api, &options) {
        Ok(package) => package,
        Err(error) => return eprintln!("{error:?}"),
    };
    let emitting = start.elapsed();
    match package.write(Path::new(folder)) {
        Ok(written) => println!(
            "{} changed, {} removed",
            written.changed.len(),
            written.removed.len()
        ),
        Err(error) => return eprintln!("{error:?}"),
    }
    let own = package
        .files()
        .filter(|(path, _)| !path.as_str().starts_with("src/runtime/"));
    println!(
        "load {loading:?}, read {:?}, lower {:?}, emit {:?}, write {:?}; {} types, {} operations, {} lines; {} errors",
        reading - loading,
        lowering - reading,
        emitting - lowering,
        start.elapsed() - emitting,
        api.types.len(),
        api.operations.len(),
        own.map(|(_, text)| text.lines().count()).sum::<usize>(),
        diagnostics.count(Severity::Error),
    );
}
