//! One document of many.

use super::seed::Seeds;
use super::{bytes, graft, grammar};
use crate::random::Random;

/// How a document is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// Bytes of a document are mixed up.
    Bytes,
    /// Lines of a document are mixed up.
    Lines,
    /// Branches of a document are moved.
    Tree,
    /// A grammar made it.
    Grammar,
    /// A grammar made it, and branches were moved.
    Both,
}

impl Origin {
    /// All of them, those more often that get further.
    const TURNS: [Self; 8] = [
        Self::Bytes,
        Self::Lines,
        Self::Tree,
        Self::Tree,
        Self::Tree,
        Self::Grammar,
        Self::Grammar,
        Self::Both,
    ];

    /// A word for the table.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Lines => "lines",
            Self::Tree => "tree",
            Self::Grammar => "grammar",
            Self::Both => "grammar + tree",
        }
    }
}

/// A document to examine.
#[derive(Debug)]
pub(super) struct Case {
    /// How it was made.
    pub(super) origin: Origin,
    /// The extension of its file.
    pub(super) extension: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// The document of a number; the same for the same seed and the same documents to make it from.
pub(super) fn make(seed: u64, number: u64, seeds: &Seeds) -> Case {
    let mut random = Random::of_case(seed, number);
    let random = &mut random;
    let origin = random.pick(&Origin::TURNS).copied().unwrap_or(Origin::Tree);
    let (extension, bytes) = match origin {
        Origin::Bytes => {
            let (extension, mut bytes) = seeds.bytes(random);
            bytes::mutate(&mut bytes, random);
            (extension, bytes)
        }
        Origin::Lines => {
            let (extension, bytes) = seeds.bytes(random);
            let text = String::from_utf8_lossy(&bytes);
            (extension, bytes::mutate_lines(&text, random).into_bytes())
        }
        Origin::Tree => {
            let mut tree = seeds.tree(random);
            let donor = seeds.tree(random);
            graft::mutate(&mut tree, &donor, random);
            json(tree.write())
        }
        Origin::Grammar => json(grammar::document(random).write()),
        Origin::Both => {
            let mut tree = grammar::document(random);
            let donor = seeds.tree(random);
            graft::mutate(&mut tree, &donor, random);
            json(tree.write())
        }
    };
    Case {
        origin,
        extension,
        bytes,
    }
}

fn json(text: String) -> (String, Vec<u8>) {
    ("json".to_owned(), text.into_bytes())
}
