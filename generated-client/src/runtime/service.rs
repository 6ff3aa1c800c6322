// This file: do not edit, it is generated
// by `cargo codegen` as a copy of codegen/runtime/src/runtime/service.rs.

//! What the description says of the API as a whole.

use super::scheme::Scheme;

/// An API: its name, where it runs and how it is protected.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The name of the client crate; with the version it is the default `User-Agent`.
    pub name: &'static str,
    /// The version of the API.
    pub version: &'static str,
    /// Where it runs; the first is the default.
    pub servers: &'static [Server],
    /// The security schemes.
    pub schemes: &'static [Scheme],
}

impl Service {
    /// The security scheme of this name.
    pub fn scheme(&self, name: &str) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }
}

/// A server that the description names.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// Its URL, with variables replaced by their defaults.
    pub url: &'static str,
    /// What it is for; empty if the description does not say.
    pub description: &'static str,
}
