//! Names that live side by side.
//!
//! Who gets a name that several want never depends on their order, only on their text; and a candidate
//! that wants none of the names in question changes nothing.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::marker::PhantomData;

use crate::lower::names::identifier::case::Name;
use crate::lower::names::identifier::phrase::Phrase;

/// Something that needs a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The text of the description. The closer it is to a name, the stronger the claim to that name.
    pub(crate) text: Phrase,
    /// The text to make the name of, if it is not `text` (for the field of additional properties).
    pub(crate) wanted: Option<Phrase>,
    /// Alternative names made of the candidate's place, tried before the signs in its text are spelled out; most
    /// readable first.
    pub(crate) places: Vec<Phrase>,
    /// Alternative names tried after the signs in its text are spelled out; most readable first.
    pub(crate) fallbacks: Vec<Phrase>,
    /// The explicit name that the description asks for (`x-rust-name`).
    pub(crate) explicit: Option<String>,
    /// How weak the claim is: 0 for what a reader would expect under the name.
    pub(crate) remoteness: u8,
}

impl Candidate {
    /// A candidate whose name is made of its text.
    pub(crate) fn new(text: impl Into<Phrase>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The text that the name is made of.
    fn wanted(&self) -> &Phrase {
        self.wanted.as_ref().unwrap_or(&self.text)
    }
}

/// A candidate that did not get the name it wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clash<N> {
    /// The index of the candidate that got the name; `None` where the name is reserved.
    pub(crate) winner: Option<usize>,
    /// The index of the candidate that did not.
    pub(crate) loser: usize,
    /// The name it wanted.
    pub(crate) wanted: N,
    /// The name it was given.
    pub(crate) given: N,
    /// Whether the description asks for the name explicitly for both, which is a mistake in it.
    pub(crate) explicit: bool,
}

/// The names of a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Resolution<N> {
    /// One name for each candidate, in their order; no two are equal.
    pub(crate) names: Vec<N>,
    /// Who lost to whom, in the order of the losers.
    pub(crate) clashes: Vec<Clash<N>>,
}

/// A place in the generated source in which names must differ.
#[derive(Clone, Debug)]
pub(crate) struct Scope<'a, N> {
    taken: &'a [&'a str],
    name: PhantomData<N>,
}

