//! What is JSON and what is not, case by case, with `serde_json` as the judge.

use serde_json::Value;

use super::without_floats;
use crate::runtime::json::{Reader, from_slice};

const ACCEPTED: &[&str] = &[
    // Arrays.
    "[]",
    " [ ] ",
    "[\n]",
    "[[]]",
    "[[   ]]",
    "[1]",
    "[1 ]",
    "[ 1]",
    "[1,2]",
    "[1 , 2]",
    "[\t1\r,\n2 ]",
    "[null,1,\"1\",{}]",
    "[1,null,null,null,2]",
    "[\"\"]",
    "[[[[[[[[]]]]]]]]",
    // Objects.
    "{}",
    " { } ",
    "{\"a\":1}",
    "{\"a\" : 1}",
    "{\"a\":1,\"b\":2}",
    "{\"a\":{}}",
    "{\"\":0}",
    "{\"a\":[]}",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"a\":1}",
    "{\"a\\u0000b\":1}",
    "{\"\\u0061\":1}",
    "{\n\"a\":\n\"b\"\n}",
    "{\"a\":\"b\",\"x\":[{\"y\":null}]}",
    // Numbers.
    "0",
    "-0",
    "1",
    "-1",
    "12",
    "-12",
    "0.5",
    "-0.5",
    "1.0",
    "0e1",
    "0e+1",
    "0E-1",
    "1e2",
    "1E2",
    "1e+2",
    "1e-2",
    "123.456789",
    "123e45",
    "123.456e78",
    "1E22",
    "-1e-10",
    "0.1e1",
    "20e1",
    "123456789",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123123123123123123123123123123",
    "-237462374673276894279832749832423479823246327846",
    "0.000000000000000000000000000000000000000000001",
    "1e-400",
    "-1e-400",
    "5e-324",
    "1.7976931348623157e308",
    "123123e-100000",
    " 4",
    "4 ",
    // Strings.
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"\\\"\"",
    "\"\\\\\"",
    "\"\\/\"",
    "\"\\b\\f\\n\\r\\t\"",
    "\"\\u0060\"",
    "\"\\u0000\"",
    "\"\\u00e9\"",
    "\"\\u00E9\"",
    "\"\\uD834\\uDd1e\"",
    "\"\\uD801\\udc37\"",
    "\"\\ud83d\\ude39\\ud83d\\udc8d\"",
    "\"\\uDBFF\\uDFFE\"",
    "\"\\uFFFF\"",
    "\"\\uFDD0\"",
    "\"\\u2028\"",
    "\"\u{2028}\u{2029}\"",
    "\"é\"",
    "\"€\"",
    "\"𝄞\"",
    "\"\u{7f}\"",
    "\"\u{80}\"",
    "\"\u{ffff}\"",
    "\"\u{10ffff}\"",
    "\"a/*b*/c\"",
    "\"\\\\u0041\"",
    "\"\\\\a\"",
    "\"new\\u00A0line\"",
    "\"\\u0012\"",
    "\"\\uA66D\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\u{feff}\"",
    "\"asd \"",
    "\"0123456789abcdef0123456789abcdef\"",
    "\"0123456\\n\"",
    "\"01234567\\n\"",
    "\"012345678\\n9\"",
    // Words.
    "true",
    "false",
    "null",
    " true ",
    "[true,false,null]",
    "\ttrue\n",
];

