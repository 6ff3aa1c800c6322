//! The character tables of RFC 3986.

use crate::runtime::percent::{Escape, escaped};

const UNRESERVED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

#[test]
fn unreserved_characters_stay_and_all_others_are_escaped() {
    for byte in 0..=127_u8 {
        let text = char::from(byte).to_string();
        let expected = match UNRESERVED.contains(&text) {
            true => text.clone(),
            false => format!("%{byte:02X}"),
        };
        assert_eq!(escaped(&text, Escape::Unreserved), expected);
    }
}

#[test]
fn text_beyond_ascii_is_escaped_as_utf_8() {
    assert_eq!(escaped("ö€", Escape::Unreserved), "%C3%B6%E2%82%AC");
}

#[test]
fn reserved_characters_stay_unless_they_would_break_the_query() {
    let reserved = ":/?#[]@!$&'()*+,;=";
    let kept = ":/?%23%5B%5D@!$%26'()*%2B,;=";
    assert_eq!(escaped(reserved, Escape::Reserved), kept);
    assert_eq!(escaped("a b%", Escape::Reserved), "a%20b%25");
}

#[test]
fn reserved_characters_and_triplets_stay_where_they_are_allowed() {
    let text = "a/b?c#d&e%2Ff%zz%";
    assert_eq!(escaped(text, Escape::Reserved), "a/b?c%23d%26e%2Ff%25zz%25");
    assert_eq!(
        escaped(text, Escape::ReservedInPath),
        "a%2Fb%3Fc%23d&e%2Ff%25zz%25"
    );
}
