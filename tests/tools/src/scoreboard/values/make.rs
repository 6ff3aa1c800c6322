//! Values that schemas allow, as far as can be told; whether one is valid the validator decides.

use std::collections::BTreeSet;

use serde_json::Value;

use super::demand::{Choice, Demand, types};
use super::json::Json;
use super::{number, text};
use crate::random::Random;

/// Readers stop at a depth of 128.
const DEEPEST: usize = 60;

/// How many optional members a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Least,
    Some,
    All,
}

/// Makes one value.
pub(super) struct Maker<'s> {
    all: &'s Value,
    random: Random,
    /// The troubles of the value.
    pub(super) kinds: BTreeSet<&'static str>,
    turn: Option<usize>,
    amount: Amount,
    /// How deep the value may be before it should end.
    depth: usize,
    /// How many more values may stand inside of it.
    left: usize,
}

impl<'s> Maker<'s> {
    pub(super) fn new(all: &'s Value, random: Random, turn: usize) -> Self {
        let mut random = random;
        let amount = match turn {
            0 => Amount::Least,
            1 => Amount::All,
            _ => *random
                .pick(&[Amount::Some, Amount::Some, Amount::All, Amount::Least])
                .unwrap_or(&Amount::Some),
        };
        let depth = if random.once_in(6) { 24 } else { 5 };
        Self {
            all,
            random,
            kinds: BTreeSet::new(),
            turn: Some(turn),
            amount,
            depth,
            left: 120,
        }
    }

