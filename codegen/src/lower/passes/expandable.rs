//! Unions of a thing and its id.
//!
//! Where a response holds "the id of a customer, or the customer", nearly all types of an API hold each other, and a
//! client of one group would have to compile those of all. The thing is therefore an alternative only together with a
//! group that needs it anyway. In a client without such a group it is read as `Unknown`, which keeps all of it, and
//! the id is there in any case.

use crate::model::{GroupId, Shape, Type, TypeDef, TypeId};

/// The things that a union holds beside ids, by the index of their variants.
pub(in crate::lower) fn things(types: &[TypeDef], shape: &Shape) -> Vec<(usize, TypeId)> {
    let Shape::Union { variants, .. } = shape else {
        return Vec::new();
    };
    if !variants.iter().any(|variant| is_id(&variant.ty)) {
        return Vec::new();
    }
    let named = variants.iter().enumerate();
    named
        .filter_map(|(index, variant)| Some((index, thing(types, &variant.ty)?)))
        .collect()
}

fn is_id(ty: &Type) -> bool {
    matches!(ty, Type::String | Type::Uuid | Type::Integer(_))
}

fn thing(types: &[TypeDef], ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Boxed(inner) => thing(types, inner),
        Type::Named(id) => match types.get(id.0)?.shape {
            Shape::Struct(_) | Shape::Tagged { .. } | Shape::Union { .. } => Some(*id),
            _ => None,
        },
        _ => None,
    }
}

/// Says of every thing beside an id with which groups it is there, where that is not always.
pub(in crate::lower) fn apply(types: &mut [TypeDef], is_input: impl Fn(TypeId) -> bool) {
    for union in (0..types.len()).filter(|&union| !is_input(TypeId(union))) {
        for (variant, groups) in limits(types, union) {
            if let Some(Shape::Union { variants, .. }) =
                types.get_mut(union).map(|def| &mut def.shape)
                && let Some(variant) = variants.get_mut(variant)
            {
                variant.groups = groups;
            }
        }
    }
}

/// The variants of a union that are not there with all of its groups, with their own groups.
fn limits(types: &[TypeDef], union: usize) -> Vec<(usize, Vec<GroupId>)> {
    let Some(def) = types.get(union) else {
        return Vec::new();
    };
    let things = things(types, &def.shape).into_iter();
    let groups = things.filter_map(|(variant, id)| Some((variant, &types.get(id.0)?.groups)));
    groups
        .filter(|(_, groups)| def.groups.iter().any(|group| !groups.contains(group)))
        .map(|(variant, groups)| (variant, groups.clone()))
        .collect()
}
