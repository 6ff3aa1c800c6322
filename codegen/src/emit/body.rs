//! Bodies of requests: as arguments of methods, as setters of requests.

use super::chain::Call;
use super::scope::Scope;
use super::text::literal;
use super::ty;
use crate::model::{ArgumentName, Body, BodyContent, BodyEncoding, Choice, Content, Docs, Type};

/// A body is taken by value, because most are made for the call; only text is borrowed.
pub(super) fn ty(scope: &Scope<'_>, content: &BodyContent) -> String {
    match &content.content {
        Content::Json(Type::String) | Content::Text => "&str".to_owned(),
        Content::Json(ty) => ty::ty(scope, ty::unboxed(ty)),
        Content::Bytes => "Bytes".to_owned(),
        Content::Empty => "()".to_owned(),
    }
}

/// The call that puts the body into the request.
pub(super) fn call(name: &ArgumentName, content: &BodyContent) -> Option<Call> {
    let value = match &content.content {
        Content::Json(Type::String) | Content::Text => name.to_string(),
        _ => format!("&{name}"),
    };
    Some(Call::new(
        method(content)?,
        [literal(&content.media_type), value],
    ))
}

fn method(content: &BodyContent) -> Option<&'static str> {
    Some(match (content.encoding, &content.content) {
        (_, Content::Empty) => return None,
        (_, Content::Text) => "text",
        (_, Content::Bytes) => "bytes",
        (BodyEncoding::Multipart, _) => "multipart",
        (BodyEncoding::Form, _) => "form",
        (BodyEncoding::JsonLines, _) => "json_lines",
        (BodyEncoding::JsonSequence, _) => "json_sequence",
        (_, Content::Json(_)) => "json",
    })
}

/// The rows of the table with their docs: an optional body in each media type, and the setter of the media type.
pub(super) fn setters(scope: &Scope<'_>, body: &Body) -> Vec<(Docs, String)> {
    let contents = body.contents.iter().filter_map(|content| {
        let name = match &content.choice {
            Choice::Preferred if !body.required => &body.name,
            Choice::Setter(name) => name,
            _ => return None,
        };
        let (method, ty) = (method(content)?, ty(scope, content));
        let media_type = literal(&content.media_type);
        let cell = format!("{method} {name}: {ty} = {media_type}");
        Some((body.docs.clone(), cell))
    });
    let content_type = body.content_type.iter().map(|name| {
        let docs = Docs(vec!["Sets the media type of the body.".to_owned()]);
        (docs, format!("header {name}: &str = \"Content-Type\""))
    });
    contents.chain(content_type).collect()
}
