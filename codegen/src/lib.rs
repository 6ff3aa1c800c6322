//! Reads an API description (OpenAPI, YAML or JSON) and writes a complete Rust client crate.

pub mod diagnostic;
pub mod lower;
/// The client in Rust's words.
pub mod model {
    mod docs;
    mod name;

    pub use docs::Docs;
    pub use name::{
        ArgumentName, CrateName, FieldName, MethodName, ModuleName, TypeName, VariantName,
    };
}
pub mod source;
