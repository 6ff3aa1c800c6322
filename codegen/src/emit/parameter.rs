//! Parameters: as calls in the method of the client, as setters in the table of the request.

use super::chain::Call;
use super::scope::Scope;
use super::text::literal;
use super::ty::{self, Passing};
use crate::model::{Location, Parameter, ParameterStyle, Style};

/// The call that puts a required parameter into the request.
pub(super) fn call(parameter: &Parameter) -> Call {
    let value = match ty::passing(ty::unboxed(&parameter.ty)) {
        Passing::Value => format!("&{}", parameter.name),
        Passing::Reference => parameter.name.to_string(),
    };
    let style = style(parameter).map(|style| format!("Style::{style}"));
    let arguments = [Some(literal(&parameter.wire)), style, Some(value)];
    Call::new(method(parameter), arguments.into_iter().flatten())
}

/// The row of an optional parameter: `query limit: i64 = "limit"`.
pub(super) fn setter(scope: &Scope<'_>, parameter: &Parameter) -> String {
    let ty = ty::ty(scope, ty::unboxed(&parameter.ty));
    let wire = literal(&parameter.wire);
    let style = style(parameter)
        .map(|style| format!(" as {style}"))
        .unwrap_or_default();
    format!(
        "{} {}: {ty} = {wire}{style}",
        method(parameter),
        parameter.name
    )
}

/// Whether a parameter is written in another style than that of its location.
pub(super) fn is_styled(parameter: &Parameter) -> bool {
    style(parameter).is_some()
}

fn method(parameter: &Parameter) -> &'static str {
    let reserved = matches!(parameter.style, ParameterStyle::Reserved(_));
    match (parameter.location, is_styled(parameter)) {
        (Location::Path, false) => "path",
        (Location::Path, true) if reserved => "path_reserved",
        (Location::Path, true) => "path_styled",
        (Location::Query, false) => "query",
        (Location::Query, true) if reserved => "query_reserved",
        (Location::Query, true) => "query_styled",
        (Location::QueryString, false) => "query_string",
        (Location::QueryString, true) => "query_string_styled",
        (Location::Header, false) => "header",
        (Location::Header, true) => "header_styled",
        (Location::Cookie, false) => "cookie",
        (Location::Cookie, true) => "cookie_styled",
    }
}

/// The style of a parameter, if it is another one than that of its location.
fn style(parameter: &Parameter) -> Option<&'static str> {
    match parameter.style {
        ParameterStyle::Plain => None,
        ParameterStyle::Styled(style) | ParameterStyle::Reserved(style) => Some(style_name(style)),
    }
}

/// The runtime's name of a style.
pub(super) fn style_name(style: Style) -> &'static str {
    match style {
        Style::Simple => "Simple",
        Style::SimpleSpread => "SimpleExplode",
        Style::Label => "Label",
        Style::LabelSpread => "LabelExplode",
        Style::Matrix => "Matrix",
        Style::MatrixSpread => "MatrixExplode",
        Style::Form => "Form",
        Style::FormSpread => "FormExplode",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::TabDelimited => "TabDelimited",
        Style::Cookie => "Cookie",
        Style::CookieSpread => "CookieExplode",
        Style::DeepObject => "DeepObject",
        Style::Json => "Json",
    }
}
