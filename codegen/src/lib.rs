//! Reads an API description (OpenAPI, YAML or JSON) and writes a complete Rust client crate.

pub mod diagnostic;
pub mod document;
pub mod dump;
pub mod lower;
pub mod model;
pub mod source;
