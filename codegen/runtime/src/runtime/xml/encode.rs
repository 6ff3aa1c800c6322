//! The JSON of a value becomes a document.

use super::document::{Element, Name, Node};
use super::evidence::Evidence;
use super::forms::{Member, NodeForm, Root, Shape, Value};
use super::json::Json;
use super::write::write;

/// How many types may stand for the same element, one within the other.
const DEPTH: usize = 16;

/// The XML text of a JSON text.
pub(super) fn encode(json: &[u8], root: Root) -> Result<String, String> {
    let json = Json::parse(json)?;
    let (name, _, value) = root.parts();
    let encoder = Encoder {
        evidence: Evidence::new(root.table()),
    };
    let name = match name {
        Some(name) => name,
        None => encoder
            .own_name(&value, &json, DEPTH)
            .ok_or("its root element has no name")?,
    };
    let mut element = Element::new(name);
    encoder.fill(&mut element, &value, &json, DEPTH)?;
    if let Some(problem) = encoder.evidence.problem() {
        return Err(problem);
    }
    write(&element)
}

struct Encoder {
    evidence: Evidence,
}

impl Encoder {
    /// The name that a value has of its own: that of its type.
    fn own_name(&self, value: &Value, json: &Json<'_>, depth: usize) -> Option<Name> {
        let Value::Named(label) = value else {
            return None;
        };
        let form = self.evidence.form(label)?;
        let inner = match &form.shape {
            Shape::Union { tag, variants } if depth > 0 => {
                let variant = self.evidence.of_json(tag.as_deref(), variants, json)?;
                self.own_name(&variant.value, json, depth - 1)
            }
            _ => None,
        };
        inner.or_else(|| form.name.clone())
    }

    /// Adds the nodes of a value to the element around it.
    fn add(
        &self,
        parent: &mut Element,
        node: &NodeForm,
        value: &Value,
        json: &Json<'_>,
        depth: usize,
    ) -> Result<(), String> {
        match (node, json) {
            (NodeForm::Element(_), Json::Array(items)) if matches!(value, Value::Any) => items
                .iter()
                .try_for_each(|item| self.add(parent, node, value, item, depth)),
            (NodeForm::Element(name), _) => {
                let mut element = Element::new(name.clone());
                self.fill(&mut element, value, json, DEPTH)?;
                parent.nodes.push(Node::Element(element));
                Ok(())
            }
            (_, Json::Null) => Ok(()),
            (NodeForm::Attribute(name), _) => {
                parent.attributes.push((name.clone(), attribute(json)?));
                Ok(())
            }
            (NodeForm::Text, _) => {
                parent.push_text(single(json)?);
                Ok(())
            }
            (NodeForm::Cdata, _) => {
                parent.nodes.push(Node::Cdata(single(json)?.to_owned()));
                Ok(())
            }
            (NodeForm::Inline, _) if depth > 0 => self.fill(parent, value, json, depth - 1),
            (NodeForm::Inline, _) => Err("it holds itself without an element".to_owned()),
        }
    }

    /// Puts the content of a value into its element.
    fn fill(
        &self,
        element: &mut Element,
        value: &Value,
        json: &Json<'_>,
        depth: usize,
    ) -> Result<(), String> {
        if matches!(json, Json::Null) {
            element.is_nil = true;
            return Ok(());
        }
        if let Some(text) = json.text() {
            element.push_text(text);
            return Ok(());
        }
        match (value, json) {
            (Value::List(item), Json::Array(items)) => items
                .iter()
                .try_for_each(|json| self.add(element, &item.0, &item.1, json, depth)),
            (Value::Tuple(positions), Json::Array(items)) => {
                let mut pairs = positions.iter().zip(items);
                pairs.try_for_each(|((node, value), json)| {
                    self.add(element, node, value, json, depth)
                })
            }
            (Value::Map(value), Json::Object(members)) => members
                .iter()
                .try_for_each(|(key, json)| self.named_by_key(element, key, value, json)),
            (Value::Named(label), _) if depth > 0 => self.named(element, label, json, depth - 1),
            _ => self.any(element, json),
        }
    }

    fn named(
        &self,
        element: &mut Element,
        label: &'static str,
        json: &Json<'_>,
        depth: usize,
    ) -> Result<(), String> {
        let form = self.evidence.form(label);
        match (form.map(|form| &form.shape), json) {
            (Some(Shape::Object { members, rest }), Json::Object(values)) => {
                for member in members {
                    if let Some(json) = json.get(&member.key) {
                        self.add(element, &member.node, &member.value, json, depth)?;
                    }
                }
                let rest = rest.as_ref().unwrap_or(&Value::Any);
                let is_known = |key: &str| members.iter().any(|member| is_called(member, key));
                let mut left = values.iter().filter(|(key, _)| !is_known(key));
                left.try_for_each(|(key, json)| self.named_by_key(element, key, rest, json))
            }
            (Some(Shape::Union { tag, variants }), _) => {
                match self.evidence.of_json(tag.as_deref(), variants, json) {
                    Some(variant) => self.fill(element, &variant.value, json, depth),
                    None => self.any(element, json),
                }
            }
            (Some(Shape::Value(value)), _) => self.fill(element, value, json, depth),
            _ => self.any(element, json),
        }
    }

    /// Adds a member that the description does not name: an element called by its key.
    fn named_by_key(
        &self,
        parent: &mut Element,
        key: &str,
        value: &Value,
        json: &Json<'_>,
    ) -> Result<(), String> {
        if key == "#text" {
            parent.push_text(single(json)?);
            return Ok(());
        }
        if !is_name(key) {
            return Err(format!("no element can be called `{key}`"));
        }
        let node = NodeForm::Element(Name::local(key));
        self.add(parent, &node, value, json, DEPTH)
    }

    fn any(&self, element: &mut Element, json: &Json<'_>) -> Result<(), String> {
        match json {
            Json::Object(members) => members
                .iter()
                .try_for_each(|(key, json)| self.named_by_key(element, key, &Value::Any, json)),
            Json::Array(items) => items
                .iter()
                .try_for_each(|json| self.named_by_key(element, "item", &Value::Any, json)),
            Json::Null => {
                element.is_nil = true;
                Ok(())
            }
            single => {
                element.push_text(single.text().unwrap_or_default());
                Ok(())
            }
        }
    }
}

fn is_called(member: &Member, key: &str) -> bool {
    member.key == key
}

/// The text of an attribute: that of a list has a space between the items.
fn attribute(json: &Json<'_>) -> Result<String, String> {
    match json {
        Json::Array(items) => {
            let texts: Result<Vec<&str>, String> = items.iter().map(single).collect();
            Ok(texts?.join(" "))
        }
        json => single(json).map(str::to_owned),
    }
}

fn single<'j>(json: &'j Json<'_>) -> Result<&'j str, String> {
    let text = json.text();
    text.ok_or_else(|| "an attribute or a text holds more than one value".to_owned())
}

/// Whether a text is a name without a colon (Namespaces in XML 1.0, section 3), or one with a prefix
/// that needs no declaration.
fn is_name(text: &str) -> bool {
    let text = text.strip_prefix("xml:").unwrap_or(text);
    let mut characters = text.chars();
    let starts = |c: char| c.is_alphabetic() || c == '_';
    characters.next().is_some_and(starts)
        && characters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
