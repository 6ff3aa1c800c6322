//! A document becomes the JSON that its type reads.

use super::document::{Element, Name, Node};
use super::evidence::{Evidence, tag_text};
use super::forms::{Form, Member, NodeForm, Root, Shape, Value};
use super::parse::parse;
use super::scalar::{is_space, json};
use crate::runtime::json::to_string;
use crate::runtime::response::Mismatch;

/// How many types may stand for the same element, one within the other.
const DEPTH: usize = 16;
/// How deep the names of objects without an element are looked into.
const INLINE_DEPTH: usize = 4;

/// The JSON text of a body.
pub(super) fn decode(body: &[u8], root: Root) -> Result<String, Mismatch> {
    let element = parse(body)?;
    let (name, is_strict, value) = root.parts();
    if let Some(name) = name.filter(|name| is_strict && name.fit(&element.name) == 0) {
        let (wanted, found) = (name.local, &element.name.local);
        return Err(Mismatch {
            path: "".into(),
            message: format!("expected the element `{wanted}`, found `{found}`").into(),
        });
    }
    let mut decoder = Decoder {
        evidence: Evidence::new(root.table()),
        out: String::with_capacity(body.len()),
    };
    decoder.value(&element, &value, DEPTH);
    match decoder.evidence.problem() {
        None => Ok(decoder.out),
        Some(problem) => Err(Mismatch {
            path: "".into(),
            message: problem.into(),
        }),
    }
}

struct Decoder {
    evidence: Evidence,
    out: String,
}

impl Decoder {
    /// Writes the value that an element holds. `depth` says how many more types may stand for it.
    fn value(&mut self, element: &Element, value: &Value, depth: usize) {
        if element.is_nil {
            return self.out.push_str("null");
        }
        match value {
            Value::Any => self.any(element),
            Value::List(item) => self.list(&items(element, &item.0), &item.1),
            Value::Tuple(positions) => self.tuple(element, positions),
            Value::Map(value) => {
                self.out.push('{');
                self.members_left(&element.children().collect::<Vec<_>>(), &[], value);
                self.out.push('}');
            }
            Value::Named(label) => self.named(element, label, depth),
            single => self.out.push_str(&json(&element.text(), single)),
        }
    }

    fn named(&mut self, element: &Element, label: &'static str, depth: usize) {
        let Some(form) = self.evidence.form(label).filter(|_| depth > 0) else {
            return self.any(element);
        };
        match &form.shape {
            Shape::Object { members, rest } => {
                self.object(element, members, rest.as_ref(), None, depth - 1);
            }
            Shape::Union { tag, variants } => {
                let tag = tag.as_deref();
                match self.evidence.of_element(tag, variants, element) {
                    Some(variant) => self.variant(element, tag, &variant.value, depth - 1),
                    None => self.any(element),
                }
            }
            Shape::Value(value) => self.value(element, value, depth - 1),
        }
    }

    /// Writes an alternative. The member that tells it need not be one of its own members.
    fn variant(&mut self, element: &Element, tag: Option<&str>, value: &Value, depth: usize) {
        let form = match value {
            Value::Named(label) => self.evidence.form(label),
            _ => None,
        };
        match form.map(|form| &form.shape) {
            Some(Shape::Object { members, rest }) if depth > 0 => {
                self.object(element, members, rest.as_ref(), tag, depth - 1);
            }
            _ => self.value(element, value, depth),
        }
    }

    fn object(
        &mut self,
        element: &Element,
        members: &[Member],
        rest: Option<&Value>,
        tag: Option<&str>,
        depth: usize,
    ) {
        self.out.push('{');
        let children: Vec<(Option<usize>, &Element)> = element
            .children()
            .map(|child| (self.owner(members, child), child))
            .collect();
        for (index, member) in members.iter().enumerate() {
            let own = children.iter().filter(|(owner, _)| *owner == Some(index));
            let own: Vec<&Element> = own.map(|(_, child)| *child).collect();
            self.member(element, &own, member, depth);
        }
        let is_left = |(owner, _): &&(Option<usize>, &Element)| owner.is_none();
        let left: Vec<&Element> = children
            .iter()
            .filter(is_left)
            .map(|(_, child)| *child)
            .collect();
        if let Some(rest) = rest {
            let attributes = attributes_left(element, members);
            self.members_left(&left, &attributes, rest);
        } else if let Some(tag) = tag.filter(|tag| members.iter().all(|member| member.key != *tag))
            && let Some(text) = tag_text(tag, element)
        {
            self.key(tag);
            self.out.push_str(&to_string(text.as_str()));
        }
        self.out.push('}');
    }

