//! Members with one value, and what came instead.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::constructor::constructor;
use crate::runtime::json::{
    Decode, Encode, Instead, from_content, from_slice, object, string_enum, tagged, to_string,
    union,
};
use crate::runtime::nullable::Nullable;
use crate::runtime::server::values;

#[derive(Clone)]
pub struct Flag {
    note: Option<String>,
    _instead: Instead,
}

object! { Flag keeps _instead {
    "ok" = true,
    "version" = 2,
    "kind" = "flag",
    optional note,
} }

constructor! { Flag keeps _instead(); note: String }

#[derive(Clone)]
pub struct Head {
    _instead: Instead,
}

object! { Head keeps _instead { "kind" = "created", } }

#[derive(Clone)]
pub struct Tail {
    reason: Option<String>,
    _instead: Instead,
}

object! { Tail keeps _instead { "kind" = "deleted", nullable reason, } }

#[derive(Clone)]
pub struct Created {
    heads: Vec<Head>,
}

object! { Created { required heads, } }

#[derive(Clone)]
pub struct Deleted {
    heads: Vec<Tail>,
}

object! { Deleted { required heads, } }

union! {
    pub enum Envelope {
        Created(Created): object ["heads"],
        Deleted(Deleted): object ["heads"],
    }
}

fn same<T: Decode + Encode>(json: &str) {
    match from_slice::<T>(json.as_bytes()) {
        Ok(value) => assert_eq!(to_string(&value), json),
        Err(error) => panic!("{json}: {error}"),
    }
}

#[test]
fn another_value_is_kept_as_it_came() {
    for json in [
        r#"{"ok":true,"version":2,"kind":"flag"}"#,
        r#"{"ok":false,"version":2.50,"kind":"fl\\u0061g","note":"n"}"#,
        r#"{"ok":null,"version":[1,{"a":2}],"kind":3}"#,
        r#"{"version":2}"#,
        "{}",
    ] {
        same::<Flag>(json);
    }
}