const REFUSED: &[&str] = &[
    // Arrays.
    "[",
    "]",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[,]",
    "[1,,2]",
    "[1 2]",
    "[1 true]",
    "[1:2]",
    "[\"a\"",
    "[\"\": 1]",
    "[[]",
    "[]]",
    "[3[4]]",
    "[\"x\"]]",
    "[1}",
    "[*]",
    "[a]",
    "[1,\n1\n,1",
    "[{}",
    "[x",
    "[\"x\", truth]",
    "[\"\",]",
    "[ , \"\"]",
    "[\u{b}1]",
    "[\u{c}]",
    "[\u{a0}1]",
    "[\u{feff}]",
    "[(1)]",
    "['a']",
    "[1]x",
    "[1] x",
    "[1],",
    "1]",
    "[/**/]",
    "[1//a\n]",
    "[#\n1]",
    // Objects.
    "{",
    "}",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":1",
    "{\"a\":1,",
    "{\"a\":1,}",
    "{,}",
    "{\"a\"}",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "{:1}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1,,\"b\":2}",
    "{\"a\",1}",
    "{\"a\":1]",
    "{[: \"x\"}",
    "{\"a\":\"b\"}#",
    "{\"a\":\"b\"}/**/",
    "{\"a\":\"b\"}//",
    "{\"a\":\"b\"},",
    "{\"a\":true} \"x\"",
    "{\"x\":\"a\"",
    "{\"a\":a}",
    "{\"a\":\"a\" 123}",
    "{9999E9999:1}",
    "{\"id\":0,,,,,}",
    "{\"id\":0,}",
    "{}}",
    "{\"a\":1e}",
    // Numbers.
    "-",
    "+1",
    "--1",
    "-a",
    "01",
    "-01",
    "00",
    "012",
    "-012",
    "1.",
    ".1",
    "-.1",
    "1.e1",
    "0.e1",
    "2.e+3",
    "1e",
    "1e+",
    "1e-",
    "1eE2",
    "0e",
    "0e+",
    "0E",
    "0E+",
    "1.0e",
    "1.0e+",
    "1 000",
    "0.1.2",
    "0.3e",
    "1a",
    "0x1",
    "0x42",
    "1ea",
    "1+2",
    "1-1",
    "0-1",
    "- 1",
    "-2.",
    "+Inf",
    "Inf",
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "1_000",
    "1e400",
    "-1e400",
    "123e99999999999",
    "１",
    "-foo",
    "1.2a-3",
    "00.5",
    "1e1.5",
    // Strings.
    "\"",
    "\"a",
    "'a'",
    "a",
    "\"\\\"",
    "\"\\",
    "\"\\a\"",
    "\"\\x00\"",
    "\"\\U0041\"",
    "\"\\u\"",
    "\"\\u1\"",
    "\"\\u12\"",
    "\"\\u123\"",
    "\"\\u12g4\"",
    "\"\\u+123\"",
    "\"\\u 123\"",
    "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\ud800a\"",
    "\"\\ud800\\n\"",
    "\"\\ud800\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"\\udc00\\ud800\"",
    "\"\\uD834\\uDd\"",
    "\"\\uD800\\\"",
    "\"\\uD800\\u\"",
    "\"\\uD800\\u1x\"",
    "\"\\'\"",
    "\"\\0\"",
    "\"\\\n\"",
    "\"\n\"",
    "\"\t\"",
    "\"\u{0}\"",
    "\"\u{1f}\"",
    "\"a\u{8}bcdefghijk\"",
    "\"abcdefgh\r\"",
    "\"\\e\"",
    "\"\\🌀\"",
    "\"a\"\"b\"",
    "\"x\"x",
    "\\u0061",
    "“a”",
    // Words and the rest.
    "",
    " ",
    "\n",
    "nul",
    "nulll",
    "tru",
    "truee",
    "fals",
    "True",
    "NULL",
    "undefined",
    "true false",
    "nan",
    "*",
    "/",
    "//",
    "<.>",
    "\u{feff}\u{feff}1",
    "\u{2060}1",
    "{}[]",
    "[][]",
    "&",
    "\u{b}",
    "\u{a0}",
];

/// Not UTF-8, or not all of it.
const REFUSED_BYTES: &[&[u8]] = &[
    b"\"\xff\"",
    b"\"\xc3\"",
    b"\"\x80\"",
    b"\"\xed\xa0\x80\"",
    b"\"\xf4\x90\x80\x80\"",
    b"\"\xc0\xaf\"",
    b"[\xe5]",
    b"{\"\xf8\":1}",
    b"\xef\xbb",
    b"\xff\xfe[\x00]\x00",
    b"1\xff",
];

