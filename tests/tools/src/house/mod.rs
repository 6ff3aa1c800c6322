//! How the house looks: files, functions, folders and circles of each stage of the generator.
//!
//! ```text
//! cargo run -p tools --bin house
//! ```
//!
//! The rules of the house are tests (`tests/tests/rules`), which ask the same code.

pub mod folders;
pub mod functions;
pub mod graph;
pub mod indexing;
mod names;
pub mod sources;
pub mod stage;
pub mod table;
pub mod vocabulary;

use std::process::ExitCode;

use graph::{Graph, graph};
use stage::Stage;

/// The stages, and which of their files uses which.
///
/// # Errors
///
/// If a source cannot be read, or is no Rust.
pub fn look() -> Result<(Vec<Stage>, Graph), String> {
    let stages = stage::stages()?;
    let graph = graph(&sources::files("codegen/src")?, "codegen/src");
    Ok((stages, graph))
}

/// The whole program: prints Markdown.
#[must_use]
pub fn main() -> ExitCode {
    match look() {
        Ok((stages, graph)) => {
            println!("{}", table::table(&stages));
            let few = table::FEW_FILES;
            println!(
                "Folders of more than {few} files:\n\n{}",
                table::crowded(&stages)
            );
            print!("Files in circles:\n\n{}", table::circles(&stages, &graph));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("house: {message}");
            ExitCode::from(2)
        }
    }
}
