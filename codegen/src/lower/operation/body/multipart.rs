//! Bodies of several parts (RFC 7578, RFC 2046 §5.1): a struct with a part for each property.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Encoding, MediaType, SchemaId, Version};
use crate::model::{Content, Field, Member, Presence, Shape, Type};

use crate::lower::Lowering;
use crate::lower::operation::body::part::File;
use crate::lower::operation::media;
use crate::lower::schema::Pending;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::Hint;
use crate::lower::schema::merge::{Additional, Merged, Part};

/// What tells the types of bodies apart: the schema, whether it stands beside another media type, and how the
/// description wants its parts written.
pub(in crate::lower) type Key = (SchemaId, bool, Vec<String>);

impl<'d, 't> Lowering<'d, 't> {
    /// The content of a multipart body: a struct, or parts of any kind when the description names none. Beside
    /// another media type of the same body, the type is told apart by a `suffix`.
    pub(in crate::lower) fn multipart(
        &mut self,
        media: &MediaType<'t>,
        hint: &Hint,
        suffix: Option<&str>,
    ) -> Content {
        let Some((schema, merged)) = self.named_parts(media) else {
            return Content::Json(Type::Parts);
        };
        self.unknown_properties(media);
        let key = (schema, suffix.is_some(), written(media));
        if let Some(&id) = self.multiparts.get(&key) {
            return Content::Json(Type::Named(id));
        }
        let same = |known: &&Key| (known.0, known.1) == (schema, suffix.is_some());
        // A body whose parts are written in another way is another type, which cannot have the same name.
        let is_other = self.multiparts.keys().any(|known| same(&known));
        let hint = match (self.document.schemas[schema].name, suffix) {
            (Some(_), _) if is_other => hint.child("form"),
            (Some(name), Some(suffix)) => Hint::new(name).child(suffix),
            (Some(name), None) => Hint::new(name),
            (None, _) => hint.clone(),
        };
        let id = self.draft_of(&merged, &hint);
        self.multiparts.insert(key, id);
        if let (true, Some(draft)) = (suffix.is_some() || is_other, self.drafts.get_mut(id.0)) {
            draft.component = false;
        }
        let pending = Pending {
            id,
            class: Class::Struct,
            merged,
            hint,
        };
        let shape = self.form(&pending, media);
        self.set_shape(id, shape);
        Content::Json(Type::Named(id))
    }

    /// Reports entries of `encoding` for properties that the schema does not have.
    pub(in crate::lower) fn unknown_properties(&mut self, media: &MediaType<'t>) {
        let Some((_, merged)) = self.named_parts(media) else {
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
                self.unknown_property(encoding, &names);
            }
        }
    }

    fn unknown_property(&mut self, encoding: &Encoding<'t>, names: &[&str]) {
        let span = encoding.node.name_span();
        let message = format!(
            "`encoding` names `{}`, which is no property",
            encoding.property
        );
        let near = crate::diagnostic::suggest::closest(encoding.property, names.iter().copied());
        let found = Diagnostic::warning(codes::UNKNOWN_PROPERTY, span, message)
            .label(span, "has no effect")
            .maybe_help(near.map(|near| format!("did you mean `{near}`?")));
        self.report_once(encoding.node, found);
    }

    /// The schema that names the parts, and what it says.
    fn named_parts(&self, media: &MediaType<'t>) -> Option<(SchemaId, Merged<'d, 't>)> {
        let (schema, _) = self.follow(media.schema?);
        let mut merged = Merged::new(self.document, &[Part::whole(schema)]);
        self.flatten(&mut merged, &mut BTreeSet::from([schema]));
        let has_rest = matches!(merged.additional, Additional::Schema(_));
        (!merged.properties.is_empty() || has_rest).then_some((schema, merged))
    }

    /// The parts that alternatives name stand beside each other: parts are not told apart by a union, and those of
    /// one alternative are all that the caller sets. Required is what every alternative requires.
    fn flatten(&self, merged: &mut Merged<'d, 't>, seen: &mut BTreeSet<SchemaId>) {
        let alternatives = std::mem::take(&mut merged.alternatives);
        for branches in alternatives.iter().map(|found| found.branches) {
            let mut required: Option<BTreeSet<&'t str>> = None;
            for &branch in branches {
                // An alternative that holds itself adds nothing.
                let branch = self.follow(branch).0;
                if !seen.insert(branch) {
                    continue;
                }
                let mut part = Merged::new(self.document, &[Part::whole(branch)]);
                self.flatten(&mut part, seen);
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

    fn form(&mut self, pending: &Pending<'d, 't>, media: &MediaType<'t>) -> Shape {
        let Shape::Struct(mut object) = self.object(pending) else {
            return Shape::Newtype(Type::Json);
        };
        object.multipart = true;
        for member in &mut object.members {
            let Member::Field(field) = member else {
                continue;
            };
            let encoding = media.encoding.iter();
            let encoding = encoding.rev().find(|one| one.property == field.wire);
            let form = self.part(&pending.merged, field, encoding);
            if form != Default::default() {
                object.parts.push((field.wire.clone(), form));
            }
        }
        if let (Some(rest), Additional::Schema(id)) = (&mut object.rest, pending.merged.additional)
        {
            match self.file(&[id]) {
                File::One => rest.ty = Type::File,
                File::Many => rest.ty = Type::List(Box::new(Type::File)),
                File::No => {}
            }
        }
        Shape::Struct(object)
    }

    /// Parts have no null, and files are parts of their own kind.
    fn part(
        &mut self,
        merged: &Merged<'d, 't>,
        field: &mut Field,
        encoding: Option<&Encoding<'t>>,
    ) -> crate::model::PartForm {
        field.presence = match field.presence {
            Presence::Required => Presence::Required,
            _ => Presence::Optional,
        };
        let schemas = merged
            .properties
            .iter()
            .find(|(name, _)| *name == field.wire)
            .map(|(_, schemas)| schemas);
        match schemas {
            Some(schemas) => self.part_form(schemas, field, encoding),
            None => Default::default(),
        }
    }

    /// Whether the description is of a version whose multipart bodies know styles (3.1), and in which a schema that
    /// says nothing is one of bytes (3.1.1 §4.8.15.1.2).
    pub(in crate::lower) fn is_modern(&self) -> bool {
        self.document.version >= Version::V3_1
    }
}

/// How the description wants the parts written, in comparable form.
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

/// The first media type of a list that is no range, else the first.
pub(in crate::lower) fn default_type(list: &str) -> &str {
    let mut types = list.split(',').map(str::trim);
    let concrete = types.clone().find(|name| !media::is_range(name));
    concrete.or_else(|| types.next()).unwrap_or_default()
}
