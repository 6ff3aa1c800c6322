//! Parameters become arguments and setters.

use crate::document::{self, Value};
use crate::model::{ArgumentName, Docs, Location, Parameter, Style, Type};

use super::draft::{Hint, place};
use super::operation::Template;
use super::{Lowering, describe};

impl<'d, 't> Lowering<'d, 't> {
    /// The inputs of an operation other than its body: path parameters in URL order, then required ones, then the
    /// others. Names are still those of the wire.
    pub(super) fn parameters(
        &mut self,
        path: &'d document::Path<'t>,
        operation: &'d document::Operation<'t>,
        template: &Template,
        hint: &Hint,
    ) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = template
            .names
            .iter()
            .map(|name| self.path_parameter(path, operation, name, hint))
            .collect();
        let mut others: Vec<Parameter> = Vec::new();
        for declared in &operation.parameters {
            let lowered = self.parameter(declared, hint);
            match declared.location {
                document::Location::Path
                    if template.names.iter().any(|name| name == declared.name) => {}
                document::Location::Path => {
                    let message = format!(
                        "path parameter `{}` is not in the template `{}`",
                        declared.name, path.template
                    );
                    self.unsent(
                        &lowered,
                        message,
                        "write the name in braces in the path, or take the parameter away",
                    );
                }
                document::Location::Header if is_governed(declared.name) => {}
                _ => others.push(lowered),
            }
        }
        let (required, optional): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|parameter| parameter.required);
        parameters.extend(required);
        parameters.extend(optional);
        parameters
    }

    fn path_parameter(
        &mut self,
        path: &'d document::Path<'t>,
        operation: &'d document::Operation<'t>,
        name: &str,
        hint: &Hint,
    ) -> Parameter {
        let declared = operation.parameters.iter().find(|parameter| {
            parameter.location == document::Location::Path && parameter.name == name
        });
        if let Some(declared) = declared {
            return self.parameter(declared, hint);
        }
        self.undeclared(path, operation, name);
        Parameter {
            name: ArgumentName(String::new()),
            wire: name.to_owned(),
            location: Location::Path,
            style: Style::Plain,
            ty: Type::String,
            required: true,
            deprecated: false,
            docs: Docs::default(),
            place: place(path.node),
        }
    }

    fn parameter(&mut self, declared: &'d document::Parameter<'t>, hint: &Hint) -> Parameter {
        let hint = match (declared.component, declared.rust_name) {
            (Some(component), _) => Hint::new(component),
            (None, _) => hint.child(declared.name),
        };
        let schema = schema_of(&declared.value);
        let ty = schema.map_or(Type::String, |schema| match self.schema(schema, &hint).ty {
            // A parameter without a type is text: there is nothing else that it could be written as.
            Type::Json if !matches!(declared.value, Value::Content(_)) => Type::String,
            Type::Null => Type::String,
            ty => ty,
        });
        Parameter {
            name: ArgumentName(declared.rust_name.unwrap_or_default().to_owned()),
            wire: declared.name.to_owned(),
            location: location(declared.location),
            style: style(declared),
            ty,
            required: declared.required || declared.location == document::Location::Path,
            deprecated: declared.deprecated,
            docs: describe::parameter_docs(
                declared,
                schema.map(|id| &self.document.schemas[self.follow(id).0]),
            ),
            place: place(declared.node),
        }
    }
}

/// Header parameters that other parts of the description govern (OpenAPI 3.1 §4.8.12.1).
fn is_governed(name: &str) -> bool {
    ["accept", "content-type", "authorization"]
        .iter()
        .any(|governed| name.eq_ignore_ascii_case(governed))
}

fn schema_of(value: &Value<'_>) -> Option<document::SchemaId> {
    match value {
        Value::Schema { schema, .. } => *schema,
        Value::Content(media_type) => media_type.schema,
    }
}

fn location(location: document::Location) -> Location {
    match location {
        document::Location::Path => Location::Path,
        document::Location::Query => Location::Query,
        document::Location::QueryString => Location::QueryString,
        document::Location::Header => Location::Header,
        document::Location::Cookie => Location::Cookie,
    }
}

fn style(declared: &document::Parameter<'_>) -> Style {
    let Value::Schema {
        style,
        explode,
        allow_reserved,
        ..
    } = declared.value
    else {
        return Style::Json;
    };
    let plain = match declared.location {
        document::Location::Path | document::Location::Header => document::Style::Simple,
        _ => document::Style::Form,
    };
    let exploded_by_default = plain == document::Style::Form;
    if style == plain && explode == exploded_by_default && !allow_reserved {
        return Style::Plain;
    }
    let name = match style {
        document::Style::Matrix => "Matrix",
        document::Style::Label => "Label",
        document::Style::Simple => "Simple",
        document::Style::Form | document::Style::Cookie => "Form",
        document::Style::SpaceDelimited => "SpaceDelimited",
        document::Style::PipeDelimited => "PipeDelimited",
        document::Style::TabDelimited => "TabDelimited",
        document::Style::DeepObject => "DeepObject",
    };
    Style::Styled {
        name,
        explode,
        allow_reserved,
    }
}
