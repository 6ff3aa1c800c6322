//! HTML as pieces.

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Piece<'a> {
    /// Text with its entities.
    Text(&'a str),
    /// A tag.
    Tag(Tag<'a>),
}

/// A tag as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) struct Tag<'a> {
    /// The tag with its angle brackets.
    pub(in crate::lower) source: &'a str,
    /// Its name, as written.
    pub(in crate::lower) name: &'a str,
    /// Whether it is a closing tag.
    pub(in crate::lower) closes: bool,
    attributes: &'a str,
}

/// The pieces of HTML in their order, without comments, declarations and scripts.
pub(in crate::lower) fn pieces(mut html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while !html.is_empty() {
        let (piece, rest) = next(html);
        pieces.extend(piece);
        html = rest;
    }
    pieces
}

fn next(html: &str) -> (Option<Piece<'_>>, &str) {
    let hidden = [
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
        ("<!", ">"),
        ("<?", "?>"),
    ];
    for (open, close) in hidden {
        if html.starts_with(open) {
            return (None, after(html, close));
        }
    }
    if let Some(tag) = tag(html) {
        let rest = html.get(tag.source.len()..).unwrap_or_default();
        return match tag.name.to_ascii_lowercase().as_str() {
            name @ ("script" | "style") if !tag.closes => {
                (None, after(after(rest, &format!("</{name}")), ">"))
            }
            _ => (Some(Piece::Tag(tag)), rest),
        };
    }
    let text = html
        .char_indices()
        .skip(1)
        .find(|(_, c)| *c == '<')
        .map_or(html.len(), |(at, _)| at);
    let (text, rest) = html.split_at_checked(text).unwrap_or((html, ""));
    (Some(Piece::Text(text)), rest)
}

/// What comes after the next `mark`; nothing where there is none.
fn after<'a>(html: &'a str, mark: &str) -> &'a str {
    html.find(mark)
        .and_then(|at| html.get(at + mark.len()..))
        .unwrap_or_default()
}

/// The tag at the start of the text.
fn tag(html: &str) -> Option<Tag<'_>> {
    let inner = html.strip_prefix('<')?;
    let inner = inner.get(..closing_bracket(inner)?)?;
    let source = html.get(..inner.len() + 2)?;
    let closes = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(inner.len());
    let (name, attributes) = inner.split_at_checked(end)?;
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(Tag {
            source,
            name,
            closes,
            attributes,
        })
}

/// Where the tag ends, whatever its quoted attributes contain. A tag is short; what is not is text.
fn closing_bracket(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in inner.char_indices().take(4096) {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub(in crate::lower) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while let Some((before, after)) = rest.split_once('=') {
            let after = after.trim_start();
            let (value, next) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after.get(1..)?.split_once(quote)?,
                _ => after
                    .split_once(char::is_whitespace)
                    .unwrap_or((after.trim_end_matches('/'), "")),
            };
            let is_it = before
                .split_whitespace()
                .next_back()
                .is_some_and(|n| n.eq_ignore_ascii_case(name));
            if is_it {
                return Some(value);
            }
            rest = next;
        }
        None
    }
}
