//! What was sent, read back by the rules of OpenAPI's styles (3.1, section 4.8.12.2) and RFC 6570.
//!
//! This is written from the standard and shares nothing with the client.

use serde_json::{Map, Value};

/// A name, decoded, and a value as it was sent.
pub type Pair = (String, String);

/// The pairs of a query or of a form.
pub fn pairs(text: &str) -> Vec<Pair> {
    split(text, "&", form_decode)
}

/// The cookies of a header (RFC 6265, section 4.2.1).
pub fn cookies(text: &str) -> Vec<Pair> {
    split(text, "; ", decode)
}

fn split(text: &str, separator: &str, decode: fn(&str) -> String) -> Vec<Pair> {
    let parts = text.split(separator).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(name), value.to_owned())
        })
        .collect()
}

/// Percent-decoding (RFC 3986, section 2.1).
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => std::str::from_utf8(&[*high, *low])
                .ok()
                .and_then(|digits| u8::from_str_radix(digits, 16).ok()),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The same, where a plus sign stands for a space.
pub fn form_decode(text: &str) -> String {
    decode(&text.replace('+', " "))
}

/// Whether a text, decoded, is the text of a scalar. What is inside of it has no text of its own in the
/// standard, and any will do.
pub fn is_text_of(text: &str, value: &Value) -> bool {
    match value {
        Value::Null => text.is_empty() || text == "null",
        Value::Bool(value) => text == value.to_string(),
        Value::Number(number) => text.parse::<f64>().ok() == number.as_f64(),
        Value::String(value) => text == value,
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Whether a list of texts, as they were sent, is the list of values.
fn is_list(texts: &[&str], values: &[Value], read: fn(&str) -> String) -> bool {
    texts.len() == values.len()
        && texts
            .iter()
            .zip(values)
            .all(|(text, value)| is_text_of(&read(text), value))
}

fn is_nested(value: &Value) -> bool {
    value.is_array() || value.is_object()
}

/// Members that are written at all: what is null or empty is not defined in RFC 6570.
fn written(object: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    object.iter().filter(|(_, value)| {
        !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
    })
}

/// Whether names and values that alternate, or pairs with `=`, are the members of an object.
fn is_object(
    texts: &[&str],
    explode: bool,
    object: &Map<String, Value>,
    read: fn(&str) -> String,
) -> bool {
    let found: Vec<Pair> = if explode {
        let split = texts
            .iter()
            .map(|text| text.split_once('=').unwrap_or((text, "")));
        split
            .map(|(name, value)| (read(name), read(value)))
            .collect()
    } else {
        let chunks = texts.chunks(2);
        chunks
            .map(|pair| (read(pair[0]), read(pair.get(1).unwrap_or(&""))))
            .collect()
    };
    written(object).all(|(name, value)| {
        let mut found = found.iter().filter(|(known, _)| known == name);
        found.any(|(_, text)| is_text_of(text, value))
    })
}

/// Whether a value of one text, in a path or a header, is the value in a style.
pub fn is_segment(
    text: &str,
    name: &str,
    style: &str,
    explode: bool,
    value: &Value,
    read: fn(&str) -> String,
) -> bool {
    let (text, separator) = match (style, explode) {
        ("matrix", _) => match text.strip_prefix(';') {
            Some(text) => return is_matrix(text, name, explode, value, read),
            None => return false,
        },
        ("label", explode) => match text.strip_prefix('.') {
            Some(text) => (text, if explode { '.' } else { ',' }),
            None => return false,
        },
        _ => (text, ','),
    };
    match value {
        Value::Array(values) if values.iter().any(is_nested) => true,
        Value::Array(values) => {
            let texts: Vec<&str> = text.split(separator).collect();
            // Commas and full stops inside of the items stand as they are.
            is_list(&texts, values, read) || texts.len() > values.len()
        }
        Value::Object(object) => {
            let texts: Vec<&str> = text.split(separator).collect();
            is_object(&texts, explode, object, read) || object.values().any(is_nested)
        }
        scalar => is_text_of(&read(text), scalar),
    }
}

/// `;name=value`, with a part for each item or member if it is exploded.
fn is_matrix(
    text: &str,
    name: &str,
    explode: bool,
    value: &Value,
    read: fn(&str) -> String,
) -> bool {
    let own = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (read(key) == name).then(|| value.to_owned())
    };
    match (value, explode) {
        (Value::Object(object), true) => {
            is_object(&text.split(';').collect::<Vec<_>>(), true, object, read)
        }
        (Value::Array(values), true) => {
            let texts: Option<Vec<String>> = text.split(';').map(own).collect();
            texts.is_some_and(|texts| {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                is_list(&texts, values, read)
            })
        }
        _ => own(text).is_some_and(|text| is_segment(&text, name, "simple", false, value, read)),
    }
}

/// Whether pairs hold a value under a name in a style. The pairs that belong to it are removed.
pub fn take(
    pairs: &mut Vec<Pair>,
    name: &str,
    style: &str,
    explode: bool,
    value: &Value,
    read: fn(&str) -> String,
) -> bool {
    let delimiters: &[&str] = match style {
        "spaceDelimited" => &["%20", "+", " "],
        "pipeDelimited" => &["%7C", "%7c", "|"],
        "tabDelimited" => &["%09", "\t"],
        _ => &[","],
    };
    match value {
        Value::Object(object) if style == "deepObject" => take_deep(pairs, name, object, read),
        Value::Object(object) if explode => {
            written(object).all(|(key, value)| take_member(pairs, key, value, read))
        }
        Value::Array(values) => {
            let indexed = format!("{name}[");
            let own = remove(pairs, |known| known == name || known.starts_with(&indexed));
            if values.iter().any(is_nested) {
                return !own.is_empty();
            }
            let own: Vec<&str> = own.iter().map(String::as_str).collect();
            match (explode || style == "deepObject", own.as_slice()) {
                (_, []) => values.is_empty(),
                (true, several) => is_list(several, values, read),
                (false, [one]) => {
                    let split = |by: &str| one.split(by).collect::<Vec<_>>();
                    let mut split = delimiters.iter().map(|by| split(by));
                    split.any(|texts| is_list(&texts, values, read))
                }
                (false, _) => false,
            }
        }
        Value::Object(object) => match remove(pairs, |known| known == name).as_slice() {
            [] => object.is_empty(),
            [one] => delimiters
                .iter()
                .any(|by| is_object(&one.split(by).collect::<Vec<_>>(), false, object, read)),
            _ => false,
        },
        scalar => take_member(pairs, name, scalar, read) || scalar.is_null(),
    }
}

/// A scalar, or a member of an exploded object, which has a pair of its own. Another parameter may have a pair of the
/// same name; the first one is taken. The standard does not say how lists and objects inside are written: the pairs of
/// a list are read as such, and else any will do.
fn take_member(pairs: &mut Vec<Pair>, key: &str, value: &Value, read: fn(&str) -> String) -> bool {
    if !is_nested(value) {
        let is_own = |(name, text): &Pair| name == key && is_text_of(&read(text), value);
        let own = pairs.iter().position(is_own);
        return own.map(|at| pairs.remove(at)).is_some();
    }
    let indexed = format!("{key}[");
    let own = remove(pairs, |known| known == key || known.starts_with(&indexed));
    match (value, own.as_slice()) {
        (_, []) => is_hollow(value),
        (Value::Array(values), several @ [_, _, ..]) if !values.iter().any(is_nested) => {
            let several: Vec<&str> = several.iter().map(String::as_str).collect();
            is_list(&several, values, read)
        }
        _ => true,
    }
}

/// Whether a value has nothing in it that could be written.
pub fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Array(values) => values.iter().all(is_hollow),
        Value::Object(object) => object.values().all(is_hollow),
        value => value.is_null(),
    }
}

