//! What became of the samples.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::compare::{Place, compare};
use crate::schemas::{self, Schemas};

/// Reads JSON text as a type and writes it again.
pub type Again = fn(&[u8]) -> Result<Vec<u8>, String>;

/// The variable that names a file for the results as JSON, for programs.
const REPORT: &str = "CONTRACT_REPORT";

#[derive(Default)]
struct Tally {
    samples: usize,
    valid: usize,
    round_tripped: usize,
    unmentioned: usize,
    skipped: BTreeMap<String, usize>,
    first_skipped: Vec<Value>,
    misses: Vec<Value>,
}

/// Checks all samples and says what became of them.
///
/// # Panics
///
/// If a valid sample is not the same afterwards.
pub fn check(data: &str, types: &[Again]) {
    let data: Value = serde_json::from_str(data).expect("the data is JSON");
    let tally = schemas::with(&data["schemas"], |schemas| tally(&data, types, schemas))
        .expect("the schemas are one document");
    println!(
        "{} examples, {} valid, {} round-tripped, {} members left out that no schema mentions",
        tally.samples, tally.valid, tally.round_tripped, tally.unmentioned
    );
    for (origin, count) in &tally.skipped {
        println!("skipped, not valid against its own schema: {count} of {origin}");
    }
    if let Some(path) = std::env::var_os(REPORT) {
        std::fs::write(path, tally.json().to_string()).expect("the report can be written");
    }
    let lines: Vec<String> = tally.misses.iter().map(line).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

fn tally(data: &Value, types: &[Again], schemas: &mut Schemas<'_>) -> Tally {
    let mut tally = Tally::default();
    for sample in data["samples"].as_array().into_iter().flatten() {
        tally.sample(&data["schemas"], sample, types, schemas);
    }
    tally
}

impl Tally {
    fn sample(&mut self, all: &Value, sample: &Value, types: &[Again], schemas: &mut Schemas<'_>) {
        self.samples += 1;
        let schema = sample["schema"].as_str().unwrap_or_default();
        let value = &sample["value"];
        if let Some(fault) = schemas.fault(schema, value) {
            let origin = sample["origin"].as_str().unwrap_or_default();
            *self.skipped.entry(origin.to_owned()).or_default() += 1;
            self.first_skipped
                .push(miss(sample, "not valid", "", &fault));
            return;
        }
        self.valid += 1;
        let index = sample["type"]
            .as_u64()
            .and_then(|index| usize::try_from(index).ok());
        let again = index
            .and_then(|index| types.get(index))
            .expect("a known type");
        match again(value.to_string().as_bytes()) {
            Ok(written) => self.compare(all, schema, sample, &written),
            Err(message) => self.misses.push(miss(sample, "not read", "", &message)),
        }
    }

    fn compare(&mut self, all: &Value, schema: &str, sample: &Value, written: &[u8]) {
        let Ok(written) = serde_json::from_slice(written) else {
            return self
                .misses
                .push(miss(sample, "not JSON", "", "what was written is not JSON"));
        };
        let comparison = compare(&Place::new(all, schema), &sample["value"], &written);
        self.unmentioned += comparison.unmentioned;
        match comparison.differences.first() {
            None => self.round_tripped += 1,
            Some(first) => {
                let found = miss(sample, first.kind, &first.path, &first.message);
                self.misses.push(found);
            }
        }
    }

    fn json(&self) -> Value {
        json!({
            "samples": self.samples,
            "valid": self.valid,
            "round_tripped": self.round_tripped,
            "unmentioned": self.unmentioned,
            "skipped": self.first_skipped,
            "misses": self.misses,
        })
    }
}

fn miss(sample: &Value, kind: &str, path: &str, message: &str) -> Value {
    json!({
        "place": sample["place"],
        "origin": sample["origin"],
        "kind": kind,
        "path": path,
        "message": message,
    })
}

fn line(miss: &Value) -> String {
    let text = |key: &str| miss[key].as_str().unwrap_or_default();
    format!(
        "{}: {}: {} at `{}`: {}",
        text("place"),
        text("origin"),
        text("kind"),
        text("path"),
        text("message")
    )
}
