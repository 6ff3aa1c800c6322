//! What a name is made of.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use crate::lower::names::identifier::words::{self, Piece};

/// Words in a row, each from the description or of ours. How they are joined never reaches a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Phrase(Vec<Segment>);

/// A piece of a phrase.
#[derive(Clone)]
struct Segment {
    text: Rc<str>,
    /// Whether the text stands in the description, so that its signs may tell it from others.
    is_written: bool,
    /// Its words, found when they are first asked for. All phrases that begin with the piece share them.
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

    /// What it is; its words follow from that.
    fn key(&self) -> (&str, bool) {
        (&self.text, self.is_written)
    }
}

/// What it is, whether its words have been asked for or not.
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
    /// A phrase of words that stand in no description.
    pub(crate) fn ours(text: &str) -> Self {
        Self::default().joined(text)
    }

    /// The phrase with a text of the description behind it.
    pub(crate) fn then(mut self, text: &str) -> Self {
        self.push(text, true);
        self
    }

    /// The phrase with a word of ours behind it, such as `item`.
    pub(crate) fn joined(mut self, text: &str) -> Self {
        self.push(text, false);
        self
    }

    /// The phrase with another one behind it.
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

    /// The pieces from one on.
    pub(crate) fn rest(&self, from: usize) -> Self {
        Self(self.0.get(from..).unwrap_or_default().to_vec())
    }

    /// The phrase without the first piece of ours that has this text.
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

    /// Everything in one text, by which claims on a name are measured.
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

    /// Its words, as many as fit into `room` letters. What begins and what ends it says most. Where it is long, words
    /// of ours between are left out first, then what a later piece says again; these tell it from no neighbour. The
    /// foremost of the others go only where nothing else helps.
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

    /// Its words with those signs spelled out that another phrase of the same words has not; none if the words differ.
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

/// From how many letters on a name is long.
const LONG: usize = 60;

/// Words of ours that tell the least, the least telling first.
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

    /// Whether all words of another piece stand in this one, in a row.
    fn says(&self, other: &Part<'_>) -> bool {
        let length = other.words.len().max(1);
        self.words.windows(length).any(|words| words == other.words)
    }
}

/// Takes pieces away between the first and the last, the foremost first, until the rest fits.
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
