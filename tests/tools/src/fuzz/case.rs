//! One case of many: a description, and what stands beside it.

use codegen::generate::settings::FILE_NAME;

use super::bundle::Bundle;
use super::seed::Seeds;
use super::{bytes, graft, grammar, overlay, settings, split};
use crate::random::Random;
use crate::tree::Tree;

/// How a description is made.
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
    /// One or two files of a description that has several are mixed up.
    Files,
}

impl Origin {
    /// All of them, those more often that get further.
    const TURNS: [Self; 9] = [
        Self::Bytes,
        Self::Lines,
        Self::Tree,
        Self::Tree,
        Self::Tree,
        Self::Grammar,
        Self::Grammar,
        Self::Both,
        Self::Files,
    ];

    /// A word for the table.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Lines => "lines",
            Self::Tree => "tree",
            Self::Grammar => "grammar",
            Self::Both => "grammar + tree",
            Self::Files => "files",
        }
    }
}

/// What a case has beside a description in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Variation {
    /// Branches stand in other files.
    Split,
    /// Overlays change the description.
    Overlay,
    /// There is a `codegen.toml`.
    Settings,
    /// The client gets tests.
    Tests,
}

impl Variation {
    /// A word for the table.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Split => "split",
            Self::Overlay => "overlays",
            Self::Settings => "settings",
            Self::Tests => "tests",
        }
    }
}

/// What to examine.
#[derive(Debug)]
pub(super) struct Case {
    /// How the description was made.
    pub(super) origin: Origin,
    /// What stands beside it.
    pub(super) variations: Vec<Variation>,
    /// Its files.
    pub(super) bundle: Bundle,
}

/// A description before anything is put beside it.
struct Draft {
    bundle: Bundle,
    /// What it holds, before bytes were mixed up: names for what stands beside it.
    tree: Tree,
    is_split: bool,
}

/// The case of a number; the same for the same seed and the same documents to make it from.
pub(super) fn make(seed: u64, number: u64, seeds: &Seeds) -> Case {
    let mut random = Random::of_case(seed, number);
    let random = &mut random;
    let origin = random.pick(&Origin::TURNS).copied().unwrap_or(Origin::Tree);
    let mut draft = draft(origin, seeds, random);
    let mut variations = beside(&mut draft, seeds, random);
    if draft.is_split {
        variations.push(Variation::Split);
    }
    Case {
        origin,
        variations,
        bundle: draft.bundle,
    }
}

fn draft(origin: Origin, seeds: &Seeds, random: &mut Random) -> Draft {
    match origin {
        Origin::Bytes => {
            let (name, mut bytes) = seeds.bytes(random);
            let tree = read(&name, &bytes);
            bytes::mutate(&mut bytes, random);
            whole(name, bytes, tree)
        }
        Origin::Lines => {
            let (name, bytes) = seeds.bytes(random);
            let tree = read(&name, &bytes);
            let text = String::from_utf8_lossy(&bytes);
            let text = bytes::mutate_lines(&text, random);
            whole(name, text.into_bytes(), tree)
        }
        Origin::Tree => {
            let mut tree = seeds.tree(random);
            let donor = seeds.tree(random);
            graft::mutate(&mut tree, &donor, random);
            written(tree, &donor, random)
        }
        Origin::Grammar => {
            let tree = grammar::document(random);
            let donor = Tree::raw("null");
            written(tree, &donor, random)
        }
        Origin::Both => {
            let mut tree = grammar::document(random);
            let donor = seeds.tree(random);
            graft::mutate(&mut tree, &donor, random);
            written(tree, &donor, random)
        }
        Origin::Files => {
            let mut bundle = seeds.several(random);
            let tree = read(bundle.name(0), bundle.bytes(0));
            for _ in 0..=random.below(2) {
                bundle = mixed(&bundle, seeds, random);
            }
            Draft {
                bundle,
                tree,
                is_split: false,
            }
        }
    }
}

fn read(name: &str, bytes: &[u8]) -> Tree {
    Tree::read(name, &String::from_utf8_lossy(bytes)).unwrap_or(Tree::raw("null"))
}

fn whole(name: String, bytes: Vec<u8>, tree: Tree) -> Draft {
    Draft {
        bundle: Bundle::new(name, bytes),
        tree,
        is_split: false,
    }
}

/// A tree as JSON, in one file or in several.
fn written(tree: Tree, donor: &Tree, random: &mut Random) -> Draft {
    let is_split = random.once_in(5);
    let bundle = match is_split {
        true => split::split(tree.clone(), donor, random),
        false => Bundle::new("api.json", tree.write().into_bytes()),
    };
    Draft {
        bundle,
        tree,
        is_split,
    }
}

/// Mixes up one of several files.
fn mixed(bundle: &Bundle, seeds: &Seeds, random: &mut Random) -> Bundle {
    let at = random.below(bundle.len());
    let mut bytes = bundle.bytes(at).to_vec();
    match random.below(4) {
        0 => bytes::mutate(&mut bytes, random),
        1 => {
            let text = String::from_utf8_lossy(&bytes);
            bytes = bytes::mutate_lines(&text, random).into_bytes();
        }
        _ => {
            let text = String::from_utf8_lossy(&bytes);
            // A file that was mixed up before may have no tree any more.
            if let Some(mut tree) = Tree::read(bundle.name(at), &text) {
                graft::mutate(&mut tree, &seeds.tree(random), random);
                bytes = tree.write().into_bytes();
            }
        }
    }
    bundle.with(at, bytes)
}

/// Puts overlays and settings beside a description, or not.
fn beside(draft: &mut Draft, seeds: &Seeds, random: &mut Random) -> Vec<Variation> {
    let mut variations = Vec::new();
    let mut overlays = Vec::new();
    if random.once_in(5) {
        variations.push(Variation::Overlay);
        let donor = seeds.tree(random);
        for number in 0..=usize::from(random.once_in(4)) {
            let name = format!("overlay-{number}.json");
            let overlay = overlay::overlay(&draft.tree, &donor, random);
            draft.bundle.add(&name, overlay.write());
            overlays.push(name);
        }
    }
    if !overlays.is_empty() || random.once_in(4) {
        let text = settings::settings(&draft.tree, &overlays, random);
        variations.push(Variation::Settings);
        if settings::has_tests(&text) {
            variations.push(Variation::Tests);
        }
        draft.bundle.add(FILE_NAME, text);
    }
    variations
}
