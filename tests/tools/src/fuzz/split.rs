//! Spreading a tree over several files.

use super::bundle::Bundle;
use super::graft;
use crate::random::Random;
use crate::tree::Tree;

/// The description.
const MAIN: &str = "api.json";

/// Where branches go, as references name it, and the way back from there.
const PARTS: &[(&str, &str)] = &[
    ("part.json", "api.json"),
    ("parts/a.json", "../api.json"),
    ("parts/deep/b%20c.json", "../../api.json"),
    ("parts/deep/ü.json", "./../../parts/../api.json"),
];

/// Moves some branches into other files and refers to them. What they refer to stays the same, unless
/// they are moved carelessly now and then.
pub(super) fn split(mut tree: Tree, donor: &Tree, random: &mut Random) -> Bundle {
    let mut parts: Vec<Vec<(String, Tree)>> = vec![Vec::new(); PARTS.len()];
    for number in 0..=random.below(5) {
        let to = random.below(PARTS.len());
        let Some((path, back)) = PARTS.get(to) else {
            continue;
        };
        let size = tree.size();
        let Some(mut moved) = take(&mut tree, size, &format!("{path}#/{number}"), random) else {
            continue;
        };
        if !random.once_in(10) {
            let parts: Vec<&str> = PARTS.iter().map(|(path, _)| *path).collect();
            moved.move_references(back, &parts);
        }
        parts[to].push((number.to_string(), moved));
    }
    let mut bundle = Bundle::new(MAIN, tree.write().into_bytes());
    for ((path, _), entries) in PARTS.iter().zip(parts) {
        if entries.is_empty() {
            continue;
        }
        let mut part = Tree::Map(entries);
        if random.once_in(3) {
            graft::mutate(&mut part, donor, random);
        }
        bundle.add(path.replace("%20", " "), part.write());
    }
    bundle
}

/// Puts a reference in the place of one of the mappings.
fn take(tree: &mut Tree, size: usize, target: &str, random: &mut Random) -> Option<Tree> {
    for _ in 0..20 {
        let mut at = random.below(size);
        if at == 0 {
            continue;
        }
        let place = tree.nth_mut(&mut at)?;
        if matches!(place, Tree::Map(_)) {
            return Some(std::mem::replace(place, Tree::reference(target)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_moved_still_refers_to_the_description() {
        let text = r##"{"a": {"b": {"$ref": "#/c"}}, "c": {}}"##;
        let tree = Tree::read(MAIN, text).expect("a tree");
        let has_two = |seed| {
            let bundle = split(tree.clone(), &tree, &mut Random::new(seed));
            let texts =
                (1..bundle.len()).map(|at| String::from_utf8_lossy(bundle.bytes(at)).into_owned());
            texts.into_iter().any(|text| text.contains("api.json#/c"))
        };
        assert!((0..20).any(has_two));
    }
}
