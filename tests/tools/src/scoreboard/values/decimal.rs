//! Numbers as decimals, whatever their size.

/// Whether two numbers, as JSON writes them, are equal.
pub(super) fn is_equal(one: &str, other: &str) -> bool {
    one == other || parts(one).is_some_and(|own| Some(own) == parts(other))
}

/// Whether two numbers are equal as `f64`.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let read = |text: &str| text.parse::<f64>().ok();
    read(one).is_some() && read(one) == read(other)
}

/// Sign, digits without zeros around them, and the power of ten.
fn parts(number: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let exponent: i64 = exponent.trim_start_matches('+').parse().ok()?;
    let (is_negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let kept = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - kept.len()).ok()?;
    let kept = kept.trim_start_matches('0');
    if kept.is_empty() {
        return Some((false, String::new(), 0));
    }
    let scale = i64::try_from(fraction.len()).ok()?;
    let exponent = exponent.checked_sub(scale)?.checked_add(zeros)?;
    Some((is_negative, kept.to_owned(), exponent))
}

#[cfg(test)]
mod tests {
    use super::is_equal;

    #[test]
    fn equal_numbers_may_be_written_differently() {
        assert!(is_equal("1", "1.0") && is_equal("1e3", "1000") && is_equal("-0", "0.0"));
        assert!(is_equal("0.10", "1E-1") && !is_equal("0.1", "-0.1") && !is_equal("1", "10"));
        assert!(!is_equal("9223372036854775807", "9223372036854775808"));
    }
}
