//! A text that matches a pattern.
//!
//! Patterns are ECMA-262 and are read as the syntax of the crate `regex`, which is nearly the same; one
//! that is not (it refers back) gives no text. Conditions on what stands before and behind a place are left
//! out, because most texts meet them. Whether a text really matches is decided where it is used, by the
//! validator of schemas.

use regex_syntax::hir::{Class, Hir, HirKind};

/// The longest text that is made.
const MAX_LENGTH: usize = 4096;

/// A text that matches, of this many characters at least if the pattern has a part that repeats.
pub(super) fn matching(pattern: &str, min_length: usize) -> Option<String> {
    let pattern = without_conditions(pattern);
    let hir = regex_syntax::Parser::new().parse(&pattern).ok()?;
    let min_length = min_length.min(MAX_LENGTH);
    let mut text = String::new();
    for extra in 0..=min_length {
        text.clear();
        write(&hir, extra, &mut text)?;
        if text.chars().count() >= min_length {
            break;
        }
    }
    Some(text)
}

/// The pattern without its groups that look ahead or back.
fn without_conditions(pattern: &str) -> String {
    const CONDITIONS: [&str; 4] = ["(?=", "(?!", "(?<=", "(?<!"];
    let mut kept = String::new();
    let (mut in_class, mut open, mut left_out) = (false, 0_usize, None);
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.chars().nth(1).filter(|_| first == '\\');
        let length = first.len_utf8() + escaped.map_or(0, char::len_utf8);
        let is_condition = || CONDITIONS.iter().any(|start| rest.starts_with(start));
        match first {
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => {
                open += 1;
                if left_out.is_none() && is_condition() {
                    left_out = Some(open);
                }
            }
            _ => {}
        }
        let (piece, after) = rest.split_at(length);
        if left_out.is_none() {
            kept.push_str(piece);
        }
        if first == ')' && !in_class {
            left_out = left_out.filter(|begun| *begun != open);
            open = open.saturating_sub(1);
        }
        rest = after;
    }
    kept
}

/// Writes the shortest text, in which each part that repeats does so `extra` more times than it has to.
fn write(hir: &Hir, extra: usize, text: &mut String) -> Option<()> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(class) => {
            text.push(member(class)?);
            Some(())
        }
        HirKind::Repetition(repetition) => {
            let min = usize::try_from(repetition.min).ok()?;
            let max = match repetition.max {
                Some(max) => usize::try_from(max).ok()?,
                None => MAX_LENGTH,
            };
            // `.*` and the like show something rather than nothing.
            let wanted = min.max(1).saturating_add(extra).min(max);
            (0..wanted).try_for_each(|_| write(&repetition.sub, 0, text))
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, text),
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, extra, text)),
        HirKind::Alternation(parts) => write(parts.first()?, extra, text),
    }
}

/// A letter or a digit if the class has any, else its first visible character. Small letters come first, as that is how
/// texts without case (UUIDs) are written again; `g` first of them, because its low bits in base64 are zero (RFC 4648,
/// section 4), which makes it valid before any padding.
fn member(class: &Class) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect(),
        Class::Bytes(class) => class
            .iter()
            .map(|range| (char::from(range.start()), char::from(range.end())))
            .collect(),
    };
    let has = |wanted: char| {
        ranges
            .iter()
            .any(|(start, end)| (*start..=*end).contains(&wanted))
    };
    let small = std::iter::once('g').chain('a'..='z');
    let plain = small.chain('A'..='Z').chain('0'..='9');
    let visible = plain.chain('!'..='~').find(|wanted| has(*wanted));
    visible.or_else(|| Some(ranges.first()?.0))
}

#[cfg(test)]
mod tests {
    use super::matching;

    #[test]
    fn the_text_has_the_form_of_the_pattern() {
        assert_eq!(matching("^[a-z]{3}-[0-9]+$", 0).unwrap(), "ggg-0");
        assert_eq!(matching("^(red|green)$", 0).unwrap(), "red");
        assert_eq!(matching(r"^\d{4}-\d{2}$", 0).unwrap(), "0000-00");
        assert_eq!(matching("^[^a-z0-9A-Z]$", 0).unwrap(), "!");
        assert_eq!(matching("^[A-F0-9a-f]{2}$", 0).unwrap(), "aa");
    }

    #[test]
    fn what_repeats_does_so_until_the_text_is_long_enough() {
        assert_eq!(matching("^x[0-9]*$", 5).unwrap(), "x0000");
        assert_eq!(matching("^a?$", 5).unwrap(), "a");
    }

    #[test]
    fn what_this_syntax_does_not_have_gives_nothing() {
        assert_eq!(matching(r"^(a)\1$", 0), None);
        assert_eq!(matching("(", 0), None);
    }

    #[test]
    fn what_stands_around_a_place_is_no_part_of_the_text() {
        assert_eq!(matching("^(?!a).*$", 0).unwrap(), "g");
        let name = "^(?![0-9a-f]{8}(-[0-9a-f]{4}){3}$)[a-z]([a-z-]*[a-z0-9]+)?$";
        assert_eq!(matching(name, 0).unwrap(), "ggg");
        assert_eq!(matching(r"(?<=x)[(?!]\(b(?=(c))", 0).unwrap(), "!(b");
        assert_eq!(matching("(?!a", 0).unwrap(), "");
    }

    #[test]
    fn repetitions_inside_each_other_end() {
        assert_eq!(matching("((a{1000}){1000}){1000}", 0), None);
    }
}
