//! The docs of aliases: they say what the type is, so that nobody has to look up the type behind the alias.

use crate::model::{Docs, Shape, Struct, TypeDef};

use crate::lower::docs::describe::{all_of, code, listed};
use crate::lower::docs::first_sentence;

/// At most this many values or members are listed.
const MOST: usize = 8;

/// The docs of `def`, an alias of `first`: its own, else the first sentence of those of `first`; then what it holds.
pub(in crate::lower) fn docs(def: &TypeDef, first: &TypeDef) -> Docs {
    let mut docs = def.docs.clone();
    if docs.0.is_empty() {
        docs.0.extend(beginning(&first.docs));
    }
    if let Some(line) = contents(&def.shape, docs.0.is_empty()) {
        if !docs.0.is_empty() {
            docs.0.push(String::new());
        }
        docs.0.push(line);
    }
    docs
}

/// The first sentence, if it stands in running text.
fn beginning(docs: &Docs) -> Option<String> {
    let paragraph = docs.0.iter().take_while(|line| !line.is_empty());
    let paragraph: Vec<&str> = paragraph.map(String::as_str).collect();
    let text = paragraph.join(" ");
    let is_text = text.starts_with(|letter: char| letter.is_alphanumeric() || letter == '`');
    let is_list = paragraph
        .iter()
        .any(|line| line.starts_with(['-', '|', '#', '>']));
    let is_code = text.starts_with("```");
    (is_text && !is_list && !is_code).then(|| first_sentence(&text).to_owned())
}

/// The values of an enum; the members of an object or the alternatives of a union where nothing else is said.
fn contents(shape: &Shape, nothing_said: bool) -> Option<String> {
    let values = match shape {
        Shape::StringEnum(values) => some(values.iter().map(|value| code(&value.value))),
        Shape::IntegerEnum(values) => {
            some(values.iter().map(|value| code(&value.value.to_string())))
        }
        Shape::Struct(object) if nothing_said => return members(object),
        Shape::Tagged { variants, .. } | Shape::Union { variants, .. } if nothing_said => {
            some(variants.iter().map(|variant| code(variant.name.as_str())))
        }
        _ => return None,
    };
    (!values.is_empty()).then(|| match &values[..] {
        [only] => format!("Only {only}."),
        values => format!("One of {}.", listed(values)),
    })
}

fn members(object: &Struct) -> Option<String> {
    let members = some(object.fields().map(|field| code(&field.wire)));
    (!members.is_empty()).then(|| format!("An object with {}.", all_of(&members)))
}

/// At most [`MOST`] texts, and how many more there are.
fn some(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    let more = texts.len().saturating_sub(MOST);
    if more > 1 {
        texts.truncate(MOST);
        texts.push(format!("{more} others"));
    }
    texts
}
