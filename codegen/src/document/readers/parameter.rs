//! Parameters and their lists.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{Location, Parameter, Version};
use crate::source::Node;

use super::memo::Known;
use super::reader::Reader;
use super::value::Place;

/// Each location with the first version that has it.
const LOCATIONS: [(&str, Location, Version); 5] = [
    ("path", Location::Path, Version::V2_0),
    ("query", Location::Query, Version::V2_0),
    ("header", Location::Header, Version::V2_0),
    ("cookie", Location::Cookie, Version::V3_0),
    ("querystring", Location::QueryString, Version::V3_2),
];

impl<'t> Reader<'t, '_> {
    /// The `parameters` of a path or operation. Of two with the same name and location the first
    /// is kept.
    pub(super) fn parameters(&mut self, object: Node<'t>) -> Vec<Parameter<'t>> {
        let mut parameters: Vec<(Node<'t>, Parameter<'t>)> = Vec::new();
        let items = self.list(object, "parameters");
        for item in self.without_bodies(items) {
            let Some(parameter) = self.parameter(item) else {
                continue;
            };
            let twin = parameters.iter().find(|(_, known)| same(known, &parameter));
            match twin.map(|(place, _)| *place) {
                Some(first) => self.duplicate_parameter(&parameter, item, first),
                None => parameters.push((item, parameter)),
            }
        }
        parameters
            .into_iter()
            .map(|(_, parameter)| parameter)
            .collect()
    }

    fn duplicate_parameter(
        &mut self,
        parameter: &Parameter<'t>,
        second: Node<'t>,
        first: Node<'t>,
    ) {
        let message = format!("parameter `{}` is listed twice", parameter.name);
        let place = |item: Node<'t>| {
            let value = item.get("name").or_else(|| item.get("$ref"));
            value.unwrap_or(item).span()
        };
        let twice = Diagnostic::error(codes::DUPLICATE_PARAMETER, place(second), message)
            .secondary(place(first), "first listed here")
            .help("a parameter is identified by its name and location; remove one of them");
        self.report.push(twice);
    }

    /// A parameter, its `$ref` followed.
    pub(super) fn parameter(&mut self, value: Node<'t>) -> Option<Parameter<'t>> {
        let target = self.follow(value, "a parameter")?;
        let parameter = self.parameter_at(target.node)?;
        Some(Parameter {
            component: target.component,
            description: self.said_here(value).or(parameter.description),
            ..parameter
        })
    }

    fn parameter_at(&mut self, node: Node<'t>) -> Option<Parameter<'t>> {
        match self.parameters.begin(node, "") {
            Known::Done(known) => return known,
            Known::Begun => return None,
            Known::New => {}
        }
        let parameter = self.read_parameter(node);
        self.parameters.finish(node, "", parameter)
    }

    fn read_parameter(&mut self, node: Node<'t>) -> Option<Parameter<'t>> {
        self.check_keywords(node, &vocabulary::PARAMETER);
        let name = self.required_text(node, "name", "the parameter");
        let location = self.location(node);
        let (name, location) = (name?, location?);
        self.empty_value_fits(node, location);
        Some(Parameter {
            node,
            component: None,
            name,
            location,
            required: self.required(node, location),
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated").unwrap_or_default(),
            allow_empty_value: self.flag(node, "allowEmptyValue").unwrap_or_default(),
            value: self.value(node, Place::Parameter(location)),
            examples: self.parameter_examples(node),
            rust_name: node.get("x-rust-name").and_then(|name| self.text_of(name)),
        })
    }

    fn parameter_examples(&mut self, node: Node<'t>) -> Vec<crate::document::Example<'t>> {
        match self.version {
            Version::V2_0 => Vec::new(),
            _ => self.examples(node),
        }
    }

    fn location(&mut self, node: Node<'t>) -> Option<Location> {
        let written = self.required_text(node, "in", "the parameter")?;
        let known = LOCATIONS.iter().find(|(name, ..)| *name == written);
        match (known, written) {
            (Some((_, location, since)), _) => {
                self.newer_location(node, written, *since);
                Some(*location)
            }
            (None, "body" | "formData") => {
                self.body_parameter(node, written);
                None
            }
            (None, _) => {
                let version = self.version;
                let present = LOCATIONS.iter().filter(|(.., since)| *since <= version);
                self.unknown_word(node, "in", written, present.map(|(name, ..)| *name));
                None
            }
        }
    }

    fn newer_location(&mut self, node: Node<'t>, written: &str, since: Version) {
        if self.version < since {
            let place = node.get("in").unwrap_or(node).span();
            let message = format!(
                "`in: {written}` came with {since}, this is {}",
                self.version
            );
            let newer = Diagnostic::warning(codes::OTHER_VERSION, place, message);
            self.report.push_repeated("parameter", written, newer);
        }
    }

    fn body_parameter(&mut self, node: Node<'t>, written: &str) {
        let place = node.get("in").unwrap_or(node).span();
        let message = format!("`in: {written}` belongs to Swagger 2.0");
        let wrong = Diagnostic::error(codes::UNKNOWN_WORD, place, message)
            .help("describe the body under `requestBody` of the operation");
        self.report.push(wrong);
    }

    /// Whether the parameter must be sent. A path without one of its parts is another path, so
    /// those are always required.
    fn required(&mut self, node: Node<'t>, location: Location) -> bool {
        let required = self.flag(node, "required");
        if location != Location::Path {
            return required.unwrap_or_default();
        }
        if required != Some(true) {
            let place = node
                .get("required")
                .map_or_else(|| name_span(node), |value| value.span());
            let warning = Diagnostic::warning(
                codes::PATH_PARAMETER_REQUIRED,
                place,
                "a path parameter needs `required: true`",
            );
            self.report.push(warning.help("it is read as required"));
        }
        true
    }
}

fn name_span(node: Node<'_>) -> crate::source::Span {
    node.get("name").unwrap_or(node).span()
}

/// Whether two parameters are the same one. Header names know no case (RFC 9110, section 5.1).
pub(super) fn same(left: &Parameter<'_>, right: &Parameter<'_>) -> bool {
    left.location == right.location
        && match left.location {
            Location::Header => left.name.eq_ignore_ascii_case(right.name),
            _ => left.name == right.name,
        }
}

/// The path's parameters, each replaced in place by the operation's own of the same name and
/// location, then the rest of the operation's own.
pub(super) fn merge<'t>(shared: &[Parameter<'t>], own: Vec<Parameter<'t>>) -> Vec<Parameter<'t>> {
    let mut merged = shared.to_vec();
    for parameter in own {
        match merged.iter_mut().find(|known| same(known, &parameter)) {
            Some(known) => *known = parameter,
            None => merged.push(parameter),
        }
    }
    merged
}
