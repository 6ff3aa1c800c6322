//! Lines of only tabs, read as the blank lines they look like.

use super::file::clamp;

/// What was taken out of a text before parsing, to find the way back to the original offsets.
#[derive(Debug, Default)]
pub(super) struct Repair {
    /// For each cut: the offset in the repaired text at which it happened, and the bytes removed up
    /// to there.
    cuts: Vec<(u32, u32)>,
    /// The first offset of each such line in the original text.
    pub(super) lines: Vec<u32>,
}

impl Repair {
    /// The offset in the original text of an offset in the repaired one.
    pub(super) fn original(&self, offset: u32) -> u32 {
        let after = self.cuts.partition_point(|&(at, _)| at <= offset);
        let removed = after.checked_sub(1).and_then(|last| self.cuts.get(last));
        offset.saturating_add(removed.map_or(0, |&(_, removed)| removed))
    }
}

/// The text with every line of only tabs and spaces, at least one of them a tab, made empty; `None` if
/// there is no such line.
pub(super) fn blank_tab_lines(text: &str) -> Option<(String, Repair)> {
    let mut repair = Repair::default();
    let mut out = String::new();
    let mut removed = 0_u32;
    let mut offset = 0_u32;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let white = content.contains('\t') && content.trim_matches([' ', '\t']).is_empty();
        if white {
            repair.lines.push(offset);
            removed = removed.saturating_add(clamp(content.len()));
            repair.cuts.push((clamp(out.len()), removed));
            out.push_str(line.get(content.len()..).unwrap_or_default());
        } else {
            out.push_str(line);
        }
        offset = offset.saturating_add(clamp(line.len()));
    }
    (!repair.lines.is_empty()).then_some((out, repair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_find_their_way_back() {
        let text = "a\n\t\nb\n \t\r\nc";
        let (repaired, repair) = blank_tab_lines(text).unwrap();
        assert_eq!(repaired, "a\n\nb\n\r\nc");
        for (at, found) in repaired
            .char_indices()
            .filter(|(_, found)| found.is_alphabetic())
        {
            let original = repair.original(clamp(at)) as usize;
            assert_eq!(text[original..].chars().next(), Some(found));
        }
        assert_eq!(repair.lines, [2, 6]);
    }

    #[test]
    fn other_lines_are_left_alone() {
        assert!(blank_tab_lines("a:\n\tb\n \n").is_none());
    }
}
