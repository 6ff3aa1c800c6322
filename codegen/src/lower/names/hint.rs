//! Hints: the words that name a type, if its schema becomes a type with a name.

use crate::lower::names::identifier::Phrase;

/// The words of a type's name: first those of the enclosing component, operation or webhook, then those of its own
/// place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lower) struct Hint {
    /// The words.
    pub phrase: Phrase,
    /// The name that the description asks for.
    pub explicit: Option<String>,
    /// How many pieces of the phrase name the enclosing component, operation or webhook.
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

    /// A hint from a text of the description, or from the explicit name (`x-rust-name`) if there is one.
    pub(in crate::lower) fn asked(text: &str, explicit: Option<&str>) -> Self {
        Self::new(text).named(explicit)
    }

    /// The same hint with an explicit name, which replaces the phrase.
    pub(in crate::lower) fn named(self, explicit: Option<&str>) -> Self {
        Self {
            explicit: explicit.map(str::to_owned),
            ..self
        }
    }

    /// The same hint without `word`, which the generator had added.
    pub(in crate::lower) fn without(&self, word: &str) -> Self {
        Self {
            phrase: self.phrase.without(word),
            explicit: None,
            ..*self
        }
    }

    /// The hint for a nested schema that has a name in the description, such as a property.
    pub(in crate::lower) fn child(&self, name: &str) -> Self {
        self.inside(|phrase| phrase.then(name))
    }

    /// The hint for a nested schema without a name of its own, such as the `item` of a list.
    pub(in crate::lower) fn part(&self, word: &str) -> Self {
        self.inside(|phrase| phrase.joined(word))
    }

    /// The hint for a nested schema whose place takes several words.
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

    /// Whether the hint names the component, operation or webhook itself, and nothing nested in it.
    pub(in crate::lower) fn is_root(&self) -> bool {
        self.phrase.len() == self.root
    }

    /// The hint for the same place in `to`, if this one is for a place in `from`.
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