impl<'a, N: Name> Scope<'a, N> {
    /// A scope that reserves the `taken` names, besides those reserved for every name of its kind.
    pub(crate) fn new(taken: &'a [&'a str]) -> Self {
        Self {
            taken,
            name: PhantomData,
        }
    }

    /// A distinct name for each candidate.
    pub(crate) fn resolve(&self, candidates: &[Candidate]) -> Resolution<N> {
        let owns = self.owns(candidates);
        self.resolved(candidates, owns)
    }

    /// Like [`resolve`](Self::resolve), where alternative names are expensive to make: only contested candidates get
    /// them.
    pub(crate) fn resolve_with(
        &self,
        mut candidates: Vec<Candidate>,
        mut add_others: impl FnMut(usize, &mut Candidate),
    ) -> Resolution<N> {
        let owns = self.owns(&candidates);
        for index in contested(&owns) {
            if let Some(candidate) = candidates.get_mut(index) {
                add_others(index, candidate);
            }
        }
        self.resolved(&candidates, owns)
    }

    /// The name that each candidate would get alone.
    fn owns(&self, candidates: &[Candidate]) -> Vec<String> {
        let own = |candidate: &Candidate| match &candidate.explicit {
            Some(explicit) => N::CASE.bare_explicit(explicit, self.taken),
            None => N::CASE.bare(candidate.wanted(), self.taken),
        };
        candidates.iter().map(own).collect()
    }

    fn resolved(&self, candidates: &[Candidate], owns: Vec<String>) -> Resolution<N> {
        let rank = |(index, (candidate, own))| Rank {
            own,
            candidate,
            index,
        };
        let ranks: Vec<Rank<'_>> = candidates.iter().zip(owns).enumerate().map(rank).collect();
        let mut sorted: Vec<&Rank<'_>> = ranks.iter().collect();
        sorted.sort_by_key(|rank| &rank.own);
        let mut losers = Vec::new();
        for group in sorted.chunk_by_mut(|one, other| one.own == other.own) {
            if group.len() > 1 {
                group.sort_by_cached_key(|rank| rank.claim(&rank.own));
            }
            if let Some((winner, rest)) = group.split_first() {
                losers.extend(rest.iter().map(|rank| Loser { rank, winner }));
            }
        }
        let mut names = Names::of(&ranks, &losers);
        self.give_alternatives(&losers, &mut names);
        self.give_numbers(&losers, &mut names);
        let clashes = self.clashes(&ranks, &losers, &names);
        let given = names.given;
        let names = ranks.into_iter().zip(given);
        Resolution {
            names: names
                .map(|(rank, given)| token(given.unwrap_or(rank.own)))
                .collect(),
            clashes,
        }
    }

    /// In rounds: each candidate without a name asks for its next alternative, and of those that ask for the same one,
    /// the one with the strongest claim gets it.
    fn give_alternatives(&self, losers: &[Loser<'_, '_>], names: &mut Names<'_>) {
        let mut open: Vec<_> = losers
            .iter()
            .map(|loser| (loser.rank, self.alternatives(loser).into_iter()))
            .collect();
        while !open.is_empty() {
            let mut asked: BTreeMap<String, Vec<&Rank<'_>>> = BTreeMap::new();
            for (rank, alternatives) in &mut open {
                match alternatives.next() {
                    Some(name) if !names.is_held(&name) => {
                        asked.entry(name).or_default().push(rank)
                    }
                    _ => {}
                }
            }
            for (name, group) in asked {
                if let Some(first) = group.iter().min_by_key(|rank| rank.claim(&name)) {
                    names.give(first.index, name);
                }
            }
            open.retain(|(rank, rest)| !names.has(rank.index) && rest.len() > 0);
        }
    }

    /// The names a loser may take, the most readable first. Spelling out the text helps only where the
    /// winner's text is another one.
    fn alternatives(&self, loser: &Loser<'_, '_>) -> Vec<String> {
        let (text, winning) = (
            loser.rank.candidate.wanted(),
            loser.winner.candidate.wanted(),
        );
        let candidate = loser.rank.candidate;
        let bare = |text: &Phrase| N::CASE.bare(text, self.taken);
        let mut names: Vec<String> = N::CASE.bare_whole(text, self.taken).into_iter().collect();
        names.extend(candidate.places.iter().map(bare));
        if text != winning {
            names.extend(N::CASE.bare_contrasted(text, winning, self.taken));
            let (own, other) = (text.text(), winning.text());
            if own != other && own.to_lowercase() == other.to_lowercase() {
                names.extend(N::CASE.bare_lettered(text, self.taken));
            }
            names.push(N::CASE.bare_spelled(text, self.taken));
        }
        names.extend(candidate.fallbacks.iter().map(bare));
        names
    }

    /// Numbers from 2 for those who have no name left, by the order of their texts.
    fn give_numbers(&self, losers: &[Loser<'_, '_>], names: &mut Names<'_>) {
        let mut nameless: Vec<_> = losers
            .iter()
            .map(|loser| loser.rank)
            .filter(|rank| !names.has(rank.index))
            .collect();
        nameless.sort_by_key(|rank| (&rank.own, rank.order()));
        let mut number = 2_usize;
        let mut last = "";
        for loser in nameless {
            if loser.own != last {
                (number, last) = (2, &loser.own);
            }
            let name = loop {
                let name = N::CASE.numbered(&loser.own, number);
                number = number.saturating_add(1);
                if !names.is_held(&name) {
                    break name;
                }
            };
            names.give(loser.index, name);
        }
    }

    fn clashes(
        &self,
        ranks: &[Rank<'_>],
        losers: &[Loser<'_, '_>],
        names: &Names<'_>,
    ) -> Vec<Clash<N>> {
        let lost = losers.iter().map(|loser| Clash {
            winner: Some(loser.winner.index),
            loser: loser.rank.index,
            wanted: token(loser.rank.own.clone()),
            given: token(names.get(loser.rank.index).to_owned()),
            explicit: loser.rank.is_explicit() && loser.winner.is_explicit(),
        });
        let is_winner = |rank: &&Rank<'_>| !names.has(rank.index);
        let altered = ranks.iter().filter(is_winner).filter_map(|rank| {
            let is_longer = N::CASE.ends_in_suffix(&rank.own);
            let wanted = is_longer.then(|| self.without_suffix(rank))?;
            (wanted != rank.own).then(|| Clash {
                winner: None,
                loser: rank.index,
                wanted: token(wanted),
                given: token(rank.own.clone()),
                explicit: false,
            })
        });
        let mut clashes: Vec<Clash<N>> = lost.chain(altered).collect();
        clashes.sort_by_key(|clash| clash.loser);
        clashes
    }

    /// The name as it would be if the scope reserved nothing.
    fn without_suffix(&self, rank: &Rank<'_>) -> String {
        let explicit = rank.candidate.explicit.as_deref();
        N::CASE.bare_unreserved(rank.candidate.wanted(), explicit)
    }
}

