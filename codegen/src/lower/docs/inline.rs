//! Text within a block.

use std::borrow::Cow;

use crate::lower::docs::{clean, fence};

/// Stands at the end of a line that breaks hard, until the block is known.
pub(in crate::lower) const HARD_BREAK: char = '\u{1}';

/// Markup around a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Span {
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Strike,
    /// A link to an absolute address; `None` where it leads elsewhere.
    Link(Option<String>),
}

/// The text of a block while it is collected.
#[derive(Debug, Default)]
pub(in crate::lower) struct Inline {
    text: String,
    open: Vec<(Span, usize)>,
    /// Whether the text must fit into a cell of a table.
    pub(in crate::lower) in_cell: bool,
    /// Whether emphasis and links are left out.
    pub(in crate::lower) plain: bool,
}

impl Inline {
    /// Adds text that means nothing but itself.
    pub(in crate::lower) fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, url, after)) = split_at_url(rest).filter(|_| !self.is_in_link()) {
            self.escaped(before);
            self.url(url);
            rest = after;
        }
        self.escaped(rest);
    }

    fn url(&mut self, url: &str) {
        if url.contains(['{', '}']) {
            self.code(url);
        } else {
            self.text.extend(["<", url, ">"]);
        }
    }

    fn escaped(&mut self, text: &str) {
        let mut before = self.text.chars().next_back();
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            if self.needs_escape(c, before, rest.as_str()) {
                self.text.push('\\');
            }
            self.text.push(if c.is_whitespace() { ' ' } else { c });
            before = Some(c);
        }
    }

    /// Whether Markdown would read more than the character itself.
    fn needs_escape(&self, c: char, before: Option<char>, rest: &str) -> bool {
        let after = rest.chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        match c {
            '\\' | '`' | '[' => true,
            ']' => self.is_in_link(),
            '*' => !(before == Some(' ') && after == Some(' ')),
            '_' => !(is_word(before) && is_word(after)),
            '~' => {
                after == Some('~')
                    || before == Some('~')
                    || !is_space(before)
                    || rest.chars().take(200).any(|c| c == '~')
            }
            '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => {
                after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic())
                    && rest.chars().take(32).any(|c| c == ';')
            }
            '|' => self.in_cell,
            _ => false,
        }
    }

    /// Adds a span of code.
    pub(in crate::lower) fn code(&mut self, code: &str) {
        let code = fence::span(code);
        let follows_code = self.text.ends_with('`') && !self.text.ends_with("\\`");
        if follows_code && !code.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&if self.in_cell {
            code.replace('|', "\\|")
        } else {
            code
        });
    }

    /// Adds a line break of the source.
    pub(in crate::lower) fn soft_break(&mut self) {
        self.text.push(if self.in_cell { ' ' } else { '\n' });
    }

    /// Adds a line break that shows.
    pub(in crate::lower) fn hard_break(&mut self) {
        if !self.in_cell {
            self.text.push(HARD_BREAK);
        }
        self.soft_break();
    }

    /// Opens a span. A link within a link leads nowhere of its own.
    pub(in crate::lower) fn open(&mut self, span: Span) {
        let span = match span {
            Span::Link(_) if self.is_in_link() => Span::Link(None),
            span => span,
        };
        self.open.push((span, self.text.len()));
    }

    fn is_in_link(&self) -> bool {
        self.open
            .iter()
            .any(|(span, _)| matches!(span, Span::Link(Some(_))))
    }

    /// Closes the span that was opened last among those that `is` says yes to, and drops those within.
    pub(in crate::lower) fn close(&mut self, is: impl Fn(&Span) -> bool) {
        let Some(at) = self.open.iter().rposition(|(span, _)| is(span)) else {
            return;
        };
        let Some((span, start)) = self.open.drain(at..).next() else {
            return;
        };
        if self.plain || start > self.text.len() {
            return;
        }
        let inner = self.text.split_off(start);
        let content = inner.trim_matches(|c: char| c.is_whitespace() || c == HARD_BREAK);
        let spaces = |text: &str| {
            if text.contains('\n') {
                "\n"
            } else if text.is_empty() {
                ""
            } else {
                " "
            }
        };
        let before = inner.split(content).next().unwrap_or_default();
        let after = inner.len().saturating_sub(before.len() + content.len());
        let after = inner.get(inner.len() - after..).unwrap_or_default();
        self.text.push_str(spaces(before));
        let wrapped = self.wrapped(&span, content);
        if wrapped.starts_with('[') && self.text.ends_with('!') {
            // An exclamation mark in front would make an image of the link.
            self.text.pop();
            self.text.push_str("\\!");
        }
        self.text.push_str(&wrapped);
        self.text.push_str(spaces(after));
    }

    fn wrapped(&self, span: &Span, content: &str) -> String {
        match span {
            Span::Link(Some(url)) => link(content, url, self.in_cell),
            _ if content.is_empty() => String::new(),
            Span::Emphasis => format!("*{content}*"),
            Span::Strong => format!("**{content}**"),
            Span::Strike => format!("~~{content}~~"),
            Span::Link(None) => content.to_owned(),
        }
    }

    /// Whether nothing is collected.
    pub(in crate::lower) fn is_empty(&self) -> bool {
        self.text
            .trim_matches(|c: char| c.is_whitespace() || c == HARD_BREAK)
            .is_empty()
    }

    /// The collected text as lines; spans that are still open come to nothing.
    pub(in crate::lower) fn take_lines(&mut self) -> Vec<String> {
        self.open.clear();
        let text = std::mem::take(&mut self.text);
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == HARD_BREAK);
        let lines = text.split('\n').map(|line| line.trim().to_owned());
        let is_blank = |line: &String| line.trim_matches([HARD_BREAK, ' ']).is_empty();
        lines
            .filter(|line| !is_blank(line))
            .map(|line| finish(&line))
            .collect()
    }
}

