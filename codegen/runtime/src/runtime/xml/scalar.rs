//! Single values: the text of an element or an attribute, as JSON.

use super::forms::Value;
use crate::runtime::json::to_string;

/// The JSON of a text. A text that is not of the expected syntax becomes a string, which the type then refuses with its
/// place. An empty text is no number and becomes `null`.
pub(super) fn json(text: &str, value: &Value) -> String {
    let trimmed = text.trim_matches(is_space);
    match value {
        Value::Null => "null".to_owned(),
        Value::Number | Value::Bool | Value::Token if trimmed.is_empty() => "null".to_owned(),
        Value::Number => number(trimmed).unwrap_or_else(|| to_string(trimmed)),
        Value::Bool => match trimmed {
            "true" | "1" => "true".to_owned(),
            "false" | "0" => "false".to_owned(),
            other => to_string(other),
        },
        Value::Word | Value::Token => to_string(trimmed),
        Value::Base64 => to_string(&text.replace(is_space, "")),
        _ => to_string(text),
    }
}

/// The white space of XML 1.0, section 2.3.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// A number of XML Schema (Part 2, sections 3.3.3 to 3.3.5) as RFC 8259 writes it: without a plus sign
/// and leading zeros, and with digits on both sides of the point.
pub(super) fn number(text: &str) -> Option<String> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let at = digits.find(['e', 'E']).unwrap_or(digits.len());
    let (mantissa, exponent) = digits.split_at_checked(at)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.get(1..);
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = exponent.map(|power| power.strip_prefix(['-', '+']).unwrap_or(power));
    if whole.len() + fraction.len() == 0
        || !are_digits(whole)
        || !are_digits(fraction)
        || power.is_some_and(|power| power.is_empty() || !are_digits(power))
    {
        return None;
    }
    let mut number = String::with_capacity(text.len());
    if negative {
        number.push('-');
    }
    let whole = whole.trim_start_matches('0');
    number.push_str(if whole.is_empty() { "0" } else { whole });
    if !fraction.is_empty() {
        number.push('.');
        number.push_str(fraction);
    }
    if let Some(exponent) = exponent {
        number.push('e');
        number.push_str(exponent);
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_those_of_json() {
        let cases = [
            ("42", "42"),
            ("+042", "42"),
            ("-0.50", "-0.50"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1E+3", "1e+3"),
            ("000", "0"),
        ];
        for (xml, json) in cases {
            assert_eq!(number(xml).as_deref(), Some(json), "{xml}");
        }
        for wrong in ["", ".", "-", "1e", "e5", "INF", "NaN", "1 2", "1,5", "0x1"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn space_counts_only_in_text() {
        assert_eq!(json(" a ", &Value::Text), "\" a \"");
        assert_eq!(json("\n a ", &Value::Word), "\"a\"");
        assert_eq!(json("\n ", &Value::Token), "null");
        assert_eq!(json("aGVs\n bG8=", &Value::Base64), "\"aGVsbG8=\"");
        assert_eq!(json(" 1 ", &Value::Bool), "true");
        assert_eq!(json("yes", &Value::Bool), "\"yes\"");
    }
}
