//! Text of any script as ASCII.

use deunicode::deunicode_char;

/// Stands between two words where the text itself has no separator.
pub(in crate::lower) const BREAK: char = '\u{1f}';

/// How much of a text may shape a name. A name needs no more, and an enum value can be a whole document.
const LONGEST: usize = 400;

/// The text in ASCII: letters are transliterated, emoji are named, boundaries between scripts are marked
/// by [`BREAK`]. With `spell`, characters without a sound become their code point (`u2192`) instead of a
/// separator.
pub(in crate::lower) fn ascii(text: &str, spell: bool) -> String {
    if text.len() <= LONGEST && text.bytes().all(|c| (b' '..=b'~').contains(&c)) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().take(LONGEST).peekable();
    while let Some(c) = rest.next() {
        if c.is_ascii() && !c.is_ascii_control() {
            if before.is_some_and(is_caseless_letter) && c.is_ascii_alphabetic() {
                out.push(BREAK);
            }
            out.push(c);
        } else if c.is_alphanumeric() {
            push_letter(&mut out, c, before, rest.peek().copied(), spell);
        } else if !is_mark(c) {
            push_symbol(&mut out, c, spell);
        }
        before = Some(c);
    }
    out
}

/// A letter outside ASCII. One that is upper-case among upper-case letters gives upper case only, so
/// that `ШУМ` stays one word.
fn push_letter(out: &mut String, c: char, before: Option<char>, after: Option<char>, spell: bool) {
    let sound: String = match deunicode_char(c) {
        Some(sound) if sound.chars().any(|c| c.is_ascii_alphanumeric()) => {
            sound.chars().map(letter_or_break).collect()
        }
        // A letter that changes only the sound of another, such as the soft sign.
        Some(sound) if !spell && !sound.is_empty() && sound != "[?]" => return,
        _ => return push_code_point(out, c),
    };
    if is_caseless_letter(c) {
        if before.is_some_and(|before| before.is_ascii_alphanumeric()) {
            out.push(BREAK);
        }
        out.push_str(&sound.to_ascii_lowercase());
    } else if !c.is_uppercase() {
        out.push_str(&sound.to_ascii_lowercase());
    } else if [before, after].iter().flatten().any(|c| c.is_uppercase()) {
        out.push_str(&sound.to_ascii_uppercase());
    } else {
        let mut sound = sound.to_ascii_lowercase();
        if let Some(first) = sound.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        out.push_str(&sound);
    }
}

/// A character that is not a letter: a word where it has a name (emoji, `°`), else a separator.
fn push_symbol(out: &mut String, c: char, spell: bool) {
    let named = match c {
        '👍' => Some("thumbs up"),
        '👎' => Some("thumbs down"),
        _ => deunicode_char(c),
    };
    let named =
        named.filter(|name| !c.is_control() && name.chars().any(|c| c.is_ascii_alphanumeric()));
    match named {
        Some(name) => {
            out.push(BREAK);
            out.extend(
                name.chars()
                    .map(letter_or_break)
                    .map(|c| c.to_ascii_lowercase()),
            );
            out.push(BREAK);
        }
        None if c == '’' && !spell => out.push('\''),
        None if spell => push_code_point(out, c),
        None => out.push(BREAK),
    }
}

fn push_code_point(out: &mut String, c: char) {
    out.push_str(&format!("{BREAK}u{:04x}{BREAK}", u32::from(c)));
}

fn letter_or_break(c: char) -> char {
    if c.is_ascii_alphanumeric() { c } else { BREAK }
}

fn is_caseless_letter(c: char) -> bool {
    !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

/// Marks that belong to the character before them: accents, joiners, variation selectors.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
