//! Discriminators.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::readers::reader::Reader;
use crate::document::{Discriminator, SchemaId, Version, vocabulary};
use crate::source::{Kind, Node};

impl<'t> Reader<'t, '_> {
    /// `discriminator`: an object, or in 2.0 the name of the property.
    pub(super) fn discriminator(&mut self, value: Node<'t>) -> Option<Discriminator<'t>> {
        if let Kind::String(property) = value.kind() {
            if self.version != Version::V2_0 {
                self.taken_as(value, "an object with `propertyName`");
            }
            return Some(named(value, property));
        }
        let node = self.mapping(value, "a discriminator object")?;
        self.check_keywords(node, &vocabulary::DISCRIMINATOR);
        let property = self.required_text(node, "propertyName", "the discriminator")?;
        let mut discriminator = named(node, property);
        for (key, target) in self.map(node, "mapping") {
            let schema = self.mapped_schema(target);
            discriminator
                .mapping
                .extend(schema.map(|schema| (key.text, schema)));
        }
        let default = node.get("defaultMapping");
        discriminator.default_mapping = default.and_then(|target| self.mapped_schema(target));
        Some(discriminator)
    }

    /// What a value of `mapping` stands for: a reference if it looks like one, else the name of a
    /// component schema; and the other way round when that leads nowhere.
    fn mapped_schema(&mut self, target: Node<'t>) -> Option<SchemaId> {
        let text = self.text_of(target)?;
        let is_file = [".yaml", ".yml", ".json"]
            .iter()
            .any(|end| text.ends_with(end));
        let is_name = !text.contains(['#', '/']) && !is_file;
        if is_name && let Some(component) = self.schemas.component(text) {
            return Some(component);
        }
        let resolved = match self.try_resolve(target, text) {
            Ok(node) => return Some(self.schema(node)),
            Err(_) => self.schemas.component(text),
        };
        if resolved.is_none() {
            self.unknown_mapping(target, text);
        }
        resolved
    }

    fn unknown_mapping(&mut self, target: Node<'t>, text: &str) {
        let message = format!("no schema is called `{text}`");
        let word = text.rsplit('/').next().unwrap_or(text);
        let meant = suggest::sentence(word, self.schemas.component_names());
        let unknown = Diagnostic::error(codes::UNKNOWN_MAPPING, target.span(), message)
            .label(
                target.span(),
                "a value with this tag comes as unknown, with its JSON",
            )
            .maybe_help(meant)
            .help("a mapping leads to the name of a component schema or to a reference");
        self.report.push(unknown);
    }
}

fn named<'t>(node: Node<'t>, property: &'t str) -> Discriminator<'t> {
    Discriminator {
        node,
        property,
        mapping: Vec::new(),
        default_mapping: None,
    }
}
