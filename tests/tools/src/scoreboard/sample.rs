//! A repeatable choice at random.

use crate::random::Random;

/// As many items as wanted, in their order; the same for the same seed.
pub(super) fn sample<T>(items: Vec<T>, wanted: Option<usize>, seed: u64) -> Vec<T> {
    let Some(wanted) = wanted else { return items };
    let mut random = Random::new(seed);
    let mut drawn: Vec<(u64, usize, T)> = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| (random.number(), at, item))
        .collect();
    drawn.sort_by_key(|(lot, at, _)| (*lot, *at));
    drawn.truncate(wanted);
    drawn.sort_by_key(|(_, at, _)| *at);
    drawn.into_iter().map(|(_, _, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::sample;

    #[test]
    fn a_sample_is_repeatable_and_keeps_the_order() {
        let all: Vec<u32> = (0..100).collect();
        let once = sample(all.clone(), Some(10), 7);
        assert_eq!(once, sample(all.clone(), Some(10), 7));
        assert_ne!(once, sample(all.clone(), Some(10), 8));
        assert!(once.is_sorted() && once.len() == 10);
        assert_eq!(sample(all.clone(), None, 7), all);
    }
}
