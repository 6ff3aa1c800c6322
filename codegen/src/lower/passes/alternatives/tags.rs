//! Tags that constructors fill in: a struct that is one alternative of a union has that alternative's tag.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Member, Presence, Shape, Type, TypeDef, TypeId};

/// The properties that tell a struct from other alternatives, each with all tags that select it.
type Tags = BTreeMap<String, BTreeSet<String>>;

/// Notes the tag of each member that has one, and of which the description leaves no choice.
pub(in crate::lower) fn apply(types: &mut [TypeDef]) {
    for (index, tags) in tags_of_structs(types) {
        let is_text: BTreeSet<String> = text_members(types, index);
        let Some(Shape::Struct(object)) = types.get_mut(index).map(|def| &mut def.shape) else {
            continue;
        };
        for member in &mut object.members {
            let Member::Field(field) = member else {
                continue;
            };
            let tags = tags.get(&field.wire).filter(|tags| tags.len() == 1);
            if is_text.contains(&field.wire) {
                field.tag = tags.and_then(|tags| tags.first().cloned());
            }
        }
    }
}

fn tags_of_structs(types: &[TypeDef]) -> BTreeMap<usize, Tags> {
    let mut found: BTreeMap<usize, Tags> = BTreeMap::new();
    for def in types {
        let Shape::Tagged { tag, variants } = &def.shape else {
            continue;
        };
        for variant in variants {
            if let Some(TypeId(index)) = variant.ty.named() {
                let tags = found.entry(index).or_default();
                let tags = tags.entry(tag.property.clone()).or_default();
                tags.extend(variant.tags.iter().cloned());
            }
        }
    }
    found
}

/// The members of a struct that must be there and hold text.
fn text_members(types: &[TypeDef], index: usize) -> BTreeSet<String> {
    let is_text = |ty: &Type| match ty {
        Type::String => true,
        Type::Named(id) => {
            let shape = types.get(id.0).map(|def| &def.shape);
            matches!(shape, Some(Shape::StringEnum(_)))
        }
        _ => false,
    };
    let Some(Shape::Struct(object)) = types.get(index).map(|def| &def.shape) else {
        return BTreeSet::new();
    };
    let fields = object.fields();
    fields
        .filter(|field| field.presence == Presence::Required && is_text(&field.ty))
        .map(|field| field.wire.clone())
        .collect()
}
