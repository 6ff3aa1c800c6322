//! Reading and writing one megabyte of JSON: this codec against `serde_json`
//! with derived implementations.

#![allow(missing_docs, dead_code, unused_imports, unreachable_pub)]

use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../src/runtime/mod.rs"]
mod runtime;

use runtime::json::{from_slice, to_vec};
use with_tables::{Part, Record};

/// The same structs twice: with tables and with derived implementations.
macro_rules! records {
    ($($name:ident { $($presence:ident $field:ident : $key:literal $type:ty,)* })*) => {
        mod with_tables {
            use crate::runtime::json::object;

            $(
                #[derive(Clone)]
                pub struct $name { $(pub $field: $type,)* }

                object! { $name { $($presence $field: $key,)* } }
            )*
        }

        mod with_serde {
            use super::Maybe;

            $(
                #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
                pub struct $name {
                    $(
                        #[serde(rename = $key, skip_serializing_if = "Maybe::is_left_out")]
                        pub $field: $type,
                    )*
                }
            )*
        }
    };
}

trait Maybe {
    fn is_left_out(&self) -> bool {
        false
    }
}

macro_rules! always {
    ($($type:ty),*) => { $(impl Maybe for $type {})* };
}

always!(
    String,
    i64,
    u32,
    f64,
    bool,
    Vec<String>,
    Vec<with_serde::Part>
);

impl<T> Maybe for Option<T> {
    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

records! {
Part {
    required id: "id" i64,
    required name: "name" String,
    optional weight: "weight" Option<f64>,
}

Record {
    required id: "id" String,
    required name: "name" String,
    required description: "description" String,
    required count: "count" i64,
    required size: "size" u32,
    required ratio: "ratio" f64,
    required latitude: "latitude" f64,
    required longitude: "longitude" f64,
    required active: "active" bool,
    required archived: "archived" bool,
    optional owner: "ownerId" Option<String>,
    optional parent: "parentId" Option<String>,
    optional limit: "limit" Option<i64>,
    optional score: "score" Option<f64>,
    optional hidden: "hidden" Option<bool>,
    required created_at: "createdAt" String,
    optional updated_at: "updatedAt" Option<String>,
    required labels: "labels" Vec<String>,
    required parts: "parts" Vec<Part>,
    optional note: "note" Option<String>,
}
}

fn record(n: i64) -> Record {
    let f = n as f64;
    let some = |text: &str| (n % 3 != 0).then(|| format!("{text}-{n}"));
    Record {
        id: format!("3f2b6c1e-0000-4000-8000-{n:012}"),
        name: format!("Support room number {n}"),
        description: format!(
            "Line one of {n}\nand a \"quoted\" second one, with some length to it"
        ),
        count: n * 7919 - 40_000,
        size: u32::try_from(n).unwrap_or(0) * 3,
        ratio: f / 128.0,
        latitude: (52e6 + (f * 9_993.0).round()) / 1e6,
        longitude: 13.404954,
        active: n % 2 == 0,
        archived: n % 5 == 0,
        owner: some("user"),
        parent: None,
        limit: (n % 2 == 0).then_some(n),
        score: (n % 4 == 0).then_some(f * 1.5),
        hidden: Some(false),
        created_at: "2026-11-23T06:55:07.250Z".to_owned(),
        updated_at: some("2026"),
        labels: (0..n % 5).map(|i| format!("label{i}")).collect(),
        parts: (0..n % 4)
            .map(|id| Part {
                id,
                name: format!("part {id}"),
                weight: Some(0.25),
            })
            .collect(),
        note: some("größer"),
    }
}

/// The members of every object in another order, the same one in each of them.
fn shuffled(value: &serde_json::Value, out: &mut String) {
    match value {
        serde_json::Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                shuffled(item, out);
            }
            out.push(']');
        }
        serde_json::Value::Object(map) => {
            let mut members: Vec<_> = map.iter().collect();
            members.sort_by_key(|(key, _)| {
                key.bytes()
                    .rev()
                    .map(|b| b.wrapping_mul(37))
                    .collect::<Vec<_>>()
            });
            out.push('{');
            for (index, (key, value)) in members.into_iter().enumerate() {
                out.push_str(&format!("{}\"{key}\":", if index == 0 { "" } else { "," }));
                shuffled(value, out);
            }
            out.push('}');
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}

const ROUNDS: usize = 60;

/// The median times of `ours` and `theirs`, which take turns so that a busy
/// machine slows both, and the best ones, which it slows least.
fn compare(what: &str, bytes: usize, ours: &dyn Fn(), theirs: &dyn Fn()) {
    let time = |run: &dyn Fn()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        times[0].push(time(ours));
        times[1].push(time(theirs));
    }
    for times in &mut times {
        times.sort();
    }
    let at = |index: usize| [&times[0], &times[1]].map(|times| times[index].as_nanos() as f64);
    let ([ours, theirs], [our_best, their_best]) = (at(ROUNDS / 2), at(0));
    println!(
        "{what:<24} codec {ours:>9.0} ns  serde_json {theirs:>9.0} ns  ratio {:.2}  (best times: {:.2}, {:.0} MB/s)",
        ours / theirs,
        our_best / their_best,
        bytes as f64 * 1e3 / our_best
    );
}

fn main() {
    let records: Vec<Record> = (0..1_900).map(record).collect();
    let json = to_vec(&records);
    let derived: Vec<with_serde::Record> = serde_json::from_slice(&json).unwrap();
    assert_eq!(json, serde_json::to_vec(&derived).unwrap());
    assert_eq!(from_slice::<Vec<Record>>(&json).unwrap(), records);
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let mut mixed = String::new();
    shuffled(&value, &mut mixed);
    let pretty = serde_json::to_vec_pretty(&derived).unwrap();
    println!("{} bytes, {} records", json.len(), records.len());
    for (what, text) in [
        ("read, in order", &json),
        ("read, shuffled", &mixed.into_bytes()),
        ("read, indented", &pretty),
    ] {
        compare(
            what,
            text.len(),
            &|| {
                drop(black_box(
                    from_slice::<Vec<Record>>(black_box(text)).unwrap(),
                ))
            },
            &|| {
                drop(black_box(
                    serde_json::from_slice::<Vec<with_serde::Record>>(black_box(text)).unwrap(),
                ))
            },
        );
    }
    compare(
        "read as free-form JSON",
        json.len(),
        &|| {
            drop(black_box(
                from_slice::<serde_json::Value>(black_box(&json)).unwrap(),
            ))
        },
        &|| {
            drop(black_box(
                serde_json::from_slice::<serde_json::Value>(black_box(&json)).unwrap(),
            ))
        },
    );
    compare(
        "write",
        json.len(),
        &|| drop(black_box(to_vec(black_box(&records)))),
        &|| drop(black_box(serde_json::to_vec(black_box(&derived)).unwrap())),
    );
}
