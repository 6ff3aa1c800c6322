//! Descriptions as documentation.
//!
//! A description is CommonMark that was written for a web page. In a Rust crate it is read by rustdoc, rustc
//! and clippy, which warn of bare URLs, unknown tags, unresolved links, lists that continue lazily and tabs,
//! refuse characters that turn the writing direction, and run every indented or unnamed block of code as a
//! test. So a description is parsed and written anew from what it says: nothing of the original markup
//! reaches the crate unseen.
//!
//! - Paragraphs keep their line breaks; lists, tables, quotations and code keep their form.
//! - Headings go one level down: the first level belongs to the sections that the generator writes. One at
//!   the very start becomes a paragraph, since the first line of documentation is its summary.
//! - Links stay where they lead to an absolute `http`, `https` or `mailto` address; others become their text.
//! - Tags of HTML are translated where Markdown says the same, else dropped; a tag that HTML does not know
//!   (`<id>`) is a placeholder and stays as text.

mod clean;
pub(in crate::lower) mod describe;
mod fence;
mod html;
mod inline;
mod page;
mod render;
mod tag;
#[cfg(test)]
mod tests;

use crate::model::Docs;

pub(in crate::lower) use crate::lower::docs::inline::first_sentence;

/// How much of a description is kept, in bytes. The longest seen in the wild, a whole manual, has 30 KB.
const LONGEST: usize = 64 * 1024;

/// How much of a description is searched for its first sentence, in bytes.
const LONGEST_START: usize = 2 * 1024;

/// A description in CommonMark as lines that are safe in rustdoc. A description of more than 64 KB ends
/// there, with an ellipsis.
pub(crate) fn markdown(text: &str) -> Docs {
    let text = text.trim();
    if is_plain_line(text) {
        return Docs(vec![text.to_owned()]);
    }
    let start = clean::start(text, LONGEST);
    let mut lines = render::lines(&clean::text(start));
    if start.len() < text.len() {
        lines.extend([String::new(), "…".to_owned()]);
    }
    Docs(lines)
}

/// The first sentence of a description as one line of Markdown without links and emphasis, for tables and
/// summaries. Empty where the description says nothing.
pub(crate) fn line(text: &str) -> String {
    let text = clean::start(text.trim(), LONGEST_START);
    let line = if is_plain_line(text) {
        text.to_owned()
    } else {
        render::first_block(&clean::text(text)).join(" ")
    };
    inline::first_sentence(&line).to_owned()
}

/// Text as code within a line of Markdown, whatever it holds. Empty where it says nothing.
pub(crate) fn code(text: &str) -> String {
    fence::span(&clean::text(text))
}

/// Text as one line without the characters that rustdoc and rustc refuse, for use in a code span.
pub(crate) fn visible(text: &str) -> String {
    clean::text(text).replace(['\n', '\r', '\t'], " ")
}

/// Whether the text is one line of words without anything that Markdown could mean.
fn is_plain_line(text: &str) -> bool {
    let plain = |c: u8| c.is_ascii_alphanumeric() || b" ,.;:?!'\"()/%".contains(&c);
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .enumerate()
            .all(|(at, c)| plain(c) || (c == b'-' && at > 0))
        && !text.contains("://")
}
