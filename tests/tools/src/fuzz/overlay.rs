//! Overlays for a tree.

use super::graft::{self, branch};
use super::grammar;
use super::hostile::{TEXTS, TOKENS, WORDS};
use crate::random::Random;
use crate::tree::Tree;

/// Queries that mean something in many descriptions, and some that mean nothing.
const QUERIES: &[&str] = &[
    "$",
    "$.*",
    "$..*",
    "$.paths.*",
    "$.paths.*.*",
    "$.paths.*[?@.operationId]",
    "$..[?@.type == 'string']",
    "$..[?@.type == 'object'].properties",
    "$..properties.*",
    "$..['$ref']",
    "$..description",
    "$..enum[0]",
    "$..required[-1:]",
    "$..[?length(@) > 2]",
    "$..[?match(@, '[a-z]*')]",
    "$.components.schemas.*",
    "$.components.schemas[?@.properties]",
    "$.servers[::-1]",
    "$.nothing",
    "$[",
    "paths",
    "",
];

/// An overlay that changes a few places of the tree.
pub(super) fn overlay(tree: &Tree, donor: &Tree, random: &mut Random) -> Tree {
    let actions = (0..=random.below(3)).map(|_| action(tree, donor, random));
    let actions = Tree::List(actions.collect());
    let version = if random.once_in(2) { "1.0.0" } else { "1.1.0" };
    let info = Tree::map([("title", Tree::text("Fuzz")), ("version", Tree::text("1"))]);
    let mut overlay = Tree::map([
        ("overlay", Tree::text(version)),
        ("info", info),
        ("actions", actions),
    ]);
    if random.once_in(6) {
        graft::mutate(&mut overlay, donor, random);
    }
    overlay
}

fn action(tree: &Tree, donor: &Tree, random: &mut Random) -> Tree {
    let (query, found) = query(tree, random);
    let change = match found {
        // Only like goes into like; all else ends a document.
        Some(Tree::Map(_)) if !random.once_in(12) => ("update", mapping(tree, donor, random)),
        Some(Tree::List(_)) if !random.once_in(12) => match random.once_in(3) {
            true => ("remove", Tree::raw("true")),
            false => ("update", Tree::List(vec![branch(tree, donor, random)])),
        },
        Some(_) if !random.once_in(12) => ("remove", Tree::raw("true")),
        _ => any(tree, donor, random),
    };
    Tree::map([("target", Tree::Text(query)), change])
}

fn mapping(tree: &Tree, donor: &Tree, random: &mut Random) -> Tree {
    match random.below(3) {
        0 => grammar::schema(random, 3),
        1 => Tree::map([(random.word(WORDS), Tree::text(random.word(TEXTS)))]),
        _ => match branch(tree, donor, random) {
            found @ Tree::Map(_) => found,
            found => Tree::map([(random.word(WORDS), found)]),
        },
    }
}

fn any(tree: &Tree, donor: &Tree, random: &mut Random) -> (&'static str, Tree) {
    match random.below(5) {
        0 => ("remove", Tree::raw("true")),
        1 => ("copy", Tree::Text(query(tree, random).0)),
        2 => ("update", Tree::raw(random.word(TOKENS))),
        3 => ("update", Tree::text(random.word(TEXTS))),
        _ => ("update", branch(tree, donor, random)),
    }
}

/// What selects places of the tree: one by its names, and what is there, or several.
fn query<'t>(tree: &'t Tree, random: &mut Random) -> (String, Option<&'t Tree>) {
    if random.once_in(6) {
        return (random.word(QUERIES).to_owned(), None);
    }
    let mut query = "$".to_owned();
    let mut node = tree;
    while !random.once_in(7) {
        let (step, child) = match node {
            Tree::Map(entries) => match random.pick(entries) {
                Some((key, child)) => (name(key), child),
                None => break,
            },
            Tree::List(items) => {
                let at = random.below(items.len());
                match items.get(at) {
                    Some(child) => (format!("[{at}]"), child),
                    None => break,
                }
            }
            Tree::Raw(_) | Tree::Text(_) => break,
        };
        match random.below(80) {
            0 => query.push_str("[*]"),
            1 => {
                query.push_str("..");
                query.push_str(&step);
            }
            _ => query.push_str(&step),
        }
        node = child;
    }
    (query, Some(node))
}

/// A name as RFC 9535 quotes it.
fn name(key: &str) -> String {
    format!("[{}]", Tree::text(key).write())
}
