//! Unions of an object and its id.
//!
//! Where responses hold "the id of a customer, or the customer", nearly all types of an API refer to each other, and a
//! client of one group would have to compile the types of all groups. The object is therefore an alternative only if an
//! enabled group needs it for another reason. Otherwise such a value is read as `Unknown`, which keeps all of it. Ids
//! are always read.

use crate::model::{GroupId, Shape, Type, TypeDef, TypeId};

/// The objects that are alternatives to an id in a union, each with the index of its variant.
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

/// Limits the objects beside ids to their own groups. Unions that requests hold are not changed.
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

/// The variants of a union that are not available with all of its groups, with the groups that they need.
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
