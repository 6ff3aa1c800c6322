//! The piece of a file that is shown with a diagnostic.

use std::ops::Range;

use annotate_snippets::normalize_untrusted_str;

use super::entry::Label;
use crate::source::{File, floor_boundary};

/// Labels further apart than this are shown in separate pieces.
const GAP_LINES: u32 = 6;
/// A line longer than this is cut around what is underlined in it.
const LONG_LINE: usize = 240;
/// How much is shown before and after the underlined part of a long line, in bytes.
const AROUND: usize = 80;
/// How much of a long underlined part is underlined, in bytes.
const LONGEST_MARK: usize = 120;

/// Consecutive lines with the labels in them, cut to a size that can be shown.
pub(super) struct Window {
    /// The lines, long ones shortened.
    pub(super) text: String,
    /// Number of the first line, from 1.
    pub(super) first_line: u32,
    /// Labels with their place in `text`.
    pub(super) marks: Vec<Mark>,
}

pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) text: String,
    pub(super) primary: bool,
}

/// The windows onto one file for these labels, each with the offset of its first label; the window of
/// the first label comes first.
pub(super) fn windows(file: &File, labels: &[&Label]) -> Vec<(Window, u32)> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for &label in labels {
        let line = file.line_of(label.span.start);
        match groups
            .iter_mut()
            .find(|group| group.is_near(file, line, label))
        {
            Some(group) => group.add(line, label),
            None => groups.push(Group {
                first: line,
                last: line,
                labels: vec![label],
            }),
        }
    }
    let start = |group: &Group<'_>| group.labels.first().map_or(0, |label| label.span.start);
    groups
        .iter()
        .map(|group| (cut(file, group), start(group)))
        .collect()
}

struct Group<'l> {
    first: u32,
    last: u32,
    labels: Vec<&'l Label>,
}

impl<'l> Group<'l> {
    fn is_near(&self, file: &File, line: u32, label: &Label) -> bool {
        if line == self.first && line == self.last && is_long(file, line) {
            let starts = self.labels.iter().map(|label| label.span.start);
            return starts
                .min()
                .is_some_and(|start| start.abs_diff(label.span.start) as usize <= LONGEST_MARK);
        }
        line.saturating_add(GAP_LINES) >= self.first && line <= self.last.saturating_add(GAP_LINES)
    }

    fn add(&mut self, line: u32, label: &'l Label) {
        self.first = self.first.min(line);
        self.last = self.last.max(line);
        self.labels.push(label);
    }
}

fn is_long(file: &File, line: u32) -> bool {
    file.line_end(line).saturating_sub(file.line_start(line)) as usize > LONG_LINE
}

fn cut(file: &File, group: &Group<'_>) -> Window {
    let mut window = Window {
        text: String::new(),
        first_line: group.first,
        marks: Vec::new(),
    };
    for line in group.first..=group.last {
        let start = file.line_start(line) as usize;
        let end = file.line_end(line) as usize;
        let on_line = group
            .labels
            .iter()
            .filter(|label| file.line_of(label.span.start) == line);
        let marks: Vec<(Range<usize>, &Label)> = on_line
            .map(|label| (mark_range(file, label, end), *label))
            .collect();
        push_line(&mut window, file, start..end, &marks);
    }
    window
}

/// What to underline: the label's span as far as it lies on its first line.
fn mark_range(file: &File, label: &Label, line_end: usize) -> Range<usize> {
    let range = label.span.range();
    let start = floor_boundary(file.text(), range.start);
    let end = range
        .end
        .min(line_end)
        .min(start.saturating_add(LONGEST_MARK));
    start..floor_boundary(file.text(), end).max(start)
}

fn push_line(
    window: &mut Window,
    file: &File,
    line: Range<usize>,
    marks: &[(Range<usize>, &Label)],
) {
    let shown = shown_part(file.text(), &line, marks);
    if shown.start > line.start {
        window.text.push_str("...");
    }
    let offset = window.text.len();
    window
        .text
        .push_str(file.text().get(shown.clone()).unwrap_or_default());
    let limit = window.text.len();
    let place = |at: usize| {
        at.saturating_sub(shown.start)
            .saturating_add(offset)
            .min(limit)
    };
    for (range, label) in marks {
        window.marks.push(Mark {
            range: place(range.start)..place(range.end),
            text: normalize_untrusted_str(&label.text),
            primary: label.primary,
        });
    }
    if shown.end < line.end {
        window.text.push_str("...");
    }
    window.text.push('\n');
}

/// Short lines are shown whole, long ones from shortly before the first mark to shortly after the last
/// mark that is still near.
fn shown_part(text: &str, line: &Range<usize>, marks: &[(Range<usize>, &Label)]) -> Range<usize> {
    if line.len() <= LONG_LINE {
        return line.clone();
    }
    let first = marks
        .iter()
        .map(|(range, _)| range.start)
        .min()
        .unwrap_or(line.start);
    let reach = first.saturating_add(LONG_LINE + LONGEST_MARK);
    let near = marks
        .iter()
        .map(|(range, _)| range.end)
        .filter(|&end| end <= reach);
    let last = near.max().unwrap_or(first);
    let start = first.saturating_sub(AROUND).max(line.start);
    let end = last.saturating_add(AROUND).min(line.end);
    floor_boundary(text, start)..floor_boundary(text, end)
}
