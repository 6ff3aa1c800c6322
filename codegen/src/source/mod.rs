//! Files in, one spanned node tree out.
//!
//! [`load`] reads YAML and JSON, the files that `$ref`s name included, into one [`Tree`]. Every node and
//! every key knows its file and bytes, keys are strings, numbers keep their text, and the entries of
//! mappings keep their order. Nothing is interpreted: what a key means is for the next stage.
//!
//! ```
//! use codegen::source::{Kind, Limits, Source, load};
//!
//! let source = Source::from_text("api.yaml", "info:\n  title: Rooms\n  version: 1.10\n");
//! let loaded = load(&source, &Limits::default())?;
//! let tree = &loaded.tree;
//! let version = tree.resolve(tree.main_file(), "#/info/version").unwrap();
//! assert_eq!(version.kind(), Kind::Number("1.10"));
//! let at = tree.files().get(version.file()).unwrap().position(version.span().start);
//! assert_eq!((at.line, at.column), (3, 12));
//! # Ok::<(), codegen::diagnostic::Diagnostics>(())
//! ```

mod build;
mod file;
mod input;
mod json;
mod limits;
mod load;
mod locate;
mod mapping;
mod node;
mod number;
mod overlay;
mod parse;
mod path;
mod pointer;
mod read;
mod repair;
mod resolve;
mod root;
mod scalar;
mod span;
mod syntax;
mod tree;

pub(crate) use file::floor_boundary;
pub use file::{File, Files, Position};
pub use input::Source;
pub use limits::Limits;
pub use load::{Loaded, load};
pub use node::{Key, Kind, Node};
pub use pointer::escape;
pub use resolve::ResolveError;
pub use span::{FileId, Span};
pub use tree::{NodeId, Tree};

#[cfg(test)]
mod bad_tests;
#[cfg(test)]
mod random_tests;
#[cfg(test)]
mod tests;