/// Those whose first choice another candidate wants, too.
fn contested(owns: &[String]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..owns.len()).collect();
    sorted.sort_by_key(|&index| owns.get(index));
    let groups = sorted.chunk_by(|&one, &other| owns.get(one) == owns.get(other));
    let groups = groups.filter(|group| group.len() > 1);
    groups.flatten().copied().collect()
}

fn token<N: Name>(bare: String) -> N {
    N::from_token(N::CASE.token(bare))
}

/// Names already decided.
struct Names<'r> {
    /// The names of candidates that did not get their first choice.
    given: Vec<Option<String>>,
    /// Names that belong to someone: wanted by a winner, or given to a loser.
    held: HashSet<Cow<'r, str>>,
}

impl<'r> Names<'r> {
    /// Losers have no names yet. The names of winners are held, but collected only if there are losers.
    fn of(ranks: &'r [Rank<'_>], losers: &[Loser<'_, '_>]) -> Self {
        let wanted = ranks.iter().map(|rank| Cow::from(&rank.own));
        Self {
            given: vec![None; ranks.len()],
            held: match losers.is_empty() {
                true => HashSet::new(),
                false => wanted.collect(),
            },
        }
    }

    fn give(&mut self, index: usize, name: String) {
        self.held.insert(Cow::from(name.clone()));
        if let Some(given) = self.given.get_mut(index) {
            *given = Some(name);
        }
    }

    fn has(&self, index: usize) -> bool {
        self.given.get(index).is_some_and(Option::is_some)
    }

    fn is_held(&self, name: &str) -> bool {
        self.held.contains(name)
    }

    fn get(&self, index: usize) -> &str {
        self.given
            .get(index)
            .and_then(Option::as_deref)
            .unwrap_or_default()
    }
}

/// A candidate among those who want the same name.
#[derive(Debug)]
struct Rank<'c> {
    own: String,
    candidate: &'c Candidate,
    index: usize,
}

/// A candidate whose name went to another.
struct Loser<'r, 'c> {
    rank: &'r Rank<'c>,
    winner: &'r Rank<'c>,
}

impl Rank<'_> {
    fn is_explicit(&self) -> bool {
        self.candidate.explicit.is_some()
    }

    /// Sorts claims to `name`, the strongest first: explicit names, then the least remote candidate, then the text
    /// closest to the name, then the text that sorts first.
    fn claim(&self, name: &str) -> (bool, u8, usize, Order<'_>) {
        (
            !self.is_explicit(),
            self.candidate.remoteness,
            distance(&self.candidate.text.text(), name),
            self.order(),
        )
    }

    /// Sorts candidates by their contents, whatever the order in which they came. The index decides only between
    /// candidates that are equal in everything.
    fn order(&self) -> Order<'_> {
        let Candidate {
            text,
            wanted,
            places,
            fallbacks,
            explicit,
            remoteness: _,
        } = self.candidate;
        let others = (&places[..], &fallbacks[..]);
        (
            text,
            others,
            wanted.as_ref(),
            explicit.as_deref(),
            self.index,
        )
    }
}

/// Text, other names, wanted text, explicit name, index.
type Order<'c> = (
    &'c Phrase,
    (&'c [Phrase], &'c [Phrase]),
    Option<&'c Phrase>,
    Option<&'c str>,
    usize,
);

/// How many edits turn the text into the name: insertions, deletions and replacements of a character.
fn distance(text: &str, name: &str) -> usize {
    const FAR: usize = 64;
    let name: Vec<char> = name.chars().take(FAR).collect();
    let mut row: Vec<usize> = (0..=name.len()).collect();
    for (line, c) in text.chars().take(FAR).enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, wanted) in row.iter_mut().skip(1).zip(&name) {
            let replace = diagonal + usize::from(*wanted != c);
            diagonal = *cell;
            left = replace.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default() + text.chars().count().saturating_sub(FAR)
}
