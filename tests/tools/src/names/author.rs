//! What the author of a description wrote that names can be made of.

use std::collections::BTreeSet;

use codegen::source::{Limits, Loaded, Node, Source, load};

use super::words::{Part, folded, parts};

/// The texts of a description, taken apart: its keys and its scalars, but no prose, no path, no media type and no
/// reference.
#[derive(Clone, Debug, Default)]
pub struct Author {
    /// Its words in lower case.
    words: BTreeSet<String>,
    /// Signs with the words around them; empty at an end.
    signs: BTreeSet<(String, char, String)>,
    /// Its texts without signs, in lower case, one a line.
    folded: String,
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
                    author.node(root, &mut seen);
                }
            }
        }
        author
    }

    fn node(&mut self, node: Node<'_>, seen: &mut BTreeSet<codegen::source::NodeId>) {
        // What YAML repeats by an alias is one node.
        if !seen.insert(node.id()) {
            return;
        }
        for (key, value) in node.entries() {
            self.text(key.text);
            match value.scalar_text() {
                Some(_) if PROSE.contains(&key.text) => {}
                // A title has words, but its blanks are no part of any name.
                Some(text) if key.text == "title" => self.words(text),
                Some(text) => self.text(text),
                None => self.node(value, seen),
            }
        }
        for item in node.items() {
            match item.scalar_text() {
                Some(text) => self.text(text),
                None => self.node(item, seen),
            }
        }
    }

    fn text(&mut self, text: &str) {
        if is_media_type(text) || text.contains("://") || text.contains("#/") {
            return;
        }
        self.words(text);
        if text.starts_with('/') {
            return;
        }
        self.folded.push_str(&folded(text));
        self.folded.push('\n');
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

    fn words(&mut self, text: &str) {
        self.words.extend(super::words::words(text));
    }

    /// Whether a word stands in a text as letters.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a sign stands in a text between two words. At the end of a text it stands beside any.
    pub(super) fn has_sign(&self, before: &str, sign: char, after: &str) -> bool {
        let sides = [(before, after), ("", after), (before, ""), ("", "")];
        sides.iter().any(|(before, after)| {
            let sign = ((*before).to_owned(), sign, (*after).to_owned());
            self.signs.contains(&sign)
        })
    }

    /// Whether letters stand in a text one after the other, whatever stands between them.
    pub(super) fn has_letters(&self, letters: &str) -> bool {
        self.folded.contains(letters)
    }
}

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
