//! The table "Style Examples" of the OpenAPI specification, with properties in alphabetical order.

use crate::runtime::json::Exact;
use crate::runtime::percent::Escape::{Nothing, Unreserved};
use crate::runtime::style::Style::{self, *};
use crate::runtime::style::{pairs, segment};

fn exact(value: serde_json::Value) -> Exact {
    Exact::of(&value).unwrap_or(Exact::Null)
}

macro_rules! json {
    ($($json:tt)*) => { exact(serde_json::json!($($json)*)) };
}

fn values() -> [Exact; 4] {
    [
        json!(""),
        json!("blue"),
        json!(["blue", "black", "brown"]),
        json!({"R": 100, "G": 200, "B": 150}),
    ]
}

#[test]
fn path_styles() {
    let table: [(Style, [&str; 4]); 6] = [
        (
            Matrix,
            [
                ";color",
                ";color=blue",
                ";color=blue,black,brown",
                ";color=B,150,G,200,R,100",
            ],
        ),
        (
            MatrixExplode,
            [
                ";color",
                ";color=blue",
                ";color=blue;color=black;color=brown",
                ";B=150;G=200;R=100",
            ],
        ),
        (
            Label,
            [".", ".blue", ".blue,black,brown", ".B,150,G,200,R,100"],
        ),
        (
            LabelExplode,
            [".", ".blue", ".blue.black.brown", ".B=150.G=200.R=100"],
        ),
        (
            Simple,
            ["", "blue", "blue,black,brown", "B,150,G,200,R,100"],
        ),
        (
            SimpleExplode,
            ["", "blue", "blue,black,brown", "B=150,G=200,R=100"],
        ),
    ];
    for (style, expected) in table {
        for (value, expected) in values().iter().zip(expected) {
            let text = segment(style, "color", value, Unreserved);
            assert_eq!(text.as_deref(), Some(expected), "{style:?} {value}");
        }
    }
}

#[test]
fn query_styles() {
    let table: [(Style, [&str; 4]); 5] = [
        (
            Form,
            [
                "color=",
                "color=blue",
                "color=blue,black,brown",
                "color=B,150,G,200,R,100",
            ],
        ),
        (
            FormExplode,
            [
                "color=",
                "color=blue",
                "color=blue&color=black&color=brown",
                "B=150&G=200&R=100",
            ],
        ),
        (
            SpaceDelimited,
            [
                "color=",
                "color=blue",
                "color=blue%20black%20brown",
                "color=B%20150%20G%20200%20R%20100",
            ],
        ),
        (
            TabDelimited,
            [
                "color=",
                "color=blue",
                "color=blue%09black%09brown",
                "color=B%09150%09G%09200%09R%09100",
            ],
        ),
        (
            PipeDelimited,
            [
                "color=",
                "color=blue",
                "color=blue%7Cblack%7Cbrown",
                "color=B%7C150%7CG%7C200%7CR%7C100",
            ],
        ),
    ];
    for (style, expected) in table {
        for (value, expected) in values().iter().zip(expected) {
            let text = pairs(style, "color", value, Unreserved).join("&");
            assert_eq!(text, expected, "{style:?} {value}");
        }
    }
}

#[test]
fn lists_inside_exploded_objects_are_repeated() {
    let value = json!({"a": [1, "x&y"], "b": [], "c": {"d": [2]}, "e": 3});
    assert_eq!(
        pairs(FormExplode, "color", &value, Unreserved),
        ["a=1", "a=x%26y", "c=%7B%22d%22%3A%5B2%5D%7D", "e=3"]
    );
}

#[test]
fn deep_objects_go_on_inside() {
    let deep = |value: Exact| pairs(DeepObject, "color", &value, Unreserved).join("&");
    assert_eq!(
        deep(json!({"R": 100, "G": 200, "B": 150})),
        "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100"
    );
    assert_eq!(
        deep(json!({"a": {"b": [1, {"c": "x&y"}]}, "d": null})),
        "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=x%26y"
    );
}

#[test]
fn delimiters_inside_values_are_escaped() {
    let value = json!(["a,b", "c|d", "e f"]);
    assert_eq!(
        pairs(Form, "q", &value, Unreserved),
        ["q=a%2Cb,c%7Cd,e%20f"]
    );
    assert_eq!(
        pairs(PipeDelimited, "q", &value, Unreserved),
        ["q=a%2Cb%7Cc%7Cd%7Ce%20f"]
    );
    assert_eq!(
        segment(Simple, "q", &value, Nothing).unwrap(),
        "a,b,c|d,e f"
    );
    assert_eq!(
        pairs(FormExplode, "a b", &json!(1), Unreserved),
        ["a%20b=1"]
    );
}

#[test]
fn undefined_values_are_left_out() {
    for value in [
        json!(null),
        json!([]),
        json!({}),
        json!([null]),
        json!({"a": null}),
    ] {
        assert_eq!(segment(Simple, "q", &value, Unreserved), None);
        for style in [Form, FormExplode, SpaceDelimited, PipeDelimited, DeepObject] {
            assert!(
                pairs(style, "q", &value, Unreserved).is_empty(),
                "{style:?} {value}"
            );
        }
    }
    assert_eq!(
        pairs(FormExplode, "q", &json!([1, null, 2]), Unreserved),
        ["q=1", "q=2"]
    );
}

#[test]
fn json_is_written_as_text() {
    let value = json!({"a": [1]});
    assert_eq!(
        pairs(Json, "q", &value, Unreserved),
        ["q=%7B%22a%22%3A%5B1%5D%7D"]
    );
    assert_eq!(segment(Json, "q", &value, Nothing).unwrap(), r#"{"a":[1]}"#);
    assert_eq!(
        pairs(FormExplode, "q", &json!([[1, 2]]), Unreserved),
        ["q=%5B1%2C2%5D"]
    );
}
