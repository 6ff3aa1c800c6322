//! The names of a client, read from its text.

use std::collections::BTreeSet;

use codegen::package::Package;

/// Every name that the text of a client declares or uses, without the runtime.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Structs and enums.
    pub types: BTreeSet<String>,
    /// Other names of types.
    pub aliases: BTreeSet<String>,
    /// All identifiers, those of types among them.
    pub all: BTreeSet<String>,
}

impl Names {
    /// The names in the sources of a package.
    #[must_use]
    pub fn of(package: &Package) -> Self {
        let mut names = Self::default();
        for (path, text) in package.files() {
            let path = path.as_str();
            if path.ends_with(".rs") && !path.starts_with("src/runtime/") {
                names.add(text);
            }
        }
        names
    }

    /// The names in a source.
    pub fn add(&mut self, text: &str) {
        for line in text.lines() {
            let line = line.split(" // ").next().unwrap_or_default().trim_start();
            if !line.starts_with("//") {
                self.add_line(line);
            }
        }
    }

    fn add_line(&mut self, line: &str) {
        let declares = |words: [&str; 2]| {
            words.iter().any(|word| {
                line.strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' '))
            })
        };
        let (is_type, is_alias) = (
            declares(["pub struct", "pub enum"]),
            declares(["pub type", "type"]),
        );
        let found = identifiers(line).inspect(|name| debug_assert!(!name.is_empty()));
        for (nth, name) in found.enumerate() {
            // `pub`, the word of the item, and its name.
            if nth == 2 && is_type {
                self.types.insert(name.to_owned());
            } else if nth == 2 && is_alias {
                self.aliases.insert(name.to_owned());
            }
            if !self.all.contains(name) {
                self.all.insert(name.to_owned());
            }
        }
    }

    /// The names of types, other names among them, the longest first.
    #[must_use]
    pub fn longest(&self) -> Vec<&str> {
        let all = self.types.union(&self.aliases);
        let mut all: Vec<&str> = all.map(String::as_str).collect();
        all.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
        all
    }
}

/// The identifiers of a line, without what stands in its strings.
fn identifiers(line: &str) -> impl Iterator<Item = &str> {
    let is_code = |part: &(usize, &str)| part.0.is_multiple_of(2);
    let parts = line.split('"').enumerate().filter(is_code);
    let words = parts.flat_map(|(_, part)| {
        part.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
    });
    words.filter(|word| word.starts_with(|first: char| first.is_alphabetic() || first == '_'))
}
