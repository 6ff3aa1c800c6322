//! How a parameter's value becomes text: OpenAPI's "style" and "explode".
//!
//! Where the specification leaves a choice open, the choice here is:
//!
//! - `null`, absent values, and lists and objects without content are left out (RFC 6570,
//!   section 2.3 calls them undefined);
//! - the properties of an object are written in alphabetical order;
//! - a list inside an exploded object of a query is repeated, `a=1&a=2`;
//! - any other list or object inside a list or an object is written as its JSON text, except with
//!   `deepObject`, which goes on: `a[b][c]=1` for objects, `a[0][b]=1` for lists.

use super::json::Exact;
use super::percent::{Escape, escaped, push_escaped};

/// A parameter's `style` together with its `explode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `blue,black` and `R,100,G,200`: the default of path parameters and headers.
    Simple,
    /// `blue,black` and `R=100,G=200`.
    SimpleExplode,
    /// `.blue,black` and `.R,100,G,200`.
    Label,
    /// `.blue.black` and `.R=100.G=200`.
    LabelExplode,
    /// `;color=blue,black` and `;color=R,100,G,200`.
    Matrix,
    /// `;color=blue;color=black` and `;R=100;G=200`.
    MatrixExplode,
    /// `color=blue,black` and `color=R,100,G,200`.
    Form,
    /// `color=blue&color=black` and `R=100&G=200`: the default of query parameters and cookies.
    FormExplode,
    /// `color=blue%20black` and `color=R%20100%20G%20200`.
    SpaceDelimited,
    /// `color=blue%7Cblack` and `color=R%7C100%7CG%7C200`.
    PipeDelimited,
    /// `color=blue%09black` and `color=R%09100%09G%09200`.
    TabDelimited,
    /// `color=blue,black` and `color=R,100,G,200` in a cookie, with nothing percent-encoded.
    Cookie,
    /// `color=blue; color=black` and `R=100; G=200`, with nothing percent-encoded.
    CookieExplode,
    /// `color[R]=100&color[G]=200`, with the brackets percent-encoded.
    DeepObject,
    /// JSON text, for a parameter that is described by `content` and not by `schema`.
    Json,
}

/// The text of a path parameter or a header; `None` if the value is undefined.
///
/// Swagger 2.0 has lists with other delimiters than commas here too. All else that belongs to queries is
/// treated as [`Style::Simple`].
pub fn segment(style: Style, name: &str, value: &Exact, escape: Escape) -> Option<String> {
    if style == Style::Json {
        return Some(escaped(&value.to_string(), escape));
    }
    let explode = matches!(
        style,
        Style::SimpleExplode | Style::LabelExplode | Style::MatrixExplode
    );
    let parts = parts(value, explode, escape);
    if parts.is_empty() {
        return None;
    }
    Some(match style {
        Style::Label => format!(".{}", parts.join(",")),
        Style::LabelExplode => format!(".{}", parts.join(".")),
        Style::Matrix => matrix(name, &parts.join(",")),
        Style::MatrixExplode if matches!(value, Exact::Object(_)) => {
            format!(";{}", parts.join(";"))
        }
        Style::MatrixExplode => parts.iter().map(|part| matrix(name, part)).collect(),
        _ => parts.join(delimiter(style, escape)),
    })
}

/// What stands between the items of a list: itself in a header, percent-encoded in a path.
fn delimiter(style: Style, escape: Escape) -> &'static str {
    match (style, escape) {
        (Style::SpaceDelimited, Escape::Nothing) => " ",
        (Style::TabDelimited, Escape::Nothing) => "\t",
        (Style::PipeDelimited, Escape::Nothing) => "|",
        (Style::SpaceDelimited, _) => "%20",
        (Style::TabDelimited, _) => "%09",
        (Style::PipeDelimited, _) => "%7C",
        _ => ",",
    }
}

/// RFC 6570, section 3.2.7: an empty value is written without the `=`.
fn matrix(name: &str, value: &str) -> String {
    if value.is_empty() {
        return format!(";{name}");
    }
    format!(";{name}={value}")
}

/// The `name=value` pairs of a query parameter, a cookie or a form field, ready to be joined.
///
/// A style that belongs to paths is treated as [`Style::FormExplode`].
pub fn pairs(style: Style, name: &str, value: &Exact, escape: Escape) -> Vec<String> {
    match style {
        Style::Form
        | Style::Cookie
        | Style::TabDelimited
        | Style::SpaceDelimited
        | Style::PipeDelimited => delimited(name, value, delimiter(style, escape), escape),
        Style::DeepObject => {
            let mut out = Vec::new();
            deep(escaped(name, Escape::Unreserved), value, escape, &mut out);
            out
        }
        Style::Json => vec![pair(name, &escaped(&value.to_string(), escape))],
        _ => exploded(name, value, escape),
    }
}

