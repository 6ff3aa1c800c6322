//! What several schemas ask of one value, with one choice made for each of their alternatives.

use serde_json::Value;

use crate::random::Random;

/// Types as bits: a number is an integer or has a fraction.
pub(super) mod types {
    pub(in super::super) const NULL: u8 = 1;
    pub(in super::super) const BOOLEAN: u8 = 2;
    pub(in super::super) const INTEGER: u8 = 4;
    pub(in super::super) const FRACTION: u8 = 8;
    pub(in super::super) const STRING: u8 = 16;
    pub(in super::super) const ARRAY: u8 = 32;
    pub(in super::super) const OBJECT: u8 = 64;
    pub(in super::super) const ALL: u8 = 127;
}

/// References and lists inside each other beyond this are a circle.
const STEPS: usize = 64;

/// What is asked.
#[derive(Debug)]
pub(super) struct Demand<'s> {
    pub(super) types: u8,
    /// The values that are allowed, if they are listed.
    pub(super) values: Option<Vec<&'s Value>>,
    /// Schemas of members by name.
    pub(super) properties: Vec<(&'s str, Vec<&'s Value>)>,
    /// Schemas of members by pattern.
    pub(super) patterns: Vec<(&'s str, &'s Value)>,
    pub(super) required: Vec<&'s str>,
    /// Schemas of further members.
    pub(super) further: Vec<&'s Value>,
    /// Schemas of names.
    pub(super) names: Vec<&'s Value>,
    /// Where no further members are allowed: those that are, one list for each schema that says so.
    pub(super) closed: Vec<Vec<&'s str>>,
    pub(super) first: Vec<Vec<&'s Value>>,
    pub(super) items: Vec<&'s Value>,
    pub(super) contains: Vec<&'s Value>,
    /// Bounds, formats and patterns as they are written.
    pub(super) limits: Vec<(&'s str, &'s Value)>,
    /// Members that name a branch.
    pub(super) tags: Vec<(&'s str, &'s Value)>,
    /// The choices that were made.
    pub(super) kinds: Vec<&'static str>,
}

/// How to choose.
pub(super) struct Choice<'a, 's> {
    pub(super) all: &'s Value,
    pub(super) random: &'a mut Random,
    /// Which branch the first choice takes, so that each gets its turn; `None` for one at random.
    pub(super) turn: Option<usize>,
    /// Whether the value should end soon.
    pub(super) is_ending: bool,
}

impl Choice<'_, '_> {
    fn one(&mut self, count: usize) -> usize {
        match self.turn.take() {
            Some(turn) => turn % count.max(1),
            None => self.random.below(count),
        }
    }
}

impl<'s> Demand<'s> {
    /// What the schemas ask for.
    pub(super) fn of(schemas: &[&'s Value], choice: &mut Choice<'_, 's>) -> Self {
        let mut demand = Self {
            types: types::ALL,
            values: None,
            properties: Vec::new(),
            patterns: Vec::new(),
            required: Vec::new(),
            further: Vec::new(),
            names: Vec::new(),
            closed: Vec::new(),
            first: Vec::new(),
            items: Vec::new(),
            contains: Vec::new(),
            limits: Vec::new(),
            tags: Vec::new(),
            kinds: Vec::new(),
        };
        for schema in schemas {
            demand.add(schema, choice, false, STEPS);
        }
        demand
    }

    /// Adds what a further schema asks for. Where a tag has `chosen` the branch, lists of branches are left alone.
    fn add(&mut self, schema: &'s Value, choice: &mut Choice<'_, 's>, chosen: bool, steps: usize) {
        let Some(steps) = steps.checked_sub(1) else {
            return;
        };
        if *schema == Value::Bool(false) {
            self.types = 0;
        }
        let chosen = self.tags(schema, choice, steps) || chosen;
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let name = target.rsplit('/').next().unwrap_or_default();
            if let Some(target) = choice.all.get(name) {
                self.add(target, choice, chosen, steps);
            }
        }
        for part in list(schema, "allOf") {
            if part.get("x-rules").is_none() {
                self.add(part, choice, chosen, steps);
            }
        }
        self.branches(schema, choice, chosen, steps);
        self.conditions(schema, choice, steps);
        self.narrow(schema);
        self.members(schema);
        self.elements(schema);
        const LIMITS: &[&str] = &[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "contentEncoding",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
        ];
        for key in LIMITS {
            self.limits
                .extend(schema.get(key).map(|value| (*key, value)));
        }
    }

    /// Chooses a branch by its tag.
    fn tags(&mut self, schema: &'s Value, choice: &mut Choice<'_, 's>, steps: usize) -> bool {
        let mut is_chosen = false;
        for tags in list(schema, "x-tags") {
            let branches: Vec<&Value> = list(tags, "branches").collect();
            if branches.is_empty() || choice.random.once_in(12) {
                continue;
            }
            let index = choice.one(branches.len());
            let branch = branches.get(index).and_then(|branch| branch.as_array());
            let Some([tag, branch]) = branch.map(Vec::as_slice) else {
                continue;
            };
            let Some(property) = tags.get("property").and_then(Value::as_str) else {
                continue;
            };
            self.tags.push((property, tag));
            self.kinds.push("child");
            self.add(branch, choice, false, steps);
            is_chosen = true;
        }
        is_chosen
    }