    /// A value of all of the schemas.
    pub(super) fn value(&mut self, schemas: &[&'s Value], depth: usize) -> Json {
        self.left = self.left.saturating_sub(1);
        if depth > DEEPEST {
            return Json::Null;
        }
        if depth > 12 {
            self.kinds.insert("deep");
        }
        let mut choice = Choice {
            all: self.all,
            random: &mut self.random,
            turn: self.turn.take(),
            is_ending: depth > self.depth || self.left == 0,
        };
        let demand = Demand::of(schemas, &mut choice);
        self.kinds.extend(demand.kinds.iter().copied());
        if let Some(values) = &demand.values {
            let value = self
                .random
                .pick(values)
                .map_or(Json::Null, |it| Json::from(*it));
            if value == Json::Null {
                self.kinds.insert("null");
            }
            return value;
        }
        match self.type_of(&demand, depth) {
            Some(types::NULL) => {
                self.kinds.insert("null");
                Json::Null
            }
            Some(types::BOOLEAN) => Json::Bool(self.random.once_in(2)),
            Some(types::INTEGER) => {
                let (text, kind) = number::integer(&demand, &mut self.random);
                self.kinds.extend(kind);
                Json::Number(text)
            }
            Some(types::FRACTION) => {
                let (text, kind) = number::fraction(&demand, &mut self.random);
                self.kinds.extend(kind);
                Json::Number(text)
            }
            Some(types::STRING) => {
                let (text, kind) = text::text(&demand, &mut self.random);
                self.kinds.extend(kind);
                Json::Text(text)
            }
            Some(types::ARRAY) => self.list(&demand, depth),
            Some(types::OBJECT) => self.object(&demand, depth),
            _ => self.free(depth),
        }
    }

    /// The type of the value; `None` if it may be anything.
    fn type_of(&mut self, demand: &Demand<'s>, depth: usize) -> Option<u8> {
        let has_members = !demand.properties.is_empty()
            || !demand.required.is_empty()
            || !demand.further.is_empty()
            || !demand.patterns.is_empty()
            || !demand.closed.is_empty();
        let has_items = !demand.items.is_empty() || !demand.first.is_empty();
        let meant = match () {
            () if has_members => types::OBJECT,
            () if has_items || demand.says(&["minItems", "maxItems"]) => types::ARRAY,
            () if demand.says(&["minLength", "maxLength", "pattern", "format"]) => types::STRING,
            () if demand.says(&["minimum", "maximum", "multipleOf"]) => types::INTEGER,
            () => 0,
        };
        let allowed = demand.types;
        if allowed == types::ALL {
            return (meant != 0 && !self.random.once_in(10)).then_some(meant);
        }
        let can_be_null = allowed & types::NULL != 0;
        let ends = depth > self.depth || self.random.once_in(6);
        if can_be_null && (allowed == types::NULL || ends) {
            return Some(types::NULL);
        }
        let each = (0..7).map(|bit| 1_u8 << bit);
        let mut each: Vec<u8> = each
            .filter(|bit| allowed & bit != 0 && *bit != types::NULL)
            .collect();
        // An integer is one way to write a number.
        let both = types::INTEGER | types::FRACTION;
        if allowed & both == both && !self.random.once_in(4) {
            each.retain(|bit| *bit != types::INTEGER);
        }
        Some(self.random.pick(&each).copied().unwrap_or(types::NULL))
    }

    fn list(&mut self, demand: &Demand<'s>, depth: usize) -> Json {
        let least = demand.count("minItems", usize::max).unwrap_or(0);
        let most = demand.count("maxItems", usize::min).unwrap_or(usize::MAX);
        let wanted = match self.amount {
            _ if depth > self.depth || self.left == 0 => 0,
            Amount::Least => 0,
            Amount::Some => self.random.below(4),
            Amount::All => 1 + self.random.below(2),
        };
        let wanted = wanted
            .max(demand.first.len())
            .clamp(least.min(200), most.max(least.min(200)));
        let mut items: Vec<Json> = Vec::new();
        for index in 0..wanted {
            let schemas = match demand.first.get(index) {
                Some(first) => first.clone(),
                None => demand.items.clone(),
            };
            let mut schemas = schemas;
            if index == 0 {
                schemas.extend(&demand.contains);
            }
            let mut item = self.value(&schemas, depth + 1);
            if demand.says(&["uniqueItems"]) {
                for _ in 0..6 {
                    if !items.contains(&item) {
                        break;
                    }
                    item = self.value(&schemas, depth + 1);
                }
            }
            items.push(item);
        }
        if items.is_empty() {
            self.kinds.insert("empty");
        }
        Json::List(items)
    }

    fn object(&mut self, demand: &Demand<'s>, depth: usize) -> Json {
        let mut members: Vec<(String, Json)> = Vec::new();
        let least = demand.count("minProperties", usize::max).unwrap_or(0);
        let most = demand
            .count("maxProperties", usize::min)
            .unwrap_or(usize::MAX);
        for (name, schemas) in &demand.properties {
            let is_required = demand.required.contains(name);
            let is_allowed = demand.closed.iter().all(|names| names.contains(name));
            let tag = demand.tags.iter().find(|(property, _)| property == name);
            if tag.is_none() && !is_required && !(is_allowed && self.is_there(depth)) {
                self.kinds.insert("absent");
                continue;
            }
            let value = match tag {
                Some((_, tag)) => Json::from(*tag),
                None => self.value(schemas, depth + 1),
            };
            members.push(((*name).to_owned(), value));
        }
        for (name, tag) in &demand.tags {
            if !members.iter().any(|(known, _)| known == name) {
                members.push(((*name).to_owned(), Json::from(*tag)));
            }
        }
        for name in &demand.required {
            if !members.iter().any(|(known, _)| known == name) {
                let value = self.value(&demand.further, depth + 1);
                members.push(((*name).to_owned(), value));
            }
        }
        members.truncate(most.max(demand.required.len()));
        self.further(demand, depth, &mut members, least, most);
        if members.is_empty() {
            self.kinds.insert("empty");
        }
        Json::Object(members)
    }

    /// Whether a member is there that may be left out.
    fn is_there(&mut self, depth: usize) -> bool {
        if depth > self.depth || self.left == 0 {
            return false;
        }
        match self.amount {
            Amount::Least => false,
            Amount::All if depth < 3 => true,
            _ => depth < 2 && self.random.once_in(2) || self.random.once_in(3),
        }
    }

    /// Members without a name of their own.
    fn further(
        &mut self,
        demand: &Demand<'s>,
        depth: usize,
        members: &mut Vec<(String, Json)>,
        least: usize,
        most: usize,
    ) {
        const NAMES: &[&str] = &[
            "x-extra",
            "ü",
            "",
            "a b",
            "0",
            "constructor",
            "$ref",
            "key",
            "type_",
            "\"",
            "none",
        ];
        let can_have = demand.closed.is_empty();
        let is_map = demand.properties.is_empty() && (can_have || !demand.patterns.is_empty());
        let mut wanted = match self.amount {
            _ if depth > self.depth || self.left == 0 => 0,
            Amount::Least => 0,
            _ if is_map => self.random.below(4),
            _ => usize::from(self.random.once_in(4)),
        };
        wanted = wanted.max(least.saturating_sub(members.len()));
        for _ in 0..wanted.min(most.saturating_sub(members.len())) {
            let pattern = self.random.pick(&demand.patterns).copied();
            let pattern = pattern.filter(|_| !can_have || self.random.once_in(2));
            let (name, schemas) = match pattern {
                Some((pattern, schema)) => (self.name(&[], Some(pattern)), vec![schema]),
                None if !can_have => return,
                None if demand.names.is_empty() => {
                    (self.random.word(NAMES).to_owned(), demand.further.clone())
                }
                None => (self.name(&demand.names, None), demand.further.clone()),
            };
            if members.iter().any(|(known, _)| *known == name)
                || demand.properties.iter().any(|(known, _)| *known == name)
            {
                continue;
            }
            let value = self.value(&schemas, depth + 1);
            self.kinds.insert("extra members");
            members.push((name, value));
        }
    }

    fn name(&mut self, schemas: &[&'s Value], pattern: Option<&str>) -> String {
        let mut choice = Choice {
            all: self.all,
            random: &mut self.random,
            turn: None,
            is_ending: true,
        };
        let demand = Demand::of(schemas, &mut choice);
        if let Some(pattern) = pattern {
            return text::matching(pattern, &demand, &mut self.random).unwrap_or_default();
        }
        let listed = demand.values.as_deref().unwrap_or_default();
        match self.random.pick(listed) {
            Some(Value::String(one)) => one.clone(),
            _ => text::text(&demand, &mut self.random).0,
        }
    }

    /// JSON of any kind.
    fn free(&mut self, depth: usize) -> Json {
        const ANY: &[&str] = &[
            "null",
            "true",
            "1",
            "-1.5",
            "\"text\"",
            "\"ü\"",
            "[]",
            "{}",
            "[1,\"a\",null,{}]",
            "{\"a\":[{\"b\":null}],\"\":0}",
            "9007199254740993",
            "18446744073709551615",
        ];
        if depth <= self.depth && self.random.once_in(20) {
            self.kinds.insert("deep");
            let levels = 30;
            let text = format!(
                "{}1{}",
                "[{\"a\":".repeat(levels / 2),
                "}]".repeat(levels / 2)
            );
            return Json::parse(&text).unwrap_or(Json::Null);
        }
        let value = Json::parse(self.random.word(ANY)).unwrap_or(Json::Null);
        match &value {
            Json::Null => self.kinds.insert("null"),
            Json::Number(text) if text.len() > 10 => self.kinds.insert("long numbers"),
            _ => false,
        };
        value
    }
}
