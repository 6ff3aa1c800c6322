//! A struct that is an alternative beside a map: both are objects with members of any name, so the struct keeps those
//! that it does not name.

use std::collections::BTreeSet;

use crate::model::{AdditionalMembers, Docs, FieldName, Shape, Struct, Type, TypeDef, TypeId};

/// Gives such structs a place for the members that they do not name, unless they allow none.
pub(in crate::lower) fn apply(types: &mut [TypeDef]) {
    let mut beside = BTreeSet::new();
    for def in types.iter() {
        if let Shape::Union { variants, .. } = &def.shape
            && variants.iter().any(|variant| is_map(types, &variant.ty))
        {
            beside.extend(variants.iter().filter_map(|variant| variant.ty.named()));
        }
    }
    for TypeId(index) in beside {
        if let Some(Shape::Struct(object)) = types.get_mut(index).map(|def| &mut def.shape)
            && object.additional.is_none()
            && !object.closed
        {
            object.additional = additional(object);
        }
    }
}

fn is_map(types: &[TypeDef], ty: &Type) -> bool {
    match ty {
        Type::Map(_) => true,
        Type::Boxed(inner) => is_map(types, inner),
        Type::Named(id) => match types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Newtype(inner)) => matches!(inner, Type::Map(_)),
            _ => false,
        },
        _ => false,
    }
}

fn additional(object: &Struct) -> Option<AdditionalMembers> {
    let is_free = |name: &&str| object.fields().all(|field| field.name.as_str() != *name);
    let names = [
        "additional_properties",
        "other_properties",
        "remaining_properties",
    ];
    let name = names.into_iter().find(is_free)?;
    Some(AdditionalMembers {
        name: FieldName(name.to_owned()),
        ty: Type::Json,
        docs: Docs(vec![
            "Members that the description does not name.".to_owned(),
        ]),
    })
}
