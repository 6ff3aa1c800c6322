//! What an API needs of the runtime.

use crate::model::{Api, BodyEncoding, Content, Member, Outcome, Shape, Type};

/// A part of the runtime that not every client needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// UUIDs, and the crate for them.
    Uuid,
    /// Bodies of several parts, with files.
    Multipart,
    /// Bodies from files and streams.
    Upload,
    /// Numbers with all their digits.
    Decimal,
    /// Lists of fixed length.
    Tuple,
    /// Bodies of JSON texts in sequence.
    JsonLines,
    /// Servers to choose from.
    Servers,
    /// Calls that the API makes.
    Webhooks,
}

impl Part {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::Uuid,
        Self::Multipart,
        Self::Upload,
        Self::Decimal,
        Self::Tuple,
        Self::JsonLines,
        Self::Servers,
        Self::Webhooks,
    ];

    /// The word after `// if` in the sources of the runtime.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::Multipart => "multipart",
            Self::Upload => "upload",
            Self::Decimal => "decimal",
            Self::Tuple => "tuple",
            Self::JsonLines => "json_lines",
            Self::Servers => "servers",
            Self::Webhooks => "webhooks",
        }
    }

    /// The files that are left out with it.
    pub(crate) fn files(self) -> &'static [&'static str] {
        match self {
            Self::Uuid => &["json/uuid.rs"],
            Self::Multipart => &["multipart.rs", "part.rs"],
            Self::Upload => &["upload.rs", "reading.rs"],
            Self::Decimal => &["decimal.rs"],
            Self::Tuple => &["json/tuple.rs"],
            Self::JsonLines => &["json_lines.rs"],
            Self::Servers => &["server.rs"],
            Self::Webhooks => &["webhook.rs"],
        }
    }
}

/// Whether a client needs a part.
pub(crate) fn needs(api: &Api, part: Part) -> bool {
    match part {
        Part::Uuid => mentions(api, |ty| *ty == Type::Uuid),
        Part::Decimal => mentions(api, |ty| *ty == Type::Decimal),
        Part::Tuple => mentions(api, |ty| matches!(ty, Type::Tuple(_))),
        Part::Multipart => has_encoding(api, &[BodyEncoding::Multipart]),
        Part::Upload => has_encoding(api, &[BodyEncoding::Multipart, BodyEncoding::Bytes]),
        Part::Webhooks => !api.webhooks.is_empty(),
        Part::Servers => super::server::is_choice(api),
        Part::JsonLines => {
            has_encoding(api, &[BodyEncoding::JsonLines, BodyEncoding::JsonSequence])
        }
    }
}

fn has_encoding(api: &Api, encodings: &[BodyEncoding]) -> bool {
    let bodies = api
        .operations
        .iter()
        .filter_map(|operation| operation.body.as_ref());
    bodies
        .flat_map(|body| &body.contents)
        .any(|content| encodings.contains(&content.encoding))
}

fn mentions(api: &Api, wanted: fn(&Type) -> bool) -> bool {
    let holds = |ty: &Type| ty.any(&|ty| wanted(ty));
    let webhooks = &mut api.webhooks.iter();
    api.types.iter().any(|def| shape_holds(&def.shape, &holds))
        || webhooks.any(|webhook| {
            let headers = &mut webhook.headers.iter();
            content_holds(&webhook.content, &holds) || headers.any(|header| holds(&header.ty))
        })
        || api.operations.iter().any(|operation| {
            let body = operation.body.iter().flat_map(|body| &body.contents);
            operation
                .parameters
                .iter()
                .any(|parameter| holds(&parameter.ty))
                || body
                    .map(|content| &content.content)
                    .any(|content| content_holds(content, &holds))
                || operation
                    .outcomes()
                    .flat_map(Outcome::contents)
                    .any(|content| content_holds(content, &holds))
        })
}

fn shape_holds(shape: &Shape, holds: &dyn Fn(&Type) -> bool) -> bool {
    match shape {
        Shape::Struct(object) => {
            object
                .members
                .iter()
                .any(|member| matches!(member, Member::Field(field) if holds(&field.ty)))
                || object.rest.iter().any(|rest| holds(&rest.ty))
        }
        Shape::Tagged { variants, .. } | Shape::Union(variants) => {
            variants.iter().any(|variant| holds(&variant.ty))
        }
        Shape::Newtype(inner) => holds(inner),
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => false,
    }
}

fn content_holds(content: &Content, holds: &dyn Fn(&Type) -> bool) -> bool {
    matches!(content, Content::Json(ty) if holds(ty))
}
