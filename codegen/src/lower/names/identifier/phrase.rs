//! What a name is made of.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use crate::lower::names::identifier::words::{self, Piece};

/// Words in a row, written in the description or added by the generator. How they were joined never shows in a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Phrase(Vec<Segment>);

/// A piece of a phrase.
#[derive(Clone)]
struct Segment {
    text: Rc<str>,
    /// Whether the text is from the description. Only then may its signs be spelled out.
    is_written: bool,
    /// Its words, split when first asked for, and shared by all phrases that contain the piece.
    words: Rc<OnceCell<Vec<String>>>,
}

impl Segment {
    fn new(text: &str, is_written: bool) -> Self {
        Self {
            text: text.into(),
            is_written,
            words: Rc::default(),
        }
    }

    fn words(&self) -> &[String] {
        self.words.get_or_init(|| words::quiet(&self.text))
    }

    /// What identifies the piece; its words follow from it.
    fn key(&self) -> (&str, bool) {
        (&self.text, self.is_written)
    }
}

/// Shows the same whether the words were already split or not.
impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.key().fmt(f)
    }
}

impl PartialEq for Segment {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Segment {}

impl PartialOrd for Segment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Segment {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl Hash for Segment {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Phrase {
    /// A phrase of words that the generator adds.
    pub(crate) fn ours(text: &str) -> Self {
        Self::default().joined(text)
    }

    /// The phrase followed by a text of the description.
    pub(crate) fn then(mut self, text: &str) -> Self {
        self.push(text, true);
        self
    }

    /// The phrase followed by a word that the generator adds, such as `item`.
    pub(crate) fn joined(mut self, text: &str) -> Self {
        self.push(text, false);
        self
    }

    /// The phrase followed by another one.
    pub(crate) fn followed_by(mut self, other: &Phrase) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    fn push(&mut self, text: &str, is_written: bool) {
        self.0.push(Segment::new(text, is_written));
    }

    /// The text of its only piece.
    pub(crate) fn only(&self) -> Option<&str> {
        match &*self.0 {
            [segment] => Some(&segment.text),
            _ => None,
        }
    }

    /// How many pieces it has.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The texts of its pieces.
    pub(crate) fn texts(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.iter().map(|segment| &*segment.text)
    }

    /// The pieces from a position on.
    pub(crate) fn rest(&self, from: usize) -> Self {
        Self(self.0.get(from..).unwrap_or_default().to_vec())
    }

    /// The phrase without the first added word that is `text`.
    pub(crate) fn without(&self, text: &str) -> Self {
        let mut segments = self.0.clone();
        let found = segments
            .iter()
            .position(|segment| !segment.is_written && &*segment.text == text);
        if let Some(at) = found {
            segments.remove(at);
        }
        Self(segments)
    }

    /// The whole phrase as one text. The closer it is to a name, the stronger the claim to that name.
    pub(crate) fn text(&self) -> String {
        self.texts().collect::<Vec<_>>().join(" ")
    }

    /// Its words. A sign is spelled out where it carries meaning, or where nothing else is there.
    pub(crate) fn words(&self) -> Vec<String> {
        let words = self.0.iter().flat_map(Segment::words);
        let words: Vec<String> = words.cloned().collect();
        match words.is_empty() {
            true => self.spelled(),
            false => words,
        }
    }

    /// Its words, cut to `room` letters. The first and the last piece say most and always stay. A phrase of more than
    /// [`LONG`] letters first loses the plain words that the generator added in between, then pieces that a later piece
    /// repeats: neither distinguishes it from its neighbours. Other pieces in between go only if that is not enough,
    /// the foremost first.
    pub(crate) fn words_within(&self, room: usize) -> Vec<Cow<'_, str>> {
        let mut parts: Vec<Part<'_>> = self.0.iter().map(Part::of).collect();
        for word in PLAIN {
            shorten(&mut parts, LONG, |part, _| {
                !part.is_written && part.text == *word
            });
        }
        shorten(&mut parts, LONG, |part, later| {
            part.is_written && later.iter().any(|later| later.says(part))
        });
        shorten(&mut parts, room, |_, _| true);
        let words = parts.into_iter().flat_map(|part| part.words);
        let words: Vec<Cow<'_, str>> = words.map(Cow::from).collect();
        match words.is_empty() {
            true => self.spelled().into_iter().map(Cow::from).collect(),
            false => words,
        }
    }

    /// Its words with every sign of the description spelled out.
    pub(crate) fn spelled(&self) -> Vec<String> {
        let pieces = self.pieces().into_iter();
        pieces.map(Piece::into_word).collect()
    }

    /// Its words with only those signs spelled out that differ from `other`; `None` if the words differ.
    pub(crate) fn contrasted(&self, other: &Phrase) -> Option<Vec<String>> {
        words::contrasted(self.pieces(), other.pieces())
    }

    fn pieces(&self) -> Vec<Piece> {
        let pieces = |segment: &Segment| match segment.is_written {
            true => words::pieces(&segment.text),
            false => words::words(&segment.text)
                .into_iter()
                .map(Piece::Word)
                .collect(),
        };
        self.0.iter().flat_map(pieces).collect()
    }
}

impl<T: AsRef<str>> From<T> for Phrase {
    /// A text of the description.
    fn from(text: T) -> Self {
        Self::default().then(text.as_ref())
    }
}

/// A phrase with more letters than this is long.
const LONG: usize = 60;

/// Words added by the generator that say little, in the order in which they are left out.
const PLAIN: &[&str] = &["item", "value", "Ok", "body"];

/// A piece with its words.
struct Part<'s> {
    text: &'s str,
    is_written: bool,
    words: &'s [String],
}

impl<'s> Part<'s> {
    fn of(segment: &'s Segment) -> Self {
        Self {
            text: &segment.text,
            is_written: segment.is_written,
            words: segment.words(),
        }
    }

    /// Whether this piece contains all words of the other one, in a row.
    fn says(&self, other: &Part<'_>) -> bool {
        let length = other.words.len().max(1);
        self.words.windows(length).any(|words| words == other.words)
    }
}

/// Removes pieces that `can_go`, but never the first or the last, from the front until `room` letters are left.
fn shorten(
    parts: &mut Vec<Part<'_>>,
    room: usize,
    can_go: impl Fn(&Part<'_>, &[Part<'_>]) -> bool,
) {
    let length = |parts: &[Part<'_>]| {
        let words = parts.iter().flat_map(|part| part.words);
        words.map(String::len).sum::<usize>()
    };
    while length(parts) > room {
        let last = parts.len().saturating_sub(1);
        let found = (1..last).find(|&at| {
            let rest = parts.get(at..).unwrap_or_default().split_first();
            rest.is_some_and(|(part, later)| can_go(part, later))
        });
        let Some(at) = found else { return };
        parts.remove(at);
    }
}
