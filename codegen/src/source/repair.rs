//! Text that the parser refuses and whose meaning is plain. These, and no others, are read all the same:
//!
//! - lines of only tabs, as the blank lines they look like;
//! - control characters in JSON;
//! - a comment right after a quote or a bracket (`'x'#`), which cannot be anything else;
//! - `key:[` and `key:{` within braces, which YAML allows and the parser does not know.

use std::borrow::Cow;
use std::collections::BTreeSet;

use granit_parser::{ErrorKind, ScanError};

use super::file::clamp;

/// What was changed in a text before parsing, to find the way back to the original.
#[derive(Debug, Default)]
pub(super) struct Repair {
    /// For each change: the offset in the repaired text after it, and how many bytes the original has more up to there.
    shifts: Vec<(u32, i64)>,
    /// The first offset of each such line in the original text.
    pub(super) lines: Vec<u32>,
    /// Whether control characters have stand-ins.
    stand_ins: bool,
}

impl Repair {
    /// The offset in the original text of an offset in the repaired one.
    pub(super) fn original(&self, offset: u32) -> u32 {
        let after = self.shifts.partition_point(|&(at, _)| at <= offset);
        let shift = after.checked_sub(1).and_then(|last| self.shifts.get(last));
        let original = i64::from(offset).saturating_add(shift.map_or(0, |&(_, more)| more));
        u32::try_from(original).unwrap_or_default()
    }

    /// A part of the repaired text as it is in the original.
    pub(super) fn restored<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.stand_ins && text.contains(is_stand_in) {
            Cow::Owned(text.chars().map(control_of).collect())
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Notes that `added` bytes of the repaired text stand for `removed` ones of the original; `length` is that of the
    /// repaired text so far.
    fn shift(&mut self, length: usize, removed: usize, added: usize) {
        let before = self.shifts.last().map_or(0, |&(_, more)| more);
        let more = i64::from(clamp(removed)).saturating_sub(i64::from(clamp(added)));
        let shift = (clamp(length), before.saturating_add(more));
        self.shifts.push(shift);
    }
}

/// The text with a blank at each of these offsets.
pub(super) fn with_blanks(text: &str, blanks: &BTreeSet<usize>) -> (String, Repair) {
    let mut repair = Repair::default();
    let mut out = String::with_capacity(text.len().saturating_add(blanks.len()));
    let mut done = 0;
    for &blank in blanks {
        out.push_str(text.get(done..blank).unwrap_or_default());
        out.push(' ');
        repair.shift(out.len(), 0, 1);
        done = blank;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    (out, repair)
}

/// Where the parser's error shows that a blank is missing: its offset in that text, and whether YAML allows leaving it
/// out.
pub(super) fn missing_blank(error: &ScanError, text: &str) -> Option<(usize, bool)> {
    let at = error.marker().byte_offset()?;
    let rest = text.get(at..)?;
    match error.kind() {
        ErrorKind::CommentNotSeparated if rest.starts_with('#') => Some((at, false)),
        ErrorKind::FlowMappingValueAdjacentCollection
            if rest.starts_with(":[") || rest.starts_with(":{") =>
        {
            Some((at.saturating_add(1), true))
        }
        _ => None,
    }
}

/// The text with every line of only tabs and spaces, at least one of them a tab, made empty; `None` if
/// there is no such line.
pub(super) fn blank_tab_lines(text: &str) -> Option<(String, Repair)> {
    let mut repair = Repair::default();
    let mut out = String::new();
    let mut offset = 0_u32;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let white = content.contains('\t') && content.trim_matches([' ', '\t']).is_empty();
        if white {
            repair.lines.push(offset);
            repair.shift(out.len(), content.len(), 0);
            out.push_str(line.get(content.len()..).unwrap_or_default());
        } else {
            out.push_str(line);
        }
        offset = offset.saturating_add(clamp(line.len()));
    }
    (!repair.lines.is_empty()).then_some((out, repair))
}

/// The text with stand-ins for delete and the C1 control characters; `None` if there are none.
///
/// JSON allows them in strings (RFC 8259, section 7) and YAML between quotes (YAML 1.2, section 5.1), but the parser
/// takes printable characters only. Text that was decoded wrongly once is full of them.
pub(super) fn control_characters(text: &str) -> Option<(String, Repair)> {
    if !text.contains(is_control) || text.contains(is_stand_in) {
        return None;
    }
    let mut repair = Repair {
        stand_ins: true,
        ..Repair::default()
    };
    let mut out = String::with_capacity(text.len());
    for found in text.chars() {
        let stand_in = stand_in_of(found);
        out.push(stand_in);
        if stand_in != found {
            repair.shift(out.len(), found.len_utf8(), stand_in.len_utf8());
        }
    }
    Some((out, repair))
}

/// The characters of plane 15 are for private use, and no description has been seen to use them.
const FIRST_STAND_IN: u32 = 0xF_0000;

fn is_control(found: char) -> bool {
    matches!(found, '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

fn is_stand_in(found: char) -> bool {
    control_of(found) != found
}

fn stand_in_of(found: char) -> char {
    let code = FIRST_STAND_IN.saturating_add(u32::from(found));
    let stand_in = char::from_u32(code).filter(|_| is_control(found));
    stand_in.unwrap_or(found)
}

fn control_of(stand_in: char) -> char {
    let code = u32::from(stand_in).checked_sub(FIRST_STAND_IN);
    let found = code
        .and_then(char::from_u32)
        .filter(|&found| is_control(found));
    found.unwrap_or(stand_in)
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
    fn blanks_are_taken_out_again() {
        let text = "a: 'x'# b\nc: {d:[ ]}";
        let (repaired, repair) = with_blanks(text, &BTreeSet::from([6, 16]));
        assert_eq!(repaired, "a: 'x' # b\nc: {d: [ ]}");
        for (at, found) in repaired.char_indices().filter(|(_, found)| *found != ' ') {
            let original = repair.original(clamp(at)) as usize;
            assert_eq!(text[original..].chars().next(), Some(found));
        }
    }

    #[test]
    fn control_characters_find_their_way_back() {
        let text = "\"a\u{80}b\u{7f}\u{9f}c\u{85}d\"";
        let (repaired, repair) = control_characters(text).unwrap();
        assert!(!repaired.contains(is_control));
        assert_eq!(repair.restored(&repaired), text);
        for (at, found) in repaired.char_indices() {
            let original = repair.original(clamp(at)) as usize;
            assert_eq!(text[original..].chars().next(), Some(control_of(found)));
        }
        assert!(control_characters("a\tb\u{85}").is_none());
    }

    #[test]
    fn other_lines_are_left_alone() {
        assert!(blank_tab_lines("a:\n\tb\n \n").is_none());
    }
}
