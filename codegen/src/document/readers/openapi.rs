//! The description as a whole, OpenAPI 3.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Document, Path, Version, vocabulary};
use crate::source::Node;

use super::place::first_place;
use super::reader::Reader;
use super::unknown::is_extension;

/// The sections that describe operations or types, in any version.
const SECTIONS: [&str; 5] = [
    "paths",
    "webhooks",
    "x-webhooks",
    "components",
    "definitions",
];

impl<'t> Reader<'t, '_> {
    pub(super) fn openapi_document(&mut self) -> Document<'t> {
        self.check_keywords(self.root, &vocabulary::DOCUMENT);
        self.require_content();
        let info = self.info();
        let components = self.components();
        // Schemas first: their ids are then in document order, and they know their names.
        let component_schemas = components
            .map(|components| self.component_schemas(components))
            .unwrap_or_default();
        if let Some(components) = components {
            let schemes = self.named(components, "securitySchemes");
            self.security_schemes(schemes);
        }
        let paths = self.paths();
        let webhooks = self.webhooks();
        if let Some(components) = components {
            self.unused_components(components);
        }
        Document {
            node: self.root,
            version: self.version,
            info,
            servers: self.servers(self.root),
            tags: self.tags(),
            paths,
            webhooks,
            security: self.security(self.root),
            external_docs: self.external_docs(self.root),
            schemas: self.read_schemas(),
            component_schemas,
            security_schemes: std::mem::take(&mut self.security_schemes),
        }
    }

    /// 3.0 requires `paths`; from 3.1 on any of three sections will do.
    fn require_content(&mut self) {
        if self.misplaced_paths() {
            return;
        }
        let has = |key: &str| self.root.get(key).is_some();
        let found = match self.version {
            Version::V2_0 | Version::V3_0 => has("paths"),
            Version::V3_1 | Version::V3_2 => has("paths") || has("components") || has("webhooks"),
        };
        if !found && !self.describes_something() {
            self.nothing_described();
        } else if !found {
            self.incomplete(self.root, "paths", "the description");
        }
    }

    /// Reports `paths` that stand in `info`, where wrong indentation puts them.
    fn misplaced_paths(&mut self) -> bool {
        let holder = self.holder_of_paths();
        let Some((key, _)) = holder.entry("paths").filter(|_| holder != self.root) else {
            return false;
        };
        let message = "`paths` stands in `info`";
        let misplaced = Diagnostic::warning(codes::TAKEN_AS, key.span, message)
            .label(key.span, "taken as a section of the description")
            .help("check the indentation");
        self.report.push(misplaced);
        self.report.is_explained(key.span);
        true
    }

    /// Whether there is a section that a client could be written from, in whichever version it belongs to.
    fn describes_something(&self) -> bool {
        let mut sections = self.root.entries();
        sections.any(|(key, _)| SECTIONS.contains(&key.text))
    }

    /// Reports that there is nothing to write a client from, at the section that stands there instead, if there is one.
    fn nothing_described(&mut self) {
        let mut sections = self.root.entries();
        let unknown = sections.find(|(key, value)| {
            vocabulary::DOCUMENT.find(key.text).is_none()
                && !is_extension(key.text)
                && (value.is_mapping() || value.is_sequence())
        });
        let place = unknown.map_or_else(|| first_place(self.root), |(key, _)| key.span);
        let message = "the description has neither `paths` nor `webhooks` nor `components`";
        let nothing = Diagnostic::error(codes::NOTHING_DESCRIBED, place, message)
            .label(place, "the client has no operations")
            .help("describe the operations under `paths`");
        self.report.push(nothing);
    }

    fn webhooks(&mut self) -> Vec<Path<'t>> {
        let key = if self.root.get("webhooks").is_some() {
            "webhooks"
        } else {
            "x-webhooks"
        };
        let is_map = |value: Node<'t>| value.is_mapping() || key == "webhooks";
        if !self.root.get(key).is_some_and(is_map) {
            return Vec::new();
        }
        let entries = self.named(self.root, key);
        self.named_paths(entries)
    }
}
