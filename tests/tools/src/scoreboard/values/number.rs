//! Numbers within bounds, the troublesome ones first.

use serde_json::Value;

use super::demand::Demand;
use crate::random::Random;

/// Beyond this not every integer is an `f64`.
const EXACT: i128 = 1 << 53;

/// An integer within the bounds; within 64 bits unless the bounds go further.
pub(super) fn integer(demand: &Demand<'_>, random: &mut Random) -> (String, Option<&'static str>) {
    let (low, high) = bounds(demand);
    let low = low.map_or(i128::from(i64::MIN).min(high.unwrap_or(0)), |low| low);
    let high = high.map_or(i128::from(i64::MAX).max(low), |high| high);
    let candidates = [
        0,
        1,
        -1,
        low,
        high,
        low.saturating_add(1),
        high.saturating_sub(1),
        i128::from(i32::MAX),
        i128::from(i32::MAX) + 1,
        i128::from(i32::MIN) - 1,
        EXACT + 1,
        -EXACT - 1,
        i128::from(i64::MAX),
        i128::from(i64::MIN),
        i128::from(random.number() >> 40),
        i128::from(random.number() >> 1),
    ];
    let fitting = candidates.iter().filter(|it| (low..=high).contains(*it));
    let fitting: Vec<i128> = fitting.copied().collect();
    let mut value = random.pick(&fitting).copied().unwrap_or(low);
    let step = demand.limits.iter().find(|(key, _)| *key == "multipleOf");
    let step = step.and_then(|(_, step)| whole(step)).unwrap_or(1);
    if step > 1 {
        value -= value.rem_euclid(step);
        if value < low {
            value = value.saturating_add(step);
        }
    }
    let kind = (value.abs() > EXACT).then_some("long numbers");
    if value.abs() < EXACT && random.once_in(12) {
        return (format!("{value}.0"), Some("integers with a fraction"));
    }
    if value != 0 && value.abs() < EXACT && value % 1000 == 0 && random.once_in(3) {
        return (
            format!("{}e3", value / 1000),
            Some("integers with a fraction"),
        );
    }
    (value.to_string(), kind)
}

/// A number within the bounds.
pub(super) fn fraction(demand: &Demand<'_>, random: &mut Random) -> (String, Option<&'static str>) {
    let bound = |keys: &[&str], choose: fn(f64, f64) -> f64| {
        let limits = demand.limits.iter().filter(|(key, _)| keys.contains(key));
        limits.filter_map(|(_, it)| it.as_f64()).reduce(choose)
    };
    let low = bound(&["minimum", "exclusiveMinimum"], f64::max);
    let high = bound(&["maximum", "exclusiveMaximum"], f64::min);
    if let Some(step) = bound(&["multipleOf"], f64::max) {
        let first = low.map_or(0.0, |low| (low / step).ceil());
        let times = first + random.below(5) as f64;
        return (rounded(times * step), None);
    }
    const ANY: &[&str] = &[
        "0",
        "0.1",
        "-0.5",
        "3",
        "1.0",
        "1e10",
        "-1.5e-7",
        "1.7976931348623157e308",
        "5e-324",
        "0.30000000000000004",
        "123456789.123456789123456789",
        "9007199254740993",
    ];
    let fits = |text: &&&str| {
        let value: f64 = text.parse().unwrap_or(0.0);
        low.is_none_or(|low| value > low) && high.is_none_or(|high| value < high)
    };
    let fitting: Vec<&str> = ANY.iter().filter(fits).copied().collect();
    if (low.is_some() || high.is_some()) && (fitting.is_empty() || random.once_in(3)) {
        let from = low.unwrap_or_else(|| high.unwrap_or(1.0) - 100.0);
        let to = high.unwrap_or(from + 100.0);
        let share = [0.0, 1.0, 0.5, 0.1][random.below(4)];
        return (rounded(from + (to - from) * share), None);
    }
    let text = random.word(&fitting);
    let kind = (text.len() > 16).then_some("long numbers");
    (text.to_owned(), kind)
}

/// Without the digits that only binary fractions have.
fn rounded(value: f64) -> String {
    let text = format!("{value:.9}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}

fn bounds(demand: &Demand<'_>) -> (Option<i128>, Option<i128>) {
    let all = |wanted: &'static str, beside: i128| {
        let limits = demand.limits.iter().filter(move |(key, _)| *key == wanted);
        limits.filter_map(move |(_, it)| Some(whole(it)?.saturating_add(beside)))
    };
    let low = all("minimum", 0).chain(all("exclusiveMinimum", 1)).max();
    let high = all("maximum", 0).chain(all("exclusiveMaximum", -1)).min();
    (low, high)
}

/// A bound as an integer. JavaScript, which has no other numbers, writes 2^63 and 2^64 as below and means the last
/// integer before them.
fn whole(value: &Value) -> Option<i128> {
    let exact = value.as_i64().map(i128::from);
    let exact = exact.or(value.as_u64().map(i128::from));
    // Casting a number out of range gives the nearest one in range.
    let exact = exact.or(Some(value.as_f64()?.floor() as i128))?;
    Some(match exact {
        9_223_372_036_854_775_808 | 9_223_372_036_854_776_000 => i64::MAX.into(),
        -9_223_372_036_854_776_000 => i64::MIN.into(),
        18_446_744_073_709_551_616 | 18_446_744_073_709_552_000 => u64::MAX.into(),
        other => other,
    })
}
