//! The tables of generated types.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::json::{
    Decode, Encode, UnknownInteger, UnknownString, from_slice, integer_enum, newtype, object,
    string_enum, tagged, to_string, union,
};
use crate::runtime::nullable::Nullable;

#[derive(Clone, Default)]
struct Room {
    id: String,
    name: Option<String>,
    avatar_url: Option<String>,
    last_message: Nullable<Box<Message>>,
    members: Vec<Member>,
    extra: BTreeMap<String, Value>,
}

object! { Room {
    "object" = "room",
    required id: "id",
    nullable name: "name",
    optional avatar_url: "avatarUrl",
    optional_nullable last_message: "lastMessage",
    required members: "members",
    ..extra
} }

#[derive(Clone)]
struct Message {
    text: String,
    r#type: Option<CallType>,
}

object! { Message {
    required text: "text",
    optional r#type: "type",
} }

#[derive(Clone)]
struct Member {
    age: u8,
}

object! { Member { required age: "age", } }

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum CallType {
    Audio,
    Video,
    Unknown(UnknownString),
}

string_enum! { CallType {
    Audio: "audio",
    Video: "video",
} }

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Priority {
    Low,
    High,
    Unknown(UnknownInteger),
}

integer_enum! { Priority {
    Low: 1,
    High: -2,
} }

#[derive(Clone)]
struct Tags(Vec<String>);

newtype! { Tags: Vec<String> }

#[derive(Clone)]
struct Created {
    kind: Option<String>,
    id: i64,
}

object! { Created { required id: "id", optional kind: "type", } }

#[derive(Clone)]
enum Event {
    Created(Box<Created>),
    Room(Room),
    Nested(Nested),
    Map(BTreeMap<String, i64>),
    Unknown(Value),
}

tagged! { Event by "type" {
    Created: "message.created" | "message.new",
    Room: "room",
    Nested: "a" | "b",
    Map: "map" | "1",
} }

#[derive(Clone)]
enum Nested {
    A(Member),
    B(Member),
    Plain(Message),
    Unknown(Value),
}

tagged! { Nested by "type" else Plain {
    A: "a",
    B: "b",
} }

#[derive(Clone)]
enum Source {
    Text(String),
    Count(i64),
    Number(f64),
    Items(Option<Vec<bool>>),
    Card(Message),
    Old(Member),
    Bank(Member),
    Flag(bool),
    Unknown(Value),
}

union! { Source {
    Text: string,
    Count: integer,
    Number: number,
    Items: array | null,
    Card: object ["text"] where "object" = "card" | "debit" and "v" = 2 | 3,
    Old: object ["age"] where "old" = true,
    Bank: object ["age", "bank"],
    Flag: any,
} }

fn read<T: Decode>(json: &str) -> T {
    match from_slice(json.as_bytes()) {
        Ok(value) => value,
        Err(error) => panic!("{json}: {error}"),
    }
}

fn error<T: Decode + std::fmt::Debug>(json: &str) -> String {
    match from_slice::<T>(json.as_bytes()) {
        Ok(value) => panic!("{json} was read as {value:?}"),
        Err(error) => error.to_string(),
    }
}

fn round_trip<T: Decode + Encode>(json: &str) {
    assert_eq!(to_string(&read::<T>(json)), json);
}

