//! Failures of the value check that are known.

use std::path::Path;

use super::row::Row;

/// A list of misses, one a line: `description: outcome: kind # reason`.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Each with whether it was found.
    lines: Vec<(String, bool)>,
}

impl Known {
    /// The list of a file; empty lines and those that begin with `#` are comments.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let lines = text.lines().map(|line| match line.split_once(" #") {
            Some((known, _)) => known.trim(),
            None => line.trim(),
        });
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(Self {
            lines: lines.map(|line| (line.to_owned(), false)).collect(),
        })
    }

    /// Marks the misses of a row that are known.
    pub(super) fn mark(&mut self, row: &mut Row) {
        let misses = row.values.iter_mut().flat_map(|values| &mut values.misses);
        for miss in misses {
            let line = format!("{}: {}: {}", row.file, miss.outcome, miss.kind);
            let found = self
                .lines
                .iter_mut()
                .find(|(known, _)| line.trim() == known);
            if let Some((_, is_found)) = found {
                *is_found = true;
                miss.is_known = true;
            }
        }
    }

    /// What is listed and was not found.
    pub(super) fn unused(&self) -> String {
        let unused = self.lines.iter().filter(|(_, is_found)| !is_found);
        let lines =
            unused.map(|(line, _)| format!("known, but it is gone; delete the line: {line}\n"));
        lines.collect()
    }
}
