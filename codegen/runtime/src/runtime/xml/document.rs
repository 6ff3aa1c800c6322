//! XML documents in memory.

/// The namespace of `xsi:nil` (XML Schema Part 1, section 2.7).
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The name of an element or an attribute; what it does not have is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) prefix: String,
    pub(super) local: String,
    pub(super) namespace: String,
}

impl Name {
    /// A name without a namespace.
    pub(super) fn local(local: &str) -> Self {
        Self {
            local: local.to_owned(),
            ..Self::default()
        }
    }

    /// How well a name in a document fits, 0 for not at all. A namespace that the description does
    /// not ask for, or another one, does not keep an element from being the one that is meant.
    pub(super) fn fit(&self, found: &Self) -> u8 {
        if self.local != found.local {
            return 0;
        }
        match self.namespace.as_str() {
            "" => 2,
            namespace if namespace == found.namespace => 3,
            _ => 1,
        }
    }
}

/// An element with what it holds.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: Name,
    pub(super) attributes: Vec<(Name, String)>,
    pub(super) nodes: Vec<Node>,
    /// Whether it stands for `null`.
    pub(super) is_nil: bool,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
    Cdata(String),
}

impl Element {
    /// An element with nothing in it.
    pub(super) fn new(name: Name) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// The elements in it.
    pub(super) fn children(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) | Node::Cdata(_) => None,
        })
    }

    /// The text in it, without that of its elements. White space around elements or around a CDATA
    /// section is only there for people.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut sections = String::new();
        let (mut has_sections, mut has_elements) = (false, false);
        for node in &self.nodes {
            match node {
                Node::Element(_) => has_elements = true,
                Node::Text(part) => text.push_str(part),
                Node::Cdata(part) => {
                    has_sections = true;
                    text.push_str(part);
                    sections.push_str(part);
                }
            }
        }
        if has_sections && text.trim() == sections.trim() {
            return sections;
        }
        match has_elements {
            true => text.trim().to_owned(),
            false => text,
        }
    }

    /// The attribute that fits best.
    pub(super) fn attribute(&self, name: &Name) -> Option<&str> {
        let attributes = self.attributes.iter();
        let fits = attributes.map(|(found, value)| (name.fit(found), value));
        let best = fits.filter(|(fit, _)| *fit > 0).max_by_key(|(fit, _)| *fit);
        best.map(|(_, value)| value.as_str())
    }

    /// Adds text to what stands last.
    pub(super) fn push_text(&mut self, text: &str) {
        match self.nodes.last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.nodes.push(Node::Text(text.to_owned())),
        }
    }
}