fn delimited(name: &str, value: &Exact, delimiter: &str, escape: Escape) -> Vec<String> {
    let parts = parts(value, false, escape);
    if parts.is_empty() {
        return Vec::new();
    }
    vec![pair(name, &parts.join(delimiter))]
}

fn exploded(name: &str, value: &Exact, escape: Escape) -> Vec<String> {
    let of_list = |name: &str, value: &Exact| -> Vec<String> {
        let parts = parts(value, true, escape);
        parts.iter().map(|part| pair(name, part)).collect()
    };
    if !matches!(value, Exact::Object(_)) {
        return of_list(name, value);
    }
    let fields = value.members().map(|(key, field)| match field {
        Exact::Array(_) => of_list(key, field),
        _ => object_part(key, field, escape).into_iter().collect(),
    });
    fields.flatten().collect()
}

/// A member of an exploded object: `name=value`.
fn object_part(key: &str, field: &Exact, escape: Escape) -> Option<String> {
    let mut part = escaped(key, escape);
    part.push('=');
    push_escaped(&mut part, &field.scalar()?, escape);
    Some(part)
}

/// `value` is escaped already.
fn pair(name: &str, value: &str) -> String {
    let mut out = escaped(name, Escape::Unreserved);
    out.push('=');
    out.push_str(value);
    out
}

fn deep(name: String, value: &Exact, escape: Escape, out: &mut Vec<String>) {
    match value {
        Exact::Object(_) => {
            for (key, field) in value.members() {
                let key = escaped(key, Escape::Unreserved);
                deep(format!("{name}%5B{key}%5D"), field, escape, out);
            }
        }
        Exact::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                deep(format!("{name}%5B{index}%5D"), item, escape, out);
            }
        }
        _ => out.extend(
            value
                .scalar()
                .map(|text| format!("{name}={}", escaped(&text, escape))),
        ),
    }
}

/// The pieces of a value, escaped: one for a scalar, one for each element of a list, and for an
/// object either its names and values in turn, or one `name=value` each if exploded.
fn parts(value: &Exact, explode: bool, escape: Escape) -> Vec<String> {
    match value {
        Exact::Array(items) => items
            .iter()
            .filter_map(Exact::scalar)
            .map(|text| escaped(&text, escape))
            .collect(),
        Exact::Object(_) => object_parts(value, explode, escape),
        _ => value
            .scalar()
            .map(|text| escaped(&text, escape))
            .into_iter()
            .collect(),
    }
}

fn object_parts(value: &Exact, explode: bool, escape: Escape) -> Vec<String> {
    let mut out = Vec::new();
    for (key, field) in value.members() {
        if explode {
            out.extend(object_part(key, field, escape));
        } else if let Some(text) = field.scalar() {
            out.push(escaped(key, escape));
            out.push(escaped(&text, escape));
        }
    }
    out
}

/// The names and values that a style makes of a value, with nothing percent-encoded: the parts of a multipart body
/// (OpenAPI 3.1.1, section 4.8.15.1.1, and RFC 7578, section 4.2).
pub fn plain_pairs(style: Style, name: &str, value: &Exact) -> Vec<(String, String)> {
    match style {
        Style::Form
        | Style::Cookie
        | Style::Simple
        | Style::TabDelimited
        | Style::SpaceDelimited
        | Style::PipeDelimited => {
            let parts = parts(value, false, Escape::Nothing);
            let pair = (
                name.to_owned(),
                parts.join(delimiter(style, Escape::Nothing)),
            );
            (!parts.is_empty()).then_some(pair).into_iter().collect()
        }
        Style::DeepObject => {
            let mut out = Vec::new();
            plain_deep(name.to_owned(), value, &mut out);
            out
        }
        Style::Json => vec![(name.to_owned(), value.to_string())],
        _ => plain_exploded(name, value),
    }
}

fn plain_exploded(name: &str, value: &Exact) -> Vec<(String, String)> {
    let pairs: Vec<(&str, &Exact)> = match value {
        Exact::Array(items) => items.iter().map(|item| (name, item)).collect(),
        Exact::Object(_) => value.members().collect(),
        _ => vec![(name, value)],
    };
    let texts = pairs.into_iter();
    texts
        .filter_map(|(name, value)| Some((name.to_owned(), value.scalar()?)))
        .collect()
}

fn plain_deep(name: String, value: &Exact, out: &mut Vec<(String, String)>) {
    match value {
        Exact::Object(_) => {
            for (key, field) in value.members() {
                plain_deep(format!("{name}[{key}]"), field, out);
            }
        }
        Exact::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                plain_deep(format!("{name}[{index}]"), item, out);
            }
        }
        _ => out.extend(value.scalar().map(|text| (name, text))),
    }
}
