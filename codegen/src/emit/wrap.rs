//! Lines of Markdown that are broken where they are too long.
//!
//! Only running text is broken, at spaces, so that the page stays what it is: tables, code, headings and HTML keep their
//! lines, and no line begins with what Markdown takes for a mark of its own.

/// Breaks lines after `width` characters at most, where they can be broken.
pub(super) fn wrapped<'a>(lines: impl Iterator<Item = &'a str>, width: usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut fence: Option<&str> = None;
    for line in lines {
        let start = line.trim_start();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| start.starts_with(mark));
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, Some(mark)) => fence = Some(mark),
            (None, None) if is_text(line) => {
                wrap(line, width, &mut out);
                continue;
            }
            _ => {}
        }
        out.push(line.to_owned());
    }
    out
}

/// Whether a line is running text, alone or in a list or quotation.
fn is_text(line: &str) -> bool {
    let start = line.trim_start();
    let is_link = start.starts_with('[') && start.contains("]: ");
    let indent = line.len() - start.len();
    !(start.starts_with(['#', '|', '<', '>', '!']) || is_link || indent > 8)
}

fn wrap(line: &str, width: usize, out: &mut Vec<String>) {
    let start = line.trim_start();
    let hang = line.len() - start.len() + marker(start);
    let mut rest = line.to_owned();
    while rest.chars().count() > width {
        let Some(at) = place(&rest, width, hang) else {
            break;
        };
        let (first, further) = rest.split_at(at);
        let further = format!("{}{}", " ".repeat(hang), further.trim_start());
        out.push(first.trim_end().to_owned());
        rest = further;
    }
    out.push(rest);
}

/// How wide the mark of a list is, with the spaces behind it.
fn marker(start: &str) -> usize {
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match start.as_bytes().get(digits) {
        Some(b'-' | b'*' | b'+') if digits == 0 => 1,
        Some(b'.' | b')') if digits > 0 => digits + 1,
        _ => return 0,
    };
    let spaces = start
        .bytes()
        .skip(mark)
        .take_while(|byte| *byte == b' ')
        .count();
    if spaces == 0 { 0 } else { mark + spaces }
}

/// The last space within the width behind which a line may begin, else the first one beyond it.
fn place(line: &str, width: usize, hang: usize) -> Option<usize> {
    let mut count = 0_usize;
    let mut best = None;
    let mut spans = 0_usize;
    for (at, letter) in line.char_indices() {
        count += 1;
        spans += usize::from(letter == '`');
        // A code span, and a hard break at the end of a line, stay whole.
        let further = line.get(at..).unwrap_or_default();
        let is_place = letter == ' '
            && at > hang
            && spans.is_multiple_of(2)
            && may_begin(further.trim_start());
        if !is_place {
            continue;
        }
        if count > width.saturating_add(1) {
            return best.or(Some(at));
        }
        best = Some(at);
    }
    best
}

/// Whether text at the start of a line is no mark of Markdown.
fn may_begin(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let is_number =
        word.ends_with(['.', ')']) && word.starts_with(|first: char| first.is_ascii_digit());
    !(word.is_empty()
        || is_number
        || word.starts_with(['#', '>', '|', '<', '~', '=', ':', '&'])
        || word.starts_with('[') && text.contains("]:")
        || word.starts_with("```")
        || matches!(word, "-" | "+" | "*")
        || word.starts_with(['-', '+', '*', '_']))
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    fn lines(text: &str) -> Vec<String> {
        wrapped(text.lines(), 20)
    }

    #[test]
    fn running_text_is_broken_at_spaces() {
        assert_eq!(
            lines("The quick brown fox jumps over the lazy dog."),
            ["The quick brown fox", "jumps over the lazy", "dog."]
        );
        assert_eq!(
            lines("- The quick brown fox jumps.\n  1. And some more of the same."),
            [
                "- The quick brown",
                "  fox jumps.",
                "  1. And some more",
                "     of the same."
            ]
        );
        assert_eq!(
            lines("Averylongwordthatcannotbebroken here"),
            ["Averylongwordthatcannotbebroken", "here"]
        );
    }

    #[test]
    fn no_line_becomes_another_kind_of_line() {
        for text in [
            "| a table with cells | that are long |",
            "## A heading of many words here",
            "```text\nsome code that is very long indeed\n```",
            "[a]: https://example.com/a/long/reference",
            "<div class=\"a\">and some text that is long</div>",
        ] {
            assert_eq!(lines(text), text.lines().collect::<Vec<_>>());
        }
        assert_eq!(
            lines("The sum of seven 7 - 5 is 2. 3. And more"),
            ["The sum of seven 7 -", "5 is 2. 3. And more"]
        );
        assert_eq!(
            lines("A span `with several words in it` stays"),
            ["A span", "`with several words in it`", "stays"]
        );
    }
}
