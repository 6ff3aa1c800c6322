//! The order of types: that of the description.

use crate::model::{TypeDef, TypeId};

use crate::lower::passes::reach::Use;

/// Sorts the types that operations reach into document order and drops the others. Returns the new id of each.
pub(in crate::lower) fn sort(types: &mut Vec<TypeDef>, uses: &[Use]) -> Vec<TypeId> {
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
    moved
}
