//! Diagnostics on their way out: each fact once, and the same fact about many places together.
//!
//! Here stands the rule that mistakes are confined. Whoever reads a noun reports what is wrong with it as an error and
//! goes on as if it were not there; on its way out the error becomes a warning, which `strict` turns back. Only
//! [`Report::stop`] says that there is nothing to go on with.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, codes};
use crate::source::Span;

/// Takes the diagnostics of this stage.
pub(super) struct Report<'d> {
    diagnostics: &'d mut Diagnostics,
    said: HashSet<(Code, Span, String)>,
    explained: HashSet<Span>,
    repeated: Vec<Repeated>,
    index: HashMap<(Code, &'static str, String), usize>,
}

/// A fact that holds in many places; the first of them stands for all.
struct Repeated {
    first: Diagnostic,
    places: HashSet<Span>,
}

impl<'d> Report<'d> {
    pub(super) fn new(diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            diagnostics,
            said: HashSet::new(),
            explained: HashSet::new(),
            repeated: Vec::new(),
            index: HashMap::new(),
        }
    }

    /// Says nothing more about a place: what was said explains the rest.
    pub(super) fn is_explained(&mut self, place: Span) {
        self.explained.insert(place);
    }

    /// Reports one fact. An object that is read twice (behind two references) says it once.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if let Some(span) = diagnostic.span()
            && (self.explained.contains(&span)
                || !self
                    .said
                    .insert((diagnostic.code, span, diagnostic.message.clone())))
        {
            return;
        }
        self.diagnostics.push(confined(diagnostic));
    }

    /// Reports why there is no description to read.
    pub(super) fn stop(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports a fact that may hold in thousands of places; `object` and `word` tell which fact it
    /// is. It comes out once, at the first place, with the number of the others.
    pub(super) fn push_repeated(
        &mut self,
        object: &'static str,
        word: &str,
        diagnostic: Diagnostic,
    ) {
        let Some(span) = diagnostic.span() else {
            return self.diagnostics.push(confined(diagnostic));
        };
        if self.explained.contains(&span) {
            return;
        }
        let key = (diagnostic.code, object, word.to_owned());
        if let Some(known) = self
            .index
            .get(&key)
            .and_then(|at| self.repeated.get_mut(*at))
        {
            known.places.insert(span);
            return;
        }
        self.index.insert(key, self.repeated.len());
        self.repeated.push(Repeated {
            first: diagnostic,
            places: HashSet::from([span]),
        });
    }

    /// Hands over what was held back.
    pub(super) fn finish(self) {
        for Repeated { mut first, places } in self.repeated {
            match places.len() {
                0 | 1 => {}
                2 => first.message.push_str(" (and in 1 other place)"),
                count => {
                    let others = count.saturating_sub(1);
                    first
                        .message
                        .push_str(&format!(" (and in {others} other places)"));
                }
            }
            self.diagnostics.push(confined(first));
        }
    }
}

/// The mistake as a warning that says what it costs.
fn confined(diagnostic: Diagnostic) -> Diagnostic {
    let references = [
        codes::UNRESOLVED_REFERENCE,
        codes::BAD_REFERENCE,
        codes::NO_SUCH_FILE,
        codes::OUTSIDE_ROOT,
        codes::WRONG_TARGET,
        codes::REFERENCE_CYCLE,
    ];
    let done = if references.contains(&diagnostic.code) {
        "read as if nothing were said here"
    } else {
        "left out"
    };
    diagnostic.confined(done)
}
