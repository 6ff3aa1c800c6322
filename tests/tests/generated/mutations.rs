//! One mistake at a random place costs no more than what reaches that place.
//!
//! `CORPUS=folder cargo test -p acceptance --test generated mutations -- --ignored` does the same with the
//! descriptions of a folder, each a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use codegen::diagnostic::{Diagnostic, short};
use codegen::generate::{Config, Generated, generate};
use codegen::source::{Limits, Source, load};
use serde_json::Value;

use crate::fixtures::fixtures;

/// Stands before a key that is written a second time.
const AGAIN: char = '\u{1}';

/// How many mistakes may be reported away from their place, in a hundred.
const FAR: usize = 5;

#[test]
fn a_mistake_costs_what_reaches_it() {
    let whole = |fixture: &crate::fixtures::Fixture| fixture.parts.is_empty();
    let fixtures = fixtures("good").into_iter().filter(whole);
    let texts = fixtures.map(|fixture| (fixture.file.clone(), fixture.text()));
    check(texts.collect(), 4);
}

#[test]
#[ignore = "needs a corpus"]
fn a_mistake_in_a_corpus_costs_what_reaches_it() {
    let Some(folder) = std::env::var_os("CORPUS") else {
        return;
    };
    let files = std::fs::read_dir(Path::new(&folder)).expect("a folder");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| {
        let text = std::fs::read_to_string(path).ok()?;
        Some((path.display().to_string(), text))
    });
    check(texts.collect(), 3);
}

fn check(texts: Vec<(String, String)>, each: u64) {
    let (mut made, mut seen, mut far) = (0, 0, Vec::new());
    let mut wrong = Vec::new();
    for (number, (name, text)) in (0..).zip(texts) {
        let Some(base) = json(&text) else { continue };
        let Ok(good) = client(&base.to_string()) else {
            continue;
        };
        for round in 0..each {
            let mut random = Random(number * 1000 + round + 1);
            let Some(mutation) = mutate(&base, &mut random) else {
                continue;
            };
            made += 1;
            let told = format!("{name}: {} at {}", mutation.kind, mutation.place);
            let bad = match client(&mutation.text) {
                Ok(bad) => bad,
                Err(found) => {
                    wrong.push(format!("{told}: no client: {found}"));
                    continue;
                }
            };
            let mistakes = new_mistakes(&good, &bad);
            if mutation.is_mistake && mistakes.is_empty() {
                wrong.push(format!("{told}: nothing is said"));
            }
            if !mistakes.is_empty() {
                seen += 1;
                if !mistakes.iter().any(|of| points_at(of, &mutation)) {
                    far.push(format!("{told}:\n{}", short::render(&bad.diagnostics)));
                }
            }
            wrong.extend(changed(&good, &bad, &base, &mutation).map(|of| format!("{told}: {of}")));
        }
    }
    println!(
        "{made} mutations, {seen} of them mistakes, {} reported elsewhere",
        far.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(far.len() * 100 <= seen * FAR, "{}", far.join("\n"));
}

fn json(text: &str) -> Option<Value> {
    let loaded = load(&Source::from_text("api.yaml", text), &Limits::default()).ok()?;
    loaded.tree.main().to_json()
}

fn client(text: &str) -> Result<Generated, String> {
    let config = Config::new("mutated").expect("a package name");
    let result = generate(&Source::from_text("api.json", text), &config);
    result.map_err(|found| short::render(&found))
}

/// The mistakes that were not there before.
fn new_mistakes<'a>(good: &Generated, bad: &'a Generated) -> Vec<&'a Diagnostic> {
    let told = |of: &Diagnostic| (of.code.id(), of.message.clone());
    let mistakes = |of: &'a Generated| of.diagnostics.iter().filter(|found| found.is_mistake);
    let mut known: Vec<_> = good.diagnostics.iter().map(told).collect();
    mistakes(bad)
        .filter(|found| {
            let told = told(found);
            let place = known.iter().position(|known| *known == told);
            place.map(|place| known.swap_remove(place)).is_none()
        })
        .collect()
}

