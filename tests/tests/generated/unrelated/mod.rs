//! What is described elsewhere changes nothing: additions, removals and moves of unrelated parts rename nothing and
//! leave the text of every other item as it is.

mod change;
mod items;
mod made;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use codegen::generate::{Config, generate};
use codegen::source::Source;
use tools::random::Random;
use tools::tree::Tree;

use crate::fixtures::fixtures;
use change::{Change, MARKER, change};
use items::Items;

/// Changes that are made and compared at least.
const CHANGES: u64 = 1_000;

/// Changes of each description that are tried, of which some find nothing to change.
const TRIES: u64 = 16;

/// The seed of all of them.
const SEED: u64 = 10;

/// Made descriptions beside the fixtures.
const MADE: u64 = 40;

/// A description that is changed.
struct Original {
    name: String,
    tree: Tree,
    items: OnceLock<Option<Items>>,
}

impl Original {
    fn new(name: String, tree: Tree) -> Self {
        let items = OnceLock::new();
        Self { name, tree, items }
    }

    /// The items of one of the forms of a change, which may be the original.
    fn items(&self, form: &Tree) -> Option<Cow<'_, Items>> {
        match *form == self.tree {
            true => self
                .items
                .get_or_init(|| items(form))
                .as_ref()
                .map(Cow::Borrowed),
            false => items(form).map(Cow::Owned),
        }
    }
}

/// The fixtures of one file, made descriptions, and the project's own.
fn originals() -> Vec<Original> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../api.yaml");
    let own = std::fs::read_to_string(own).expect("a description");
    let fixtures = fixtures("good").into_iter();
    let fixtures = fixtures.filter(|fixture| fixture.parts.is_empty());
    let files = fixtures.map(|fixture| (fixture.name.clone(), fixture.text()));
    let files = files.chain([("api".to_owned(), own)]);
    let read = |(name, text): (String, String)| {
        let tree = Tree::read("api.yaml", &text).expect("a description");
        Original::new(name, tree)
    };
    let made = (0..MADE).map(|number| {
        let mut random = Random::of_case(SEED, number);
        Original::new(format!("made {number}"), made::description(&mut random))
    });
    files.map(read).chain(made).collect()
}

/// The items of the client of a description; `None` if it gives none.
fn items(description: &Tree) -> Option<Items> {
    let config = Config::new("named").expect("a package name");
    let source = Source::from_text("api.json", description.write());
    Some(Items::of(&generate(&source, &config).ok()?.package))
}

/// What a change changed that it must not.
fn wrong(original: &Original, change: &Change) -> Option<Vec<(String, String)>> {
    let less = original.items(&change.less)?;
    let more = original.items(&change.more)?;
    let touched = &more.reaching(MARKER) | &less.reaching(MARKER);
    let mut wrong = differing(&less, &more, &touched);
    if change.is_move {
        wrong.extend(differing(&more, &less, &touched));
    }
    Some(wrong)
}

/// The items of a client, other than those touched, that another has not or has otherwise, with both texts.
fn differing(less: &Items, more: &Items, touched: &BTreeSet<String>) -> Vec<(String, String)> {
    let kept = less.iter().filter(|(key, _)| !touched.contains(*key));
    let wrong = kept.filter(|(key, text)| {
        let is_excepted = EXCEPTIONS
            .iter()
            .any(|exception| exception(key, less, more));
        more.get(key) != Some(text) && !is_excepted
    });
    let line = |(key, text): (&str, &str)| {
        let other = more.get(key).unwrap_or("not there\n");
        (key.to_owned(), format!("{text}--- is\n{other}"))
    };
    wrong.map(line).collect()
}

/// Single items that differ, by the description, what was done, and the item. Each is a fault of the generator.
const KNOWN: &[(&str, &str, &str)] = &[
    // An inline schema that says the same as a component with the name that it would have is that component.
    (
        "naming-operations",
        "without other of PatchRoomBody",
        "fn patch_room",
    ),
];

/// Whether an item may differ between two clients.
type Exception = fn(&str, &Items, &Items) -> bool;

/// What may differ, each with its reason. Besides, the Cargo features that have an item differ with the tags that use
/// it, and are not compared at all.
const EXCEPTIONS: &[Exception] = &[is_one_of_identical_types, differs_in_paths];

