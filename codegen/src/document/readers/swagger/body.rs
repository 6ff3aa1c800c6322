//! Parameters in `body` and `formData` as request bodies.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Encoding, MediaType, Property, RequestBody, Style, Version, vocabulary};
use crate::source::Node;

/// What JSON APIs mean when they do not say it.
pub(super) const JSON: &str = "application/json";

const URL_ENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// A parameter that travels in the body.
#[derive(Clone, Copy, Debug)]
pub(in crate::document::readers) struct BodyParameter<'t> {
    node: Node<'t>,
    component: Option<&'t str>,
    /// Its name for a field of a form; `None` for the whole body.
    field: Option<&'t str>,
}

/// Whether the parameter travels in the body. A reference is looked at where it leads.
pub(super) fn is_body(parameter: Node<'_>) -> bool {
    matches!(
        parameter.get("in").and_then(Node::as_str),
        Some("body" | "formData")
    )
}

/// The body parameters of the path, each replaced by one of the operation with the same name, and the operation's
/// others.
pub(super) fn merge<'t>(
    shared: &[BodyParameter<'t>],
    own: Vec<BodyParameter<'t>>,
) -> Vec<BodyParameter<'t>> {
    let is_replaced = |one: &BodyParameter<'t>| own.iter().any(|other| other.field == one.field);
    let mut merged: Vec<BodyParameter<'t>> = shared
        .iter()
        .filter(|one| !is_replaced(one))
        .copied()
        .collect();
    merged.extend(own);
    merged
}

