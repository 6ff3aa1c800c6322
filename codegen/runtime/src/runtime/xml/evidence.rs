//! Which alternative of a union a value is.
//!
//! Each alternative is scored by how much of the value it explains. The best one is taken, and the first of equal ones.
//! Unions may hold each other, so the number of alternatives examined is limited.

use std::cell::Cell;

use super::document::Element;
use super::forms::{Form, Member, NodeForm, Shape, Table, Value, Variant};
use super::json::Json;
use super::scalar::number;

/// How deep unions are looked into.
const DEPTH: usize = 4;
/// How many alternatives are looked at for one document.
const LOOKS: u32 = 1_000_000;

/// Looks at values in the light of a table.
pub(super) struct Evidence {
    pub(super) table: &'static Table,
    looks_left: Cell<u32>,
    /// A type that the table does not have, which is a mistake of the generator.
    unknown: Cell<Option<&'static str>>,
}

impl Evidence {
    pub(super) fn new(table: &'static Table) -> Self {
        Self {
            table,
            looks_left: Cell::new(LOOKS),
            unknown: Cell::new(None),
        }
    }

    pub(super) fn form(&self, label: &'static str) -> Option<&'static Form> {
        let form = self.table.form(label);
        if form.is_none() {
            self.unknown.set(Some(label));
        }
        form
    }

    /// The error about a type that is missing from the table: no value of such a type can be matched.
    pub(super) fn problem(&self) -> Option<String> {
        let label = self.unknown.get()?;
        Some(format!("the table of XML has no type `{label}`"))
    }

    /// The alternative that an element is.
    pub(super) fn of_element(
        &self,
        tag: Option<&str>,
        variants: &'static [Variant],
        element: &Element,
    ) -> Option<&'static Variant> {
        let told = tag.and_then(|tag| tag_text(tag, element));
        let told = told.and_then(|text| by_tag(variants, &text));
        told.or_else(|| best(variants, |value| self.element(value, element, DEPTH)))
    }

    /// The alternative that a JSON value is.
    pub(super) fn of_json(
        &self,
        tag: Option<&str>,
        variants: &'static [Variant],
        json: &Json<'_>,
    ) -> Option<&'static Variant> {
        let told = tag.and_then(|tag| json.get(tag)).and_then(Json::text);
        let told = told.and_then(|text| by_tag(variants, text));
        told.or_else(|| best(variants, |value| self.json(value, json, DEPTH)))
    }

    fn may_look(&self) -> bool {
        let left = self.looks_left.get();
        self.looks_left.set(left.saturating_sub(1));
        left > 0
    }

    /// How well a content explains an element, 0 for not at all.
    fn element(&self, value: &'static Value, element: &Element, depth: usize) -> usize {
        if !self.may_look() {
            return 0;
        }
        let is_leaf = element.attributes.is_empty() && element.children().next().is_none();
        match value {
            Value::Named(label) => match self.form(label) {
                Some(form) => self.form_of_element(form, element, depth),
                None => 0,
            },
            Value::Any => 1,
            Value::List(item) => children_like(&item.0, element),
            Value::Tuple(items) => items
                .iter()
                .map(|item| children_like(&item.0, element))
                .sum(),
            Value::Map(_) => usize::from(!is_leaf),
            Value::Null => 4 * usize::from(element.is_nil),
            _ if !is_leaf => 0,
            Value::Number => 3 * usize::from(number(element.text().trim()).is_some()),
            Value::Bool => 3 * usize::from(matches!(element.text().trim(), "true" | "false")),
            _ => 2,
        }
    }

    fn form_of_element(&self, form: &'static Form, element: &Element, depth: usize) -> usize {
        let is_named = form
            .name
            .as_ref()
            .is_some_and(|name| name.fit(&element.name) > 0);
        let own = match &form.shape {
            Shape::Object { members, .. } => self.object_of_element(members, element),
            Shape::Union { variants, .. } if depth > 0 => {
                let scores = variants.iter();
                let scores = scores.map(|variant| self.element(&variant.value, element, depth - 1));
                scores.max().unwrap_or_default()
            }
            Shape::Union { .. } => 1,
            Shape::Value(value) if depth > 0 => self.element(value, element, depth - 1),
            Shape::Value(_) => 1,
        };
        match own {
            0 => 0,
            _ => own + 3 * usize::from(is_named),
        }
    }

    /// An object explains its members. A required member that is missing speaks against it, and so does a constant with
    /// another value.
    fn object_of_element(&self, members: &[Member], element: &Element) -> usize {
        let mut score = 1;
        for member in members {
            let found = member_text(member, element);
            let is_list = matches!(member.value, Value::List(_) | Value::Tuple(_));
            match (&found, &member.constant) {
                (None, _) if member.required && !is_list => return 0,
                (Some(text), Some(constant)) if text.trim() != constant => return 0,
                (Some(_), constant) => score += 2 + usize::from(constant.is_some()),
                (None, _) => {}
            }
        }
        score
    }

    /// How well a content explains a JSON value, 0 for not at all.
    fn json(&self, value: &'static Value, json: &Json<'_>, depth: usize) -> usize {
        if !self.may_look() {
            return 0;
        }
        match (value, json) {
            (Value::Named(label), _) => match self.form(label) {
                Some(form) => self.form_of_json(form, json, depth),
                None => 0,
            },
            (Value::Any, _) => 1,
            (Value::List(_), Json::Array(_)) => 2,
            (Value::Tuple(of), Json::Array(items)) => 3 * usize::from(of.len() == items.len()),
            (Value::Map(_), Json::Object(_)) => 1,
            (Value::Number, Json::Number(_)) => 3,
            (Value::Bool, Json::Bool(_)) => 3,
            (Value::Null, Json::Null) => 3,
            (Value::Text | Value::Word | Value::Token | Value::Base64, Json::String(_)) => 3,
            _ => 0,
        }
    }

    fn form_of_json(&self, form: &'static Form, json: &Json<'_>, depth: usize) -> usize {
        match &form.shape {
            Shape::Object { members, .. } => object_of_json(members, json),
            Shape::Union { variants, .. } if depth > 0 => {
                let scores = variants.iter();
                let scores = scores.map(|variant| self.json(&variant.value, json, depth - 1));
                scores.max().unwrap_or_default()
            }
            Shape::Value(value) if depth > 0 => self.json(value, json, depth - 1),
            Shape::Union { .. } | Shape::Value(_) => 1,
        }
    }
}

