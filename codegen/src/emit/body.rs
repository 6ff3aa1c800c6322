//! Bodies of requests: as arguments of methods, as setters of requests.

use super::chain::Call;
use super::parameter;
use super::scope::Scope;
use super::text::literal;
use super::{ty, xml};
use crate::model::{ArgumentName, Body, BodyContent, Choice, Content, Docs, Type};

/// A body is taken by value, because most are made for the call; only text is borrowed.
pub(crate) fn ty(scope: &Scope<'_>, content: &BodyContent) -> String {
    match &content.content {
        Content::Text => "&str".to_owned(),
        Content::Bytes => "impl IntoBody".to_owned(),
        Content::Empty => "()".to_owned(),
        typed => match typed.ty() {
            Some(Type::String) | None => "&str".to_owned(),
            Some(ty) => ty::ty(scope, ty::unboxed(ty)),
        },
    }
}

/// The call that puts the body into the request.
pub(super) fn call(scope: &Scope<'_>, name: &ArgumentName, content: &BodyContent) -> Option<Call> {
    let value = match &content.content {
        Content::Text => name.to_string(),
        Content::Bytes => format!("&{name}.into_body()"),
        typed if typed.ty() == Some(&Type::String) => name.to_string(),
        _ => format!("&{name}"),
    };
    let arguments = [
        Some(literal(&content.media_type)),
        style_list(content),
        xml::argument(scope, &content.content),
        Some(value),
    ];
    Some(Call::new(method(content)?, arguments.into_iter().flatten()))
}

fn method(content: &BodyContent) -> Option<&'static str> {
    Some(match &content.content {
        Content::Empty => return None,
        Content::Text => "text",
        Content::Bytes => "bytes",
        Content::Multipart(_) => "multipart",
        Content::Form(_) if !content.styles.is_empty() => "form_styled",
        Content::Form(_) => "form",
        Content::JsonLines(_) | Content::Items(_) => "json_lines",
        Content::JsonSequence(_) => "json_sequence",
        Content::Json(_) => "json",
        Content::Xml(_) => "xml",
    })
}

/// The list of the fields with a style of their own, with a line for each where rustfmt gives it one.
fn style_list(content: &BodyContent) -> Option<String> {
    const WIDEST: usize = 60;
    let items: Vec<_> = styles(content)
        .map(|(name, style)| format!("({name}, Style::{style})"))
        .collect();
    let flat = items.join(", ");
    match flat.chars().count() {
        0 => None,
        width if width <= WIDEST => Some(format!("&[{flat}]")),
        _ => Some(format!("&[\n    {},\n]", items.join(",\n    "))),
    }
}

/// The fields with a style of their own: literals of their names, and the runtime's names of their styles.
fn styles(content: &BodyContent) -> impl Iterator<Item = (String, &'static str)> {
    let styles = content.styles.iter();
    styles.map(|(name, style)| (literal(name), parameter::style_name(*style)))
}

/// The rows of the table with their docs: an optional body in each media type, and the setter of the media type.
/// The type that a setter of the body takes.
fn setter_type(scope: &Scope<'_>, content: &BodyContent) -> String {
    match ty(scope, content) {
        borrowed if borrowed == "&str" => "String".to_owned(),
        owned => owned,
    }
}

pub(super) fn setters(scope: &Scope<'_>, body: &Body) -> Vec<(Docs, String)> {
    let contents = body.contents.iter().filter_map(|content| {
        let name = match &content.choice {
            Choice::Preferred if !body.required => &body.name,
            Choice::Setter(name) => name,
            _ => return None,
        };
        let (method, ty) = (method(content)?, setter_type(scope, content));
        let media_type = literal(&content.media_type);
        let styles: Vec<_> = styles(content)
            .map(|(name, style)| format!("{name} {style}"))
            .collect();
        let styles = match styles.is_empty() {
            true => String::new(),
            false => format!(" with [{}]", styles.join(", ")),
        };
        let into = match &content.content {
            Content::Bytes => ".into_body()",
            _ => "",
        };
        let root = xml::root(scope, &content.content);
        let root = root.map_or_else(String::new, |root| format!(" root {root}"));
        let cell = format!("{method} {name}: {ty} = {media_type}{into}{styles}{root}");
        Some((body.docs.clone(), cell))
    });
    let content_type = body.content_type.iter().map(|name| {
        let docs = Docs(vec!["Sets the media type of the body.".to_owned()]);
        (docs, format!("header {name}: String = \"Content-Type\""))
    });
    contents.chain(content_type).collect()
}
