//! HTML tags as Markdown.

use crate::lower::docs::clean;
use crate::lower::docs::fence::Fence;
use crate::lower::docs::html::{Piece, Tag, pieces};
use crate::lower::docs::inline::Span;
use crate::lower::docs::render::Renderer;

/// Tags that start a block and say nothing else.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "main",
    "nav",
    "p",
    "section",
    "summary",
    "table",
];

/// Tags whose content is kept as if they were not there.
const TRANSPARENT: &[&str] = &[
    "abbr", "acronym", "audio", "bdo", "big", "button", "caption", "col", "colgroup", "font",
    "head", "iframe", "input", "ins", "label", "legend", "link", "mark", "meta", "noscript",
    "nobr", "object", "param", "path", "picture", "q", "script", "small", "source", "span",
    "style", "sub", "sup", "svg", "tbody", "tfoot", "thead", "time", "title", "u", "video", "wbr",
];

impl Renderer {
    /// Writes HTML, the whole of a block or one tag within a line.
    pub(in crate::lower) fn html(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Text(text) => self.html_text(&decode(text)),
                Piece::Tag(tag) => self.tag(tag),
            }
        }
    }

    /// Text in which white space separates words and nothing else.
    fn html_text(&mut self, text: &str) {
        if self.fence.is_some() || self.code.is_some() {
            return self.text(text);
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.inline.soft_break();
            }
            self.inline.text(&clean::text(line));
        }
    }

    fn tag(&mut self, tag: Tag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        match name.as_str() {
            "pre" => self.pre(tag.closes),
            _ if self.fence.is_some() => {}
            "code" | "tt" | "kbd" | "samp" => self.code_tag(tag.closes),
            _ if self.code.is_some() => self.tag_in_code(&name, tag),
            "br" => self.inline.hard_break(),
            "hr" => self.rule(),
            "b" | "strong" => self.span(tag.closes, Span::Strong),
            "i" | "em" | "var" | "cite" | "dfn" => self.span(tag.closes, Span::Emphasis),
            "s" | "del" | "strike" => self.span(tag.closes, Span::Strike),
            "a" if tag.closes => self.close_link(),
            "a" => self.open_link(&decode(tag.attribute("href").unwrap_or_default())),
            "img" => self.image(tag),
            "ul" | "ol" => self.list(tag.closes),
            "li" => self.item(tag.closes),
            "tr" => self.flush(),
            "td" | "th" if !tag.closes && !self.inline.is_empty() => self.inline.text(", "),
            "td" | "th" => {}
            name if BLOCKS.contains(&name) => self.begin_block(),
            name if TRANSPARENT.contains(&name) => {}
            _ => self.text(tag.source),
        }
    }

    fn span(&mut self, closes: bool, span: Span) {
        if closes {
            self.inline.close(|open| *open == span)
        } else {
            self.inline.open(span)
        }
    }

    fn pre(&mut self, closes: bool) {
        if closes {
            self.end_code();
        } else if self.fence.is_none() {
            self.begin_block();
            self.fence = Some(Fence::new(""));
        }
    }

    fn code_tag(&mut self, closes: bool) {
        match self.code.take() {
            Some(code) => self.inline.code(&code),
            None if !closes => self.code = Some(String::new()),
            None => {}
        }
    }

    /// A tag between `<code>` and `</code>`: markup is dropped, a placeholder is kept.
    fn tag_in_code(&mut self, name: &str, tag: Tag<'_>) {
        let known = ["a", "b", "br", "em", "i", "strong"];
        let is_known =
            known.contains(&name) || BLOCKS.contains(&name) || TRANSPARENT.contains(&name);
        if let Some(code) = self.code.as_mut() {
            code.push_str(if is_known { " " } else { tag.source });
        }
    }

    fn image(&mut self, tag: Tag<'_>) {
        self.open_link(&decode(tag.attribute("src").unwrap_or_default()));
        self.inline
            .text(&decode(tag.attribute("alt").unwrap_or_default()));
        self.close_link();
    }

    fn list(&mut self, closes: bool) {
        self.flush();
        if closes {
            self.item(true);
            self.html_lists.pop();
        } else {
            if self.html_lists.is_empty() {
                self.page.separate();
            }
            self.html_lists.push(false);
        }
    }

    fn item(&mut self, closes: bool) {
        self.flush();
        if self.html_lists.last() == Some(&true) {
            self.close_container();
            self.page.set_gap(false);
        }
        if let Some(open) = self.html_lists.last_mut() {
            *open = !closes;
        } else if !closes {
            self.html_lists.push(true);
        }
        if !closes {
            self.open_container(Some("- ".to_owned()));
        }
    }

    /// Ends what HTML has opened within a line.
    pub(in crate::lower) fn close_html(&mut self) {
        self.code_tag(true);
        while let Some(open) = self.html_lists.pop() {
            if open {
                self.flush();
                self.close_container();
            }
        }
    }

    /// Ends a block with all that HTML has opened in it.
    pub(in crate::lower) fn end_html(&mut self) {
        self.close_html();
        self.end_code();
        self.flush();
    }
}

/// The text with its entities replaced.
fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after
            .split_once(';')
            .and_then(|(name, after)| Some((entity(name)?, after)));
        match entity {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The entities that descriptions use, and all numbers. What is not here stays as it is written.
fn entity(name: &str) -> Option<char> {
    let number = |text: &str, radix| {
        u32::from_str_radix(text, radix)
            .ok()
            .and_then(char::from_u32)
    };
    let decoded = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" | "lsquo" => '\'',
        "nbsp" => ' ',
        "ldquo" | "rdquo" => '"',
        "hellip" => '…',
        "mdash" => '—',
        "ndash" => '–',
        "bull" | "middot" => '·',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "rarr" => '→',
        "larr" => '←',
        "times" => '×',
        "le" => '≤',
        "ge" => '≥',
        _ => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(hex) => number(hex, 16)?,
            None => number(name.strip_prefix('#')?, 10)?,
        },
    };
    clean::character(decoded)
}
