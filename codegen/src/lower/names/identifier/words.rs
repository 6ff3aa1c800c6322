//! Text as words.

use crate::lower::names::identifier::symbol::Symbol;
use crate::lower::names::identifier::{compound, fold};

/// The words of a text in lower-case ASCII. Empty only where the text is empty.
///
/// Symbols become words where they carry meaning (`>=`, `+1`, `C#`), or where nothing else would be left.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = split(&fold::ascii(text, false), false);
    if words.is_empty() {
        spelled(text)
    } else {
        words
    }
}

/// The words of a text with every symbol spelled out, for texts that [`words`] cannot tell apart.
pub(crate) fn spelled(text: &str) -> Vec<String> {
    split(&fold::ascii(text, true), true)
}

fn split(text: &str, spell: bool) -> Vec<String> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let run = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_alphanumeric())
                .len();
        if run > 0 {
            words.extend(split_run(rest.get(..run).unwrap_or(rest)));
            at += run;
        } else if !spell && is_apostrophe(text, at) {
            at += 1 + join_to_last(&mut words, rest.get(1..).unwrap_or_default());
        } else {
            let symbol = Symbol { text, at };
            let (word, length) = if spell {
                symbol.spelled()
            } else {
                symbol.loud()
            };
            words.extend(
                word.into_iter()
                    .flat_map(|word| word.split('_'))
                    .map(str::to_owned),
            );
            at += length;
        }
    }
    words
}

/// Whether the text has the apostrophe of `user's` at `at`; `'a'` is a quotation.
fn is_apostrophe(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    before.ends_with(|c: char| c.is_ascii_lowercase())
        && after
            .strip_prefix('\'')
            .is_some_and(|after| !compound::is_boundary(after))
}

/// Adds the lower-case letters at the start of `rest` to the last word and says how many there are.
fn join_to_last(words: &mut [String], rest: &str) -> usize {
    let letters = lower(rest);
    if let Some(last) = words.last_mut() {
        last.push_str(rest.get(..letters).unwrap_or_default());
    }
    letters
}

/// Splits letters and digits at changes of case.
fn split_run(mut run: &str) -> Vec<String> {
    let mut words = Vec::new();
    while !run.is_empty() {
        let (word, rest) = run.split_at_checked(word_length(run)).unwrap_or((run, ""));
        words.push(word.to_ascii_lowercase());
        run = rest;
    }
    words
}

/// The length of the first word of a run; at least one.
///
/// Digits belong to the word before them, and lower-case letters to the digits before them
/// (`sha256`, `v1beta1`, `base64url`).
fn word_length(run: &str) -> usize {
    let mut length = compound::length(run).unwrap_or_else(|| first_letters(run));
    loop {
        let rest = run.get(length..).unwrap_or_default();
        let digits = digits(rest);
        if digits == 0 {
            return length.max(1);
        }
        length += digits + lower(rest.get(digits..).unwrap_or_default());
    }
}

/// The letters at the start of a run, up to a change of case. Leading digits take the capitals after
/// them along (`2FA`), as far as these do not begin the next word (`3DSecure`).
fn first_letters(run: &str) -> usize {
    let digits = digits(run);
    let letters = run.get(digits..).unwrap_or_default();
    match (digits, upper(letters)) {
        (_, 0) => digits + lower(letters),
        (0, 1) => 1 + lower(letters.get(1..).unwrap_or_default()),
        (_, capitals) => digits + acronym(letters, capitals),
    }
}

/// How many of the leading capitals are one acronym: all (`URL`), with a plural (`URLs`), or all but the
/// one that begins the next word (`URLParser`).
fn acronym(letters: &str, capitals: usize) -> usize {
    let after = letters.get(capitals..).unwrap_or_default();
    if compound::is_boundary(after) {
        return capitals;
    }
    match after.strip_prefix('s') {
        Some(rest) if compound::is_boundary(rest) => capitals + 1,
        _ => capitals - 1,
    }
}

fn digits(text: &str) -> usize {
    leading(text, |c| c.is_ascii_digit())
}

fn lower(text: &str) -> usize {
    leading(text, |c| c.is_ascii_lowercase())
}

fn upper(text: &str) -> usize {
    leading(text, |c| c.is_ascii_uppercase())
}

fn leading(text: &str, is: fn(&u8) -> bool) -> usize {
    text.bytes().take_while(is).count()
}
