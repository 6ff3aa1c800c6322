//! Bodies of responses by media type.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, MediaType, SchemaId};
use crate::model::{Content, Type};

use crate::lower::names::hint::Hint;
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::Part;
use crate::lower::schema::scalar;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;
use crate::lower::xml;

/// What a body is read as. If it is not typed, the reason goes to `untyped`; `None` if a typed form stands beside it,
/// so that there is nothing to warn about.
pub(in crate::lower) fn content<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
    untyped: Option<&mut Vec<String>>,
) -> Content {
    let raw = |reporter: &mut Reporter<'_>, reason| match untyped {
        Some(untyped) => raw(reporter, media, untyped, reason),
        None => raw_form(reporter, media, reason),
    };
    match media::kind(media.name) {
        MediaKind::Json => match media.schema {
            Some(schema) => Content::Json(types.schema(schema, hint).into_type()),
            None => Content::Json(Type::Json),
        },
        MediaKind::Text => Content::Text,
        MediaKind::Bytes => open_content(types, media, hint),
        MediaKind::Xml => xml::xml_response(types, media, hint).unwrap_or_else(|reason| {
            raw(&mut types.reporter, reason);
            Content::Text
        }),
        MediaKind::Form => match fields(types, media, hint) {
            Ok(fields) => fields,
            Err(reason) => {
                raw(&mut types.reporter, reason);
                Content::Bytes
            }
        },
        MediaKind::Multipart => {
            raw(
                &mut types.reporter,
                "responses in several parts are not read into types yet",
            );
            Content::Bytes
        }
        MediaKind::Events => {
            raw(&mut types.reporter, "events are not read into types yet");
            Content::Bytes
        }
        MediaKind::Sequence => Content::Items(item(types, media, hint)),
    }
}

/// The fields of a form, if all of them are written in the default style.
fn fields<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Result<Content, &'static str> {
    let schema = media
        .schema
        .ok_or("the description does not say which fields the form has")?;
    let is_plain = |encoding: &document::Encoding<'_>| {
        let is_text = |name| media::kind(name) == MediaKind::Text;
        matches!(encoding.style, None | Some(document::Style::Form))
            && encoding.explode != Some(false)
            && encoding.content_type.is_none_or(is_text)
    };
    if !media.encoding.iter().all(is_plain) {
        return Err("fields in styles of their own are not read into types yet");
    }
    Ok(Content::Form(types.schema(schema, hint).into_type()))
}

/// Notes that a further form of a response stays text or bytes.
fn raw_form<'t>(reporter: &mut Reporter<'_>, media: &MediaType<'t>, reason: &str) {
    let span = media.node.name_span();
    let message = format!("`{}` is passed through as it is: {reason}", media.name);
    let found = Diagnostic::note(codes::RAW_FORM, span, message)
        .label(span, "becomes text or bytes")
        .help("the operation has a typed form beside this one");
    reporter.once(media.node, found);
}

/// Content of the type `*/*` is JSON if its schema is an object or a list: tools that write descriptions mean by it
/// that the media type is negotiated.
pub(in crate::lower) fn open_content<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Content {
    let schema = media.schema.filter(|_| media::is_open(media.name));
    match schema.filter(|&schema| is_structured(&types.schemas, schema)) {
        Some(schema) => Content::Json(types.schema(schema, hint).into_type()),
        None => Content::Bytes,
    }
}

/// Whether a schema allows any string. Plain text then is the value itself, while JSON has it in quotation marks.
fn is_text(schemas: &Schemas<'_, '_>, schema: SchemaId) -> bool {
    let merged = schemas.merge(&[Part::whole(schema)]);
    merged.class == Class::String && scalar::string(merged.format).0 == Type::String
}

/// The media types by which contents of a response can be distinguished, the preferred one first. Parameters do not
/// count. `text/plain` with the schema of the JSON beside it is that JSON under another label, unless the schema allows
/// any string.
pub(in crate::lower) fn told_apart<'t, 'r>(
    schemas: &Schemas<'_, 't>,
    reporter: &mut Reporter<'_>,
    response: &'r document::Response<'t>,
) -> Vec<&'r Rc<MediaType<'t>>> {
    let schema = |media: &MediaType<'t>| {
        media
            .schema
            .map(|schema| schemas.document.schemas.target(schema))
    };
    let mut ranked: Vec<&Rc<MediaType<'t>>> = response.content.iter().collect();
    ranked.sort_by_key(|media| media::rank(media.name));
    let mut kept: Vec<&Rc<MediaType<'t>>> = Vec::new();
    let mut alike = Vec::new();
    for media in ranked {
        let essence = document::essence(media.name);
        let is_label = |first: &&Rc<MediaType<'t>>| {
            media::kind(first.name) == MediaKind::Json
                && essence == "text/plain"
                && schema(media).is_some()
                && schema(media) == schema(first)
                && !schema(media).is_some_and(|schema| is_text(schemas, schema))
        };
        let known = kept
            .iter()
            .find(|known| document::essence(known.name) == essence);
        match known {
            Some(known) if schema(known) != schema(media) => alike.push((*known, media)),
            Some(_) => {}
            None if kept.first().is_some_and(is_label) => {}
            None => kept.push(media),
        }
    }
    for (known, media) in alike {
        indistinct(reporter, known, media);
    }
    kept
}

/// Reports content that differs from other content only in the parameters of its media type.
fn indistinct<'t>(reporter: &mut Reporter<'_>, known: &MediaType<'t>, media: &MediaType<'t>) {
    let span = media.node.name_span();
    let message = format!("`{}` cannot be told from `{}`", media.name, known.name);
    let found = Diagnostic::warning(codes::INDISTINCT_CONTENT, span, message)
        .label(span, "left out")
        .secondary(
            known.node.name_span(),
            "every response of this type is read as this one",
        )
        .help("parameters do not tell responses apart; give each content a media type of its own");
    reporter.once(media.node, found);
}

/// Whether values of a schema are objects or lists, references followed.
fn is_structured(schemas: &Schemas<'_, '_>, schema: SchemaId) -> bool {
    let merged = schemas.whole(&[schema]);
    if !merged.types.is_empty() {
        return merged.types.has(document::Type::Object) || merged.types.has(document::Type::Array);
    }
    let all_of = &schemas.document.schemas[schemas.document.schemas.target(schema)].all_of;
    !merged.properties.is_empty() || !all_of.is_empty()
}

/// The type of the items in a sequence of JSON values. OpenAPI 3.2 has `itemSchema` for it (§4.14.1). Before 3.2,
/// descriptions give the schema of a list, or just that of an item.
pub(in crate::lower) fn item<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Type {
    match (media.item_schema, media.schema) {
        (Some(item), _) => types.schema(item, &hint.part("item")).into_type(),
        (None, Some(schema)) => match types.schema(schema, hint).into_type() {
            Type::List(item) => *item,
            item => item,
        },
        (None, None) => Type::Json,
    }
}

/// Reports content that is passed through unread.
pub(in crate::lower) fn raw<'t>(
    reporter: &mut Reporter<'_>,
    media: &MediaType<'t>,
    untyped: &mut Vec<String>,
    reason: &str,
) {
    let span = media.node.key().map_or(media.node.span(), |key| key.span);
    untyped.push(format!("{}: {reason}", media.name));
    reporter.push(
        Diagnostic::warning(
            codes::RAW_CONTENT,
            span,
            format!("`{}` is passed through as it is: {reason}", media.name),
        )
        .label(span, "becomes text or bytes")
        .help("the operation can be called; offer `application/json` as well to get a type"),
    );
}
