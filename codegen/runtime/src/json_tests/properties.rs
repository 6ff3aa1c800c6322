//! What holds for every value and every text.

use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::without_floats;
use crate::runtime::json::{Reader, from_slice, to_string, to_vec};

fn value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Number::from),
        any::<u64>().prop_map(Number::from),
        any::<f64>().prop_map(|f| Number::from_f64(f).unwrap_or_else(|| Number::from(0))),
        (-1000_i64..1000)
            .prop_map(|n| Number::from_f64(n as f64 / 8.0).unwrap_or_else(|| Number::from(0))),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number.prop_map(Value::Number),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::Array),
            prop::collection::vec((text(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{0,20}",
        prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
        "[\u{0}-\u{30}\\\\\"]{0,12}",
    ]
}

/// Text that is nearly JSON, so that both answers are common.
fn nearly_json() -> impl Strategy<Value = Vec<u8>> {
    let token = prop::sample::select(vec![
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "\\",
        "\"a\"",
        "\"a\":",
        "\\u",
        "d834",
        "0",
        "1",
        "-",
        ".",
        "e",
        "E+",
        "true",
        "false",
        "null",
        " ",
        "\n",
        "é",
        "\u{1}",
        "[]",
        "{}",
        "\"\\n\"",
        "1.5",
        "-0",
        "9999999999999999999",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat().into_bytes())
}

fn agrees_with_serde_json(json: &[u8]) -> Result<(), TestCaseError> {
    let theirs = serde_json::from_slice::<Value>(json);
    let ours = from_slice::<Value>(json);
    prop_assert_eq!(
        ours.is_ok(),
        theirs.is_ok(),
        "{}",
        String::from_utf8_lossy(json)
    );
    if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
        prop_assert_eq!(without_floats(ours), without_floats(theirs));
    }
    // Skipping looks at everything but the range of numbers.
    let mut reader = Reader::new(json);
    let skipped = reader.skip();
    let accepted = reader.finish(skipped).is_ok();
    prop_assert!(accepted || from_slice::<Value>(json).is_err());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn what_serde_json_writes_is_read_exactly(value in value()) {
        let compact = serde_json::to_vec(&value).unwrap_or_default();
        let indented = serde_json::to_vec_pretty(&value).unwrap_or_default();
        prop_assert_eq!(from_slice::<Value>(&compact), Ok(value.clone()));
        prop_assert_eq!(from_slice::<Value>(&indented), Ok(value.clone()));
        prop_assert_eq!(to_vec(&value), compact);
    }

    #[test]
    fn strings_survive(text in text()) {
        let json = to_string(&text);
        prop_assert_eq!(serde_json::from_str::<String>(&json).ok(), Some(text.clone()));
        prop_assert_eq!(from_slice::<String>(json.as_bytes()), Ok(text.clone()));
        let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
        prop_assert_eq!(from_slice::<String>(format!("\"{escaped}\"").as_bytes()), Ok(text));
    }

    #[test]
    fn numbers_survive(float in any::<f64>(), single in any::<f32>(), wide in any::<i128>()) {
        if float.is_finite() {
            prop_assert_eq!(from_slice::<f64>(&to_vec(&float)).map(f64::to_bits), Ok(float.to_bits()));
        }
        if single.is_finite() {
            prop_assert_eq!(from_slice::<f32>(&to_vec(&single)).map(f32::to_bits), Ok(single.to_bits()));
        }
        prop_assert_eq!(from_slice::<i128>(&to_vec(&wide)), Ok(wide));
    }

    #[test]
    fn decimals_are_rounded_as_the_standard_library_does(
        digits in "[1-9][0-9]{0,24}", fraction in "[0-9]{1,24}", exponent in -320_i32..300,
    ) {
        let text = format!("{digits}.{fraction}e{exponent}");
        let expected: f64 = text.parse().unwrap_or(f64::NAN);
        let read = from_slice::<f64>(text.as_bytes()).map(f64::to_bits);
        prop_assert_eq!(read.ok(), expected.is_finite().then_some(expected.to_bits()));
    }

    #[test]
    fn bytes_never_panic(json in prop::collection::vec(any::<u8>(), 0..40)) {
        agrees_with_serde_json(&json)?;
    }

    #[test]
    fn near_misses_are_judged_alike(json in nearly_json()) {
        agrees_with_serde_json(&json)?;
    }

    #[test]
    fn cut_and_changed_text_is_judged_alike(value in value(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut json = serde_json::to_vec(&value).unwrap_or_default();
        let at = at.index(json.len());
        agrees_with_serde_json(json.get(..at).unwrap_or_default())?;
        if let Some(place) = json.get_mut(at) {
            *place = byte;
        }
        agrees_with_serde_json(&json)?;
    }
}
