//! Which operations the client is to have.

use super::settings::Placed;

/// Chooses operations. Each pattern may hold `*`, which stands for any text, slashes included.
///
/// An operation is in the client if it matches one pattern of every list of `include` that has any, and
/// none of the lists of `exclude`. Names do not depend on the choice: a type or a method is called the
/// same as in the whole client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By tag.
    pub tags: Patterns,
    /// By `operationId`.
    pub operations: Patterns,
    /// By path template.
    pub paths: Patterns,
}

/// Patterns for one property of operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patterns {
    /// One of these must match; without any, everything does.
    pub include: Vec<Placed<String>>,
    /// None of these may match.
    pub exclude: Vec<Placed<String>>,
}

/// Whether a text is what a pattern says; `*` stands for any text.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(start) else {
        return false;
    };
    let (middle, end) = rest.rsplit_once('*').unwrap_or(("", rest));
    for part in middle.split('*') {
        let Some((_, after)) = text.split_once(part) else {
            return false;
        };
        // The leftmost place leaves the most room for what follows.
        text = if part.is_empty() { text } else { after };
    }
    text.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_text() {
        for (pattern, text) in [
            ("rooms", "rooms"),
            ("*", ""),
            ("/rooms/*", "/rooms/{id}/members"),
            ("*Room*", "listRooms"),
            ("*/members", "/rooms/{id}/members"),
            ("a*b*c", "a-b-b-c"),
            ("a**c", "abc"),
        ] {
            assert!(matches(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in [
            ("rooms", "Rooms"),
            ("/rooms/*", "/rooms"),
            ("ab*ba", "aba"),
            ("a*b*c", "a-c"),
            ("*x*", "rooms"),
        ] {
            assert!(!matches(pattern, text), "{pattern} {text}");
        }
    }
}
