//! Bodies of type `multipart/form-data` (RFC 7578): a struct with a part for each property.

use crate::document::{MediaType, SchemaId, Type as SchemaType};
use crate::model::{Content, Field, Member, Presence, Shape, Struct, Type};

use super::Lowering;
use super::class::Class;
use super::draft::Hint;
use super::merge::{Merged, Part};
use super::schema::Pending;

impl<'d, 't> Lowering<'d, 't> {
    /// The content of a multipart body; bytes when the description names no parts. Beside another media type of the
    /// same body, the type is told apart by a `suffix`.
    pub(super) fn multipart(
        &mut self,
        media: &MediaType<'t>,
        hint: &Hint,
        suffix: Option<&str>,
    ) -> Content {
        let Some(schema) = media.schema else {
            return Content::Bytes;
        };
        let (schema, _) = self.follow(schema);
        let merged = Merged::new(self.document, &[Part::whole(schema)]);
        if merged.properties.is_empty() {
            return Content::Bytes;
        }
        let key = (schema, suffix.is_some());
        if let Some(&id) = self.multiparts.get(&key) {
            return Content::Json(Type::Named(id));
        }
        let hint = match (self.document.schemas[schema].name, suffix) {
            (Some(name), Some(suffix)) => Hint::new(name).child(suffix),
            (Some(name), None) => Hint::new(name),
            (None, _) => hint.clone(),
        };
        let id = self.draft_of(&merged, &hint);
        self.multiparts.insert(key, id);
        if let (Some(_), Some(draft)) = (suffix, self.drafts.get_mut(id.0)) {
            draft.component = false;
        }
        let pending = Pending {
            id,
            class: Class::Struct,
            merged,
            hint,
        };
        let shape = self.form(&pending);
        self.set_shape(id, shape);
        Content::Json(Type::Named(id))
    }

    fn form(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let Shape::Struct(mut object) = self.object(pending) else {
            return Shape::Newtype(Type::Json);
        };
        object.multipart = true;
        for member in &mut object.members {
            if let Member::Field(field) = member {
                self.part(&pending.merged, field);
            }
        }
        Shape::Struct(Struct {
            rest: None,
            ..object
        })
    }

    /// Parts have no null, and files are parts of their own kind.
    fn part(&self, merged: &Merged<'d, 't>, field: &mut Field) {
        field.presence = match field.presence {
            Presence::Required => Presence::Required,
            _ => Presence::Optional,
        };
        let schemas = merged
            .properties
            .iter()
            .find(|(name, _)| *name == field.wire)
            .map(|(_, schemas)| schemas);
        match schemas.map(|schemas| self.file(schemas)) {
            Some(File::One) => field.ty = Type::File,
            Some(File::Many) => field.ty = Type::List(Box::new(Type::File)),
            _ => {}
        }
    }

    fn file(&self, schemas: &[SchemaId]) -> File {
        let parts: Vec<Part> = schemas
            .iter()
            .map(|&id| Part::whole(self.follow(id).0))
            .collect();
        let merged = Merged::new(self.document, &parts);
        let binary = |merged: &Merged<'_, '_>| {
            let typed = merged.types.has(SchemaType::String) || merged.types.is_empty();
            let media = merged.schemas.iter().any(|schema| {
                schema.content_media_type.is_some() && schema.content_encoding.is_none()
            });
            typed && (matches!(merged.format, Some("binary" | "file")) || media)
        };
        if binary(&merged) {
            return File::One;
        }
        let items: Vec<Part> = merged
            .items
            .iter()
            .map(|&id| Part::whole(self.follow(id).0))
            .collect();
        if !items.is_empty() && binary(&Merged::new(self.document, &items)) {
            File::Many
        } else {
            File::No
        }
    }
}

/// Whether a part is a file.
enum File {
    No,
    One,
    Many,
}
