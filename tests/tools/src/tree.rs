//! A description as values, which can say what no serializer would: a key twice, any token as a number.

use std::collections::BTreeSet;

use codegen::source::{Kind, Limits, Node, Source, load};
use serde_json::Value;

/// A value of JSON, or what claims to be one.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// A token that is written as it is.
    Raw(String),
    /// A string.
    Text(String),
    /// A sequence.
    List(Vec<Tree>),
    /// A mapping, in order, each key as often as it likes.
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// Reads a description; `None` if it has no tree.
    pub fn read(name: &str, text: &str) -> Option<Self> {
        let loaded = load(&Source::from_text(name, text), &Limits::default()).ok()?;
        Some(Self::of(loaded.tree.main()))
    }

    fn of(node: Node<'_>) -> Self {
        match node.kind() {
            Kind::Null => Self::Raw("null".to_owned()),
            Kind::Bool(value) => Self::Raw(value.to_string()),
            Kind::Number(text) => Self::number(text),
            Kind::String(text) => Self::Text(text.to_owned()),
            Kind::Sequence => Self::List(node.items().map(Self::of).collect()),
            Kind::Mapping => {
                let entries = node.entries();
                Self::Map(
                    entries
                        .map(|(key, value)| (key.text.to_owned(), Self::of(value)))
                        .collect(),
                )
            }
        }
    }

    /// YAML has numbers that JSON has not.
    fn number(text: &str) -> Self {
        match text.parse::<serde_json::Number>() {
            Ok(_) => Self::Raw(text.to_owned()),
            Err(_) => Self::Text(text.to_owned()),
        }
    }

    /// A string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A token.
    pub fn raw(text: impl Into<String>) -> Self {
        Self::Raw(text.into())
    }

    /// A mapping.
    pub fn map<const N: usize>(entries: [(&str, Tree); N]) -> Self {
        Self::Map(
            entries
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        )
    }

    /// A reference.
    pub fn reference(target: &str) -> Self {
        Self::map([("$ref", Self::text(target))])
    }

    /// The value of a key.
    pub fn get(&self, wanted: &str) -> Option<&Tree> {
        let Self::Map(entries) = self else {
            return None;
        };
        let found = entries.iter().find(|(key, _)| key == wanted);
        found.map(|(_, value)| value)
    }

    /// The values one level below.
    pub fn children(&self) -> Vec<&Tree> {
        match self {
            Self::Raw(_) | Self::Text(_) => Vec::new(),
            Self::List(items) => items.iter().collect(),
            Self::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
        }
    }

    fn children_mut(&mut self) -> Vec<&mut Tree> {
        match self {
            Self::Raw(_) | Self::Text(_) => Vec::new(),
            Self::List(items) => items.iter_mut().collect(),
            Self::Map(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
        }
    }

    /// How many values there are, this one included.
    pub fn size(&self) -> usize {
        let below: usize = self.children().into_iter().map(Self::size).sum();
        below.saturating_add(1)
    }

    /// A value by its number in the order of the text; `None` past the end.
    pub fn nth(&self, at: &mut usize) -> Option<&Tree> {
        if *at == 0 {
            return Some(self);
        }
        *at -= 1;
        self.children().into_iter().find_map(|child| child.nth(at))
    }

    /// The same, to change it.
    pub fn nth_mut(&mut self, at: &mut usize) -> Option<&mut Tree> {
        if *at == 0 {
            return Some(self);
        }
        *at -= 1;
        self.children_mut()
            .into_iter()
            .find_map(|child| child.nth_mut(at))
    }

    /// Adds the targets of all references.
    pub fn references(&self, found: &mut Vec<String>) {
        if let Some(Self::Text(target)) = self.get("$ref") {
            found.push(target.clone());
        }
        for child in self.children() {
            child.references(found);
        }
    }

    /// Rewrites all references so that they lead to the same place from another file: `back` leads from there to the
    /// description.
    pub fn move_references(&mut self, back: &str, parts: &[&str]) {
        if let Self::Text(target) = self {
            let folder = back.rfind('/').map_or(0, |at| at.saturating_add(1));
            if target.starts_with("#/") {
                target.insert_str(0, back);
            } else if parts.iter().any(|part| target.starts_with(part)) {
                target.insert_str(0, back.get(..folder).unwrap_or_default());
            }
        }
        for child in self.children_mut() {
            child.move_references(back, parts);
        }
    }

    /// Adds the strings that stand under a key, wherever that is.
    pub fn texts_of<'t>(&'t self, wanted: &str, found: &mut Vec<&'t str>) {
        if let Some(Self::Text(text)) = self.get(wanted) {
            found.push(text);
        }
        for child in self.children() {
            child.texts_of(wanted, found);
        }
    }

    /// The keys of a mapping.
    pub fn keys(&self) -> Vec<&str> {
        match self {
            Self::Map(entries) => entries.iter().map(|(key, _)| key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Takes away entries whose key stands before them already, which the generator refuses.
    pub fn forget_repeated_keys(&mut self) {
        if let Self::Map(entries) = self {
            let mut seen = BTreeSet::new();
            entries.retain(|(key, _)| seen.insert(key.clone()));
        }
        for child in self.children_mut() {
            child.forget_repeated_keys();
        }
    }

    /// As JSON, a value a line, so that lines can be taken away.
    pub fn write(&self) -> String {
        let mut text = String::new();
        self.write_to(&mut text);
        text
    }

    fn write_to(&self, text: &mut String) {
        match self {
            Self::Raw(token) => text.push_str(token),
            Self::Text(string) => text.push_str(&quoted(string)),
            Self::List(items) => {
                text.push('[');
                for (at, item) in items.iter().enumerate() {
                    text.push_str(if at == 0 { "\n" } else { ",\n" });
                    item.write_to(text);
                }
                text.push_str("\n]");
            }
            Self::Map(entries) => {
                text.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    text.push_str(if at == 0 { "\n" } else { ",\n" });
                    text.push_str(&quoted(key));
                    text.push_str(": ");
                    value.write_to(text);
                }
                text.push_str("\n}");
            }
        }
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
