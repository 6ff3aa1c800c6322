//! Responses that are no single JSON value: forms, and JSON texts in sequence.

// The tables make public items, as they are in a client.
#![allow(unreachable_pub, dead_code)]

use bytes::Bytes;
use serde_json::{Value, json};

use crate::runtime::form::form;
use crate::runtime::json_texts::{Texts, items};
use crate::runtime::prelude::*;

#[derive(Clone)]
pub struct Token {
    pub access_token: String,
    pub expires_in: Option<i64>,
    pub scopes: Option<Vec<String>>,
    pub fresh: Option<bool>,
}

object! { Token {
    required access_token, optional expires_in, optional scopes, optional fresh,
} }

fn read(body: &'static str) -> Token {
    form(&Bytes::from_static(body.as_bytes())).unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

/// WHATWG URL, section 5.1.
#[test]
fn forms_are_read_by_the_types_of_their_fields() {
    let token = read("access_token=1+2%2b%C3%BC%zz&expires_in=3600&fresh=true&scopes=a&scopes=b&x");
    assert_eq!(token.access_token, "1 2+ü%zz");
    assert_eq!(token.expires_in, Some(3600));
    assert_eq!(token.scopes.unwrap(), ["a", "b"]);
    assert_eq!(token.fresh, Some(true));
    assert_eq!(read("&access_token=&scopes=a").scopes.unwrap(), ["a"]);
    let wrong = form::<Token>(&Bytes::from_static(b"access_token=a&expires_in=soon")).unwrap_err();
    assert_eq!(&*wrong.path, "expires_in");
    assert_eq!(&*wrong.message, "expected integer, found 's'");
    assert!(form::<Token>(&Bytes::new()).is_err());
}

#[test]
fn json_texts_are_read_in_both_forms() {
    let read = |body: &'static [u8]| items::<Value>(&Bytes::from_static(body));
    let both = [json!({"a": 1}), json!(2)];
    assert_eq!(read(b"{\"a\":1}\n2\n").unwrap(), both);
    assert_eq!(read(b"\n{\"a\":1}\r\n\r\n2").unwrap(), both);
    // RFC 7464, section 2.1: a text may have line breaks of its own, and separators may follow each other.
    assert_eq!(read(b"\x1e{\n\"a\":1}\n\x1e\x1e2\n").unwrap(), both);
    assert!(read(b"").unwrap().is_empty() && read(b"\x1e\n").unwrap().is_empty());
    let wrong = items::<Token>(&Bytes::from_static(b"{\"access_token\":\"a\"}\n{}")).unwrap_err();
    assert_eq!(&*wrong.path, "[1].access_token");
}

#[test]
fn a_text_is_given_once_it_is_complete() {
    let mut texts = Texts::default();
    texts.push(b"{\"a\"");
    assert_eq!(texts.next_text(), None);
    texts.push(b":1}\n\n2\n3");
    assert_eq!(texts.next_text().unwrap(), "{\"a\":1}");
    assert_eq!(texts.next_text().unwrap(), "2");
    assert_eq!(texts.next_text(), None);
    assert_eq!(texts.last_text().unwrap(), "3");
    assert_eq!(texts.last_text(), None);
}
