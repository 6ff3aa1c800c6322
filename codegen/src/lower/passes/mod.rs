//! Passes over the finished types, each in a file of its own, in this order:
//!
//! 1. `names::types` names them, with the names of components that nothing refers to (`unreferenced`) kept free.
//! 2. `reach` finds which operations reach which types, and whether in requests or in responses.
//! 3. `alternatives`: `tags` finds the tags that constructors fill in, and `beside_map` the structs that keep members
//!    without a field.
//! 4. `direction` makes optional what one side never sends, and gives constructors to what requests hold.
//! 5. `expandable` makes an object beside its id available only with the groups that need the object.
//! 6. `boxing` boxes what holds itself.
//! 7. `alternatives::structural_match` decides by what the alternatives of a union are told apart (`json_kinds` by kind of JSON).
//! 8. `derive` gives types what they are to derive.
//! 9. `identical` makes one type of inline schemas that say the same; `alias` tells what the others are.
//! 10. `order` puts what is reached in the order of the description; the rest goes.
//! 11. `shared_feature` makes Cargo features of what several groups share, and `coverage` counts what is not typed.

pub(in crate::lower) mod alias;
pub(in crate::lower) mod alternatives;
pub(in crate::lower) mod boxing;
pub(in crate::lower) mod coverage;
pub(in crate::lower) mod derive;
pub(in crate::lower) mod direction;
pub(in crate::lower) mod expandable;
pub(in crate::lower) mod identical;
pub(in crate::lower) mod json_kinds;
pub(in crate::lower) mod order;
pub(in crate::lower) mod reach;
pub(in crate::lower) mod shared_feature;
pub(in crate::lower) mod unreferenced;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::model::visit::HoldsTypes;
use crate::model::{Api, Shape, Type, TypeDef, TypeName};
use crate::source::NodeId;

use crate::lower::names;
use crate::lower::passes::alternatives::{beside_map, structural_match, tags};
use crate::lower::passes::derive::Derives;
use crate::lower::passes::reach::{Use, follow};
use crate::lower::schema::draft::Draft;
use crate::lower::schema::view::Schemas;

/// Turns drafts into the types of the client: those that operations and webhooks reach, in document order. The names of
/// unreferenced components are reserved.
pub(in crate::lower) fn types(
    drafts: Vec<Draft<'_>>,
    unreferenced: &[Draft<'_>],
    derives: &Derives,
    schemas: &Schemas<'_, '_>,
    api: &mut Api,
    described: &mut BTreeMap<NodeId, Type>,
    diagnostics: &mut Diagnostics,
) {
    let places: Vec<_> = drafts.iter().map(identical::place).collect();
    let names = names::types(
        &drafts,
        unreferenced,
        schemas.document,
        &schemas.places,
        diagnostics,
    );
    let mut types: Vec<TypeDef> = drafts
        .into_iter()
        .zip(names)
        .map(|(draft, name)| define(draft, name))
        .collect();
    let uses = reach::uses(&types, &api.operations, &api.webhooks);
    tags::apply(&mut types);
    beside_map::apply(&mut types);
    for (def, used) in types.iter_mut().zip(&uses) {
        direction::apply(def, used);
    }
    expandable::apply(&mut types, |id| {
        uses.get(id.0).is_some_and(|used| used.input)
    });
    boxing::apply(&mut types);
    structural_match::apply(&mut types, diagnostics);
    derive::apply(&mut types, derives);
    identical::unite(&mut types, &places);
    described.retain(|_, ty| is_reached(ty, &uses));
    let moved = order::sort(&mut types, &uses);
    api.types = types;
    api.ids_mut(&mut follow(&moved));
    api.xml.sort_by_key(|written| written.ty);
    described.ids_mut(&mut follow(&moved));
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

/// Whether all types that a type mentions are reached by operations.
fn is_reached(ty: &Type, uses: &[Use]) -> bool {
    !ty.mentions(&|id| uses.get(id.0).is_none_or(|used| used.groups.is_empty()))
}
