//! Bodies of several parts (RFC 7578, RFC 2046 §5.1): a struct with a part for each property.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Encoding, MediaType, SchemaId};
use crate::model::{Content, Field, Member, Presence, Shape, Type};

use crate::lower::names::hint::Hint;
use crate::lower::operation::body::part::{self, File};
use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::{Nominal, Pending};
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::table::MultipartKey;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

/// The content of a multipart body: a struct, or parts of any kind if the description names none. If the body has other
/// media types as well, `suffix` distinguishes the name of the type.
pub(in crate::lower) fn multipart<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
    suffix: Option<&str>,
) -> Content {
    let Some((schema, merged)) = named_parts(&types.schemas, media) else {
        return Content::Multipart(Type::Parts);
    };
    unknown_properties(&types.schemas, &mut types.reporter, media);
    let key = (schema, suffix.is_some(), written(media));
    if let Some(&id) = types.table.multiparts.get(&key) {
        return Content::Multipart(Type::Named(id));
    }
    let same = |known: &&MultipartKey| (known.0, known.1) == (schema, suffix.is_some());
    // The same schema with other encodings makes another type, which needs another name.
    let is_other = types.table.multiparts.keys().any(|known| same(&known));
    let hint = match (types.schemas.document.schemas[schema].name, suffix) {
        (Some(_), _) if is_other => hint.part("form"),
        (Some(name), Some(suffix)) => Hint::new(name).part(suffix),
        (Some(name), None) => Hint::new(name),
        (None, _) => hint.clone(),
    };
    let id = types.draft_of(&merged, &hint);
    types.table.multiparts.insert(key, id);
    if let (true, Some(draft)) = (
        suffix.is_some() || is_other,
        types.table.drafts.get_mut(id.0),
    ) {
        draft.component = false;
    }
    let pending = Pending {
        id,
        nominal: Nominal::Struct,
        merged,
        hint,
    };
    let shape = form(types, &pending, media);
    types.table.set_shape(id, shape);
    Content::Multipart(Type::Named(id))
}

/// Reports entries of `encoding` for properties that the schema does not have.
pub(in crate::lower) fn unknown_properties<'t>(
    schemas: &Schemas<'_, 't>,
    reporter: &mut Reporter<'_>,
    media: &MediaType<'t>,
) {
    let Some((_, merged)) = named_parts(schemas, media) else {
        return;
    };
    if matches!(
        merged.additional,
        Additional::Schema(_) | Additional::Anything
    ) {
        return;
    }
    let names: Vec<&str> = merged.properties.iter().map(|(name, _)| *name).collect();
    for encoding in &media.encoding {
        if !names.contains(&encoding.property) {
            unknown_property(reporter, encoding, &names);
        }
    }
}

fn unknown_property<'t>(reporter: &mut Reporter<'_>, encoding: &Encoding<'t>, names: &[&str]) {
    let span = encoding.node.name_span();
    let message = format!(
        "`encoding` names `{}`, which is no property",
        encoding.property
    );
    let near = crate::diagnostic::suggest::closest(encoding.property, names.iter().copied());
    let found = Diagnostic::warning(codes::UNKNOWN_PROPERTY, span, message)
        .label(span, "has no effect")
        .maybe_help(near.map(|near| format!("did you mean `{near}`?")));
    reporter.once(encoding.node, found);
}

/// The schema that names the parts, and all that it says, merged.
fn named_parts<'d, 't>(
    schemas: &Schemas<'d, 't>,
    media: &MediaType<'t>,
) -> Option<(SchemaId, Rc<Merged<'d, 't>>)> {
    let (schema, _) = schemas.follow(media.schema?);
    let mut merged = Rc::unwrap_or_clone(schemas.merge(&[Part::whole(schema)]));
    flatten(schemas, &mut merged, &mut BTreeSet::from([schema]));
    let has_rest = matches!(merged.additional, Additional::Schema(_));
    (!merged.properties.is_empty() || has_rest).then_some((schema, Rc::new(merged)))
}

/// Merges the parts of all alternatives into one struct, because a multipart body has no union: the caller sets the
/// parts of one alternative. A part is required only if every alternative requires it.
fn flatten<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &mut Merged<'d, 't>,
    seen: &mut BTreeSet<SchemaId>,
) {
    let alternatives = std::mem::take(&mut merged.alternatives);
    for branches in alternatives.iter().map(|found| found.branches) {
        let mut required: Option<BTreeSet<&'t str>> = None;
        for &branch in branches {
            // An alternative that contains itself adds nothing.
            let branch = schemas.follow(branch).0;
            if !seen.insert(branch) {
                continue;
            }
            let mut part = Rc::unwrap_or_clone(schemas.merge(&[Part::whole(branch)]));
            flatten(schemas, &mut part, seen);
            required = Some(match required {
                Some(known) => known.intersection(&part.required).copied().collect(),
                None => part.required,
            });
            for (name, schemas) in part.properties {
                if !merged.properties.iter().any(|(known, _)| *known == name) {
                    merged.properties.push((name, schemas));
                }
            }
        }
        merged.required.extend(required.unwrap_or_default());
    }
}

fn form<'d, 't>(
    types: &mut Types<'d, 't>,
    pending: &Pending<'d, 't>,
    media: &MediaType<'t>,
) -> Shape {
    let Shape::Struct(mut object) = types.object(pending) else {
        return Shape::Newtype(Type::Json);
    };
    object.multipart = true;
    for member in &mut object.members {
        let Member::Field(field) = member else {
            continue;
        };
        let encoding = media.encoding.iter();
        let encoding = encoding.rev().find(|one| one.property == field.wire);
        let form = part(
            &types.schemas,
            &mut types.reporter,
            &pending.merged,
            field,
            encoding,
        );
        if form != Default::default() {
            object.part_encodings.push((field.wire.clone(), form));
        }
    }
    if let (Some(rest), Additional::Schema(id)) =
        (&mut object.additional, pending.merged.additional)
    {
        match part::file(&types.schemas, &[id]) {
            File::One => rest.ty = Type::File,
            File::Many => rest.ty = Type::List(Box::new(Type::File)),
            File::No => {}
        }
    }
    Shape::Struct(object)
}

/// A part cannot be null, so at most it is optional. Files have a type of their own.
fn part<'d, 't>(
    schemas: &Schemas<'d, 't>,
    reporter: &mut Reporter<'_>,
    merged: &Merged<'d, 't>,
    field: &mut Field,
    encoding: Option<&Encoding<'t>>,
) -> crate::model::PartEncoding {
    field.presence = match field.presence {
        Presence::Required => Presence::Required,
        _ => Presence::Optional,
    };
    let mut properties = merged.properties.iter();
    match properties.find(|(name, _)| *name == field.wire) {
        Some((_, ids)) => part::part_form(schemas, reporter, ids, field, encoding),
        None => Default::default(),
    }
}

/// The encodings of the parts, as texts that can be compared.
fn written(media: &MediaType<'_>) -> Vec<String> {
    let encodings = media.encoding.iter().map(|encoding| {
        let headers: Vec<&str> = encoding.headers.iter().map(|header| header.name).collect();
        format!(
            "{:?} {:?} {:?} {:?} {headers:?}",
            encoding.property, encoding.content_type, encoding.style, encoding.explode
        )
    });
    let mut written: Vec<String> = encodings.collect();
    written.sort();
    written
}
