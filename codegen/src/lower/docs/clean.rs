//! Characters that must not reach the source.

use std::borrow::Cow;

/// The text with line breaks as `\n`, tabs kept, and without characters that are invisible or refused by
/// rustc: controls, marks of writing direction, zero-width characters other than joiners.
pub(in crate::lower) fn text(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c != '\n' && c != '\t' && (c.is_control() || is_unwanted(c))) {
        return Cow::Borrowed(text);
    }
    let breaks = text.replace("\r\n", "\n");
    Cow::Owned(breaks.chars().filter_map(character).collect())
}

pub(in crate::lower) fn character(c: char) -> Option<char> {
    match c {
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' | '\t' => Some(c),
        c if c.is_control() || is_unwanted(c) => None,
        c => Some(c),
    }
}

fn is_unwanted(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// The start of the text, at most `longest` bytes, cut between characters.
pub(in crate::lower) fn start(text: &str, longest: usize) -> &str {
    if text.len() <= longest {
        return text;
    }
    let end = (0..=longest).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}