/// A type is written with its module where the module that mentions it has a request of the same name, and where a
/// thing that stands in place of its id needs the Cargo feature of a tag that has the thing.
fn differs_in_paths(key: &str, less: &Items, more: &Items) -> bool {
    let plain = |items: &Items| {
        let text = items.get(key)?;
        let text = text.replace("crate::types::", "").replace("super::", "");
        let rows = text.split("if \"").enumerate().map(|(at, row)| match at {
            0 => row,
            _ => row
                .find(':')
                .and_then(|colon| row.get(colon..))
                .unwrap_or(row),
        });
        let text: String = rows.collect();
        let text = text.replace(|letter: char| letter.is_whitespace(), "");
        Some(text.replace(",)", ")").replace(",}", "}"))
    };
    more.get(key).is_some() && plain(less) == plain(more)
}

/// Of types that say the same under the same property one has the text, the first of the description, and the others
/// are other names of it. Which is the first depends on all of them; how each is called does not.
fn is_one_of_identical_types(key: &str, less: &Items, more: &Items) -> bool {
    let name = key.split(' ').nth(1).unwrap_or_default();
    // The struct of the required fields goes with its type.
    let names = [name, name.strip_suffix("Required").unwrap_or(name)];
    let is_alias = |items: &Items, name: &str| {
        let text = items.get(&format!("type {name}"));
        text.is_some_and(|text| text.contains("/// Another name of ["))
    };
    let are_alike = |name: &&str| is_alias(less, name) || is_alias(more, name);
    names.iter().any(are_alike)
}

#[test]
fn unrelated_changes_rename_nothing_and_change_no_text() {
    let originals = originals();
    let (next, made) = (AtomicUsize::new(0), AtomicU64::new(0));
    let wrong = Mutex::new(Vec::new());
    let work = || {
        while let Some(original) = originals.get(next.fetch_add(1, Ordering::Relaxed)) {
            for found in (0..TRIES).filter_map(|number| case(number, original)) {
                made.fetch_add(1, Ordering::Relaxed);
                wrong.lock().expect("a lock").extend(found);
            }
        }
    };
    std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        (0..threads).for_each(|_| drop(scope.spawn(work)));
    });
    let made = made.into_inner();
    assert!(made >= CHANGES, "only {made} changes could be made");
    let mut wrong = wrong.into_inner().expect("a lock");
    wrong.sort();
    let (count, texts) = (wrong.len(), wrong);
    assert!(
        texts.is_empty(),
        "{count} items differ after {made} changes:\n{}",
        texts.join("\n")
    );
}

/// Makes one of the changes of a description, and says what it changed that it must not; `None` if there is nothing to
/// compare. What is drawn depends on the description and the number alone, so that a new fixture changes no other case.
fn case(number: u64, original: &Original) -> Option<Vec<String>> {
    let mut random = Random::of_text(SEED.wrapping_add(number), &original.name);
    let change = change(&mut random, &original.tree)?;
    let (name, what) = (&original.name, &change.what);
    let wrong = wrong(original, &change)?.into_iter();
    let wrong = wrong.filter(|(key, _)| !KNOWN.contains(&(name, what, key)));
    let lines = wrong.map(|(key, texts)| format!("{number}: {name} {what}: {key}\n{texts}"));
    Some(lines.collect())
}

/// The property would fail for what it is there for.
#[test]
fn what_differs_is_found() {
    let description = |name: &str, more: &str| {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a: {{get: {{operationId: {name}, \
            responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{type: object, \
            properties: {{a: {{type: string}}{more}}}}}}}}}}}}}}}}}\n"
        );
        let tree = Tree::read("api.yaml", &text).expect("a description");
        items(&tree).expect("a client")
    };
    let one = description("one", "");
    let none = BTreeSet::new();
    assert_eq!(differing(&one, &description("one", ""), &none), []);
    let keys =
        |found: Vec<(String, String)>| found.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    let other = keys(differing(&one, &description("two", ""), &none));
    assert!(other.contains(&"fn one".to_owned()), "{other:?}");
    assert!(
        other.contains(&"type OneResponseOk".to_owned()),
        "{other:?}"
    );
    let more = keys(differing(&one, &description("one", ", b: {}"), &none));
    assert_eq!(more, ["object! OneResponseOk", "type OneResponseOk"]);
}