#[test]
fn a_caller_makes_the_value_of_the_description() {
    let json = r#"{"ok":true,"version":2,"kind":"flag"}"#;
    assert_eq!(to_string(&Flag::new()), json);
    let noted = to_string(&Flag::new().note("n"));
    assert!(noted.starts_with(json.trim_end_matches('}')) && noted.ends_with(r#""note":"n"}"#));
    assert_eq!(
        from_slice::<Flag>(br#"{"ok":true,"version":2.0,"kind":"fl\u0061g"}"#),
        Ok(Flag::new())
    );
}

#[test]
fn constants_tell_alternatives_apart_at_any_depth() {
    for json in [
        r#"{"heads":[{"kind":"created"}]}"#,
        r#"{"heads":[{"kind":"deleted","reason":"r"},{"kind":"deleted","reason":null}]}"#,
    ] {
        same::<Envelope>(json);
    }
    let read = from_slice::<Envelope>(br#"{"heads":[{"kind":"deleted","reason":null}]}"#);
    assert!(matches!(read, Ok(Envelope::Deleted(_))));
}

#[derive(Clone)]
pub struct Live {
    id: String,
}

object! { Live { required id, } }

#[derive(Clone)]
pub struct Dead {
    id: String,
    _instead: Instead,
}

object! { Dead keeps _instead { required id, "deleted" = true, } }

union! {
    pub enum Thing {
        Dead(Dead): object ["id"],
        Live(Live): object ["id"],
    }
}

#[derive(Clone)]
pub struct Noted {
    n: Option<String>,
}

object! { Noted { nullable n, } }

union! {
    pub enum Open {
        Noted(Noted): object,
        Map(BTreeMap<String, Value>): object,
    }
}

from_content! { Thing { Dead(Dead), Live(Live) } }

#[test]
fn what_is_absent_speaks_against_an_alternative() {
    same::<Thing>(r#"{"id":"x"}"#);
    same::<Thing>(r#"{"id":"x","deleted":true}"#);
    same::<Open>(r#"{"n":null}"#);
    same::<Open>(r#"{"k":7}"#);
    let live = Live { id: "x".to_owned() };
    assert_eq!(to_string(&Thing::from(live)), r#"{"id":"x"}"#);
}

#[derive(Clone)]
pub struct Plain {
    t: Option<String>,
    b: Option<i64>,
}

object! { Plain { optional t, optional b, } }

tagged! {
    pub enum Choice by "t" else Other {
        First(Plain) = "a",
        Other(Plain) = "B",
    }
}

tagged! {
    pub enum Strict by "t" {
        First(Plain) = "a",
    }
}

#[test]
fn the_default_keeps_its_tag_and_gets_none() {
    same::<Choice>(r#"{"t":"a","b":1}"#);
    same::<Choice>(r#"{"t":"zz","b":2}"#);
    same::<Choice>(r#"{"b":2}"#);
}

#[test]
fn without_a_tag_nothing_is_lost() {
    for json in [r#"{"b":1}"#, r#"{"b":"x","t":null}"#, "{}"] {
        same::<Strict>(json);
    }
}

tagged! {
    pub enum Endless by "t" {
        Again(Box<Endless>) = "again",
    }
}

#[test]
fn reading_ends_whatever_the_types() {
    assert!(from_slice::<Endless>(br#"{"t":"again"}"#).is_err());
}

string_enum! {
    pub enum Outcome { Ok = "ok", Err = "err", None = "none", Some = "some", Self_ = "self", Error = "error", Infallible = "i" }
}

values! { pub enum Region { Ok = "ok", Err = "err", Error = "error" } }

#[test]
fn variants_may_be_called_like_the_language() {
    same::<Vec<Outcome>>(r#"["ok","err","none","some","self","error","i","new"]"#);
    assert_eq!("err".parse::<Outcome>(), Ok(Outcome::Err));
    assert!(matches!("err".parse::<Region>(), Ok(Region::Err)));
    assert!("none".parse::<Region>().is_err());
}

#[derive(Clone)]
pub struct Odd {
    _instead: Instead,
}

object! { Odd keeps _instead {
    "ratio" => "1.5",
    "nothing" => "null",
    "list" => "[1,{\"a\":2}]",
} }

constructor! { Odd keeps _instead(); }

#[test]
fn a_constant_may_be_any_json() {
    same::<Odd>(r#"{"ratio":1.5,"nothing":null,"list":[1,{"a":2}]}"#);
    same::<Odd>(r#"{"ratio":2,"nothing":0,"list":[]}"#);
    same::<Odd>("{}");
    let read = from_slice::<Odd>(br#"{"list":[1.0,{"a":2}],"ratio":15e-1,"nothing":null}"#);
    assert_eq!(read, Ok(Odd::new()));
}

#[derive(Clone)]
pub struct Guest {
    name: Option<String>,
    seats: Option<Vec<i64>>,
    until: Nullable<i64>,
    _instead: Instead,
}

object! { Guest keeps _instead {
    lenient name,
    lenient seats,
    lenient_nullable until,
} }

#[test]
fn a_member_of_another_type_is_kept_where_it_may_be_one() {
    for json in [
        r#"{"name":"a","seats":[1,2],"until":3}"#,
        r#"{"name":5,"seats":[1,"2"],"until":"tomorrow"}"#,
        r#"{"name":null,"seats":{"a":[{}]},"until":null}"#,
        r#"{"seats":null}"#,
        "{}",
    ] {
        same::<Guest>(json);
    }
    let mut read = from_slice::<Guest>(br#"{"name":5,"until":"x"}"#).unwrap();
    assert_eq!((read.name.as_ref(), &read.until), (None, &Nullable::Absent));
    read.name = Some("b".to_owned());
    assert_eq!(to_string(&read), r#"{"name":"b","until":"x"}"#);
}

#[test]
fn of_a_member_that_occurs_twice_the_last_one_counts() {
    let last = |json: &str| from_slice::<Guest>(json.as_bytes()).map(|read| to_string(&read));
    assert_eq!(last(r#"{"name":"a","name":5}"#).unwrap(), r#"{"name":5}"#);
    assert_eq!(last(r#"{"name":5,"name":"a"}"#).unwrap(), r#"{"name":"a"}"#);
    assert_eq!(last(r#"{"name":5,"name":6}"#).unwrap(), r#"{"name":6}"#);
    assert!(last(r#"{"name":[}"#).is_err());
}

#[derive(Clone)]
pub struct Heat {
    z: Option<i64>,
    _instead: Instead,
}

object! { Heat keeps _instead { "t" = "heat", optional z, } }

#[derive(Clone)]
pub struct HeatCell {
    def: Heat,
}

object! { HeatCell { required def, } }

union! {
    pub enum Cell {
        Heat(HeatCell): object ["def"],
    }
}

#[test]
fn what_contradicts_every_alternative_loses_nothing() {
    same::<Cell>(r#"{"def":{"t":"heat","z":1}}"#);
    same::<Cell>(r#"{"def":{"t":"new","z":1}}"#);
    same::<Cell>(r#"{"def":{"t":"new","w":"q"}}"#);
    let lost = from_slice::<Cell>(br#"{"def":{"t":"new","w":"q"}}"#);
    assert!(matches!(lost, Ok(Cell::Unknown(_))));
    let kept = from_slice::<Cell>(br#"{"def":{"t":"new","z":1}}"#);
    assert!(matches!(kept, Ok(Cell::Heat(_))));
}

#[derive(Clone)]
pub struct Cat {
    kind: String,
    name: String,
}

object! { Cat { required kind, required name, } }

constructor! { Cat with kind = "cat"(name: impl Into<String>); }

#[test]
fn a_constructor_fills_in_the_tag() {
    assert_eq!(
        to_string(&Cat::new("Tom")),
        r#"{"kind":"cat","name":"Tom"}"#
    );
}
