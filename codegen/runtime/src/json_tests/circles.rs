//! Unions that hold each other.

use serde_json::Value;

use crate::runtime::json::{from_slice, object, to_string, union};

#[derive(Clone)]
enum Rule {
    Leaf(Leaf),
    Choice(Box<Choice>),
    Unknown(Value),
}

union! { Rule { Leaf: object ["leaf"], Choice: any, } }

#[derive(Clone)]
enum Choice {
    Rule(Box<Rule>),
    Unknown(Value),
}

union! { Choice { Rule: any, } }

#[derive(Clone)]
struct Leaf {
    leaf: String,
}

object! { Leaf { required leaf: "leaf", } }

#[test]
fn what_no_alternative_reads_ends_the_circle() {
    for json in ["1", "[[]]", r#"{"leaf":1}"#, r#"{"leaf":"x"}"#] {
        let Ok(rule) = from_slice::<Rule>(json.as_bytes()) else {
            panic!("{json}");
        };
        assert_eq!(to_string(&rule), json);
    }
}
