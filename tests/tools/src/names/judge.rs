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
    if OF_RUNTIME.contains(&name) {
        return None;
    }
    let words = words(name);
    if has_joint(&words, author) {
        return Some(Fault::Joint);
    }
    (has_escape(name, author) || has_number(&words, author) || has_pointer(&words, author))
        .then_some(Fault::Pointer)
}

/// Names of the runtime, which say how lists are sent.
const OF_RUNTIME: &[&str] = &["PipeDelimited", "SpaceDelimited"];

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
        let around = around(&letters, at);
        // A name that would begin with a digit has an `n` before it.
        let own = around.strip_prefix("n1").map(|rest| format!("1{rest}"));
        is_escape
            && !author.has_letters(&around)
            && !own.is_some_and(|own| author.has_letters(&own))
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
                // The words of several texts of the author may follow each other.
                let is_chosen = |word: &&str| *word == "…" || author.has_word(word);
                let are_chosen = pointer.contains(&"…") && pointer.iter().all(is_chosen);
                !author.has_letters(&piece) && !are_chosen
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

#[cfg(test)]
mod tests {
    use codegen::source::Source;

    use super::*;

    #[test]
    fn a_name_is_judged_by_what_its_author_wrote() {
        let text = "
            openapi: 3.1.0
            info: {title: Work place, version: '1', description: space}
            paths: {/over-there/~me: {}}
            components: {schemas: {
              Room_Member: {}, RoomMember: {}, order_by: {}, outer space: {}, 1girl: {}, oneOf2: {}, a1b: {},
              Kind: {enum: [a-b, ab, /, text/xml]},
              Description: {properties: {responses: {}, content: {}}}
            }}";
        let author = Author::of(&Source::from_text("api.yaml", text));
        let judge = |name| fault(name, &author);
        let fine = [
            "RoomUnderscoreMember",
            "OuterSpace",
            "Slash",
            "n1girl",
            "OneOf2",
            "XA1b",
            "ADashB",
            "TextXml",
            "ResponsesOfContent",
            "MadeOfOneOf",
            "V1Beta1",
            "Whitespace",
        ];
        for name in fine {
            assert_eq!(judge(name), None, "{name}");
        }
        let joints = [
            "OrderUnderscoreBy",
            "WorkDashPlace",
            "over_dash_there",
            "TildeMe",
        ];
        for name in joints {
            assert_eq!(judge(name), Some(Fault::Joint), "{name}");
        }
        let pointers = [
            "Paths1rooms",
            "ComponentsSchemasRoom",
            "PetAnyOf2",
            "ApplicationJson",
            "PatchRequestBodyContent",
            "SchemasRoomProperties",
        ];
        for name in pointers {
            assert_eq!(judge(name), Some(Fault::Pointer), "{name}");
        }
        assert_eq!(fault("MySpace", &Author::default()), Some(Fault::Joint));
    }
}
