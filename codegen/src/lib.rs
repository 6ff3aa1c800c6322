//! Reads an API description (OpenAPI, YAML or JSON) and writes a complete Rust client crate.
//!
//! [`generate::generate`] is the whole of it: a description in, the files of a crate out. It calls the
//! stages in this order:
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`source`] | files | a tree of nodes with their places |
//! | [`document`] | the tree | OpenAPI's words |
//! | [`lower`] | OpenAPI's words | Rust's words: the [`model`] |
//! | [`contract`] | OpenAPI's words and the model | what the client's tests check it against |
//! | [`emit`] | the model | the text of each file |
//! | [`package`] | the texts | a crate in memory, and from there to disk |
//!
//! [`diagnostic`] is what any of them has to say to the author of the description, and [`dump`] shows
//! what they made of it.

pub mod contract;
pub mod diagnostic;
pub mod document;
pub mod dump;
pub mod emit;
pub mod generate;
pub mod lower;
pub mod model;
pub mod package;
pub mod source;
