//! Values that are several alternatives at once.

use crate::api::Nullable;
use crate::runtime::json::{Decode, Encode, from_slice, object, to_string, union};

#[derive(Clone)]
pub struct Named {
    name: String,
    inner: Option<Inner>,
}

object! { Named { required name, optional inner, } }

#[derive(Clone)]
pub struct Counted {
    count: i64,
    note: Option<String>,
}

object! { Counted { required count, optional note, } }

#[derive(Clone)]
pub struct Holder {
    inner: Inner,
}

object! { Holder { required inner, } }

#[derive(Clone)]
pub struct Inner {
    x: Option<i64>,
}

object! { Inner { optional x, } }

union! {
    pub enum Both overlapping {
        Named(Named): object ["name"],
        Counted(Counted): object ["count"],
        Holder(Holder): object ["inner"],
    }
}

union! {
    pub enum Lists overlapping {
        Named(Vec<Named>): array,
        Counted(Vec<Counted>): array,
    }
}

union! {
    pub enum Either {
        Named(Named): object ["name"],
        Counted(Counted): object ["count"],
    }
}

fn read<T: Decode>(json: &str) -> T {
    from_slice(json.as_bytes()).unwrap()
}

fn written<T: Decode + Encode>(json: &str) -> String {
    to_string(&read::<T>(json))
}

#[test]
fn one_alternative_is_itself() {
    assert!(matches!(read(r#"{"name":"n"}"#), Both::Named(_)));
    assert!(matches!(
        read(r#"{"count":1,"note":"n"}"#),
        Both::Counted(_)
    ));
}

/// What a server adds later is described by none of the alternatives, and costs no type.
#[test]
fn what_nothing_describes_changes_nothing() {
    assert!(matches!(
        read(r#"{"name":"n","new":{"a":[1]}}"#),
        Both::Named(_)
    ));
    let both = r#"{"count":1,"new":2}"#;
    assert!(matches!(read(both), Both::Counted(_)));
}

#[test]
fn several_alternatives_at_once_are_kept_whole() {
    for json in [
        r#"{"count":1,"name":"n"}"#,
        r#"{"count":1,"name":"n","note":"x"}"#,
        r#"{"count":1,"inner":{"x":2}}"#,
    ] {
        assert!(matches!(read(json), Both::Unknown(_)), "{json}");
        assert_eq!(written::<Both>(json), json);
        assert_eq!(
            written::<Vec<Both>>(&format!("[{json}]")),
            format!("[{json}]")
        );
    }
}

/// `Holder` describes nothing of this that `Named` does not.
#[test]
fn an_alternative_that_describes_all_is_taken() {
    let json = r#"{"name":"n","inner":{"x":2,"new":3}}"#;
    assert!(matches!(read(json), Both::Named(_)));
}

#[test]
fn items_count_as_well() {
    let json = r#"[{"count":1,"name":"n"}]"#;
    assert!(matches!(read(json), Lists::Unknown(_)));
    assert_eq!(written::<Lists>(json), json);
}

/// Of alternatives that exclude each other, one is taken.
#[test]
fn what_may_be_one_only_is_one() {
    assert!(matches!(
        read(r#"{"name":"n","count":1}"#),
        Either::Named(_)
    ));
}

#[test]
fn many_lost_members_stay_within_bounds() {
    let members: Vec<String> = (0..10_000).map(|at| format!(r#""m{at}":0"#)).collect();
    let json = format!(r#"{{"name":"n",{}}}"#, members.join(","));
    assert!(matches!(read(&json), Both::Named(_)));
}

#[derive(Clone)]
pub struct Listed {
    v: Option<Vec<String>>,
}

object! { Listed { optional v, } }

#[derive(Clone)]
pub struct Nulled {
    v: Nullable<String>,
}

object! { Nulled { optional_nullable v, } }

union! {
    pub enum Described overlapping {
        Listed(Listed): object,
        Nulled(Nulled): object,
    }
}

#[test]
fn null_is_for_the_alternative_that_has_it() {
    assert!(matches!(read(r#"{"v":null}"#), Described::Nulled(_)));
    assert_eq!(written::<Described>(r#"{"v":null}"#), r#"{"v":null}"#);
    assert!(matches!(read(r#"{"v":["a"]}"#), Described::Listed(_)));
}
