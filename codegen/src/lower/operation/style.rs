//! In which style parameters and fields are written.

use crate::document::{self, Value};
use crate::model::{ParameterStyle, Style};

use crate::lower::operation::media::{self, MediaKind};

/// The style of a parameter.
pub(in crate::lower) fn of_parameter(declared: &document::Parameter<'_>) -> ParameterStyle {
    let Value::Schema {
        style,
        explode,
        allow_reserved,
        ..
    } = declared.value
    else {
        return of_content(declared);
    };
    let plain = match declared.location {
        document::Location::Path | document::Location::Header => (document::Style::Simple, false),
        _ => (document::Style::Form, true),
    };
    match of(style, explode) {
        written if allow_reserved => ParameterStyle::Reserved(written),
        _ if (style, explode) == plain => ParameterStyle::Plain,
        written => ParameterStyle::Styled(written),
    }
}

/// The style of a value that a media type describes: a form is written as the pairs of the query, text as it is,
/// and everything else as JSON text.
fn of_content(declared: &document::Parameter<'_>) -> ParameterStyle {
    let Value::Content(media) = &declared.value else {
        return ParameterStyle::Plain;
    };
    let is_query = declared.location == document::Location::QueryString;
    match media::kind(media.name) {
        MediaKind::Form if is_query => ParameterStyle::Plain,
        MediaKind::Text => ParameterStyle::Styled(Style::Simple),
        _ => ParameterStyle::Styled(Style::Json),
    }
}

/// The runtime's style. Styles that join the parts of a value with a delimiter are a form when values are spread, as
/// then nothing is joined.
pub(in crate::lower) fn of(style: document::Style, spread: bool) -> Style {
    use document::Style as Described;
    match (style, spread) {
        (Described::Matrix, false) => Style::Matrix,
        (Described::Matrix, true) => Style::MatrixSpread,
        (Described::Label, false) => Style::Label,
        (Described::Label, true) => Style::LabelSpread,
        (Described::Simple, false) => Style::Simple,
        (Described::Simple, true) => Style::SimpleSpread,
        (Described::Cookie, false) => Style::Cookie,
        (Described::Cookie, true) => Style::CookieSpread,
        (Described::DeepObject, _) => Style::DeepObject,
        (Described::Form, false) => Style::Form,
        (Described::SpaceDelimited, false) => Style::SpaceDelimited,
        (Described::PipeDelimited, false) => Style::PipeDelimited,
        (Described::TabDelimited, false) => Style::TabDelimited,
        (
            Described::Form
            | Described::SpaceDelimited
            | Described::PipeDelimited
            | Described::TabDelimited,
            true,
        ) => Style::FormSpread,
    }
}
