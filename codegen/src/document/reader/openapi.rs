//! The description as a whole, OpenAPI 3.

use crate::document::{Document, Path, Version, keywords};
use crate::source::Node;

use super::Reader;

impl<'t> Reader<'t, '_> {
    pub(super) fn openapi_document(&mut self) -> Document<'t> {
        self.account(self.root, &keywords::DOCUMENT);
        self.require_content();
        let info = self.info();
        let components = self.components();
        // Schemas first: their ids are then in document order, and they know their names.
        let component_schemas = components
            .map(|components| self.component_schemas(components))
            .unwrap_or_default();
        if let Some(components) = components {
            let schemes = self.map(components, "securitySchemes");
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
        let has = |key: &str| self.root.get(key).is_some();
        let found = match self.version {
            Version::V2_0 | Version::V3_0 => has("paths"),
            Version::V3_1 | Version::V3_2 => has("paths") || has("components") || has("webhooks"),
        };
        if !found {
            self.incomplete(self.root, "paths", "the description");
        }
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
        let entries = self.map(self.root, key);
        self.named_paths(entries)
    }
}