/// `name[key]=value`. How lists and objects inside are written, the standard does not say.
fn take_deep(
    pairs: &mut Vec<Pair>,
    name: &str,
    object: &Map<String, Value>,
    read: fn(&str) -> String,
) -> bool {
    written(object).all(|(key, value)| {
        let own = format!("{name}[{key}]");
        let inner = format!("{own}[");
        let found = remove(pairs, |known| known == own || known.starts_with(&inner));
        match value {
            value if is_nested(value) => !found.is_empty() || is_hollow(value),
            value => found.len() == 1 && is_text_of(&read(&found[0]), value),
        }
    })
}

fn remove(pairs: &mut Vec<Pair>, is_own: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    pairs.retain(|(name, value)| {
        let is_own = is_own(name);
        if is_own {
            found.push(value.clone());
        }
        !is_own
    });
    found
}

/// Whether a path is that of a template. `check` is asked whether a text is the value of a parameter.
pub fn is_path(path: &str, template: &str, check: &dyn Fn(&str, &str) -> bool) -> bool {
    let Some((literal, rest)) = template.split_once('{') else {
        return path == template || decode(path) == template;
    };
    let mut starts = (0..=path.len()).filter(|end| path.is_char_boundary(*end));
    let is_literal = |end: &usize| decode(&path[..*end]) == literal;
    let start = match path.starts_with(literal) {
        true => Some(literal.len()),
        false => starts.find(is_literal),
    };
    let Some(path) = start.map(|start| &path[start..]) else {
        return false;
    };
    let Some((name, rest)) = rest.split_once('}') else {
        return false;
    };
    let ends = (0..=path.len()).filter(|end| path.is_char_boundary(*end));
    let mut ends = ends.map(|end| path.split_at(end));
    ends.any(|(value, tail)| !value.is_empty() && check(name, value) && is_path(tail, rest, check))
}
