//! What is wrong with a description, where, and what to do about it.
//!
//! A [`Diagnostic`] is a fact found by any stage; [`Diagnostics`] collects all facts of one run
//! together with the files they speak of. Three renderers turn them into output: [`text`] for
//! people, [`json`] for editors and continuous integration, [`short`] for one line each. The codes
//! are listed in [`catalogue`].
//!
//! ```
//! use codegen::diagnostic::{Diagnostic, Diagnostics, Severity, codes, short};
//!
//! let mut found = Diagnostics::default();
//! let missing = Diagnostic::global(Severity::Error, codes::UNREADABLE_FILE, "cannot read `api.yml`")
//!     .help("did you mean `api.yaml`?");
//! found.push(missing);
//! assert!(found.has_errors());
//! assert_eq!(short::render(&found), "error[D0101]: cannot read `api.yml`\n");
//! ```

pub mod catalogue;
mod collection;
mod entry;
pub mod json;
pub mod short;
pub mod suggest;
pub mod text;
mod window;

pub use catalogue::{Code, codes};
pub use collection::Diagnostics;
pub use entry::{Diagnostic, Label, Severity};

#[cfg(test)]
mod tests;
