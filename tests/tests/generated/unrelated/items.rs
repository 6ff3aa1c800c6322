//! The items of a client, each with its text.

use std::collections::{BTreeMap, BTreeSet};

use codegen::package::Package;

/// Each item by what it declares, such as `type Room` and `object! Room`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Items(BTreeMap<String, String>);

/// Files that list what all others hold.
const LISTS: &[&str] = &[
    "src/lib.rs",
    "src/service.rs",
    "src/types/mod.rs",
    "src/operations/mod.rs",
];

impl Items {
    /// The items of a client that stand for a part of its description.
    pub(super) fn of(package: &Package) -> Self {
        let mut items = Self::default();
        for (path, text) in package.files() {
            let path = path.as_str();
            let is_own = path.starts_with("src/") && !path.starts_with("src/runtime/");
            if is_own && path.ends_with(".rs") && !LISTS.contains(&path) {
                let lines: Vec<&str> = text.lines().filter(|line| !is_of_file(line)).collect();
                items.split(&without_gates(&lines), "");
            }
        }
        items
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// Takes lines apart that have the same indentation: an item ends where it is closed, and is parted from its docs
    /// and attributes by nothing.
    fn split(&mut self, lines: &[&str], indent: &str) {
        let mut start = 0;
        for (at, line) in lines.iter().enumerate() {
            let own = line.strip_prefix(indent).unwrap_or_default();
            let is_code =
                own.starts_with(|first: char| !first.is_whitespace() && !"/#".contains(first));
            let is_end =
                is_code && (own.starts_with('}') || own.ends_with(';') || own.ends_with('}'));
            // An alias may go on in the next line.
            let before = at.checked_sub(1).and_then(|at| lines.get(at));
            let ends_alias = before.is_some_and(|before| before.ends_with(" ="));
            if is_end || (ends_alias && own.ends_with(';')) {
                self.add(lines.get(start..=at).unwrap_or_default());
                start = at + 1;
            }
        }
    }

    fn add(&mut self, lines: &[&str]) {
        let is_code = |line: &&&str| {
            let line = line.trim_start();
            !line.is_empty() && !line.starts_with("//") && !line.starts_with('#')
        };
        let first = lines.iter().position(|line| is_code(&line)).unwrap_or(0);
        let (head, rest) = lines.split_at(first.min(lines.len()));
        match rest {
            // What the client can do is a method for each operation; a server has a constructor.
            ["impl Client {" | "impl Server {", inner @ .., "}"] => self.split(inner, "    "),
            _ => {
                let code: Vec<&str> = rest.iter().filter(is_code).take(2).copied().collect();
                let text: Vec<&str> = head.iter().chain(rest).copied().collect();
                let text = text.join("\n");
                let own = self.0.entry(key(&code)).or_default();
                own.push_str(text.trim_start_matches('\n'));
                own.push('\n');
            }
        }
    }

    /// The items whose text has a word of the change, and those that reach one of them.
    pub(super) fn reaching(&self, marker: &str) -> BTreeSet<String> {
        let marked = self.0.iter().filter(|(_, text)| text.contains(marker));
        let mut found: BTreeSet<String> = marked.map(|(key, _)| key.clone()).collect();
        loop {
            let names: BTreeSet<&str> = found
                .iter()
                .filter_map(|key| key.split(' ').nth(1))
                .collect();
            let mentions = |text: &str| words(text).any(|word| names.contains(word));
            // The struct of the required fields of a type is a part of it.
            let is_part = |key: &str| {
                let name = key.split(' ').nth(1);
                let whole = name.and_then(|name| name.strip_suffix("Required"));
                whole.is_some_and(|whole| names.contains(whole))
            };
            let more = self
                .0
                .iter()
                .filter(|(key, text)| !found.contains(*key) && (mentions(text) || is_part(key)));
            let more: Vec<String> = more.map(|(key, _)| key.clone()).collect();
            if more.is_empty() {
                return found;
            }
            found.extend(more);
        }
    }
}

fn is_of_file(line: &str) -> bool {
    line.starts_with("// ") || line.starts_with("//!") || line.starts_with("use ")
}

/// Leaves out which Cargo features have an item.
fn without_gates<'t>(lines: &[&'t str]) -> Vec<&'t str> {
    let mut kept = Vec::new();
    let mut is_open = false;
    for line in lines {
        is_open |= line.trim_start().starts_with("#[cfg(");
        if !is_open {
            kept.push(*line);
        }
        is_open &= !line.ends_with(")]");
    }
    kept
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
}

/// What an item declares, from its first two lines of code.
fn key(code: &[&str]) -> String {
    let text = code.join(" ");
    let mut words = words(&text).filter(|word| !word.is_empty());
    if text.starts_with("operation! ") {
        // A request may be called like a type.
        return format!("operation! {}", words.nth(3).unwrap_or_default());
    }
    if text.contains("pub struct ") || text.contains("pub enum ") || text.contains("pub type ") {
        let mut words = words.skip_while(|word| !["struct", "enum", "type"].contains(word));
        return format!("type {}", words.nth(1).unwrap_or_default());
    }
    if text.starts_with("impl") || text.trim_start().starts_with("pub fn") {
        let words: Vec<&str> = words.filter(|word| *word != "pub").take(5).collect();
        return match words.as_slice() {
            ["fn", name, ..] => format!("fn {name}"),
            words => words.join(" "),
        };
    }
    let (kind, name) = (words.next(), words.next());
    format!("{}! {}", kind.unwrap_or_default(), name.unwrap_or_default())
}
