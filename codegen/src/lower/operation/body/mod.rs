//! Request bodies.

pub(in crate::lower) mod multipart;
pub(in crate::lower) mod part;

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, MediaType};
use crate::model::{Content, Style, Type};

use crate::lower::names::hint::Hint;
use crate::lower::operation::draft::{BodyDraft, ContentDraft};
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::{content, style};
use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::Part;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;
use crate::lower::{docs, xml};

/// The body of an operation, in every media type that can be sent.
pub(in crate::lower) fn body<'d, 't>(
    types: &mut Types<'d, 't>,
    operation: &'d document::Operation<'t>,
    hint: &Hint,
    untyped: &mut Vec<String>,
) -> Option<BodyDraft> {
    let body = operation.request_body.as_ref()?;
    let hint = match body.component {
        Some(component) => Hint::new(component),
        None => hint.part("body"),
    };
    let mut ranked: Vec<&Rc<MediaType<'t>>> = body.content.iter().collect();
    ranked.sort_by_key(|media| media::rank(media.name));
    let Some((preferred, ranked_others)) = ranked.split_first() else {
        no_media_type(&mut types.reporter, body);
        return None;
    };
    let preferred = body_content(types, preferred, &hint, untyped);
    let mut others: Vec<ContentDraft> = Vec::new();
    for media in ranked_others {
        let Some(content) = other_content(types, media, &hint) else {
            continue;
        };
        let is_same = |known: &ContentDraft| known.media_type == content.media_type;
        if !is_same(&preferred) && !others.iter().any(is_same) {
            others.push(content);
        }
    }
    let is_range = |content: &ContentDraft| media::is_range(&content.media_type);
    Some(BodyDraft {
        explicit: body.name.filter(|name| !name.is_empty()).map(str::to_owned),
        required: body.required,
        has_range: is_range(&preferred) || others.iter().any(is_range),
        preferred,
        others,
        docs: body.description.map(docs::markdown).unwrap_or_default(),
    })
}

/// The body in a further media type. One that the client cannot write is left out: the preferred one can be sent
/// instead, and unchecked text would be no gain.
fn other_content<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Option<ContentDraft> {
    let suffix = media::suffix(media.name);
    let hint = hint.part(&suffix);
    let content = match media::kind(media.name) {
        MediaKind::Events => None,
        MediaKind::Xml => {
            let content = xml::xml_body(types, media, &hint).ok();
            content.filter(|content| matches!(content, Content::Xml(_)))
        }
        MediaKind::Multipart => Some(multipart::multipart(types, media, &hint, Some(&suffix))),
        MediaKind::Form if !has_fields(&types.schemas, media) => None,
        // Beside other media types, a range means any type that they do not cover.
        MediaKind::Bytes => Some(Content::Bytes),
        _ => return Some(body_content(types, media, &hint, &mut Vec::new())),
    };
    let Some(content) = content else {
        left_out(&mut types.reporter, media);
        return None;
    };
    Some(ContentDraft {
        media_type: media::concrete(media.name),
        suffix,
        styles: Vec::new(),
        content,
    })
}

fn body_content<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
    untyped: &mut Vec<String>,
) -> ContentDraft {
    let content = match media::kind(media.name) {
        MediaKind::Json => Content::Json(json_type(types, media, hint)),
        MediaKind::Form if !has_fields(&types.schemas, media) => {
            let reason = "a form has named fields, and its schema is of none";
            content::raw(&mut types.reporter, media, untyped, reason);
            Content::Text
        }
        MediaKind::Form => Content::Form(json_type(types, media, hint)),
        MediaKind::Multipart => multipart::multipart(types, media, hint, None),
        MediaKind::Text if media::is_foreign_charset(media.name) => {
            foreign_charset(&mut types.reporter, media);
            Content::Bytes
        }
        MediaKind::Text => Content::Text,
        MediaKind::Bytes => content::open_content(types, media, hint),
        MediaKind::Sequence => sequence(types, media, hint),
        MediaKind::Xml => xml::xml_body(types, media, hint).unwrap_or_else(|reason| {
            content::raw(&mut types.reporter, media, untyped, reason);
            Content::Text
        }),
        MediaKind::Events => {
            let reason = "events are not written from types";
            content::raw(&mut types.reporter, media, untyped, reason);
            Content::Bytes
        }
    };
    let is_form = matches!(content, Content::Form(_));
    if is_form {
        multipart::unknown_properties(&types.schemas, &mut types.reporter, media);
    }
    let styles = match is_form {
        true => media.encoding.iter().filter_map(field_style).collect(),
        false => Vec::new(),
    };
    ContentDraft {
        suffix: media::suffix(media.name),
        media_type: match content {
            Content::Json(_) if media::is_open(media.name) => "application/json".to_owned(),
            _ => media::concrete(media.name),
        },
        styles,
        content,
    }
}

