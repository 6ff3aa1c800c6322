//! What a type is called, should it need a name.

use crate::lower::names::identifier::Phrase;

/// Words from which a type's name is made: those of what holds it, then those of its own place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lower) struct Hint {
    /// The words.
    pub phrase: Phrase,
    /// The name that the description asks for.
    pub explicit: Option<String>,
    /// How many pieces of the phrase stand for the component, operation or webhook that all of this stands in.
    root: usize,
}

impl Hint {
    /// A hint for something that stands on its own.
    pub(in crate::lower) fn new(phrase: impl Into<Phrase>) -> Self {
        let phrase = phrase.into();
        Self {
            root: phrase.len(),
            phrase,
            explicit: None,
        }
    }

    /// A hint from a text of the description, unless that asks for another name.
    pub(in crate::lower) fn asked(text: &str, explicit: Option<&str>) -> Self {
        Self::new(text).named(explicit)
    }

    /// The same with the name that the description asks for.
    pub(in crate::lower) fn named(self, explicit: Option<&str>) -> Self {
        Self {
            explicit: explicit.map(str::to_owned),
            ..self
        }
    }

    /// The same without a word of ours.
    pub(in crate::lower) fn without(&self, word: &str) -> Self {
        Self {
            phrase: self.phrase.without(word),
            explicit: None,
            ..*self
        }
    }

    /// The hint for something inside that the description names.
    pub(in crate::lower) fn child(&self, name: &str) -> Self {
        self.inside(|phrase| phrase.then(name))
    }

    /// The hint for something inside that has no name of its own, such as the `item` of a list.
    pub(in crate::lower) fn part(&self, word: &str) -> Self {
        self.inside(|phrase| phrase.joined(word))
    }

    /// The hint for something inside that is called in several words.
    pub(in crate::lower) fn within(&self, place: &Phrase) -> Self {
        self.inside(|phrase| phrase.followed_by(place))
    }

    fn inside(&self, add: impl FnOnce(Phrase) -> Phrase) -> Self {
        let (phrase, root) = match &self.explicit {
            Some(name) => (Phrase::from(name), 1),
            None => (self.phrase.clone(), self.root),
        };
        Self {
            phrase: add(phrase),
            explicit: None,
            root,
        }
    }

    /// Whether it is for the component, operation or webhook itself.
    pub(in crate::lower) fn is_root(&self) -> bool {
        self.phrase.len() == self.root
    }

    /// The same place in something else, if the hint is for a place in `from`.
    pub(in crate::lower) fn moved(&self, from: &str, to: &str) -> Option<Self> {
        let first = self.phrase.texts().next();
        let inside = || self.phrase.rest(1);
        (first == Some(from)).then(|| Self {
            phrase: Phrase::from(to).followed_by(&inside()),
            explicit: None,
            root: 1,
        })
    }
}
