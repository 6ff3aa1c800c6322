//! XML beyond what calls of a client show: tables that lead in circles, and documents that nobody means.

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::runtime::xml::{Forms, read};

/// Types that hold themselves, in an element, without one, and by way of alternatives.
static CIRCLES: Forms = Forms::new(
    "\
Node object node
 next next Node
 same # Node
 name name text
One union - -
 - Two
 - One
Two union - -
 - One
 - Node
Animal union - kind
 cat Cat
 dog,wolf Dog
Cat object cat
 lives! lives number
Dog object dog
 tags! # list tag word
 * any
",
);

fn decoded(root: &'static str, xml: &str) -> Value {
    let body = Bytes::copy_from_slice(xml.as_bytes());
    read(&body, CIRCLES.root(root)).unwrap_or_else(|error| panic!("{}", error.message))
}

#[test]
fn circles_end() {
    let xml = "<node><name>a</name><next><name>b</name></next></node>";
    let value = decoded("node Node", xml);
    assert_eq!(value["name"], "a");
    assert_eq!(value["next"]["name"], "b");
    assert_eq!(decoded("- One", xml)["name"], "a");
}

#[test]
fn a_member_tells_alternatives_apart_even_if_none_of_them_names_it() {
    let wolf = "<animal kind=\"wolf\"><tag> grey </tag><lives>1</lives></animal>";
    assert_eq!(
        decoded("animal Animal", wolf),
        json!({"tags": ["grey"], "kind": "wolf", "lives": "1"})
    );
    let cat = "<animal><lives>9</lives></animal>";
    assert_eq!(decoded("animal Animal", cat), json!({"lives": 9}));
    let dog = "<animal/>";
    assert_eq!(decoded("animal Animal", dog), json!({"tags": []}));
}

#[test]
fn what_nothing_describes_keeps_its_shape() {
    let xml = "<dog a='1'><x>1</x><x><y/></x><z xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/></dog>";
    assert_eq!(
        decoded("dog Dog", xml),
        json!({"tags": [], "a": "1", "x": ["1", {"y": ""}], "z": null})
    );
}

proptest! {
    /// Whatever arrives, it is read or refused, and what is read is JSON.
    #[test]
    fn no_document_is_too_strange(body in "[<>/a!\\[\\]CDATA&;#x0-9 =\"'?-]{0,60}", index in 0_usize..4) {
        let root = ["node Node", "- One", "animal Animal", "- list tag map any"][index];
        let body = Bytes::from(body);
        if let Err(error) = read::<Value>(&body, CIRCLES.root(root)) {
            prop_assert!(!error.message.is_empty());
        }
    }

    /// Elements of the names that the table knows, in any order and depth.
    #[test]
    fn no_order_of_elements_is_too_strange(names in proptest::collection::vec(0_usize..6, 0..40)) {
        let known = ["node", "next", "name", "tag", "kind", "lives"];
        let open: String = names.iter().map(|&name| format!("<{}>", known[name])).collect();
        let close: String = names.iter().rev().map(|&name| format!("</{}>", known[name])).collect();
        let body = Bytes::from(format!("<node>{open}1{close}</node>"));
        for root in ["node Node", "- One", "animal Animal", "- list tag map any"] {
            let value = read::<Value>(&body, CIRCLES.root(root));
            prop_assert!(value.is_ok(), "{:?}", value);
        }
    }
}
