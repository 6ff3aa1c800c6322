//! Lowers descriptions and prints what came of them: a probe for development.
use codegen::{
    diagnostic::{self, Severity},
    document, lower,
    model::Shape,
    source::{self, Limits, Source},
};
use std::time::Instant;
fn main() {
    let verbose = std::env::var_os("V").is_some();
    for path in std::env::args().skip(1) {
        let t0 = Instant::now();
        let loaded = match source::load(&Source::open(&path), &Limits::default()) {
            Ok(loaded) => loaded,
            Err(d) => {
                println!("{path}: LOAD FAILED {}", diagnostic::short::render(&d));
                continue;
            }
        };
        let t1 = Instant::now();
        let mut diagnostics = loaded.diagnostics;
        let tree = loaded.tree;
        let Some(doc) = document::read(&tree, tree.main(), &mut diagnostics) else {
            println!(
                "{path}: READ FAILED {}",
                diagnostic::short::render(&diagnostics)
            );
            continue;
        };
        let t2 = Instant::now();
        let api = lower::lower(&doc, "X", &mut diagnostics);
        let t3 = Instant::now();
        let c = |f: fn(&Shape) -> bool| api.types.iter().filter(|t| f(&t.shape)).count();
        println!(
            "{path}: load {:?} read {:?} lower {:?}; ops {} raw {}; types {} (struct {} se {} ie {} tagged {} union {} newtype {}); untyped {} freeform {}; err {} warn {} note {}",
            t1 - t0,
            t2 - t1,
            t3 - t2,
            api.operations.len(),
            api.operations
                .iter()
                .filter(|o| !o.untyped.is_empty())
                .count(),
            api.types.len(),
            c(|s| matches!(s, Shape::Struct(_))),
            c(|s| matches!(s, Shape::StringEnum(_))),
            c(|s| matches!(s, Shape::IntegerEnum(_))),
            c(|s| matches!(s, Shape::Tagged { .. })),
            c(|s| matches!(s, Shape::Union(_))),
            c(|s| matches!(s, Shape::Newtype(_))),
            api.coverage.untyped_schemas,
            api.coverage.free_form_fields,
            diagnostics.count(Severity::Error),
            diagnostics.count(Severity::Warning),
            diagnostics.count(Severity::Note)
        );
        if let Some(out) = std::env::var_os("OUT") {
            let options = codegen::emit::EmitOptions {
                crate_name: codegen::lower::crate_name("out"),
                source: path.clone(),
                command: "cargo codegen".into(),
                workspace_table: true,
            };
            let t = Instant::now();
            let package = codegen::package::Package::of(&api, &options).unwrap();
            let lines: usize = package
                .files()
                .filter(|(p, _)| p.as_str().ends_with(".rs"))
                .map(|(_, t)| t.lines().count())
                .sum();
            println!("  emit {:?} lines {lines}", t.elapsed());
            let _ = package.write(std::path::Path::new(&out)).unwrap();
        }
        if verbose {
            diagnostics.sort();
            for line in diagnostic::short::render(&diagnostics)
                .lines()
                .filter(|l| !l.contains("note["))
                .take(40)
            {
                println!("   {line}");
            }
        }
    }
}