struct Mutation {
    kind: &'static str,
    /// The value that was changed, or whose entry was.
    place: String,
    text: String,
    /// Whether it is a mistake whatever stands there.
    is_mistake: bool,
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }
}

/// Keys under which anything may stand.
const FREE: [&str; 7] = [
    "example",
    "examples",
    "default",
    "enum",
    "const",
    "value",
    "variables",
];

/// The pointers to all values that a mistake can hit, in order.
fn places(value: &Value, at: &str, out: &mut Vec<String>) {
    let mut below = |key: &str, value: &Value, free: bool| {
        if !free && !key.starts_with("x-") {
            let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            out.push(at.clone());
            places(value, &at, out);
        }
    };
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let top = at.is_empty() && ["openapi", "swagger", "info"].contains(&key.as_str());
                below(key, value, top || FREE.contains(&key.as_str()));
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                below(&index.to_string(), value, false);
            }
        }
        _ => {}
    }
}

fn mutate(base: &Value, random: &mut Random) -> Option<Mutation> {
    let mut all = Vec::new();
    places(base, "", &mut all);
    let kind = random.below(6);
    let wanted = |place: &&String| {
        let last = place.rsplit('/').next().unwrap_or_default();
        match kind {
            0 => last == "$ref",
            1 => place.contains("/security/") && !place.contains("/properties/"),
            _ => !place.contains("/mapping/"),
        }
    };
    let fit: Vec<&String> = all.iter().filter(wanted).collect();
    let place = (*fit.get(random.below(fit.len()))?).clone();
    let (parent, key) = place.rsplit_once('/')?;
    let key = key.replace("~1", "/").replace("~0", "~");
    let mut changed = base.clone();
    let holder = changed.pointer_mut(parent)?;
    let (name, is_mistake) = match kind {
        0 => {
            holder[&key] = Value::from("#/components/schemas/NowhereAtAll");
            ("a dangling reference", true)
        }
        1 => {
            let entries = holder.as_object_mut()?;
            let scopes = entries.remove(&key)?;
            entries.insert("nobodyKnows".to_owned(), scopes);
            ("an unknown scheme", true)
        }
        2 => {
            let old = holder.pointer(&format!("/{}", key.replace('~', "~0").replace('/', "~1")))?;
            let new = match old {
                Value::Object(_) => Value::from(7),
                Value::Array(_) => Value::from("seven"),
                _ => serde_json::json!({"seven": 7}),
            };
            match holder {
                Value::Object(entries) => entries.insert(key, new),
                Value::Array(items) => items
                    .get_mut(key.parse::<usize>().ok()?)
                    .map(|old| std::mem::replace(old, new)),
                _ => None,
            };
            ("a value of another kind", false)
        }
        3 => {
            let entries = holder.as_object_mut()?;
            let mut letters: Vec<char> = key.chars().collect();
            (letters.len() > 4).then_some(())?;
            letters.swap(1, 2);
            let value = entries.remove(&key)?;
            entries.insert(letters.into_iter().collect(), value);
            ("a misspelt key", false)
        }
        4 => {
            let entries = holder.as_object_mut()?;
            entries.insert(format!("{AGAIN}{key}"), serde_json::json!({"again": true}));
            ("a duplicate key", true)
        }
        _ => {
            holder.as_object_mut()?.remove(&key)?;
            ("a missing key", false)
        }
    };
    let text = serde_json::to_string_pretty(&changed).ok()?;
    Some(Mutation {
        kind: name,
        place: match name {
            "a value of another kind" | "a dangling reference" => place,
            _ => parent.to_owned(),
        },
        text: text.replace("\\u0001", ""),
        is_mistake,
    })
}

/// Whether a place that is shown lies within the smallest thing that holds the mistake.
fn points_at(found: &Diagnostic, mutation: &Mutation) -> bool {
    let Ok(loaded) = load(
        &Source::from_text("api.json", &mutation.text),
        &Limits::default(),
    ) else {
        return false;
    };
    let mut holder = loaded.tree.main();
    if let Ok(node) = holder.follow(&mutation.place) {
        holder = node.parent().unwrap_or(node);
    }
    let (name, span) = (holder.name_span(), holder.span());
    found
        .labels
        .iter()
        .any(|label| name.start.min(span.start) <= label.span.start && label.span.end <= span.end)
}

