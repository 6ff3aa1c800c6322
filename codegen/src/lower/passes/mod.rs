//! What depends on the whole: names, reach, constructors, boxes, evidence, order.

pub(in crate::lower) mod boxing;
pub(in crate::lower) mod expandable;
pub(in crate::lower) mod identical;
pub(in crate::lower) mod json_kinds;
pub(in crate::lower) mod reach;
pub(in crate::lower) mod shared_feature;
pub(in crate::lower) mod structural_match;
pub(in crate::lower) mod unreferenced;
pub(in crate::lower) mod visit;

use crate::diagnostic::Diagnostics;
use crate::model::{
    Api, Constructor, GroupId, Member, Presence, Shape, Struct, Type, TypeDef, TypeId, TypeName,
};

use crate::lower::names;
use crate::lower::names::identifier;
use crate::lower::passes::reach::Use;
use crate::lower::passes::visit::{Mentions, follow, in_shape, in_type};
use crate::lower::schema::draft::Draft;

/// More required fields than this are passed by name.
const MAX_ARGUMENTS: usize = 5;

/// Turns drafts into types: those that operations and webhooks reach, in document order. The names of those that
/// nothing has met are kept free.
pub(in crate::lower) fn types(
    drafts: Vec<Draft<'_>>,
    unmet: &[Draft<'_>],
    mentions: &mut Mentions,
    diagnostics: &mut Diagnostics,
) -> Vec<TypeDef> {
    let places: Vec<_> = drafts.iter().map(identical::place).collect();
    let names = names::types(&drafts, unmet, diagnostics);
    let mut types: Vec<TypeDef> = drafts
        .into_iter()
        .zip(names)
        .map(|(draft, name)| define(draft, name))
        .collect();
    let uses = reach::uses(&types, &mentions.operations, &mentions.webhooks);
    for (def, used) in types.iter_mut().zip(&uses) {
        apply_use(def, used);
    }
    expandable::apply(&mut types, |id| {
        uses.get(id.0).is_some_and(|used| used.input)
    });
    boxing::apply(&mut types);
    box_variants(&mut types);
    structural_match::apply(&mut types, diagnostics);
    identical::unite(&mut types, &places);
    mentions
        .described
        .retain_mut(|(_, ty)| is_reached(ty, &uses));
    let moved = sort(&mut types, &uses);
    mentions.rename(&moved);
    types
}

fn define(draft: Draft<'_>, name: TypeName) -> TypeDef {
    let place = draft.place();
    TypeDef {
        name,
        docs: draft.docs,
        deprecated: draft.deprecated,
        groups: Vec::new(),
        same_as: None,
        shape: draft.shape.unwrap_or(Shape::Newtype(Type::Json)),
        derives: Vec::new(),
        place,
    }
}

/// Decides what depends on how a type is used: members that one side never sends are optional, and what requests
/// hold can be made.
fn apply_use(def: &mut TypeDef, used: &Use) {
    def.groups = used.groups.iter().copied().collect::<Vec<GroupId>>();
    let name = def.name.clone();
    let Shape::Struct(object) = &mut def.shape else {
        return;
    };
    for member in &mut object.members {
        if let Member::Field(field) = member
            && (field.read_only && used.input || field.write_only && used.output)
        {
            field.presence = match field.presence {
                Presence::Required => Presence::Optional,
                Presence::Nullable => Presence::OptionalNullable,
                other => other,
            };
        }
    }
    if used.input {
        object.constructor = Some(constructor(object, &name));
    }
}

fn constructor(object: &Struct, name: &TypeName) -> Constructor {
    let required = object
        .fields()
        .filter(|field| matches!(field.presence, Presence::Required | Presence::Nullable))
        .count();
    let named = required > MAX_ARGUMENTS;
    Constructor {
        required: named.then(|| identifier::name(&format!("{name} required"))),
    }
}

/// Alternatives of very different size would make every value as large as the largest; what is a type of its own is
/// held in a box.
fn box_variants(types: &mut [TypeDef]) {
    let compound: Vec<bool> = types
        .iter()
        .map(|def| {
            !matches!(
                def.shape,
                Shape::StringEnum(_) | Shape::IntegerEnum(_) | Shape::Newtype(_)
            )
        })
        .collect();
    for def in types {
        if let Shape::Tagged { variants, .. } | Shape::Union(variants) = &mut def.shape {
            for variant in variants {
                if matches!(variant.ty, Type::Named(id) if compound.get(id.0) == Some(&true)) {
                    variant.ty = Type::Boxed(Box::new(variant.ty.clone()));
                }
            }
        }
    }
}

/// Whether all types that a type mentions are reached by operations.
fn is_reached(ty: &mut Type, uses: &[Use]) -> bool {
    let mut reached = true;
    in_type(ty, &mut |id| {
        reached &= uses.get(id.0).is_some_and(|used| !used.groups.is_empty());
    });
    reached
}

/// Puts the types that operations reach in document order; the others go. Gives the new place of each.
fn sort(types: &mut Vec<TypeDef>, uses: &[Use]) -> Vec<TypeId> {
    let mut order: Vec<usize> = (0..types.len())
        .filter(|&index| uses.get(index).is_some_and(|used| !used.groups.is_empty()))
        .collect();
    order.sort_by_key(|&index| {
        types.get(index).map(|def| {
            (
                def.place.span.file,
                def.place.span.start,
                def.name.as_str().to_owned(),
            )
        })
    });
    let mut moved = vec![TypeId(0); types.len()];
    for (new, &old) in order.iter().enumerate() {
        if let Some(slot) = moved.get_mut(old) {
            *slot = TypeId(new);
        }
    }
    let mut old: Vec<Option<TypeDef>> = std::mem::take(types).into_iter().map(Some).collect();
    types.extend(order.iter().filter_map(|&index| old.get_mut(index)?.take()));
    for def in types.iter_mut() {
        in_shape(&mut def.shape, &mut follow(&moved));
        def.same_as.iter_mut().for_each(follow(&moved));
    }
    moved
}

/// How many fields are free-form JSON.
pub(in crate::lower) fn free_form_fields(api: &Api) -> usize {
    let structs = api.types.iter().filter_map(|def| match &def.shape {
        Shape::Struct(object) => Some(object),
        _ => None,
    });
    structs
        .flat_map(Struct::fields)
        .filter(|field| field.ty.any(&|ty| *ty == Type::Json))
        .count()
}
