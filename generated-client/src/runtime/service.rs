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
    /// Where it runs, a line each as [`ServerLine`] reads it; the first is the default.
    pub servers: &'static [&'static str],
    /// The security schemes.
    pub schemes: &'static [Scheme],
}

impl Service {
    /// The security scheme of this name.
    pub fn scheme(&self, name: &str) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }
}

/// A server that the description names, as a line of a table.
#[derive(Clone, Copy, Debug)]
pub struct ServerLine {
    /// Its URL, with `{name}` in the place of variables; it tells servers apart.
    pub template: &'static str,
    /// The URL with the defaults of its variables; empty if one of them has none.
    pub default: &'static str,
}

impl ServerLine {
    /// Reads a line: the URL, and behind a tab the one with defaults if there are variables.
    pub fn parse(line: &'static str) -> Self {
        let (template, default) = line.split_once('\t').unwrap_or((line, line));
        Self { template, default }
    }

    /// Whether the URL tells no host: it is relative to where the description is (OpenAPI 3.1, section 4.8.5).
    pub fn is_relative(self) -> bool {
        let path = self.template.starts_with('/') || self.template.is_empty();
        path && (!self.default.is_empty() || !self.template.contains('{'))
    }
}