/// Whether a value can be written as a form: a list, a number or a text has no names to write before its values.
fn has_fields<'t>(schemas: &Schemas<'_, 't>, media: &MediaType<'t>) -> bool {
    let Some(schema) = media.schema else {
        return true;
    };
    let merged = schemas.merge(&[Part::whole(schemas.follow(schema).0)]);
    !matches!(
        merged.class,
        Class::Null
            | Class::Boolean
            | Class::Integer
            | Class::Number
            | Class::String
            | Class::StringEnum
            | Class::IntegerEnum
            | Class::Array
    )
}

/// Reports a body whose `content` is empty. A missing one, or one that is no mapping, was reported by the reader.
fn no_media_type<'t>(reporter: &mut Reporter<'_>, body: &document::RequestBody<'t>) {
    let content = body.node.get("content");
    let Some(content) = content.filter(|content| content.is_mapping() && content.is_empty()) else {
        return;
    };
    let message = "the request body names no media type";
    reporter.push(
        Diagnostic::warning(codes::MISSING_KEYWORD, content.name_span(), message)
            .label(content.name_span(), "taken as if there were no body")
            .help("name its media types under `content`"),
    );
}

fn json_type<'t>(types: &mut Types<'_, 't>, media: &MediaType<'t>, hint: &Hint) -> Type {
    match media.schema {
        Some(schema) if media::is_merge_patch(media.name) => types.merge_patch(schema, hint),
        Some(schema) => types.schema(schema, hint).into_type(),
        None => Type::Json,
    }
}

/// JSON texts in sequence.
fn sequence<'t>(types: &mut Types<'_, 't>, media: &MediaType<'t>, hint: &Hint) -> Content {
    let list = Type::List(Box::new(content::item(types, media, hint)));
    match media::is_json_sequence(media.name) {
        true => Content::JsonSequence(list),
        false => Content::JsonLines(list),
    }
}

fn left_out<'t>(reporter: &mut Reporter<'_>, media: &MediaType<'t>) {
    let span = media.node.key().map_or(media.node.span(), |key| key.span);
    let message = format!("a body of `{}` cannot be sent", media.name);
    reporter.push(
        Diagnostic::note(codes::UNSENT_MEDIA_TYPE, span, message)
            .label(span, "left out")
            .help("the operation is called with another media type that the description offers"),
    );
}

/// Text is written in UTF-8; text in another encoding is encoded by the caller.
fn foreign_charset<'t>(reporter: &mut Reporter<'_>, media: &MediaType<'t>) {
    let span = media.node.key().map_or(media.node.span(), |key| key.span);
    let message = format!("`{}` is not encoded by the client", media.name);
    reporter.push(
        Diagnostic::note(codes::FOREIGN_CHARSET, span, message)
            .label(span, "taken as bytes, sent as they are")
            .help("the caller encodes the text; the client writes text in UTF-8"),
    );
}

/// How a field of a form is written, if that is not the default. A style takes precedence over a media type (OpenAPI
/// 3.1 §4.8.15.1). Of the media types only JSON matters: all others are written like plain text, the default.
fn field_style(encoding: &document::Encoding<'_>) -> Option<(String, Style)> {
    let name = encoding.property.to_owned();
    if encoding.style.is_none() && encoding.explode.is_none() && !encoding.allow_reserved {
        let media_type = encoding.content_type?;
        let json = media::kind(media_type) == MediaKind::Json;
        return json.then_some((name, Style::Json));
    }
    let style = encoding.style.unwrap_or(document::Style::Form);
    let spread = encoding.explode.unwrap_or(style == document::Style::Form);
    Some((name, style::of(style, spread)))
}
