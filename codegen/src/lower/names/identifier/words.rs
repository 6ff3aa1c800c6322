//! Text as words.

use crate::lower::names::identifier::symbol::Symbol;
use crate::lower::names::identifier::{compound, fold};

/// The words of a text in lower-case ASCII. Empty only where the text is empty.
///
/// Symbols become words where they carry meaning (`>=`, `+1`, `C#`), or where nothing else would be left.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = quiet(text);
    if words.is_empty() {
        spelled(text)
    } else {
        words
    }
}

/// The words of a text, and of its signs where they carry meaning; none where there are only others.
pub(in crate::lower) fn quiet(text: &str) -> Vec<String> {
    let pieces = split(&fold::ascii(text, false), false).into_iter();
    pieces.map(Piece::into_word).collect()
}

/// The words of a text with every symbol spelled out, for texts that [`words`] cannot tell apart.
pub(crate) fn spelled(text: &str) -> Vec<String> {
    pieces(text).into_iter().map(Piece::into_word).collect()
}

/// A word of a text, or of a sign that says nothing beside words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Piece {
    /// A word.
    Word(String),
    /// A word for a sign.
    Sign(String),
}

impl Piece {
    /// The word.
    pub(in crate::lower) fn into_word(self) -> String {
        match self {
            Piece::Word(word) | Piece::Sign(word) => word,
        }
    }
}

/// The words of a text and of all its signs.
pub(in crate::lower) fn pieces(text: &str) -> Vec<Piece> {
    split(&fold::ascii(text, true), true)
}

/// The words of `own`, with the signs between two of them where `other`, of the same words, has others there.
pub(in crate::lower) fn contrasted(own: Vec<Piece>, other: Vec<Piece>) -> Option<Vec<String>> {
    let (words, gaps) = apart(own);
    let (others, other_gaps) = apart(other);
    if words != others || gaps == other_gaps {
        return None;
    }
    let mut words = words.into_iter();
    let mut told = Vec::new();
    for (gap, other) in gaps.into_iter().zip(other_gaps) {
        if gap != other {
            told.extend(gap);
        }
        told.extend(words.next());
    }
    Some(told)
}

/// The words, and the signs before each and after the last.
fn apart(pieces: Vec<Piece>) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut words, mut gaps, mut gap) = (Vec::new(), Vec::new(), Vec::new());
    for piece in pieces {
        match piece {
            Piece::Sign(sign) => gap.push(sign),
            Piece::Word(word) => {
                words.push(word);
                gaps.push(std::mem::take(&mut gap));
            }
        }
    }
    gaps.push(gap);
    (words, gaps)
}

fn split(text: &str, spell: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let run = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_alphanumeric())
                .len();
        if run > 0 {
            let words = split_run(rest.get(..run).unwrap_or(rest));
            pieces.extend(words.into_iter().map(Piece::Word));
            at += run;
        } else if !spell && is_apostrophe(text, at) {
            at += 1 + join_to_last(&mut pieces, rest.get(1..).unwrap_or_default());
        } else {
            let symbol = Symbol { text, at };
            let (loud, length) = symbol.loud();
            pieces.extend(spelled_out(loud).map(Piece::Word));
            match loud {
                None if spell => {
                    let (word, length) = symbol.spelled();
                    pieces.extend(spelled_out(word).map(Piece::Sign));
                    at += length;
                }
                _ => at += length,
            }
        }
    }
    pieces
}

fn spelled_out(symbol: Option<&'static str>) -> impl Iterator<Item = String> {
    let words = symbol.into_iter().flat_map(|word| word.split('_'));
    words.map(str::to_owned)
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
fn join_to_last(pieces: &mut [Piece], rest: &str) -> usize {
    let letters = lower(rest);
    if let Some(Piece::Word(last)) = pieces.last_mut() {
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
