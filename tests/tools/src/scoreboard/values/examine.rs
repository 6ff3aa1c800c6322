//! Makes values, hands them to the client and judges what comes back.

use std::collections::BTreeSet;

use serde_json::Value;

use super::client::{Answer, Client};
use super::compare::difference;
use super::json::Json;
use super::make::Maker;
use super::report::{Miss, Unmade, Values};
use super::schemas::Schemas;
use super::shrink::shrink;
use crate::random::Random;
use crate::scoreboard::options::ValuesJob;

/// At most so many values are made for each one that is wanted.
const TRIES: usize = 15;

/// At most so many values of each kind of failure are made smaller.
const SHRUNK: usize = 4;

/// Where the values of a schema go.
struct Target<'d> {
    schema: &'d str,
    ty: u64,
    place: &'d str,
}

/// What was wrong with a value.
#[derive(Debug)]
struct Fault {
    outcome: &'static str,
    kind: String,
    message: String,
}

pub(super) struct Examiner<'a, 'r> {
    schemas: &'a mut Schemas<'r>,
    client: Client,
    count: usize,
    seed: u64,
    found: Values,
}

impl<'a, 'r> Examiner<'a, 'r> {
    pub(super) fn new(schemas: &'a mut Schemas<'r>, job: &ValuesJob) -> Self {
        Self {
            schemas,
            client: Client::new(&job.program),
            count: job.count,
            seed: job.seed,
            found: Values::default(),
        }
    }

    /// Examines every schema that is wanted.
    pub(super) fn all(mut self, wanted: &Value) -> Result<Values, String> {
        for (index, wanted) in wanted.as_array().into_iter().flatten().enumerate() {
            let target = Target {
                schema: wanted["schema"].as_str().unwrap_or_default(),
                ty: wanted["type"].as_u64().unwrap_or_default(),
                place: wanted["place"].as_str().unwrap_or_default(),
            };
            self.schema(&target, index as u64)
                .map_err(|error| error.to_string())?;
            self.schemas.forget();
        }
        Ok(self.found)
    }

    fn schema(&mut self, target: &Target<'_>, index: u64) -> std::io::Result<()> {
        self.found.schemas += 1;
        let pointer = format!("/{}", target.schema);
        let mut seen = BTreeSet::new();
        let (mut made, mut failed) = (0, None);
        for turn in 0..self.count.saturating_mul(TRIES) {
            // A schema with few values yields them early, and one that yields none by then will not do so later.
            let is_hopeless = seen.len() > made + 20 * (made + 3) || turn > 10 * (seen.len() + 5);
            if made >= self.count || is_hopeless {
                break;
            }
            let random = Random::of_case(self.seed ^ index.rotate_left(32), turn as u64);
            let mut maker = Maker::new(self.schemas.all, random, turn);
            let Some(schema) = self.schemas.all.get(target.schema) else {
                break;
            };
            let value = maker.value(&[schema], 0);
            let Some(plain) = value.to_value() else {
                continue;
            };
            if !seen.insert(value.to_string()) {
                continue;
            }
            if !self.schemas.is_valid(&pointer, &plain) {
                failed = Some(value);
                continue;
            }
            made += 1;
            for kind in &maker.kinds {
                *self.found.kinds.entry((*kind).to_owned()).or_default() += 1;
            }
            self.value(target, value)?;
        }
        if made == 0 {
            self.unmade(target, &pointer, failed);
        }
        Ok(())
    }

    fn unmade(&mut self, target: &Target<'_>, pointer: &str, failed: Option<Json>) {
        let reason = match (self.schemas.fault(pointer), failed) {
            (Some(fault), _) => fault,
            (None, None) => "none was made".to_owned(),
            (None, Some(value)) => {
                let plain = value.to_value().unwrap_or_default();
                let error = self.schemas.error(pointer, &plain).unwrap_or_default();
                let shown: String = value.to_string().chars().take(120).collect();
                format!("{shown} {error}")
            }
        };
        let place = target.place.to_owned();
        self.found.unmade.push(Unmade { place, reason });
    }

