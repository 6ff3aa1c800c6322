//! References that lead back to themselves and to nothing else.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::Schema;
use crate::document::reader::Reader;

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
                && let Some(reference) = schemas
                    .get_mut(at)
                    .and_then(|schema| schema.reference.take())
            {
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
