//! From the text of a number to a value, without losing more than the target type must lose.

/// The exact integer that a number's text stands for; `None` for fractions, infinities and integers
/// beyond 128 bits.
///
/// JSON Schema counts `1.0` and `1e3` as integers (validation, section 6.1.1), so they count here.
pub(super) fn integer(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if let Some(digits) = unsigned.strip_prefix("0x") {
        return i128::from_str_radix(digits, 16).ok();
    }
    if let Some(digits) = unsigned.strip_prefix("0o") {
        return i128::from_str_radix(digits, 8).ok();
    }
    unsigned.parse().ok().or_else(|| integral_float(unsigned))
}

/// Integers up to 2^53 are exact in a double, so the conversion below loses nothing.
fn integral_float(text: &str) -> Option<i128> {
    let value: f64 = text.parse().ok()?;
    let exact = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
    exact.then_some(value as i128)
}

/// The nearest double; infinite if the number is too large for one.
pub(super) fn float(text: &str) -> f64 {
    let lower = text.to_ascii_lowercase();
    match lower.strip_prefix(['+', '-']).unwrap_or(&lower) {
        ".inf" if lower.starts_with('-') => f64::NEG_INFINITY,
        ".inf" => f64::INFINITY,
        ".nan" => f64::NAN,
        _ => lower
            .parse()
            .or_else(|_| integer(text).map(|value| value as f64).ok_or(()))
            .unwrap_or(f64::NAN),
    }
}

/// The JSON value of a number: exact for 64-bit integers, else the nearest double. A number that JSON
/// numbers cannot hold here (`1e400`, `.inf`, `.nan`) becomes a string of its own text.
pub(super) fn json(text: &str) -> serde_json::Value {
    let exact = if text.contains(['.', 'e', 'E']) && !text.starts_with("0x") {
        None
    } else {
        integer(text)
    };
    if let Some(value) = exact.and_then(|value| i64::try_from(value).ok()) {
        return value.into();
    }
    if let Some(value) = exact.and_then(|value| u64::try_from(value).ok()) {
        return value.into();
    }
    match serde_json::Number::from_f64(float(text)) {
        Some(number) => number.into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn integers_are_exact() {
        assert_eq!(
            integer("-9223372036854776000"),
            Some(-9_223_372_036_854_776_000)
        );
        assert_eq!(integer("0xff"), Some(255));
        assert_eq!(integer("0o17"), Some(15));
        assert_eq!(integer("+007"), Some(7));
        assert_eq!(integer("1e3"), Some(1000));
        assert_eq!(integer("1.5"), None);
        assert_eq!(integer("1e400"), None);
        assert_eq!(integer(".inf"), None);
    }

    #[test]
    fn json_keeps_the_type_of_the_number() {
        assert_eq!(json("1.0"), json!(1.0));
        assert_eq!(json("18446744073709551615"), json!(u64::MAX));
        assert_eq!(
            json("-9223372036854776000"),
            json!(-9_223_372_036_854_776_000_f64)
        );
        assert_eq!(json("1e400"), json!("1e400"));
        assert_eq!(json("-.inf"), json!("-.inf"));
        assert_eq!(json("0xE"), json!(14));
    }
}