impl<'t> Reader<'t, '_> {
    /// Takes the body parameters out of a list, so that the rest are parameters as OpenAPI 3 has them.
    pub(in crate::document::readers) fn without_bodies(
        &mut self,
        items: Vec<Node<'t>>,
    ) -> Vec<Node<'t>> {
        if self.version != Version::V2_0 {
            return items;
        }
        let items = items.into_iter();
        items
            .filter(|item| {
                !self
                    .body_parameter_at(*item)
                    .is_some_and(|(node, _)| is_body(node))
            })
            .collect()
    }

    fn body_parameter_at(&mut self, item: Node<'t>) -> Option<(Node<'t>, Option<&'t str>)> {
        let target = self.follow(item, "a parameter")?;
        Some((target.node, target.component))
    }

    /// The body parameters among the `parameters` of a path or operation.
    pub(in crate::document::readers) fn swagger_bodies(
        &mut self,
        object: Node<'t>,
    ) -> Vec<BodyParameter<'t>> {
        if self.version != Version::V2_0 {
            return Vec::new();
        }
        let mut bodies = Vec::new();
        for item in self.list(object, "parameters") {
            let found = self
                .body_parameter_at(item)
                .filter(|(node, _)| is_body(*node));
            let Some((node, component)) = found else {
                continue;
            };
            self.check_keywords(node, &vocabulary::PARAMETER);
            let Some(name) = self.required_text(node, "name", "the parameter") else {
                continue;
            };
            let is_field = node.get("in").and_then(Node::as_str) == Some("formData");
            bodies.push(BodyParameter {
                node,
                component,
                field: is_field.then_some(name),
            });
        }
        bodies
    }

    /// The request body that the body parameters of an operation make.
    pub(super) fn swagger_request_body(
        &mut self,
        operation: Node<'t>,
        bodies: &[BodyParameter<'t>],
    ) -> Option<RequestBody<'t>> {
        let mut whole = bodies.iter().filter(|body| body.field.is_none());
        let first = whole.next();
        let rest = bodies
            .iter()
            .find(|body| body.field.is_some())
            .or(whole.next());
        match (first, rest) {
            (Some(first), rest) => {
                if let Some(other) = rest {
                    self.two_bodies(first.node, other.node);
                }
                Some(self.whole_body(operation, *first))
            }
            (None, Some(_)) => Some(self.form_body(operation, bodies)),
            (None, None) => None,
        }
    }

    fn two_bodies(&mut self, first: Node<'t>, other: Node<'t>) {
        let place = |node: Node<'t>| node.get("name").unwrap_or(node).span();
        let message =
            "an operation has one body: a single `body` parameter, or `formData` parameters";
        let clash = Diagnostic::error(codes::SEVERAL_BODIES, place(other), message)
            .secondary(place(first), "this one is used");
        self.report.push(clash);
    }

    fn whole_body(&mut self, operation: Node<'t>, body: BodyParameter<'t>) -> RequestBody<'t> {
        let node = body.node;
        if node.get("schema").is_none() {
            let message = "the body parameter lacks the required `schema`";
            let missing = Diagnostic::warning(codes::MISSING_KEYWORD, node.name_span(), message)
                .label(node.name_span(), "taken as any JSON")
                .pointer(node.pointer());
            self.report.push(missing);
        }
        let schema = node.get("schema").map(|schema| self.schema(schema));
        let mut names = self.media_types_of(operation, "consumes");
        if names.is_empty() {
            names.push(JSON);
        }
        let media_type = |name| MediaType {
            schema,
            ..MediaType::bare(name, node)
        };
        RequestBody {
            node,
            component: body.component,
            description: self.text(node, "description"),
            required: self.flag(node, "required").unwrap_or_default(),
            content: names
                .into_iter()
                .map(|name| Rc::new(media_type(name)))
                .collect(),
            name: self.text(node, "name"),
        }
    }

    fn form_body(&mut self, operation: Node<'t>, fields: &[BodyParameter<'t>]) -> RequestBody<'t> {
        let node = operation.get("parameters").unwrap_or(operation);
        let mut properties = Vec::new();
        let mut required = Vec::new();
        let mut encodings = Vec::new();
        for (field, name) in fields
            .iter()
            .filter_map(|field| Some((field.node, field.field?)))
        {
            properties.push(Property {
                name,
                schema: self.simple_schema(field),
            });
            if self.flag(field, "required") == Some(true) {
                required.push((name, field.get("required").unwrap_or(field)));
            }
            encodings.push((field, name, self.collection_format(field)));
        }
        let is_required = !required.is_empty();
        let schema = self.made_object(node, properties, required);
        let content = self.form_types(operation, fields).into_iter().map(|name| {
            let media_type = MediaType {
                schema: Some(schema),
                encoding: encodings.iter().filter_map(encoding).collect(),
                ..MediaType::bare(name, node)
            };
            Rc::new(media_type)
        });
        RequestBody {
            node,
            component: None,
            description: None,
            required: is_required,
            content: content.collect(),
            name: None,
        }
    }

    /// The form media types that the operation consumes. Files need multipart.
    fn form_types(&mut self, operation: Node<'t>, fields: &[BodyParameter<'t>]) -> Vec<&'t str> {
        let is_file = |field: &BodyParameter<'t>| {
            field.node.get("type").and_then(Node::as_str) == Some("file")
        };
        let has_file = fields.iter().any(is_file);
        let consumed = self.media_types_of(operation, "consumes").into_iter();
        let forms =
            consumed.filter(|name| *name == MULTIPART || (*name == URL_ENCODED && !has_file));
        let mut forms: Vec<&str> = forms.collect();
        if forms.is_empty() {
            forms.push(if has_file { MULTIPART } else { URL_ENCODED });
        }
        forms
    }
}

type Field<'t> = (Node<'t>, &'t str, Option<(Option<Style>, bool)>);

/// How a list in a form is written. Without `collectionFormat` it is separated by commas.
fn encoding<'t>((field, name, format): &Field<'t>) -> Option<Encoding<'t>> {
    if field.get("type").and_then(Node::as_str) != Some("array") {
        return None;
    }
    let (style, explode) = format.unwrap_or((None, false));
    Some(Encoding {
        node: *field,
        property: name,
        content_type: None,
        headers: Vec::new(),
        style: Some(style.unwrap_or(Style::Form)),
        explode: Some(explode),
        allow_reserved: false,
    })
}