    /// The member that an element belongs to: the one whose name fits best. Members of the object itself are preferred
    /// to members of a nested object that has no element of its own.
    fn owner(&self, members: &[Member], child: &Element) -> Option<usize> {
        let mut best: Option<(u8, bool, usize)> = None;
        for (index, member) in members.iter().enumerate() {
            let fit = self.fit(member, &child.name, INLINE_DEPTH);
            let is_own = !matches!(member.node, NodeForm::Inline);
            let known = best.map_or((0, true), |(fit, is_own, _)| (fit, is_own));
            if (fit, is_own) > known {
                best = Some((fit, is_own, index));
            }
        }
        best.map(|(_, _, index)| index)
    }

    /// How well the name of an element fits a member.
    fn fit(&self, member: &Member, name: &Name, depth: usize) -> u8 {
        match (&member.node, &member.value) {
            (NodeForm::Element(_), value) => self.fit_node(&member.node, value, name),
            (NodeForm::Inline, value) => self.fit_inline(value, name, depth),
            _ => 0,
        }
    }

    /// An element may also be called as its type is, which descriptions leave open.
    fn fit_node(&self, node: &NodeForm, value: &Value, name: &Name) -> u8 {
        let NodeForm::Element(own) = node else {
            return 0;
        };
        let form = match value {
            Value::Named(label) => self.evidence.form(label),
            _ => None,
        };
        let type_name = form.and_then(|form| form.name.as_ref());
        let is_of_type = type_name.is_some_and(|type_name| type_name.fit(name) > 0);
        own.fit(name).max(u8::from(is_of_type))
    }

    fn fit_inline(&self, value: &Value, name: &Name, depth: usize) -> u8 {
        match value {
            Value::List(item) => self.fit_node(&item.0, &item.1, name),
            Value::Tuple(items) => {
                let fits = items.iter();
                let fits = fits.map(|(node, value)| self.fit_node(node, value, name));
                fits.max().unwrap_or_default()
            }
            Value::Map(_) | Value::Any => 1,
            Value::Named(label) if depth > 0 => match self.evidence.form(label) {
                Some(form) => self.fit_form(form, name, depth - 1),
                None => 0,
            },
            _ => 0,
        }
    }

    fn fit_form(&self, form: &Form, name: &Name, depth: usize) -> u8 {
        match &form.shape {
            Shape::Object { members, .. } => {
                let fits = members.iter().map(|member| self.fit(member, name, depth));
                fits.max().unwrap_or_default()
            }
            // Unions may hold each other, so each look into one goes half as deep.
            Shape::Union { variants, .. } => {
                let fits = variants.iter();
                let fits = fits.map(|variant| self.fit_inline(&variant.value, name, depth / 2));
                fits.max().unwrap_or_default()
            }
            Shape::Value(value) => self.fit_inline(value, name, depth),
        }
    }

    /// Writes a member, of which `own` are the elements, if it is there.
    fn member(&mut self, element: &Element, own: &[&Element], member: &Member, depth: usize) {
        match &member.node {
            NodeForm::Element(_) => self.element_member(own, member),
            NodeForm::Attribute(name) => {
                if let Some(text) = element.attribute(name) {
                    self.key(&member.key);
                    self.attribute(text, &member.value);
                }
            }
            NodeForm::Text | NodeForm::Cdata => {
                let text = element.text();
                if member.required || !text.is_empty() {
                    self.key(&member.key);
                    self.single(&text, &member.value);
                }
            }
            NodeForm::Inline => self.inline_member(element, own, member, depth),
        }
    }

    /// Of an element that comes twice the last one counts, as in JSON.
    fn element_member(&mut self, own: &[&Element], member: &Member) {
        match (own, &member.value) {
            ([], Value::List(_)) if member.required => {
                self.key(&member.key);
                self.out.push_str("[]");
            }
            ([_, _, ..], Value::Any) => {
                self.key(&member.key);
                self.list(own, &member.value);
            }
            ([.., last], value) => {
                self.key(&member.key);
                self.value(last, value, DEPTH);
            }
            ([], _) => {}
        }
    }

    fn inline_member(
        &mut self,
        element: &Element,
        own: &[&Element],
        member: &Member,
        depth: usize,
    ) {
        let is_bare = own.is_empty() && element.attributes.is_empty() && element.text().is_empty();
        let is_list = matches!(member.value, Value::List(_));
        if !member.required && (is_bare || is_list && own.is_empty()) {
            return;
        }
        self.key(&member.key);
        match &member.value {
            Value::List(item) => self.list(own, &item.1),
            Value::Map(value) => {
                self.out.push('{');
                self.members_left(own, &[], value);
                self.out.push('}');
            }
            value if depth > 0 => self.value(element, value, depth - 1),
            _ => self.out.push_str("null"),
        }
    }

