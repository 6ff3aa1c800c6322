//! What the author of a description wrote that names can be made of.

use std::collections::{BTreeMap, BTreeSet};

use codegen::source::{Limits, Loaded, Node, NodeId, Source, load};

use super::words::{Part, folded, parts};

/// The texts of a description, taken apart: its keys and its scalars, but no prose, no path, no media type, no
/// reference and no keyword.
#[derive(Clone, Debug, Default)]
pub struct Author {
    /// Its words in lower case.
    words: BTreeSet<String>,
    /// Signs with the words around them, of texts that nothing else tells apart; empty at an end.
    signs: BTreeSet<(String, char, String)>,
    /// Its texts by their letters alone, in lower case.
    texts: BTreeMap<String, BTreeSet<String>>,
}

impl Author {
    /// What stands in the files of a description. Nothing, if it cannot be read.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let mut author = Self::default();
        if let Ok(Loaded { tree, .. }) = load(source, &Limits::default()) {
            let mut seen = BTreeSet::new();
            for (file, _) in tree.files().iter() {
                if let Some(root) = tree.root(file) {
                    author.node(root, false, &mut seen);
                }
            }
            author.find_signs();
        }
        author
    }

    /// Reads what stands in a node, whose keys may be names of properties.
    fn node(&mut self, node: Node<'_>, has_names: bool, seen: &mut BTreeSet<NodeId>) {
        // What YAML repeats by an alias is one node.
        if !seen.insert(node.id()) {
            return;
        }
        for (key, value) in node.entries() {
            if has_names {
                self.take(key.text);
            } else if !KEYWORDS.contains(&key.text) {
                self.text(key.text);
            }
            match value.scalar_text() {
                Some(_) if PROSE.contains(&key.text) => {}
                // A title has words, but its blanks are no part of any name.
                Some(text) if key.text == "title" => self.words(text),
                Some(text) if key.text == "const" => self.take(text),
                Some(text) => self.text(text),
                None => self.node(value, !has_names && key.text == "properties", seen),
            }
        }
        let is_list_of_values = node.key().is_some_and(|key| key.text == "enum");
        for item in node.items() {
            match item.scalar_text() {
                Some(text) if is_list_of_values => self.take(text),
                Some(text) => self.text(text),
                None => self.node(item, false, seen),
            }
        }
    }

    fn text(&mut self, text: &str) {
        if is_media_type(text) || text.contains("://") || text.contains("#/") {
            return;
        }
        match text.starts_with('/') {
            true => self.words(text),
            false => self.take(text),
        }
    }

    /// Takes a text, whatever it looks like.
    fn take(&mut self, text: &str) {
        self.words(text);
        let alike = self.texts.entry(folded(text)).or_default();
        alike.insert(text.to_owned());
    }

    /// A sign tells texts apart where their letters are the same, or where a text has no letters.
    fn find_signs(&mut self) {
        let alike = self.texts.iter();
        let alike = alike.filter(|(letters, texts)| letters.is_empty() || texts.len() > 1);
        for text in alike.flat_map(|(_, texts)| texts) {
            let parts = parts(text);
            let word = |part: Option<&Part>| match part {
                Some(Part::Word(word)) => word.clone(),
                _ => String::new(),
            };
            for (at, part) in parts.iter().enumerate() {
                if let Part::Sign(sign) = part {
                    let before = at.checked_sub(1).and_then(|at| parts.get(at));
                    let sign = (word(before), *sign, word(parts.get(at + 1)));
                    self.signs.insert(sign);
                }
            }
        }
    }

    fn words(&mut self, text: &str) {
        self.words.extend(super::words::words(text));
    }

    /// Whether a word stands in a text as letters.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a sign stands between two words in a text that nothing else tells from another. At the end of a text it
    /// stands beside any word.
    pub(super) fn has_sign(&self, before: &str, sign: char, after: &str) -> bool {
        let sides = [(before, after), ("", after), (before, ""), ("", "")];
        sides.iter().any(|(before, after)| {
            let sign = ((*before).to_owned(), sign, (*after).to_owned());
            self.signs.contains(&sign)
        })
    }

    /// Whether letters stand in a text one after the other, whatever stands between them.
    pub(super) fn has_letters(&self, letters: &str) -> bool {
        self.texts.keys().any(|text| text.contains(letters))
    }
}

/// Keys that pointers have and authors do not choose, but as names of properties.
const KEYWORDS: &[&str] = &[
    "components",
    "content",
    "definitions",
    "headers",
    "items",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "requestBody",
    "responses",
    "schema",
    "schemas",
];

/// Keys whose texts are prose.
const PROSE: &[&str] = &[
    "description",
    "summary",
    "example",
    "pattern",
    "termsOfService",
];

fn is_media_type(text: &str) -> bool {
    let kinds = [
        "application",
        "audio",
        "font",
        "image",
        "message",
        "model",
        "multipart",
        "text",
        "video",
        "*",
    ];
    let kind = text.split_once('/').map(|(kind, _)| kind.trim());
    kind.is_some_and(|kind| kinds.contains(&kind))
}