/// The operations that do not reach the place and are not what they were.
fn changed<'a>(
    good: &Generated,
    bad: &Generated,
    base: &'a Value,
    mutation: &'a Mutation,
) -> impl Iterator<Item = String> + use<'a> {
    let (before, after) = (operations(good), operations(bad));
    let reaching = reaching(base, &mutation.place);
    before.into_iter().filter_map(move |(call, text)| {
        let now = after.get(&call);
        (!reaching.contains(&call) && now != Some(&text)).then(|| {
            format!(
                "{call} was\n{text}\nand is now\n{}",
                now.map_or("", String::as_str)
            )
        })
    })
}

/// What the surface says of each operation.
fn operations(generated: &Generated) -> BTreeMap<String, String> {
    let surface = codegen::dump::surface(&generated.api);
    let mut operations: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in surface.lines() {
        if let Some((_, call)) = line
            .strip_prefix("fn ")
            .map(|line| line.trim_end_matches("  deprecated"))
            .and_then(|line| line.rsplit_once("  "))
        {
            current = Some(call.to_owned());
        } else if !line.starts_with("  ") {
            current = None;
        }
        if let Some(call) = &current {
            operations.entry(call.clone()).or_default().push_str(line);
        }
    }
    operations
}

/// The calls that reach a place, directly or behind references, or inherit it.
fn reaching(base: &Value, place: &str) -> BTreeSet<String> {
    let mut calls = BTreeSet::new();
    let paths = base.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        let item_at = format!("/paths/{}", path.replace('~', "~0").replace('/', "~1"));
        for (method, operation) in item.as_object().into_iter().flatten() {
            let operation_at = format!("{item_at}/{method}");
            let is_shared = ![
                "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
            ]
            .iter()
            .any(|method| place.starts_with(&format!("{item_at}/{method}")));
            let direct = place.starts_with(&operation_at) && within(place, &operation_at)
                || within(place, &item_at) && is_shared;
            let inherited = !place.starts_with("/paths/") && !place.starts_with("/components/")
                || within("/components/securitySchemes", place)
                || place.starts_with("/components/securitySchemes");
            if direct || inherited || refers(base, operation, item, place) {
                // What a URL cannot have is percent-encoded.
                let path = path.replace(' ', "%20");
                calls.insert(format!("{} {path}", method.to_uppercase()));
            }
        }
    }
    calls
}

fn within(place: &str, holder: &str) -> bool {
    place == holder
        || place
            .strip_prefix(holder)
            .is_some_and(|rest| rest.starts_with('/'))
}

/// Whether what an operation holds leads to the place through references, names in mappings included.
fn refers(base: &Value, operation: &Value, item: &Value, place: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![
        operation.clone(),
        item.get("parameters").cloned().unwrap_or_default(),
    ];
    while let Some(value) = open.pop() {
        let mut targets = Vec::new();
        texts(&value, &mut targets);
        for text in targets {
            let target = match text.strip_prefix('#') {
                Some(pointer) => pointer.to_owned(),
                None => format!("/components/schemas/{text}"),
            };
            let Some(found) = base
                .pointer(&target)
                .filter(|_| seen.insert(target.clone()))
            else {
                continue;
            };
            if within(place, &target) || within(&target, place) {
                return true;
            }
            open.push(found.clone());
            // The children of a base are reached with it.
            let schemas = base
                .pointer("/components/schemas")
                .and_then(Value::as_object);
            let children = schemas
                .into_iter()
                .flatten()
                .filter(|(_, child)| child.to_string().contains(&format!("\"#{target}\"")));
            open.extend(children.map(|(name, _)| Value::from(name.as_str())));
        }
    }
    false
}

fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Object(entries) => entries.values().for_each(|value| texts(value, out)),
        _ => {}
    }
}