    fn list(&mut self, items: &[&Element], value: &Value) {
        self.out.push('[');
        for item in items {
            self.comma();
            self.value(item, value, DEPTH);
        }
        self.out.push(']');
    }

    /// Writes the nodes of an element by position. What is out of place is passed over.
    fn tuple(&mut self, element: &Element, positions: &[(NodeForm, Value)]) {
        self.out.push('[');
        let mut nodes = element.nodes.iter();
        for (form, value) in positions {
            let found = nodes.clone().position(|node| is_at(form, node));
            self.comma();
            match found.and_then(|at| nodes.nth(at)) {
                Some(Node::Element(child)) => self.value(child, value, DEPTH),
                Some(Node::Text(text) | Node::Cdata(text)) => self.single(text, value),
                None => self.out.push_str("null"),
            }
        }
        self.out.push(']');
    }

    /// Writes what no member takes. Elements of one name are a list if there are several of them.
    fn members_left(&mut self, children: &[&Element], attributes: &[(&Name, &str)], value: &Value) {
        for (name, text) in attributes {
            self.key(&name.local);
            self.attribute(text, value);
        }
        let mut groups: Vec<(&str, Vec<&Element>)> = Vec::new();
        for child in children {
            match groups
                .iter_mut()
                .find(|(name, _)| *name == child.name.local)
            {
                Some((_, group)) => group.push(child),
                None => groups.push((&child.name.local, vec![child])),
            }
        }
        for (name, group) in groups {
            self.key(name);
            match (&group[..], value) {
                ([_, _, ..], Value::Any) => self.list(&group, value),
                ([.., last], _) => self.value(last, value, DEPTH),
                ([], _) => self.out.push_str("null"),
            }
        }
    }

    /// Writes an element of which nothing is known: text, or an object of its attributes and
    /// elements, with `#text` for text beside them.
    fn any(&mut self, element: &Element) {
        if element.is_nil {
            return self.out.push_str("null");
        }
        let children: Vec<&Element> = element.children().collect();
        let text = element.text();
        if children.is_empty() && element.attributes.is_empty() {
            return self.out.push_str(&to_string(text.as_str()));
        }
        let attributes: Vec<(&Name, &str)> = element
            .attributes
            .iter()
            .map(|(name, text)| (name, text.as_str()))
            .collect();
        self.out.push('{');
        self.members_left(&children, &attributes, &Value::Any);
        if !text.trim().is_empty() {
            self.key("#text");
            self.out.push_str(&to_string(text.as_str()));
        }
        self.out.push('}');
    }

    /// Writes the value of an attribute; that of a list has white space between the items.
    fn attribute(&mut self, text: &str, value: &Value) {
        let Value::List(item) = value else {
            return self.single(text, value);
        };
        self.out.push('[');
        for part in text.split(is_space).filter(|part| !part.is_empty()) {
            self.comma();
            self.single(part, &item.1);
        }
        self.out.push(']');
    }

    /// Writes a text as a value without elements.
    fn single(&mut self, text: &str, value: &Value) {
        match value {
            Value::Named(_) => {
                let mut element = Element::default();
                element.push_text(text);
                self.value(&element, value, DEPTH);
            }
            value => self.out.push_str(&json(text, value)),
        }
    }

    fn key(&mut self, key: &str) {
        self.comma();
        self.out.push_str(&to_string(key));
        self.out.push(':');
    }

    fn comma(&mut self) {
        if !self.out.ends_with(['{', '[']) && !self.out.is_empty() {
            self.out.push(',');
        }
    }
}

/// The items in an element: those of the right name or, where there is none, whatever there is.
fn items<'e>(element: &'e Element, node: &NodeForm) -> Vec<&'e Element> {
    let children: Vec<&Element> = element.children().collect();
    let NodeForm::Element(name) = node else {
        return children;
    };
    let named = children.iter().copied();
    let named: Vec<&Element> = named.filter(|child| name.fit(&child.name) > 0).collect();
    if named.is_empty() { children } else { named }
}

fn is_at(form: &NodeForm, node: &Node) -> bool {
    match (form, node) {
        (NodeForm::Element(name), Node::Element(child)) => name.fit(&child.name) > 0,
        (NodeForm::Text, Node::Text(_)) | (NodeForm::Cdata, Node::Cdata(_)) => true,
        _ => false,
    }
}

fn attributes_left<'e>(element: &'e Element, members: &[Member]) -> Vec<(&'e Name, &'e str)> {
    let is_left = |name: &Name| {
        !members.iter().any(|member| match &member.node {
            NodeForm::Attribute(own) => own.fit(name) > 0,
            _ => false,
        })
    };
    let attributes = element.attributes.iter();
    let left = attributes.filter(|(name, _)| is_left(name));
    left.map(|(name, text)| (name, text.as_str())).collect()
}
