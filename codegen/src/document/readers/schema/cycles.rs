//! Cycles of references that have no content.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Keywords, Schema};

/// How far the walk over a schema is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    OnPath,
    Done,
}

impl<'t> Reader<'t, '_> {
    /// Takes the reference from one schema of every circle of references and reports it.
    pub(super) fn cut_cycles(&mut self, schemas: &mut [Schema<'t>]) {
        let mut marks = vec![Mark::New; schemas.len()];
        for start in 0..schemas.len() {
            if let Some(at) = walk(schemas, &mut marks, start)
                && let Some(schema) = schemas.get_mut(at)
                && let Some(reference) = schema.reference
            {
                schema.refer(None);
                let place = reference.node.span();
                let message = "this reference leads back to itself";
                let cycle = Diagnostic::error(codes::REFERENCE_CYCLE, place, message)
                    .help("one schema of the circle must say what it is")
                    .pointer(reference.node.pointer());
                self.report.push(cycle);
            }
        }
    }
}

impl<'t> Reader<'t, '_> {
    /// Reports schemas that consist only of each other, so that none of them ever describes a value.
    pub(super) fn empty_circles(&mut self, schemas: &[Schema<'t>]) {
        let mut explained = says_something(schemas);
        for start in 0..schemas.len() {
            let mut at = start;
            let mut path = Vec::new();
            while let Some(known) = explained.get_mut(at).filter(|known| !**known) {
                *known = true;
                path.push(at);
                let next = schemas.get(at).and_then(|schema| parts(schema).next());
                at = next.unwrap_or(at);
            }
            // The walk ends at a schema of its own path, which is a new cycle, or at one that was handled before.
            if let Some(schema) = schemas.get(at).filter(|_| path.contains(&at)) {
                self.empty_circle(schema);
            }
        }
    }

    fn empty_circle(&mut self, schema: &Schema<'t>) {
        let place = schema.node.name_span();
        let message = "this schema consists of nothing but itself";
        let cycle = Diagnostic::error(codes::REFERENCE_CYCLE, place, message)
            .help("one schema of the circle must say what it is")
            .pointer(schema.node.pointer());
        self.report.push(cycle);
    }
}

/// What a schema consists of, if it says nothing itself.
fn parts(schema: &Schema<'_>) -> impl Iterator<Item = usize> {
    let reference = schema.reference.map(|reference| reference.target);
    let branches = schema
        .all_of
        .iter()
        .chain(&schema.one_of)
        .chain(&schema.any_of);
    reference
        .into_iter()
        .chain(branches.copied())
        .map(|id| id.index())
}

/// For each schema, whether it or one of its parts describes a value.
fn says_something(schemas: &[Schema<'_>]) -> Vec<bool> {
    let mut says: Vec<bool> = schemas.iter().map(has_content).collect();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); schemas.len()];
    for (index, schema) in schemas.iter().enumerate() {
        for part in parts(schema) {
            if let Some(holders) = holders.get_mut(part) {
                holders.push(index);
            }
        }
    }
    let mut known: Vec<usize> = (0..schemas.len())
        .filter(|at| says.get(*at) == Some(&true))
        .collect();
    while let Some(at) = known.pop() {
        for &holder in holders.get(at).into_iter().flatten() {
            if let Some(unknown) = says.get_mut(holder).filter(|says| !**says) {
                *unknown = true;
                known.push(holder);
            }
        }
    }
    says
}

/// Whether a schema describes its values by itself. One without parts does: at least it allows any value.
fn has_content(schema: &Schema<'_>) -> bool {
    const CONTENT: Keywords = Keywords::TYPES
        .union(Keywords::VALUES)
        .union(Keywords::of(&[
            Keyword::Properties,
            Keyword::AdditionalProperties,
            Keyword::Items,
        ]));
    parts(schema).next().is_none() || schema.states.intersects(CONTENT)
}

/// Follows the references from `start`; the first schema met twice, if there is one.
fn walk(schemas: &[Schema<'_>], marks: &mut [Mark], start: usize) -> Option<usize> {
    let mut path = Vec::new();
    let mut at = Some(start);
    let mut found = None;
    while let Some(index) = at {
        let Some(mark) = marks.get_mut(index) else {
            break;
        };
        match mark {
            Mark::Done => break,
            Mark::OnPath => {
                found = Some(index);
                break;
            }
            Mark::New => *mark = Mark::OnPath,
        }
        path.push(index);
        let reference = schemas.get(index).and_then(|schema| schema.reference);
        at = reference.map(|reference| reference.target.index());
    }
    for index in path {
        if let Some(mark) = marks.get_mut(index) {
            *mark = Mark::Done;
        }
    }
    found
}
