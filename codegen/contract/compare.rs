//! Whether a value is still the same after it was read and written.

use serde_json::Value;

/// A difference between what was read and what was written.
pub struct Difference {
    /// Where, as a JSON Pointer.
    pub path: String,
    /// What kind.
    pub kind: &'static str,
    /// Both values.
    pub message: String,
}

/// How two values differ.
#[derive(Default)]
pub struct Comparison {
    /// What is wrong.
    pub differences: Vec<Difference>,
    /// Members that no schema mentions, and that were left out.
    pub unmentioned: usize,
}

/// The schemas at a place, by name of those that they refer to.
pub struct Place<'s> {
    all: &'s Value,
    here: Vec<&'s Value>,
    /// Whether the value is a list, and the schemas are those of each item.
    is_of_items: bool,
}

impl<'s> Place<'s> {
    /// The place of a named schema.
    pub fn new(all: &'s Value, name: &str) -> Self {
        let here = all.get(name).into_iter().collect();
        let is_of_items = false;
        Self {
            all,
            here,
            is_of_items,
        }
        .spread()
    }

    /// The place of a sequence: its schema may be that of the list or, as often, that of each item.
    pub fn sequence(mut self) -> Self {
        self.is_of_items = self.items().here.is_empty();
        self
    }

    /// Adds the schemas that apply to the same value.
    fn spread(mut self) -> Self {
        let mut next = 0;
        while let Some(schema) = self.here.get(next).copied() {
            next += 1;
            let reference = schema.get("$ref").and_then(Value::as_str);
            let target = reference.and_then(|text| self.all.get(text.rsplit('/').next()?));
            let lists = ["allOf", "anyOf", "oneOf"].into_iter();
            let lists = lists.filter_map(|key| schema.get(key)?.as_array());
            let single = ["if", "then", "else"].into_iter();
            let single = single.filter_map(|key| schema.get(key));
            for found in target.into_iter().chain(lists.flatten()).chain(single) {
                if !self.here.iter().any(|known| std::ptr::eq(*known, found)) {
                    self.here.push(found);
                }
            }
        }
        self
    }

    /// Whether a schema mentions a member.
    pub fn mentions(&self, name: &str) -> bool {
        self.member(name).is_some()
    }

    /// The schemas of a member; `None` if none mentions it.
    fn member(&self, name: &str) -> Option<Self> {
        let mut found = Vec::new();
        let mut is_mentioned = false;
        for schema in &self.here {
            let named = schema.get("properties").and_then(|named| named.get(name));
            let further = ["additionalProperties", "unevaluatedProperties"];
            let further = further.into_iter().filter_map(|key| schema.get(key));
            let patterns = schema.get("patternProperties").and_then(Value::as_object);
            let patterns = patterns.into_iter().flat_map(|patterns| patterns.values());
            for inner in named.into_iter().chain(further).chain(patterns) {
                is_mentioned |= *inner != Value::Bool(false);
                found.push(inner);
            }
        }
        is_mentioned.then(|| self.inner(found))
    }

    fn items(&self) -> Self {
        if self.is_of_items {
            return self.inner(self.here.clone());
        }
        let one = self.here.iter().filter_map(|schema| schema.get("items"));
        let several = self
            .here
            .iter()
            .filter_map(|schema| schema.get("prefixItems")?.as_array());
        self.inner(one.chain(several.flatten()).collect())
    }

    /// Whether two texts stand for the same value: letters of a UUID have no case (RFC 9562, section 4), and what is
    /// base64 is its bytes, however the bits behind the last of them are set (RFC 4648, section 3.5).
    fn is_same_text(&self, one: &str, other: &str) -> bool {
        let says = |key: &str, word: &str| self.here.iter().any(|schema| schema[key] == word);
        let is_base64 = says("format", "byte") || says("contentEncoding", "base64");
        one == other
            || says("format", "uuid") && one.eq_ignore_ascii_case(other)
            || is_base64 && bytes(one).is_some_and(|own| Some(own) == bytes(other))
    }

    fn inner(&self, here: Vec<&'s Value>) -> Self {
        Self {
            all: self.all,
            here,
            is_of_items: false,
        }
        .spread()
    }
}

/// Whether two values are the same, whatever describes them.
pub fn is_same(one: &Value, other: &Value) -> bool {
    let nowhere = Place::new(&Value::Null, "");
    compare(&nowhere, one, other).differences.is_empty()
}

/// Compares what was read with what was written.
pub fn compare(place: &Place<'_>, read: &Value, written: &Value) -> Comparison {
    let mut comparison = Comparison::default();
    values(place, read, written, "", &mut comparison);
    comparison
}

fn values(place: &Place<'_>, read: &Value, written: &Value, path: &str, found: &mut Comparison) {
    match (read, written) {
        (Value::Object(left), Value::Object(right)) => {
            for (key, value) in left {
                let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                match (place.member(key), right.get(key)) {
                    (Some(inner), Some(other)) => values(&inner, value, other, &path, found),
                    (None, Some(other)) if value == other => {}
                    (None, None) => found.unmentioned += 1,
                    (Some(_), None) => found.push(path, "left out", format!("{value} is gone")),
                    (None, Some(other)) => {
                        found.push(path, "changed", format!("{value} became {other}"));
                    }
                }
            }
            for (key, value) in right.iter().filter(|(key, _)| !left.contains_key(*key)) {
                found.push(format!("{path}/{key}"), "added", format!("{value} is new"));
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let inner = place.items();
            for (index, (value, other)) in left.iter().zip(right).enumerate() {
                values(&inner, value, other, &format!("{path}/{index}"), found);
            }
        }
        (Value::Number(left), Value::Number(right)) if left.as_f64() == right.as_f64() => {}
        (Value::String(left), Value::String(right)) if place.is_same_text(left, right) => {}
        _ if read == written => {}
        _ => found.push(
            path.to_owned(),
            "changed",
            format!("{read} became {written}"),
        ),
    }
}

/// The bytes that base64 stands for, in either alphabet, with or without padding and line breaks.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut count, mut bytes) = (0_u32, 0_u32, Vec::new());
    for byte in text.trim_end_matches('=').bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'\r' | b'\n' => continue,
            _ => return None,
        };
        bits = bits << 6 & 0xffff | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    Some(bytes)
}

impl Comparison {
    fn push(&mut self, path: String, kind: &'static str, message: String) {
        self.differences.push(Difference {
            path,
            kind,
            message,
        });
    }
}