#[test]
fn objects_are_written_in_the_order_of_the_table() {
    let json = r#"{"object":"room","id":"1","name":null,"members":[]}"#;
    round_trip::<Room>(json);
    let all = r#"{"object":"room","id":"1","name":"n","avatarUrl":"u","lastMessage":{"text":"t","type":"audio"},"members":[{"age":1}],"x":[1,{"y":null}]}"#;
    round_trip::<Room>(all);
    round_trip::<Room>(r#"{"object":"room","id":"1","name":null,"lastMessage":null,"members":[]}"#);
}

#[test]
fn objects_are_read_in_any_order() {
    let room: Room = read(
        r#" { "members" : [ ] , "lastMessage" : null , "z" : 1 , "object" : 17 , "avatarUrl" : null, "\u0069d" : "1" , "id" : "2" } "#,
    );
    let expected = Room {
        id: "2".to_owned(),
        last_message: Nullable::Null,
        extra: BTreeMap::from([("z".to_owned(), json!(1))]),
        ..Room::default()
    };
    assert_eq!(room, expected);
    assert_eq!(read::<Message>(r#"{"new":[{}],"text":"a"}"#).text, "a");
}

#[test]
fn rest_cannot_shadow_a_field() {
    let mut room = Room {
        id: "1".to_owned(),
        ..Room::default()
    };
    room.extra.insert("id".to_owned(), json!("2"));
    room.extra.insert("object".to_owned(), json!("2"));
    assert_eq!(
        to_string(&room),
        r#"{"object":"room","id":"1","name":null,"members":[]}"#
    );
}

#[test]
fn errors_say_where() {
    assert_eq!(
        error::<Vec<Room>>(r#"[{"id":"1","members":[{"age":1},{"age":300}]}]"#),
        "[0].members[1].age: number 300 is out of range of u8 at line 1 column 43"
    );
    assert_eq!(
        error::<Room>(r#"{"id":1}"#),
        "id: expected string, found number at line 1 column 7"
    );
    assert_eq!(
        error::<Room>(r#"{"id":null}"#),
        "id: expected string, found null at line 1 column 7"
    );
    assert_eq!(
        error::<Room>(r#"{"id":"1"}"#),
        "members: required member is missing at line 1 column 11"
    );
    assert_eq!(
        error::<Room>("{\n \"id\": \"1\",}"),
        "expected string as the key of a member, found '}' at line 2 column 12"
    );
    assert_eq!(
        error::<Room>(r#"{"odd key":[1,{"a.b":tru}]}"#),
        "[\"odd key\"][1][\"a.b\"]: expected boolean, found 't' at line 1 column 22"
    );
    assert_eq!(
        error::<Room>(r#"{"id":"1","members":[],"lastMessage":{"text":[]}}"#),
        "lastMessage.text: expected string, found array at line 1 column 46"
    );
    assert_eq!(
        error::<Room>("[]"),
        "expected object, found array at line 1 column 1"
    );
    assert_eq!(
        error::<Event>(r#"{"type":[]}"#),
        "type: expected string, found array at line 1 column 9"
    );
    assert_eq!(
        error::<Event>(r#"{"type":"message.new"}"#),
        "id: required member is missing at line 1 column 23"
    );
    assert_eq!(
        error::<Source>(r#"{"a":[1,}"#),
        "a[1]: expected value, found '}' at line 1 column 9"
    );
}

#[test]
fn enums_keep_what_they_do_not_know() {
    round_trip::<Vec<CallType>>(r#"["audio","video","holo\ngram"]"#);
    assert_eq!(read::<CallType>(r#""vide\u006f""#), CallType::Video);
    assert_eq!(CallType::from("audio".to_owned()), CallType::Audio);
    assert_eq!(CallType::from("x").to_string(), "x");
    round_trip::<Vec<Priority>>("[1,-2,7]");
    assert_eq!(read::<Priority>("-2.0"), Priority::High);
    assert_eq!(Priority::from(9).as_i64(), 9);
    assert_eq!(
        error::<Priority>("\"1\""),
        "expected integer, found string at line 1 column 1"
    );
}

#[test]
fn newtypes_are_invisible() {
    round_trip::<Tags>(r#"["a"]"#);
    assert_eq!(Tags::from(vec!["a".to_owned()]), read(r#"["a"]"#));
}

#[test]
fn tags_are_written_first_and_once() {
    let event = Event::Created(Box::new(Created { kind: None, id: 1 }));
    assert_eq!(to_string(&event), r#"{"type":"message.created","id":1}"#);
    assert_eq!(
        read::<Event>(&to_string(&event)),
        Event::Created(Box::new(Created {
            kind: Some("message.created".to_owned()),
            id: 1
        }))
    );
    round_trip::<Event>(r#"{"type":"message.new","id":1}"#);
    let forged = Event::Created(Box::new(Created {
        kind: Some("other".to_owned()),
        id: 1,
    }));
    assert_eq!(to_string(&forged), r#"{"type":"message.created","id":1}"#);
    let room = r#"{"id":"1","members":[],"type":"room"}"#;
    assert_eq!(
        to_string(&read::<Event>(room)),
        r#"{"type":"room","object":"room","id":"1","name":null,"members":[]}"#
    );
}

#[test]
fn tagged_unions_nest() {
    round_trip::<Event>(r#"{"type":"b","age":1}"#);
    round_trip::<Event>(r#"{"type":"a","age":1}"#);
    assert_eq!(
        to_string(&Event::Nested(Nested::Plain(Message {
            text: "t".to_owned(),
            r#type: None
        }))),
        r#"{"type":"a","text":"t"}"#
    );
    let map = Event::Map(BTreeMap::from([
        ("type".to_owned(), 1),
        ("x".to_owned(), 2),
    ]));
    assert_eq!(to_string(&map), r#"{"type":1,"x":2}"#);
    assert_eq!(read::<Event>(r#"{"x":2,"type":1}"#), map);
}

#[test]
fn tags_that_are_not_listed() {
    round_trip::<Event>(r#"{"a":[1],"type":"new"}"#);
    assert_eq!(
        read::<Nested>(r#"{"text":"x"}"#),
        Nested::Plain(Message {
            text: "x".to_owned(),
            r#type: None
        })
    );
    assert_eq!(
        read::<Nested>(r#"{"text":"x","type":"video"}"#),
        Nested::Plain(Message {
            text: "x".to_owned(),
            r#type: Some(CallType::Video)
        })
    );
    assert_eq!(
        read::<Nested>(r#"{"type":"zzz"}"#),
        Nested::Unknown(json!({"type": "zzz"}))
    );
}

#[test]
fn unions_are_told_apart_by_shape() {
    let message = || Message {
        text: "x".to_owned(),
        r#type: None,
    };
    for (json, expected) in [
        (r#""a""#, Source::Text("a".to_owned())),
        ("-3", Source::Count(-3)),
        ("3.0", Source::Number(3.0)),
        ("99999999999999999999", Source::Number(1e20)),
        ("null", Source::Items(None)),
        ("[true]", Source::Items(Some(vec![true]))),
        ("[1]", Source::Unknown(json!([1]))),
        ("true", Source::Flag(true)),
        (r#"{"text":"x"}"#, Source::Card(message())),
        (
            r#"{"v":3,"text":"x","object":"debit"}"#,
            Source::Card(message()),
        ),
        (
            r#"{"v":4,"text":"x"}"#,
            Source::Unknown(json!({"v": 4, "text": "x"})),
        ),
        (
            r#"{"age":3,"old":false}"#,
            Source::Unknown(json!({"age": 3, "old": false})),
        ),
        (
            r#"{"age":3,"old":false,"bank":1}"#,
            Source::Bank(Member { age: 3 }),
        ),
        (
            r#"{"text":3,"age":3,"old":true}"#,
            Source::Old(Member { age: 3 }),
        ),
        (
            r#"{"age":300,"bank":1}"#,
            Source::Unknown(json!({"age": 300, "bank": 1})),
        ),
    ] {
        assert_eq!(read::<Source>(json), expected, "{json}");
    }
    round_trip::<Vec<Source>>(r#"["a",1,1.5,null,[true,false],{"z":{"y":[]}}]"#);
}

#[derive(Clone)]
struct Nothing {
    none: Option<()>,
}

object! { Nothing { optional none: "none", } }

#[test]
fn null_is_kept_where_nothing_else_can_be() {
    round_trip::<Nothing>(r#"{"none":null}"#);
    round_trip::<Nothing>("{}");
}

/// Behind 2^53 a double has no place for every integer.
#[test]
fn bounds_that_went_through_a_double_are_the_bounds() {
    assert_eq!(read::<i64>("9223372036854776000"), i64::MAX);
    assert_eq!(read::<i64>("-9223372036854776000"), i64::MIN);
    assert_eq!(read::<u64>("18446744073709552000"), u64::MAX);
    assert!(error::<i64>("9223372036854780000").contains("out of range of i64"));
    assert!(error::<i32>("2147483648").contains("out of range of i32"));
}

#[derive(Clone)]
struct Short {
    id: i64,
}

object! { Short { required id: "id", } }

#[derive(Clone)]
struct Long {
    id: i64,
    owner: Option<Message>,
}

object! { Long { required id: "id", optional owner: "owner", } }

#[derive(Clone)]
enum Account {
    Short(Short),
    Long(Long),
    Open(BTreeMap<String, Value>),
    Unknown(Value),
}

union! { Account { Short: object ["id"], Long: object ["id"], Open: object, } }

/// Members at any depth count. What a struct has no member for is kept by a map beside it.
#[test]
fn the_variant_that_names_most_members_is_read() {
    let is = |json: &str| match read::<Account>(json) {
        Account::Short(_) => "short",
        Account::Long(_) => "long",
        Account::Open(_) => "open",
        Account::Unknown(_) => "unknown",
    };
    assert_eq!(is(r#"{"id":1}"#), "short");
    assert_eq!(is(r#"{"id":1,"new":2}"#), "open");
    assert_eq!(is(r#"{"id":1,"owner":{"text":"t"}}"#), "long");
    assert_eq!(is(r#"{"id":1,"owner":{"text":"t","new":[]}}"#), "open");
    assert_eq!(is(r#"{"id":1,"owner":3}"#), "open");
    assert_eq!(is(r#"{"name":1}"#), "open");
    round_trip::<Vec<Account>>(r#"[{"id":1,"owner":{"text":"t","type":"audio"}},{"id":2}]"#);
}

#[derive(Clone)]
enum Tree {
    Strict(Box<StrictNode>),
    Loose(Box<LooseNode>),
    Unknown(Value),
}

union! { Tree { Strict: object, Loose: object, } }

#[derive(Clone)]
struct StrictNode {
    next: Option<Tree>,
    id: String,
}

object! { StrictNode { optional next: "next", required id: "id", } }

#[derive(Clone)]
struct LooseNode {
    next: Option<Tree>,
    name: String,
}

object! { LooseNode { optional next: "next", required name: "name", } }

/// Each level fails in both variants, so without a bound the time would double
/// with each level.
#[test]
fn deep_unions_do_not_take_for_ever() {
    let depth = 100;
    let json = format!("{}{{}}{}", r#"{"next":"#.repeat(depth), "}".repeat(depth));
    assert!(matches!(read::<Tree>(&json), Tree::Unknown(_)));
}

#[cfg(feature = "serde")]
#[test]
fn serde_sees_the_same_json() {
    let json = r#"{"object":"room","id":"1","name":null,"members":[{"age":1}],"x":1}"#;
    let room: Room = serde_json::from_str(json).unwrap_or_default();
    assert_eq!(room, read(json));
    assert_eq!(
        serde_json::to_value(&room).ok(),
        serde_json::from_str(json).ok()
    );
    assert_eq!(
        serde_json::from_str::<Room>("{\"id\":1}").map_err(|error| error.to_string()),
        Err("id: expected string, found number at line 1 column 7".to_owned())
    );
}

#[derive(Clone)]
struct Empty {}

object! { Empty {} }

#[derive(Clone)]
struct Fixed;

object! { Fixed { "version" = 2, "final" = true, "a\"b" = -9_000_000_000_i64, } }

#[derive(Clone)]
struct Bag {
    reader: Option<i64>,
    complete: Option<i64>,
    writer: BTreeMap<String, i64>,
}

object! { Bag { optional reader: "reader", optional complete: "complete", ..writer } }

#[test]
fn odd_tables() {
    round_trip::<Empty>("{}");
    round_trip::<Fixed>(r#"{"version":2,"final":true,"a\"b":-9000000000}"#);
    assert_eq!(read::<Fixed>("{}"), Fixed);
    round_trip::<Bag>(r#"{"complete":1,"x":2}"#);
    assert_eq!(
        error::<Bag>(r#"{"complete":1,"x":null}"#),
        "x: expected integer, found null at line 1 column 19"
    );
    assert_eq!(
        error::<Vec<Empty>>("[{},1]"),
        "[1]: expected object, found number at line 1 column 5"
    );
}