fn object_of_json(members: &[Member], json: &Json<'_>) -> usize {
    let Json::Object(found) = json else { return 0 };
    let mut score = 1;
    for member in members {
        let value = found.iter().find(|(key, _)| *key == member.key);
        let value = value.map(|(_, value)| value);
        match (value, &member.constant) {
            (None, _) if member.required => return 0,
            (Some(value), Some(constant)) if value.text() != Some(constant) => return 0,
            (Some(_), constant) => score += 2 + usize::from(constant.is_some()),
            (None, _) => {}
        }
    }
    score
}

fn by_tag(variants: &'static [Variant], text: &str) -> Option<&'static Variant> {
    variants
        .iter()
        .find(|variant| variant.tags.iter().any(|tag| tag == text))
}

fn best(
    variants: &'static [Variant],
    score: impl Fn(&'static Value) -> usize,
) -> Option<&'static Variant> {
    let mut best: Option<(usize, &Variant)> = None;
    for variant in variants {
        let score = score(&variant.value);
        if best.is_none_or(|(known, _)| score > known) {
            best = Some((score, variant));
        }
    }
    best.map(|(_, variant)| variant)
}

/// The text of the member that tells alternatives apart.
pub(super) fn tag_text(tag: &str, element: &Element) -> Option<String> {
    let attribute = element
        .attributes
        .iter()
        .find(|(name, _)| name.local == tag);
    let child = || element.children().find(|child| child.name.local == tag);
    match attribute {
        Some((_, text)) => Some(text.clone()),
        None => child().map(|child| child.text().trim().to_owned()),
    }
}

/// The text of a member, if it is there.
fn member_text(member: &Member, element: &Element) -> Option<String> {
    match &member.node {
        NodeForm::Element(name) => {
            let mut children = element.children().filter(|child| name.fit(&child.name) > 0);
            children.next().map(Element::text)
        }
        NodeForm::Attribute(name) => element.attribute(name).map(str::to_owned),
        NodeForm::Text | NodeForm::Cdata => Some(element.text()).filter(|text| !text.is_empty()),
        NodeForm::Inline => {
            let is_there = match &member.value {
                Value::List(item) => children_like(&item.0, element) > 0,
                _ => true,
            };
            is_there.then(String::new)
        }
    }
}

fn children_like(node: &NodeForm, element: &Element) -> usize {
    match node {
        NodeForm::Element(name) => {
            let children = element.children();
            children.filter(|child| name.fit(&child.name) > 0).count()
        }
        _ => 0,
    }
}