    fn value(&mut self, target: &Target<'_>, value: Json) -> std::io::Result<()> {
        self.found.values += 1;
        let Some(fault) = self.fault(target, &value)? else {
            self.found.equal += 1;
            return Ok(());
        };
        match fault.outcome {
            "changed" => self.found.changed += 1,
            "refused" => self.found.refused += 1,
            _ => self.found.crashed += 1,
        }
        let is_same = |miss: &Miss| miss.outcome == fault.outcome && miss.kind == fault.kind;
        let known = self.found.misses.iter().position(is_same);
        if let Some(known) = known.and_then(|known| self.found.misses.get_mut(known)) {
            known.count += 1;
            if known.count > SHRUNK && known.value.len() <= value.to_string().len() {
                return Ok(());
            }
        }
        self.miss(target, value, &fault, known)
    }

    /// Notes a miss with the smallest value that shows it.
    fn miss(
        &mut self,
        target: &Target<'_>,
        value: Json,
        fault: &Fault,
        known: Option<usize>,
    ) -> std::io::Result<()> {
        let pointer = format!("/{}", target.schema);
        let mut broken = None;
        let smallest = shrink(value, |candidate| {
            let plain = candidate.to_value();
            if !plain.is_some_and(|plain| self.schemas.is_valid(&pointer, &plain)) {
                return false;
            }
            match self.fault(target, candidate) {
                Ok(found) => {
                    found.is_some_and(|it| it.outcome == fault.outcome && it.kind == fault.kind)
                }
                Err(error) => {
                    broken = Some(error);
                    false
                }
            }
        });
        if let Some(error) = broken {
            return Err(error);
        }
        let message = self
            .fault(target, &smallest)?
            .map_or_else(String::new, |it| it.message);
        let miss = Miss {
            outcome: fault.outcome.to_owned(),
            kind: fault.kind.clone(),
            count: 1,
            place: target.place.to_owned(),
            value: smallest.to_string(),
            message,
            is_known: false,
        };
        match known.and_then(|known| self.found.misses.get_mut(known)) {
            None => self.found.misses.push(miss),
            Some(known) if miss.value.len() < known.value.len() => {
                let count = known.count;
                *known = Miss { count, ..miss };
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// What is wrong with a value, if anything is.
    fn fault(&mut self, target: &Target<'_>, value: &Json) -> std::io::Result<Option<Fault>> {
        let fault = |outcome, kind: String, message: String| {
            Ok(Some(Fault {
                outcome,
                kind,
                message,
            }))
        };
        match self.client.again(target.ty, &value.to_string())? {
            Answer::Crashed(how) => fault("crashed", how.clone(), how),
            Answer::Refused(message) => fault("refused", reason(&message), message),
            Answer::Written(text) => {
                let Some(written) = Json::parse(&text) else {
                    return fault("changed", "what is written is no JSON".to_owned(), text);
                };
                match difference(self.schemas, target.schema, value, &written) {
                    None => Ok(None),
                    Some(found) => {
                        let message = format!("at `{}`: {}", found.path, found.message);
                        fault("changed", found.kind, message)
                    }
                }
            }
        }
    }
}

/// A message without what is particular to the value: its path, names, and digits.
fn reason(message: &str) -> String {
    let after_path = message.split_once(": ").map_or(message, |(_, after)| after);
    let mut text = String::new();
    let mut is_quoted = false;
    for character in after_path.chars() {
        match character {
            '`' | '"' => {
                is_quoted = !is_quoted;
                if is_quoted {
                    text.push('…');
                }
            }
            _ if is_quoted || character.is_ascii_digit() => {}
            other => text.push(other),
        }
    }
    text.chars().take(80).collect()
}
