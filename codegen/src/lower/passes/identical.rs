//! Identical inline schemas become one type; the others become aliases of it.
//!
//! Descriptions repeat an address or a list of states wherever they need it. Each type keeps the name of its place, so
//! that no name depends on other schemas, but only the first is compiled; the others are aliases of it. Types that are
//! merely similar are not united: identical types have the same fields, the same docs, and the same place in what holds
//! them, such as the property `address`.

use std::collections::{BTreeMap, HashMap};

use crate::model::visit::HoldsTypes;
use crate::model::{GroupId, Shape, TypeDef, TypeId};

use crate::lower::passes::alias;
use crate::lower::passes::reach::{self, follow};
use crate::lower::schema::draft::Draft;

/// Places that do not say what stands there.
const PLAIN_PLACES: [&str; 2] = ["item", "value"];

/// The place of an inline schema in what holds it. `None` for a schema with a name of its own, whose type stays apart.
pub(in crate::lower) fn place(draft: &Draft<'_>) -> Option<String> {
    let hint = &draft.hint;
    let is_named = draft.component || hint.explicit.is_some() || hint.is_root();
    let mut words = hint.phrase.texts().rev();
    let last = words.next().filter(|_| !is_named)?;
    match words.next() {
        Some(before) if PLAIN_PLACES.contains(&last) => Some(format!("{before} {last}")),
        _ => Some(last.to_owned()),
    }
}

/// Turns types that are identical to an earlier one into aliases of it. `places` has the place of each type.
pub(in crate::lower) fn unite(types: &mut [TypeDef], places: &[Option<String>]) {
    for (first, others) in classes(types, places) {
        for other in others {
            let docs = types.get(other.0).zip(types.get(first.0));
            let docs = docs.map(|(def, first)| alias::docs(def, first));
            let groups = types.get_mut(other.0).map(|def| {
                def.same_as = Some(first);
                def.docs = docs.unwrap_or_default();
                def.groups.clone()
            });
            if let (Some(groups), Some(first)) = (groups, types.get_mut(first.0)) {
                add(&mut first.groups, &groups);
            }
        }
    }
    spread(types);
}

/// The identical types, by the one that comes first in the description.
fn classes(types: &[TypeDef], places: &[Option<String>]) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut same: Vec<TypeId> = (0..types.len()).map(TypeId).collect();
    let mut known: HashMap<(&str, String), Vec<TypeId>> = HashMap::new();
    let mut at: HashMap<&str, usize> = HashMap::new();
    for place in places.iter().flatten() {
        let count = at.entry(place).or_default();
        *count = count.saturating_add(1);
    }
    let is_shared = |place: &&str| at.get(place).is_some_and(|count| *count > 1);
    // Types are declared before those nested in them, so going backwards meets the nested ones first.
    for (id, (def, place)) in types.iter().zip(places).enumerate().rev() {
        let place = place.as_deref().filter(is_shared);
        let Some(place) = place.filter(|_| !def.groups.is_empty()) else {
            continue;
        };
        let Some(key) = key(def, &same) else { continue };
        let class = known.entry((place, key)).or_default();
        class.push(TypeId(id));
        if let (Some(slot), Some(one)) = (same.get_mut(id), class.first()) {
            *slot = *one;
        }
    }
    let classes = known.into_values().filter(|class| class.len() > 1);
    classes.filter_map(|class| first(types, class)).collect()
}

/// The first of equal types, and the others.
fn first(types: &[TypeDef], class: Vec<TypeId>) -> Option<(TypeId, Vec<TypeId>)> {
    let position = |id: &TypeId| {
        types
            .get(id.0)
            .map(|def| (def.place.span.file, def.place.span.start, &def.name))
    };
    let first = class.iter().copied().min_by_key(position)?;
    let others = class.into_iter().filter(|id| *id != first);
    Some((first, others.collect()))
}

/// Equal for identical types. Types inside are equal if `same` has the same id for both.
fn key(def: &TypeDef, same: &[TypeId]) -> Option<String> {
    let mut shape = def.shape.clone();
    shape.ids_mut(&mut follow(same));
    match &mut shape {
        // An alias of a tuple struct cannot be called as its constructor.
        Shape::Newtype(_) => return None,
        Shape::Struct(object) => {
            // The struct of required fields is named after the type. Whether it exists depends on the members alone.
            object
                .constructor
                .iter_mut()
                .for_each(|it| it.required = None);
        }
        _ => {}
    }
    let shape = serde_json::to_string(&shape).ok()?;
    Some(format!("{} {:?} {shape}", def.deprecated, def.derives))
}

/// Adds the groups of each type to the types that it needs.
fn spread(types: &mut [TypeDef]) {
    let mut open: Vec<usize> = (0..types.len()).collect();
    while let Some(id) = open.pop() {
        let Some(def) = types.get(id) else { continue };
        let groups = def.groups.clone();
        for needed in needed(def) {
            if let Some(def) = types.get_mut(needed.0)
                && add(&mut def.groups, &groups)
            {
                open.push(needed.0);
            }
        }
    }
}

/// The types that must be there for this one.
fn needed(def: &TypeDef) -> Vec<TypeId> {
    if let Some(first) = def.same_as {
        return vec![first];
    }
    reach::named(&def.shape, &|_, variant| variant.groups.is_empty())
}

/// Adds groups, which stay sorted. Returns whether any was new.
fn add(groups: &mut Vec<GroupId>, more: &[GroupId]) -> bool {
    let before = groups.len();
    for group in more {
        if let Err(at) = groups.binary_search(group) {
            groups.insert(at, *group);
        }
    }
    groups.len() > before
}