#[test]
fn json_is_accepted_with_the_value_that_serde_json_reads() {
    for json in ACCEPTED {
        let expected: Value = match serde_json::from_str(json) {
            Ok(value) => value,
            Err(error) => panic!("{json}: serde_json: {error}"),
        };
        match from_slice::<Value>(json.as_bytes()) {
            Ok(value) => assert_eq!(without_floats(value), without_floats(expected), "{json}"),
            Err(error) => panic!("{json}: {error}"),
        }
        let mut reader = Reader::new(json.as_bytes());
        let skipped = reader.skip();
        assert!(reader.finish(skipped).is_ok(), "skipping {json}");
    }
}

#[test]
fn what_is_not_json_is_refused() {
    for json in REFUSED
        .iter()
        .map(|json| json.as_bytes())
        .chain(REFUSED_BYTES.iter().copied())
    {
        let shown = String::from_utf8_lossy(json);
        assert!(
            serde_json::from_slice::<Value>(json).is_err(),
            "serde_json: {shown}"
        );
        assert!(from_slice::<Value>(json).is_err(), "{shown}");
        let mut reader = Reader::new(json);
        let skipped = reader.skip();
        let range_only = ["1e400", "-1e400", "123e99999999999"].contains(&&*shown);
        assert!(
            reader.finish(skipped).is_err() || range_only,
            "skipping {shown}"
        );
    }
}

/// RFC 8259, section 8.1, lets a reader ignore a byte order mark.
#[test]
fn one_byte_order_mark_is_ignored() {
    assert_eq!(from_slice(b"\xef\xbb\xbf 1"), Ok(1));
}

#[test]
fn nesting_is_bounded_as_in_serde_json() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [126, 127, 128, 100_000] {
            let core = if open == "[" { "" } else { "1" };
            let json = format!("{}{core}{}", open.repeat(depth), close.repeat(depth));
            let expected = serde_json::from_str::<Value>(&json).is_ok();
            assert_eq!(
                from_slice::<Value>(json.as_bytes()).is_ok(),
                expected,
                "{depth}"
            );
            assert_eq!(
                Reader::new(json.as_bytes()).skip().is_some(),
                expected,
                "{depth}"
            );
        }
    }
    let mut shallow = Reader::with_depth_limit(b"[[]]", 1);
    assert!(shallow.skip().is_none());
}

#[test]
fn the_place_of_a_failure() {
    let failure = |json: &str| match from_slice::<Value>(json.as_bytes()) {
        Ok(value) => panic!("{json} was read as {value}"),
        Err(error) => (
            error.to_string(),
            error.offset(),
            error.line(),
            error.column(),
        ),
    };
    for (json, message, offset, line, column) in [
        (
            "[1,\n 2 3]",
            "expected ',' or ']', found number at line 2 column 4",
            7,
            2,
            4,
        ),
        (
            "[\"a\\x\"]",
            "[0]: invalid escape in a string at line 1 column 4",
            3,
            1,
            4,
        ),
        (
            "{\"a\":\"\n\"}",
            "a: control character in a string must be escaped at line 1 column 7",
            6,
            1,
            7,
        ),
        (
            "[01]",
            "[0]: number with a leading zero at line 1 column 2",
            1,
            1,
            2,
        ),
        (
            "{\"a\":[1,{\"b\":}]}",
            "a[1].b: expected value, found '}' at line 1 column 14",
            13,
            1,
            14,
        ),
        (
            "{\"a\":1 \"b\"",
            "expected ',' or '}', found string at line 1 column 8",
            7,
            1,
            8,
        ),
        (
            "1 x",
            "unexpected text after the value at line 1 column 3",
            2,
            1,
            3,
        ),
        (
            "",
            "expected value, found end of input at line 1 column 1",
            0,
            1,
            1,
        ),
    ] {
        assert_eq!(
            failure(json),
            (message.to_owned(), offset, line, column),
            "{json}"
        );
    }
    let error = from_slice::<Value>(b"[1,\n\"\xff\"]").map_err(|error| error.to_string());
    assert_eq!(error, Err("invalid UTF-8 at line 2 column 2".to_owned()));
}
