//! Which names no person would write.

use super::author::Author;
use super::collect::Names;
use super::words::words;

/// Why a name is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It spells out a sign that no author wrote.
    Joint,
    /// It has a piece of a pointer.
    Pointer,
}

/// Signs as the words that names spell them with. Others, such as `plus` and `at`, are words of too many names.
const SIGNS: &[(&str, char)] = &[
    ("space", ' '),
    ("underscore", '_'),
    ("slash", '/'),
    ("dash", '-'),
    ("dot", '.'),
    ("colon", ':'),
    ("comma", ','),
    ("semicolon", ';'),
    ("backslash", '\\'),
    ("tilde", '~'),
    ("pipe", '|'),
    ("hash", '#'),
];

/// Words that follow each other in pointers. `…` stands for any words between.
const POINTERS: &[&[&str]] = &[
    &["components", "schemas"],
    &["components", "responses"],
    &["components", "parameters"],
    &["components", "request", "bodies"],
    &["components", "headers"],
    &["components", "path", "items"],
    &["request", "body", "content"],
    &["responses", "…", "content"],
    &["schemas", "…", "properties"],
    &["definitions", "…", "properties"],
    &["application", "json"],
    &["application", "xml"],
    &["multipart", "form"],
    &["www", "form", "urlencoded"],
];

/// The names that are wrong, each with why. The author is asked for only if a name looks wrong.
#[must_use]
pub fn wrong(names: &Names, author: impl FnOnce() -> Author) -> Vec<(String, Fault)> {
    let suspects = names.all.iter().filter(|name| is_suspect(name));
    let suspects: Vec<&String> = suspects.collect();
    if suspects.is_empty() {
        return Vec::new();
    }
    let author = author();
    let judged = suspects.into_iter().filter_map(|name| {
        let fault = fault(name, &author)?;
        Some((name.clone(), fault))
    });
    judged.collect()
}

/// Whether a name would be wrong if its author had written nothing.
fn is_suspect(name: &str) -> bool {
    fault(name, &Author::default()).is_some()
}

/// What is wrong with a name, given what the author of the description wrote.
#[must_use]
pub fn fault(name: &str, author: &Author) -> Option<Fault> {
    let words = words(name);
    if has_joint(&words, author) {
        return Some(Fault::Joint);
    }
    (has_escape(name, author) || has_number(&words, author) || has_pointer(&words, author))
        .then_some(Fault::Pointer)
}

fn has_joint(words: &[String], author: &Author) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    words.iter().enumerate().any(|(at, spelled)| {
        let sign = SIGNS.iter().find(|(name, _)| name == spelled);
        sign.is_some_and(|(name, sign)| {
            let (before, after) = (word(at.checked_sub(1)), word(at.checked_add(1)));
            !author.has_word(name) && !author.has_sign(before, *sign, after)
        })
    })
}

/// Whether a name has `~1` without its tilde: a one between letters of which the second is small.
fn has_escape(name: &str, author: &Author) -> bool {
    let letters: Vec<char> = name.chars().collect();
    (1..letters.len()).any(|at| {
        let is_small = |letter: Option<&char>| letter.is_some_and(char::is_ascii_lowercase);
        let is_escape = letters.get(at) == Some(&'1')
            && is_small(letters.get(at - 1))
            && is_small(letters.get(at + 1));
        is_escape && !author.has_letters(&around(&letters, at))
    })
}

/// The letters around a place, as far as they are small.
fn around(letters: &[char], at: usize) -> String {
    let (before, after) = letters.split_at(at);
    let is_small = |letter: &&char| letter.is_ascii_lowercase();
    let mut text: Vec<char> = before.iter().rev().take_while(is_small).copied().collect();
    text.reverse();
    text.push('1');
    text.extend(after.iter().skip(1).take_while(is_small));
    text.into_iter().collect()
}

/// Whether a name has the number of an alternative: `OneOf2`.
fn has_number(words: &[String], author: &Author) -> bool {
    words.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        let number = second.strip_prefix("of").unwrap_or_default();
        let is_kind = matches!(first.as_str(), "one" | "any" | "all");
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_kind && is_number && !author.has_letters(&pair.concat())
    })
}

fn has_pointer(words: &[String], author: &Author) -> bool {
    POINTERS.iter().any(|pointer| {
        (0..words.len()).any(|start| {
            let rest = words.get(start..).unwrap_or_default();
            let length = matched(rest, pointer);
            length.is_some_and(|length| {
                let piece = rest.get(..length).unwrap_or_default().concat();
                !author.has_letters(&piece)
            })
        })
    })
}

/// How many words a pointer takes at the start of others.
fn matched(words: &[String], pointer: &[&str]) -> Option<usize> {
    let Some((first, rest)) = pointer.split_first() else {
        return Some(0);
    };
    if *first == "…" {
        let mut ways = (0..=words.len()).filter_map(|skipped| {
            let length = matched(words.get(skipped..)?, rest)?;
            Some(skipped + length)
        });
        return ways.next();
    }
    let (word, others) = words.split_first()?;
    (word == first)
        .then(|| matched(others, rest))?
        .map(|length| length + 1)
}
