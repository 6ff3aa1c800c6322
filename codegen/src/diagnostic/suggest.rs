//! "Did you mean": the known words that are closest to an unknown one.

/// Words longer than this are not compared; nobody mistypes a paragraph.
const LONGEST: usize = 100;

/// The candidate that was most likely meant, if any is close enough.
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    near(word, candidates, 1).into_iter().next()
}

/// Up to `most` candidates that may have been meant, the closest first. Equally close ones keep the
/// order of the candidates.
///
/// Close enough means: equal but for case, or a third of the word may be wrong (at least one
/// character). A word wholly inside a candidate is not close.
pub fn near<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
    most: usize,
) -> Vec<&'c str> {
    let typed: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if typed.is_empty() || typed.len() > LONGEST {
        return Vec::new();
    }
    let bound = (typed.len() / 3).max(1);
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter_map(|candidate| Some((rank(word, &typed, candidate, bound)?, candidate)))
        .collect();
    found.sort_by_key(|&(distance, _)| distance);
    found.truncate(most);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// A sentence for a `help:` line: "did you mean `schema`?".
pub fn sentence<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    closest(word, candidates).map(|known| format!("did you mean `{known}`?"))
}

fn rank(word: &str, typed: &[char], candidate: &str, bound: usize) -> Option<usize> {
    // A character has at most four bytes, so a much longer candidate is ruled out without a look.
    if candidate.len() > 4 * (typed.len() + bound) {
        return None;
    }
    let is_same = match word.is_ascii() && candidate.is_ascii() {
        true if word.len().abs_diff(candidate.len()) > bound => return None,
        true => word.eq_ignore_ascii_case(candidate),
        false => word.to_lowercase() == candidate.to_lowercase(),
    };
    if is_same {
        return Some(0);
    }
    let known: Vec<char> = candidate.chars().collect();
    let found = distance(typed, &known, bound)?;
    // Any two words of one or two letters are within the bound, so at least one letter must be the same.
    (found < typed.len().max(known.len())).then_some(found)
}

/// Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) in its restricted form;
/// `None` above the bound.
fn distance(left: &[char], right: &[char], bound: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > bound {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    let mut last_char = None;
    for (row, &from) in left.iter().enumerate() {
        let line = next_row(row, from, last_char, right, &above, &before);
        if line.iter().min().is_none_or(|&least| least > bound) {
            return None;
        }
        before = std::mem::replace(&mut above, line);
        last_char = Some(from);
    }
    above.last().copied().filter(|&found| found <= bound)
}

fn next_row(
    row: usize,
    from: char,
    last: Option<char>,
    right: &[char],
    above: &[usize],
    before: &[usize],
) -> Vec<usize> {
    let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
    let mut line = vec![row + 1];
    let mut previous = None;
    for (column, &to) in right.iter().enumerate() {
        let replaced = cell(above, column) + usize::from(from != to);
        let mut best = replaced
            .min(cell(above, column + 1) + 1)
            .min(cell(&line, column) + 1);
        if previous == Some(from) && last == Some(to) && column > 0 {
            best = best.min(cell(before, column - 1) + 1);
        }
        line.push(best);
        previous = Some(to);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 6] = ["schema", "schemes", "summary", "operationId", "in", "get"];

    #[test]
    fn typing_mistakes_find_their_word() {
        assert_eq!(closest("shcema", WORDS), Some("schema"));
        assert_eq!(closest("operationID", WORDS), Some("operationId"));
        assert_eq!(closest("opertionId", WORDS), Some("operationId"));
        assert_eq!(closest("sumary", WORDS), Some("summary"));
        assert_eq!(closest("gte", WORDS), Some("get"));
    }

    #[test]
    fn other_words_find_nothing() {
        assert_eq!(closest("responses", WORDS), None);
        assert_eq!(closest("x", WORDS), None);
        assert_eq!(closest("", WORDS), None);
        assert_eq!(closest(&"a".repeat(5000), WORDS), None);
    }

    #[test]
    fn several_are_sorted_by_distance() {
        assert_eq!(near("schemas", WORDS, 3), ["schema", "schemes"]);
        assert_eq!(
            sentence("shcema", WORDS).as_deref(),
            Some("did you mean `schema`?")
        );
    }

    #[test]
    fn a_swap_is_one_mistake() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("ab"), &chars("ba"), 2), Some(1));
        assert_eq!(distance(&chars("kitten"), &chars("sitting"), 3), Some(3));
        assert_eq!(distance(&chars("kitten"), &chars("sitting"), 2), None);
        assert_eq!(distance(&chars("äöü"), &chars("äü"), 2), Some(1));
    }
}
