//! Bodies of type `application/merge-patch+json` (RFC 7396): types in which every member can be absent, null or a
//! value, whatever the schema says of the object that is patched.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::document::SchemaId;
use crate::model::{Docs, Field, Member, Presence, Shape, Type};

use crate::lower::names::hint::Hint;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::{Nominal, Pending};
use crate::lower::schema::merge::{Additional, Merged};
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

/// The words that a patch of a type is called after it.
const SUFFIX: &str = "merge patch";

impl<'d, 't> Types<'d, 't> {
    /// The type of a patch of what a schema describes.
    pub(in crate::lower) fn merge_patch(&mut self, schema: SchemaId, hint: &Hint) -> Type {
        let is_patch = is_patch(&self.schemas, &[schema], &mut BTreeSet::new());
        let patched = match is_patch {
            true => None,
            false => self.patched(&[schema], hint),
        };
        patched.unwrap_or_else(|| self.schema(schema, hint).into_type())
    }

    /// The type of a patch of an object; `None` for what a patch replaces as a whole (RFC 7396, section 1).
    fn patched(&mut self, schemas: &[SchemaId], hint: &Hint) -> Option<Type> {
        let merged = self.schemas.whole(schemas);
        match merged.class {
            Class::Struct => Some(Type::Named(self.patch_of(&merged, hint))),
            Class::Map => match merged.additional {
                Additional::Schema(value) => {
                    let value = self.patched_or_whole(&[value], &hint.part("value"));
                    Some(Type::Map(Box::new(removable(value))))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn patched_or_whole(&mut self, schemas: &[SchemaId], hint: &Hint) -> Type {
        let patched = self.patched(schemas, hint);
        patched.unwrap_or_else(|| self.schemas(schemas, hint).into_type())
    }

    /// Declares the patch of an object. Nothing is required of it.
    fn patch_of(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> crate::model::TypeId {
        if let Some(&id) = self.table.patches.get(&merged.ids) {
            return id;
        }
        let hint = match merged.outermost().and_then(|schema| schema.name) {
            Some(name) => Hint::new(name).part(SUFFIX),
            None if hint.phrase.texts().any(|text| text == SUFFIX) => hint.clone(),
            None => hint.part(SUFFIX),
        };
        let mut merged = merged.clone();
        merged.required.clear();
        let id = self.draft_of(&merged, &hint);
        self.table.patches.insert(merged.ids.clone(), id);
        self.table.pending.push_back(Pending {
            id,
            nominal: Nominal::Patch,
            merged: Rc::new(merged),
            // What a patch replaces as a whole is called as if there were no patch.
            hint: hint.without(SUFFIX),
        });
        if let Some(draft) = self.table.drafts.get_mut(id.0) {
            draft.component = false;
            explain(&mut draft.docs);
        }
        id
    }

    /// The shape of a patch.
    pub(in crate::lower) fn patch(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let mut shape = self.object(pending);
        let Shape::Struct(object) = &mut shape else {
            return shape;
        };
        for member in &mut object.members {
            if let Member::Field(field) = member {
                self.patch_field(pending, field);
            }
        }
        if let (Some(rest), Additional::Schema(value)) =
            (&mut object.additional, pending.merged.additional)
        {
            let hint = pending.hint.part(SUFFIX).part("value");
            rest.ty = removable(self.patched_or_whole(&[value], &hint));
        }
        shape
    }

    fn patch_field(&mut self, pending: &Pending<'d, 't>, field: &mut Field) {
        let mut properties = pending.merged.properties.iter();
        let known = properties.find(|(name, _)| *name == field.wire);
        let hint = pending.hint.part(SUFFIX).child(&field.wire);
        if let Some(patched) = known.and_then(|(_, schemas)| self.patched(schemas, &hint)) {
            field.ty = patched;
        }
        // Free-form JSON holds null itself.
        field.presence = match field.ty {
            Type::Json | Type::Null => Presence::Optional,
            _ => Presence::OptionalOrNull,
        };
    }
}

/// Whether a schema describes patches already: nothing is required, and everything may be null.
fn is_patch(
    schemas: &Schemas<'_, '_>,
    ids: &[SchemaId],
    seen: &mut BTreeSet<BTreeSet<SchemaId>>,
) -> bool {
    let merged = schemas.whole(ids);
    match merged.class {
        Class::Struct if !seen.insert(merged.ids.clone()) => true,
        Class::Struct => {
            let named = merged.properties.iter();
            let mut values: Vec<&[SchemaId]> = named.map(|(_, ids)| &ids[..]).collect();
            if let Additional::Schema(value) = &merged.additional {
                values.push(std::slice::from_ref(value));
            }
            let is_open = |ids: &[SchemaId]| {
                let value = schemas.whole(ids);
                value.nullable || value.only_null || value.class == Class::Any
            };
            merged.required.is_empty()
                && values
                    .iter()
                    .all(|ids| is_open(ids) && is_patch(schemas, ids, seen))
        }
        Class::Map => match &merged.additional {
            Additional::Schema(value) => {
                schemas.whole(&[*value]).nullable && is_patch(schemas, &[*value], seen)
            }
            _ => true,
        },
        _ => true,
    }
}

/// A member of a map that null removes.
fn removable(ty: Type) -> Type {
    match ty {
        Type::Json | Type::Null | Type::Option(_) => ty,
        value => Type::Option(Box::new(value)),
    }
}

fn explain(docs: &mut Docs) {
    if !docs.0.is_empty() {
        docs.0.push(String::new());
    }
    docs.0.push(
        "A merge patch (RFC 7396): what is absent stays as it is, and null removes.".to_owned(),
    );
}
