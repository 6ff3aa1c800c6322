//! The XML Object.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::vocabulary::{Vocabulary, plain};
use crate::document::{NodeType, Version, Xml};
use crate::source::Node;

static XML: Vocabulary = Vocabulary {
    object: "schema's `xml`",
    list: &[
        plain("name"),
        plain("namespace"),
        plain("prefix"),
        plain("attribute"),
        plain("wrapped"),
        plain("nodeType")
            .since(Version::V3_2)
            .instead("write `attribute: true` or `wrapped: true`; it is read as it is meant"),
    ],
};

impl<'t> Reader<'t, '_> {
    /// `xml`. `attribute: true` and `wrapped: true` are older words for two of the node types.
    pub(super) fn xml(&mut self, value: Node<'t>) -> Option<Xml<'t>> {
        if !value.is_mapping() {
            self.no_xml(value, "an XML object");
            return None;
        }
        self.check_keywords(value, &XML);
        let is_set = |reader: &mut Self, key| reader.flag(value, key) == Some(true);
        let older = match (is_set(self, "attribute"), is_set(self, "wrapped")) {
            (true, _) => Some(NodeType::Attribute),
            (false, true) => Some(NodeType::Element),
            (false, false) => None,
        };
        Some(Xml {
            node: value,
            name: self.xml_text(value, "name"),
            namespace: self.xml_text(value, "namespace"),
            prefix: self.xml_text(value, "prefix"),
            node_type: self.node_type(value).or(older),
        })
    }

    /// A text that says something.
    fn xml_text(&mut self, xml: Node<'t>, key: &str) -> Option<&'t str> {
        let value = xml.get(key).filter(|value| !value.is_null())?;
        self.text_of(value).filter(|text| !text.is_empty())
    }

    fn node_type(&mut self, xml: Node<'t>) -> Option<NodeType> {
        let value = xml.get("nodeType")?;
        match value.as_str() {
            Some("element") => Some(NodeType::Element),
            Some("attribute") => Some(NodeType::Attribute),
            Some("text") => Some(NodeType::Text),
            Some("cdata") => Some(NodeType::Cdata),
            Some("none") => Some(NodeType::None),
            _ => {
                self.no_xml(value, "`element`, `attribute`, `text`, `cdata` or `none`");
                None
            }
        }
    }

    /// Reports a keyword for XML with a wrong value. This is only a warning, because JSON does not depend on it.
    fn no_xml(&mut self, value: Node<'t>, expected: &str) {
        let span = value.span();
        let name = value.key().map_or("xml", |key| key.text);
        self.report.push(
            Diagnostic::warning(
                codes::XML_NODE,
                span,
                format!("`{name}` must be {expected}"),
            )
            .label(span, "not read"),
        );
    }
}
