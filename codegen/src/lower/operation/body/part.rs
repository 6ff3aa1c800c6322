//! How a part of a multipart body is written (OpenAPI 3.2 §4.15, "Encoding Object").

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Encoding, SchemaId, Type as SchemaType, Version};
use crate::model::{Field, PartEncoding, Style, Type};

use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::style;
use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::Merged;
use crate::lower::schema::union::branches::branches;
use crate::lower::schema::view::Schemas;

/// Whether a part is a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::lower) enum File {
    No,
    One,
    Many,
}

/// Decides how a part is written, and changes the type of its field to fit.
pub(in crate::lower) fn part_form<'t>(
    schemas: &Schemas<'_, 't>,
    reporter: &mut Reporter<'_>,
    ids: &[SchemaId],
    field: &mut Field,
    encoding: Option<&Encoding<'t>>,
) -> PartEncoding {
    let (single, is_list) = single(schemas, ids);
    let mut form = PartEncoding {
        media_type: media_types(&single, encoding),
        transfer_encoding: transfer_encoding(&single).to_owned(),
        style: None,
    };
    let file = match file(schemas, ids) {
        File::No => raw_part(schemas, reporter, &single, is_list, &form, encoding),
        file => file,
    };
    match file {
        File::One => field.ty = Type::File,
        File::Many => field.ty = Type::List(Box::new(Type::File)),
        File::No => {
            if let Some(style) = part_style(schemas, encoding) {
                form = PartEncoding {
                    style: Some(style),
                    ..PartEncoding::default()
                };
            } else if is_open(&form, encoding) {
                wrap(&mut field.ty);
            }
            if let Some(json) = json_first(&form.media_type, single.class) {
                form.media_type = json;
            }
        }
    }
    if file != File::No {
        form.transfer_encoding.clear();
    }
    document_headers(field, encoding);
    form
}

/// The schema of one part, and whether there may be several: each item of a list is a part of its own (RFC 7578 §4.3).
fn single<'d, 't>(schemas: &Schemas<'d, 't>, ids: &[SchemaId]) -> (Rc<Merged<'d, 't>>, bool) {
    let merged = present(schemas, schemas.whole(ids));
    match merged.items.is_empty() || merged.class != Class::Array {
        true => (merged, false),
        false => (present(schemas, schemas.whole(&merged.items)), true),
    }
}

/// The schema of a part that is sent: if all alternatives but one are null, that one.
fn present<'d, 't>(schemas: &Schemas<'d, 't>, merged: Rc<Merged<'d, 't>>) -> Rc<Merged<'d, 't>> {
    if merged.class != Class::Union {
        return merged;
    }
    match &branches(schemas, &merged)[..] {
        [one] => schemas.merge(&schemas.followed(one)),
        _ => merged,
    }
}

/// Whether the schemas of a part describe a file or a list of files.
pub(in crate::lower) fn file(schemas: &Schemas<'_, '_>, ids: &[SchemaId]) -> File {
    match single(schemas, ids) {
        (part, false) if is_binary(&part) => File::One,
        (part, true) if is_binary(&part) => File::Many,
        _ => File::No,
    }
}

/// Decides whether the caller gives a part as bytes: the client cannot write its media type, or no schema describes it.
fn raw_part<'d, 't>(
    schemas: &Schemas<'d, 't>,
    reporter: &mut Reporter<'_>,
    single: &Merged<'d, 't>,
    is_list: bool,
    form: &PartEncoding,
    encoding: Option<&Encoding<'t>>,
) -> File {
    let file = match is_list {
        true => File::Many,
        false => File::One,
    };
    let class = single.class;
    let is_styled = part_style(schemas, encoding).is_some();
    if form.media_type.is_empty() || is_styled {
        let is_bytes = class == Class::Any && schemas.is_modern() && !is_styled && !is_list;
        return if is_bytes { file } else { File::No };
    }
    let all: Vec<MediaKind> = form.media_type.split(',').map(media::kind).collect();
    let structured = !matches!(
        class,
        Class::String
            | Class::StringEnum
            | Class::IntegerEnum
            | Class::Boolean
            | Class::Integer
            | Class::Number
    );
    let is_written = match structured {
        true => all.contains(&MediaKind::Json),
        false => !all.contains(&MediaKind::Bytes) || class != Class::String || has_encoding(single),
    };
    if is_written {
        return File::No;
    }
    if structured && class != Class::Any {
        raw_part_type(reporter, &form.media_type, encoding);
    }
    file
}

fn raw_part_type<'t>(
    reporter: &mut Reporter<'_>,
    media_type: &str,
    encoding: Option<&Encoding<'t>>,
) {
    let Some(encoding) = encoding else { return };
    let node = encoding.node.get("contentType").unwrap_or(encoding.node);
    reporter.push(
        Diagnostic::warning(
            codes::RAW_CONTENT,
            node.span(),
            format!(
                "the part `{}` is passed through as it is",
                encoding.property
            ),
        )
        .label(node.span(), "values are not written in this media type")
        .help(format!(
            "the caller gives the part as text or bytes of type `{}`",
            media::default_type(media_type)
        )),
    );
}

