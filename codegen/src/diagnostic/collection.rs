//! All diagnostics of one run.

use super::entry::{Diagnostic, Severity};
use crate::source::{FileId, Files, Span};

/// Everything that was found, with the files that the spans point into, so that it can be shown.
///
/// [`source::load`](crate::source::load) makes it; the later stages push into the same collection.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    files: Files,
    list: Vec<Diagnostic>,
    /// How many the settings allow, so that they are not in the list.
    allowed: usize,
}

impl Diagnostics {
    /// An empty collection for spans into these files.
    pub fn new(files: Files) -> Self {
        Self {
            files,
            list: Vec::new(),
            allowed: 0,
        }
    }

    /// The files that the spans point into.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Adds a file that was not loaded as part of a description, such as a configuration file, and
    /// gives the id for spans into it. Add it after loading, which starts with an empty list of files.
    pub fn add_file(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.add_text(name, text)
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// How many there are, of any severity.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// True if nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        let list = self.list.iter();
        list.filter(|found| found.severity == severity).count()
    }

    /// How many mistakes of the description cost something and stopped nothing.
    pub fn mistakes(&self) -> usize {
        self.list.iter().filter(|found| found.is_mistake).count()
    }

    /// True if no client can be written.
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|found| found.severity == Severity::Error)
    }

    /// Turns every warning into an error, but for those of which the settings say otherwise. Notes stay notes.
    pub fn promote_warnings(&mut self) {
        let warnings = self.list.iter_mut();
        let is_open = |found: &&mut Diagnostic| !found.is_settled;
        for found in warnings.filter(is_open) {
            if found.severity == Severity::Warning {
                found.severity = Severity::Error;
            }
        }
    }

    /// How many are left out because the settings allow them.
    pub fn allowed(&self) -> usize {
        self.allowed
    }

    /// Changes each, and leaves out those of which the answer is `false`, as allowed.
    pub(crate) fn settle(&mut self, keeps: impl FnMut(&mut Diagnostic) -> bool) {
        let before = self.list.len();
        self.list.retain_mut(keeps);
        let left_out = before.saturating_sub(self.list.len());
        self.allowed = self.allowed.saturating_add(left_out);
    }

    /// Forgets those whose place lies within one of these.
    pub(crate) fn forget_within(&mut self, places: &[Span]) {
        let within = |span: Span| {
            let mut places = places.iter();
            places.any(|place| {
                place.file == span.file && place.start <= span.start && span.end <= place.end
            })
        };
        self.list.retain(|found| !found.span().is_some_and(within));
    }

    /// Forgets those of which this is true.
    pub(crate) fn forget(&mut self, is_settled: impl Fn(&Diagnostic) -> bool) {
        self.list.retain(|found| !is_settled(found));
    }

    /// Brings them into the order for people: those without a place first, then by file and
    /// position. Those at the same place keep the order in which they were found.
    pub fn sort(&mut self) {
        self.list.sort_by_key(Diagnostic::span);
    }

    /// In the present order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, more: I) {
        self.list.extend(more);
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl std::error::Error for Diagnostics {}