    fn branches(
        &mut self,
        schema: &'s Value,
        choice: &mut Choice<'_, 's>,
        chosen: bool,
        steps: usize,
    ) {
        for key in ["oneOf", "anyOf"] {
            let branches: Vec<&Value> = list(schema, key).collect();
            if branches.is_empty() {
                continue;
            }
            let is_null = |branch: &Value| branch["type"] == "null" || branch["type"][0] == "null";
            if chosen {
                // Only whether it is null is open.
                if let [null, other] = branches.as_slice()
                    && is_null(null)
                {
                    self.add(other, choice, true, steps);
                }
                continue;
            }
            self.kinds.push("branch");
            let cheap = branches.iter().position(|branch| is_cheap(branch));
            let index = match cheap.filter(|_| choice.is_ending) {
                Some(cheap) => cheap,
                None => choice.one(branches.len()),
            };
            if let Some(branch) = branches.get(index) {
                self.add(branch, choice, false, steps);
            }
            if key == "anyOf" && !choice.is_ending && choice.random.once_in(3) {
                let other = choice.random.below(branches.len());
                let further = branches.get(other).filter(|branch| !is_null(branch));
                if let Some(further) = further.filter(|_| other != index) {
                    self.kinds.push("several branches");
                    self.add(further, choice, false, steps);
                }
            }
        }
    }

    fn conditions(&mut self, schema: &'s Value, choice: &mut Choice<'_, 's>, steps: usize) {
        if let Some(condition) = schema.get("if") {
            let keys: &[&str] = match choice.random.once_in(2) {
                true => &["then"],
                false => &["else"],
            };
            if keys == ["then"] {
                self.add(condition, choice, false, steps);
            }
            for part in keys.iter().filter_map(|key| schema.get(key)) {
                self.add(part, choice, false, steps);
            }
        }
        let dependent = schema.get("dependentSchemas").and_then(Value::as_object);
        for (name, part) in dependent.into_iter().flatten() {
            if choice.random.once_in(3) {
                self.required.push(name);
                self.add(part, choice, false, steps);
            }
        }
    }

    fn narrow(&mut self, schema: &'s Value) {
        let written = match schema.get("type") {
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(bits).sum(),
            Some(Value::String(one)) => bits(one),
            _ => types::ALL,
        };
        self.types &= written;
        let listed = match (schema.get("const"), schema.get("enum")) {
            (Some(only), _) => vec![only],
            (None, Some(Value::Array(all))) => all.iter().collect(),
            _ => return,
        };
        match &mut self.values {
            Some(known) => known.retain(|value| listed.contains(value)),
            None => self.values = Some(listed),
        }
    }

    fn members(&mut self, schema: &'s Value) {
        let named = |key: &str| {
            let named = schema.get(key).and_then(Value::as_object);
            named.into_iter().flatten()
        };
        for (name, inner) in named("properties") {
            let mut known = self.properties.iter_mut();
            match known.find(|(known, _)| known == name) {
                Some((_, schemas)) => schemas.push(inner),
                None => self.properties.push((name, vec![inner])),
            }
        }
        self.patterns
            .extend(named("patternProperties").map(|(name, inner)| (name.as_str(), inner)));
        self.required
            .extend(list(schema, "required").filter_map(Value::as_str));
        self.names.extend(schema.get("propertyNames"));
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => {
                let names = named("properties").map(|(name, _)| name.as_str());
                self.closed.push(names.collect());
            }
            Some(further) => self.further.push(further),
            None => {}
        }
        match schema.get("unevaluatedProperties") {
            Some(Value::Bool(false)) => {
                let names = self.properties.iter().map(|(name, _)| *name);
                self.closed.push(names.collect());
            }
            Some(further) => self.further.push(further),
            None => {}
        }
    }

    fn elements(&mut self, schema: &'s Value) {
        for (index, first) in list(schema, "prefixItems").enumerate() {
            match self.first.get_mut(index) {
                Some(known) => known.push(first),
                None => self.first.push(vec![first]),
            }
        }
        self.items.extend(schema.get("items"));
        self.contains.extend(schema.get("contains"));
    }

    /// The texts of a limit.
    pub(super) fn texts(&self, key: &str) -> impl Iterator<Item = &'s str> {
        let limits = self.limits.iter().filter(move |(known, _)| *known == key);
        limits.filter_map(|(_, value)| value.as_str())
    }

    /// The greatest count among limits, or the least.
    pub(super) fn count(&self, key: &str, choose: fn(usize, usize) -> usize) -> Option<usize> {
        let limits = self.limits.iter().filter(|(known, _)| *known == key);
        // Casting a number out of range gives the nearest one in range.
        let counts = limits.filter_map(|(_, value)| Some(value.as_f64()? as usize));
        counts.reduce(choose)
    }

    /// Whether one of the limits is stated.
    pub(super) fn says(&self, keys: &[&str]) -> bool {
        self.limits.iter().any(|(key, _)| keys.contains(key))
    }
}

fn bits(name: &str) -> u8 {
    match name {
        "null" => types::NULL,
        "boolean" => types::BOOLEAN,
        "integer" => types::INTEGER,
        "number" => types::INTEGER | types::FRACTION,
        "string" => types::STRING,
        "array" => types::ARRAY,
        "object" => types::OBJECT,
        _ => 0,
    }
}

/// Whether nothing stands inside of the values.
fn is_cheap(schema: &Value) -> bool {
    let is_scalar = |name: &Value| name != "object" && name != "array";
    match schema.get("type") {
        Some(Value::Array(all)) => all.iter().any(is_scalar),
        Some(one) => is_scalar(one),
        None => schema.get("enum").or(schema.get("const")).is_some(),
    }
}

pub(super) fn list<'s>(schema: &'s Value, key: &str) -> impl Iterator<Item = &'s Value> + use<'s> {
    schema
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
