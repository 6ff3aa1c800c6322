//! What a plain YAML scalar means, by the core schema of YAML 1.2 (section 10.3.2).

/// The type that a scalar resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    Number,
    String,
}

/// Resolves the text of a scalar that was written without quotes and without a tag.
pub(super) fn resolve_plain(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Scalar::Null,
        "true" | "True" | "TRUE" => Scalar::Bool(true),
        "false" | "False" | "FALSE" => Scalar::Bool(false),
        _ if is_number(text) => Scalar::Number,
        _ => Scalar::String,
    }
}

fn is_number(text: &str) -> bool {
    // Most scalars are words; one look at the first byte settles them.
    if !text.starts_with([
        '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    ]) {
        return false;
    }
    is_prefixed_integer(text) || is_not_finite(text) || is_decimal(unsigned(text))
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn is_prefixed_integer(text: &str) -> bool {
    let octal = text.strip_prefix("0o");
    let hexadecimal = text.strip_prefix("0x");
    octal.is_some_and(|digits| all(digits, |byte| matches!(byte, b'0'..=b'7')))
        || hexadecimal.is_some_and(|digits| all(digits, |byte| byte.is_ascii_hexdigit()))
}

fn is_not_finite(text: &str) -> bool {
    matches!(unsigned(text), ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(unsigned(exponent))),
        None => (text, None),
    };
    let digits = |part: &str| all(part, |byte| byte.is_ascii_digit());
    let mantissa = match mantissa.split_once('.') {
        Some(("", fraction)) => digits(fraction),
        Some((whole, fraction)) => digits(whole) && (fraction.is_empty() || digits(fraction)),
        None => digits(mantissa),
    };
    mantissa && exponent.is_none_or(digits)
}

fn all(text: &str, accept: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(accept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_other_schemas_treat_specially_are_strings() {
        for text in [
            "NO", "yes", "on", "off", "y", "0b1", "1_000", "12:30:45", "nULL", "tRUE",
        ] {
            assert_eq!(resolve_plain(text), Scalar::String, "{text}");
        }
        for text in [
            "-",
            "+",
            ".",
            "-.",
            "1e",
            "e5",
            "0x",
            "0o8",
            "1.2.3",
            "2024-01-01",
            "-0x1",
        ] {
            assert_eq!(resolve_plain(text), Scalar::String, "{text}");
        }
    }

    #[test]
    fn numbers_of_any_size_are_numbers() {
        for text in [
            "0",
            "-9223372036854776000",
            "1e400",
            "+5",
            "007",
            "0o17",
            "0xFf",
            ".5",
            "1.",
            "-1.5E-3",
            ".inf",
            "-.INF",
            ".nan",
        ] {
            assert_eq!(resolve_plain(text), Scalar::Number, "{text}");
        }
    }
}
