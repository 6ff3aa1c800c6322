//! The words that names and texts are made of.

/// The words of a text in lower case: what other characters, or a change from small to capital letters, part.
pub(super) fn words(text: &str) -> Vec<String> {
    parts(text)
        .into_iter()
        .filter_map(|part| match part {
            Part::Word(word) => Some(word),
            Part::Sign(_) => None,
        })
        .collect()
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Letters and digits, in lower case.
    Word(String),
    /// Another character.
    Sign(char),
}

/// The words of a text and what stands between them.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().copied().enumerate() {
        if !letter.is_alphanumeric() {
            parts.push(Part::Sign(letter));
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let is_lower = |letter: Option<&char>| letter.is_some_and(|it| !it.is_uppercase());
        let starts = letter.is_uppercase()
            && (is_lower(before) || after.is_some_and(|after| after.is_lowercase()));
        match parts.last_mut() {
            Some(Part::Word(word)) if !starts => word.extend(letter.to_lowercase()),
            _ => parts.push(Part::Word(letter.to_lowercase().collect())),
        }
    }
    parts
}

/// Letters and digits alone, in lower case.
pub(super) fn folded(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