/// The style of a part, which takes precedence over a media type (3.1 §4.8.15.1). In 3.0 only URL-encoded forms have
/// one; in 2.0 it comes from the format of a list.
fn part_style<'t>(schemas: &Schemas<'_, 't>, encoding: Option<&Encoding<'t>>) -> Option<Style> {
    let encoding = encoding?;
    if encoding.style.is_none() && encoding.explode.is_none() && !encoding.allow_reserved {
        return None;
    }
    if schemas.document.version == Version::V3_0 {
        return None;
    }
    let style = encoding.style.unwrap_or(document::Style::Form);
    let spread = encoding.explode.unwrap_or(style == document::Style::Form);
    Some(style::of(style, spread))
}

fn is_binary(merged: &Merged<'_, '_>) -> bool {
    let typed = merged.types.has(SchemaType::String) || merged.types.is_empty();
    let media = merged
        .schemas
        .iter()
        .any(|schema| schema.content_media_type.is_some() && schema.content_encoding.is_none());
    typed && (matches!(merged.format, Some("binary" | "file")) || media)
}

fn has_encoding(merged: &Merged<'_, '_>) -> bool {
    !transfer_encoding(merged).is_empty()
}

/// `contentEncoding` is the `Content-Transfer-Encoding` of a part (OpenAPI 3.1.1 §4.8.15.1.2).
fn transfer_encoding<'t>(merged: &Merged<'_, 't>) -> &'t str {
    let mut encodings = merged.schemas.iter().rev();
    encodings
        .find_map(|schema| schema.content_encoding)
        .unwrap_or_default()
}

/// The media types of a part as the description lists them. Text with a `contentEncoding` holds bytes unless another
/// type is stated.
fn media_types(single: &Merged<'_, '_>, encoding: Option<&Encoding<'_>>) -> String {
    let stated = encoding.and_then(|encoding| encoding.content_type);
    let of_schema = single.schemas.iter().rev();
    let mut of_schema = of_schema.filter_map(|schema| schema.content_media_type);
    let encoded = has_encoding(single).then_some("application/octet-stream");
    let types = stated.or_else(|| of_schema.next()).or(encoded);
    types.unwrap_or_default().trim().to_owned()
}

/// Whether the caller chooses more than the value: one of several media types, or headers.
fn is_open(form: &PartEncoding, encoding: Option<&Encoding<'_>>) -> bool {
    let several = form.media_type.contains(',') || form.media_type.contains('*');
    several || encoding.is_some_and(|encoding| headers(encoding).next().is_some())
}

/// The headers of a part. `Content-Type` is described separately and ignored here (OpenAPI 3.2 §4.15.1).
fn headers<'e>(encoding: &'e Encoding<'_>) -> impl Iterator<Item = &'e document::Header<'e>> {
    let headers = encoding.headers.iter();
    headers.filter(|header| !header.name.eq_ignore_ascii_case("content-type"))
}

/// Wraps the type of a part, or of each item of a list of parts, so that it can hold a media type and headers.
fn wrap(ty: &mut Type) {
    let inner = match ty {
        Type::List(item) => &mut **item,
        other => other,
    };
    let value = std::mem::replace(inner, Type::Null);
    *inner = Type::Part(Box::new(value));
}

/// A value with members is written as JSON, so JSON stands first among its media types.
fn json_first(media_types: &str, class: Class) -> Option<String> {
    if !matches!(
        class,
        Class::Struct | Class::Map | Class::Any | Class::Array
    ) {
        return None;
    }
    let types: Vec<&str> = media_types.split(',').map(str::trim).collect();
    let json = types
        .iter()
        .position(|name| media::kind(name) == MediaKind::Json)?;
    let (json, others) = (types.get(json)?, types.iter().enumerate());
    let position = types.iter().position(|name| name == json);
    let others = others.filter(|(at, _)| Some(*at) != position);
    let sorted: Vec<&str> = std::iter::once(*json)
        .chain(others.map(|(_, name)| *name))
        .collect();
    Some(sorted.join(", "))
}

fn document_headers(field: &mut Field, encoding: Option<&Encoding<'_>>) {
    let Some(encoding) = encoding else { return };
    let names: Vec<String> = headers(encoding)
        .map(|header| match header.required {
            true => format!("`{}` (required)", header.name),
            false => format!("`{}`", header.name),
        })
        .collect();
    if names.is_empty() {
        return;
    }
    if !field.docs.0.is_empty() {
        field.docs.0.push(String::new());
    }
    let sentence = format!("Headers of the part: {}.", names.join(", "));
    field.docs.0.push(sentence);
}
