//! Symbols as words.

/// The word of an ASCII character that is neither letter nor digit; `None` for control characters.
fn word(c: u8) -> Option<&'static str> {
    Some(match c {
        b' ' => "space",
        b'!' => "not",
        b'"' => "double_quote",
        b'#' => "hash",
        b'$' => "dollar",
        b'%' => "percent",
        b'&' => "and",
        b'\'' => "quote",
        b'(' => "open_paren",
        b')' => "close_paren",
        b'*' => "star",
        b'+' => "plus",
        b',' => "comma",
        b'-' => "dash",
        b'.' => "dot",
        b'/' => "slash",
        b':' => "colon",
        b';' => "semicolon",
        b'<' => "less_than",
        b'=' => "equal",
        b'>' => "greater_than",
        b'?' => "question",
        b'@' => "at",
        b'[' => "open_bracket",
        b'\\' => "backslash",
        b']' => "close_bracket",
        b'^' => "caret",
        b'_' => "underscore",
        b'`' => "backtick",
        b'{' => "open_brace",
        b'|' => "pipe",
        b'}' => "close_brace",
        b'~' => "tilde",
        _ => return None,
    })
}

/// Comparisons of two characters.
const PAIRS: &[(&str, &str)] = &[
    ("<=", "less_than_or_equal"),
    (">=", "greater_than_or_equal"),
    ("!=", "not_equal"),
    ("<>", "not_equal"),
    ("==", "equal"),
    ("->", "arrow"),
    ("=>", "arrow"),
];

/// A symbol and its neighbours.
pub(in crate::lower) struct Symbol<'a> {
    /// The whole text, ASCII.
    pub(in crate::lower) text: &'a str,
    /// Where in the text the symbol stands.
    pub(in crate::lower) at: usize,
}

impl Symbol<'_> {
    fn byte(&self, at: Option<usize>) -> Option<u8> {
        at.and_then(|at| self.text.as_bytes().get(at).copied())
    }

    fn before(&self) -> Option<u8> {
        self.byte(self.at.checked_sub(1))
    }

    fn after(&self) -> Option<u8> {
        self.byte(self.at.checked_add(1))
    }

    fn pair(&self) -> Option<&'static str> {
        let rest = self.text.get(self.at..)?;
        PAIRS
            .iter()
            .find(|(pair, _)| rest.starts_with(pair))
            .map(|(_, word)| *word)
    }

    /// The word for the symbol whatever stands around it, and how many bytes it covers.
    pub(in crate::lower) fn spelled(&self) -> (Option<&'static str>, usize) {
        if let Some(word) = self.pair() {
            return (Some(word), 2);
        }
        let single = match self.byte(Some(self.at)) {
            Some(b'-') if self.is_sign() => Some("minus"),
            Some(b'#') if self.is_loud() => Some("sharp"),
            Some(c) => word(c),
            None => None,
        };
        (single, 1)
    }

    /// The word for the symbol where it says something that the words around it do not, and how many
    /// bytes it covers. Separators (`-`, `/`, the brackets of `Page<User>`) say nothing.
    pub(in crate::lower) fn loud(&self) -> (Option<&'static str>, usize) {
        if self.is_loud() {
            self.spelled()
        } else {
            (None, 1)
        }
    }

    fn is_loud(&self) -> bool {
        match self.byte(Some(self.at)) {
            Some(b'-') => self.starts_number(),
            Some(b'+') => self.starts_number() || self.ends_word(),
            Some(b'#') => {
                self.ends_word() && self.before().is_some_and(|c| c.is_ascii_alphabetic())
            }
            Some(b'%') => self.ends_word(),
            Some(b'&') => self.has_word_on_both_sides(),
            Some(b'*') => self.stands_alone(),
            Some(b'<' | b'>') => !self.is_bracket() && !self.is_arrow_head(),
            Some(b'!' | b'=') => matches!(self.after(), Some(b'=')),
            _ => false,
        }
    }

    /// A `-` or `+` before a digit, at the start of the text or after a space.
    fn starts_number(&self) -> bool {
        self.before().is_none_or(|c| c == b' ') && self.after().is_some_and(|c| c.is_ascii_digit())
    }

    /// A `-` at either end of the text.
    fn is_sign(&self) -> bool {
        self.before().is_none_or(|c| c == b' ') || self.after().is_none()
    }

    /// Part of a run of the same symbol between a word and the end of the text or a separator (`C++`).
    fn ends_word(&self) -> bool {
        let same = self.byte(Some(self.at)).map(char::from).unwrap_or_default();
        let (head, tail) = self.text.split_at_checked(self.at).unwrap_or_default();
        let before = head.trim_end_matches(same).bytes().next_back();
        let after = tail.trim_start_matches(same).bytes().next();
        before.is_some_and(|c| c.is_ascii_alphanumeric())
            && after.is_none_or(|c| !c.is_ascii_alphanumeric())
    }

    fn has_word_on_both_sides(&self) -> bool {
        let (head, tail) = self.text.split_at_checked(self.at).unwrap_or_default();
        [head, tail]
            .iter()
            .all(|side| side.bytes().any(|c| c.is_ascii_alphanumeric()))
    }

    fn stands_alone(&self) -> bool {
        let joins = |c: u8| c.is_ascii_alphanumeric() || c == b'*';
        !self.before().is_some_and(joins) && !self.after().is_some_and(joins)
    }

    /// The brackets of `Page<User>` and `<b>`, not the comparison `<` or `<>`.
    fn is_bracket(&self) -> bool {
        let open = self.text.find('<');
        let close = self.text.rfind('>');
        matches!((open, close), (Some(open), Some(close)) if close > open.saturating_add(1))
    }

    fn is_arrow_head(&self) -> bool {
        self.before().is_some_and(|c| c == b'-' || c == b'=')
    }
}