/// A line that nothing in front of it can turn into another block, and whose hard break is written.
fn finish(line: &str) -> String {
    let (text, end) = match line.split_once(HARD_BREAK) {
        Some((text, _)) => (text.trim_end(), "\\"),
        None => (line, ""),
    };
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (head, tail) = text.split_at_checked(digits).unwrap_or_default();
    let mark = tail.chars().next();
    let second = tail.chars().nth(1);
    let is_block = match mark {
        Some('.' | ')') => digits > 0 && second.is_none_or(|c| c == ' '),
        Some('+' | '-') if digits == 0 => second.is_none_or(|c| c == ' ' || c == '-'),
        Some('*') => digits == 0 && second.is_none_or(|c| c == ' '),
        Some('#' | '>' | '=' | '|') => digits == 0,
        Some(':') => digits == 0 && second.is_none_or(|c| c == '-'),
        _ => false,
    };
    format!("{head}{}{tail}{end}", if is_block { "\\" } else { "" })
}

/// The address of a link where it can be followed from anywhere.
pub(in crate::lower) fn absolute(url: &str) -> Option<String> {
    let scheme = url
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase())?;
    let is_known = match scheme.as_str() {
        "http" | "https" => url.get(scheme.len()..)?.starts_with("://"),
        "mailto" => true,
        _ => false,
    };
    let is_clean = matches!(clean::text(url), Cow::Borrowed(_))
        && !url.contains(|c: char| c.is_control() || "<>\\{}`\"|".contains(c));
    (is_known && is_clean).then(|| url.trim().replace(' ', "%20"))
}

fn link(content: &str, url: &str, in_cell: bool) -> String {
    let is_itself =
        content.is_empty() || content.replace('\\', "").trim_matches('/') == url.trim_matches('/');
    match (is_itself, url.contains(['(', ')'])) {
        (true, _) => format!("<{url}>"),
        (false, true) => format!("[{content}](<{url}>)"),
        (false, false) if in_cell => format!("[{}]({url})", content.replace('\n', " ")),
        (false, false) => format!("[{content}]({url})"),
    }
}

/// The first address in a text, with what stands before and after it.
fn split_at_url(text: &str) -> Option<(&str, &str, &str)> {
    let is_scheme = |at: &usize| {
        text.get(*at..)
            .is_some_and(|rest| rest.starts_with("http://") || rest.starts_with("https://"))
    };
    let start = text
        .match_indices("http")
        .map(|(at, _)| at)
        .find(is_scheme)?;
    let (before, rest) = text.split_at_checked(start)?;
    let is_end = |c: char| !c.is_ascii_graphic() || "<>\"`|\\^*".contains(c);
    let url = rest.get(..rest.find(is_end).unwrap_or(rest.len()))?;
    let url = trim_url(url);
    let host = url.split_once("://")?.1;
    if host.is_empty() {
        return None;
    }
    Some((before, url, rest.get(url.len()..)?))
}

/// An address without the punctuation of the sentence that it stands in.
fn trim_url(mut url: &str) -> &str {
    loop {
        let unopened = |open: char, close: char| {
            url.ends_with(close) && url.matches(close).count() > url.matches(open).count()
        };
        let trailing = url.ends_with([
            '.', ',', ';', ':', '!', '?', '\'', '_', '~', '$', '=', '-', '[', '(',
        ]) || unopened('(', ')')
            || unopened('[', ']')
            || unopened('{', '}');
        match url.char_indices().next_back() {
            Some((last, _)) if trailing => url = url.get(..last).unwrap_or_default(),
            _ => return url,
        }
    }
}

/// The first sentence of a line, without a full stop at its end being needed.
pub(in crate::lower) fn first_sentence(line: &str) -> &str {
    let mut in_code = false;
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        in_code ^= c == '`';
        let ends_word = characters
            .peek()
            .is_none_or(|(_, next)| next.is_whitespace());
        let is_end = c == '。' || (ends_word && ".!?".contains(c));
        let sentence = line.get(..at + c.len_utf8()).unwrap_or(line);
        if is_end && !in_code && !ends_in_abbreviation(sentence) {
            return sentence;
        }
    }
    line
}

/// Whether the full stop at the end of the text belongs to its last word.
fn ends_in_abbreviation(text: &str) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "no.", "resp.",
    ];
    let word = text.rsplit([' ', '(']).next().unwrap_or_default();
    ABBREVIATIONS
        .iter()
        .any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}
