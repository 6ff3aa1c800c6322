//! Loads descriptions and prints how long it took and how large the trees are.
//!
//! `cargo run --release -p codegen --example load -- api.yaml…`

use std::time::Instant;

use codegen::diagnostic::{Diagnostics, short};
use codegen::source::{Limits, Loaded, Node, Source, load};

fn main() {
    for path in std::env::args().skip(1) {
        let start = Instant::now();
        let outcome = load(&Source::open(&path), &Limits::default());
        let millis = start.elapsed().as_millis();
        match outcome {
            Ok(loaded) => print_loaded(&path, millis, &loaded),
            Err(diagnostics) => print_failed(&path, millis, &diagnostics),
        }
    }
}

fn print_loaded(path: &str, millis: u128, loaded: &Loaded) {
    let tree = &loaded.tree;
    println!(
        "{path}: {millis} ms, {} files, {} nodes, depth {}, {} KiB, {} diagnostics",
        tree.files().len(),
        tree.node_count(),
        depth(tree.main()),
        tree.memory() / 1024,
        loaded.diagnostics.len(),
    );
    print!("{}", short::render(&loaded.diagnostics));
}

fn print_failed(path: &str, millis: u128, diagnostics: &Diagnostics) {
    println!("{path}: {millis} ms, not loaded");
    print!("{}", short::render(diagnostics));
}

fn depth(node: Node<'_>) -> usize {
    let items = node.items().map(depth);
    let values = node.entries().map(|(_, value)| depth(value));
    items.chain(values).max().map_or(0, |below| below + 1)
}
