//! Moving the branches of trees.

use super::grammar;
use super::hostile::{TEXTS, TOKENS, WORDS};
use crate::random::Random;
use crate::tree::Tree;

/// Changes a tree in a few places. Branches come from itself and from the donor.
pub(super) fn mutate(tree: &mut Tree, donor: &Tree, random: &mut Random) {
    // Every change may get the document rejected early, so half of the documents get only one.
    let changes = if random.once_in(2) {
        0
    } else {
        random.below(5)
    };
    for _ in 0..=changes {
        let size = tree.size();
        let branch = branch(tree, donor, random);
        let target = target(tree, random);
        let mut at = random.below(size);
        let Some(place) = tree.nth_mut(&mut at) else {
            continue;
        };
        match random.below(12) {
            0 => delete(place, random),
            1 => repeat(place, random),
            2 | 3 => *place = branch,
            4 => *place = Tree::raw(random.word(TOKENS)),
            5 => *place = Tree::text(random.word(TEXTS)),
            6 => rename(place, random),
            7 => *place = Tree::reference(&target),
            8 => insert(place, branch, random),
            9 => wrap(place, random),
            10 => *place = grammar::schema(random, 3),
            _ => *place = deep(random),
        }
        retarget(tree, random);
    }
}

/// Any value of either tree.
pub(super) fn branch(tree: &Tree, donor: &Tree, random: &mut Random) -> Tree {
    let from = if random.once_in(2) { tree } else { donor };
    let mut at = random.below(from.size());
    from.nth(&mut at).cloned().unwrap_or(Tree::raw("null"))
}

/// What a reference may name: what others name, or any place at all.
fn target(tree: &Tree, random: &mut Random) -> String {
    let mut known = Vec::new();
    tree.references(&mut known);
    match random.below(4) {
        0 | 1 => random.pick(&known).cloned().unwrap_or_default(),
        2 => pointer(tree, random),
        _ => random.word(TEXTS).to_owned(),
    }
}

/// The place of any value.
pub(super) fn pointer(tree: &Tree, random: &mut Random) -> String {
    let mut pointer = "#".to_owned();
    let mut node = tree;
    while !random.once_in(6) {
        let (key, child) = match node {
            Tree::Map(entries) => match random.pick(entries) {
                Some((key, child)) => (key.replace('~', "~0").replace('/', "~1"), child),
                None => break,
            },
            Tree::List(items) => {
                let at = random.below(items.len());
                match items.get(at) {
                    Some(child) => (at.to_string(), child),
                    None => break,
                }
            }
            Tree::Raw(_) | Tree::Text(_) => break,
        };
        pointer.push('/');
        pointer.push_str(&key);
        node = child;
    }
    pointer
}

/// Now and then lets one of the references name another place.
fn retarget(tree: &mut Tree, random: &mut Random) {
    if !random.once_in(4) {
        return;
    }
    let target = target(tree, random);
    let size = tree.size();
    let start = random.below(size);
    for step in 0..size.min(2_000) {
        let mut at = (start + step) % size;
        let Some(Tree::Map(entries)) = tree.nth_mut(&mut at) else {
            continue;
        };
        if let Some((_, value)) = entries.iter_mut().find(|(key, _)| key == "$ref") {
            *value = Tree::text(target);
            return;
        }
    }
}

fn delete(place: &mut Tree, random: &mut Random) {
    match place {
        Tree::List(items) if !items.is_empty() => drop(items.remove(random.below(items.len()))),
        Tree::Map(entries) if !entries.is_empty() => {
            drop(entries.remove(random.below(entries.len())));
        }
        _ => *place = Tree::raw("null"),
    }
}

/// Adds a child again: once under its own name, or often under others.
fn repeat(place: &mut Tree, random: &mut Random) {
    let times = if random.once_in(10) { 300 } else { 1 };
    match place {
        Tree::List(items) => {
            if let Some(item) = random.pick(items).cloned() {
                items.extend(std::iter::repeat_n(item, times));
            }
        }
        Tree::Map(entries) => {
            let Some((key, value)) = random.pick(entries).cloned() else {
                return;
            };
            if times == 1 {
                entries.push((key, value));
            } else {
                let more = (0..times).map(|number| (format!("{key}{number}"), value.clone()));
                entries.extend(more);
            }
        }
        Tree::Raw(_) | Tree::Text(_) => {}
    }
}

fn rename(place: &mut Tree, random: &mut Random) {
    let Tree::Map(entries) = place else { return };
    let at = random.below(entries.len());
    let word = [TEXTS, WORDS][random.below(2)];
    if let Some((key, _)) = entries.get_mut(at) {
        random.word(word).clone_into(key);
    }
}

fn insert(place: &mut Tree, branch: Tree, random: &mut Random) {
    let value = match random.below(4) {
        0 => Tree::text(random.word(WORDS)),
        1 => Tree::raw(random.word(TOKENS)),
        2 => grammar::schema(random, 2),
        _ => branch,
    };
    match place {
        Tree::Map(entries) => {
            let at = random.below(entries.len().saturating_add(1));
            entries.insert(at, (random.word(WORDS).to_owned(), value));
        }
        Tree::List(items) => items.push(value),
        Tree::Raw(_) | Tree::Text(_) => *place = value,
    }
}

/// Puts a schema, or whatever it is, into a larger one.
fn wrap(place: &mut Tree, random: &mut Random) {
    let inner = place.clone();
    let word = random.word(&[
        "allOf",
        "oneOf",
        "anyOf",
        "items",
        "not",
        "properties",
        "schema",
    ]);
    let wrapped = match word {
        "allOf" | "oneOf" | "anyOf" => Tree::List(vec![inner.clone(), inner]),
        "properties" => Tree::Map(vec![(random.word(TEXTS).to_owned(), inner)]),
        _ => inner,
    };
    *place = Tree::map([(word, wrapped)]);
}

/// Nesting beyond or just below what is allowed.
fn deep(random: &mut Random) -> Tree {
    let depth = if random.once_in(8) {
        10_000
    } else {
        random.below(250)
    };
    let word = random.word(&["items", "allOf", "oneOf", "additionalProperties", "not"]);
    let (open, close) = if word.ends_with("Of") {
        (format!("{{\"{word}\":["), "]}")
    } else {
        (format!("{{\"{word}\":"), "}")
    };
    Tree::raw(format!("{}{{}}{}", open.repeat(depth), close.repeat(depth)))
}
